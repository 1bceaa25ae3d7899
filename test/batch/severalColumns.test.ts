import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { WorkbookSnapshot } from "../../src/host";
import { openXlsx, saveXlsx, snapshotOf } from "../../src/host/xlsx";
import { column, sheetNamed } from "../workbook/hosted";
import { runHere, type Ended } from "./runHere";
import { faults } from "../xlsx/validator";

const names = { namespace: "TB", functions: [] };
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "several-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command on a workbook of these rows. */
async function tier(system: string, rows: readonly (readonly unknown[])[], ...more: string[]): Promise<Ended & { readonly book: WorkbookSnapshot | null }> {
  const [input, output] = [join(folder, `${system}.xlsx`), join(folder, `${system}-out.xlsx`)];
  writeFileSync(input, saveXlsx(snapshotOf({ sheets: { 客户: rows as never } }), null, names));
  const ended = await runHere(input, "--system", system, "--out", output, "--locale", "zh-CN", "--as-of", "2026-11-22", ...more);
  const bytes = existsSync(output) ? readFileSync(output) : null;
  if (bytes) expect(faults(bytes)).toEqual([]);
  return { ...ended, book: bytes && openXlsx(new Uint8Array(bytes), names).snapshot };
}
const written = (book: WorkbookSnapshot | null, heading: string): unknown[] => column(sheetNamed(book!, "客户"), heading);
const summary = (book: WorkbookSnapshot | null): string => JSON.stringify(book!.sheets.find(({ name }) => name.startsWith("分级汇总")));

const scores = [["客户", "财务状况", "信誉", "往来"], ["甲", 90, 80, 100], ["乙", 60, 80, 40], ["丙", 30, 20, 10], ["丁", 60, 50, 55]];

describe("systems that read several columns side by side", () => {
  it("a scorecard without cut-offs tiers by thirds of the range, and calls the criteria as the columns are called", async () => {
    const { code, error, book } = await tier("scorecard", scores, "--column", "matrix=财务状况,信誉,往来");
    expect([code, error]).toEqual([0, ""]);
    expect(written(book, "级别或类型")).toEqual(["A", "B", "C", "B"]);
    expect(written(book, "最强指标")).toEqual(["财务状况", "信誉", "财务状况", "财务状况"]);
    expect(summary(book)).toContain("往来");
  });

  it("a scorecard of scores as they are groups customers by their strongest criterion until cut-offs are given", async () => {
    const { book, out } = await tier("scorecard", scores, "--column", "matrix=财务状况,信誉,往来", "--set", "norm=none");
    expect(written(book, "级别或类型")).toEqual(["往来", "信誉", "财务状况", "财务状况"]);
    expect(out).toContain("4");
    const cut = await tier("scorecard", scores, "--column", "matrix=财务状况,信誉,往来", "--preset", "customerCare");
    expect(written(cut.book, "级别或类型")).toEqual(["A", "B", "C", "C"]);
    expect(written(cut.book, "最强指标")).toEqual(["合作意愿", "忠诚度", "购买力", "购买力"]);
  });

  it("ABC-XYZ finds the months by themselves", async () => {
    const months = [["客户", "1月", "2月", "3月", "4月"], ["甲", 10, 10, 10, 10], ["乙", 5, 15, 10, 10], ["丙", 0, 0, 0, 40], ["丁", 0, 0, 10, 20]];
    const { code, error, book } = await tier("abc-xyz", months);
    expect([code, error]).toEqual([0, ""]);
    expect(written(book, "九格")).toEqual(["AX", "AX", "AZ", "CZ"]);
    expect(written(book, "各期合计")).toEqual([40, 40, 40, 30]);
  });

  it("TOPSIS ranks and tiers", async () => {
    const cars = [["客户", "款式", "可靠", "油耗", "价格"], ["甲", 7, 9, 9, 8], ["乙", 8, 7, 8, 7], ["丙", 9, 6, 8, 9], ["丁", 6, 7, 8, 6]];
    const { code, error, book } = await tier("topsis", cars, "--column", "criteria=款式,可靠,油耗,价格", "--set", "weights=0.1,0.4,0.3,0.2", "--set", "directions=1,1,1,-1");
    expect([code, error]).toEqual([0, ""]);
    expect(written(book, "名次")).toEqual([1, 3, 4, 2]);
    expect(written(book, "级别")).toEqual(["A", "C", "C", "B"]);
  });

  it("k-means names its clusters, and sums an amount by them", async () => {
    const points = [["客户", "频次", "账期", "销售额"], ["甲", 1, 5, 100], ["乙", 9, 1, 900], ["丙", 1, 5, 50]];
    const { code, error, book } = await tier("k-means", points, "--column", "criteria=频次,账期", "--column", "amount=销售额", "--set", "k=2");
    expect([code, error]).toEqual([0, ""]);
    expect(written(book, "组名")).toEqual(["K1", "K2", "K1"]);
    expect(summary(book)).toContain("900");
  });

  it("the feature-analysis model reads three groups of six columns in the order given", async () => {
    const headings = ["一", "二", "三"].flatMap((group) => [1, 2, 3, 4, 5, 6].map((item) => `${group}组${item}`));
    const groups = ["finance=一", "own=二", "priority=三"].flatMap((group) => ["--column", group.replace(/=(.)/u, (_, one: string) => `=${[1, 2, 3, 4, 5, 6].map((item) => `${one}组${item}`).join(",")}`)]);
    const rows = [["客户", ...headings], ["甲", 8, null, 6, 9, 8, 6, 7, 6, 8, 7, 6, 7, 6, 5, 7, 6, 4, 5], ["乙", ...headings.map(() => 2)]];
    const { code, error, book } = await tier("feature-analysis", rows, ...groups);
    expect([code, error]).toEqual([0, ""]);
    expect(written(book, "档次")).toEqual(["优良", "严重/不明"]);
  });

  it("SERVQUAL names the dimension that falls short most", async () => {
    const rows = [["客户", "感知1", "感知2", "感知3", "感知4", "感知5", "期望1", "期望2", "期望3", "期望4", "期望5"], ["甲", 4, 5, 5, 3, 4.5, 5, 5, 4, 5, 4], ["乙", 1, 5, 5, 5, 5, 5, 5, 5, 5, 5]];
    const { code, error, book } = await tier("servqual", rows, "--column", "perception=感知1,感知2,感知3,感知4,感知5", "--column", "expectation=期望1,期望2,期望3,期望4,期望5");
    expect([code, error]).toEqual([0, ""]);
    expect(written(book, "差距最大维度")).toEqual(["有形性", "可靠性"]);
  });

  it("card tiers by weighted assets need their thresholds, which no source has, and say so", async () => {
    const rows = [["客户", "存款", "理财"], ["甲", 400, 200], ["乙", 100, 100]];
    const balances = ["--column", "balances=存款,理财", "--set", "coef=1,0.5"];
    const without = await tier("bank-assets", rows, ...balances);
    expect(without.code).toBe(1);
    expect(without.error).toContain("各级起点金额");
    const { code, error, book } = await tier("bank-assets", rows, ...balances, "--set", "cuts=500,300,100");
    expect([code, error]).toEqual([0, ""]);
    expect(written(book, "级别")).toEqual(["白金卡", "兴业通"]);
  });
});
