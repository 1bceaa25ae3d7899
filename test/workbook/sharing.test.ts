import type { CellSnapshot, WorkbookSnapshot } from "../../src/host";
import { openXlsx, saveXlsx } from "../../src/host/xlsx";
import { bringBack } from "../../src/workbook/sharing/bringBack";
import { prepareForSharing } from "../../src/workbook/sharing/freeze";
import { findUses, isFree } from "../../src/workbook/sharing/find";
import type { SharingReport } from "../../src/workbook/sharing/contract";
import { shortDefinition } from "../../src/workbook/sharing/shortDefinition";
import { bookOf, sheetOf } from "../fake/workbooks";
import { faults } from "../xlsx/validator";
import { addIn, calculating, codecNames } from "./calculating";
import { noticeable } from "./hosted";
import { sharedBook } from "./sharedBook";

const at = (book: WorkbookSnapshot, sheet: string, row: number, column: number): CellSnapshot | undefined => {
  const { s: _s, ...cell } = book.sheets.find(({ name }) => name === sheet)!.rows[row]?.[column] ?? {};
  return cell;
};
async function prepared(): Promise<Extract<SharingReport, { ok: true }>> {
  const report = await prepareForSharing(await findUses(addIn), addIn);
  if (!report.ok) throw new Error(JSON.stringify(report.issues));
  return report;
}

describe("what refers to the add-in", () => {
  it("is found in cells, names, rules and settings, by sheet", async () => {
    await calculating(sharedBook());
    const uses = await findUses(addIn);
    expect(uses.sheets.map(({ name, cells }) => [name, cells.map(({ row, column, spill }) => [row, column, spill])])).toEqual([
      ["Data", [[1, 2, { rows: 4, columns: 1 }], [1, 3, null], [1, 5, null], [2, 3, null], [3, 3, null], [4, 3, null]]],
      ["Other data", [[0, 0, null]]],
    ]);
    expect(uses.names.map(({ name, kind }) => [name, kind]).sort()).toEqual([["BestOne", "own"], ["TIER", "short"], ["_TierbookRun1", "bookkeeping"]]);
    expect(uses.rules).toEqual([]);
    expect(Object.keys(uses.settings)).toEqual(["tierbook.runs"]);
  });

  it("is not found in texts, in sheets called like a function, or in variables called like a short name", async () => {
    const innocent = ['="TB.TIER(A1)"', "='TB.TIER('!A1", "=LET(tier,A1,tier+1)", "=TB.RATE*2", "=SUM(Orders[TB.TIER])", "=MYTB.TIER(A1)", "=_xldudf_OTHER_TIER(A1)"];
    await calculating({
      ...bookOf([sheetOf("Data", innocent.map((f) => [{ f, v: 1 }])), sheetOf("TB.TIER(", [[1]])]),
      names: [{ name: "TB.RATE", formula: "=0.17", visible: true }, { name: "Pool", formula: "=Data!$A$1", visible: false }],
    });
    expect(isFree(await findUses(addIn))).toBe(true);
  });
});

