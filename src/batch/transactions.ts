import { readParams } from "../domain/method/readParams";
import { reportingDayParams } from "../domain/rollup/reportingDay";
import rollup from "../domain/scoring/ROLLUP";
import type { AnyMethod } from "../domain/method/method";
import type { Locale } from "../domain/method/text";
import { batchWords } from "../i18n/batch";
import { fieldNames, issueText } from "../i18n/issues";
import type { RollupReport, SourceRequest } from "../workbook/contract";
import { runIssueText } from "../workbook/runIssueText";
import { runRollup } from "../workbook/rollup/run";
import { tellObstacles, tellProgress, type Screen } from "./inFile";
import type { FileCommand } from "./options";
import { paramValue } from "./paramValue";

/** The input holds invoice lines, to be rolled up before anything else. */
export interface Transactions {
  readonly headings: Readonly<Record<string, string>>;
  readonly params: Readonly<Record<string, unknown>>;
}

const text = { type: "string" } as const;
/** `--customer HEADING` and the like; the as-of date is `--as-of`. */
export const transactionOptions = {
  transactions: { type: "boolean" },
  customer: text,
  date: text,
  amount: text,
  order: text,
  name: text,
  profit: text,
  collected: text,
  quantity: text,
  from: text,
  period: text,
  "first-month": text,
  "time-unit": text,
} as const;

const paramOf = { "as-of": "asOf", from: "from", period: "period", "first-month": "firstMonth", "time-unit": "timeUnit" } as const;
export type TransactionValues = { readonly [K in Exclude<keyof typeof transactionOptions, "transactions"> | "as-of"]?: string } & { readonly transactions?: boolean };

/** @param reasons everything wrong is added here */
export function readTransactions(values: TransactionValues, locale: Locale, reasons: string[]): Transactions | null {
  const { usage } = batchWords[locale];
  const columns = Object.keys(rollup.inputs) as (keyof typeof rollup.inputs)[];
  if (!values.transactions) {
    const stray = [...columns, "from", "period", "first-month", "time-unit"] as const;
    for (const option of stray) if (values[option] !== undefined) reasons.push(usage.needs(`--${option}`, "--transactions"));
    return null;
  }
  // Today would give another answer tomorrow.
  if (values["as-of"] === undefined) reasons.push(usage.needs("--transactions", "--as-of"));
  const headings = Object.fromEntries(columns.flatMap((input) => (values[input] === undefined ? [] : [[input, values[input]]])));
  const params = Object.fromEntries(
    Object.entries(paramOf).flatMap(([option, param]) => {
      const given = values[option as keyof typeof paramOf];
      return given === undefined ? [] : [[param, paramValue(rollup.params[param], given)]];
    }),
  );
  const { issues, values: read } = readParams(rollup.params, params);
  const wrong = issues.length > 0 ? issues.filter((issue) => !("param" in issue && issue.param === "asOf")) : rollup.check!(read as never);
  const places = { where: () => "", name: fieldNames(rollup, locale) };
  reasons.push(...wrong.map((issue) => issueText(issue, locale, places)));
  return { headings, params };
}

/** A system's parameters with the day the customers stand at, where nothing else was said. */
export const withDay = (method: AnyMethod, params: Readonly<Record<string, unknown>>, transactions: Transactions | null): Readonly<Record<string, unknown>> =>
  transactions ? { ...reportingDayParams(method, transactions.params["asOf"] as number), ...params } : params;

/** Rolls the lines up in the open workbook; null where something stands in the way, which has been told by then. */
export async function rollUpLines(command: FileCommand, transactions: Transactions, screen: Screen): Promise<{ readonly source: SourceRequest; readonly tell: () => void } | null> {
  const { locale, source, choices } = command;
  const report = await runRollup({ ...transactions, source, choices, locale, onProgress: tellProgress(locale, screen) });
  tellObstacles({ issues: [], ...report }, command, screen);
  return report.ok ? { source: { kind: "table", name: report.table }, tell: () => tellRolledUp(report, locale, screen) } : null;
}

function tellRolledUp(report: Extract<RollupReport, { ok: true }>, locale: Locale, screen: Screen): void {
  screen.out(batchWords[locale].rolledUp(report.lines, report.customers, report.leftOut, report.sheet, report.address));
  for (const note of report.notes) screen.out(runIssueText(note, locale, report.places));
}
