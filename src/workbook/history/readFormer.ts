import { customerColumns } from "../../domain/column/rows";
import type { TableCell } from "../../domain/column/cell";
import type { AnyMethod, InputField } from "../../domain/method/method";
import { cardOf } from "../../domain/table/preview";
import type { Mapping, Source } from "../contract";
import { withPauses } from "../control";
import { readFormerRuns, type PlacedRun } from "../former";
import { readAreas } from "../slices";
import { chunkBytes } from "./chunks";
import type { FormerResult, Override } from "./overrides";
import { customerKey, identitiesOf, readRosterInSteps, type RosterEntry } from "./roster";
import { withoutSpilled } from "./spilled";
import { columnPrints, type WrittenCells } from "./written";

interface FormerRequest {
  readonly method: AnyMethod;
  readonly source: Source;
  readonly mapping: Mapping;
}

/** What the last run of a system on a table left: who was in which tier, and the tiers given by hand as they stand now. */
export async function readFormer({ method, source, mapping }: FormerRequest): Promise<FormerResult | null> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const run = lastRun(await readFormerRuns(context), method, source);
    if (!run?.record) return null;
    const { record, area, overrideColumn } = run;
    const { worksheets } = context.workbook;
    const { roster: place } = record;
    const kept = place && record.sheet !== null ? worksheets.getItemOrNullObject(record.sheet) : null;
    kept?.load("name");
    await context.sync();
    const rosterPart = kept?.isNullObject === false ? [{ sheet: kept, area: place!, properties: "values", take: ({ values }: Excel.Range) => values as TableCell[][], rowBytes: chunkBytes }] : [];
    const blockPart = overrideColumn === undefined ? [] : [{ sheet: worksheets.getItem(run.sheetId), area, properties: "formulas", take: ({ formulas }: Excel.Range) => formulas as TableCell[][] }];
    const read = await readAreas(context, [...rosterPart, ...blockPart]);
    const roster = rosterPart.length > 0 ? await withPauses(readRosterInSteps(read[0]!.map(([text]) => String(text)))) : [];
    const block = blockPart.length > 0 ? read.at(-1)! : null;
    const asWritten = block && record.mode === "functions" ? await withoutSpilled(context, worksheets.getItem(run.sheetId), area, block) : block;
    const overrides = block ? typedIn(block, columnPrints(asWritten!), run, roster, identityOf({ method, source, mapping })) : [];
    const typed = block && { typed: block.slice(1).map((line) => line.slice(overrideColumn!, overrideColumn! + 2)) };
    return { asOf: run.asOf, roster, overrides, overridable: overrideColumn !== undefined, ...typed };
  });
}

function lastRun(runs: readonly PlacedRun[], method: AnyMethod, source: Source): PlacedRun | undefined {
  const mine = runs.filter((run) => run.system === cardOf(method).system && run.source?.sheetId === source.sheetId && run.source.area.row === source.headerRow);
  return mine.reduce<PlacedRun | undefined>((last, run) => (last && (last.record?.at ?? last.asOf) > (run.record?.at ?? run.asOf) ? last : run), undefined);
}

interface Identity {
  readonly heading: string;
  /** Row by row of the data as it stands. */
  readonly now: readonly string[];
}

function identityOf({ method, source, mapping }: FormerRequest): Identity | null {
  const inputs: Readonly<Record<string, InputField>> = method.inputs;
  const numbers = new Set(Object.entries(mapping).flatMap(([input, columns]) => (["code", "text"].includes(inputs[input]!.unit) ? [] : columns)));
  const { identity } = customerColumns(source.headings, source.rows, numbers);
  return identity === null ? null : { heading: source.headings[identity]!.text, now: identitiesOf(source, identity) };
}

/**
 * Tiers given by hand, by customer. As long as nobody touched the other columns, row for row the customers are those of the
 * run, whatever the data beside it holds by now; otherwise the rows were sorted or moved together with the data.
 */
function typedIn(cells: WrittenCells, prints: readonly string[], run: PlacedRun, roster: readonly RosterEntry[], identity: Identity | null): readonly Override[] {
  const { overrideColumn, record, headings } = run;
  const at = overrideColumn!;
  const untouched = prints.every((print, column) => column === at || column === at + 1 || print === record!.written.columns[column]);
  const byRow = new Map(roster.map((entry) => [entry.row, entry]));
  const byCustomer = new Map(roster.map((entry) => [customerKey(entry.identity), entry]));
  const own = identity === null || run.place === "beside" ? -1 : headings.indexOf(identity.heading);
  const customerAt = (row: number): string => (own >= 0 ? text(cells[row + 1]![own]) : (identity?.now[row] ?? ""));
  return cells.slice(1).flatMap((line, row): readonly Override[] => {
    const tier = text(line[at]);
    const entry = untouched ? byRow.get(row) : byCustomer.get(customerKey(customerAt(row)));
    const customer = entry?.identity ?? customerAt(row);
    if (tier === "" || customer === "") return [];
    return [{ identity: customer, name: entry?.name ?? customer, tier, reason: text(line[at + 1]) }];
  });
}

const text = (cell: unknown): string => String(cell ?? "").trim();
