import { readDate } from "../domain/column/number";
import type { AnyMethod } from "../domain/method/method";
import type { Locale } from "../domain/method/text";
import { batchWords } from "../i18n/batch";
import { warehouseWords } from "../i18n/warehouse";
import { fileFormats, formatOf } from "../warehouse/fileFormats";
import { isSize } from "../warehouse/memory";
import type { Choices } from "../workbook/contract";
import { readChoices, readPairs, readSystem, readSystemParams } from "./systemOptions";
import { readTransactions, transactionOptions, withDay, type Transactions, type TransactionValues } from "./transactions";

/** A database server, without the password. */
export interface ServerAddress {
  readonly url: string;
  readonly user: string;
  readonly database: string;
}

/** Tiers a table in an engine, where its rows stay. */
export interface WarehouseCommand {
  readonly kind: "warehouse";
  /** null for DuckDB in this process. */
  readonly server: ServerAddress | null;
  /** A file; with a server null. */
  readonly input: string | null;
  readonly table: string | null;
  /** null where the query is only printed or tried. */
  readonly output: string | null;
  readonly summary: string | null;
  readonly force: boolean;
  readonly quiet: boolean;
  readonly explain: boolean;
  readonly sample: number | null;
  readonly memory: string | null;
  readonly order: string | null;
  readonly method: AnyMethod;
  readonly headings: Readonly<Record<string, string>>;
  readonly params: Readonly<Record<string, unknown>>;
  /** A preset that somebody keeps in a workbook. */
  readonly ownPreset: { readonly name: string; readonly workbook: string } | null;
  readonly choices: Choices;
  readonly transactions: Transactions | null;
  readonly asOf: string;
  readonly by?: string;
  readonly locale: Locale;
}

const text = { type: "string" } as const;
export const warehouseOptions = {
  engine: text,
  explain: { type: "boolean" },
  sample: text,
  memory: text,
  summary: text,
  "order-by": text,
  "presets-from": text,
} as const;

/** Options of a workbook that mean something here too. */
const shared = [
  "system", "table", "column", "set", "preset", "leave-out", "keep", "as-of", "by", "locale", "out", "force", "quiet", "no-summary", "help",
] as const;

type Values = TransactionValues & { readonly [K in Exclude<keyof typeof warehouseOptions, "explain"> | "system" | "table" | "preset" | "by" | "out"]?: string | undefined } & {
  readonly explain?: boolean | undefined;
  readonly column?: string[] | undefined;
  readonly set?: string[] | undefined;
  readonly "leave-out"?: string[] | undefined;
  readonly keep?: string[] | undefined;
  readonly force?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  readonly "no-summary"?: boolean | undefined;
};

/** Whether the rows are somewhere else than in a workbook. */
export const isWarehouse = (values: { readonly engine?: string | undefined }, positionals: readonly string[]): boolean =>
  values.engine !== undefined || (positionals.length > 0 && formatOf(positionals[0]!) !== null);

interface Reading {
  readonly locale: Locale;
  readonly today: string;
  readonly reasons: string[];
}
type Wrong = { readonly kind: "wrong"; readonly locale: Locale; readonly reasons: readonly string[] };

