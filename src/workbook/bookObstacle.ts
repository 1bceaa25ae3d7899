import type { WorkbookIssue } from "./contract";
import { queueJournalQuestion } from "./recovery/journal";
import { refuseUnfinished } from "./recovery/unfinished";

type Obstacle = Extract<WorkbookIssue, { code: "read-only" | "protected-structure" }>;
export interface Changes {
  /** A sheet comes or goes. */
  readonly changesSheets: boolean;
}

/**
 * Queues the question what keeps anything from being written to this workbook, or a sheet from coming or going: told before
 * a cell is touched, for what a read-only workbook refuses half way it would also refuse to put back. An earlier command
 * that has stopped in between is put in order first.
 */
export function queueBookObstacle(context: Excel.RequestContext): (changes: Changes) => Obstacle | null {
  const { workbook } = context;
  workbook.load("readOnly");
  workbook.protection.load("protected");
  const isUnfinished = queueJournalQuestion(context);
  return ({ changesSheets }) => {
    refuseUnfinished(isUnfinished());
    if (workbook.readOnly) return { code: "read-only" };
    return changesSheets && workbook.protection.protected ? { code: "protected-structure" } : null;
  };
}

export async function bookObstacle(context: Excel.RequestContext, changes: Changes): Promise<Obstacle | null> {
  const obstacle = queueBookObstacle(context);
  await context.sync();
  return obstacle(changes);
}
