import { areaAddress } from "../address";
import { queueJournalEnd, queueJournalQuestion, writeJournal } from "../recovery/journal";
import { allOrNothing } from "../recovery/transaction";
import { refuseUnfinished } from "../recovery/unfinished";
import { areaOf, readEntered, withValues, type Block } from "./blocks";
import type { BringBackReport, Frozen, FrozenBlock } from "./contract";
import { squeezed } from "./formulaText";
import { itemOf } from "./names";
import { enterFormulas, withoutValues, type FormulasBack } from "./recoverSharing";

/** Blocks in which nobody has changed a cell since they were written. */
async function untouched(context: Excel.RequestContext, blocks: readonly FrozenBlock[]): Promise<{ readonly same: readonly FrozenBlock[]; readonly former: readonly Block[] }> {
  // In this order, so that what somebody enters between the two is among the values.
  const entered = await readEntered(context, blocks);
  const values = await withValues(context, blocks);
  const asEntered = (cells: readonly (readonly unknown[])[]): string => squeezed(JSON.stringify(cells));
  const isSame = blocks.map((block, i) => (block.native ? asEntered(entered[i]!) === asEntered(block.values) : JSON.stringify(values[i]!.values) === JSON.stringify(block.values)));
  const same = blocks.filter((_, i) => isSame[i]);
  return { same, former: same.map((block) => ({ ...block, formulas: entered[blocks.indexOf(block)] as readonly (readonly string[])[] })) };
}

/**
 * Brings back what `prepareForSharing` took away, as long as nobody has worked there since: an area in which a cell was
 * changed stays as it is, and so does a name that exists again.
 */
export async function bringBack(frozen: Frozen): Promise<BringBackReport> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    const isUnfinished = queueJournalQuestion(context);
    const items = frozen.names.map((name) => ({ name, item: itemOf(context, name) }));
    items.forEach(({ item }) => item.load("name"));
    const settings = Object.keys(frozen.settings).map((key) => ({ key, setting: context.workbook.settings.getItemOrNullObject(key) }));
    settings.forEach(({ setting }) => setting.load("key"));
    await context.sync();
    refuseUnfinished(isUnfinished());

    const present = new Set(worksheets.items.map(({ id }) => id));
    const there = frozen.blocks.filter(({ sheetId }) => present.has(sheetId));
    const { same, former } = await untouched(context, there);
    const free = items.filter(({ name, item }) => item.isNullObject && (name.scope === null || present.has(name.scope.id))).map(({ name }) => name);
    const lost = settings.filter(({ setting }) => setting.isNullObject).map(({ key }) => [key, frozen.settings[key]] as const);
    const workings = same.some(({ native }) => native) ? frozen.workings.filter(({ sheetId }) => present.has(sheetId)) : [];
    const back: FormulasBack = { blocks: same.map(withoutValues), names: free, settings: Object.fromEntries(lost), workings };
    const report: BringBackReport = {
      formulas: same.reduce((sum, { formulas }) => sum + formulas.flat().filter((formula) => formula !== "").length, 0),
      names: free.length,
      changed: frozen.blocks.filter((block) => !same.includes(block)).map((block) => whereIs(block, present)),
      taken: items.filter(({ item }) => !item.isNullObject).map(({ name }) => name.name),
    };
    return allOrNothing<BringBackReport>(async (progress) => {
      progress.begins();
      progress.answers(report);
      const sheets = Object.fromEntries(worksheets.items.map(({ id, name }) => [id, name]));
      await writeJournal(context, { command: "bring-back", direction: "on", sheets, data: back });
      await context.sync();
      progress.ends(report);
      await enterFormulas(context, back, former);
      queueJournalEnd(context);
      await context.sync();
      return report;
    });
  });
}

const whereIs = (block: FrozenBlock, present: ReadonlySet<string>): BringBackReport["changed"][number] => ({
  sheet: block.sheet, address: areaAddress(areaOf(block)), gone: !present.has(block.sheetId),
});
