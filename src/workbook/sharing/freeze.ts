import { areaAddress, cellAddress } from "../address";
import { NotRestored } from "../notRestored";
import type { AddIn } from "./addIn";
import { areaOf, blocksOf, withValues, writeFormulas, writeValues } from "./blocks";
import type { AddInName, BringBackReport, Frozen, FrozenBlock, SharingIssue, SharingReport, Uses } from "./contract";
import { addressOf, findUsesIn, isLambda } from "./find";
import { usesName } from "./formulaText";
import { itemOf, queueName } from "./names";
import { tellsSpills } from "./readBook";

/**
 * Makes values of all formulas that need the add-in, and removes its settings and names: all of it, or nothing.
 * A name that a rule needs stays, for a rule cannot be made a value.
 * @param shown what the user has agreed to; if the workbook is no longer so, nothing is changed
 */
export async function prepareForSharing(shown: Uses, addIn: AddIn): Promise<SharingReport> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const uses = await findUsesIn(context, addIn);
    const issues = fingerprintOf(uses) === fingerprintOf(shown) ? obstacles(uses) : [{ code: "changed" } as const];
    if (issues.length > 0) return { ok: false, issues, uses };
    const frozen: Frozen = {
      blocks: await withValues(context, uses.sheets.flatMap(blocksOf)),
      names: removable(uses),
      settings: uses.settings,
    };
    const left = await orPutBack(frozen, async () => {
      await writeValues(context, frozen.blocks);
      await removeNames(context, frozen);
      return findUsesIn(context, addIn);
    });
    const cells = uses.sheets.flatMap((sheet) => sheet.cells);
    return {
      ok: true,
      formulas: cells.length,
      cells: cells.reduce((sum, { spill }) => sum + (spill ? spill.rows * spill.columns : 1), 0),
      errors: cells.filter(({ value }) => typeof value === "string" && dataErrors.has(value)).length,
      names: frozen.names as readonly AddInName[],
      settings: Object.keys(frozen.settings).length,
      left,
      frozen,
    };
  });
}

async function removeNames(context: Excel.RequestContext, { names, settings }: Frozen): Promise<void> {
  for (const name of names) itemOf(context, name).delete();
  for (const key of Object.keys(settings)) context.workbook.settings.getItemOrNullObject(key).delete();
  await context.sync();
}

/** Names that go: all but those a rule needs, and those such names need. */
function removable({ names, rules }: Uses): readonly AddInName[] {
  const needed = new Set(names.filter((name) => rules.some(({ formulas }) => formulas.some((formula) => usesName(formula, name.name, isLambda(name))))));
  for (let size = -1; size !== needed.size; ) {
    size = needed.size;
    for (const name of names) if ([...needed].some((other) => usesName(other.formula, name.name, isLambda(name)))) needed.add(name);
  }
  return names.filter((name) => !needed.has(name));
}

/** Cells without a value that could be kept; #SPILL! and the like are no values of the data. */
const noValue = new Set(["#NAME?", "#BUSY!", "#GETTING_DATA", "#SPILL!", "#CALC!"]);
const dataErrors = new Set(["#N/A", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#REF!"]);

function obstacles({ sheets }: Uses): readonly SharingIssue[] {
  const some = sheets.some(({ cells }) => cells.length > 0);
  return [
    ...(some && !tellsSpills() ? [{ code: "spills-unknown" } as const] : []),
    ...sheets.filter((sheet) => sheet.protected).map(({ name }): SharingIssue => ({ code: "protected-sheet", sheet: name })),
    ...sheets.flatMap(({ name, cells }) =>
      cells.flatMap((cell): readonly SharingIssue[] =>
        typeof cell.value === "string" && noValue.has(cell.value) ? [{ code: "no-value", sheet: name, address: cellAddress(cell.row, cell.column), found: cell.value }] : [],
      ),
    ),
  ];
}

/** Changes with any formula, place or name; values may change while the list is read. */
const fingerprintOf = ({ sheets, names, settings, rules }: Uses): string =>
  JSON.stringify([sheets.map(({ id, cells }) => [id, cells.map((cell) => [addressOf(cell), cell.formula])]), names.map(({ name, scope, formula }) => [name, scope?.id, formula]), Object.keys(settings), rules]);

/** Does the work; whatever goes wrong, the workbook is as it was before the trouble is thrown. */
async function orPutBack<T>(frozen: Frozen, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await Excel.run((context) => putBack(context, frozen)).catch(() => {
      const [block] = frozen.blocks;
      throw new NotRestored(block?.sheet ?? "", block ? areaAddress(areaOf(block)) : "", error);
    });
    throw error;
  }
}

/** Names first, for the formulas need them. */
async function putBack(context: Excel.RequestContext, { blocks, names, settings }: Frozen): Promise<void> {
  for (const name of names) queueName(context, name);
  for (const [key, value] of Object.entries(settings)) context.workbook.settings.add(key, value);
  await context.sync();
  await writeFormulas(context, blocks);
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
    const now = await withValues(context, there);
    const same = there.filter((block, i) => JSON.stringify(now[i]!.values) === JSON.stringify(block.values));
    const free = items.filter(({ name, item }) => item.isNullObject && (name.scope === null || present.has(name.scope.id))).map(({ name }) => name);
    const lost = settings.filter(({ setting }) => setting.isNullObject).map(({ key }) => [key, frozen.settings[key]] as const);
    const back: Frozen = { blocks: same, names: free, settings: Object.fromEntries(lost) };
    try {
      await putBack(context, back);
    } catch (error) {
      await Excel.run(async (again) => {
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
