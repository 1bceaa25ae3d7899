import type { CellSnapshot, ErrorText } from "../../snapshot";
import { parseRect } from "../address";
import type { FormulaCodec } from "../formula/codec";
import { shiftFormula } from "../formula/shift";
import type { SheetXml } from "../sheet/sheetXml";
import { fromXstring, unescapeXml } from "../text";
import { attributeIn, scanSheetData, type CellMark } from "./scan";
import { richText } from "./sharedStrings";

export interface CellContext {
  readonly strings: readonly string[];
  readonly codec: FormulaCodec;
  /** Values of `cm` that mean a dynamic array. */
  readonly dynamic: ReadonlySet<number>;
}

export interface SheetCells {
  readonly rows: (CellSnapshot | undefined)[][];
  /** Shared formulas: group number to the cell that holds the text. */
  readonly masters: ReadonlyMap<string, { readonly row: number; readonly column: number }>;
}

type Size = { readonly rows: number; readonly columns: number };
type Draft = { v?: number | string | boolean; e?: ErrorText; f?: string; spill?: Size; array?: Size; s?: number };

/** Equal plain cells of a sheet are one object: a large sheet says the same in many of them. */
class KnownCells {
  private readonly texts = new Map<number, CellSnapshot[]>();
  private readonly numbers = new Map<number, CellSnapshot[]>();

  constructor(private readonly strings: readonly string[]) {}

  text(index: number, s: number): CellSnapshot {
    const cells = ofStyle(this.texts, s);
    return (cells[index] ??= plain(this.strings[index] ?? "", s));
  }

  number(v: number, s: number): CellSnapshot {
    if (!(v >= 0 && v < SMALL) || !Number.isInteger(v) || Object.is(v, -0)) return plain(v, s);
    const cells = ofStyle(this.numbers, s);
    return (cells[v] ??= plain(v, s));
  }
}

/** Numbers below this one are worth looking up. */
const SMALL = 1_000;

function ofStyle(cells: Map<number, CellSnapshot[]>, s: number): CellSnapshot[] {
  const known = cells.get(s) ?? [];
  if (known.length === 0) cells.set(s, known);
  return known;
}

const plain = (v: number | string, s: number): CellSnapshot => (s === 0 ? { v } : { v, s });

export function readCells(sheet: SheetXml, { strings, codec, dynamic }: CellContext): SheetCells {
  const { xml, prefix } = sheet;
  const rows: (CellSnapshot | undefined)[][] = [];
  const shared = new Map<string, { row: number; column: number; formula: string }>();

  function addFormula(cell: CellMark, into: Draft): void {
    const kind = attributeIn(xml, cell.formulaStart, cell.formulaFrom, "t");
    const text = fromXstring(unescapeXml(xml.slice(cell.formulaFrom, cell.formulaTo)));
    if (kind === "shared") {
      const group = attributeIn(xml, cell.formulaStart, cell.formulaFrom, "si") ?? "";
      const master = shared.get(group);
      if (text !== "") {
        shared.set(group, { row: cell.row, column: cell.column, formula: text });
        into.f = codec.fromFile(text);
      } else if (master) into.f = codec.fromFile(shiftFormula(master.formula, cell.row - master.row, cell.column - master.column));
    } else if (kind === "array") {
      into.f = codec.fromFile(text);
      const rect = parseRect(attributeIn(xml, cell.formulaStart, cell.formulaFrom, "ref") ?? "");
      const size = { rows: rect?.rows ?? 1, columns: rect?.columns ?? 1 };
      if (dynamic.has(cell.cm)) into.spill = size;
      else into.array = size;
    } else if (kind !== "dataTable" && text !== "") into.f = codec.fromFile(text);
  }

  function addValue(cell: CellMark, into: Draft): void {
    if (cell.inlineFrom >= 0) into.v = richText(xml.slice(cell.inlineFrom, cell.inlineTo), prefix);
    else if (cell.valueFrom < 0 || (cell.valueFrom === cell.valueTo && cell.type !== "str")) return;
    else {
      const raw = xml.slice(cell.valueFrom, cell.valueTo);
      if (cell.type === "s") into.v = strings[Number(raw)] ?? "";
      else if (cell.type === "" || cell.type === "n") into.v = Number(raw);
      else if (cell.type === "b") into.v = raw.trim() === "1" || raw.trim() === "true";
      else if (cell.type === "e") into.e = raw.trim() as ErrorText;
      else into.v = fromXstring(unescapeXml(raw));
    }
  }

  const known = new KnownCells(strings);

  function read(cell: CellMark): CellSnapshot | undefined {
    if (cell.formulaStart < 0 && cell.inlineFrom < 0 && cell.valueFrom >= 0 && cell.valueFrom < cell.valueTo) {
      if (cell.type === "s") return known.text(Number(xml.slice(cell.valueFrom, cell.valueTo)), cell.style);
      if (cell.type === "" || cell.type === "n") return known.number(Number(xml.slice(cell.valueFrom, cell.valueTo)), cell.style);
    }
    const draft: Draft = {};
    if (cell.formulaStart >= 0) addFormula(cell, draft);
    addValue(cell, draft);
    if (cell.style !== 0) draft.s = cell.style;
    return draft.v === undefined && draft.e === undefined && draft.f === undefined && draft.s === undefined ? undefined : draft;
  }

  let current: (CellSnapshot | undefined)[] = [];
  scanSheetData(xml, sheet.from, sheet.to, prefix, {
    row() {
      current = [];
    },
    cell(cell) {
      const found = read(cell);
      if (!found) return;
      while (current.length < cell.column) current.push(undefined);
      current[cell.column] = found;
    },
    rowEnd({ row }) {
      if (current.length === 0) return;
      const before = rows[row];
      if (before) current.forEach((cell, column) => cell && (before[column] = cell));
      // A copy is as large as it has to be; what grew is half as large again.
      else rows[row] = current.slice();
    },
  });
  return { rows, masters: new Map([...shared].map(([group, { row, column }]) => [group, { row, column }])) };
}
