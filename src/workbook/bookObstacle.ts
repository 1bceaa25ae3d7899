import type { WorkbookIssue } from "./contract";

/**
 * What keeps anything, or a sheet, from being added to this workbook: told before a cell is touched, for what a read-only
 * workbook refuses half way it would also refuse to put back.
 */
export async function bookObstacle(context: Excel.RequestContext, { addsSheet }: { readonly addsSheet: boolean }): Promise<WorkbookIssue | null> {
  const { workbook } = context;
  workbook.load("readOnly");
  workbook.protection.load("protected");
  await context.sync();
  if (workbook.readOnly) return { code: "read-only" };
  return addsSheet && workbook.protection.protected ? { code: "protected-structure" } : null;
}
