import { isRunSheet, freeRunSheet, keptName } from "./chain";
import { keep, type Kept } from "./keep";
import type { KeptSheet } from "./record";
import { rosterCells, rosterOf } from "./roster";
import type { PreparedReady, WriteOptions } from "../contract";
import type { Plan } from "../plan";

/** What a run put aside before it began. */
export interface PutAside extends Kept {
  readonly sheet: string;
  /** Sheets that will give way to those of the run. */
  readonly sheets: readonly KeptSheet[];
}

/** Puts aside what the run will change. null in a workbook that lets no sheet be added: such a run cannot be reverted. */
export async function putAside(prepared: PreparedReady, options: WriteOptions, plan: Plan): Promise<PutAside | null> {
  const sheet = freeRunSheet(plan.sheetNames);
  const changes = plan.sheetId === null || plan.saved === null ? null : { sheetId: plan.sheetId, area: plan.saved.area };
  try {
    const kept = await Excel.run((context) => keep(context, { sheet, changes, roster: rosterCells(rosterOf(prepared, options.where.place)) }));
    const roles = { summary: plan.summary?.replaces ?? null, config: plan.config?.replaces ?? plan.surplus };
    const sheets = (["summary", "config"] as const).flatMap((role): readonly KeptSheet[] => {
      const place = roles[role];
      return place ? [{ role, keptAs: keptName(sheet, role), name: place.name, position: place.position }] : [];
    });
    return { ...kept, sheet, sheets };
  } catch (error) {
    await removeSheet(sheet);
    if (codeOf(error) === "AccessDenied" && plan.summary === null && plan.config === null) return null;
    throw error;
  }
}

export async function removeSheet(name: string): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name");
    await context.sync();
    if (sheet.isNullObject) return;
    queueRemoval(sheet);
    await context.sync();
  });
}

/** Excel refuses to delete a very hidden sheet. */
export function queueRemoval(sheet: Excel.Worksheet): void {
  sheet.visibility = "Hidden";
  sheet.delete();
}

/** Queues the end of unseen sheets that no run needs any more, of runs whose columns the user deleted among them. */
export function queueTidy(sheets: readonly Excel.Worksheet[], needed: readonly string[]): void {
  for (const sheet of sheets) if (isRunSheet(sheet.name) && sheet.visibility !== "Visible" && !needed.includes(sheet.name)) queueRemoval(sheet);
}

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : null);
