/** Why a command of the grid's menus is not done in the workbench. */
export type Refusal =
  /** It shifts cells; tables, charts, rules and whatever else the opened file holds would not follow. */
  | "shiftsCells"
  /** Nothing of it would be in the downloaded file. */
  | "notKept";

const shifting = [
  /^sheet\.command\.(insert|append|remove|delete)-(multi-)?(rows?|cols?)\b/,
  /^sheet\.command\.(insert|delete)-range-move-/,
  /^sheet\.command\.move-(rows|cols)$/,
  /^sheet\.command\.table-(insert|remove)-/,
  /^sheet\.command\.copy-sheet$/,
];

const lost = [
  /^sheet\.command\.(add-table|delete-table|set-table-config)$/,
  /^sheet\.command\.(insert|set|remove)-defined-name$/,
  /^sheet\.command\.(hide-(row|col)-confirm|set-rows-hidden|set-col-hidden|set-selected-(rows|cols)-visible)$/,
  /-protection\b/,
  /-conditional-rule$/,
  /data-?validation/i,
  // Charts are drawings too, and come and go by the commands insert-sheet-image and remove-sheet-image.
  /^sheet\.command\.(delete|move)-drawing$/,
  /-(float-image|cell-images?|hyper-link|comment|note)$/,
];

/** @param command Univer's id of the command */
export function refusalOf(command: string): Refusal | null {
  // Mutations and operations are what commands, a calculation or the grid's own upkeep are made of.
  if (!command.includes(".command.")) return null;
  if (shifting.some((pattern) => pattern.test(command))) return "shiftsCells";
  return lost.some((pattern) => pattern.test(command)) ? "notKept" : null;
}
