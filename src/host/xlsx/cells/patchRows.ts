import type { CellSnapshot, SheetSnapshot } from "../../snapshot";
import { EncodedText } from "../encoded";
import type { SheetXml } from "../sheet/sheetXml";
import { attributeIn, lastColumnOf, scanSheetData, type CellMark, type RowMark } from "./scan";
import { writeCell, type CellWriter } from "./writeCell";

type Rows = SheetSnapshot["rows"];
type Row = Rows[number];

export interface RowPatch {
  readonly before: SheetSnapshot;
  readonly after: SheetSnapshot;
  readonly masters: ReadonlyMap<string, { readonly row: number; readonly column: number }>;
  /** The xf a style of the opened snapshot stands for is its own index; of the new one, what the writer says. */
  readonly writer: CellWriter;
  /** Whether every style of the opened snapshot still has its index: then the same row object is the same row. */
  readonly sameStyles: boolean;
  /** xf a new cell takes over from its column. */
  columnXf(column: number): number;
  readonly hiddenBefore: ReadonlySet<number>;
  readonly hiddenAfter: ReadonlySet<number>;
}

export interface PatchedRows {
  readonly cells: EncodedText;
  readonly changed: boolean;
  /** A formula came, went or is another. */
  readonly formulasChanged: boolean;
}

/** The inside of `<sheetData>` with the cells and rows that changed written anew, and everything else copied. */
export function patchRows(sheet: SheetXml, patch: RowPatch): PatchedRows {
  const { xml } = sheet;
  const { before, after } = patch;
  const out = new EncodedText();
  const broken = brokenGroups(patch);
  const rowNumbers = occupiedRows(after);
  let copied = sheet.from;
  let nextRow = 0;
  let changed = false;
  let pieces: RowPieces | null = null;

  const insertBefore = (limit: number, at: number): void => {
    for (; nextRow < rowNumbers.length && rowNumbers[nextRow]! < limit; nextRow++) {
      const text = newRow(rowNumbers[nextRow]!, patch);
      if (text === "") continue;
      out.add(xml.slice(copied, at), text);
      copied = at;
      changed = true;
    }
  };

  scanSheetData(xml, sheet.from, sheet.to, sheet.prefix, {
    row(row) {
      insertBefore(row.row, row.start);
      while (nextRow < rowNumbers.length && rowNumbers[nextRow]! <= row.row) nextRow++;
      pieces = null;
      if (broken.size === 0 && sameRowLayout(row.row, patch)) {
        if (sameRow(before.rows[row.row], after.rows[row.row], patch)) return false;
        const longer = longerRow(xml, row, patch);
        if (longer) {
          out.add(xml.slice(copied, row.start), longer.tag, xml.slice(row.open, row.close), longer.cells);
          copied = row.close;
          changed = true;
          return false;
        }
      }
      pieces = new RowPieces(xml, row, patch, broken);
      return true;
    },
    cell(cell) {
      pieces?.visit(cell);
    },
    rowEnd(row) {
      if (!pieces) return;
      const text = pieces.finish();
      if (text === null) return;
      out.add(xml.slice(copied, row.start), text);
      copied = row.end;
      changed = true;
    },
  });
  insertBefore(Infinity, sheet.to);
  out.add(xml.slice(copied, sheet.to));
  return { cells: out, changed, formulasChanged: changed && formulasDiffer(before.rows, after.rows) };
}

/**
 * A row that only gets cells behind those it has, which is what new columns do to every row of a large sheet: its opening
 * tag and the new cells. null where more has to be looked at.
 */
function longerRow(xml: string, row: RowMark, patch: RowPatch): { readonly tag: string; readonly cells: string } | null {
  const was = patch.before.rows[row.row] ?? [];
  const now = patch.after.rows[row.row];
  if (row.selfClosing || !patch.sameStyles || !now || now.length <= was.length) return null;
  for (let column = 0; column < was.length; column++) if (was[column] !== now[column]) return null;
  const last = lastColumnOf(xml, row, patch.writer.prefix);
  if (last === null || last >= was.length) return null;
  const rowXf = rowStyle(xml, row);
  let cells = "";
  let min = last < 0 ? Infinity : last;
  let max = last;
  for (let column = was.length; column < now.length; column++) {
    const text = newCell(row.row, column, rowXf, patch);
    if (text === "") continue;
    cells += text;
    min = Math.min(min, column);
    max = column;
  }
  return cells === "" ? null : { tag: withSpans(xml.slice(row.start, row.open), min, max), cells };
}

