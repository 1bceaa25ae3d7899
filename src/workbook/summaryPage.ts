import type { UnitName } from "../domain/unit/unit";
import type { Area } from "./address";
import { linesHeight, linesIn, textWidth } from "./textSize";
import { isNumeric, numberFormat, shownLength, textCell, type CellValue } from "./units";

/** Columns of the printed part; longer tables stand to the right of it, as data of the charts. */
export const printedColumns = 9;
export const titleHeight = 24;
const sectionHeight = 18;
const paragraphGap = 3;

const labelWidth = { least: 120, most: 240 };
const printedWidth = { least: 63, most: 120 };
const asideWidth = { least: 48, most: 170 };

export interface PageColumn {
  readonly heading: string;
  readonly unit: UnitName;
}

/** A cell that is calculated, and what it shows when it is written: how wide it is goes by that. */
export interface LiveCell {
  readonly formula: string;
  readonly value: CellValue;
}
type Cell = CellValue | LiveCell;
const shownIn = (cell: Cell): CellValue => (typeof cell === "object" ? cell.value : cell);
const writtenIn = (cell: Cell): CellValue => (typeof cell === "object" ? cell.formula : cell);

/** Cells and looks of a sheet; no Excel yet. */
export interface PageCells {
  readonly texts: readonly { readonly row: number; readonly column: number; readonly cells: readonly (readonly CellValue[])[] }[];
  readonly headings: readonly Area[];
  readonly titles: readonly Area[];
  /** Cells that run over several columns, wrapped. */
  readonly paragraphs: readonly Area[];
  readonly formats: readonly { readonly area: Area; readonly numberFormat: string }[];
  /** Numbers and their headings, on the right of their cells. */
  readonly right: readonly Area[];
  /** Points. */
  readonly columnWidths: readonly number[];
  /** Points; rows that are not named are one line high. */
  readonly rowHeights: ReadonlyMap<number, number>;
}

/** Collects cells from the top down, and how much room they need. */
export class Page {
  row = 0;
  private readonly texts: { row: number; column: number; cells: readonly (readonly CellValue[])[] }[] = [];
  private readonly headings: { readonly area: Area; readonly columns: readonly PageColumn[] }[] = [];
  private readonly titles: Area[] = [];
  private readonly paragraphs: { readonly area: Area; readonly text: string }[] = [];
  private readonly formats: { area: Area; numberFormat: string }[] = [];
  private readonly right: Area[] = [];
  private readonly widths: number[] = [];

  title(text: string): void {
    this.put([[text]]);
    this.row = 2;
  }

  section(text: string): void {
    this.row += 1;
    this.put([[text]]);
    this.titles.push({ row: this.row, column: 0, rows: 1, columns: printedColumns });
    this.row += 1;
  }

  lines(lines: readonly (readonly Cell[])[]): void {
    lines.forEach(([label]) => this.needs(0, textWidth(String(shownIn(label!)))));
    this.put(lines.map(([label, value]) => [label!, typeof value === "string" ? textCell(value) : value!]));
    this.row += lines.length;
  }

  line(label: string, value: Cell, unit: UnitName): void {
    const cell = { row: this.row, column: 1, rows: 1, columns: 1 };
    this.needs(0, textWidth(label));
    this.needs(1, textWidth("0".repeat(shownLength(shownIn(value), unit))));
    this.put([[label, value]]);
    this.formats.push({ area: cell, numberFormat: numberFormat(unit) });
    this.right.push(cell);
    this.row += 1;
  }

  paragraph(text: string): void {
    this.put([[textCell(text)]]);
    this.paragraphs.push({ area: { row: this.row, column: 0, rows: 1, columns: printedColumns }, text });
    this.row += 1;
  }

  /** @returns the cells below the heading row */
  table(columns: readonly PageColumn[], rows: readonly (readonly Cell[])[]): Area {
    const body = this.tableAt(this.row, 0, columns, rows);
    this.row += rows.length + 1;
    return body;
  }

  tableAside(column: number, label: string, columns: readonly PageColumn[], rows: readonly (readonly CellValue[])[]): Area {
    this.texts.push({ row: 0, column, cells: [[label]] });
    columns.forEach(({ heading }, i) => this.needs(column + i, textWidth(heading, { bold: true })));
    return this.tableAt(2, column, columns, rows);
  }

  cells(): PageCells {
    const columnWidths = Array.from({ length: Math.max(printedColumns, this.widths.length) }, (_, column) => this.width(column));
    return {
      texts: this.texts,
      headings: this.headings.map(({ area }) => area),
      titles: this.titles,
      paragraphs: this.paragraphs.map(({ area }) => area),
      formats: this.formats,
      right: this.right,
      columnWidths,
      rowHeights: this.rowHeights(columnWidths),
    };
  }

  private width(column: number): number {
    const { least, most } = column === 0 ? labelWidth : column < printedColumns ? printedWidth : asideWidth;
    return Math.min(most, Math.max(least, Math.ceil(this.widths[column] ?? 0)));
  }

  private rowHeights(columnWidths: readonly number[]): ReadonlyMap<number, number> {
    const heights = new Map<number, number>([[0, titleHeight]]);
    const fit = (row: number, text: string, lines: number): void => {
      if (lines > 1) heights.set(row, Math.max(heights.get(row) ?? 0, linesHeight(text, lines)));
    };
    for (const { row } of this.titles) heights.set(row, sectionHeight);
    for (const { area, columns } of this.headings) {
      if (area.column < printedColumns) columns.forEach(({ heading }, i) => fit(area.row, heading, linesIn(heading, columnWidths[i]!, { bold: true })));
    }
    const across = columnWidths.slice(0, printedColumns).reduce((sum, width) => sum + width, 0);
    for (const { area, text } of this.paragraphs) heights.set(area.row, linesHeight(text, linesIn(text, across)) + paragraphGap);
    return heights;
  }

  private tableAt(row: number, column: number, columns: readonly PageColumn[], rows: readonly (readonly Cell[])[]): Area {
    this.texts.push({ row, column, cells: [columns.map(({ heading }) => textCell(heading)), ...rows.map((cells) => cells.map(writtenIn))] });
    this.headings.push({ area: { row, column, rows: 1, columns: columns.length }, columns });
    columns.forEach(({ unit }, i) => {
      const longest = rows.reduce((most, cells) => Math.max(most, textWidth(isNumeric(unit) ? "0".repeat(shownLength(shownIn(cells[i]!), unit)) : String(shownIn(cells[i]!)))), 0);
      this.needs(column + i, longest);
      if (isNumeric(unit)) this.right.push({ row, column: column + i, rows: rows.length + 1, columns: 1 });
      if (rows.length > 0) this.formats.push({ area: { row: row + 1, column: column + i, rows: rows.length, columns: 1 }, numberFormat: numberFormat(unit) });
    });
    return { row: row + 1, column, rows: rows.length, columns: columns.length };
  }

  private needs(column: number, points: number): void {
    this.widths[column] = Math.max(this.widths[column] ?? 0, points);
  }

  private put(cells: readonly (readonly Cell[])[]): void {
    if (cells.length > 0) this.texts.push({ row: this.row, column: 0, cells: cells.map((line) => line.map(writtenIn)) });
  }
}
