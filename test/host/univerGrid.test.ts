import { Desk, sheet, workbook } from "./univerFixture";
import type { TableSnapshot } from "../../src/host/snapshot";

let desk: Desk;
afterEach(() => desk.grid.dispose());

const sales = (more: Partial<TableSnapshot> = {}): TableSnapshot => ({
  origin: null,
  id: "t1",
  name: "Sales",
  range: { row: 0, column: 0, rows: 4, columns: 2 },
  headers: true,
  totals: false,
  style: "TableStyleMedium2",
  columns: [{ name: "Customer" }, { name: "Revenue" }],
  ...more,
});
const customers = [
  ["Customer", "Revenue"],
  ["Ada", 100],
  ["Bo", 200],
  ["Cy", 300],
] as const;

describe("opening a workbook", () => {
  it("shows numbers, text, booleans and errors as they were saved", () => {
    desk = new Desk(workbook([sheet("Data", [[1.5, "text", true, { e: "#N/A" }, "007", null, false]])]));
    expect(desk.values("A1:G1")).toEqual([[1.5, "text", true, "#N/A", "007", null, false]]);
  });

  it("keeps the saved value of a formula without calculating it again", async () => {
    desk = new Desk(workbook([sheet("Data", [[2, { f: "=A1*10", v: 999 }]])]));
    await desk.grid.settled();
    expect(desk.cells("B1")).toEqual([[{ f: "=A1*10", v: 999 }]]);
    await desk.write("A1", [[3]]);
    expect(desk.value("B1")).toBe(30);
  });

  it("calculates a formula saved without a value", async () => {
    desk = new Desk(workbook([sheet("Data", [[2, "=A1*10"]])]));
    await desk.grid.settled();
    expect(desk.value("B1")).toBe(20);
  });

  it("shows a saved spill at once and follows its source afterwards", async () => {
    const rows = [[1, { f: "=A1:A3*2", v: 2, spill: { rows: 3, columns: 1 } }], [2, { v: 4 }], [3, { v: 6 }]];
    desk = new Desk(workbook([sheet("Data", rows)]));
    expect(desk.cells("B1:B3")).toEqual([[{ f: "=A1:A3*2", v: 2, spill: { rows: 3, columns: 1 } }], [{ v: 4 }], [{ v: 6 }]]);
    await desk.write("A3", [[10]]);
    expect(desk.values("B1:B3")).toEqual([[2], [4], [20]]);
  });

  it("keeps a legacy array formula with its size", () => {
    const rows = [[1, { f: "=A1:A2*2", v: 2, array: { rows: 2, columns: 1 } }], [2, { v: 4 }]];
    desk = new Desk(workbook([sheet("Data", rows)]));
    expect(desk.cells("B1")).toEqual([[{ f: "=A1:A2*2", v: 2, array: { rows: 2, columns: 1 } }]]);
  });

  it("gives back every style as it was saved, with what the grid cannot show", () => {
    const styles = [
      { font: { name: "Calibri", size: 11 } },
      { numberFormat: "#,##0.00", font: { bold: true, color: "#1F4E79" }, fill: "#d9ead3", horizontal: "CenterAcrossSelection" as const, locked: false, origin: 7 },
    ];
    desk = new Desk(workbook([sheet("Data", [[{ v: 1, s: 1 }, { s: 1 }, 5]])], { styles }));
    const [id] = desk.at("A1");
    expect(desk.grid.style(id, 0, 0)).toEqual(styles[1]);
    expect(desk.grid.style(id, 0, 1)).toEqual(styles[1]);
    expect(desk.grid.style(id, 0, 2)).toEqual(styles[0]);
    expect(desk.grid.style(id, 90, 9)).toEqual(styles[0]);
  });

  it("knows hidden sheets, widths, heights, merges and frozen panes", () => {
    const layout = { columnWidths: { 1: 120 }, rowHeights: { 2: 30 }, merges: [{ row: 4, column: 0, rows: 2, columns: 3 }], frozen: { rows: 1, columns: 2 } };
    desk = new Desk(workbook([sheet("Data", customers, layout), sheet("Secret", [], { visibility: "Hidden" })], { active: 0 }));
    const [id] = desk.at("A1");
    expect(desk.grid.sheets().map(({ name, hidden }) => [name, hidden])).toEqual([["Data", false], ["Secret", true]]);
    expect(desk.grid.columnWidth(id, 1)).toBe(120);
    expect(desk.grid.rowHeight(id, 2)).toBe(30);
    expect(desk.grid.merges(id)).toEqual(layout.merges);
    expect(desk.grid.frozen(id)).toEqual({ rows: 1, columns: 2 });
  });

  it("starts with the sheet that was in front", () => {
    desk = new Desk(workbook([sheet("One", []), sheet("Two", [])], { active: 1 }));
    expect(desk.grid.activeSheet()).toBe(desk.grid.sheets()[1]!.id);
  });
});