/** xf that new cells of a row take over from it; 0 where it has none. */
function rowStyle(xml: string, row: RowMark): number {
  if (!xml.slice(row.start, row.open).includes("customFormat")) return 0;
  const custom = attributeIn(xml, row.start, row.open, "customFormat");
  return custom === "1" || custom === "true" ? Number(attributeIn(xml, row.start, row.open, "s") ?? 0) : 0;
}

/** A cell that was not there, in a row that was. */
function newCell(row: number, column: number, rowXf: number, { after, columnXf, writer }: RowPatch): string {
  const cell = after.rows[row]![column];
  if (!cell) return "";
  const xf = cell.s === undefined ? rowXf || columnXf(column) : writer.xf(cell.s);
  return writeCell(writer, row, column, cell, xf);
}

/** The opening tag of a row whose cells reach from `min` to `max`. */
function withSpans(tag: string, min: number, max: number): string {
  if (!tag.includes("spans")) return tag;
  return tag.replace(/\sspans="(\d+):(\d+)"/, (whole, first: string, last: string) =>
    min + 1 < Number(first) || max + 1 > Number(last) ? ` spans="${Math.min(min + 1, Number(first))}:${Math.max(max + 1, Number(last))}"` : whole,
  );
}

/** One existing row while it is rebuilt. */
class RowPieces {
  private readonly parts: string[] = [];
  private readonly columns: number[];
  private readonly rowXf: number;
  private next = 0;
  private changed: boolean;
  private cells = 0;
  private min = Infinity;
  private max = -1;

  constructor(
    private readonly xml: string,
    private readonly row: RowMark,
    private readonly patch: RowPatch,
    private readonly broken: ReadonlySet<string>,
  ) {
    this.columns = occupied(patch.after.rows[row.row]);
    this.changed = !sameRowLayout(row.row, patch);
    this.rowXf = rowStyle(xml, row);
  }

  visit(cell: CellMark): void {
    this.insertBefore(cell.column);
    if (this.columns[this.next] === cell.column) this.next++;
    const before = this.patch.before.rows[this.row.row]?.[cell.column];
    const after = this.patch.after.rows[this.row.row]?.[cell.column];
    const orphan = this.isOrphan(cell);
    if (!orphan && sameCell(before, after, this.patch.writer)) {
      this.push(cell.column, this.xml.slice(cell.start, cell.end));
      return;
    }
    this.changed = true;
    if (!after) return;
    const keeps = !orphan && cell.formulaStart >= 0 && after.f !== undefined && sameFormula(before, after);
    const kept = keeps ? { formula: this.xml.slice(cell.formulaStart, cell.formulaEnd), cm: cell.cm } : undefined;
    this.push(cell.column, writeCell(this.patch.writer, cell.row, cell.column, after, this.patch.writer.xf(after.s ?? 0), kept));
  }

  /** The row as it is to be; null when nothing about it changed. */
  finish(): string | null {
    this.insertBefore(Infinity);
    if (!this.changed) return null;
    const tag = layoutAttributes(this.openingTag(), this.row.row, this.patch);
    if (this.cells === 0 && /^<[\w:]+(\s+(r|spans)="[^"]*")*\s*>$/.test(tag)) return "";
    const name = /^<([\w:]+)/.exec(tag)![1]!;
    return this.cells === 0 ? tag.replace(/>$/, "/>") : `${tag}${this.parts.join("")}</${name}>`;
  }

  private insertBefore(column: number): void {
    for (; this.next < this.columns.length && this.columns[this.next]! < column; this.next++) {
      const at = this.columns[this.next]!;
      const text = newCell(this.row.row, at, this.rowXf, this.patch);
      if (text === "") continue;
      this.changed = true;
      this.push(at, text);
    }
  }

  private push(column: number, text: string): void {
    if (text === "") return;
    this.parts.push(text);
    this.cells++;
    this.min = Math.min(this.min, column);
    this.max = Math.max(this.max, column);
  }

  /** A member of a shared formula whose text has gone from the sheet. */
  private isOrphan(cell: CellMark): boolean {
    if (this.broken.size === 0 || cell.formulaStart < 0) return false;
    const group = attributeIn(this.xml, cell.formulaStart, cell.formulaFrom, "si");
    return group !== undefined && this.broken.has(group);
  }

  private openingTag(): string {
    const tag = this.xml.slice(this.row.start, this.row.open).replace(/\s*\/?>$/, ">");
    return this.cells > 0 ? withSpans(tag, this.min, this.max) : tag;
  }
}

function newRow(row: number, patch: RowPatch): string {
  const { writer, after } = patch;
  const cells = occupied(after.rows[row])
    .map((column) => {
      const cell = after.rows[row]![column]!;
      return writeCell(writer, row, column, cell, cell.s === undefined ? patch.columnXf(column) : writer.xf(cell.s));
    })
    .join("");
  const name = `${writer.prefix}row`;
  const tag = layoutAttributes(`<${name} r="${row + 1}">`, row, patch);
  if (cells === "") return tag === `<${name} r="${row + 1}">` ? "" : tag.replace(/>$/, "/>");
  return `${tag}${cells}</${name}>`;
}

/** Height and visibility where they differ from what the file says. */
function layoutAttributes(tag: string, row: number, { before, after, hiddenBefore, hiddenAfter }: RowPatch): string {
  let result = tag;
  if (before.rowHeights[row] !== after.rowHeights[row]) {
    const height = after.rowHeights[row];
    result = setTagAttribute(result, "ht", height === undefined ? null : String(height));
    result = setTagAttribute(result, "customHeight", height === undefined ? null : "1");
  }
  const hidden = hiddenAfter.has(row);
  if (hiddenBefore.has(row) !== hidden) result = setTagAttribute(result, "hidden", hidden ? "1" : null);
  return result;
}

function setTagAttribute(tag: string, name: string, value: string | null): string {
  const without = tag.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), "");
  return value === null ? without : without.replace(/>$/, ` ${name}="${value}">`);
}

