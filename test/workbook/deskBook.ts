import type { DeskBook } from "../../src/domain/desk/book";
import type { DeskCommand, DeskIssue } from "../../src/domain/desk/command";
import type { Locale } from "../../src/domain/method/text";
import type { CommandOptions, CreateOptions, DeskReport } from "../../src/workbook/desk/contract";
import { deskIssueText } from "../../src/workbook/desk/issueText";
import { deskLayer } from "../../src/workbook/desk/layer";
import { sampleCustomers } from "../../src/workbook/sample/customers";
import { bookOf, sheetOf } from "../fake/workbooks";
import type { WorkbookSnapshot } from "../../src/host";

/** 22 November 2026 and the days around it, as Excel counts them. */
export const day = (text: string): number => Math.round(Date.parse(`${text}T00:00:00Z`) / 86_400_000) + 25_569;

export const creation: CreateOptions = { locale: "en", vat: 0.17, at: "2011-01-10 09:00", by: "Li" };
const options: CommandOptions = { label: { en: "Test", "zh-CN": "测试" }, details: { en: "by a test", "zh-CN": "由测试" }, at: "2011-01-12 10:30", by: "Wang", asOf: day("2011-01-12") };

type Done<Answer> = Extract<DeskReport<Answer>, { ok: true }>;

const told = (issues: readonly (DeskIssue | { readonly code: string })[]): string => JSON.stringify(issues);

export async function made(change: Partial<CreateOptions> = {}): Promise<Done<undefined>> {
  const report = await deskLayer.create({ ...creation, ...change });
  if (!report.ok) throw new Error(told(report.issues));
  return report;
}

export async function done<Args, Answer>(command: DeskCommand<Args, Answer>, args: Args, change: Partial<CommandOptions> = {}): Promise<Done<Answer>> {
  const report = await deskLayer.run(command, args, { ...options, ...change });
  if (!report.ok) throw new Error(told(report.issues));
  return report;
}

/** Everything a refused command says. */
export async function refusal<Args, Answer>(command: DeskCommand<Args, Answer>, args: Args, change: Partial<CommandOptions> & { readonly locale?: Locale } = {}): Promise<string> {
  const report = await deskLayer.run(command, args, { ...options, ...change });
  if (report.ok) throw new Error("It was not refused.");
  return report.issues.map((issue) => deskIssueText(issue, change.locale ?? "en", report.places)).join("\n");
}

export async function theBook(): Promise<DeskBook> {
  const read = await deskLayer.read();
  if (!read.ok) throw new Error(told(read.issues));
  return read.book;
}

/** Everything wrong with the desk as it stands. */
export async function wrong(locale: Locale = "en"): Promise<readonly string[]> {
  const read = await deskLayer.read();
  return read.ok ? [] : read.issues.map((issue) => deskIssueText(issue, locale, read.places));
}

const classOf = ({ sales, collected }: { readonly sales: number; readonly collected: number }): string => {
  if (sales <= 0) return "N";
  const rate = collected / (sales * 1.17);
  return rate >= 1 ? "A" : rate >= 0.9 ? "B" : rate >= 0.8 ? "C" : "D";
};

/** The largest customer of a class has this number, so that it has a quota to give up; the others follow by their sales. */
const largest: Readonly<Record<string, number>> = { A: 1, B: 117, C: 3, D: 24, N: 1 };

/** The 450 customers of the sample on a sheet, numbered within their classes. */
export function sampleSheet(): WorkbookSnapshot {
  const customers = sampleCustomers();
  const numbers = new Map(
    Object.entries(largest).flatMap(([name, first]) => {
      const ranked = customers.filter((customer) => classOf(customer) === name).sort((a, b) => b.sales - a.sales);
      [ranked[0], ranked[first - 1]] = [ranked[first - 1]!, ranked[0]!];
      return ranked.map((customer, i) => [customer, `${name}${i + 1}`] as const);
    }),
  );
  const rows = customers.map((customer) => [numbers.get(customer)!, customer.name.en, customer.sales, customer.collected, customer.opening, customer.balance]);
  return bookOf([sheetOf("Data", [["Customer no.", "Customer", "Sales", "Collected", "Opening balance", "Balance"], ...rows])]);
}
