import type { ICellData, IStyleData, Nullable, Worksheet } from "@univerjs/core";
import type { CellSnapshot, CellStyle, Rect } from "../snapshot";
import type { Book } from "./book";
import { valueData, writeCell } from "./cells";
import { notesOf, type CellNotes, type StyleBook } from "./stylebook";

type Cells = readonly (readonly (CellSnapshot | null)[])[];
/** Cells as Univer's command to set them is told. */
export type Told = Record<number, Record<number, ICellData>>;

/** From so many cells on they are put in directly: Univer merges each cell it is told of, and a dozen listeners look at it. */
const MANY = 250;

/** A style by our number and by Univer's id. */
interface Look {
  readonly number: number;
  readonly id: string | undefined;
  /** What cells of this look carry; they share it. */
  readonly custom: CellNotes;
}

/** Puts values and looks into the cells, as far as that is not left to Univer's command. */
export class CellWriter {
  constructor(
    private readonly book: Book,
    private readonly styles: StyleBook,
  ) {}

  /** @param hasFormulas whether the sheet has any */
  touchesFormulas(sheetId: string, rect: Rect, cells: Cells, hasFormulas: boolean): boolean {
    const sheet = this.book.sheet(sheetId);
    return cells.some((row, i) =>
      row.some((cell, j) => {
        if (!cell) return false;
        if (cell.f !== undefined) return true;
        if (!hasFormulas) return false;
        const old = sheet.getCellRaw(rect.row + i, rect.column + j);
        return old?.f != null || old?.si != null;
      }),
    );
  }

  /** Prepares the writing of cells. @returns what Univer is to be told */
  values(sheetId: string, rect: Rect, cells: Cells, touchesFormulas: boolean): Told {
    const isAllTold = touchesFormulas || rect.rows * rect.columns < MANY || cells.some((row) => row.some((cell) => cell?.s !== undefined));
    const sheet = this.book.sheet(sheetId);
    return isAllTold ? this.entries(sheet, rect, cells) : putValues(sheet, rect, cells);
  }

  private entries(sheet: Worksheet, rect: Rect, cells: Cells): Told {
    const told: Told = {};
    cells.forEach((row, i) => {
      const data: Record<number, ICellData> = {};
      row.forEach((cell, j) => {
        if (!cell) return;
        const old = sheet.getCellRaw(rect.row + i, rect.column + j);
        data[rect.column + j] = cell.s === undefined ? writeCell(cell) : { ...writeCell(cell), ...this.styles.replacement(cell.s, old) };
      });
      if (Object.keys(data).length > 0) told[rect.row + i] = data;
    });
    return told;
  }

  /** Prepares the styling of cells. @returns what Univer is to be told */
  looks(sheetId: string, rect: Rect, changed: (style: CellStyle) => CellStyle): Told {
    const sheet = this.book.sheet(sheetId);
    const isMany = rect.rows * rect.columns >= MANY;
    const told = isMany ? firstAndLastRow(sheet, rect, ({ t }) => (t ? { t } : {})) : {};
    const tell = (row: number, column: number, cell: ICellData): void => void ((told[row] ??= {})[column] = cell);
    const lookOf = this.lookUp(changed);
    for (let row = rect.row; row < rect.row + rect.rows; row++) {
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        const cell = sheet.getCellRaw(row, column);
        const { number, id, custom } = lookOf(cell);
        // A cell that is not there looks as one of the default style does.
        if (!cell && number === 0) continue;
        // Without its type, a text that looks like a number would become one.
        const type = cell?.t ? { t: cell.t } : {};
        if (cell && !cell.p && id !== undefined) {
          // Univer would merge and look up the style of each cell anew: a cell is pointed at it, and the command tells the rest.
          cell.s = id;
          cell.custom = withArray(custom, cell);
          if (!isMany) tell(row, column, type);
        } else if (isMany && isPlain(cell)) put(sheet, row, column, plainCell(cell ?? {}, { s: id, custom }));
        else tell(row, column, { ...this.styles.replacement(number, cell), ...type });
      }
    }
    return told;
  }

  /** Cells that look alike change alike. */
  private lookUp(changed: (style: CellStyle) => CellStyle): (cell: Nullable<ICellData>) => Look {
    const looks = new Map<string, Look>();
    const univer = this.book.workbook.getStyles();
    return (cell) => {
      const key = `${notesOf(cell).style ?? 0} ${typeof cell?.s === "string" ? cell.s : JSON.stringify(cell?.s)}`;
      let look = looks.get(key);
      if (!look) {
        const shown = cell ? univer.getStyleByCell(cell) : null;
        const number = this.styles.number(changed(this.styles.styleOf(cell, shown)));
        look = { number, custom: { style: number }, id: this.registered(this.styles.over(number, shown)) };
        looks.set(key, look);
      }
      return look;
    };
  }

  /** Univer's id of a style; undefined for one that shows nothing. */
  private registered(style: IStyleData): string | undefined {
    return Object.keys(style).length > 0 ? (this.book.workbook.getStyles().setValue(style) ?? undefined) : undefined;
  }
}

function putValues(sheet: Worksheet, rect: Rect, cells: Cells): Told {
  cells.forEach((row, i) =>
    row.forEach((cell, j) => {
      if (!cell) return;
      const [at, column] = [rect.row + i, rect.column + j];
      const old = sheet.getCellRaw(at, column);
      const value = valueData(cell);
      if (old || value.v !== null) put(sheet, at, column, plainCell(value, old ?? {}));
    }),
  );
  return firstAndLastRow(sheet, rect, ({ v, t }) => ({ v: v ?? null, t: t ?? null }));
}

/** Content and looks in one object of the few shapes that all cells share. */
function plainCell({ v, t }: ICellData, { s, custom }: { readonly s?: ICellData["s"] | undefined; readonly custom?: ICellData["custom"] | undefined }): ICellData {
  const cell: ICellData = {};
  if (v !== null && v !== undefined) {
    cell.v = v;
    cell.t = t ?? null;
  }
  if (s !== null && s !== undefined) cell.s = s;
  if (custom !== null && custom !== undefined) cell.custom = custom;
  return cell;
}

function put(sheet: Worksheet, row: number, column: number, cell: ICellData): void {
  const matrix = sheet.getCellMatrix();
  if (cell.v === undefined && cell.s === undefined && cell.custom === undefined) matrix.realDeleteValue(row, column);
  else matrix.setValue(row, column, cell);
}

const isPlain = (cell: Nullable<ICellData>): boolean => !cell || (!cell.f && !cell.si && !cell.p && !notesOf(cell).array);

const withArray = (custom: CellNotes, cell: ICellData): CellNotes => {
  const { array } = notesOf(cell);
  return array ? { ...custom, array } : custom;
};

/** What Univer is told of many cells: enough to show them all again, for it draws what it sees and judges by whole rules. */
function firstAndLastRow(sheet: Worksheet, { row, column, rows, columns }: Rect, tell: (cell: ICellData) => ICellData): Told {
  const told: Told = {};
  for (const r of [row, row + rows - 1]) {
    const cells: Record<number, ICellData> = (told[r] = {});
    for (let c = column; c < column + columns; c++) cells[c] = tell(sheet.getCellRaw(r, c) ?? {});
  }
  return told;
}
