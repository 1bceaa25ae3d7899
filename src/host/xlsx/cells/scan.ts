/**
 * A fast reader of `<sheetData>`: it walks the text once and tells where every row and cell stands, so that a patch
 * can copy what did not change. Prefixes (`x:row`) and missing `r` attributes are understood.
 */
export interface RowMark {
  row: number;
  /** Offset of "<row". */
  start: number;
  /** Offset after the opening tag. */
  open: number;
  /** Offset of "</row>"; equal to `open` for an empty `<row …/>`. */
  close: number;
  /** Offset after the row. */
  end: number;
  selfClosing: boolean;
}

/** One cell; the object is reused, so take what you need during the call. */
export interface CellMark {
  row: number;
  column: number;
  start: number;
  end: number;
  style: number;
  type: string;
  /** Index into cellMetadata, from 1; 0 when there is none. */
  cm: number;
  /** Offsets of the whole `<f>` element; -1 when there is none. */
  formulaStart: number;
  formulaEnd: number;
  /** Offsets of the text between `<f…>` and `</f>`. */
  formulaFrom: number;
  formulaTo: number;
  valueFrom: number;
  valueTo: number;
  /** Offsets inside `<is>`. */
  inlineFrom: number;
  inlineTo: number;
}

export interface SheetDataVisitor {
  /** false: do not look at the cells of this row. */
  row?(row: RowMark): boolean | void;
  cell?(cell: CellMark): void;
  rowEnd?(row: RowMark): void;
}

/** `xml` from `from` (after `<sheetData>`) to `to` (before `</sheetData>`). */
export function scanSheetData(xml: string, from: number, to: number, prefix: string, visitor: SheetDataVisitor): void {
  const rowTag = `<${prefix}row`;
  const rowEndTag = `</${prefix}row>`;
  const cell = emptyCell();
  let next = 0;
  for (let at = findTag(xml, rowTag, from, to); at >= 0; ) {
    const open = tagEnd(xml, at);
    const selfClosing = xml.charCodeAt(open - 2) === SLASH;
    const given = rowNumber(xml, at + rowTag.length, open);
    const close = selfClosing ? open : xml.indexOf(rowEndTag, open);
    const row: RowMark = { row: given === 0 ? next : given - 1, start: at, open, close, end: selfClosing ? open : close + rowEndTag.length, selfClosing };
    const enter = visitor.row?.(row) !== false;
    if (enter && visitor.cell && !selfClosing) scanCells(xml, row, prefix, cell, visitor);
    visitor.rowEnd?.(row);
    next = row.row + 1;
    at = findTag(xml, rowTag, row.end, to);
  }
}

/** The number in `r`, which nearly always comes first; 0 where there is none. */
function rowNumber(xml: string, from: number, to: number): number {
  if (!xml.startsWith(' r="', from)) return Number(attributeIn(xml, from, to, "r") ?? 0);
  let number = 0;
  for (let at = from + 4; ; at++) {
    const digit = xml.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return number;
    number = number * 10 + digit;
  }
}

/** The column of a row's last cell: -1 where it has none, null where the cell does not say. */
export function lastColumnOf(xml: string, row: RowMark, prefix: string): number | null {
  const tag = `<${prefix}c`;
  for (let at = xml.lastIndexOf(tag, row.close - 1); at >= row.open; at = xml.lastIndexOf(tag, at - 1)) {
    const after = xml.charCodeAt(at + tag.length);
    if (after > 32 && after !== 62 && after !== SLASH) continue;
    const name = attributeIn(xml, at + tag.length, tagEnd(xml, at), "r");
    return name === undefined ? null : columnAt(name, 0);
  }
  return -1;
}

const SLASH = 47;
const QUOTE = 34;
const APOSTROPHE = 39;

function emptyCell(): CellMark {
  return { row: 0, column: 0, start: 0, end: 0, style: 0, type: "", cm: 0, formulaStart: -1, formulaEnd: -1, formulaFrom: -1, formulaTo: -1, valueFrom: -1, valueTo: -1, inlineFrom: -1, inlineTo: -1 };
}