export function readWarehouse(values: Values, positionals: readonly string[], methods: readonly AnyMethod[], { locale, today, reasons }: Reading): WarehouseCommand | Wrong {
  const words = batchWords[locale].usage;
  const own = warehouseWords[locale].usage;
  const known: readonly string[] = [...shared, ...Object.keys(warehouseOptions), ...Object.keys(transactionOptions)];
  for (const option of Object.keys(values)) if (!known.includes(option)) reasons.push(own.notHere(`--${option}`));

  const server = readServer(values.engine, own, reasons);
  if (server && positionals.length > 0) reasons.push(words.onlyOne([positionals[0]!, "--engine"]));
  if (!server && positionals.length !== 1) reasons.push(words.oneInput);
  if (server && values.table === undefined) reasons.push(words.missing("--table"));
  const writes = !values.explain && values.sample === undefined;
  if (writes && values.out === undefined) reasons.push(words.missing("--out"));
  const extensions = Object.entries(fileFormats).flatMap(([extension, format]) => (format === "duckdb" ? [] : [extension]));
  if (!server && values.out !== undefined && !extensions.includes(extensionOf(values.out))) reasons.push(own.output("--out", extensions.join(", ")));
  if (values.summary !== undefined && extensionOf(values.summary) !== ".xlsx") reasons.push(own.output("--summary", ".xlsx"));

  const systems = methods.filter(({ wizard }) => wizard !== undefined);
  if (!values.system) reasons.push(words.missing("--system"));
  const method = readSystem(values.system, systems, words, reasons);
  const { preset } = values;
  const isOwn = preset !== undefined && method !== null && !method.presets?.[preset];
  if (isOwn && values["presets-from"] === undefined) reasons.push(words.unknownPreset(preset, Object.keys(method.presets ?? {})), words.needs("--preset", "--presets-from"));
  const set = readPairs(values, "set", words, reasons);
  const params = method ? readSystemParams(method, { preset, set }, words, reasons) : {};

  const sample = values.sample === undefined ? null : Number(values.sample);
  if (sample !== null && !(Number.isInteger(sample) && sample > 0)) reasons.push(own.wholeNumber("--sample", values.sample!));
  if (values.memory !== undefined && !isSize(values.memory)) reasons.push(own.size(values.memory));
  const asOf = values["as-of"] ?? today;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asOf) || readDate(asOf) === null) reasons.push(words.badDate(asOf));
  const transactions = readTransactions(values, locale, reasons);
  const choices = readChoices(values, words, reasons);
  const column = readPairs(values, "column", words, reasons);
  if (reasons.length > 0) return { kind: "wrong", locale, reasons };
  return {
    kind: "warehouse",
    server,
    input: server ? null : positionals[0]!,
    table: values.table ?? null,
    output: writes ? values.out! : null,
    summary: !writes || values["no-summary"] ? null : (values.summary ?? (server ? null : summaryBeside(values.out!))),
    force: values.force ?? false,
    quiet: values.quiet ?? false,
    explain: values.explain ?? false,
    sample,
    memory: values.memory ?? null,
    order: values["order-by"] ?? null,
    method: method!,
    headings: Object.fromEntries(column),
    params: withDay(method!, params, transactions),
    ownPreset: isOwn ? { name: preset, workbook: values["presets-from"]! } : null,
    choices,
    transactions,
    asOf,
    ...(values.by === undefined ? {} : { by: values.by }),
    locale,
  };
}

const extensionOf = (file: string): string => /\.[^./\\]+$/u.exec(file)?.[0].toLowerCase() ?? "";
const summaryBeside = (output: string): string => `${output.slice(0, output.length - extensionOf(output).length)}.summary.xlsx`;

function readServer(engine: string | undefined, words: (typeof warehouseWords)["en"]["usage"], reasons: string[]): ServerAddress | null {
  if (engine === undefined || engine === "duckdb") return null;
  let url: URL;
  try {
    url = new URL(engine);
  } catch {
    reasons.push(words.engine(engine));
    return null;
  }
  if (url.password !== "") {
    reasons.push(words.password);
    return null;
  }
  if (!["clickhouse:", "clickhouses:"].includes(url.protocol) || url.hostname === "") {
    reasons.push(words.engine(engine));
    return null;
  }
  const secure = url.protocol === "clickhouses:";
  const database = decodeURIComponent(url.pathname.replace(/^\//u, ""));
  return { url: `${secure ? "https" : "http"}://${url.hostname}:${url.port || (secure ? "8443" : "8123")}`, user: decodeURIComponent(url.username) || "default", database: database || "default" };
}
