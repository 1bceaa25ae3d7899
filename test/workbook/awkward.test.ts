import TIERCUM from "../../src/domain/tiering/TIERCUM";
import { methods } from "../../src/domain/methods";
import { locales } from "../../src/domain/method/text";
import type { Host, SheetSnapshot, WorkbookSnapshot } from "../../src/host";
import { startNodeHost } from "../../src/host/node";
import { askEverything, type RunReport, type WriteMode } from "../../src/workbook/contract";
import { historyLayer } from "../../src/workbook/history/layer";
import { mapHeadings } from "../../src/workbook/mapHeadings";
import { prepare } from "../../src/workbook/prepare";
import { runIssueText } from "../../src/workbook/runIssueText";
import { runSystem, writeRun } from "../../src/workbook/run";
import { readSource } from "../../src/workbook/source";
import { MemoryGrid } from "../fake/memoryGrid";
import { bookOf, sheetOf } from "../fake/workbooks";
import { column, noticeable, sheetNamed } from "./hosted";

type Rows = Parameters<typeof sheetOf>[1];
const data: Rows = [["Customer", "Sales"], ["a", 500], ["b", 300], ["c", 120], ["d", 60], ["e", 20]];
const dataBook = (more: Partial<SheetSnapshot> = {}, rows: Rows = data, whole: Partial<WorkbookSnapshot> = {}): WorkbookSnapshot => ({ ...bookOf([sheetOf("Data", rows, more), sheetOf("Else", [["x"]])]), ...whole });
const table = (totals = false): Partial<SheetSnapshot> => ({
  tables: [{ origin: null, id: "7", name: "Sales2026", range: { row: 0, column: 0, rows: totals ? 7 : 6, columns: 2 }, headers: true, totals, style: "TableStyleMedium2", columns: [{ name: "Customer" }, { name: "Sales" }] }],
});

let grid: MemoryGrid;
/** Cells are kept, not calculated: what is tested is where they are written. */
const open = (snapshot: WorkbookSnapshot, readOnly = false): Promise<Host> => startNodeHost({ snapshot, createGrid: (described) => (grid = new MemoryGrid(described)), functions: { functions: [] }, readOnly });

const request = { method: TIERCUM, source: { kind: "sheet" as const, name: "Data" }, where: { place: "beside" as const }, locale: "en" as const, asOf: "2026-11-22" };
type Change = Partial<Parameters<typeof runSystem>[0]>;
const run = (mode: WriteMode, change: Change = {}): Promise<RunReport> => runSystem({ ...request, mode, ...change });
async function written(mode: WriteMode, change: Change = {}): Promise<Extract<RunReport, { ok: true }>> {
  const report = await run(mode, change);
  if (!report.ok) throw new Error(JSON.stringify(report.issues) + JSON.stringify(report.findings));
  return report;
}
const modes: readonly WriteMode[] = ["values", "native", "functions"];
const bothLanguages = (report: RunReport): readonly string[] => (report.ok ? [] : locales.map((locale) => runIssueText(report.issues[0]!, locale, report.places)));

/** Refused with one issue, and not a cell, sheet, name or setting has changed. */
async function refused(book: WorkbookSnapshot, mode: WriteMode, change: Change = {}, readOnly = false): Promise<Extract<RunReport, { ok: false }>> {
  const host = await open(book, readOnly);
  const before = noticeable(await host.snapshot());
  const report = await run(mode, change);
  expect(noticeable(await host.snapshot())).toEqual(before);
  expect(report).toMatchObject({ ok: false, issues: [expect.anything()] });
  return report as Extract<RunReport, { ok: false }>;
}