function sameRowLayout(row: number, { before, after, hiddenBefore, hiddenAfter }: RowPatch): boolean {
  return before.rowHeights[row] === after.rowHeights[row] && hiddenBefore.has(row) === hiddenAfter.has(row);
}

function sameRow(before: Row, after: Row, { writer, sameStyles }: RowPatch): boolean {
  if (before === after && sameStyles) return true;
  const length = Math.max(before?.length ?? 0, after?.length ?? 0);
  for (let column = 0; column < length; column++) if (!sameCell(before?.[column], after?.[column], writer)) return false;
  return true;
}

function sameCell(before: CellSnapshot | undefined, after: CellSnapshot | undefined, writer: CellWriter): boolean {
  if (before === after && (before?.s === undefined || writer.xf(before.s) === before.s)) return true;
  return (
    before?.v === after?.v &&
    before?.e === after?.e &&
    sameFormula(before, after) &&
    (before?.s ?? 0) === (after?.s === undefined ? 0 : writer.xf(after.s))
  );
}

function sameFormula(before: CellSnapshot | undefined, after: CellSnapshot | undefined): boolean {
  if (before?.f !== after?.f) return false;
  return before?.f === undefined || (sameSize(before.spill, after?.spill) && sameSize(before.array, after?.array));
}

function formulasDiffer(before: Rows, after: Rows): boolean {
  for (let row = 0; row < Math.max(before.length, after.length); row++) {
    const was = before[row];
    const now = after[row];
    if (was === now) continue;
    const length = Math.max(was?.length ?? 0, now?.length ?? 0);
    for (let column = 0; column < length; column++) if (was?.[column] !== now?.[column] && !sameFormula(was?.[column], now?.[column])) return true;
  }
  return false;
}

/** A formula with one result spills over one cell, said or not. */
function sameSize(a: CellSnapshot["spill"], b: CellSnapshot["spill"]): boolean {
  return (a?.rows ?? 1) === (b?.rows ?? 1) && (a?.columns ?? 1) === (b?.columns ?? 1);
}

function brokenGroups({ before, after, masters }: RowPatch): Set<string> {
  const broken = new Set<string>();
  for (const [group, { row, column }] of masters) if (before.rows[row]?.[column]?.f !== after.rows[row]?.[column]?.f) broken.add(group);
  return broken;
}

function occupiedRows(sheet: SheetSnapshot): number[] {
  const rows: number[] = [];
  for (let index = 0; index < sheet.rows.length; index++) if (sheet.rows[index]) rows.push(index);
  const others = [...Object.keys(sheet.rowHeights).map(Number), ...sheet.hiddenRows].filter((row) => !sheet.rows[row]);
  return others.length === 0 ? rows : [...new Set([...rows, ...others])].sort((a, b) => a - b);
}

function occupied(row: Row): number[] {
  const columns: number[] = [];
  row?.forEach((cell, column) => cell && columns.push(column));
  return columns;
}
