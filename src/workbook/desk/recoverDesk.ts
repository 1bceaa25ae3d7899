import type { Journal } from "../recovery/journal";
import { readSheetIds } from "../recovery/sheets";
import { replaceDashboard, type DashboardPlan } from "./dashboardSheet";
import { queueForgetDesk } from "./pointer";
import { lockAgain, openAgain, type Unlocked } from "./unlock";
import { restoreTables, type TableBack } from "./writeTables";

/** What putting back a command of the desk needs to know. */
export interface DeskBack {
  readonly tables: readonly TableBack[];
  readonly unlocked: Unlocked;
  /** Sheets the command adds. */
  readonly added: readonly string[];
  /** The desk itself is new. */
  readonly isNew: boolean;
}

export const recoverDesk = (context: Excel.RequestContext, { direction, data }: Journal, enterTheirs: () => Promise<void>): Promise<void> =>
  direction === "back" ? putDeskBack(context, data as DeskBack, enterTheirs) : replaceDashboard(context, data as DashboardPlan);

/** The desk as it was, however far the writing got. A sheet somebody else deleted meanwhile stays away. */
async function putDeskBack(context: Excel.RequestContext, { tables, unlocked, added, isNew }: DeskBack, enterTheirs: () => Promise<void>): Promise<void> {
  const ids = await readSheetIds(context);
  const there = { sheets: unlocked.sheets.filter(({ sheetId }) => ids.has(sheetId)) };
  if (isNew) queueForgetDesk(context);
  for (const name of added) context.workbook.worksheets.getItemOrNullObject(name).delete();
  // As long as no table is named, none was written, and some may have kept their protection.
  if (tables.length > 0) await openAgain(context, there);
  await restoreTables(context, tables.filter(({ shape }) => ids.has(shape.sheetId)));
  await enterTheirs();
  await lockAgain(context, there);
}
