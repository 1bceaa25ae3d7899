import type { FormerRun } from "../former";
import type { Plan, SheetPlace, SheetPlan } from "../plan";
import type { PutAside } from "./begin";
import { isRunSheet, sheetsOf } from "./chain";
import type { RunBack, RunOn } from "./recoverRun";

type Known = Pick<RunBack, "blockName" | "aside" | "asideSheet" | "saved" | "touched">;

/** What putting a run back needs: cells only where no unseen sheet could be added to keep them. */
export function backOf(plan: Plan, known: Known): RunBack {
  const { sheetId, sheetName, area, table, former, runs, target, log, summary, config, block } = plan;
  const added = [summary, config].flatMap((sheet) => (sheet ? [sheet.provisionalName] : []));
  return { ...known, sheetId, sheetName, area, table, former, runs, target, log, added, block: { tierColumn: block.tierColumn } };
}

/** What is left to do once all figures are written; null where nothing is. */
export function onOf({ summary, config, surplus, sheetNames }: Plan, aside: PutAside | null, runs: readonly FormerRun[]): RunOn | null {
  const keptAs = ({ name }: SheetPlace): string | null => aside?.sheets.find((one) => one.name === name)?.keptAs ?? null;
  const moved = [summary, config].filter((sheet): sheet is SheetPlan & { readonly replaces: SheetPlace } => sheet?.replaces != null);
  if (moved.length === 0 && surplus === null && !sheetNames.some(isRunSheet)) return null;
  return {
    moved: moved.map(({ name, provisionalName, replaces }) => ({ name, provisionalName, replaces, keptAs: keptAs(replaces) })),
    surplus: surplus && { ...surplus, keptAs: keptAs(surplus) },
    needed: sheetsOf(runs),
  };
}
