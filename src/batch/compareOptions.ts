import { comparable } from "../domain/column/text";
import { usualFirmness, type FirmnessOptions } from "../domain/compare/systemFirmness";
import type { AnyMethod, InputField, ParamField } from "../domain/method/method";
import type { Locale } from "../domain/method/text";
import { cardOf } from "../domain/table/preview";
import { batchWords } from "../i18n/batch";
import { compareWords } from "../i18n/compare";
import { fewestSystems, mostSystems } from "../workbook/compare/prepared";
import { paramValue } from "./paramValue";

export interface ComparedSystem {
  readonly method: AnyMethod;
  readonly headings: Readonly<Record<string, string>>;
  readonly params: Readonly<Record<string, unknown>>;
}
type Pairs = readonly (readonly [string, string])[];

export interface CompareText {
  readonly compare: string;
  readonly set: Pairs;
  readonly column: Pairs;
  readonly preset?: string;
  readonly resamples?: string;
  readonly seed?: string;
}

/**
 * The systems of `--compare`, each with its share of the other options: `--set vat=17%` is for every system that knows vat,
 * `--set mm-credit.vat=17%` for one; so are `--preset` and `--column`.
 * @param reasons everything wrong is added here
 */
export function readCompared(given: CompareText, offered: readonly AnyMethod[], locale: Locale, reasons: string[]): { readonly systems: readonly ComparedSystem[]; readonly firmness: FirmnessOptions } {
  const words = compareWords[locale].batch;
  const { usage } = batchWords[locale];
  const names = given.compare.split(",").map((name) => name.trim()).filter((name) => name !== "");
  const known = offered.map((method) => cardOf(method).system);
  for (const name of new Set(names)) {
    if (!known.includes(name)) reasons.push(usage.unknownSystem(name, known));
    else if (names.filter((other) => other === name).length > 1) reasons.push(words.twice(name));
  }
  if (names.length < fewestSystems || names.length > mostSystems) reasons.push(words.counts(fewestSystems, mostSystems));
  const methods = names.flatMap((name) => offered.filter((method) => cardOf(method).system === name));

  const set = spread("--set", given.set, (method, name) => paramsOf(method)[name] !== undefined);
  const column = spread("--column", given.column, knowsInput);
  const preset = spread("--preset", given.preset === undefined ? [] : [[given.preset, ""]], (method, name) => method.presets?.[name] !== undefined);
  const systems = methods.map((method): ComparedSystem => {
    const presets = (preset.get(method) ?? []).map(([name]) => method.presets?.[name]?.params ?? {});
    const own = (set.get(method) ?? []).map(([name, value]) => [name, paramValue(paramsOf(method)[name]!, value)] as const);
    return { method, headings: Object.fromEntries(column.get(method) ?? []), params: Object.assign({}, ...presets, Object.fromEntries(own)) as Record<string, unknown> };
  });
  return { systems, firmness: { ...usualFirmness, resamples: wholeNumber("--resamples", given.resamples, usualFirmness.resamples, 2), seed: wholeNumber("--seed", given.seed, usualFirmness.seed, 0) } };

  /** Gives every pair to the systems that know its name, or to the one that stands before it with a dot. */
  function spread(option: string, pairs: Pairs, knows: (method: AnyMethod, name: string) => boolean): ReadonlyMap<AnyMethod, Pairs> {
    const found = new Map<AnyMethod, [string, string][]>();
    for (const [whole, value] of pairs) {
      const owner = methods.find((method) => whole.startsWith(`${cardOf(method).system}.`));
      const name = owner ? whole.slice(cardOf(owner).system.length + 1) : whole;
      const takers = (owner ? [owner] : methods).filter((method) => knows(method, name));
      if (takers.length === 0 && methods.length > 0) reasons.push(words.noneKnows(option, whole));
      for (const method of takers) found.set(method, [...(found.get(method) ?? []), [name, value]]);
    }
    return found;
  }

  function wholeNumber(option: string, text: string | undefined, usual: number, least: number): number {
    if (text === undefined) return usual;
    const number = Number(text);
    if (text.trim() !== "" && Number.isInteger(number) && number >= least && number <= mostResamples) return number;
    reasons.push(words.wholeNumber(option, text, least, mostResamples));
    return usual;
  }
}

const mostResamples = 10_000;

const paramsOf = (method: AnyMethod): Readonly<Record<string, ParamField>> => method.params;

function knowsInput(method: AnyMethod, name: string): boolean {
  const inputs: Readonly<Record<string, InputField>> = method.inputs;
  return Object.entries(inputs).some(([input, { label }]) => [input, label.en, label["zh-CN"]].some((text) => comparable(text) === comparable(name)));
}
