import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../src/host/snapshot";

type Value = number | string | boolean | CellSnapshot | null;

/** A sheet with these values, formulas as text starting "=". */
export function sheetOf(name: string, rows: readonly (readonly Value[])[], more: Partial<SheetSnapshot> = {}): SheetSnapshot {
  return {
    origin: null,
    name,
    visibility: "Visible",
    rows: rows.map((row) => row.map(toCell)),
    columnWidths: {},
    rowHeights: {},
    hiddenRows: [],
    hiddenColumns: [],
    merges: [],
    protected: false,
    tables: [],
    charts: [],
    conditionalFormats: [],
    validations: [],
    ...more,
  };
}

function toCell(value: Value): CellSnapshot | undefined {
  if (value === null) return undefined;
  if (typeof value === "object") return value;
  return typeof value === "string" && value.startsWith("=") ? { f: value } : { v: value };
}

export function bookOf(sheets: readonly SheetSnapshot[], more: Partial<WorkbookSnapshot> = {}): WorkbookSnapshot {
  return { sheets, active: 0, names: [], styles: [{}], settings: {}, ...more };
}
