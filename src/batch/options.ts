import { parseArgs } from "node:util";
import type { FirmnessOptions } from "../domain/compare/systemFirmness";
import { cardOf } from "../domain/table/preview";
import { readDate } from "../domain/column/number";
import type { AnyMethod, ParamField } from "../domain/method/method";
import { locales, type Locale } from "../domain/method/text";
import { batchWords } from "../i18n/batch";
import { askEverything, type Choice, type Choices, type SourceRequest, type Where, type WriteMode } from "../workbook/contract";
import { readCompared, type ComparedSystem } from "./compareOptions";
import { deskDeclared, readDesk, type DeskCommandLine } from "./deskOptions";
import { paramValue } from "./paramValue";
import { readTransactions, transactionOptions, withDay, type Transactions } from "./transactions";

/** What every command that works in a file knows. */
export interface FileCommand {
  readonly input: string;
  readonly output: string;
  readonly force: boolean;
  readonly quiet: boolean;
  readonly source: SourceRequest;
  /** The input holds invoice lines; null where it holds customers. */
  readonly transactions: Transactions | null;
  readonly choices: Choices;
  readonly asOf: string;
  readonly by?: string;
  readonly locale: Locale;
}
export interface TierCommand extends FileCommand {
  readonly kind: "tier";
  readonly method: AnyMethod;
  readonly headings: Readonly<Record<string, string>>;
  readonly params: Readonly<Record<string, unknown>>;
  /** A preset the system does not have: one that somebody keeps in the workbook; null where none is asked for. */
  readonly ownPreset: string | null;
  readonly overrides?: boolean;
  /** A line in the run log, unless the workbook has it switched off. */
  readonly log: boolean;
  readonly where: Where;
  readonly mode: WriteMode;
  readonly summary: boolean;
}
export interface CompareCommand extends FileCommand {
  readonly kind: "compare";
  readonly systems: readonly ComparedSystem[];
  readonly firmness: FirmnessOptions;
}
/** Makes values of what needs the add-in, instead of tiering anything. */
export interface ShareCommand extends FileCommand {
  readonly kind: "share";
  /** Formulas of Excel itself where a run's system has them, values elsewhere. */
  readonly native: boolean;
}
export type Command =
  | TierCommand
  | CompareCommand
  | ShareCommand
  | DeskCommandLine
  | { readonly kind: "help" | "list"; readonly locale: Locale }
  | { readonly kind: "wrong"; readonly locale: Locale; readonly reasons: readonly string[] };

const flags = { type: "boolean" } as const;
const text = { type: "string" } as const;
const texts = { type: "string", multiple: true } as const;
const declared = {
  help: { ...flags, short: "h" },
  list: flags,
  system: text,
  compare: text,
  ...transactionOptions,
  ...deskDeclared,
  resamples: text,
  seed: text,
  out: text,
  sheet: text,
  table: text,
  range: text,
  column: texts,
  set: texts,
  preset: text,
  convert: flags,
  "leave-out": texts,
  keep: texts,
  locale: text,
  "as-of": text,
  by: text,
  write: text,
  "new-sheet": flags,
  overwrite: flags,
  "no-summary": flags,
  overrides: flags,
  "no-log": flags,
  "prepare-for-sharing": flags,
  force: flags,
  quiet: flags,
} as const;

const writeModes = ["values", "native", "functions"] as const satisfies readonly WriteMode[];
/** What goes with `--prepare-for-sharing`: the whole workbook is meant, and nothing is read but formulas. */
const sharingOptions: ReadonlySet<string> = new Set(["prepare-for-sharing", "out", "write", "locale", "force", "quiet"]);

const rowKinds = ["bad", "subtotals", "duplicates", "hidden"] as const;