describe.each(modes)("written as %s", (mode) => {
  it("into a filtered range, every row gets its own answer, hidden or not", async () => {
    const host = await open(dataBook({ hiddenRows: [2, 4] }));
    expect(await written(mode, { choices: { ...askEverything, hidden: "keep" } })).toMatchObject({ customers: 5 });
    const sheet = sheetNamed(await host.snapshot(), "Data");
    if (mode === "values") expect(column(sheet, "Tier")).toEqual(["A", "A", "B", "C", "C"]);
    const formulas = sheet.rows.slice(1).map((row) => row?.[2]?.f ?? "");
    if (mode === "native") expect(formulas.map((formula, i) => new RegExp(`[A-Z]${i + 2}(?!\\d)`).test(formula))).toEqual([true, true, true, true, true]);
    if (mode === "functions") expect(formulas).toEqual([expect.stringContaining("TB.TIERCUM($B$2:$B$6,"), "", "", "", ""]);
    expect(sheet.hiddenRows).toEqual([2, 4]);
    expect(sheet.rows).toHaveLength(6);
  });

  it("with visible rows only, the hidden ones get no tier, or the mode says that it cannot", async () => {
    const choices = { ...askEverything, hidden: "leave-out" as const };
    if (mode === "functions") {
      const report = await refused(dataBook({ hiddenRows: [2] }), mode, { choices });
      expect(bothLanguages(report)).toEqual([expect.stringContaining("Write to a new sheet"), expect.stringContaining("写入新工作表")]);
      return;
    }
    const host = await open(dataBook({ hiddenRows: [2] }));
    expect(await written(mode, { choices })).toMatchObject({ customers: 4, leftOut: 1 });
    expect(column(sheetNamed(await host.snapshot(), "Data"), "Tier")[1]).toBeNull();
  });

  it("a protected sheet is named, and a new sheet takes the result instead", async () => {
    const report = await refused(dataBook({ protected: true }), mode);
    expect(report.issues).toEqual([{ code: "protected-sheet", sheet: "Data" }]);
    expect(bothLanguages(report)).toEqual([expect.stringMatching(/“Data”.*new sheet/), expect.stringMatching(/“Data”.*新工作表/)]);
    expect(await written(mode, { where: { place: "new-sheet" } })).toMatchObject({ ok: true });
  });

  it("a protected structure is told before anything is written", async () => {
    const report = await refused(dataBook({}, data, { structureProtected: true }), mode);
    expect(report.issues).toEqual([{ code: "protected-structure" }]);
    expect(bothLanguages(report)).toEqual([expect.stringContaining("Protect Workbook"), expect.stringContaining("保护工作簿")]);
  });

  it("a read-only workbook is told before anything is written, and can still be previewed", async () => {
    const report = await refused(dataBook(), mode, { log: true }, true);
    expect(report.issues).toEqual([{ code: "read-only" }]);
    expect(bothLanguages(report)).toEqual([expect.stringContaining("Save As"), expect.stringContaining("另存为")]);
    const read = await readSource({ kind: "sheet", name: "Data" });
    if (!read.ok) throw new Error("unread");
    expect(prepare({ method: TIERCUM, source: read.source, mapping: mapHeadings(TIERCUM, read.source).mapping })).toMatchObject({ ready: true });
  });

  it("data that somebody else changed after the preview is not written over", async () => {
    const host = await open(dataBook());
    const read = await readSource({ kind: "sheet", name: "Data" });
    if (!read.ok) throw new Error("unread");
    const prepared = prepare({ method: TIERCUM, source: read.source, mapping: mapHeadings(TIERCUM, read.source).mapping });
    if (!prepared.ready) throw new Error("blocked");
    grid.write(grid.sheets()[0]!.id, { row: 5, column: 1, rows: 1, columns: 1 }, [[{ v: 999 }]]);
    const before = noticeable(await host.snapshot());
    expect(await writeRun(prepared, { ...request, mode })).toMatchObject({ ok: false, issues: [{ code: "input-changed", address: "A1:B6" }] });
    expect(noticeable(await host.snapshot())).toEqual(before);
  });

  it("into an Excel table with totals keeps the totals, and every column ends above them; or the mode says that it cannot", async () => {
    const rows: Rows = [...data, ["Total", { f: "=SUBTOTAL(109,Sales2026[Sales])", v: 1000 }]];
    const change: Change = { source: { kind: "table", name: "Sales2026" } };
    if (mode === "functions") {
      expect(bothLanguages(await refused(dataBook(table(true), rows), mode, change))).toEqual([expect.stringContaining("Excel table"), expect.stringContaining("Excel 表格")]);
      return;
    }
    const host = await open(dataBook(table(true), rows));
    const before = noticeable(await host.snapshot());
    const report = await written(mode, change);
    const sheet = sheetNamed(await host.snapshot(), "Data");
    expect(sheet.tables[0]!.range).toEqual({ row: 0, column: 0, rows: 7, columns: 6 });
    expect(sheet.tables[0]!.totals).toBe(true);
    expect(sheet.rows[6]!.map((cell) => cell?.f ?? cell?.v ?? null).slice(0, 2)).toEqual(["Total", "=SUBTOTAL(109,Sales2026[Sales])"]);
    expect((sheet.rows[6] ?? []).slice(2).every((cell) => cell?.v === undefined && cell?.f === undefined)).toBe(true);
    expect(await historyLayer.revertRun(report.block)).toMatchObject({ ok: true });
    expect(noticeable(await host.snapshot())).toEqual(before);
  });
});

