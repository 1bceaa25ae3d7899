import { unzipSync } from "fflate";
import fc from "fast-check";
import { drawAnnual, signAnnual } from "../../src/domain/desk/annual";
import { roles } from "../../src/domain/desk/book";
import { draftShift } from "../../src/domain/desk/shifts";
import { methods } from "../../src/domain/methods";
import type { AnyMethod } from "../../src/domain/method/method";
import type { Host } from "../../src/host";
import { saveXlsx } from "../../src/host/xlsx";
import { askEverything, type Choices, type WriteMode } from "../../src/workbook/contract";
import { historyLayer } from "../../src/workbook/history/layer";
import { mapHeadings } from "../../src/workbook/mapHeadings";
import { prepare } from "../../src/workbook/prepare";
import { runSystem, writeRun } from "../../src/workbook/run";
import { sampleCustomers } from "../../src/workbook/sample/customers";
import { bookOf, sheetOf } from "../fake/workbooks";
import { day, done, made, sampleSheet } from "../workbook/deskBook";
import { hosted } from "../workbook/hosted";
import { sourceFrom } from "../workbook/sources";

const headings = ["客户编号", "客户名称", "销售额", "回款额", "利润", "应收账款", "采购次数", "最近购买日期", "客户级别"];
const decided: Choices = { ...askEverything, convert: true, bad: "leave-out", subtotals: "keep", duplicates: "keep", hidden: "keep" };

/** What says nothing about who a customer is: a number of orders, a day, a tier. */
const plain = (n: number): readonly (number | string)[] => [1 + (n % 7), 46_000 + (n % 30), n % 2 === 0 ? "A" : "B"];

const paramsOf = (method: AnyMethod): Readonly<Record<string, unknown>> => Object.fromEntries(Object.entries({ vat: 0.13, pool: 468 }).filter(([name]) => name in method.params));

/** Systems of the wizard that such a table is enough for. */
const systems = (methods as readonly AnyMethod[]).filter((method) => {
  if (method.wizard === undefined) return false;
  const source = sourceFrom([headings, ...[4, 3, 2, 1].map((n) => [`K${n}`, `甲${n}`, 1000.5 * n, 900.25 * n, 80.75 * n, 70.5 * n, ...plain(n)])]);
  const { mapping, issues } = mapHeadings(method, source);
  return issues.length === 0 && prepare({ method, source, mapping, params: paramsOf(method), choices: decided }).ready;
});

/** A customer and amounts that stand nowhere else by chance: seven digits and cents, and a name with a number of its own. */
interface Row {
  readonly code: string;
  readonly name: string;
  readonly amounts: readonly number[];
}
const row: fc.Arbitrary<Row> = fc.record({
  code: fc.integer({ min: 10_000_000, max: 99_999_999 }).map((number) => `K${number}`),
  name: fc.tuple(fc.constantFrom("甲", "Müller & Söhne ", "Acme \"", "客户", "О́льга "), fc.integer({ min: 1_000_000, max: 9_999_999 })).map(([word, number]) => `${word}§${number}`),
  amounts: fc.array(fc.integer({ min: 100_000_000, max: 999_999_999 }).filter((cents) => cents % 10 !== 0).map((cents) => cents / 100), { minLength: 4, maxLength: 4 }),
});
const table = fc.uniqueArray(row, { minLength: 4, maxLength: 25, selector: ({ code }) => code });

interface Story {
  readonly rows: readonly Row[];
  readonly system: number;
  readonly mode: WriteMode;
  readonly beside: boolean;
  readonly log: boolean;
  readonly overrides: boolean;
  readonly locale: "en" | "zh-CN";
  /** What comes after the run. */
  readonly then: "nothing" | "again" | "revert";
}
const story: fc.Arbitrary<Story> = fc.record({
  rows: table,
  system: fc.nat({ max: systems.length - 1 }),
  mode: fc.constantFrom<WriteMode>("values", "values", "native", "functions"),
  beside: fc.boolean(),
  log: fc.boolean(),
  overrides: fc.boolean(),
  locale: fc.constantFrom("en", "zh-CN"),
  then: fc.constantFrom("nothing", "again", "revert"),
});

/** Whatever the add-in puts into the workbook's settings, for however short a time. */
function settingsPut(): unknown[] {
  const put: unknown[] = [];
  const { prototype } = Excel.SettingCollection;
  const { add } = prototype;
  prototype.add = function (key, value) {
    put.push([key, value]);
    return add.call(this, key, value);
  };
  return put;
}

