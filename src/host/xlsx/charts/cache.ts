import type { CellSnapshot, WorkbookSnapshot } from "../../snapshot";
import { parseSheetRef } from "../address";
import { escapeXml } from "../text";

/** Looks up the cells a chart shows, so that a reader that does not calculate can draw it. */
export class ChartCells {
  constructor(private readonly workbook: WorkbookSnapshot) {}

  cells(reference: string): (CellSnapshot | undefined)[] {
    return reference
      .replace(/^=/, "")
      .replace(/^\((.*)\)$/, "$1")
      .split(/,(?=(?:[^']*'[^']*')*[^']*$)/)
      .flatMap((part) => this.area(part));
  }

  format(cells: readonly (CellSnapshot | undefined)[]): string {
    const styled = cells.find((cell) => cell !== undefined);
    return this.workbook.styles[styled?.s ?? 0]?.numberFormat ?? "General";
  }

  private area(reference: string): (CellSnapshot | undefined)[] {
    const place = parseSheetRef(reference);
    const sheet = place && this.workbook.sheets.find(({ name }) => name.toLowerCase() === place.sheet.toLowerCase());
    if (!place || !sheet) return [];
    const { row, column, rows, columns } = place.rect;
    const last = Math.min(row + rows, Math.max(sheet.rows.length, row));
    const found: (CellSnapshot | undefined)[] = [];
    for (let r = row; r < last; r++) for (let c = column; c < Math.min(column + columns, column + 1000); c++) found.push(sheet.rows[r]?.[c]);
    return found;
  }
}

/** `<c:strRef>` with its cache. */
export function stringReference(reference: string, texts: readonly string[]): string {
  const points = texts.map((text, i) => (text === "" ? "" : `<c:pt idx="${i}"><c:v>${escapeXml(plain(text))}</c:v></c:pt>`)).join("");
  return `<c:strRef><c:f>${formulaText(reference)}</c:f><c:strCache><c:ptCount val="${texts.length}"/>${points}</c:strCache></c:strRef>`;
}

/** `<c:numRef>` with its cache; cells that are no numbers have no point. */
export function numberReference(reference: string, cells: readonly (CellSnapshot | undefined)[], format: string): string {
  const points = cells.map((cell, i) => (typeof cell?.v === "number" ? `<c:pt idx="${i}"><c:v>${cell.v}</c:v></c:pt>` : "")).join("");
  return (
    `<c:numRef><c:f>${formulaText(reference)}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>` +
    `<c:ptCount val="${cells.length}"/>${points}</c:numCache></c:numRef>`
  );
}

export function cellText(cell: CellSnapshot | undefined): string {
  return cell?.e ?? (cell?.v === undefined ? "" : typeof cell.v === "boolean" ? String(cell.v).toUpperCase() : String(cell.v));
}

function formulaText(reference: string): string {
  return escapeXml(reference.replace(/^=/, ""));
}

/** XML has no place for control characters, and chart text has no escape for them. */
export function plain(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "");
}
