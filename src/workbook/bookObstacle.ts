import type { WorkbookIssue } from "./contract";

type Obstacle = Extract<WorkbookIssue, { code: "read-only" | "protected-structure" }>;
export interface Changes {
  /** A sheet comes or goes. */
  readonly changesSheets: boolean;
}

/**
 * Queues the question what keeps anything from being written to this workbook, or a sheet from coming or going: told before
 * a cell is touched, for what a read-only workbook refuses half way it would also refuse to put back.
 */
export function queueBookObstacle({ workbook }: Excel.RequestContext): (changes: Changes) => Obstacle | null {
  workbook.load("readOnly");
  workbook.protection.load("protected");
  return ({ changesSheets }) => {
    if (workbook.readOnly) return { code: "read-only" };
    return changesSheets && workbook.protection.protected ? { code: "protected-structure" } : null;
  };
}

export async function bookObstacle(context: Excel.RequestContext, changes: Changes): Promise<Obstacle | null> {
  const obstacle = queueBookObstacle(context);
  await context.sync();
  return obstacle(changes);
}
