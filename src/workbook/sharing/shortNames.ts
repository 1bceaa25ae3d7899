import { cellAddress } from "../address";
import type { AddIn, AddInFunction } from "./addIn";
import type { BookName } from "./contract";
import { squeezed, usesName } from "./formulaText";
import { nameFault, type NameFault } from "./legalName";
import { itemOf, queueName } from "./names";
import { readBook, readFormulas } from "./readBook";
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
    const { names } = await readBook(context);
    const taken = new Set(tables.items.map(({ name }) => name.toLowerCase()));
    const places = addIn.functions.map((one) => placeFor(one, names, taken, addIn));
    const wanted = places.filter(({ state }) => state === "free" || state === "outdated");
    try {
      for (const { definition } of wanted) queueName(context, definition);
      await context.sync();
    } catch (error) {
      await Excel.run((again) => asBefore(again, wanted.map(({ definition, former }) => ({ name: definition, former }))));
      throw error;
    }
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

async function asBefore(context: Excel.RequestContext, changes: readonly { readonly name: BookName; readonly former: BookName | null }[]): Promise<void> {
  for (const { name, former } of changes) {
    if (former) queueName(context, former);
    else itemOf(context, name).delete();
  }
  await context.sync();
}

/** Takes out the short names, and no other. @returns those taken out */
export async function removeShortNames(addIn: AddIn): Promise<readonly string[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const short = shortNamesAmong((await readBook(context)).names, addIn);
    try {
      for (const name of short) itemOf(context, name).delete();
      await context.sync();
    } catch (error) {
      await Excel.run((again) => asBefore(again, short.map((name) => ({ name, former: name }))));
      throw error;
    }
    return short.map(({ name }) => name);
  });
}