describe("preparing for sharing", () => {
  it("makes values of the formulas, whole spills, and keeps their number formats", async () => {
    const host = await calculating(sharedBook());
    const before = await host.snapshot();
    const report = await prepared();
    const after = await host.snapshot();
    expect(report).toMatchObject({ formulas: 7, cells: 10, settings: 1, errors: 0 });
    const column = (sheet: number, c: number) => [1, 2, 3, 4].map((r) => at(after, after.sheets[sheet]!.name, r, c));
    expect(column(0, 2)).toEqual([{ v: "C" }, { v: "B" }, { v: "B" }, { v: "A" }]);
    expect(column(0, 3)).toEqual([{ v: 0.5 }, { v: 0.25 }, { v: 0.1 }, { v: 0 }]);
    expect(at(after, "Data", 1, 4)).toEqual({ f: "=SUM(B2:B5)", v: 1149 });
    expect(before.styles[before.sheets[0]!.rows[1]![3]!.s!]!.numberFormat).toBe("0.0%");
    expect(after.styles[after.sheets[0]!.rows[1]![3]!.s!]!.numberFormat).toBe("0.0%");
  });

  it("removes the settings, the hidden names and the names that call the functions, and leaves the others", async () => {
    const host = await calculating(sharedBook());
    await prepared();
    const { names, settings } = await host.snapshot();
    expect(names.map(({ name }) => name)).toEqual(["Pool"]);
    expect(settings).toEqual({});
    expect(isFree(await findUses(addIn))).toBe(true);
  });

  it("can be taken back exactly", async () => {
    const host = await calculating(sharedBook());
    const before = noticeable(await host.snapshot());
    const { frozen } = await prepared();
    expect(await bringBack(frozen)).toEqual({ formulas: 7, names: 3, changed: [], taken: [] });
    expect(sorted(noticeable(await host.snapshot()))).toEqual(sorted(before));
  });

  it("taken back, leaves alone what was changed meanwhile", async () => {
    const host = await calculating(sharedBook());
    const { frozen } = await prepared();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Data").getRange("C3").values = [["Z"]];
      context.workbook.names.add("TIER", "=1");
      await context.sync();
    });
    expect(await bringBack(frozen)).toEqual({ formulas: 6, names: 2, changed: [{ sheet: "Data", address: "C2:C5", gone: false }], taken: ["TIER"] });
    expect(at(await host.snapshot(), "Data", 2, 2)).toEqual({ v: "Z" });
  });

  it("changes nothing where a cell has no value, a sheet is protected, or the list shown is no longer true", async () => {
    const book = sharedBook();
    const [data, other] = book.sheets;
    const host = await calculating({ ...book, sheets: [{ ...data!, protected: true }, { ...other!, rows: [[{ f: "=_xldudf_TB_TIER(1)", e: "#NAME?" }]] }] });
    const before = noticeable(await host.snapshot());
    const uses = await findUses(addIn);
    expect(await prepareForSharing(uses, addIn)).toMatchObject({
      ok: false,
      issues: [{ code: "protected-sheet", sheet: "Data" }, { code: "no-value", sheet: "Other data", address: "A1", found: "#NAME?" }],
    });
    expect(await prepareForSharing({ ...uses, sheets: [] }, addIn)).toMatchObject({ ok: false, issues: [{ code: "changed" }] });
    expect(noticeable(await host.snapshot())).toEqual(before);
  });

  it.each(["#SPILL!", "#BUSY!", "#GETTING_DATA", "#CALC!"] as const)("does not make a value of %s, but does of an error of the data", async (e) => {
    await calculating(bookOf([sheetOf("Data", [[{ f: "=TB.TIER(1,{1},{1})", e }, { f: "=TB.TIER(2,{1},{1})", e: "#N/A" }]])]));
    expect(await prepareForSharing(await findUses(addIn), addIn)).toMatchObject({ ok: false, issues: [{ code: "no-value", address: "A1", found: e }] });
  });

  it("keeps errors of the data, and counts them", async () => {
    const host = await calculating(bookOf([sheetOf("Data", [[{ f: "=TB.TIER(2,{1},{1})", e: "#N/A" }]])]));
    expect((await prepared()).errors).toBe(1);
    expect(at(await host.snapshot(), "Data", 0, 0)).toEqual({ e: "#N/A" });
  });

  it("keeps a name that a rule needs, and says that the rule still refers to the add-in", async () => {
    const book = sharedBook();
    const [data, ...others] = book.sheets;
    const custom = { id: "1", origin: null, ranges: [{ row: 1, column: 0, rows: 4, columns: 1 }], rule: { type: "custom" as const, formula: "=$A2=BestOne", format: { bold: true } }, priority: 1 };
    const list = { origin: null, ranges: [{ row: 1, column: 1, rows: 2, columns: 1 }], rule: { type: "custom" as const, formula: "=B2=BestOne" } };
    const host = await calculating({ ...book, sheets: [{ ...data!, conditionalFormats: [custom], validations: [list] }, ...others] });
    const { left } = await prepared();
    expect(left.names.map(({ name }) => name)).toEqual(["BestOne"]);
    expect(left.rules.map(({ kind, sheet, address }) => [kind, sheet, address])).toEqual([["conditional-format", "Data", "A2:A5"], ["validation", "Data", "B2:B3"]]);
    expect((await host.snapshot()).names.map(({ name }) => name)).toEqual(["Pool", "BestOne"]);
  });

  it("keeps texts that look like numbers, dates or formulas texts", async () => {
    const texts = ["0012", "=x", "1/2", "Mar 5", "TRUE", "甲", "B", "-"];
    const host = await calculating(bookOf([sheetOf("Data", texts.map((v) => [{ f: "=TB.TIER(1,{1},{1})", v }]))]));
    await prepared();
    const { sheets } = await host.snapshot();
    expect(sheets[0]!.rows.map((row) => row![0]!.v)).toEqual(texts);
  });

  it("leaves a file in which nothing mentions the add-in, and of which the Open XML SDK has nothing to say", async () => {
    const opened = openXlsx(saveXlsx(sharedBook(), null, codecNames), codecNames);
    const host = await calculating(opened.snapshot);
    await prepared();
    const bytes = saveXlsx(await host.snapshot(), opened, codecNames);
    const again = openXlsx(bytes, codecNames);
    expect(again.package.names().filter((part) => /_xldudf_|tierbook|TB\./i.test(again.package.text(part)))).toEqual([]);
    expect(faults(bytes)).toEqual([]);
  });
});

/** Excel lists names by the alphabet, whenever they were made. */
function sorted(book: unknown): unknown {
  const { names, ...rest } = book as { names: readonly { readonly name: string }[] };
  return { ...rest, names: [...names].sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

it("a short name in the example is one the add-in would write", () => {
  const tier = addIn.functions.find(({ name }) => name === "TIER")!;
  expect(sharedBook().names.find(({ name }) => name === "TIER")!.formula).toBe(shortDefinition(addIn, tier));
});
