import { longestSheetName, sheetTitle } from "./sheetTitle";
import { areaAddress, cellAddress, sheetColumns, type Area } from "./address";
import { blockBesideInSteps, blockForSheetInSteps, type Block } from "./block";
import type { PreparedReady, WorkbookIssue, WriteOptions } from "./contract";
import { withPauses } from "./control";
import { cardOf } from "../domain/table/preview";
import { workbookWords } from "../i18n/workbook";
import type { PlacedRun } from "./former";
import { withOverrides } from "./history/overrideColumns";
import { rememberDataPrint } from "./history/sourceAgain";
import type { ConfigCells } from "./native/config";
import { nativeBlock } from "./native/block";
import { cannotWrite } from "./native/cannotWrite";
import { functionBlock } from "./native/functionCall";
import { queueBookObstacle } from "./bookObstacle";
import { queueLogHeading, queueLogTable, readLogPlan, type LogPlan } from "./history/log";
import { readAreas } from "./slices";
import { rereadSource } from "./source";
import { queueTableRead, readTableShape, type TableShape } from "./tableShape";

/** Where a run will write, decided and checked before a single cell is touched. */
export interface Plan {
  /** null for a sheet that is yet to be added. */
  readonly sheetId: string | null;
  readonly sheetName: string;
  /** Headings and cells of the block. */
  readonly area: Area;
  readonly block: Block;
  /** The Excel table the block becomes part of, as it is before. */
  readonly table: TableShape | null;
  readonly former: PlacedRun | null;
  /** Every run the workbook remembers. */
  readonly runs: readonly PlacedRun[];
  /** The user took only a part of the region: rows below it are none of this run's. */
  readonly fixed: boolean;
  /** Names the workbook's sheets have. */
  readonly sheetNames: readonly string[];
  /** The same by the sheets' ids. */
  readonly sheetsById: Readonly<Record<string, string>>;
  readonly summary: SheetPlan | null;
  /** The sheet of parameters that the block's formulas refer to. */
  readonly config: (SheetPlan & { readonly cells: ConfigCells }) | null;
  /** The former run's sheet of parameters where none takes its place. */
  readonly surplus: SheetPlace | null;
  /** The cells it will change; null where it adds a sheet. */
  readonly target: Target | null;
  /** The line in the run log; null where none is wanted. */
  readonly log: LogPlan | null;
}
export interface Target {
  readonly sheetId: string;
  readonly area: Area;
  /** Whether anything but the former run's columns stands where the block will be. */
  readonly filled: boolean;
}
/** A new sheet is complete before the former one goes; until then it cannot have the name that the former one has. */
export interface SheetPlan {
  readonly name: string;
  readonly provisionalName: string;
  readonly replaces: SheetPlace | null;
}
export interface SheetPlace {
  readonly id: string;
  readonly name: string;
  readonly position: number;
}
export type PlanAnswer = { readonly plan: Plan } | { readonly issues: readonly WorkbookIssue[] };

