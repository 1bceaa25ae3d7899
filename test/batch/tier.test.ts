import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { faults } from "../xlsx/validator";
import { openXlsx, saveXlsx, snapshotOf, type OpenedWorkbook } from "../../src/host/xlsx";
import { runHere, type Ended } from "./runHere";
import { column, sheetNamed } from "../workbook/hosted";
import { mm } from "../workbook/sources";

const names = { namespace: "TB", functions: [] };
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tier-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const path = (name: string): string => join(folder, name);
function book(name: string, rows: readonly (readonly unknown[])[]): string {
  writeFileSync(path(name), saveXlsx(snapshotOf({ sheets: { 客户: rows as never } }), null, names));
  return path(name);
}
const opened = (name: string): OpenedWorkbook => openXlsx(new Uint8Array(readFileSync(path(name))), names);

/** Runs the command as a shell would. */
function inShell(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, ["node_modules/tsx/dist/cli.mjs", "src/batch/main.ts", ...args], (failure, out, error) =>
      resolve({ code: typeof failure?.code === "number" ? failure.code : 0, out, error }),
    );
  });
}
const inputs = (input: string, output: string, ...more: string[]) => [input, "--system", "mm-credit", "--out", path(output), "--set", "pool=468", "--set", "vat=17%", "--as-of", "2026-11-22", ...more];
const run = (input: string, output: string, ...more: string[]): Promise<Ended> => runHere(...inputs(input, output, ...more));

describe("npm run tier", () => {
  it("tiers a workbook without a word of progress in a pipe, and the file it writes is a valid one", async () => {
    const { code, out, error } = await inShell(...inputs(book("in.xlsx", mm), "out.xlsx", "--locale", "zh-CN"));
    expect([code, error]).toEqual([0, ""]);
    expect(out).toContain("已写入 客户!D1:G9");
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    const { snapshot } = opened("out.xlsx");
    expect(column(sheetNamed(snapshot, "客户"), "级别")).toEqual(["A", "A", "B", "B", "C", "C", "D", "N"]);
    const summary = snapshot.sheets.find(({ name }) => name.startsWith("分级汇总"))!;
    expect(summary.charts.length).toBeGreaterThanOrEqual(2);
    expect(faults(readFileSync(path("out.xlsx")))).toEqual([]);
  });

  it("says which VAT rate it took when none was given, and nothing of it when one was", async () => {
    const input = book("rate.xlsx", mm);
    const taken = "VAT rate: 17.0 % was taken. If that is not yours, say --set vat=…";
    expect((await runHere(input, "--system", "mm-credit", "--out", path("rate-out.xlsx"))).out).toContain(taken);
    expect((await run(input, "rate-out.xlsx")).out).not.toContain("was taken");
  });

  it("takes a preset kept in the workbook, with --set on top, and names those there are when there is none", async () => {
    const snapshot = { ...snapshotOf({ sheets: { 客户: mm as never } }), settings: { "tierbook.presets": [{ name: "董事会", method: "MMCREDIT", params: { pool: 100, vat: 0.17 } }] } };
    writeFileSync(path("kept.xlsx"), saveXlsx(snapshot, null, names));
    const preset = (name: string) => runHere(path("kept.xlsx"), "--system", "mm-credit", "--locale", "zh-CN", "--out", path("kept-out.xlsx"), "--preset", name, "--set", "pool=468");
    const { code, out } = await preset("董事会");
    expect([code, out.includes("增值税率")]).toEqual([0, false]);
    const quotas = column(sheetNamed(opened("kept-out.xlsx").snapshot, "客户"), "赊销额度") as number[];
    expect(quotas.reduce((sum, quota) => sum + Math.round(quota * 100), 0)).toBe(46_800);
    const wrong = await preset("股东会");
    expect(wrong.code).toBe(2);
    expect(wrong.error).toContain("董事会");
  });

  it("run on its own result, replaces its columns instead of adding more", async () => {
    const { code, out } = await run(path("out.xlsx"), "second.xlsx", "--locale", "zh-CN");
    expect(code).toBe(0);
    expect(out).toContain("已替换 客户!D1:G9");
    expect(opened("second.xlsx").snapshot.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name)).toEqual(["客户", "分级汇总 按回款率分级授信", "运行记录"]);
    expect(faults(readFileSync(path("second.xlsx")))).toEqual([]);
  });

  it("lists every doubtful cell with the way out, writes nothing, and ends with 1", async () => {
    const input = book("bad.xlsx", [...mm, ["壬", "￥1,000", 10], ["癸", "暂无", "#N/A"], ["合计", 3000, 2185]]);
    const { code, error } = await run(input, "never.xlsx");
    expect(code).toBe(1);
    for (const word of ["B10", "B11", "C11", "A12", "--convert", "--leave-out bad", "--leave-out subtotals"]) expect(error).toContain(word);
    expect(existsSync(path("never.xlsx"))).toBe(false);
  });

  it("goes on when told what to do with them", async () => {
    const input = book("told.xlsx", [...mm, ["壬", "￥1,000", 10], ["癸", "暂无", 5], ["合计", 3000, 2185]]);
    const { code, out } = await run(input, "told-out.xlsx", "--convert", "--leave-out", "bad,subtotals");
    expect(code).toBe(0);
    expect(out).toContain("9 customers rated, 2 rows left out");
  });

  it("does not touch the input unless forced", async () => {
    const input = book("own.xlsx", mm);
    const before = readFileSync(input);
    expect((await run(input, "own.xlsx")).code).toBe(2);
    expect(readFileSync(input).equals(before)).toBe(true);
    expect((await run(input, "own.xlsx", "--force")).code).toBe(0);
  });

  it("ends with 3 for a file that is not there or no workbook", async () => {
    writeFileSync(path("text.xlsx"), "客户,销售额");
    expect(await run(path("missing.xlsx"), "x.xlsx")).toMatchObject({ code: 3 });
    expect(await run(path("text.xlsx"), "x.xlsx")).toMatchObject({ code: 3 });
  });
});