function scanCells(xml: string, row: RowMark, prefix: string, cell: CellMark, visitor: SheetDataVisitor): void {
  const cellTag = `<${prefix}c`;
  const cellEndTag = `</${prefix}c>`;
  let nextColumn = 0;
  for (let at = findTag(xml, cellTag, row.open, row.close); at >= 0; ) {
    const open = tagEnd(xml, at);
    cell.row = row.row;
    cell.column = nextColumn;
    cell.start = at;
    cell.style = 0;
    cell.type = "";
    cell.cm = 0;
    cell.formulaStart = cell.formulaEnd = cell.formulaFrom = cell.formulaTo = cell.valueFrom = cell.valueTo = cell.inlineFrom = cell.inlineTo = -1;
    readCellAttributes(xml, at + cellTag.length, open, cell);
    if (xml.charCodeAt(open - 2) === SLASH) cell.end = open;
    else {
      const close = xml.indexOf(cellEndTag, open);
      cell.end = close + cellEndTag.length;
      readCellContent(xml, open, close, prefix, cell);
    }
    visitor.cell!(cell);
    nextColumn = cell.column + 1;
    at = findTag(xml, cellTag, cell.end, row.close);
  }
}

function readCellAttributes(xml: string, from: number, to: number, cell: CellMark): void {
  let at = from;
  while (at < to) {
    const equals = xml.indexOf("=", at);
    if (equals < 0 || equals >= to) return;
    let nameFrom = at;
    while (xml.charCodeAt(nameFrom) <= 32) nameFrom++;
    let quoteAt = equals + 1;
    while (xml.charCodeAt(quoteAt) <= 32) quoteAt++;
    const quote = xml.charCodeAt(quoteAt) === QUOTE ? '"' : "'";
    const valueTo = xml.indexOf(quote, quoteAt + 1);
    if (valueTo < 0) return;
    const first = xml.charCodeAt(nameFrom);
    const length = equals - nameFrom;
    if (length === 1 && first === 114) cell.column = columnAt(xml, quoteAt + 1);
    else if (length === 1 && first === 115) cell.style = Number(xml.slice(quoteAt + 1, valueTo));
    else if (length === 1 && first === 116) cell.type = xml.slice(quoteAt + 1, valueTo);
    else if (length === 2 && first === 99) cell.cm = Number(xml.slice(quoteAt + 1, valueTo));
    at = valueTo + 1;
  }
}

function columnAt(xml: string, from: number): number {
  let n = 0;
  for (let at = from; ; at++) {
    const code = xml.charCodeAt(at) & 0xdf;
    if (code < 65 || code > 90) return n - 1;
    n = n * 26 + code - 64;
  }
}

function readCellContent(xml: string, from: number, to: number, prefix: string, cell: CellMark): void {
  for (let at = xml.indexOf("<", from); at >= 0 && at < to; ) {
    const nameAt = at + 1 + prefix.length;
    const open = tagEnd(xml, at);
    const empty = xml.charCodeAt(open - 2) === SLASH;
    const letter = xml[nameAt];
    const second = xml.charCodeAt(nameAt + 1);
    const single = second === 62 || second <= 32 || second === SLASH;
    const name = single ? letter! : letter === "i" && xml[nameAt + 1] === "s" ? "is" : "";
    const closeTag = `</${prefix}${name}>`;
    const close = empty ? open : name === "" ? -1 : xml.indexOf(closeTag, open);
    if (close < 0) return;
    const end = empty ? open : close + closeTag.length;
    if (name === "f") {
      cell.formulaStart = at;
      cell.formulaEnd = end;
      cell.formulaFrom = open;
      cell.formulaTo = close;
    } else if (name === "v") {
      cell.valueFrom = open;
      cell.valueTo = close;
    } else if (name === "is") {
      cell.inlineFrom = open;
      cell.inlineTo = close;
    }
    at = xml.indexOf("<", end);
  }
}

/** Offset of `<name` followed by something that ends a name. */
export function findTag(xml: string, tag: string, from: number, to: number): number {
  for (let at = xml.indexOf(tag, from); at >= 0 && at < to; at = xml.indexOf(tag, at + 1)) {
    const after = xml.charCodeAt(at + tag.length);
    if (after <= 32 || after === 62 || after === SLASH) return at;
  }
  return -1;
}

/** Offset after the ">" of the tag at `from`; a ">" inside an attribute does not count. */
export function tagEnd(xml: string, from: number): number {
  let quote = 0;
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote) {
      if (code === quote) quote = 0;
    } else if (code === QUOTE || code === APOSTROPHE) quote = code;
    else if (code === 62) return at + 1;
  }
  return xml.length;
}

/** An attribute's raw text in the tag from `from` to `to`. */
export function attributeIn(xml: string, from: number, to: number, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(xml.slice(from, to));
  return match ? (match[1] ?? match[2]) : undefined;
}
