import type { FormerRun } from "../former";

/** Runs of one block that can be reverted one after the other. */
const deepest = 3;

/** A run whose own past reaches back no further than this. */
export function cutAt(run: FormerRun, depth = deepest - 1): FormerRun {
  const { record } = run;
  if (!record?.undo?.former) return run;
  const undo = depth === 0 ? null : { ...record.undo, former: cutAt(record.undo.former, depth - 1) };
  return { ...run, record: { ...record, undo } };
}

/** Names of all the unseen sheets these runs still need. */
export function sheetsOf(runs: readonly FormerRun[]): readonly string[] {
  return runs.flatMap(({ record }) => {
    if (!record) return [];
    const kept = record.undo?.sheets.map(({ keptAs }) => keptAs) ?? [];
    return [...(record.sheet === null ? [] : [record.sheet]), ...kept, ...(record.undo?.former ? sheetsOf([record.undo.former]) : [])];
  });
}

const pattern = /^_Tierbook\d+( summary| config)?$/;
export const isRunSheet = (name: string): boolean => pattern.test(name);

/** A name for the unseen sheet of a run that neither it nor the sheets kept with it share with another. */
export function freeRunSheet(taken: readonly string[]): string {
  const numbers = taken.flatMap((name) => (isRunSheet(name) ? [Number(/\d+/.exec(name)![0])] : []));
  return `_Tierbook${Math.max(0, ...numbers) + 1}`;
}
export const keptName = (runSheet: string, role: "summary" | "config"): string => `${runSheet} ${role}`;
