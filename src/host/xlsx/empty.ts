import type { CellSnapshot, ErrorText, SheetSnapshot, WorkbookSnapshot } from "../snapshot";

/** A value, a formula (text starting "="), or a cell as a snapshot has it; null and undefined leave the cell empty. */
export type CellContent = number | string | boolean | null | undefined | CellSnapshot;
export type SheetContent = readonly (readonly CellContent[])[];

const ERRORS: ReadonlySet<string> = new Set<ErrorText>(["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#REF!", "#NAME?", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA", "#BUSY!"]);

/** A sheet with nothing in it. */
export function emptySheet(name: string): SheetSnapshot {
  return {
    origin: null, name, visibility: "Visible", rows: [], columnWidths: {}, rowHeights: {}, hiddenRows: [], hiddenColumns: [],
    merges: [], protected: false, tables: [], charts: [], conditionalFormats: [], validations: [],
  };
}

export function emptyWorkbook(sheetName: string): WorkbookSnapshot {
  return snapshotOf({ sheets: { [sheetName]: [] } });
}

/** A workbook from rows of plain values, for samples and tests: `snapshotOf({ sheets: { Data: [["Name", "Sales"], ["Ann", 3]] } })`. */
export function snapshotOf({ sheets }: { readonly sheets: Readonly<Record<string, SheetContent>> }): WorkbookSnapshot {
  return {
    sheets: Object.entries(sheets).map(([name, rows]) => ({ ...emptySheet(name), rows: rows.map((row) => row.map(cellOf)) })),
    active: 0,
    names: [],
    styles: [{}],
    settings: {},
  };
}

function cellOf(content: CellContent): CellSnapshot | undefined {
  if (content === null || content === undefined) return undefined;
  if (typeof content === "object") return content;
  if (typeof content !== "string") return { v: content };
  if (ERRORS.has(content)) return { e: content as ErrorText };
  return content.startsWith("=") && content.length > 1 ? { f: content } : { v: content };
}
