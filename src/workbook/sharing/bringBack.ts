import { areaAddress } from "../address";
import { NotRestored } from "../notRestored";
import { writeWorkings } from "./asNative";
import { areaOf, readEntered, withValues, writeFormulas, writeValues } from "./blocks";
import type { BringBackReport, Frozen, FrozenBlock, Workings } from "./contract";
import { squeezed } from "./formulaText";
import { itemOf, queueName } from "./names";

export async function removeNames(context: Excel.RequestContext, { names, settings }: Pick<Frozen, "names" | "settings">): Promise<void> {
  for (const name of names) itemOf(context, name).delete();
  for (const key of Object.keys(settings)) context.workbook.settings.getItemOrNullObject(key).delete();
  await context.sync();
}

/** Empties again what native formulas had filled; a sheet that is gone has nothing to empty. */
export async function clearWorkings(context: Excel.RequestContext, workings: readonly Workings[]): Promise<void> {
  if (workings.length === 0) return;
  const sheets = workings.map(({ sheetId }) => context.workbook.worksheets.getItemOrNullObject(sheetId).load("name"));
  await context.sync();
  workings.forEach(({ texts, headings }, i) => {
    const sheet = sheets[i]!;
    if (sheet.isNullObject) return;
    for (const { row, column, cells } of texts) sheet.getRangeByIndexes(row, column, cells.length, cells[0]!.length).clear();
    for (const { row, column, rows, columns } of headings) sheet.getRangeByIndexes(row, column, rows, columns).clear();
  });
  await context.sync();
}

/**
 * Does the work; whatever goes wrong, the workbook is as it was before the trouble is thrown. Arrays of which no part can
 * be changed are answered: Excel tells of them only when one is written to.
 */
export async function orPutBack<T extends object>(frozen: Frozen, work: () => Promise<T>): Promise<T | { readonly arrays: readonly FrozenBlock[] }> {
  try {
    return await work();
  } catch (error) {
    const refused = await Excel.run((context) => putBack(context, frozen)).catch(() => {
      const [block] = frozen.blocks;
      throw new NotRestored(block?.sheet ?? "", block ? areaAddress(areaOf(block)) : "", error);
    });
    if (refused.length > 0 && isRefusal(error)) return { arrays: refused };
    throw error;
  }
}

const isRefusal = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "InvalidOperation";

/** Names first, for the formulas need them. @returns blocks that Excel lets nobody change, which therefore nobody has */
async function putBack(context: Excel.RequestContext, { blocks, names, settings, workings }: Frozen): Promise<readonly FrozenBlock[]> {
  for (const name of names) queueName(context, name);
  for (const [key, value] of Object.entries(settings)) context.workbook.settings.add(key, value);
  await context.sync();
  await clearWorkings(context, workings);
  try {
    await writeFormulas(context, blocks);
    return [];
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
  const refused: FrozenBlock[] = [];
  for (const block of blocks) {
    await Excel.run((again) => writeFormulas(again, [block])).catch((error: unknown) => {
      if (!isRefusal(error)) throw error;
      refused.push(block);
    });
  }
  return refused;
}

/** Blocks in which nobody has changed a cell since they were written. */
async function untouched(context: Excel.RequestContext, blocks: readonly FrozenBlock[]): Promise<readonly FrozenBlock[]> {
  const values = await withValues(context, blocks);
  const entered = await readEntered(context, blocks);
  const asEntered = (cells: readonly (readonly unknown[])[]): string => squeezed(JSON.stringify(cells));
  return blocks.filter((block, i) => (block.native ? asEntered(entered[i]!) === asEntered(block.values) : JSON.stringify(values[i]!.values) === JSON.stringify(block.values)));
}

/**
 * Brings back what `prepareForSharing` took away, as long as nobody has worked there since: an area in which a cell was
 * changed stays as it is, and so does a name that exists again.
 */
export async function bringBack(frozen: Frozen): Promise<BringBackReport> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id");
    const items = frozen.names.map((name) => ({ name, item: itemOf(context, name) }));
    items.forEach(({ item }) => item.load("name"));
    const settings = Object.keys(frozen.settings).map((key) => ({ key, setting: context.workbook.settings.getItemOrNullObject(key) }));
    settings.forEach(({ setting }) => setting.load("key"));
    await context.sync();

    const present = new Set(worksheets.items.map(({ id }) => id));
    const there = frozen.blocks.filter(({ sheetId }) => present.has(sheetId));
    const same = await untouched(context, there);
    const free = items.filter(({ name, item }) => item.isNullObject && (name.scope === null || present.has(name.scope.id))).map(({ name }) => name);
    const lost = settings.filter(({ setting }) => setting.isNullObject).map(({ key }) => [key, frozen.settings[key]] as const);
    const workings = same.some(({ native }) => native) ? frozen.workings.filter(({ sheetId }) => present.has(sheetId)) : [];
    const back: Frozen = { blocks: same, names: free, settings: Object.fromEntries(lost), workings };
    try {
      await putBack(context, back);
    } catch (error) {
      await Excel.run(async (again) => {
        await writeWorkings(again, back.workings);
        await writeValues(again, back.blocks);
        await removeNames(again, back);
      }).catch(() => {
        throw new NotRestored(same[0]?.sheet ?? "", same[0] ? areaAddress(areaOf(same[0])) : "", error);
      });
      throw error;
    }
    return {
      formulas: same.reduce((sum, { formulas }) => sum + formulas.flat().filter((formula) => formula !== "").length, 0),
      names: free.length,
      changed: frozen.blocks.filter((block) => !same.includes(block)).map((block) => whereIs(block, present)),
      taken: items.filter(({ item }) => !item.isNullObject).map(({ name }) => name.name),
    };
  });
}

const whereIs = (block: FrozenBlock, present: ReadonlySet<string>): BringBackReport["changed"][number] => ({
  sheet: block.sheet, address: areaAddress(areaOf(block)), gone: !present.has(block.sheetId),
});
