import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import TIERCUM from "../../src/domain/tiering/TIERCUM";
import { methods } from "../../src/domain/methods";
import { readOptions } from "../../src/batch/options";
import type { WorkbookSnapshot } from "../../src/host";
import { openXlsx, saveXlsx } from "../../src/host/xlsx";
import { runSystem } from "../../src/workbook/run";
import { bookOf, sheetOf } from "../fake/workbooks";
import { calculating, codecNames } from "../workbook/calculating";
import { sharedBook } from "../workbook/sharedBook";
import { faults } from "../xlsx/validator";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "share-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = (name: string): string => join(folder, name);

/** Runs the command as a shell would. */
function share(book: WorkbookSnapshot, output: string, ...more: string[]): Promise<{ code: number; out: string; error: string }> {
  writeFileSync(path("in.xlsx"), saveXlsx(book, null, codecNames));
  return new Promise((resolve) => {
    execFile(process.execPath, ["node_modules/tsx/dist/cli.mjs", "src/batch/main.ts", path("in.xlsx"), "--prepare-for-sharing", "--out", path(output), ...more], (failure, out, error) =>
      resolve({ code: typeof failure?.code === "number" ? failure.code : 0, out, error }),
    );
  });
}

describe("npm run tier -- --prepare-for-sharing", () => {
  it("writes a valid file of values in which nothing refers to the add-in, and says what became a value", async () => {
    const { code, out, error } = await share(sharedBook(), "out.xlsx");
    expect([code, error]).toEqual([0, ""]);
    for (const said of ["7 formulas are values now, in 10 cells.", "Data!C2:C5", "3 names were removed.", "1 setting was removed.", "nothing in this workbook refers to the add-in"]) expect(out).toContain(said);
    const bytes = readFileSync(path("out.xlsx"));
    const opened = openXlsx(bytes, codecNames);
    expect(opened.snapshot.sheets[0]!.rows.slice(1, 5).map((row) => row![2])).toMatchObject([{ v: "C" }, { v: "B" }, { v: "B" }, { v: "A" }]);
    expect(opened.package.names().filter((part) => /_xldudf_|tierbook|TB\./i.test(opened.package.text(part)))).toEqual([]);
    expect(faults(bytes)).toEqual([]);
  });

  it("with --write native writes formulas of Excel itself where a run's system has them, and takes the unseen sheets out", async () => {
    const host = await calculating(bookOf([sheetOf("Data", [["Customer", "Sales"], ["a", 70], ["b", 20], ["c", 10]])]));
    const report = await runSystem({ method: TIERCUM, source: { kind: "sheet", name: "Data" }, where: { place: "beside" }, mode: "functions", summary: false, locale: "en", asOf: "2026-11-22" });
    expect(report).toMatchObject({ ok: true });
    const { code, out, error } = await share(await host.snapshot(), "native.xlsx", "--write", "native");
    expect([code, error]).toEqual([0, ""]);
    for (const said of ["Data!C2:F4: now formulas of Excel's own.", "1 unseen sheet was removed.", "can then no longer be reverted", "nothing in this workbook refers to the add-in"]) expect(out).toContain(said);
    const opened = openXlsx(readFileSync(path("native.xlsx")), codecNames);
    expect(opened.snapshot.sheets.map(({ visibility }) => visibility)).toEqual(["Visible", "Visible"]);
    expect(opened.snapshot.sheets[0]!.rows.slice(1).map((row) => row![2]!.f === undefined)).toEqual([false, false, false]);
    expect(opened.package.names().filter((part) => /_xldudf_|tierbook\.|_Tierbook|TB\.T/i.test(opened.package.text(part)))).toEqual([]);
    expect(faults(readFileSync(path("native.xlsx")))).toEqual([]);
  });

  it("lists the cells without a value, writes nothing, and ends with 1", async () => {
    const book = sharedBook();
    const { code, error } = await share({ ...book, sheets: [...book.sheets, { ...book.sheets[1]!, name: "坏", rows: [[{ f: "=_xldudf_TB_GONE(1)", e: "#NAME?" }]] }] }, "never.xlsx", "--locale", "zh-CN");
    expect(code).toBe(1);
    expect(error).toContain("坏!A1 显示 #NAME?");
    expect(existsSync(path("never.xlsx"))).toBe(false);
  });

  it("goes with no option that tiers", () => {
    const command = readOptions(["in.xlsx", "--prepare-for-sharing", "--out", "out.xlsx", "--system", "mm-credit", "--by", "me"], methods, "2026-11-22");
    expect(command).toMatchObject({ kind: "wrong", reasons: ["Use only one of --prepare-for-sharing, --system.", "Use only one of --prepare-for-sharing, --by."] });
  });
});
