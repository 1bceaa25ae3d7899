import type { CellSnapshot, CellStyle, Rect } from "../../src/host/snapshot";
import { Desk, sheet, workbook } from "./univerFixture";

/** So many cells that they are put in directly, and in lines of so few that Univer's command puts them in. */
const rows = 100;
const columns = 25;
const area: Rect = { row: 1, column: 1, rows, columns };

const styles: readonly CellStyle[] = [
  {},
  { numberFormat: "@", font: { bold: true } },
  { fill: "#FFEEAA", locked: false, horizontal: "Fill" },
  { numberFormat: "0.00%", border: { bottom: { style: "double", color: "#FF0000" } } },
];

/** Of every kind of cell something, in no order that a row or a column shares. */
function cellAt(row: number, column: number): CellSnapshot | undefined {
  const s = (row + column) % 4;
  const look = s > 0 ? { s } : {};
  switch ((row * 7 + column * 3) % 6) {
    case 0:
      return { v: row * 1.5 - column, ...look };
    case 1:
      return { v: `text ${row}`, ...look };
    case 2:
      return { v: column % 2 === 0, ...look };
    case 3:
      return { e: "#N/A", ...look };
    case 4:
      return s > 0 ? { s } : undefined;
    default:
      return undefined;
  }
}

const written: readonly (CellSnapshot | null)[] = [{ v: 12.25 }, { v: -0 }, { v: "007" }, { v: "TRUE" }, { v: "#N/A" }, { e: "#DIV/0!" }, { v: true }, { v: false }, { v: "" }, {}, null, { v: "客户 😀\n=1+1" }, { v: 1e308 }];
const newCell = (row: number, column: number): CellSnapshot | null => written[(row * 5 + column) % written.length]!;
const matrix = <T>(of: (row: number, column: number) => T): T[][] => Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => of(i, j)));

const start = workbook(
  [sheet("Data", [["head"], ...Array.from({ length: rows }, (_, i) => ["name", ...Array.from({ length: columns }, (_, j) => cellAt(i, j) ?? null)])] as never), sheet("Other", [["=COUNT(Data!B2:Z101)", "=COUNTA(Data!B2:Z101)"]])],
  { styles },
);

let direct: Desk;
let plain: Desk;
beforeEach(() => {
  direct = new Desk(start);
  plain = new Desk(start);
});
afterEach(() => {
  direct.grid.dispose();
  plain.grid.dispose();
});

const idOf = (desk: Desk): string => desk.at("A1")[0];
const lines = Array.from({ length: rows }, (_, i): Rect => ({ ...area, row: area.row + i, rows: 1 }));

/** In one go, and line by line. */
function writeBoth(cells: readonly (readonly (CellSnapshot | null)[])[]): void {
  direct.grid.write(idOf(direct), area, cells);
  lines.forEach((line, i) => plain.grid.write(idOf(plain), line, [cells[i]!]));
}

function styleBoth(change: (desk: Desk, rect: Rect) => void): void {
  change(direct, area);
  for (const line of lines) change(plain, line);
}

/** Everything there is to see of the sheet, and of the formulas that look at it. */
async function seen(desk: Desk): Promise<unknown> {
  await desk.grid.settled();
  const id = idOf(desk);
  const all: Rect = { row: 0, column: 0, rows: rows + 3, columns: columns + 3 };
  const told: unknown[] = [];
  desk.grid.each(id, all, (...cell) => told.push(cell));
  return {
    cells: desk.grid.read(id, all),
    told,
    styles: Array.from({ length: all.rows }, (_, row) => Array.from({ length: all.columns }, (_, column) => desk.grid.style(id, row, column))),
    used: [desk.grid.used(id, false), desk.grid.used(id, true)],
    counted: desk.values("Other!A1:B1"),
  };
}

async function expectTheSame(): Promise<void> {
  const [one, other] = [await seen(direct), await seen(plain)];
  expect(one).toEqual(other);
}