describe("writing cells", () => {
  beforeEach(() => {
    desk = new Desk(workbook([sheet("Data", customers)]));
  });

  it("keeps text that looks like a number as text", async () => {
    await desk.write("D1", [["007", 7, "=D1&\"!\"", "=ISNUMBER(D1)"]]);
    expect(desk.values("D1:G1")).toEqual([["007", 7, "007!", false]]);
  });

  it("calculates a formula written in the same breath as its source", async () => {
    await desk.write("D1", [[4, "=D1^2"]]);
    expect(desk.value("E1")).toBe(16);
  });

  it("leaves cells alone where nothing is given, and empties them but not their style where {} is", async () => {
    const [id, rect] = desk.at("A2:B2");
    desk.grid.restyle(id, rect, { font: { bold: true } });
    desk.grid.write(id, rect, [[null, {}]]);
    expect(desk.values("A2:B2")).toEqual([["Ada", null]]);
    expect(desk.grid.style(id, 1, 1)).toMatchObject({ font: { bold: true } });
  });

  it("replaces a formula by a value", async () => {
    await desk.write("D1", [["=B2"]]);
    await desk.write("D1", [[1]]);
    expect(desk.cells("D1")).toEqual([[{ v: 1 }]]);
    await desk.write("B2", [[55]]);
    expect(desk.value("D1")).toBe(1);
  });

  it("shows real errors that formulas can catch", async () => {
    await desk.write("D1", [["=1/0", "=NA()", "=ISNA(E1)", "=IFERROR(D1,\"caught\")", "=NOSUCH(1)"]]);
    expect(desk.values("D1:H1")).toEqual([["#DIV/0!", "#N/A", true, "caught", "#NAME?"]]);
  });

  it("grows the sheet for cells beyond its edge", async () => {
    await desk.write("AZ5000", [[1]]);
    expect(desk.value("AZ5000")).toBe(1);
    expect(desk.grid.used(desk.at("A1")[0], false)).toEqual({ row: 0, column: 0, rows: 5000, columns: 52 });
  });

  it("reads cells beyond the edge as empty", () => {
    expect(desk.values("ZZ90000:ZZ90001")).toEqual([[null], [null]]);
  });

  it("finds no used cells in an empty sheet, and styled ones only when asked", () => {
    const { id } = desk.grid.addSheet("Empty", 1);
    expect(desk.grid.used(id, true)).toBeNull();
    desk.grid.restyle(id, { row: 2, column: 2, rows: 1, columns: 1 }, { fill: "#FF0000" });
    expect(desk.grid.used(id, false)).toBeNull();
    expect(desk.grid.used(id, true)).toEqual({ row: 2, column: 2, rows: 1, columns: 1 });
  });

  it("writes 20,000 rows of three columns in pieces and reads them back", async () => {
    const [id] = desk.at("A1");
    for (let row = 0; row < 20_000; row += 500) {
      const block = Array.from({ length: 500 }, (_, i) => [{ v: `K${row + i}` }, { v: row + i }, { v: i * 1.5 }]);
      desk.grid.write(id, { row, column: 5, rows: 500, columns: 3 }, block);
    }
    await desk.grid.settled();
    expect(desk.cells("F20000:H20000")).toEqual([[{ v: "K19999" }, { v: 19_999 }, { v: 748.5 }]]);
  });
});

