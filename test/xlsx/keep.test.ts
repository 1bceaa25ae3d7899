import { strFromU8, unzipSync } from "fflate";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../src/host/snapshot";
import { openXlsx, saveXlsx } from "../../src/host/xlsx";
import { DATA_ROWS, userFile, userParts, zipped } from "./userFile";
import { faults } from "./validator";

const names = { namespace: "TB", functions: ["TIER", "CREDITPERIOD.DSO"] };
const DATA = "xl/worksheets/sheet1.xml";

function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
}

function differing(before: Record<string, string>, after: Record<string, string>): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => before[name] !== after[name]).sort();
}

function withSheet(book: WorkbookSnapshot, index: number, change: (sheet: SheetSnapshot) => Partial<SheetSnapshot>): WorkbookSnapshot {
  return { ...book, sheets: book.sheets.map((sheet, i) => (i === index ? { ...sheet, ...change(sheet) } : sheet)) };
}

function withCell(book: WorkbookSnapshot, index: number, row: number, column: number, cell: CellSnapshot | undefined): WorkbookSnapshot {
  return withSheet(book, index, ({ rows }) => {
    const all = [...rows];
    const line = [...(all[row] ?? [])];
    line[column] = cell;
    all[row] = line;
    return { rows: all };
  });
}

/** The same data in new objects, as a host that rebuilt everything hands it over. */
const rebuilt = (book: WorkbookSnapshot): WorkbookSnapshot => JSON.parse(JSON.stringify(book), (_key, value) => value ?? undefined) as WorkbookSnapshot;