/** What tells a customer or an amount of the table: as text, with and without its point. */
const secrets = (rows: readonly Row[]): string[] =>
  rows.flatMap(({ code, name, amounts }) => [code, name.replace(/^.*§/u, "§"), ...amounts.flatMap((amount) => [String(amount), amount.toFixed(2).replace(".", "")])]);
const told = (text: string, rows: readonly Row[]): string[] => secrets(rows).filter((secret) => text.includes(secret));

const bookWith = (rows: readonly Row[]) => bookOf([sheetOf("客户", [headings, ...rows.map(({ code, name, amounts }, i) => [code, name, ...amounts, ...plain(i)])])]);

/** Parts of a file that are not the cells, texts and charts a user sees, nor sheets. */
const isCells = (part: string): boolean => /^xl\/(worksheets|sharedStrings|charts|drawings|calcChain|metadata)/u.test(part);

async function partsBesideCells(host: Host): Promise<string> {
  const parts = Object.entries(unzipSync(saveXlsx(await host.snapshot(), null, { namespace: "TB", functions: [] })));
  return parts.filter(([name]) => !isCells(name)).map(([, bytes]) => Buffer.from(bytes).toString("utf8")).join("\n");
}

/** Plays a story in a new workbook. @returns all that was stored beside the cells */
async function play({ rows, system, mode, beside, log, overrides, locale, then }: Story): Promise<string> {
  const { host } = await hosted(bookWith(rows));
  const put = settingsPut();
  const method = systems[system]!;
  const options = { where: { place: beside ? "beside" : "new-sheet" }, mode, locale, log, overrides, asOf: "2026-11-22", at: "2026-11-22 10:00", by: "Li" } as const;
  const request = { method, source: { kind: "sheet", name: "客户" }, params: paramsOf(method), choices: decided, ...options } as const;
  // Not every system can be written as formulas.
  const report = await runSystem(request).then((first) => (first.ok ? first : runSystem({ ...request, mode: "values" })));
  if (!report.ok) throw new Error(JSON.stringify(report.issues));
  await afterwards(then);
  return [JSON.stringify(put), await partsBesideCells(host)].join("\n");
}

async function afterwards(then: Story["then"]): Promise<void> {
  const [run] = await historyLayer.listRuns();
  if (then === "revert") await historyLayer.revertRun(run!.block);
  if (then !== "again") return;
  const found = await historyLayer.prepareAgain(run!.block, systems);
  if (!found.ok) throw new Error(JSON.stringify(found));
  await writeRun(found.prepared, { ...found.plan.options, locale: "en", asOf: "2026-12-01" });
}

describe("what the add-in stores in a workbook beside the cells", () => {
  it("would be found if it held a customer or an amount", () => {
    const rows = [{ code: "K12345678", name: "甲§7654321", amounts: [1234567.89] }];
    expect(told(JSON.stringify({ former: "甲§7654321" }), rows)).toEqual(["§7654321"]);
    expect(told("sum 1234567.89", rows)).toEqual(["1234567.89"]);
    expect(told("cents 123456789", rows)).toEqual(["123456789"]);
  });

  it("holds no customer and no amount of the table, whatever system runs and whatever comes after it", async () => {
    expect(systems.length).toBeGreaterThan(8);
    await fc.assert(
      fc.asyncProperty(story, async (played) => {
        const stored = await play(played);
        expect(stored).toContain("tierbook.runs");
        expect(told(stored, played.rows)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it("holds no customer of the credit desk, through a year's table and a shift of quotas", async () => {
    await hosted(sampleSheet());
    const put = settingsPut();
    await made({ customers: { kind: "sheet", name: "Data" } });
    await done(drawAnnual, { year: 2011, ratio: 0.2, vat: 0.17, reserve: 50 });
    for (const role of roles) await done(signAnnual, { year: 2011, role, name: "Li", date: day("2011-01-12") });
    await done(draftShift, { batch: "S1", date: day("2011-02-01"), lines: [{ customer: "C7", change: 10, reason: "fair" }, { customer: "D24", change: -10 }] });
    const text = JSON.stringify(put);
    expect(text).toContain("tierbook.desk");
    expect(sampleCustomers().flatMap(({ name }) => [name.en, name["zh-CN"]]).filter((name) => text.includes(name))).toEqual([]);
    expect(text).not.toMatch(/"(?:C7|D24)"/);
  });
});