describe("styles", () => {
  beforeEach(() => {
    desk = new Desk(workbook([sheet("Data", customers)], { styles: [{ font: { name: "Calibri", size: 11 } }] }));
  });

  it("lays one change over another", () => {
    const [id, rect] = desk.at("A1:B1");
    desk.grid.restyle(id, rect, { font: { bold: true }, fill: "#FFEEAA" });
    desk.grid.restyle(id, rect, { font: { color: "#112233" }, numberFormat: "0.0%" });
    expect(desk.grid.style(id, 0, 1)).toEqual({ font: { name: "Calibri", size: 11, bold: true, color: "#112233" }, fill: "#FFEEAA", numberFormat: "0.0%" });
  });

  it("clears back to the workbook's own style and leaves values alone", () => {
    const [id, rect] = desk.at("A1:B1");
    desk.grid.restyle(id, rect, { fill: "#FFEEAA", border: { bottom: { style: "double", color: "#000000" } } });
    desk.grid.clearStyle(id, rect);
    expect(desk.grid.style(id, 0, 0)).toEqual({ font: { name: "Calibri", size: 11 } });
    expect(desk.value("A1")).toBe("Customer");
  });

  it("does not take a styled text for a number", () => {
    const [id, rect] = desk.at("D1");
    desk.grid.write(id, rect, [[{ v: "0012" }]]);
    desk.grid.restyle(id, rect, { numberFormat: "0.00" });
    expect(desk.cells("D1")).toEqual([[{ v: "0012" }]]);
  });
});

describe("spilled arrays", () => {
  beforeEach(() => {
    desk = new Desk(workbook([sheet("Data", customers)]));
  });

  it("tell where they reach from any of their cells", async () => {
    await desk.write("D2", [["=B2:B4*2"]]);
    const [id] = desk.at("A1");
    const spill = { anchor: { row: 1, column: 3 }, rect: { row: 1, column: 3, rows: 3, columns: 1 } };
    expect(desk.values("D2:D4")).toEqual([[200], [400], [600]]);
    expect(desk.grid.spill(id, 1, 3)).toEqual(spill);
    expect(desk.grid.spill(id, 3, 3)).toEqual(spill);
    expect(desk.grid.spill(id, 4, 3)).toBeNull();
    expect(desk.grid.used(id, false)).toEqual({ row: 0, column: 0, rows: 4, columns: 4 });
  });

  it("are #SPILL! while something is in the way, and come back when it goes", async () => {
    const [id] = desk.at("A1");
    await desk.write("D2", [["=B2:B4*2"]]);
    await desk.write("D3", [["in the way"]]);
    expect(desk.values("D2:D4")).toEqual([["#SPILL!"], ["in the way"], [null]]);
    expect(desk.grid.spill(id, 1, 3)).toBeNull();
    await desk.write("D3", [[null]]);
    expect(desk.values("D2:D4")).toEqual([[200], [400], [600]]);
  });

  it("disappear with their formula", async () => {
    await desk.write("D2", [["=B2:B4*2"]]);
    await desk.write("D2", [[null]]);
    expect(desk.values("D2:D4")).toEqual([[null], [null], [null]]);
  });

  it("may be summed", async () => {
    await desk.write("D2", [["=B2:B4*2", "=SUM(D2:D4)"]]);
    expect(desk.value("E2")).toBe(1200);
    await desk.write("B4", [[1000]]);
    expect(desk.value("E2")).toBe(2600);
  });
});