/** All reads and all checks of a run. */
export async function planRun(context: Excel.RequestContext, prepared: PreparedReady, options: WriteOptions, reasons: readonly string[]): Promise<PlanAnswer> {
  const { source } = prepared;
  const missing = cannotWrite(prepared, options.mode ?? "values", options.where.place);
  if (missing) return { issues: [{ code: "no-formulas", system: prepared.method.label, reason: missing }] };
  const beside = options.where.place === "beside";
  const { worksheets, tables } = context.workbook;
  worksheets.load("items/id,items/name,items/position");
  const region = worksheets.getItemOrNullObject(source.sheetId).getRange(firstCell(source)).getSurroundingRegion();
  region.load("rowIndex,rowCount");
  const obstacle = queueBookObstacle(context);
  const logHeading = options.log === true ? queueLogHeading(context) : null;
  const tableRequest = beside && source.table ? queueTableRead(tables.getItemOrNullObject(source.table.id)) : null;
  const now = await rereadSource(context, source, options);
  if (now === null) return { issues: [{ code: "source-gone", sheet: source.sheetName }] };
  const { answer, runs } = now;
  if (!answer.ok || answer.source.hash !== source.hash) return { issues: [{ code: "input-changed", address: source.address }] };
  await rememberDataPrint(source, options);

  const { items: sheets } = worksheets;
  const { locale } = options;
  const former = formerOf(prepared, options, runs);
  const wantsSheet = options.where.place === "new-sheet" && former === null;

  const names = sheets.map(({ name }) => name);
  const words = workbookWords[options.locale];
  const formerSheet = (id: string | undefined): Excel.Worksheet | null => sheets.find((sheet) => sheet.id === id) ?? null;
  const formerConfig = formerSheet(former?.config?.sheetId);
  const formulas = options.mode === "native" || options.mode === "functions";
  const configSheet = formulas ? sheetPlan(words.sheet.config, formerConfig) : null;
  const common = {
    former,
    runs,
    sheetNames: names,
    sheetsById: Object.fromEntries(sheets.map(({ id, name }) => [id, name])),
    fixed: source.table === null && rowBelow(region) > source.headerRow + 1 + source.rows.length,
    summary: options.summary === false ? null : sheetPlan(words.sheet.summary, formerSheet(former?.summary?.sheetId)),
    surplus: formulas ? null : placeOf(formerConfig),
  };
  const inTheWay = (sheetId: string | null, log: LogPlan | null): WorkbookIssue | null =>
    obstacle({ changesSheets: sheetId === null || common.summary !== null || configSheet !== null || (log !== null && log.table === null) });
  const logTable = logHeading && queueLogTable(context, logHeading);
  const logPlan = (): LogPlan | null => logHeading && readLogPlan(logTable, names, locale);

  if (wantsSheet) {
    if (logTable) await context.sync();
    const log = logPlan();
    const issue = inTheWay(null, log);
    if (issue) return { issues: [issue] };
    const sheetName = sheetTitle(sheetLabel(words.sheet.result, prepared, options), names);
    const { block, config } = written(await withPauses(blockForSheetInSteps(prepared, { locale, reasons }), options), sheetName, 0, 0, { former: null, others: [] });
    const area = { row: 0, column: 0, rows: block.rows + 1, columns: block.columns.length };
    return { plan: { ...common, config, sheetId: null, sheetName, area, block, table: null, target: null, log } };
  }

  const sheetId = beside ? source.sheetId : former!.sheetId;
  const column = former ? former.area.column : rightOf(prepared, runs) + 1;
  const row = beside ? source.headerRow : former!.area.row;
  const home = sheets.find(({ id }) => id === sheetId)?.name ?? source.sheetName;
  const table = tableRequest && readTableShape(tableRequest);
  const others = beside ? headingsBeside(prepared, table, runs, former) : [];
  const columns = beside ? blockBesideInSteps(prepared, { locale, reasons, taken: others }) : blockForSheetInSteps(prepared, { locale, reasons });
  const { block, config } = written(await withPauses(columns, options), home, row, column, { former, others });
  const area = { row, column, rows: block.rows + 1, columns: block.columns.length };
  if (area.column + area.columns > sheetColumns) return { issues: [{ code: "beyond-sheet", sheet: source.sheetName }] };
  // The totals of a table get a cell in every column.
  const filling = table?.totals ? { ...area, rows: area.rows + 1 } : area;
  const { sheetName, isProtected, filled } = await lookAt(context, sheetId, filling, former?.area ?? null);
  if (isProtected) return { issues: [{ code: "protected-sheet", sheet: sheetName }] };
  if (filled && !options.where.overwrite) return { issues: [{ code: "target-not-empty", address: areaAddress(area) }] };
  const log = logPlan();
  const issue = inTheWay(sheetId, log);
  if (issue) return { issues: [issue] };
  const target = { sheetId, area: former ? unionOf(filling, former.area) : filling, filled };
  return { plan: { ...common, config, sheetId, sheetName, area, block, table, target, log } };

  function sheetPlan(prefix: string, replaced: Excel.Worksheet | null): SheetPlan {
    const wanted = sheetLabel(prefix, prepared, options);
    return {
      name: sheetTitle(wanted, names.filter((name) => name !== replaced?.name)),
      provisionalName: sheetTitle(wanted, names),
      replaces: placeOf(replaced),
    };
  }

  function written(block: Block, sheet: string, row: number, column: number, around: Parameters<typeof withOverrides>[3]): Pick<Plan, "block" | "config"> {
    if (!configSheet) return { block: withOverrides(block, prepared, options, around), config: null };
    const place = options.where.place;
    const made = (options.mode === "native" ? nativeBlock : functionBlock)({ prepared, locale: options.locale, block, place, sheet, row, column, configSheet: configSheet.provisionalName });
    return { block: withOverrides(made.block, prepared, options, around), config: { ...configSheet, cells: made.config } };
  }
}

