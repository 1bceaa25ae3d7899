import { bookOf, sheetOf } from "../fake/workbooks";
import { failure, onSheet, rangeOf, useClient } from "./support/client";

const client = useClient();
beforeEach(() => client.open(bookOf([sheetOf("Data", [["Customer", "Amount", ""], ["A", 1, null], ["B", 2, null], ["C", 3, null]])])));

const addSales = (sheet: Excel.Worksheet) => {
  const table = sheet.tables.add("A1:B4", true);
  table.name = "Sales";
  return table;
};
const tables = async () => (await client.host.snapshot()).sheets[0]!.tables;

describe("tables", () => {
  it("takes names and headings from the cells, and knows its parts", async () => {
    await Excel.run(async (context) => {
      const table = addSales(context.workbook.worksheets.getActiveWorksheet());
      table.load("name, id, style, showBandedRows, columns/items/name, worksheet/name");
      const [all, head, body] = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()].map((range) => range.load("address"));
      const column = table.columns.getItem("Amount").getDataBodyRange().load("address, values");
      table.rows.load("items/values, count");
      await context.sync();
      expect(table.columns.items.map(({ name }) => name)).toEqual(["Customer", "Amount"]);
      expect([table.name, table.style, table.showBandedRows, table.worksheet.name]).toEqual(["Sales", "TableStyleMedium2", true, "Data"]);
      expect([all!.address, head!.address, body!.address]).toEqual(["Data!A1:B4", "Data!A1:B1", "Data!A2:B4"]);
      expect([column.address, column.values]).toEqual(["Data!B2:B4", [[1], [2], [3]]]);
      expect(table.rows.items.map(({ values }) => values)).toEqual([[["A", 1]], [["B", 2]], [["C", 3]]]);
    });
  });

  it("adds rows at its end and between, and deletes them; what stands below makes room and closes up", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A5").values = [["below"]];
      const { rows } = addSales(sheet);
      rows.add(undefined, [["D", 4], ["E", 5]]);
      rows.add(0, [["Z", 0]]);
      rows.getItemAt(2).delete();
    });
    expect(await rangeOf("A1:B7", "values")).toEqual([["Customer", "Amount"], ["Z", 0], ["A", 1], ["C", 3], ["D", 4], ["E", 5], ["below", ""]]);
    expect((await tables())[0]!.range).toMatchObject({ row: 0, rows: 6 });
  });

  it("makes headings of blank and repeated cells, and of none at all", async () => {
    await onSheet((sheet) => {
      sheet.getRange("E1:G1").values = [["x", "", "X"]];
      sheet.tables.add("E1:G3", true);
    });
    expect(await rangeOf("E1:G1", "values")).toEqual([["x", "Column2", "X2"]]);
    await onSheet((sheet) => void sheet.tables.add("A2:B4", false));
    expect(await rangeOf("A1:B5", "values")).toEqual([["Customer", "Amount"], ["Column1", "Column2"], ["A", 1], ["B", 2], ["C", 3]]);
  });

  it("finds tables by name in the book, the sheet and a range", async () => {
    await onSheet(addSales);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const found = context.workbook.tables.getItem("SALES").load("id");
      const none = sheet.tables.getItemOrNullObject("Nope");
      const touched = sheet.getRange("B4:D9").getTables(false).load("items/name");
      const held = sheet.getRange("B4:D9").getTables(true).load("items/name");
      const count = context.workbook.tables.getCount();
      await context.sync();
      expect([found.id, none.isNullObject, count.value]).toEqual(["1", true, 1]);
      expect([touched.items.map(({ name }) => name), held.items]).toEqual([["Sales"], []]);
    });
    expect((await failure(() => onSheet((sheet) => void sheet.tables.add("B3:C6", true)))).message).toContain("overlap");
    expect((await failure(() => onSheet((sheet) => void (sheet.tables.getItem("Sales").name = "A1")))).code).toBe("InvalidArgument");
  });

  it("grows by a column beside it, pushing filled cells aside, and shrinks again", async () => {
    await onSheet((sheet) => {
      addSales(sheet);
      sheet.getRange("C3").values = [["aside"]];
      sheet.tables.getItem("Sales").columns.add(undefined, [["Tier"], ["a"], ["b"], ["c"]]);
      sheet.tables.getItem("Sales").columns.add(1, [["Mid"], [1], [1], [1]]);
    });
    expect(await rangeOf("A1:E4", "values")).toEqual([
      ["Customer", "Mid", "Amount", "Tier", ""],
      ["A", 1, 1, "a", ""],
      ["B", 1, 2, "b", "aside"],
      ["C", 1, 3, "c", ""],
    ]);
    await onSheet((sheet) => sheet.tables.getItem("Sales").columns.getItem("Mid").delete());
    expect((await tables())[0]).toMatchObject({ range: { column: 0, columns: 3 }, columns: [{ name: "Customer" }, { name: "Amount" }, { name: "Tier" }] });
  });

  it("renames a column when its heading is written, and the heading when the column is renamed", async () => {
    await onSheet((sheet) => {
      const table = addSales(sheet);
      sheet.getRange("B1").values = [["Sum"]];
      table.columns.getItem("Customer").name = "Name";
    });
    expect((await tables())[0]!.columns).toEqual([{ name: "Name" }, { name: "Sum" }]);
    expect(await rangeOf("A1:B1", "values")).toEqual([["Name", "Sum"]]);
  });

  it("does not grow when the add-in writes below it, but when it is resized", async () => {
    await onSheet((sheet) => {
      addSales(sheet);
      sheet.getRange("A5:B5").values = [["D", 4]];
    });
    expect((await tables())[0]!.range.rows).toBe(4);
    await onSheet((sheet) => sheet.tables.getItem("Sales").resize("A1:B5"));
    expect((await tables())[0]!.range.rows).toBe(5);
    expect((await failure(() => onSheet((sheet) => sheet.tables.getItem("Sales").resize("A2:B5")))).code).toBe("InvalidArgument");
  });

  it("has a totals row, a style and filter buttons to switch", async () => {
    await onSheet((sheet) => {
      const table = addSales(sheet);
      table.showTotals = true;
      table.style = "TableStyleLight9";
      table.showBandedRows = false;
      table.showFilterButton = false;
    });
    expect((await tables())[0]).toMatchObject({ totals: true, style: "TableStyleLight9", showBandedRows: false, showFilter: false });
    expect(await rangeOf("A5:B5", "formulas")).toEqual([["Total", "=SUBTOTAL(109,[Amount])"]]);
    await onSheet((sheet) => void (sheet.tables.getItem("Sales").showTotals = false));
    expect(await rangeOf("A5:B5", "values")).toEqual([["", ""]]);
    expect((await failure(() => onSheet((sheet) => void (sheet.tables.getItem("Sales").style = "Nice")))).code).toBe("InvalidArgument");
  });

  it("moves with inserted rows, shrinks with deleted ones, and resists a cut through it", async () => {
    await onSheet(addSales);
    await onSheet((sheet) => void sheet.getRange("1:2").insert("Down"));
    expect((await tables())[0]!.range).toEqual({ row: 2, column: 0, rows: 4, columns: 2 });
    await onSheet((sheet) => sheet.getRange("4:4").delete("Up"));
    expect((await tables())[0]!.range).toEqual({ row: 2, column: 0, rows: 3, columns: 2 });
    expect((await failure(() => onSheet((sheet) => void sheet.getRange("A4").insert("Down")))).code).toBe("InsertDeleteConflict");
    await onSheet((sheet) => sheet.getRange("1:9").delete("Up"));
    expect(await tables()).toEqual([]);
  });

  it("becomes cells again, or goes with them", async () => {
    await onSheet((sheet) => void addSales(sheet).convertToRange());
    expect([await tables(), await rangeOf("A2", "values")]).toEqual([[], [["A"]]]);
    await onSheet((sheet) => addSales(sheet).delete());
    expect([await tables(), await rangeOf("A2", "values")]).toEqual([[], [[""]]]);
    expect(client.grid().shown.tables.size).toBe(0);
  });
});
