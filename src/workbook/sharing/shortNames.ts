import { cellAddress } from "../address";
import { queueJournal, queueJournalEnd } from "../recovery/journal";
import { allOrNothing } from "../recovery/transaction";
import { refuseUnfinished } from "../recovery/unfinished";
import type { AddIn, AddInFunction } from "./addIn";
import type { BookName } from "./contract";
import { squeezed, usesName } from "./formulaText";
import { nameFault, type NameFault } from "./legalName";
import { itemOf, queueName } from "./names";
import { readBook, readFormulas } from "./readBook";
import type { NamesBack } from "./recoverSharing";
import { isShortName, shortDefinition } from "./shortDefinition";

export interface ShortNameReport {
  /** Written now, or brought up to date. */
  readonly added: readonly string[];
  /** There already, as they should be. */
  readonly kept: readonly string[];
  readonly skipped: readonly { readonly name: string; readonly why: NameFault | "taken" }[];
}

export interface ShortNames {
  readonly names: readonly string[];
  /** Cells that call them, and would show #NAME? without. */
  readonly users: readonly { readonly sheet: string; readonly address: string }[];
}

/** The short names in the workbook, and what uses them. */
export async function readShortNames(addIn: AddIn): Promise<ShortNames> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { sheets, names } = await readBook(context);
    const short = shortNamesAmong(names, addIn);
    const found = short.length === 0 ? null : await readFormulas(context, sheets, (formula) => short.some(({ name }) => usesName(formula, name, true)));
    return {
      names: short.map(({ name }) => name),
      users: sheets.flatMap(({ id, name }) => (found?.get(id) ?? []).map(({ row, column }) => ({ sheet: name, address: cellAddress(row, column) }))),
    };
  });
}

const shortNamesAmong = (names: readonly BookName[], addIn: AddIn): readonly BookName[] =>
  names.filter(({ name, formula, scope }) => scope === null && isShortName(name, formula, addIn));

/**
 * Adds a name for every function, so that `=TIER(…)` is `=TB.TIER(…)`: all in one request, or none. A name that a cell range,
 * a table or anything else of the user's has is left alone, on whichever sheet it counts.
 */
export async function addShortNames(addIn: AddIn): Promise<ShortNameReport> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { tables } = context.workbook;
    tables.load("items/name");
    const { names, unfinished } = await readBook(context);
    refuseUnfinished(unfinished);
    const taken = new Set(tables.items.map(({ name }) => name.toLowerCase()));
    const places = addIn.functions.map((one) => placeFor(one, names, taken, addIn));
    const wanted = places.filter(({ state }) => state === "free" || state === "outdated");
    const changes = wanted.map(({ definition, former }) => ({ name: definition, former }));
    await change(context, { changes }, () => {
      for (const { definition } of wanted) queueName(context, definition);
    });
    return {
      added: wanted.map(({ definition }) => definition.name),
      kept: places.filter(({ state }) => state === "kept").map(({ definition }) => definition.name),
      skipped: places.flatMap(({ state, definition }) => (state === "free" || state === "outdated" || state === "kept" ? [] : [{ name: definition.name, why: state }])),
    };
  });
}

interface Place {
  readonly definition: BookName;
  readonly former: BookName | null;
  readonly state: "free" | "outdated" | "kept" | "taken" | NameFault;
}

function placeFor(one: AddInFunction, names: readonly BookName[], tables: ReadonlySet<string>, addIn: AddIn): Place {
  const formula = shortDefinition(addIn, one);
  const definition: BookName = { name: one.name, scope: null, formula, visible: true, comment: `${addIn.namespace}.${one.name}` };
  const alike = names.filter(({ name }) => name.toLowerCase() === one.name.toLowerCase());
  const fault = nameFault(one.name);
  if (fault !== null) return { definition, former: null, state: fault };
  const [former] = alike;
  if (tables.has(one.name.toLowerCase()) || alike.length > 1) return { definition, former: null, state: "taken" };
  if (!former) return { definition, former: null, state: "free" };
  if (former.scope !== null || !isShortName(former.name, former.formula, addIn)) return { definition, former: null, state: "taken" };
  return { definition, former, state: squeezed(former.formula) === squeezed(formula) ? "kept" : "outdated" };
}

const change = (context: Excel.RequestContext, data: NamesBack, queue: () => void): Promise<null> =>
  allOrNothing<null>(async (progress) => {
    progress.begins();
    queueJournal(context, { command: "short-names", direction: "back", sheets: {}, data });
    await context.sync();
    progress.ends(null);
    queue();
    queueJournalEnd(context);
    await context.sync();
    return null;
  });

/** Takes out the short names, and no other. @returns those taken out */
export async function removeShortNames(addIn: AddIn): Promise<readonly string[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { names, unfinished } = await readBook(context);
    refuseUnfinished(unfinished);
    const short = shortNamesAmong(names, addIn);
    await change(context, { changes: short.map((name) => ({ name, former: name })) }, () => {
      for (const name of short) itemOf(context, name).delete();
    });
    return short.map(({ name }) => name);
  });
}
