import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readOptions } from "../../src/batch/options";
import { methods } from "../../src/domain/methods";
import { openXlsx, saveXlsx, snapshotOf } from "../../src/host/xlsx";
import { column, sheetNamed } from "../workbook/hosted";
import { faults } from "../xlsx/validator";
import { runHere } from "./runHere";

const names = { namespace: "TB", functions: [] };
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lines-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const path = (name: string): string => join(folder, name);
const invoices: readonly (readonly unknown[])[] = [
  ["买方", "开票日期", "金额"],
  ["甲", 46_023, 100],
  ["乙", 46_030, 50],
  ["甲", 46_053, 200],
  ["丙", 46_040, 10],
  ["乙", 46_090, 999],
];
function book(name: string, rows: readonly (readonly unknown[])[]): string {
  writeFileSync(path(name), saveXlsx(snapshotOf({ sheets: { 明细: rows as never } }), null, names));
  return path(name);
}
describe("npm run tier -- --transactions", () => {
  it("adds the lines up to customers on a sheet of their own and tiers those as of the day", async () => {
    const { code, out, error } = await runHere(book("in.xlsx", invoices), "--transactions", "--customer", "买方", "--as-of", "2026-02-07", "--system", "rfm", "--locale", "zh-CN", "--out", path("out.xlsx"));
    expect([code, error]).toEqual([0, ""]);
    expect(out).toContain("4 行明细汇总为 3 位客户，未计入 1 行：客户汇总 2026-02-07!A3:M6");
    const { snapshot } = openXlsx(new Uint8Array(readFileSync(path("out.xlsx"))), names);
    const sheet = sheetNamed(snapshot, "客户汇总 2026-02-07");
    expect(column(sheet, "销售额").slice(0, 3)).toEqual([300, 50, 10]);
    expect(sheet.tables[0]!.columns.length).toBeGreaterThan(13);
    expect(faults(readFileSync(path("out.xlsx")))).toEqual([]);
  });

  it("names every line that needs a decision, writes no file, and ends with 1", async () => {
    const input = book("bad.xlsx", [...invoices, ["", 46_040, 1], ["丁", "下周", "一百"]]);
    const { code, error } = await runHere(input, "--transactions", "--customer", "买方", "--as-of", "2026-02-07", "--system", "rfm", "--out", path("never.xlsx"));
    expect(code).toBe(1);
    for (const word of ["A7", "B8", "C8", "--leave-out bad"]) expect(error).toContain(word);
    expect(existsSync(path("never.xlsx"))).toBe(false);
  });
});

describe("the command line for invoice lines", () => {
  const right = ["in.xlsx", "--transactions", "--system", "rfm", "--out", "out.xlsx"];
  const read = (...args: string[]) => readOptions(args, methods, "2026-11-22");
  it("needs an as-of date: today would give another answer tomorrow", () => {
    expect(read(...right)).toMatchObject({ kind: "wrong", reasons: ["--transactions needs --as-of."] });
  });
  it("reads columns, days and periods, and a system that judges by a day takes the as-of date", () => {
    expect(read(...right, "--as-of", "2026-02-07", "--from", "2026-01-01", "--date", "Posted", "--period", "quarter", "--first-month", "4", "--time-unit", "days")).toMatchObject({
      kind: "tier",
      params: { asOf: 46_060 },
      transactions: { headings: { date: "Posted" }, params: { asOf: 46_060, from: 46_023, period: "quarter", firstMonth: 4, timeUnit: "days" } },
    });
    expect(read(...right, "--as-of", "2026-02-07", "--set", "asOf=2026-03-01")).toMatchObject({ params: { asOf: 46_082 } });
  });
  it.each([
    ["its options without --transactions", ["in.xlsx", "--system", "rfm", "--out", "out.xlsx", "--amount", "Amount", "--period", "month"], 2],
    ["a period there is none of, and a 13th month", [...right, "--as-of", "2026-02-07", "--period", "fortnight", "--first-month", "13"], 2],
    ["a first day after the last", [...right, "--as-of", "2026-02-07", "--from", "2026-02-08"], 1],
  ])("refuses %s", (_name, args, reasons) => {
    const command = read(...args);
    expect(command.kind === "wrong" ? command.reasons : []).toHaveLength(reasons);
  });
});
