import { readJournal, type CommandName, type Journal } from "./journal";
import { putInOrder } from "./putInOrder";
import { onUnfinished } from "./unfinished";

/** What stopped in between, as the pane tells it. */
export type UnfinishedWork = Pick<Journal, "command" | "direction">;
export type { CommandName };

/** What stopped in between and was not put in order; null where nothing did. */
async function find(): Promise<UnfinishedWork | null> {
  const journal = await Excel.run({ delayForCellEdit: true }, readJournal);
  return journal && { command: journal.command, direction: journal.direction };
}

/** Puts the workbook back as it was, or does the rest. Can be asked for again. */
async function putRight(): Promise<void> {
  const journal = await Excel.run({ delayForCellEdit: true }, readJournal);
  if (journal) await putInOrder(journal);
}

/** The pane's one click. */
export const recoveryLayer = { find, putRight, onUnfinished };
export type RecoveryLayer = typeof recoveryLayer;