describe("names and tables", () => {
  it("may be used in formulas", async () => {
    const names = [
      { name: "Revenues", formula: "=Data!$B$2:$B$4", visible: true },
      { name: "Rate", formula: "=0.1", visible: true },
      { name: "TWICE", formula: "=LAMBDA(x,x*2)", visible: true },
    ];
    desk = new Desk(workbook([sheet("Data", customers, { tables: [sales()] })], { names }));
    await desk.write("D1", [["=SUM(Revenues)", "=SUM(Sales[Revenue])*Rate", "=TWICE(21)"]]);
    expect(desk.values("D1:F1")).toEqual([[600, 60, 42]]);
  });

  it("recalculate what refers to a name when it changes or goes", async () => {
    desk = new Desk(workbook([sheet("Data", customers)], { names: [{ name: "Rate", formula: "=2", visible: true }] }));
    await desk.write("D1", [["=Rate*10"]]);
    desk.grid.setName({ name: "Rate", formula: "=3", visible: true });
    await desk.grid.settled();
    expect(desk.value("D1")).toBe(30);
    desk.grid.removeName("Rate");
    await desk.grid.settled();
    expect(desk.value("D1")).toBe("#NAME?");
  });

  it("let a formula follow a table that is renamed", async () => {
    desk = new Desk(workbook([sheet("Data", customers, { tables: [sales()] })]));
    await desk.write("D1", [["=SUM(Sales[Revenue])"]]);
    desk.grid.setTable(desk.at("A1")[0], sales({ name: "Orders" }));
    await desk.grid.settled();
    expect(desk.cells("D1")).toEqual([[{ f: "=SUM(Orders[Revenue])", v: 600 }]]);
  });

  it("count the rows added to a table, and not its totals row", async () => {
    desk = new Desk(workbook([sheet("Data", [...customers, ["Di", 400], ["Total", 1000]], { tables: [sales()] })]));
    await desk.write("D1", [["=SUM(Sales[Revenue])"]]);
    desk.grid.setTable(desk.at("A1")[0], sales({ range: { row: 0, column: 0, rows: 6, columns: 2 }, totals: true }));
    await desk.grid.settled();
    expect(desk.value("D1")).toBe(1000);
  });

  it("is #REF! or #NAME? where a table is gone", async () => {
    desk = new Desk(workbook([sheet("Data", customers, { tables: [sales()] })]));
    await desk.write("D1", [["=SUM(Sales[Revenue])"]]);
    desk.grid.removeTable(desk.at("A1")[0], "t1");
    desk.grid.recalculate();
    await desk.grid.settled();
    expect(["#REF!", "#NAME?"]).toContain(desk.value("D1"));
  });
});

describe("sheets", () => {
  beforeEach(() => {
    desk = new Desk(workbook([sheet("Data", customers), sheet("Notes", [["=Data!B2"]])]));
  });
  const names = () => desk.grid.sheets().map(({ name }) => name);

  it("are added, moved, hidden and removed", () => {
    const added = desk.grid.addSheet("Result", 1);
    expect(names()).toEqual(["Data", "Result", "Notes"]);
    desk.grid.moveSheet(added.id, 2);
    expect(names()).toEqual(["Data", "Notes", "Result"]);
    desk.grid.hideSheet(added.id, true);
    expect(desk.grid.sheets()[2]!.hidden).toBe(true);
    desk.grid.removeSheet(added.id);
    expect(names()).toEqual(["Data", "Notes"]);
  });

  it("keep formulas right when renamed", async () => {
    desk.grid.renameSheet(desk.at("A1")[0], "Q1 sales");
    await desk.write("'Q1 sales'!B2", [[7]]);
    expect(desk.cells("Notes!A1")).toEqual([[{ f: "='Q1 sales'!B2", v: 7 }]]);
  });

  it("give a new sheet cells of its own", async () => {
    desk.grid.addSheet("Result", 2);
    await desk.write("Result!A1", [["=Data!B3+1"]]);
    expect(desk.value("Result!A1")).toBe(201);
  });

  it("come to the front when the sheet in front is removed", () => {
    desk.grid.removeSheet(desk.at("A1")[0]);
    expect(desk.grid.activeSheet()).toBe(desk.at("Notes!A1")[0]);
  });
});

