import { ICommandService, IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import { createUniverGrid, type UniverGrid } from "../../src/host/univer/grid";
import { createNodeEngine } from "../../src/host/univer/node";
import { LocalFunctions, sheet, workbook } from "./univerFixture";

let grid: UniverGrid;
let person: (command: string, params: object) => unknown;
let first: string;
let seen: unknown[];

beforeEach(() => {
  const engine = createNodeEngine();
  const snapshot = workbook([sheet("Data", [["a", 1], ["b", 2], ["c", 3]]), sheet("Notes", [])], { styles: [{}, { fill: "#FF0000", locked: false, origin: 3 }] });
  grid = createUniverGrid(engine, snapshot, new LocalFunctions());
  first = grid.sheets()[0]!.id;
  const commands = engine.univer.__getInjector().get(ICommandService);
  const unitId = engine.univer.__getInjector().get(IUniverInstanceService).getCurrentUnitOfType(UniverInstanceType.UNIVER_SHEET)?.getUnitId();
  person = (command, params) => commands.syncExecuteCommand(command, { unitId, subUnitId: first, ...params });
  seen = [];
  grid.onChange(({ sheetId, rect }) => seen.push([sheetId === first, rect]));
});
afterEach(() => grid.dispose());

const range = (startRow: number, startColumn: number, endRow = startRow, endColumn = startColumn) => ({ startRow, startColumn, endRow, endColumn });

describe("a person in the grid", () => {
  it("is heard when they type", () => {
    person("sheet.command.set-range-values", { range: range(1, 1), value: { v: 20 } });
    expect(seen).toEqual([[true, { row: 1, column: 1, rows: 1, columns: 1 }]]);
    expect(grid.read(first, { row: 1, column: 1, rows: 1, columns: 1 })).toEqual([[{ v: 20 }]]);
  });

  it("is not taken for the program, nor the program for a person", async () => {
    grid.write(first, { row: 0, column: 3, rows: 1, columns: 1 }, [[{ v: 1 }]]);
    grid.insertCells(first, { row: 0, column: 0, rows: 1, columns: 16_384 }, "Down");
    await grid.settled();
    expect(seen).toEqual([]);
    expect(grid.structureChanged(first)).toBe(false);
  });

  it("changes the look of a cell without changing its value, and the style keeps what nobody touched", () => {
    grid.restyle(first, { row: 0, column: 0, rows: 1, columns: 1 }, { fill: "#FF0000", locked: false, origin: 3 });
    person("sheet.command.set-style", { range: range(0, 0), style: { type: "bl", value: 1 } });
    expect(seen).toEqual([]);
    expect(grid.style(first, 0, 0)).toEqual({ fill: "#FF0000", locked: false, origin: 3, font: { bold: true } });
  });

  it("is reported with everything used when they insert or delete rows", () => {
    person("sheet.command.insert-row-by-range", { range: range(1, 0, 1, 25), direction: 0 });
    expect(seen).toEqual([[true, { row: 0, column: 0, rows: 4, columns: 2 }]]);
    expect(grid.structureChanged(first)).toBe(true);
    expect(grid.structureChanged(grid.sheets()[1]!.id)).toBe(false);
  });

  it("is heard where a formula they type spills to", async () => {
    person("sheet.command.set-range-values", { range: range(0, 3), value: { f: "=B1:B3*10" } });
    await grid.settled();
    expect(seen).toEqual([
      [true, { row: 0, column: 3, rows: 1, columns: 1 }],
      [true, { row: 0, column: 3, rows: 3, columns: 1 }],
    ]);
    expect(grid.read(first, { row: 0, column: 3, rows: 3, columns: 1 }).map(([cell]) => cell?.v)).toEqual([10, 20, 30]);
  });

  it("may fill a formula down", async () => {
    const shared = { 0: { 3: { f: "=B1*2", si: "shared" } }, 1: { 3: { si: "shared" } }, 2: { 3: { si: "shared" } } };
    person("sheet.mutation.set-range-values", { cellValue: shared });
    await grid.settled();
    expect(grid.read(first, { row: 0, column: 3, rows: 3, columns: 1 })).toEqual([[{ f: "=B1*2", v: 2 }], [{ f: "=B2*2", v: 4 }], [{ f: "=B3*2", v: 6 }]]);
  });

  it("is followed to another sheet and selection", () => {
    const sheets: string[] = [];
    let selections = 0;
    grid.onActivate((id) => sheets.push(id));
    grid.onSelection(() => (selections += 1));
    const second = grid.sheets()[1]!.id;
    person("sheet.operation.set-worksheet-active", { subUnitId: second });
    person("sheet.operation.set-selections", { subUnitId: second, selections: [{ range: range(2, 1, 4, 3), primary: null, style: null }] });
    expect(sheets).toEqual([second]);
    expect(selections).toBe(1);
    expect(grid.selection()).toEqual([{ sheetId: second, rect: { row: 2, column: 1, rows: 3, columns: 3 } }]);
  });

  it("is no longer heard once nobody listens", () => {
    let heard = 0;
    const stop = grid.onChange(() => (heard += 1));
    stop();
    person("sheet.command.set-range-values", { range: range(0, 0), value: { v: "z" } });
    expect(heard).toBe(0);
  });
});
