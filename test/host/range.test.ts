import { bookOf, sheetOf } from "../fake/workbooks";
import { failure, onSheet, rangeOf, useClient } from "./support/client";

const client = useClient();
beforeEach(() =>
  client.open(
    bookOf([
      sheetOf("Data", [
        ["Customer", "Amount", null, "Note"],
        ["A", 1, null, null],
        ["B", 2],
        ["C", 3],
        [null],
        [null, null, null, null, "far"],
      ]),
      sheetOf("It's 2", [[1]]),
    ]),
  ),
);

/** Address of a range reached from B2:B4 of the data sheet. */
function reached(way: (range: Excel.Range, sheet: Excel.Worksheet) => Excel.Range): Promise<string> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    const range = way(sheet.getRange("B2:B4"), sheet);
    range.load("address");
    await context.sync();
    return range.isNullObject ? "nothing" : range.address.replace("Data!", "");
  });
}

describe("ways from one range to another", () => {
  it.each<[string, (range: Excel.Range, sheet: Excel.Worksheet) => Excel.Range, string]>([
    ["getCell", (r) => r.getCell(1, 2), "D3"],
    ["getRow", (r) => r.getRow(2), "B4"],
    ["getColumn", (r) => r.getColumn(0), "B2:B4"],
    ["getOffsetRange", (r) => r.getOffsetRange(-1, 1), "C1:C3"],
    ["getResizedRange", (r) => r.getResizedRange(1, 2), "B2:D5"],
    ["getAbsoluteResizedRange", (r) => r.getAbsoluteResizedRange(1, 2), "B2:C2"],
    ["getBoundingRect", (r) => r.getBoundingRect("D6"), "B2:D6"],
    ["getIntersection", (r) => r.getIntersection("A3:C9"), "B3:B4"],
    ["getIntersectionOrNullObject", (r) => r.getIntersectionOrNullObject("D1"), "nothing"],
    ["getEntireColumn", (r) => r.getEntireColumn(), "B:B"],
    ["getEntireRow", (r) => r.getEntireRow(), "2:4"],
    ["getLastRow", (r) => r.getLastRow(), "B4"],
    ["getLastColumn", (r) => r.getEntireRow().getLastColumn(), "XFD2:XFD4"],
    ["getLastCell", (r) => r.getLastCell(), "B4"],
    ["getRowsAbove", (r) => r.getRowsAbove(1), "B1"],
    ["getRowsBelow", (r) => r.getRowsBelow(2), "B5:B6"],
    ["getColumnsAfter", (r) => r.getColumnsAfter(2), "C2:D4"],
    ["getColumnsBefore", (r) => r.getColumnsBefore(), "A2:A4"],
    ["getSurroundingRegion", (r) => r.getSurroundingRegion(), "A1:B4"],
    ["getUsedRange of a column", (_, s) => s.getRange("A:A").getUsedRange(), "A1:A4"],
    ["getUsedRangeOrNullObject of nothing", (_, s) => s.getRange("H:J").getUsedRangeOrNullObject(), "nothing"],
    ["getUsedRange of the sheet", (_, s) => s.getUsedRange(true), "A1:E6"],
    ["getRangeByIndexes", (_, s) => s.getRangeByIndexes(2, 3, 2, 2), "D3:E4"],
    ["getCell of the sheet", (_, s) => s.getCell(0, 27), "AB1"],
    ["a sheet's name in the address", (_, s) => s.getRange("Data!$C$3"), "C3"],
  ])("%s", async (_name, way, expected) => {
    expect(await reached(way)).toBe(expected);
  });

  it("never leave the sheet", async () => {
    expect((await failure(() => reached((r) => r.getOffsetRange(-2, 0)))).code).toBe("InvalidArgument");
    expect((await failure(() => reached((r) => r.getResizedRange(-3, 0)))).code).toBe("InvalidArgument");
    expect((await failure(() => reached((_, s) => s.getRange("A0")))).code).toBe("InvalidArgument");
    expect((await failure(() => reached((_, s) => s.getRange("XFE1")))).code).toBe("InvalidArgument");
  });

  it("quotes a sheet name that needs it, in both directions", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("It's 2").getRange("'It''s 2'!A1:B2");
      range.load("address");
      await context.sync();
      expect(range.address).toBe("'It''s 2'!A1:B2");
    });
  });
});

