import { queueRemoval } from "../history/begin";
import type { Journal } from "../recovery/journal";
import { readSheetIds } from "../recovery/sheets";
import { writeFormulas, type Block } from "./blocks";
import type { BookName, Frozen, FrozenBlock, Workings } from "./contract";
import { itemOf, queueName } from "./names";

/** What bringing formulas back needs to know: what was entered, and no value. */
export interface FormulasBack extends Pick<Frozen, "names" | "settings" | "workings"> {
  readonly blocks: readonly Block[];
}
/** Unseen sheets that go once all else is done. */
export interface RecordsOn {
  readonly records: readonly string[];
}
/** Names as they were; null where there was none. */
export interface NamesBack {
  readonly changes: readonly { readonly name: BookName; readonly former: BookName | null }[];
}

export const withoutValues = ({ values: _values, native: _native, ...block }: FrozenBlock): Block => block;

export async function recoverSharing(context: Excel.RequestContext, { command, direction, data }: Journal): Promise<void> {
  if (command === "short-names") queueNamesBack(context, data as NamesBack);
  else if (command === "share" && direction === "on") queueRecordsGone(context, data as RecordsOn);
  else await enterFormulas(context, data as FormulasBack);
}

/**
 * Names first, for the formulas need them. What stood on a sheet that is gone by now is gone with it.
 * @param former what must be entered in the blocks still
 */
export async function enterFormulas(context: Excel.RequestContext, { blocks, names, settings, workings }: FormulasBack, former?: readonly Block[]): Promise<void> {
  const ids = await readSheetIds(context);
  const there = names.filter(({ scope }) => scope === null || ids.has(scope.id));
  const items = there.map((name) => itemOf(context, name));
  for (const item of items) item.load("formula");
  await context.sync();
  // What has lost a sheet that somebody deleted cannot have it back.
  there.forEach((name, i) => {
    if (items[i]!.isNullObject || !String(items[i]!.formula).includes("#REF!")) queueName(context, name);
  });
  for (const [key, value] of Object.entries(settings)) context.workbook.settings.add(key, value);
  await context.sync();
  await clearWorkings(context, workings.filter(({ sheetId }) => ids.has(sheetId)));
  const present = blocks.filter(({ sheetId }) => ids.has(sheetId));
  const before = former?.filter(({ sheetId }) => ids.has(sheetId));
  await writeFormulas(context, present, before).catch(async (error: unknown) => {
    if (!isRefusal(error)) throw error;
    await refusedBlocks(present);
  });
}

export const isRefusal = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "InvalidOperation";

/** Enters each block by itself. @returns those that Excel lets nobody change, which therefore nobody has */
export async function refusedBlocks<B extends Block>(blocks: readonly B[]): Promise<readonly B[]> {
  const refused: B[] = [];
  for (const block of blocks) {
    await Excel.run((context) => writeFormulas(context, [block])).catch((error: unknown) => {
      if (!isRefusal(error)) throw error;
      refused.push(block);
    });
  }
  return refused;
}

/** Empties again what native formulas had filled. */
async function clearWorkings(context: Excel.RequestContext, workings: readonly Workings[]): Promise<void> {
  if (workings.length === 0) return;
  for (const { sheetId, texts, headings } of workings) {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    for (const { row, column, cells } of texts) sheet.getRangeByIndexes(row, column, cells.length, cells[0]!.length).clear();
    for (const { row, column, rows, columns } of headings) sheet.getRangeByIndexes(row, column, rows, columns).clear();
  }
  await context.sync();
}

/** Queues the end of unseen sheets, of those that are there still. */
export function queueRecordsGone({ workbook }: Excel.RequestContext, { records }: RecordsOn): void {
  for (const name of records) queueRemoval(workbook.worksheets.getItemOrNullObject(name));
}

function queueNamesBack(context: Excel.RequestContext, { changes }: NamesBack): void {
  for (const { name, former } of changes) {
    if (former) queueName(context, former);
    else itemOf(context, name).delete();
  }
}
