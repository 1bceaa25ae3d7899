import type { PreparedReady, WriteOptions } from "../contract";
import type { Control } from "../control";
import { plain } from "../former";
import type { Plan } from "../plan";
import type { PutAside } from "./begin";
import { findingPrints } from "./findings";
import { cutAt } from "./chain";
import type { RunRecord, Undo, Written } from "./record";
import { dataPrint } from "./sourceAgain";
import { columnPrints, readFormulas, readSheetPrint } from "./written";

/** Cells as they stand after writing. @param charts of the summary sheet */
export async function readWritten(context: Excel.RequestContext, { sheetId, sheetName, area, config, summary }: Plan, charts: readonly string[], control: Control): Promise<Written> {
  const { worksheets } = context.workbook;
  const sheet = worksheets.getItem(sheetId ?? sheetName);
  return {
    rows: area.rows,
    columns: columnPrints(await readFormulas(context, sheet, area, control)),
    sheet: sheetId === null ? await readSheetPrint(context, sheet, [], control) : null,
    config: config && (await readSheetPrint(context, worksheets.getItem(config.provisionalName), [], control)),
    summary: summary && (await readSheetPrint(context, worksheets.getItem(summary.provisionalName), charts, control)),
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
