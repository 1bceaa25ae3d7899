import type { AnyMethod, InputField, OutputField, ParamField, ParamRow } from "../../domain/method/method";
import type { NativeForm } from "../../domain/method/native";
import { cardOf } from "../../domain/table/preview";
import type { References } from "./references";

/** What the summary sheet takes from the sheets of formulas; references and formulas without "=". */
export interface Live {
  /** Cells of the column totalled per tier; null where there is none to total. */
  readonly weight: string | null;
  /** Cell of each tier's name, where a parameter has it. */
  readonly names: ReadonlyMap<string, string>;
  /** Figures of the method, by name. */
  readonly figures: Readonly<Record<string, string>>;
}

/** Speaks of what it needs, so that it is asked before the working columns are written. */
export function liveOf(method: AnyMethod, params: Readonly<Record<string, unknown>>, form: NativeForm, references: References): Live {
  const { weight, figures } = cardOf(method);
  const input = (method.inputs as Readonly<Record<string, InputField>>)[weight];
  const output = (method.outputs as Readonly<Record<string, OutputField>>)[weight];
  const isThere = input ? references.has(weight) : form.answers[weight] !== undefined;
  const column = input ? references.column : references.all;
  const total = !isThere ? null : input?.yesNo || output?.partial ? references.all(numbersOf(weight)) : column(weight);
  // A figure of the form that is called like one of the method's is that figure.
  const shared = figures.filter((name) => form.figures?.[name] !== undefined && form.reported?.[name] === undefined);
  return { weight: total, names: namesOf(method, params, references), figures: { ...Object.fromEntries(shared.map((name) => [name, references.figure(name)])), ...form.reported } };
}

/** The numbers of a column: a sum would pass on errors, and LibreOffice counts TRUE as 1. */
export const numbersOf = (column: string): string => `${column}#numbers`;

/**
 * Where the parameters say how a tier is called. Which entry names which tier is found by naming it otherwise: the card
 * alone knows how its tiers come from the parameters.
 */
function namesOf(method: AnyMethod, params: Readonly<Record<string, unknown>>, references: References): ReadonlyMap<string, string> {
  const { tiers } = cardOf(method);
  const said = tiers(params);
  const names = new Map<string, string>();
  const link = (changed: Readonly<Record<string, unknown>>, cell: () => string): void => {
    const at = tiers({ ...params, ...changed }).indexOf(another);
    if (at >= 0 && said[at] !== undefined) names.set(said[at], cell());
  };
  for (const [name, field] of Object.entries(method.params as Readonly<Record<string, ParamField>>)) {
    const value = params[name];
    if (value === undefined) continue;
    if (field.kind === "codes") (value as readonly string[]).forEach((_, i) => link({ [name]: replaced(value as readonly string[], i) }, () => references.entry(name, i)));
    if (field.kind === "rows") {
      Object.values(field.columns).forEach(({ unit }, column) => {
        if (unit !== "code" && unit !== "text") return;
        (value as readonly ParamRow[]).forEach((row, i) => {
          const rows = (value as readonly ParamRow[]).map((one, at) => (at === i ? replaced(row, column) : one));
          link({ [name]: rows }, () => `INDEX(${references.param(name)},${i + 1},${column + 1})`);
        });
      });
    }
  }
  return names;
}

const another = "\u0001";
const replaced = <T>(list: readonly T[], at: number): readonly (T | string)[] => list.map((one, i) => (i === at ? another : one));