describe("values", () => {
  it("reads text as Excel would when it is typed", async () => {
    await onSheet((sheet) => {
      sheet.getRange("G1:G12").values = [["12"], ["1,234.5"], ["12.5%"], ["TRUE"], ["2024-02-29"], ["3/1/2024"], ["'007"], ["007"], ["#n/a"], ["(5)"], ["12:30"], ["2023-02-29"]];
    });
    expect((await rangeOf("G1:G12", "values")).flat()).toEqual([12, 1234.5, 0.125, true, 45351, 45352, "007", 7, "#N/A", -5, 0.5208333333333334, "2023-02-29"]);
    expect((await rangeOf("G1:G6", "numberFormat")).flat()).toEqual(["General", "#,##0.00", "0.00%", "General", "m/d/yyyy", "m/d/yyyy"]);
    expect((await rangeOf("G1:G6", "text")).flat()).toEqual(["12", "1,234.50", "12.50%", "TRUE", "2/29/2024", "3/1/2024"]);
    expect((await rangeOf("G7:H9", "valueTypes")).flat()).toEqual(["String", "Empty", "Double", "Empty", "Error", "Empty"]);
  });

  it("keeps digits typed into a text cell as text", async () => {
    await onSheet((sheet) => {
      const range = sheet.getRange("G1:G2");
      range.numberFormat = [["@"], ["@"]];
      range.values = [["007"], [8]];
    });
    expect(await rangeOf("G1:G2", "values")).toEqual([["007"], ["8"]]);
  });

  it("spreads one value, and leaves cells alone where the matrix has null", async () => {
    await onSheet((sheet) => {
      sheet.getRange("G1:H2").values = 5 as unknown as number[][];
      sheet.getRange("G1:H2").values = [[null, 6], [7, null]] as unknown as number[][];
    });
    expect(await rangeOf("G1:H2", "values")).toEqual([[5, 6], [7, 5]]);
  });

  it("refuses a matrix of another size", async () => {
    const wrong = await failure(() => onSheet((sheet) => void (sheet.getRange("A1:B2").values = [[1, 2]])));
    expect(wrong).toMatchObject({ code: "InvalidArgument", location: "Range.values" });
    expect(wrong.message).toContain("doesn't match the size or dimensions of the range");
  });

  it("answers null for a whole column", async () => {
    expect(await rangeOf("B:B", "values")).toBeNull();
  });

  it("keeps formulas apart from their values", async () => {
    await onSheet((sheet) => void (sheet.getRange("G1:G2").formulas = [["=SUM(B2:B4)"], ["plain"]]));
    expect(await rangeOf("G1:G2", "formulas")).toEqual([["=SUM(B2:B4)"], ["plain"]]);
    expect((await rangeOf("G1:G2", "values"))[0]).toEqual([0]);
  });

  it("lets no one change a part of an array formula", async () => {
    client.open(bookOf([sheetOf("Data", [[{ f: "=A5:A6*2", array: { rows: 2, columns: 1 }, v: 2 }], [{ v: 4 }]])]));
    const part = await failure(() => onSheet((sheet) => void (sheet.getRange("A2").values = [[1]])));
    expect(part).toMatchObject({ code: "InvalidOperation", message: "You can't change part of an array." });
    await onSheet((sheet) => void (sheet.getRange("A1:A2").values = [[1], [2]]));
    expect(await rangeOf("A1:A2", "values")).toEqual([[1], [2]]);
  });

  it("finds the range a formula spills to, and the formula of a spilled cell", async () => {
    client.grid().spills.push({ sheetId: client.grid().activeSheet(), anchor: { row: 1, column: 6 }, rect: { row: 1, column: 6, rows: 3, columns: 1 } });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      const to = sheet.getRange("G2").getSpillingToRange().load("address");
      const parent = sheet.getRange("G3").getSpillParent().load("address");
      const none = sheet.getRange("A1").getSpillParentOrNullObject().load("address");
      const spilled = sheet.getRange("G2:G4").load("hasSpill");
      const mixed = sheet.getRange("G2:H4").load("hasSpill");
      await context.sync();
      expect([to.address, parent.address, none.isNullObject, spilled.hasSpill, mixed.hasSpill]).toEqual(["Data!G2:G4", "Data!G2", true, true, null]);
    });
  });
});

