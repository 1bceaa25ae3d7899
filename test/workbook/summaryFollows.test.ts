import tierrank from "../../src/domain/tiering/TIERRANK";
import type { RunRequest } from "../../src/workbook/contract";
import { revertRun } from "../../src/workbook/history/revert";
import { listRuns } from "../../src/workbook/history/runs";
import type { SheetSnapshot } from "../../src/host";
import { customers, hosted, sheetNamed, written } from "./hosted";

async function summaryOf(change: Partial<RunRequest>): Promise<SheetSnapshot> {
  const { host } = await hosted(customers());
  const { summarySheet } = await written(change);
  return sheetNamed(await host.snapshot(), summarySheet!);
}

/** The cells beside a label in the first column. */
const beside = (sheet: SheetSnapshot, label: string) => sheet.rows.find((row) => row?.[0]?.v === label)!;
const texts = (sheet: SheetSnapshot): string => sheet.rows.map((row) => String(row?.[0]?.v ?? "")).join("\n");
const formulas = (sheet: SheetSnapshot): number => sheet.rows.flatMap((row) => (row ?? []).filter((cell) => cell?.f !== undefined)).length;

describe("the summary sheet", () => {
  it("holds numbers, and says nothing of the day, beside values", async () => {
    const summary = await summaryOf({});
    expect(formulas(summary)).toBe(0);
    expect(texts(summary)).not.toMatch(/运行当日/u);
    expect(beside(summary, "已评级客户数")[1]!.v).toBe(8);
  });

  it("follows formulas: customers, shares and totals of every tier, and the figures; what does not is said", async () => {
    const summary = await summaryOf({ mode: "native" });
    expect(beside(summary, "已评级客户数")[1]!.f).toContain("COUNTBLANK");
    const first = summary.rows.findIndex((row) => row?.[0]?.v === "级别") + 1;
    const line = summary.rows[first]!;
    expect(line[0]!.f).toMatch(/参数/u);
    expect(line.slice(1, 5).map((cell) => cell!.f!.replace(/^=/u, "").slice(0, 5))).toEqual(["COUNT", "IF($B", "SUMIF", "IF(AB"]);
    expect(beside(summary, "额度合计")[1]!.f).toMatch(/参数/u);
    expect(texts(summary)).toMatch(/随数据和参数重算.*2026-11-22/u);
  });

  it("counts the tiers given by hand where there are columns for them", async () => {
    const plain = await summaryOf({ mode: "native" });
    const overridden = await summaryOf({ mode: "native", overrides: true });
    const tiersIn = (sheet: SheetSnapshot): string => /\$([A-Z]+)\$/u.exec(beside(sheet, "已评级客户数")[1]!.f!)![1]!;
    expect([tiersIn(plain), tiersIn(overridden)]).toEqual(["E", "J"]);
  });

  it("holds the numbers of the day, and says so, beside a function of the add-in", async () => {
    const summary = await summaryOf({ method: tierrank, headings: { values: "销售额" }, params: { shares: [0.2, 0.3, 0.5], labels: ["A", "B", "C"] }, mode: "functions", where: { place: "new-sheet" } });
    expect(formulas(summary)).toBe(0);
    expect(texts(summary)).toMatch(/本页数字为运行当日（2026-11-22）的结果/u);
  });

  it("is no edit of the user's when a second run has replaced the first", async () => {
    await hosted(customers());
    await written({ mode: "native" });
    await written({ mode: "native", params: { pool: 900, vat: 0.13 } });
    const [run] = await listRuns();
    expect(await revertRun(run!.block)).toMatchObject({ ok: true });
  });
});
