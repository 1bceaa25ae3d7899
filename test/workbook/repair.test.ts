import type { WorkbookSnapshot } from "../../src/host";
import { readHealth, probeFunctions } from "../../src/workbook/sharing/health";
import { findBroken, repair } from "../../src/workbook/sharing/repair";
import { addShortNames, readShortNames, removeShortNames } from "../../src/workbook/sharing/shortNames";
import { bookOf, sheetOf } from "../fake/workbooks";
import { addIn, calculating } from "./calculating";

const shown = (book: WorkbookSnapshot, sheet = 0): unknown[][] => book.sheets[sheet]!.rows.map((row) => (row ?? []).map((cell) => cell?.e ?? cell?.v ?? null));
const labels = '{"C","B","A"}';

describe("repairing formulas", () => {
  const broken = (): WorkbookSnapshot =>
    bookOf([
      sheetOf("Data", [
        [50, { f: `=_xldudf_TB_TIER(A1,{100,500},${labels})`, e: "#NAME?" }],
        [100, { f: `='C:\\Tools\\other.xlam'!TB.TIER(A2,{100,500},${labels})`, e: "#NAME?" }],
        [499, { f: `=_xlfn._xldudf_TB_TIER(A3,{100,500},${labels})&"_xldudf_TB_TIER("`, e: "#NAME?" }],
        [500, { f: `=TB.TIER(A4,{100,500},${labels})`, e: "#NAME?" }],
        [1, { f: "=_xldudf_TB_NEWER(A5)", e: "#NAME?" }],
        [2, { f: "=_xldudf_OTHER_TIER(A6)", e: "#NAME?" }],
        [3, { f: `=TB.TIER(A7,{100,500},${labels})`, v: "C" }],
      ]),
      sheetOf("Locked", [[{ f: "=_xldudf_TB_CREDITPERIOD_DSO(1)", e: "#NAME?" }]], { protected: true }),
    ]);

  it("enters again what shows #NAME?, whatever the missing add-in made of it, and the values come", async () => {
    const host = await calculating(broken());
    const found = await findBroken(addIn);
    expect(found.cells.map(({ address }) => address)).toEqual(["B1", "B2", "B3", "B4"]);
    expect(await repair(addIn)).toMatchObject({ repaired: 4, names: 0, stillBroken: [] });
    const book = await host.snapshot();
    expect(shown(book).map(([, tier]) => tier)).toEqual(["C", "B", "B_xldudf_TB_TIER(", "A", "#NAME?", "#NAME?", "C"]);
    expect(book.sheets[0]!.rows[2]![1]!.f).toBe(`=TB.TIER(A3,{100,500},${labels})&"_xldudf_TB_TIER("`);
  });

  it("tells cells on protected sheets, functions it does not have, and leaves other add-ins alone", async () => {
    await calculating(broken());
    const found = await findBroken(addIn);
    expect(found.locked).toMatchObject([{ sheet: "Locked", address: "A1", mended: "=TB.CREDITPERIOD.DSO(1)" }]);
    expect(found.unknown.map(({ address }) => address)).toEqual(["B5"]);
  });

  it("says which cells stay #NAME? where the functions are not there", async () => {
    await calculating(bookOf([sheetOf("Data", [[{ f: "=NOSUCH(TB.TIER(1,{100},{\"B\",\"A\"}))", e: "#NAME?" }]])]));
    expect((await repair(addIn)).stillBroken.map(({ address }) => address)).toEqual(["A1"]);
  });
});