/** "分级汇总 按回款率分级授信"; where the label is too long for a sheet's name, the system's short name: "Tierbook mm-credit". */
function sheetLabel(prefix: string, { method }: PreparedReady, { locale }: WriteOptions): string {
  const label = method.label[locale].replace(/[（(].*$/u, "").trim();
  const whole = `${prefix} ${label}`;
  return whole.length <= longestSheetName ? whole : `${prefix} ${cardOf(method).system}`;
}

const placeOf = (sheet: Excel.Worksheet | null): SheetPlace | null => sheet && { id: sheet.id, name: sheet.name, position: sheet.position };

const rowBelow = ({ rowIndex, rowCount }: Excel.Range): number => rowIndex + rowCount;

const firstCell = ({ headerRow, columns }: PreparedReady["source"]): string => cellAddress(headerRow, columns[0]!);

interface Place {
  readonly sheetName: string;
  readonly isProtected: boolean;
  /** Whether anything stands there beyond what the former run wrote. */
  readonly filled: boolean;
}

/** Looks where the block will be; asked about its cells only where there may be some. */
async function lookAt(context: Excel.RequestContext, sheetId: string, area: Area, former: Area | null): Promise<Place> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  sheet.load("name,protection/protected");
  const asked = beyond(area, former).map(({ row, column, rows, columns }) => {
    const used = sheet.getRangeByIndexes(row, column, rows, columns).getUsedRangeOrNullObject(false);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return used;
  });
  await context.sync();
  const readings = asked.flatMap((used) => {
    if (used.isNullObject) return [];
    const part = { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
    return [{ sheet, area: part, properties: "formulas", take: ({ formulas }: Excel.Range) => formulas as unknown[][] }];
  });
  const cells = await readAreas(context, readings);
  const filled = cells.some((lines) => lines.some((line) => line.some((formula) => formula !== "")));
  return { sheetName: sheet.name, isProtected: sheet.protection.protected, filled };
}

/** What a rectangle has beside and below another that begins in the same cell. */
function beyond(area: Area, other: Area | null): readonly Area[] {
  if (!other) return [area];
  const right = { ...area, column: other.column + other.columns, columns: area.column + area.columns - other.column - other.columns };
  const below = { ...area, row: other.row + other.rows, rows: area.row + area.rows - other.row - other.rows, columns: Math.min(area.columns, other.columns) };
  return [right, below].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** The columns this system wrote for this table before, in the same kind of place. */
function formerOf({ method, source }: PreparedReady, { where }: WriteOptions, runs: readonly PlacedRun[]): PlacedRun | null {
  const { system } = cardOf(method);
  const mine = runs.filter((run) => run.system === system && run.place === where.place && run.source?.sheetId === source.sheetId);
  if (where.place === "new-sheet") return mine.find((run) => run.source?.area.row === source.headerRow) ?? null;
  const left = Math.min(...source.columns);
  const right = rightEnd(source, runs);
  return mine.find(({ area }) => area.row === source.headerRow && area.column > left && area.column <= right) ?? null;
}

const rightOf = ({ source }: PreparedReady, runs: readonly PlacedRun[]): number => rightEnd(source, runs);

/** The last column of the data together with the blocks of earlier runs that stand next to it. */
function rightEnd({ sheetId, headerRow, columns }: PreparedReady["source"], runs: readonly PlacedRun[]): number {
  const blocks = runs.filter((run) => run.place === "beside" && run.sheetId === sheetId && run.area.row === headerRow).map(({ area }) => area);
  let right = Math.max(...columns);
  for (let next: Area | undefined; (next = blocks.find(({ column, columns: width }) => column <= right + 1 && column + width - 1 > right)); ) {
    right = next.column + next.columns - 1;
  }
  return right;
}

/** Headings of the columns that stand beside the block: the data's, those of other runs and, in a table, all the rest. */
function headingsBeside({ source }: PreparedReady, table: TableShape | null, runs: readonly PlacedRun[], former: PlacedRun | null): readonly string[] {
  if (table) {
    const own = former ? { from: former.area.column - table.area.column, columns: former.area.columns } : { from: 0, columns: 0 };
    return table.columns.filter((_, i) => i < own.from || i >= own.from + own.columns);
  }
  const blocks = runs.filter((run) => run !== former && run.place === "beside" && run.sheetId === source.sheetId && run.area.row === source.headerRow);
  return [...source.headings.map(({ text }) => text), ...blocks.flatMap(({ headings }) => headings)];
}

function unionOf(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.max(a.column + a.columns, b.column + b.columns) - column;
  return { row, column, rows, columns };
}
