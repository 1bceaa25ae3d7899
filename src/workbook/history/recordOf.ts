import type { PreparedReady, WriteOptions } from "../contract";
import { plain } from "../former";
import type { Plan } from "../plan";
import type { PutAside } from "./begin";
import { findingPrints } from "./findings";
import { cutAt } from "./chain";
import type { RunRecord, Undo, Written } from "./record";
import { dataPrint } from "./sourceAgain";
import { columnPrints, queueColumns, queueSheet, sheetPrint } from "./written";

/** Cells as they stand after writing, on their way. */
export interface WrittenReads {
  readonly columns: Excel.Range;
  readonly rows: number;
  readonly sheet: Excel.Range | null;
  readonly config: Excel.Range | null;
  summary: Excel.Range | null;
}

export function queueWritten({ workbook }: Excel.RequestContext, { sheetId, sheetName, area, config }: Plan): WrittenReads {
  const { worksheets } = workbook;
  const sheet = worksheets.getItem(sheetId ?? sheetName);
  return {
    columns: queueColumns(sheet, area),
    rows: area.rows,
    sheet: sheetId === null ? queueSheet(sheet) : null,
    config: config && queueSheet(worksheets.getItem(config.provisionalName)),
    summary: null,
  };
}

/** @param charts of the summary sheet */
export function writtenOf({ columns, rows, sheet, config, summary }: WrittenReads, charts: readonly string[]): Written {
  return {
    rows,
    columns: columnPrints(columns),
    sheet: sheet && sheetPrint(sheet, []),
    config: config && sheetPrint(config, []),
    summary: summary && sheetPrint(summary, charts),
  };
}

export function recordOf(prepared: PreparedReady, options: WriteOptions, plan: Plan, { aside, written, logged }: { readonly aside: PutAside | null; readonly written: Written; readonly logged: number | null }): RunRecord {
  const { source, mapping } = prepared;
  return {
    at: options.at ?? options.asOf,
    by: options.by ?? null,
    mode: options.mode ?? "values",
    sheet: aside?.sheet ?? null,
    roster: aside?.roster ?? null,
    inputs: Object.fromEntries(Object.entries(mapping).map(([input, columns]) => [input, columns.map((column) => source.headings[column]!.text)])),
    fixed: plan.fixed,
    data: dataPrint(source),
    findings: findingPrints(prepared),
    written,
    undo: aside && undoOf(plan, aside),
    logged,
  };
}

function undoOf({ saved, table, former, area, runs }: Plan, aside: PutAside): Undo {
  const within = (row: number, column: number): boolean => row < area.rows && column < area.columns;
  return {
    area: saved?.area ?? null,
    widths: aside.widths,
    formulas: aside.formulas,
    table: table && { name: table.name, columns: table.columns },
    filled: former !== null || (saved?.formulas.some((line, row) => line.some((cell, column) => cell !== "" && within(row, column))) ?? false),
    former: former && cutAt(plain(former)),
    later: former ? runs.slice(runs.indexOf(former) + 1).map(({ block }) => block) : [],
    sheets: aside.sheets,
    source: former?.source ? { rows: former.source.area.rows, columns: former.source.area.columns } : null,
  };
}
