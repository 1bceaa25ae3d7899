import { isAddress, withoutSheet } from "./address";
import type { Source, SourceRequest, WorkbookIssue } from "./contract";
import { readNames } from "./names";

export interface Located {
  /** Read together with whether it is there at all. */
  readonly range: Excel.Range;
  readonly table: Source["table"];
  /** Why there is no such range; asked once it is read. */
  readonly missing: () => Promise<WorkbookIssue | null>;
}
export type LocateAnswer = Located | { readonly issue: WorkbookIssue };

/** The range a request speaks of, queued; whether it exists shows when it is read. */
export async function locate(context: Excel.RequestContext, request: SourceRequest): Promise<LocateAnswer> {
  switch (request.kind) {
    case "selection":
      return locateSelection(context);
    case "table":
      return locateTable(context, request.name);
    case "name":
      return locateName(context, request.name, request.sheet);
    case "range":
      return locateOnSheet(context, request.sheet, request.address.trim());
    case "sheet":
      return locateOnSheet(context, request.name, null);
  }
}

async function locateSelection(context: Excel.RequestContext): Promise<LocateAnswer> {
  const selected = context.workbook.getSelectedRange();
  const sheet = sheetOf(selected);
  const touched = selected.getTables(false);
  selected.load("cellCount");
  touched.load("items/name");
  await context.sync();
  const { items: tables } = touched;
  if (tables.length === 1) return locateTable(context, tables[0]!.name);
  return selected.cellCount === 1 ? regionOfSelection(context) : filledPart(sheet, selected);
}

/** The block of filled cells around the first selected one. */
export function regionOfSelection(context: Excel.RequestContext): Located {
  const selected = context.workbook.getSelectedRange();
  return filledPart(sheetOf(selected), selected.getSurroundingRegion());
}

const sheetOf = (range: Excel.Range): Excel.Worksheet => range.worksheet;

async function locateTable(context: Excel.RequestContext, name: string): Promise<LocateAnswer> {
  const { tables } = context.workbook;
  const table = tables.getItemOrNullObject(name);
  table.load("id,name,showHeaders,showTotals");
  tables.load("items/name");
  await context.sync();
  if (table.isNullObject) return { issue: { code: "table-not-found", name, known: tables.items.map((item) => item.name) } };
  const whole = table.getRange();
  if (!table.showHeaders) {
    whole.load("address");
    await context.sync();
    return { issue: { code: "no-header", address: withoutSheet(whole.address) } };
  }
  const range = table.getHeaderRowRange().getBoundingRect(table.getDataBodyRange());
  return { range, table: { id: table.id, name: table.name, totals: table.showTotals }, missing: async () => null };
}

/** @param scope the sheet a name belongs to; without, it is the workbook's */
async function locateName(context: Excel.RequestContext, name: string, scope: string | undefined): Promise<LocateAnswer> {
  const names = await readNames(context);
  const wanted = name.toLowerCase();
  const found = names.find((one) => one.name.toLowerCase() === wanted && (one.scope ?? undefined) === scope);
  if (!found) return { issue: { code: "name-not-found", name, known: names.map((one) => one.name) } };
  return filledPart(sheetOf(found.range), found.range);
}

/** @param address null for all that is filled */
async function locateOnSheet(context: Excel.RequestContext, name: string | undefined, address: string | null): Promise<LocateAnswer> {
  const { worksheets } = context.workbook;
  const sheet = name === undefined ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(name);
  sheet.load("id");
  const noSheet = async (): Promise<WorkbookIssue | null> => {
    if (name === undefined || !sheet.isNullObject) return null;
    worksheets.load("items/name");
    await context.sync();
    return { code: "sheet-not-found", name, known: worksheets.items.map((item) => item.name) };
  };
  if (address !== null && !isAddress(address)) {
    await context.sync();
    return { issue: (await noSheet()) ?? { code: "bad-address", address } };
  }
  const filled = filledPart(sheet, address === null ? null : sheet.getRange(address));
  return { ...filled, missing: async () => (await noSheet()) ?? filled.missing() };
}

/** Whole columns are a million rows: only the part that holds values is read. */
function filledPart(sheet: Excel.Worksheet, range: Excel.Range | null): Located {
  const used = sheet.getUsedRangeOrNullObject(true);
  const part = range ? used.getIntersectionOrNullObject(range) : used;
  return { range: part, table: null, missing: async () => (part.isNullObject ? { code: "nothing-selected" } : null) };
}
