import { parseArgs } from "node:util";
import type { FirmnessOptions } from "../domain/compare/systemFirmness";
import { readDate } from "../domain/column/number";
import type { AnyMethod } from "../domain/method/method";
import { locales, type Locale } from "../domain/method/text";
import { batchWords } from "../i18n/batch";
import { type Choices, type SourceRequest, type Where, type WriteMode } from "../workbook/contract";
import { readCompared, type ComparedSystem } from "./compareOptions";
import { deskDeclared, readDesk, type DeskCommandLine } from "./deskOptions";
import { readChoices, readPairs, readSystem, readSystemParams } from "./systemOptions";
import { readTransactions, transactionOptions, withDay, type Transactions } from "./transactions";
import { isWarehouse, readWarehouse, warehouseOptions, type WarehouseCommand } from "./warehouseOptions";

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
  | WarehouseCommand
  | { readonly kind: "help" | "list" | "warehouse-help"; readonly locale: Locale }
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
  ...warehouseOptions,
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
  if (values.help) return { kind: values.desk !== undefined ? "desk-help" : isWarehouse(values, positionals) ? "warehouse-help" : "help", locale };
  if (values.list) return { kind: "list", locale };

  const words = batchWords[locale].usage;
  const reasons: string[] = [];
  if (values.locale !== undefined && locale !== values.locale) reasons.push(words.choice("--locale", values.locale, locales));
  if (values.desk !== undefined) {
    const desk = readDesk(values, positionals, { locale, today, reasons, source: sourceRequest(values) });
    return desk && reasons.length === 0 ? desk : { kind: "wrong", locale, reasons };
  }
  if (isWarehouse(values, positionals)) return readWarehouse(values, positionals, methods, { locale, today, reasons });
  for (const option of Object.keys(warehouseOptions)) if (option in values) reasons.push(words.needs(`--${option}`, "--engine"));
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
  const method = readSystem(values.system, systems, words, reasons);

  const column = readPairs(values, "column", words, reasons);
  const set = readPairs(values, "set", words, reasons);
  const params = method ? readSystemParams(method, { preset: values.preset, set }, words, reasons) : {};
  const { compare, preset, resamples, seed } = values;
  const compared = compare && !values.system ? readCompared({ compare, set, column, preset, resamples, seed }, systems, locale, reasons) : null;

  const choices = readChoices(values, words, reasons);

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
}

function sourceRequest({ table, sheet, range }: { readonly table?: string; readonly sheet?: string; readonly range?: string }): SourceRequest {
  if (table !== undefined) return { kind: "table", name: table };
  const named = sheet === undefined ? {} : { sheet };
  if (range !== undefined) return { kind: "range", address: range, ...named };
  return { kind: "sheet", ...(sheet === undefined ? {} : { name: sheet }) };
}
