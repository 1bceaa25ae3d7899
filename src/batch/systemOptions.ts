import type { AnyMethod, ParamField } from "../domain/method/method";
import { cardOf } from "../domain/table/preview";
import type { BatchWords } from "../i18n/batch";
import { askEverything, type Choice, type Choices } from "../workbook/contract";
import { paramValue } from "./paramValue";

type Words = BatchWords["usage"];

/** The system by its name or its short name; null where none is named or nobody knows it. @param reasons everything wrong is added here */
export function readSystem(name: string | undefined, systems: readonly AnyMethod[], words: Words, reasons: string[]): AnyMethod | null {
  if (!name) return null;
  const found = systems.find((one) => cardOf(one).system === name) ?? systems.find((one) => cardOf(one).short === name);
  if (!found) reasons.push(words.unknownSystem(name, systems.map((one) => cardOf(one).system)));
  return found ?? null;
}

/** NAME=VALUE of an option that may be repeated. */
export function readPairs(values: { readonly set?: readonly string[]; readonly column?: readonly string[] }, option: "set" | "column", words: Words, reasons: string[]): [string, string][] {
  return (values[option] ?? []).flatMap((pair): [string, string][] => {
    const at = pair.indexOf("=");
    if (at > 0) return [[pair.slice(0, at).trim(), pair.slice(at + 1)]];
    reasons.push(words.pair(`--${option}`, pair));
    return [];
  });
}

interface Given {
  readonly preset: string | undefined;
  readonly set: readonly (readonly [string, string])[];
}

/** Parameters of one of the system's own presets, with single ones on top. */
export function readSystemParams({ params, presets = {} }: AnyMethod, { preset, set }: Given, words: Words, reasons: string[]): Record<string, unknown> {
  const fields: Readonly<Record<string, ParamField>> = params;
  const read: Record<string, unknown> = { ...(preset === undefined ? {} : presets[preset]?.params) };
  for (const [name, value] of set) {
    if (fields[name]) read[name] = paramValue(fields[name], value);
    else reasons.push(words.unknownParam(name, Object.keys(fields)));
  }
  return read;
}

const rowKinds = ["bad", "subtotals", "duplicates", "hidden"] as const;

/** What becomes of odd rows: `--leave-out` and `--keep`, lists with commas. */
export function readChoices(values: { readonly convert?: boolean; readonly "leave-out"?: readonly string[]; readonly keep?: readonly string[] }, words: Words, reasons: string[]): Choices {
  const choices: { -readonly [K in keyof Choices]: Choices[K] } = { ...askEverything, convert: values.convert ?? false };
  const choose = (option: "leave-out" | "keep", choice: Choice): void => {
    for (const name of (values[option] ?? []).flatMap((names) => names.split(",")).map((entry) => entry.trim())) {
      const kind = rowKinds.find((known) => known === name);
      if (kind) choices[kind] = choice;
      else reasons.push(words.choice(`--${option}`, name, rowKinds));
    }
  };
  choose("leave-out", "leave-out");
  choose("keep", "keep");
  return choices;
}
