import type { FunctionMetadata, FunctionPort, FunctionResult } from "../../src/host/functions";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../src/host/snapshot";
import { parseReference } from "../../src/host/univer/addresses";
import type { UniverGrid } from "../../src/host/univer/grid";
import { createNodeGrid } from "../../src/host/univer/node";

type Value = number | string | boolean | null;

/** A sheet from plain rows: text starting with "=" is a formula, null an empty cell. */
export function sheet(name: string, rows: readonly (readonly (Value | CellSnapshot)[])[], more: Partial<SheetSnapshot> = {}): SheetSnapshot {
  return {
    origin: null,
    name,
    visibility: "Visible",
    rows: rows.map((row) => row.map((value) => (value === null ? undefined : cell(value)))),
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

export function cell(value: Exclude<Value, null> | CellSnapshot): CellSnapshot {
  if (typeof value === "object") return value;
  return typeof value === "string" && value.startsWith("=") ? { f: value } : { v: value };
}

export function workbook(sheets: readonly SheetSnapshot[], more: Partial<WorkbookSnapshot> = {}): WorkbookSnapshot {
  return { sheets, active: 0, names: [], styles: [{}], settings: {}, ...more };
}

/** A matrix parameter where its name ends in "[][]", optional where it ends in "?". */
export function describeFunction(id: string, parameters: readonly string[], more: Partial<FunctionMetadata> = {}): FunctionMetadata {
  return {
    id,
    name: id,
    parameters: parameters.map((text) => ({
      name: text.replace(/[[\]?]/g, ""),
      type: "any",
      dimensionality: text.includes("[][]") ? "matrix" : "scalar",
      optional: text.endsWith("?"),
    })),
    result: {},
    ...more,
  };
}

export interface Call {
  readonly id: string;
  readonly args: unknown[];
  readonly address: string | null;
}

/** Functions that answer like the add-in does: later, and those asked together answer together. */
export class LocalFunctions implements FunctionPort {
  readonly namespace = "TB";
  readonly ready: Promise<void> = Promise.resolve();
  readonly metadata;
  readonly calls: Call[] = [];

  constructor(
    functions: readonly FunctionMetadata[] = [],
    private readonly answers: Readonly<Record<string, (...args: never[]) => unknown>> = {},
  ) {
    this.metadata = { functions };
  }

  async invoke(id: string, args: unknown[], { address }: { readonly address: string | null }): Promise<FunctionResult> {
    this.calls.push({ id, args, address });
    await new Promise((resolve) => setTimeout(resolve, 5));
    const value = (this.answers[id] as (...args: unknown[]) => unknown)(...args);
    return isFailure(value) ? { ok: false, value: null, errorCode: value.errorCode } : { ok: true, value };
  }
}

const isFailure = (value: unknown): value is { readonly errorCode: number } => typeof value === "object" && value !== null && "errorCode" in value;

/** A grid of one sheet or more, spoken to in A1 addresses of its first sheet or with a sheet name. */
export class Desk {
  readonly grid: UniverGrid;

  constructor(snapshot: WorkbookSnapshot, functions: FunctionPort = new LocalFunctions()) {
    this.grid = createNodeGrid(snapshot, functions);
  }

  at(address: string): [sheetId: string, rect: NonNullable<ReturnType<typeof parseReference>>["rect"]] {
    const reference = parseReference(address);
    if (!reference) throw new Error(`no address: ${address}`);
    const sheets = this.grid.sheets();
    const found = reference.sheet === null ? sheets[0] : sheets.find(({ name }) => name === reference.sheet);
    if (!found) throw new Error(`no sheet: ${address}`);
    return [found.id, reference.rect];
  }

  cells(address: string): (CellSnapshot | undefined)[][] {
    return this.grid.read(...this.at(address));
  }

  /** Values or error texts, null where empty. */
  values(address: string): (Value | undefined)[][] {
    return this.cells(address).map((row) => row.map((found) => found?.e ?? found?.v ?? null));
  }

  value(address: string): Value | undefined {
    return this.values(address)[0]![0];
  }

  async write(address: string, rows: readonly (readonly (Value | CellSnapshot)[])[]): Promise<void> {
    const [sheetId, { row, column }] = this.at(address);
    const rect = { row, column, rows: rows.length, columns: rows[0]!.length };
    this.grid.write(sheetId, rect, rows.map((line) => line.map((value) => (value === null ? {} : cell(value)))));
    await this.grid.settled();
  }
}
