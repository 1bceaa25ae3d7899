import type { Host } from "../../src/host";
import type { FunctionsMetadata } from "../../src/host/functions";
import { startNodeHost } from "../../src/host/node";
import { createNodeGrid } from "../../src/host/univer/node";
import { bookOf, sheetOf } from "../fake/workbooks";
import { onSheet, rangeOf } from "./support/client";

const functions: FunctionsMetadata = {
  functions: [
    { id: "SHARES", name: "SHARES", parameters: [{ name: "values", dimensionality: "matrix" }], result: { dimensionality: "matrix" } },
    { id: "DOUBLE", name: "DOUBLE", parameters: [{ name: "x" }], result: {} },
    { id: "NA", name: "NA", parameters: [], result: {} },
  ],
};

let host: Host;
beforeAll(async () => {
  host = await startNodeHost({ snapshot: bookOf([sheetOf("Sheet1", [])]), createGrid: createNodeGrid, functions });
  CustomFunctions.associate("SHARES", (values: number[][]) => {
    const total = values.flat().reduce((sum, value) => sum + value, 0);
    return values.map((row) => row.map((value) => value / total));
  });
  CustomFunctions.associate("DOUBLE", (x: number) => x * 2);
  CustomFunctions.associate("NA", () => {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable);
  });
});
afterAll(async () => {
  await new Promise((done) => setTimeout(done, 50));
  host.dispose();
});
beforeEach(() =>
  host.open(
    bookOf([
      sheetOf("Data", [["Customer", "Amount"], ["A", 50], ["B", 30], ["C", 20]]),
      sheetOf("Other", [["=Data!B2+1"]]),
    ]),
  ),
);

describe("office.js over Univer", () => {
  it("reads the values of formulas written in the same batch", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      const range = sheet.getRange("D1:D3");
      range.formulas = [["=SUM(B2:B4)"], ["=D1/0"], ['=TEXT(D1,"0.0")&"x"']];
      range.load("values, formulas, valueTypes");
      await context.sync();
      expect(range.values).toEqual([[100], ["#DIV/0!"], ["100.0x"]]);
      expect(range.formulas[0]).toEqual(["=SUM(B2:B4)"]);
      expect(range.valueTypes.flat()).toEqual(["Double", "Error", "String"]);
    });
  });

  it("spills a custom function, tells where, and recalculates it", async () => {
    await onSheet((sheet) => void (sheet.getRange("C2").formulas = [["=TB.SHARES(B2:B4)"]]));
    expect(await rangeOf("C2:C4", "values")).toEqual([[0.5], [0.3], [0.2]]);
    await Excel.run(async (context) => {
      const spilled = context.workbook.worksheets.getItem("Data").getRange("C2").getSpillingToRange().load("address");
      const parent = context.workbook.worksheets.getItem("Data").getRange("C4").getSpillParent().load("address");
      await context.sync();
      expect([spilled.address, parent.address]).toEqual(["Data!C2:C4", "Data!C2"]);
    });
    await onSheet((sheet) => void (sheet.getRange("B2").values = [[150]]));
    expect(await rangeOf("C2:C4", "values")).toEqual([[0.75], [0.15], [0.1]]);
    const [sheet] = (await host.snapshot()).sheets;
    expect(sheet!.rows[1]![2]).toMatchObject({ f: "=TB.SHARES(B2:B4)", v: 0.75, spill: { rows: 3, columns: 1 } });
  });

  it("shows #SPILL! when a value is written into the spilled cells, and spills again when it goes", async () => {
    await onSheet((sheet) => void (sheet.getRange("C2").formulas = [["=TB.SHARES(B2:B4)"]]));
    await rangeOf("C2", "values");
    await onSheet((sheet) => void (sheet.getRange("C3").values = [["in the way"]]));
    expect(await rangeOf("C2:C4", "values")).toEqual([["#SPILL!"], ["in the way"], [""]]);
    await onSheet((sheet) => sheet.getRange("C3").clear("Contents"));
    expect(await rangeOf("C2:C4", "values")).toEqual([[0.5], [0.3], [0.2]]);
  });

  it("passes errors of custom functions on as errors of the sheet", async () => {
    await onSheet((sheet) => void (sheet.getRange("D1:D3").formulas = [["=TB.NA()"], ["=ISNA(D1)"], ["=IFERROR(TB.DOUBLE(D1),0)"]]));
    expect(await rangeOf("D1:D3", "values")).toEqual([["#N/A"], [true], [0]]);
  });

  it("calculates with names and with tables", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      const table = sheet.tables.add("A1:B4", true);
      table.name = "Sales";
      context.workbook.names.add("Pool", sheet.getRange("B2"));
      await context.sync();
      const range = sheet.getRange("D1:D2");
      range.formulas = [["=SUM(Sales[Amount])"], ["=Pool*2"]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[100], [100]]);
    });
  });

  it("keeps formulas, tables, names and charts together when rows are inserted", async () => {
    await onSheet((sheet) => {
      const table = sheet.tables.add("A1:B4", true);
      table.name = "Sales";
      sheet.charts.add("Line", sheet.getRange("A1:B4"), "Columns");
      sheet.getRange("D9").formulas = [["=SUM(B2:B4)"]];
      sheet.getRange("1:1").insert("Down");
    });
    const [data, other] = (await host.snapshot()).sheets;
    expect(data!.tables[0]!.range).toMatchObject({ row: 1, rows: 4 });
    expect(data!.charts[0]!.series[0]!.values).toBe("Data!$B$3:$B$5");
    expect(data!.rows[9]![3]).toMatchObject({ f: "=SUM(B3:B5)", v: 100 });
    expect(other!.rows[0]![0]!.f).toBe("=Data!B3+1");
  });

  it("writes and reads twenty thousand rows", async () => {
    const values = Array.from({ length: 20_000 }, (_, i) => [`K${i}`, i, i * 1.5]);
    await onSheet((sheet) => void (sheet.getRange("F1:H20000").values = values));
    expect((await rangeOf("F1:H20000", "values"))[19_999]).toEqual(["K19999", 19_999, 29_998.5]);
  });

  it("gives styles, sizes and merges back", async () => {
    await onSheet((sheet) => {
      const head = sheet.getRange("A1:B1");
      head.format.font.bold = true;
      head.format.fill.color = "#D9E1F2";
      head.format.columnWidth = 90;
      sheet.getRange("B2:B4").numberFormat = "#,##0.00" as unknown as string[][];
      sheet.getRange("A7:B7").merge();
      sheet.freezePanes.freezeRows(1);
    });
    expect(await rangeOf("B2", "text")).toEqual([["50.00"]]);
    const { sheets, styles } = await host.snapshot();
    const [data] = sheets;
    expect(styles[data!.rows[0]![0]!.s!]).toMatchObject({ font: { bold: true }, fill: "#D9E1F2" });
    expect(styles[data!.rows[1]![1]!.s!]).toMatchObject({ numberFormat: "#,##0.00" });
    expect([data!.merges, data!.frozen, data!.columnWidths[0]]).toEqual([[{ row: 6, column: 0, rows: 1, columns: 2 }], { rows: 1, columns: 0 }, 90]);
  });
});
