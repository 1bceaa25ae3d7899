import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readOptions } from "../../src/batch/options";
import { methods } from "../../src/domain/methods";
import type { WorkbookSnapshot } from "../../src/host";
import { openXlsx, saveXlsx } from "../../src/host/xlsx";
import { sampleSheet } from "../workbook/deskBook";
import { column, sheetNamed } from "../workbook/hosted";
import { faults } from "../xlsx/validator";
import { runHere, type Ended } from "./runHere";

const names = { namespace: "TB", functions: [] };
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "desk-"));
  writeFileSync(path("customers"), saveXlsx(sampleSheet(), null, names));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = (name: string): string => join(folder, `${name}.xlsx`);
const opened = (name: string): WorkbookSnapshot => openXlsx(new Uint8Array(readFileSync(path(name))), names).snapshot;
/** Runs a command on the desk of one month, which gives that of the next. */
const desk = (from: string, to: string, ...args: string[]): Promise<Ended> => runHere(path(from), "--desk", ...args, "--out", path(to), "--as-of", "2011-03-31");

const reasons = (...args: string[]): readonly string[] => {
  const command = readOptions(args, methods, "2026-11-22");
  return command.kind === "wrong" ? command.reasons : [];
};

describe("the options of the credit desk", () => {
  it.each([
    ["a command it does not know", ["in.xlsx", "--desk", "quota", "--out", "o.xlsx"], "quota"],
    ["a command without what it needs", ["in.xlsx", "--desk", "sign-review", "--date", "2011-03-31", "--name", "Li", "--out", "o.xlsx"], "--signed-on"],
    ["an option of another command", ["in.xlsx", "--desk", "warn", "--year", "2011", "--out", "o.xlsx"], "--year"],
    ["a new desk without the VAT rate", ["--desk", "new", "--out", "o.xlsx"], "--vat"],
    ["a change that is no number", ["in.xlsx", "--desk", "shift", "--date", "2011-02-01", "--change", "C7=ten", "--out", "o.xlsx"], "C7"],
    ["a change without a customer", ["in.xlsx", "--desk", "shift", "--date", "2011-02-01", "--change", "10", "--out", "o.xlsx"], "10"],
    ["a role nobody has", ["in.xlsx", "--desk", "sign", "--year", "2011", "--role", "clerk", "--name", "Li", "--date", "2011-01-12", "--out", "o.xlsx"], "clerk"],
    ["a day that does not exist", ["in.xlsx", "--desk", "review", "--date", "2011-02-30", "--out", "o.xlsx"], "2011-02-30"],
    ["a question with a file to write", ["in.xlsx", "--desk", "check", "--out", "o.xlsx"], "--out"],
    ["an answer without one", ["in.xlsx", "--desk", "warn"], "--out"],
    ["options of the desk without it", ["in.xlsx", "--system", "mm-credit", "--out", "o.xlsx", "--year", "2011"], "--desk"],
    ["no workbook", ["--desk", "warn", "--out", "o.xlsx"], "workbook"],
  ])("refuse %s, and name it", (_name, args, word) => {
    const said = reasons(...args);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(word);
  });
  it("are told in both languages", async () => {
    for (const [locale, word] of [["en", "sign-shift"], ["zh-CN", "签批"]] as const) {
      const { code, out } = await runHere("--desk", "help", "--locale", locale);
      expect([code, out]).toEqual([0, expect.stringContaining(word)]);
    }
  });
});

