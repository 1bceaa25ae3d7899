import type { WorkbookIssue } from "./contract";

/**
 * What keeps anything from being written to this workbook, or a sheet from coming or going: told before a cell is touched, for what a read-only
 * workbook refuses half way it would also refuse to put back.
 */
export async function bookObstacle(context: Excel.RequestContext, { changesSheets }: { readonly changesSheets: boolean }): Promise<Extract<WorkbookIssue, { code: "read-only" | "protected-structure" }> | null> {
  const { workbook } = context;
  workbook.load("readOnly");
  workbook.protection.load("protected");
  await context.sync();
  if (workbook.readOnly) return { code: "read-only" };
  return changesSheets && workbook.protection.protected ? { code: "protected-structure" } : null;
}
