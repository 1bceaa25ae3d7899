import type { RowOf } from "../../../domain/desk/tables";
import type { BatchState, ShiftStep } from "../../../domain/desk/shifts";

/** A batch as it stands in the Shifts table. */
export interface Batch {
  readonly batch: string;
  readonly state: BatchState;
  readonly rows: readonly RowOf<"shifts">[];
  /** Row of its first line in the table, from 0. */
  readonly at: number;
}

/** The batches of the Shifts table, the last one first. */
export function batchesOf(rows: readonly RowOf<"shifts">[]): readonly Batch[] {
  const found = new Map<string, { at: number; rows: RowOf<"shifts">[] }>();
  rows.forEach((row, at) => {
    if (row.batch === null) return;
    const batch = found.get(row.batch);
    if (batch) batch.rows.push(row);
    else found.set(row.batch, { at, rows: [row] });
  });
  return [...found].map(([batch, { at, rows: lines }]): Batch => ({ batch, at, rows: lines, state: (lines[0]!.state ?? "draft") as BatchState })).reverse();
}

const next: Readonly<Record<BatchState, ShiftStep | null>> = { draft: "propose", proposed: "approve", approved: "record", recorded: "effect", effective: null, withdrawn: null };

/** What has to be done with a batch next; null where nothing is left to do. */
export const nextStep = (state: BatchState): ShiftStep | null => next[state];

export const canBeWithdrawn = (state: BatchState): boolean => next[state] !== null;