/** Reads the command line; everything wrong with it is told at once. @param today the date of a run that names none */
export function readOptions(args: readonly string[], methods: readonly AnyMethod[], today: string): Command {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options: declared, allowPositionals: true });
  } catch (error) {
    return { kind: "wrong", locale: "en", reasons: [(error as Error).message] };
  }
  const { values, positionals } = parsed;
  const locale = locales.find((known) => known.toLowerCase() === values.locale?.toLowerCase()) ?? "en";
  if (values.help) return { kind: values.desk === undefined ? "help" : "desk-help", locale };
  if (values.list) return { kind: "list", locale };

  const words = batchWords[locale].usage;
  const reasons: string[] = [];
  if (values.locale !== undefined && locale !== values.locale) reasons.push(words.choice("--locale", values.locale, locales));
  if (values.desk !== undefined) {
    const desk = readDesk(values, positionals, { locale, today, reasons, source: sourceRequest(values) });
    return desk && reasons.length === 0 ? desk : { kind: "wrong", locale, reasons };
  }
  for (const option of Object.keys(deskDeclared)) if (option in values) reasons.push(words.needs(`--${option}`, "--desk"));
  if (positionals.length !== 1) reasons.push(words.oneInput);
  const share = values["prepare-for-sharing"] ?? false;
  if (share) reasons.push(...Object.keys(values).filter((option) => !sharingOptions.has(option)).map((option) => words.onlyOne(["--prepare-for-sharing", `--${option}`])));
  else if (!values.system && !values.compare) reasons.push(words.missing("--system"));
  if (values.system && values.compare) reasons.push(words.onlyOne(["--system", "--compare"]));
  if (!values.out) reasons.push(words.missing("--out"));
  for (const option of ["resamples", "seed"] as const) if (values[option] !== undefined && !values.compare) reasons.push(words.needs(`--${option}`, "--compare"));
  if (values.table !== undefined && (values.range !== undefined || values.sheet !== undefined)) reasons.push(words.onlyOne(["--table", values.range === undefined ? "--sheet" : "--range"]));

  const systems = methods.filter(({ wizard }) => wizard !== undefined);
  const method = systems.find((candidate) => cardOf(candidate).system === values.system);
  if (values.system && !method) reasons.push(words.unknownSystem(values.system, systems.map((candidate) => cardOf(candidate).system)));

  const pairs = (option: "set" | "column"): [string, string][] =>
    (values[option] ?? []).flatMap((pair): [string, string][] => {
      const at = pair.indexOf("=");
      if (at > 0) return [[pair.slice(0, at).trim(), pair.slice(at + 1)]];
      reasons.push(words.pair(`--${option}`, pair));
      return [];
    });
  const column = pairs("column");
  const set = pairs("set");
  const params = method ? readParams(method, values.preset, set) : {};
  const { compare, preset, resamples, seed } = values;
  const compared = compare && !values.system ? readCompared({ compare, set, column, preset, resamples, seed }, systems, locale, reasons) : null;

  const choices: { -readonly [K in keyof Choices]: Choices[K] } = { ...askEverything, convert: values.convert ?? false };
  choose("leave-out", "leave-out");
  choose("keep", "keep");

  const mode = writeModes.find((known) => known === values.write);
  if (values.write !== undefined && !mode) reasons.push(words.choice("--write", values.write, writeModes));
  if (share && mode === "functions") reasons.push(words.onlyOne(["--prepare-for-sharing", "--write functions"]));
  const transactions = readTransactions(values, locale, reasons);
  const asOf = values["as-of"] ?? today;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asOf) || readDate(asOf) === null) reasons.push(words.badDate(asOf));
  if (reasons.length > 0) return { kind: "wrong", locale, reasons };
  const file: FileCommand = {
    input: positionals[0]!,
    output: values.out!,
    force: values.force ?? false,
    quiet: values.quiet ?? false,
    source: sourceRequest(values),
    transactions,
    choices,
    asOf,
    ...(values.by === undefined ? {} : { by: values.by }),
    locale,
  };
  if (share) return { kind: "share", ...file, native: mode === "native" };
  if (compared) {
    const dated = compared.systems.map((system) => ({ ...system, params: withDay(system.method, system.params, transactions) }));
    return { kind: "compare", ...file, ...compared, systems: dated };
  }
  return {
    kind: "tier",
    ...file,
    method: method!,
    headings: Object.fromEntries(column),
    params: withDay(method!, params, transactions),
    where: { place: values["new-sheet"] ? "new-sheet" : "beside", overwrite: values.overwrite ?? false },
    mode: mode ?? "values",
    summary: !values["no-summary"],
    ownPreset: preset === undefined || method!.presets?.[preset] ? null : preset,
    ...(values.overrides ? { overrides: true } : {}),
    log: !values["no-log"],
  };

  function choose(option: "leave-out" | "keep", choice: Choice): void {
    for (const name of (values[option] ?? []).flatMap((names) => names.split(",")).map((entry) => entry.trim())) {
      const kind = rowKinds.find((known) => known === name);
      if (kind) choices[kind] = choice;
      else reasons.push(words.choice(`--${option}`, name, rowKinds));
    }
  }

  function readParams(chosen: AnyMethod, preset: string | undefined, pairsSet: readonly (readonly [string, string])[]): Record<string, unknown> {
    const fields: Readonly<Record<string, ParamField>> = chosen.params;
    const presets = chosen.presets ?? {};
    const read: Record<string, unknown> = { ...(preset === undefined ? {} : presets[preset]?.params) };
    for (const [name, value] of pairsSet) {
      if (fields[name]) read[name] = paramValue(fields[name], value);
      else reasons.push(words.unknownParam(name, Object.keys(fields)));
    }
    return read;
  }
}

function sourceRequest({ table, sheet, range }: { readonly table?: string; readonly sheet?: string; readonly range?: string }): SourceRequest {
  if (table !== undefined) return { kind: "table", name: table };
  const named = sheet === undefined ? {} : { sheet };
  if (range !== undefined) return { kind: "range", address: range, ...named };
  return { kind: "sheet", ...(sheet === undefined ? {} : { name: sheet }) };
}
