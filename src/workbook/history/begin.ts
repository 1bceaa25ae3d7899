import { isRunSheet, freeRunSheet, keptName } from "./chain";
import { keep, type Entered, type Kept } from "./keep";
import type { KeptSheet } from "./record";
import { rosterInSteps, rosterTextsInSteps } from "./roster";
import type { PreparedReady, WriteOptions } from "../contract";
import { withPauses } from "../control";
import type { Plan } from "../plan";
import { save, type Saved } from "../saved";

/** What a run put aside before it began. */
export interface PutAside extends Kept {
  readonly sheet: string;
  /** Sheets that will give way to those of the run. */
  readonly sheets: readonly KeptSheet[];
}

/** The cells a run will change, before it does. */
export interface BeforeRun {
  /** null in a workbook that lets no sheet be added: such a run cannot be reverted. */
  readonly aside: PutAside | null;
  /** Put back if the run fails, where nothing could be put aside. */
  readonly saved: Saved | null;
  /** null where nothing is. */
  readonly entered: Entered | null;
}

/**
 * Puts aside what the run will change.
 * @param first queues what comes before the unseen sheet of this name
 */
export async function putAside(prepared: PreparedReady, options: WriteOptions, plan: Plan, first: (context: Excel.RequestContext, sheet: string) => void): Promise<BeforeRun> {
  const sheet = freeRunSheet(plan.sheetNames);
  const { target } = plan;
  const roster = await withPauses(rosterTextsInSteps(await withPauses(rosterInSteps(prepared, options.where.place), options)), options);
  try {
    const { kept, entered } = await Excel.run((context) => keep(context, { sheet, changes: target, roster, first: (within) => first(within, sheet) }, options));
    const roles = { summary: plan.summary?.replaces ?? null, config: plan.config?.replaces ?? plan.surplus };
    const sheets = (["summary", "config"] as const).flatMap((role): readonly KeptSheet[] => {
      const place = roles[role];
      return place ? [{ role, keptAs: keptName(sheet, role), name: place.name, position: place.position }] : [];
    });
    return { aside: { ...kept, sheet, sheets }, saved: null, entered };
  } catch (error) {
    if (codeOf(error) !== "AccessDenied" || plan.summary !== null || plan.config !== null) throw error;
    await removeSheet(sheet);
    const saved = target && (await Excel.run((context) => save(context, target.sheetId, target.area)));
    return { aside: null, saved, entered: saved };
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