describe("npm run tier -- --desk", () => {
  it("makes a credit workbook with the customers of another file, in Chinese too, and it is a valid file", async () => {
    const { code, out, error } = await runHere("--desk", "new", "--vat", "17%", "--customers", path("customers"), "--out", path("january-zh"), "--locale", "zh-CN", "--protect", "--by", "李");
    expect([code, error]).toEqual([0, ""]);
    expect(out).toContain("授信台账已建好：450 位客户。");
    expect(faults(readFileSync(path("january-zh")))).toEqual([]);
    expect(opened("january-zh").sheets.map(({ name }) => name)).toEqual(["看板", "客户", "往来明细", "额度", "年度签批", "额度调整", "复评", "政策", "参数", "授信日志"]);
    expect(sheetNamed(opened("january-zh"), "额度")).toMatchObject({ protected: true, protection: { allowAutoFilter: true, allowSort: true } });
  });

  it("adds the desk to a workbook beside its customers", async () => {
    const { code } = await desk("customers", "beside", "new", "--vat", "0.17", "--sheet", "Data");
    expect(code).toBe(0);
    expect(opened("beside").sheets[0]!.name).toBe("Data");
    expect(column(sheetNamed(opened("beside"), "Customers"), "Customer no.")).toHaveLength(450);
  });

  it("goes through a year: the annual table of 936 signed by three, C7's shift approved, a second one in the quarter refused", async () => {
    expect((await runHere("--desk", "new", "--vat", "17%", "--customers", path("customers"), "--out", path("january"))).code).toBe(0);
    const drawn = await desk("january", "drawn", "annual", "--year", "2011", "--multipliers", "1/1/1/0", "--reserve", "50");
    expect([drawn.code, drawn.error]).toEqual([0, ""]);
    expect(drawn.out).toContain("936");
    const signers = [["ceo", "Li"], ["cfo", "Wang"], ["salesDirector", "Zhao"]] as const;
    let last = "drawn";
    for (const [role, name] of signers) {
      expect(await desk(last, role, "sign", "--year", "2011", "--role", role, "--name", name, "--date", "2011-01-12", "--by", name)).toMatchObject({ code: 0, error: "" });
      last = role;
    }
    const draft = await desk(last, "draft", "shift", "--date", "2011-02-01", "--batch", "S1", "--change", "C7=+10", "--change", "B117=-2", "--change", "C3=-3", "--change", "D24=-5", "--reason", "exhibition");
    expect([draft.code, draft.error]).toEqual([0, ""]);
    last = "draft";
    for (const [step, name] of [["propose", "Zhao"], ["approve", "Li"], ["record", "Wang"], ["effect", "Wang"]] as const) {
      expect(await desk(last, step, "sign-shift", "--batch", "S1", "--step", step, "--name", name, "--date", "2011-02-03")).toMatchObject({ code: 0, error: "" });
      last = step;
    }
    const shifted = column(sheetNamed(opened(last), "Shifts"), "Change");
    expect(shifted.slice(0, 4)).toEqual([10, -2, -3, -5]);
    expect(faults(readFileSync(path(last)))).toEqual([]);
    expect(await runHere(path(last), "--desk", "check")).toMatchObject({ code: 0, out: "Everything sealed stands as it was signed.\n" });

    const second = await desk(last, "second", "shift", "--date", "2011-03-01", "--batch", "S2", "--change", "C7=-1", "--change", "C3=+1");
    expect(second.code).toBe(0);
    const refused = await desk("second", "never", "sign-shift", "--batch", "S2", "--step", "propose", "--name", "Zhao", "--date", "2011-03-02");
    expect(refused.code).toBe(1);
    expect(refused.error).toMatch(/quarter/i);
    expect(existsSync(path("never"))).toBe(false);
  });

  it("ends with 1 and names the cell when something signed was changed since", async () => {
    const book = opened("effect");
    const sheets = book.sheets.map((sheet) =>
      sheet.name === "Quotas" ? { ...sheet, rows: sheet.rows.map((row, r) => row?.map((cell, c) => (r === 5 && sheet.rows[0]![c]!.v === "Quota" ? { ...cell, v: 99 } : cell))) } : sheet,
    );
    writeFileSync(path("forged"), saveXlsx({ ...book, sheets }, openXlsx(new Uint8Array(readFileSync(path("effect"))), names), names));
    const { code, error } = await runHere(path("forged"), "--desk", "check");
    expect(code).toBe(1);
    expect(error).toMatch(/Quotas!\w+6/);
  });

  it("ends with 1 where there is no desk, 2 where the command is wrong and 3 where there is no file", async () => {
    expect(await desk("customers", "never", "warn")).toMatchObject({ code: 1, error: expect.stringContaining("no credit desk") });
    expect((await runHere(path("january"), "--desk", "warn")).code).toBe(2);
    expect((await desk("nowhere", "never", "warn")).code).toBe(3);
    expect((await runHere("--desk", "new", "--vat", "17%", "--customers", path("nowhere"), "--out", path("never"))).code).toBe(3);
    expect(existsSync(path("never"))).toBe(false);
  });
});