describe("short names", () => {
  const book = (): WorkbookSnapshot => ({
    ...bookOf([
      sheetOf("Data", [["Sales"], [50], [500], [{ f: "=1+1", v: 2 }]], {
        tables: [{ origin: null, id: "1", name: "RFM", range: { row: 0, column: 0, rows: 3, columns: 1 }, headers: true, totals: false, style: "", columns: [{ name: "Sales" }] }],
      }),
    ]),
    names: [
      { name: "gini", formula: "=Data!$A$2", visible: true },
      { name: "HHI", formula: "=Data!$A$2", visible: true, scope: "Data" },
      { name: "TIER", formula: "=LAMBDA(values,cuts,TB.TIER(values,cuts))", visible: true },
    ],
  });

  it("are added for every function whose name is free, and those that exist are brought up to date", async () => {
    const host = await calculating(book());
    const report = await addShortNames(addIn);
    expect(report.skipped).toEqual([{ name: "GINI", why: "taken" }, { name: "HHI", why: "taken" }, { name: "RFM", why: "taken" }]);
    expect(report.added).toHaveLength(addIn.functions.length - 3);
    expect(report.added).toContain("TIER");
    expect((await host.snapshot()).names.find(({ name }) => name === "gini")!.formula).toBe("=Data!$A$2");
    expect(await addShortNames(addIn)).toMatchObject({ added: [], kept: report.added });
  });

  it("calculate what the functions calculate, with arguments left out at the end and in the middle", async () => {
    const host = await calculating(book());
    await addShortNames(addIn);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Data").getRange("C1:D2").formulas = [
        [`=TIER(A2:A3,{100,500},${labels})`, `=TB.TIER(A2:A3,{100,500},${labels})`],
        ["", ""],
      ];
      context.workbook.worksheets.getItem("Data").getRange("F1").formulas = [[`=TIER(A2:A3,{100,500},${labels},,,TRUE)`]];
      await context.sync();
    });
    const rows = shown(await host.snapshot());
    expect([rows[0]![2], rows[1]![2]]).toEqual(["C", "A"]);
    expect([rows[0]![3], rows[1]![3]]).toEqual(["C", "A"]);
    expect(rows.slice(0, 3).map((row) => row[5])).toEqual(["Tier", "C", "A"]);
  });

  it("and nothing but them are taken out, and the cells that use them are told before", async () => {
    const host = await calculating(book());
    await addShortNames(addIn);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Data").getRange("C1").formulas = [[`=TIER(A2,{100,500},${labels})`]];
      await context.sync();
    });
    const { names, users } = await readShortNames(addIn);
    expect(users).toEqual([{ sheet: "Data", address: "C1" }]);
    expect(await removeShortNames(addIn)).toEqual(names);
    expect((await host.snapshot()).names.map(({ name }) => name)).toEqual(["gini", "HHI"]);
  });

  it("with an illegal name are skipped, and it is said why", async () => {
    await calculating(bookOf([sheetOf("Data", [])]));
    const odd = { namespace: "TB", functions: ["RFM1", "RANK", "A B", "R1C1"].map((name) => ({ name, parameters: [] })) };
    expect((await addShortNames(odd)).skipped.map(({ why }) => why)).toEqual(["reference", "built-in", "characters", "reference"]);
  });
});

describe("health", () => {
  it("tells version, host, requirement sets, functions, protection and remembered runs", async () => {
    await calculating({
      ...bookOf([sheetOf("Data", [[{ f: "=TB.TIER(1,{1},{1})", v: 1 }, { f: "=TB.TIER(1)", e: "#NAME?" }]]), sheetOf("Locked", [], { protected: true })]),
      names: [{ name: "_TierbookRun1", formula: "=Data!$A$1", visible: false }],
      settings: { "tierbook.runs": [{ block: "_TierbookRun1" }, { block: "_TierbookRun2" }] },
    });
    const health = await readHealth(addIn);
    expect(health).toMatchObject({ cells: { calling: 2, broken: 1 }, readOnly: false, protectedSheets: ["Locked"], runs: 1, functions: addIn.functions.length });
    expect(health.registered).toBe(addIn.functions.length);
    expect(health.version).toMatch(/^\d+\.\d+\.\d+/);
    expect(health.sets.filter(({ present }) => !present)).toEqual([]);
  });

  it("calls a function on a sheet that is gone afterwards", async () => {
    const host = await calculating(bookOf([sheetOf("Data", [])]));
    const now = (): Promise<void> => Promise.resolve();
    expect(await probeFunctions("=TB.TIER(1,{1},{1,2})", now)).toBe("answers");
    expect(await probeFunctions("=TB.NOSUCH(1)", now)).toBe("missing");
    expect((await host.snapshot()).sheets.map(({ name }) => name)).toEqual(["Data"]);
  });
});