describe("Many cells written at once are what they are when they are written line by line", () => {
  it("holds before anything is written, with a cell of every kind", async () => {
    await expectTheSame();
    expect(direct.cells("B2:C2")).toEqual([[{ v: 0 }, { e: "#N/A" }]]);
  });

  it("in values of every type, blanks, cells left alone and the looks of them all", async () => {
    writeBoth(matrix(newCell));
    await expectTheSame();
    const expected = matrix((row, column) => {
      const cell = newCell(row, column);
      if (cell === null) return contentOf(cellAt(row, column));
      return cell.v === undefined && cell.e === undefined ? null : cell.e ?? (cell.v === "" ? null : cell.v!);
    });
    expect(direct.values("B2:Z101")).toEqual(expected);
    expect(direct.grid.style(idOf(direct), 1, 2)).toEqual(styles[1]);
  });

  it("in texts that read like numbers, which stay texts", async () => {
    writeBoth(matrix(() => ({ v: "007" })));
    await expectTheSame();
    expect(direct.cells("B2:C2")).toEqual([[{ v: "007" }, { v: "007" }]]);
    expect(direct.values("Other!A1:B1")).toEqual([[0, rows * columns]]);
  });

  it("when all of them are emptied", async () => {
    writeBoth(matrix(() => ({})));
    await expectTheSame();
    expect(direct.values("Other!A1:B1")).toEqual([[0, 0]]);
    expect(direct.grid.used(idOf(direct), false)).toEqual({ row: 0, column: 0, rows: rows + 1, columns: 1 });
  });

  it("with formulas among them, and over formulas", async () => {
    writeBoth(matrix((row, column) => (column === 3 ? { f: `=A${row + 2}&"!"` } : newCell(row, column))));
    await expectTheSame();
    expect(direct.cells("E2")).toEqual([[{ f: '=A2&"!"', v: "name!" }]]);
    writeBoth(matrix((row) => ({ v: row })));
    await expectTheSame();
    expect(direct.cells("E3")).toEqual([[{ v: 1 }]]);
  });

  it("where a formula beside them spills until they are in its way", async () => {
    for (const desk of [direct, plain]) await desk.write("A1", [["=SEQUENCE(1,3)"]]);
    for (const desk of [direct, plain]) await desk.write("B2", [["=SEQUENCE(2,2)*10"]]);
    await expectTheSame();
    writeBoth(matrix((row, column) => (row === 0 && column === 0 ? null : { v: 5 })));
    await expectTheSame();
    expect(direct.value("B2")).toBe("#SPILL!");
  });
});

describe("Many cells formatted at once look as they do when they are formatted line by line", () => {
  it("with one change over whatever look they had", async () => {
    styleBoth((desk, rect) => desk.grid.restyle(idOf(desk), rect, { numberFormat: "#,##0", font: { italic: true } }));
    await expectTheSame();
    expect(direct.grid.style(idOf(direct), 1, 2)).toEqual({ numberFormat: "#,##0", font: { bold: true, italic: true } });
  });

  it("when their looks are cleared", async () => {
    styleBoth((desk, rect) => desk.grid.clearStyle(idOf(desk), rect));
    await expectTheSame();
    expect(direct.grid.style(idOf(direct), 1, 2)).toEqual({});
  });

  it("and when they are written afterwards, and formatted again", async () => {
    styleBoth((desk, rect) => desk.grid.restyle(idOf(desk), rect, { fill: "#112233" }));
    writeBoth(matrix(newCell));
    styleBoth((desk, rect) => desk.grid.restyle(idOf(desk), rect, { numberFormat: "0" }));
    await expectTheSame();
  });
});

const contentOf = (cell: CellSnapshot | undefined): CellSnapshot["v"] | CellSnapshot["e"] | null => cell?.e ?? cell?.v ?? null;

describe("What may have changed since a workbook was opened", () => {
  const other = workbook([sheet("Data", [["a", "b"], [1, 2], [3, 4]], { origin: "xl/worksheets/sheet1.xml" })]);
  let desk: Desk;
  beforeEach(() => (desk = new Desk(other)));
  afterEach(() => desk.grid.dispose());
  const changed = (): readonly Rect[] | null => desk.grid.changed!(idOf(desk));

  it("is nothing at first, and nothing after what leaves the cells alone", () => {
    desk.grid.setColumnWidth(idOf(desk), 1, 99);
    desk.grid.freeze(idOf(desk), 1, 0);
    desk.grid.renameSheet(idOf(desk), "Renamed");
    expect(changed()).toEqual([]);
  });

  it("is what was written and formatted", async () => {
    await desk.write("C2", [[5], [6]]);
    expect(changed()).toEqual([{ row: 1, column: 2, rows: 2, columns: 1 }]);
    desk.grid.restyle(idOf(desk), { row: 9, column: 9, rows: 2, columns: 2 }, { fill: "#112233" });
    expect(changed()).toEqual([{ row: 1, column: 2, rows: 2, columns: 1 }, { row: 9, column: 9, rows: 2, columns: 2 }]);
    await desk.write("D2", [[7]]);
    expect(changed()).toContainEqual({ row: 1, column: 2, rows: 2, columns: 2 });
  });

  it("is not known once cells have moved, or a formula may answer anything", async () => {
    await desk.write("D1", [["=A2"]]);
    expect(changed()).toBeNull();
    desk.grid.dispose();
    desk = new Desk(other);
    desk.grid.insertCells(idOf(desk), { row: 1, column: 0, rows: 1, columns: 16_384 }, "Down");
    expect(changed()).toBeNull();
  });
});
