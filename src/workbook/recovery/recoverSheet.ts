import { queueJournal, queueJournalEnd, type Journal } from "./journal";
import { allOrNothing } from "./transaction";

/** A sheet that is written as a whole. */
export interface SheetBack {
  readonly name: string;
}

export async function recoverSheet(context: Excel.RequestContext, { data }: Journal): Promise<void> {
  context.workbook.worksheets.getItemOrNullObject((data as SheetBack).name).delete();
  await context.sync();
}

/**
 * Does what adds a sheet of this name and nothing else: all of it, or nothing.
 * @param write its last actions may be queued
 */
export function addsSheet(name: string, write: (context: Excel.RequestContext) => Promise<void>): Promise<null> {
  return allOrNothing<null>((progress) =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      progress.begins();
      queueJournal(context, { command: "sheet", direction: "back", sheets: {}, data: { name } satisfies SheetBack });
      await context.sync();
      await write(context);
      queueJournalEnd(context);
      progress.ends(null);
      await context.sync();
      return null;
    }),
  );
}