describe("layout", () => {
  beforeEach(() => {
    desk = new Desk(workbook([sheet("Data", customers)]));
  });

  it("widths and heights are points", () => {
    const [id] = desk.at("A1");
    desk.grid.setColumnWidth(id, 2, 90);
    desk.grid.setRowHeight(id, 3, 24);
    expect(desk.grid.columnWidth(id, 2)).toBe(90);
    expect(desk.grid.rowHeight(id, 3)).toBe(24);
    expect(desk.grid.columnWidth(id, 3)).toBe(48);
  });

  it("merging keeps the first cell's content only", () => {
    const [id, rect] = desk.at("A1:B2");
    desk.grid.merge(id, rect);
    expect(desk.grid.merges(id)).toEqual([rect]);
    expect(desk.values("A1:B2")).toEqual([["Customer", null], [null, null]]);
    desk.grid.unmerge(id, { row: 0, column: 1, rows: 1, columns: 1 });
    expect(desk.grid.merges(id)).toEqual([]);
  });

  it("panes freeze and thaw", () => {
    const [id] = desk.at("A1");
    desk.grid.freeze(id, 1, 1);
    expect(desk.grid.frozen(id)).toEqual({ rows: 1, columns: 1 });
    desk.grid.freeze(id, 0, 0);
    expect(desk.grid.frozen(id)).toEqual({ rows: 0, columns: 0 });
  });

  it("a selection stays where it was put", () => {
    const [id, rect] = desk.at("B2:B4");
    desk.grid.select(id, rect);
    expect(desk.grid.selection()).toEqual([{ sheetId: id, rect }]);
  });
});

describe("inserting and deleting cells", () => {
  beforeEach(async () => {
    desk = new Desk(workbook([sheet("Other", []), sheet("Data", customers, { tables: [sales()] })]));
    await desk.write("Data!D1", [["=SUM(B2:B4)"]]);
  });
  const whole = { rows: 1_048_576, columns: 16_384 };

  it("whole rows push formulas and tables along", async () => {
    const [id] = desk.at("Data!A1");
    desk.grid.insertCells(id, { row: 2, column: 0, rows: 2, columns: whole.columns }, "Down");
    await desk.write("Data!B3", [[1000]]);
    expect(desk.cells("Data!D1")).toEqual([[{ f: "=SUM(B2:B6)", v: 1600 }]]);
    expect(desk.value("Data!A6")).toBe("Cy");
    await desk.write("Data!D2", [["=SUM(Sales[Revenue])"]]);
    expect(desk.value("Data!D2")).toBe(1600);
  });

  it("whole rows can be deleted", async () => {
    const [id] = desk.at("Data!A1");
    desk.grid.deleteCells(id, { row: 2, column: 0, rows: 1, columns: whole.columns }, "Up");
    await desk.grid.settled();
    expect(desk.values("Data!A1:B3")).toEqual([["Customer", "Revenue"], ["Ada", 100], ["Cy", 300]]);
    expect(desk.cells("Data!D1")).toEqual([[{ f: "=SUM(B2:B3)", v: 400 }]]);
  });

  it("whole columns move sideways", async () => {
    const [id] = desk.at("Data!A1");
    desk.grid.insertCells(id, { row: 0, column: 1, rows: whole.rows, columns: 1 }, "Right");
    await desk.grid.settled();
    expect(desk.values("Data!A1:C1")).toEqual([["Customer", null, "Revenue"]]);
    expect(desk.cells("Data!E1")).toEqual([[{ f: "=SUM(C2:C4)", v: 600 }]]);
    desk.grid.deleteCells(id, { row: 0, column: 1, rows: whole.rows, columns: 1 }, "Left");
    await desk.grid.settled();
    expect(desk.cells("Data!D1")).toEqual([[{ f: "=SUM(B2:B4)", v: 600 }]]);
  });

  it("single cells move on a sheet that is not in front", async () => {
    await desk.write("Data!F1", [["a"], ["b"], ["c"]]);
    const [id] = desk.at("Data!A1");
    desk.grid.insertCells(id, { row: 1, column: 5, rows: 1, columns: 1 }, "Down");
    expect(desk.values("Data!F1:F4")).toEqual([["a"], [null], ["b"], ["c"]]);
    expect(desk.value("Data!A2")).toBe("Ada");
    desk.grid.deleteCells(id, { row: 0, column: 5, rows: 2, columns: 1 }, "Up");
    expect(desk.values("Data!F1:F3")).toEqual([["b"], ["c"], [null]]);
    expect(desk.grid.activeSheet()).toBe(desk.grid.sheets()[0]!.id);
  });
});