it("values go beside the data of a protected structure without summary and log, and the run says that it cannot be reverted", async () => {
  await open(dataBook({}, data, { structureProtected: true }));
  expect(await written("values", { summary: false })).toMatchObject({ revertible: false });
  const refusedLog = await refused(dataBook({}, data, { structureProtected: true }), "values", { summary: false, log: true });
  expect(refusedLog.issues).toEqual([{ code: "protected-structure" }]);
});

it("rows of a table that are left out keep native formulas from its columns, which Excel would fill with one formula", async () => {
  const report = await refused(dataBook({ ...table(), hiddenRows: [2] }), "native", { source: { kind: "table", name: "Sales2026" }, choices: { ...askEverything, hidden: "leave-out" } });
  expect(bothLanguages(report)).toEqual([expect.stringContaining("one formula"), expect.stringContaining("同一公式")]);
});

it("in a table every row of a native column has the same formula, rows apart", async () => {
  const host = await open(dataBook(table()));
  const report = await written("native", { source: { kind: "table", name: "Sales2026" } });
  expect(report.address).toBe("C1:F6");
  const sheet = sheetNamed(await host.snapshot(), "Data");
  for (const at of [2, 3, 4, 5]) {
    const relative = sheet.rows.slice(1).map((row, i) => row![at]!.f!.replace(new RegExp(`(?<=[A-Z])${i + 2}(?!\\d)`, "g"), "#"));
    expect(new Set(relative).size).toBe(1);
  }
});

it.each([
  ["read-only", {}, true],
  ["protected-structure", { structureProtected: true }, false],
] as const)("a %s workbook is not reverted, and nothing is half done", async (reason, whole, readOnly) => {
  const first = await open(dataBook());
  await written("native");
  const host = await open({ ...(await first.snapshot()), ...whole }, readOnly);
  const before = noticeable(await host.snapshot());
  const [entry] = await historyLayer.listRuns();
  const report = await historyLayer.revertRun(entry!.block, { at: "2026-11-23" });
  expect(report).toEqual({ ok: false, reason });
  expect(noticeable(await host.snapshot())).toEqual(before);
});

describe("structured references beside the data", () => {
  const withOwn: Rows = data.map((row, i) => [...row, null, null, null, null, null, null, i === 0 ? "Own" : i === 1 ? { f: "=SUM(Sales2026[Sales])", v: 1000 } : i === 2 ? { f: "=Sales2026[[#This Row],[Sales]]*2", v: 600 } : null]);
  const own = (book: WorkbookSnapshot): readonly unknown[] => sheetNamed(book, "Data").rows.slice(1, 3).map((row) => row!.find((cell) => cell?.f?.includes("Sales2026"))?.f);

  it("are as they were after columns came, came again, and went", async () => {
    const host = await open(dataBook(table(), withOwn));
    const before = own(await host.snapshot());
    const first = await written("values", { source: { kind: "table", name: "Sales2026" } });
    expect(own(await host.snapshot())).toEqual(before);
    const again = await written("native", { source: { kind: "table", name: "Sales2026" } });
    expect(again).toMatchObject({ replacedFormer: true, block: first.block });
    expect(own(await host.snapshot())).toEqual(before);
    expect(await historyLayer.revertRun(first.block)).toMatchObject({ ok: true, former: true });
    expect(await historyLayer.revertRun(first.block)).toMatchObject({ ok: true, former: false });
    expect(own(await host.snapshot())).toEqual(before);
    expect(sheetNamed(await host.snapshot(), "Data").tables[0]!.range.columns).toBe(2);
  });
});

it("decisions of a run made before hidden rows were asked about are read back, and hidden rows are asked about", async () => {
  const host = await open(dataBook({}, [...data, ["Total", 1000]]));
  await written("values", { choices: { ...askEverything, subtotals: "leave-out" } });
  const snapshot = await host.snapshot();
  const runs = (snapshot.settings["tierbook.runs"] as { choices: Record<string, unknown> }[]).map(({ choices: { hidden: _hidden, ...choices }, ...rest }) => ({ ...rest, choices }));
  await open({ ...snapshot, settings: { ...snapshot.settings, "tierbook.runs": runs } });
  const [entry] = await historyLayer.listRuns();
  expect(await historyLayer.prepareAgain(entry!.block, methods)).toMatchObject({ ok: true, plan: { choices: { hidden: "ask", subtotals: "leave-out" } } });
});
