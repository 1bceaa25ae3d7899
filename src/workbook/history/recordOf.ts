import type { Area } from "../address";
import type { PreparedReady, WriteOptions } from "../contract";
import { withPauses, type Control } from "../control";
import { plain } from "../former";
import type { Plan } from "../plan";
import type { PutAside } from "./begin";
import { findingPrints } from "./findings";
import { cutAt } from "./chain";
import type { RunRecord, Undo, Written } from "./record";
import { dataPrint } from "./sourceAgain";
import type { ConfigCells } from "../native/config";
import { lineBytes, littleAnswer } from "../payload";
import { columnPrintsInSteps, filledArea, queueFilled, readManyFormulas, sheetPrint, type WrittenCells } from "./written";

/** Reads cells as they stand after writing. */
export interface Printing {
  /** Queues the reading of the block in the request that writes it, where its cells are what they are at once and few. */
  readonly queueBlock: () => void;
  /** Queues where the sheets the run added are filled, once they are. */
  readonly queueSheets: () => void;
  /** @param charts of the summary sheet */
  readonly read: (charts: readonly string[], control: Control) => Promise<Written>;
}

/** @param spills one formula fills the block once it is calculated */
export function printing(context: Excel.RequestContext, plan: Plan, spills: boolean): Printing {
  const { sheetId, sheetName, area, block, config, summary } = plan;
  const { worksheets } = context.workbook;
  const added = { sheet: sheetId === null ? sheetName : null, config: config?.provisionalName ?? null, summary: summary?.provisionalName ?? null };
  let own: Excel.Range | null = null;
  let filled: readonly { readonly part: keyof typeof added; readonly sheet: Excel.Worksheet; readonly used: Excel.Range }[] = [];
  return {
    queueBlock: () => {
      if (spills || area.rows * blockRowBytes(block) > littleAnswer) return;
      own = worksheets.getItem(sheetId ?? sheetName).getRangeByIndexes(area.row, area.column, area.rows, area.columns);
      own.load("formulas");
    },
    queueSheets: () => {
      filled = (["sheet", "config", "summary"] as const).flatMap((part) => {
        const name = added[part];
        const sheet = name === null ? null : worksheets.getItem(name);
        return sheet ? [{ part, sheet, used: queueFilled(sheet) }] : [];
      });
    },
    read: async (charts, control) => {
      const columns = { sheet: worksheets.getItem(sheetId ?? sheetName), area, rowBytes: blockRowBytes(block) };
      const rowBytes = { sheet: columns.rowBytes, config: config === null ? 0 : configRowBytes(config.cells), summary: undefined };
      const places = filled.map(({ part, sheet, used }) => ({ sheet, area: filledArea(used), ...(rowBytes[part] === undefined ? {} : { rowBytes: rowBytes[part] }) }));
      const readings = [...(own ? [] : [columns]), ...places];
      const read = readings.length === 0 ? [] : await readManyFormulas(context, readings, control);
      const [cells, ...sheets] = own ? [formulasOf(own), ...read] : read;
      const ofRun = (found: WrittenCells, at: Pick<Area, "row" | "column">): WrittenCells => (spills ? leftToSpill(found, at, plan) : found);
      const prints = new Map(filled.map(({ part, used }, i) => [part, sheetPrint(used, part === "sheet" ? ofRun(sheets[i]!, filledArea(used)) : sheets[i]!, part === "summary" ? charts : [])]));
      return { rows: area.rows, columns: await withPauses(columnPrintsInSteps(ofRun(cells!, area)), control), sheet: prints.get("sheet") ?? null, config: prints.get("config") ?? null, summary: prints.get("summary") ?? null };
    },
  };
}

/**
 * Cells without those that the run left to its formula to fill: what stands there is the formula's, or, where the formula
 * finds no room, somebody else's, and none of the run's either way.
 */
const leftToSpill = (cells: WrittenCells, at: Pick<Area, "row" | "column">, { area, block }: Plan): WrittenCells =>
  cells.map((line, row) => line.map((cell, column) => (block.columns[at.column + column - area.column]?.values[at.row + row - area.row - 1] === "" ? "" : cell)));

const formulasOf = ({ formulas }: Excel.Range): WrittenCells => formulas as WrittenCells;

/** What a row takes, by the longest of some. */
function blockRowBytes({ columns, rows }: Plan["block"]): number {
  const some = [0, Math.floor(rows / 2), rows - 1].filter((row) => row >= 0);
  return Math.max(0, ...some.map((row) => lineBytes(columns.map(({ values }) => values[row]))));
}

/** What a row takes where all there is stands side by side. */
const configRowBytes = ({ texts }: ConfigCells): number => texts.reduce((sum, { cells }) => sum + lineBytes(cells.at(-1)!), 0);

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

function undoOf({ target, table, former, runs }: Plan, aside: PutAside): Undo {
  return {
    area: target?.area ?? null,
    widths: aside.widths,
    formulas: aside.formulas,
    table: table && { name: table.name, columns: table.columns },
    filled: former !== null || (target?.filled ?? false),
    former: former && cutAt(plain(former)),
    later: former ? runs.slice(runs.indexOf(former) + 1).map(({ block }) => block) : [],
    sheets: aside.sheets,
    source: former?.source ? { rows: former.source.area.rows, columns: former.source.area.columns } : null,
  };
}