describe("cells", () => {
  it("clears contents, formats or both", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1:B1").format.font.bold = true;
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("B1").clear("Formats");
      sheet.getRange("A2:B2").clear();
    });
    expect(await rangeOf("A1:B2", "values")).toEqual([["", "Amount"], ["", ""]]);
    const { sheets } = await client.host.snapshot();
    expect(sheets[0]!.rows[0]![0]).toEqual({ s: 1 });
    expect(sheets[0]!.rows[0]![1]).toEqual({ v: "Amount" });
  });

  it("copies formulas relative to where they go, values, or formats", async () => {
    await onSheet((sheet) => {
      sheet.getRange("C2").formulas = [["=B2*$B$4&\"B2\""]];
      sheet.getRange("C2").format.fill.color = "#00FF00";
      sheet.getRange("C3:C4").copyFrom("C2", "Formulas");
      sheet.getRange("G2").copyFrom("A2:B3", "Values", false, true);
      sheet.getRange("H9").copyFrom("C2", "Formats");
    });
    expect(await rangeOf("C3:C4", "formulas")).toEqual([['=B3*$B$4&"B2"'], ['=B4*$B$4&"B2"']]);
    expect(await rangeOf("G2:H3", "values")).toEqual([["A", "B"], [1, 2]]);
    expect(client.grid().style(client.grid().activeSheet(), 8, 7)).toEqual({ fill: "#00FF00" });
  });

  it("merges cells into the first, and takes them apart", async () => {
    await onSheet((sheet) => sheet.getRange("A1:B1").merge());
    expect(await rangeOf("A1:B1", "values")).toEqual([["Customer", ""]]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      const areas = sheet.getUsedRange().getMergedAreasOrNullObject();
      areas.load("address, areaCount");
      await context.sync();
      expect([areas.address, areas.areaCount]).toEqual(["Data!A1:B1", 1]);
      sheet.getRange("A1:B1").unmerge();
      const none = sheet.getUsedRange().getMergedAreasOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  it("formats: fonts, fills, borders, alignment, sizes", async () => {
    await onSheet((sheet) => {
      const { format } = sheet.getRange("A1:B2");
      format.font.set({ name: "Arial", size: 14, italic: true, color: "#112233", underline: "Single" });
      format.fill.color = "yellow";
      format.horizontalAlignment = "Center";
      format.verticalAlignment = "Top";
      format.wrapText = true;
      format.columnWidth = 80;
      format.rowHeight = 30;
      format.borders.getItem("EdgeBottom").style = "Continuous";
      format.borders.getItem("EdgeBottom").weight = "Thick";
      format.borders.getItem("EdgeBottom").color = "#0000FF";
      sheet.getRange("A1").format.fill.clear();
    });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Data").getRange("A1:B2");
      range.load("format/columnWidth, format/font/name, format/font/underline, format/fill/color");
      const border = range.format.borders.getItem("EdgeBottom").load("style, weight, color");
      await context.sync();
      expect(range.format.columnWidth).toBe(80);
      expect([range.format.font.name, range.format.font.underline]).toEqual(["Arial", "Single"]);
      expect(range.format.fill.color).toBe("");
      expect([border.style, border.weight, border.color]).toEqual(["Continuous", "Thick", "#0000FF"]);
    });
    const sheet = client.grid().activeSheet();
    expect(client.grid().style(sheet, 1, 0).border).toEqual({ bottom: { style: "thick", color: "#0000FF" } });
    expect(client.grid().style(sheet, 0, 0).border).toBeUndefined();
  });

  it("widens columns to their longest text, wide characters counted twice", async () => {
    await onSheet((sheet) => {
      sheet.getRange("G1:H1").values = [["abcdefgh", "客户信用等级表"]];
      sheet.getRange("G:H").format.autofitColumns();
    });
    const [latin, chinese] = [6, 7].map((column) => client.grid().columnWidth(client.grid().activeSheet(), column));
    expect(latin).toBeGreaterThan(40);
    expect(chinese! / latin!).toBeCloseTo(14 / 8, 0);
  });

  it("hides rows and columns, which the snapshot remembers", async () => {
    await onSheet((sheet) => {
      sheet.getRange("2:3").rowHidden = true;
      sheet.getRange("C:C").columnHidden = true;
    });
    expect(await rangeOf("A2:A3", "rowHidden")).toBe(true);
    expect(await rangeOf("A1:A2", "rowHidden")).toBeNull();
    const [sheet] = (await client.host.snapshot()).sheets;
    expect([sheet!.hiddenRows, sheet!.hiddenColumns]).toEqual([[1, 2], [2]]);
  });

  it("tells row by row what is hidden", async () => {
    await onSheet((sheet) => {
      sheet.getRange("2:3").rowHidden = true;
    });
    const rows = await Excel.run(async (context) => {
      const properties = context.workbook.worksheets.getItem("Data").getRange("A1:B4").getRowProperties({ rowHidden: true, rowIndex: true });
      await context.sync();
      return properties.value.map(({ rowHidden, rowIndex }) => [rowIndex, rowHidden]);
    });
    expect(rows).toEqual([[0, false], [1, true], [2, true], [3, false]]);
  });

  it("selects a range and reads the selection", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("It's 2").getRange("B2:C3").select();
      const selected = context.workbook.getSelectedRange().load("address");
      const cell = context.workbook.getActiveCell().load("address");
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      expect([selected.address, cell.address, active.name]).toEqual(["'It''s 2'!B2:C3", "'It''s 2'!B2", "It's 2"]);
    });
    const sheetId = client.grid().activeSheet();
    const cell = { row: 0, column: 0, rows: 1, columns: 1 };
    client.grid().person.selects({ sheetId, rect: cell }, { sheetId, rect: { ...cell, row: 4 } });
    const several = () =>
      Excel.run(async (context) => {
        context.workbook.getSelectedRange().load("address");
        await context.sync();
      });
    expect((await failure(several)).code).toBe("InvalidOperation");
  });
});
