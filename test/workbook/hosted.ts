import { DESKTOP_SETS, type Host, type PayloadLimits, type RequirementSets, type SheetSnapshot, type WorkbookSnapshot } from "../../src/host";
import { startNodeHost } from "../../src/host/node";
import mmcredit from "../../src/domain/system/MMCREDIT";
import type { RunReport, RunRequest } from "../../src/workbook/contract";
import { runSystem } from "../../src/workbook/run";
import { MemoryGrid } from "../fake/memoryGrid";
import { bookOf, sheetOf } from "../fake/workbooks";
import { mm } from "./sources";

/** A workbook on the host with the real client; cells are kept, not calculated. */
export async function hosted(snapshot: WorkbookSnapshot, requirementSets: RequirementSets = DESKTOP_SETS, more: { readonly payloadLimits?: PayloadLimits } = {}): Promise<{ host: Host; grid: MemoryGrid }> {
  let grid: MemoryGrid | undefined;
  const createGrid = (described: WorkbookSnapshot): MemoryGrid => (grid = new MemoryGrid(described));
  const host = await startNodeHost({ snapshot, createGrid, functions: { functions: [] }, requirementSets, ...more });
  return { host, grid: grid! };
}

export const values = (rows: readonly (readonly unknown[])[]) => rows as readonly (readonly (string | number | null)[])[];

/** The eight customers on a sheet of their own. */
export const customers = (more: Partial<SheetSnapshot> = {}, rows = values(mm)): WorkbookSnapshot => bookOf([sheetOf("客户", rows, more), sheetOf("其他", [["不相干", 1]])]);

export const asTable: Partial<SheetSnapshot> = {
  tables: [
    {
      origin: null, id: "7", name: "客户表", range: { row: 0, column: 0, rows: 9, columns: 3 }, headers: true, totals: false, style: "TableStyleMedium2",
      columns: [{ name: "客户名称" }, { name: "销售额" }, { name: "回款额" }],
    },
  ],
};

export const request: RunRequest = {
  method: mmcredit,
  source: { kind: "sheet", name: "客户" },
  params: { pool: 468, vat: 0.17 },
  where: { place: "beside" },
  locale: "zh-CN",
  asOf: "2026-11-22",
};

export async function written(change: Partial<RunRequest> = {}): Promise<Extract<RunReport, { ok: true }>> {
  const report = await runSystem({ ...request, ...change });
  if (!report.ok) throw new Error(JSON.stringify(report.issues) + JSON.stringify(report.findings));
  return report;
}

export const sheetNamed = (book: WorkbookSnapshot, name: string): SheetSnapshot => book.sheets.find((sheet) => sheet.name === name)!;

/** Values of a column below its heading; errors as their text. */
export function column(sheet: SheetSnapshot, heading: string): unknown[] {
  const at = sheet.rows.findIndex((row) => row?.some((cell) => cell?.v === heading));
  const place = sheet.rows[at]!.findIndex((cell) => cell?.v === heading);
  return sheet.rows.slice(at + 1).map((row) => row?.[place]?.v ?? row?.[place]?.e ?? null);
}

/** What a reader of the workbook could notice: contents, tables, charts, rules, names and settings; not the order of style entries. */
export function noticeable(book: WorkbookSnapshot): unknown {
  return {
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name,
      cells: sheet.rows.flatMap((row, r) =>
        (row ?? []).flatMap((cell, c) => {
          const { s = 0, ...content } = cell ?? {};
          const style = Object.fromEntries(Object.entries(book.styles[s] ?? {}).filter(([, part]) => !isPlain(part)));
          return Object.keys(content).length + Object.keys(style).length === 0 ? [] : [[r, c, content, style]];
        }),
      ),
      tables: sheet.tables,
      charts: sheet.charts.map(({ name }) => name),
      rules: sheet.conditionalFormats.map(({ ranges, rule }) => ({ ranges, rule })),
      validations: sheet.validations,
      merges: sheet.merges,
    })),
    names: book.names,
    settings: book.settings,
  };
}

/** What a restored cell says aloud and an untouched one leaves unsaid. */
function isPlain(part: unknown): boolean {
  const text = JSON.stringify(part);
  return ['"General"', "{}", '{"bold":false}', '{"color":"#000000"}', '{"color":"#000000","bold":false}', '{"bold":false,"color":"#000000"}', "null"].includes(text);
}
