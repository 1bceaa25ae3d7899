import type { AddIn, AddInFunction } from "./addIn";
import { mended, squeezed } from "./formulaText";
import { looksLikeReference } from "./legalName";

/**
 * The formula of a short name: `=LAMBDA(values,cuts,[labels],TB.TIER(values,cuts,IF(ISOMITTED(labels),"",labels)))`.
 * What the call leaves out is handed on as "", which every function takes for left out: whether a parameter that was
 * omitted stays omitted on its way through a LAMBDA into a custom function is documented nowhere.
 */
export function shortDefinition({ namespace }: Pick<AddIn, "namespace">, { name, parameters }: AddInFunction): string {
  const declared = parameters.map((parameter) => ({ variable: variableFor(parameter.name), optional: parameter.optional ?? false }));
  return definition(`${namespace}.${name}`, declared);
}

interface Declared {
  readonly variable: string;
  readonly optional: boolean;
}

function definition(called: string, declared: readonly Declared[]): string {
  const list = declared.map(({ variable, optional }) => `${optional ? `[${variable}]` : variable},`).join("");
  const args = declared.map(({ variable, optional }) => (optional ? `IF(ISOMITTED(${variable}),"",${variable})` : variable)).join(",");
  return `=LAMBDA(${list}${called}(${args}))`;
}

/** LAMBDA refuses variables that read like a cell: x1, r. */
const variableFor = (parameter: string): string => (looksLikeReference(parameter) ? `${parameter}_` : parameter);

/**
 * Whether a name of the workbook is a short name of ours: it is called as a function of the add-in, and does no more than
 * hand its parameters on to it, in whatever number this or another version of the add-in has them.
 */
export function isShortName(name: string, formula: string, addIn: AddIn): boolean {
  const given = squeezed(mended(formula, addIn));
  const called = `${addIn.namespace}.${name}`.toLowerCase();
  const [, list] = new RegExp(String.raw`^=lambda\(((?:\[?[\p{L}\p{N}_]+\]?,)+)`, "u").exec(given) ?? [];
  if (list === undefined) return given === squeezed(definition(called, []));
  const declared = list.slice(0, -1).split(",").map((part) => ({ variable: part.replace(/[[\]]/g, ""), optional: part.startsWith("[") }));
  return given === squeezed(definition(called, declared));
}