describe("a workbook somebody else made", () => {
  const opened = openXlsx(userFile(), names);
  const data = opened.snapshot.sheets[0]!;

  it("is read with its values, formulas, styles and objects", () => {
    expect(opened.snapshot.date1904).toBe(true);
    expect(data.rows[1]).toEqual([{ v: "Anna" }, { v: 100 }, { v: 0.25, s: 1 }, { v: 300, f: "=B2*2+$B$2" }]);
    expect(data.rows[2]![0]).toEqual({ v: "東京" });
    expect(data.rows[2]![3]).toEqual({ v: 180, f: "=B3*2+$B$2" });
    expect(data.rows[3]).toEqual([{ v: "In & line" }, { v: 7 }, { s: 1 }, { v: 114, f: "=B4*2+$B$2" }, { e: "#DIV/0!", f: "=1/0" }, { v: true }]);
    expect(data.rows[5]).toEqual([{ v: 200, f: "=B2:B3*2", array: { rows: 2, columns: 1 } }, { v: "ab", f: '="a"&"b"' }]);
    expect(opened.snapshot.styles[1]).toEqual({
      numberFormat: "0.0%", font: { name: "Arial", size: 14, bold: true, color: "#376092" }, fill: "#FFEE00", border: { bottom: { style: "thin", color: "#FF0000" } }, horizontal: "Center", wrap: true, origin: 1,
    });
    expect(data.tables[0]).toMatchObject({ name: "Clients", range: { row: 0, column: 0, rows: 4, columns: 3 }, columns: [{ name: "Name" }, { name: "Sales" }, { name: " Share" }] });
    expect(data.charts[0]).toMatchObject({ type: "other", name: "Mine", altText: "their chart", top: 166, title: { text: "Mine", visible: true }, series: [{ values: "Data!$B$2:$B$4" }] });
    expect(data.conditionalFormats.map(({ rule }) => rule.type)).toEqual(["cellValue", "dataBar"]);
    expect(data.validations[0]).toMatchObject({ rule: { type: "list", source: "yes,no" }, ignoreBlanks: true });
    expect(data.page).toEqual({ titleRows: "$1:$1" });
    expect(opened.snapshot.names).toEqual([{ name: "Rate", formula: "=Data!$C$2:$C$4", visible: true, comment: "yearly" }, { name: "Local", formula: "=Pivot!$A$1", scope: "Pivot", visible: false }]);
    expect(opened.snapshot.sheets[1]!.visibility).toBe("Hidden");
    expect(data.rowHeights).toEqual({ 2: 30 });
  });

  it("comes back with every part byte for byte when nothing was changed", () => {
    expect(differing(userParts(), partsOf(saveXlsx(opened.snapshot, opened, names)))).toEqual([]);
    expect(differing(userParts(), partsOf(saveXlsx(rebuilt(opened.snapshot), opened, names)))).toEqual([]);
  });

  it("differs in one cell only when one cell was changed", () => {
    const after = partsOf(saveXlsx(withCell(opened.snapshot, 0, 2, 1, { v: 41 }), opened, names));
    expect(differing(userParts(), after)).toEqual([DATA]);
    expect(after[DATA]).toBe(userParts()[DATA]!.replace("<v>40</v>", "<v>41</v>"));
  });

  it("keeps the text of a formula when only its result changed", () => {
    const after = partsOf(saveXlsx(withCell(opened.snapshot, 0, 2, 3, { v: 181, f: "=B3*2+$B$2" }), opened, names));
    expect(after[DATA]).toBe(userParts()[DATA]!.replace("<v>180</v>", "<v>181</v>"));
  });

  it("writes out the members of a shared formula whose first cell was changed", () => {
    const bytes = saveXlsx(withCell(opened.snapshot, 0, 1, 3, { v: 5 }), opened, names);
    expect(partsOf(bytes)[DATA]).not.toContain('t="shared"');
    expect(partsOf(bytes)["xl/calcChain.xml"]).toBeUndefined();
    expect(openXlsx(bytes, names).snapshot.sheets[0]!.rows[2]![3]).toEqual({ v: 180, f: "=B3*2+$B$2" });
  });

  it("takes a new column beside the data without touching the cells that were there", () => {
    const book = ["Tier", "A", "B", "C"].reduce((all, v, row) => withCell(all, 0, row, 6, { v }), opened.snapshot);
    const after = partsOf(saveXlsx(book, opened, names));
    expect(differing(userParts(), after)).toEqual(["xl/sharedStrings.xml", DATA].sort());
    for (const row of DATA_ROWS.match(/<row r="[1234]".*?<\/row>/g)!) expect(after[DATA]).toContain(row.slice(row.indexOf("><") + 1, row.lastIndexOf("</row>")));
    expect(after[DATA]).toContain('<dimension ref="A1:G7"/>');
    expect(after[DATA]).toContain('spans="1:7"');
  });

  it("gives no validator fault that the opened file did not have, whatever is added", () => {
    const book: WorkbookSnapshot = {
      ...withSheet(withCell(opened.snapshot, 0, 1, 6, { v: "A", f: "=TB.TIER(B2:B4,{1})", spill: { rows: 3, columns: 1 }, s: 2 }), 0, (sheet) => ({
        charts: [...sheet.charts, { ...sheet.charts[0]!, origin: null, type: "Line", left: 500, title: { text: "Ours", visible: true } }],
        conditionalFormats: [sheet.conditionalFormats[0]!, { id: "n", origin: null, ranges: [{ row: 1, column: 0, rows: 3, columns: 1 }], rule: { type: "containsText", operator: "Contains", text: 'a"b', format: { fontColor: "#00FF00" } }, priority: 1 }],
        validations: [...sheet.validations, { origin: null, ranges: [{ row: 1, column: 1, rows: 3, columns: 1 }], rule: { type: "wholeNumber", operator: "Between", formula1: "=1", formula2: "=9" }, error: { title: "No", message: "1 to 9", style: "Stop" } }],
        frozen: { rows: 1, columns: 1 }, protected: true, tabColor: "#00FF00", hiddenColumns: [2],
        tables: [{ ...sheet.tables[0]!, range: { row: 0, column: 0, rows: 4, columns: 2 }, columns: sheet.tables[0]!.columns.slice(0, 2) }],
      })),
      styles: [...opened.snapshot.styles, { ...opened.snapshot.styles[1]!, fill: "#112233", border: { top: { style: "Continuous" } } }],
      settings: { system: "mm-credit" },
      names: [...opened.snapshot.names, { name: "Pool", formula: "=LAMBDA(x,x+1)", visible: true }],
    };
    const bytes = saveXlsx(book, opened, names);
    const before = new Set(faults(userFile()));
    expect(faults(bytes).filter((fault) => !before.has(fault))).toEqual([]);
    const again = openXlsx(bytes, names).snapshot;
    expect(again.sheets[0]!.charts.map(({ name, type }) => [name, type])).toEqual([["Mine", "other"], ["Mine", "Line"]]);
    expect(again.sheets[0]!.conditionalFormats.map(({ rule }) => rule.type).sort()).toEqual(["cellValue", "containsText"]);
    expect(again.sheets[0]!.rows[1]![6]).toMatchObject({ f: "=TB.TIER(B2:B4,{1})", spill: { rows: 3, columns: 1 } });
    expect(again.settings).toEqual({ system: "mm-credit" });
    expect(again.sheets[0]!.tables[0]!.columns.map(({ name }) => name)).toEqual(["Name", "Sales"]);
    // What a style cannot say stays with the cell it came from.
    expect(partsOf(bytes)["xl/styles.xml"]!.match(/shrinkToFit="1"/g)).toHaveLength(2);
    expect(partsOf(bytes)["xl/charts/chart1.xml"]).toBe(userParts()["xl/charts/chart1.xml"]);
    expect(partsOf(bytes)["xl/vbaProject.bin"]).toBe(userParts()["xl/vbaProject.bin"]);
  });

  it("loses a deleted sheet with all that only that sheet had", () => {
    const after = partsOf(saveXlsx({ ...opened.snapshot, sheets: opened.snapshot.sheets.slice(0, 1), names: opened.snapshot.names.slice(0, 1) }, opened, names));
    expect(Object.keys(after).filter((name) => /sheet2|pivotTable|calcChain/.test(name))).toEqual([]);
    expect(after["xl/pivotCache/pivotCacheDefinition1.xml"]).toBe(userParts()["xl/pivotCache/pivotCacheDefinition1.xml"]);
    expect(after["xl/workbook.xml"]).not.toContain("Local");
    expect(after["[Content_Types].xml"]).not.toContain("sheet2");
  });

  it("follows a sheet that is renamed and moved, in names, charts and pivot sources", () => {
    const [first, second] = opened.snapshot.sheets;
    const renamed = { ...first!, name: "Key clients" };
    const after = partsOf(saveXlsx({ ...opened.snapshot, sheets: [second!, renamed], active: 1, names: opened.snapshot.names.map((n) => (n.name === "Rate" ? { ...n, formula: "='Key clients'!$C$2:$C$4" } : n)) }, opened, names));
    expect(after["xl/workbook.xml"]).toMatch(/name="Pivot".*name="Key clients"/);
    expect(after["xl/workbook.xml"]).toContain("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"1\">'Key clients'!$1:$1</definedName>");
    expect(after["xl/workbook.xml"]).toContain('localSheetId="0" hidden="1"');
    expect(after["xl/workbook.xml"]).toContain('activeTab="1"');
    expect(after["xl/charts/chart1.xml"]).toContain("'Key clients'!$B$2:$B$4");
    expect(after["xl/pivotCache/pivotCacheDefinition1.xml"]).toContain('sheet="Key clients"');
    expect(after[DATA]).toContain("<xm:f>'Key clients'!B2:B4</xm:f>");
  });

  it("has its settings part removed with the last setting", () => {
    const bytes = saveXlsx({ ...opened.snapshot, settings: { a: [1, "中"] } }, opened, names);
    const withSettings = openXlsx(bytes, names);
    expect(withSettings.snapshot.settings).toEqual({ a: [1, "中"] });
    expect(partsOf(bytes)["customXml/item1.xml"]).toBe(userParts()["customXml/item1.xml"]);
    const without = partsOf(saveXlsx({ ...withSettings.snapshot, settings: {} }, withSettings, names));
    expect(Object.keys(without).sort()).toEqual(Object.keys(userParts()).sort());
  });

  it("is understood with prefixed elements and cells without addresses", () => {
    const parts = userParts();
    parts[DATA] = '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c></x:row><x:row r="5"><x:c r="C5"><x:f>A1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const other = openXlsx(zipped(parts), names);
    expect(other.snapshot.sheets[0]!.rows[0]).toEqual([{ v: 1 }, { v: "Sales" }]);
    const saved = openXlsx(saveXlsx(withCell(other.snapshot, 0, 2, 0, { v: "new" }), other, names), names).snapshot.sheets[0]!;
    expect(saved.rows[2]).toEqual([{ v: "new" }]);
    expect(saved.rows[4]![2]).toEqual({ v: 2, f: "=A1+1" });
  });
});

describe("bytes that are no workbook", () => {
  it.each([
    ["not-a-zip", new Uint8Array([1, 2, 3, 4])],
    ["encrypted", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])],
    ["damaged", new Uint8Array([0x50, 0x4b, 3, 4])],
    ["no-workbook", zipped({ "a.txt": "hello" })],
  ])("are refused as %s", (problem, bytes) => {
    expect(() => openXlsx(bytes, names)).toThrow(expect.objectContaining({ problem }) as Error);
  });
});
