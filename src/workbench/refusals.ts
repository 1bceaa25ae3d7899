/** Why a command of the grid's menus is not done in the workbench. */
export type Refusal =
  /** It shifts cells; tables, charts, rules and whatever else the opened file holds would not follow. */
  | "shiftsCells"
  /** Nothing of it would be in the downloaded file. */
  | "notKept";

const shifting = [
  /^sheet\.command\.(insert|append|remove|delete)-(multi-)?(rows?|cols?)\b/,
  /^sheet\.command\.(insert|delete)-range-move-/,
  /^sheet\.command\.move-(rows|cols|range)$/,
  /^sheet\.command\.table-(insert|remove)-/,
  /^sheet\.command\.copy-sheet$/,
];

const lost = [
  /^sheet\.command\.(add|delete|set)-table\b/,
  /^sheet\.command\.(insert|set|remove)-defined-name$/,
  /^sheet\.command\.(set|remove|smart-toggle)-(sheet-|col-)?filter/,
  /^sheet\.command\.(hide-(row|col)-confirm|set-rows-hidden|set-col-hidden|set-selected-(rows|cols)-visible)$/,
  /-protection\b/,
  /^sheet\.command\.(add|set|delete|clear)-(conditional|data-validation)/,
  /^(sheets?|data-validation)\.command\..*(conditional-rule|data-?validation)/i,
  /^sheet\.command\.(insert|set|add|update|edit)-(float-image|cell-image|hyper-?link|rich-hyper-link|note|comment)/i,
  /^(sheet|thread-comment)\.command\..*(note|comment|hyper-?link|image)/i,
];

/** @param command Univer's id of the command */
export function refusalOf(command: string): Refusal | null {
  if (shifting.some((pattern) => pattern.test(command))) return "shiftsCells";
  return lost.some((pattern) => pattern.test(command)) ? "notKept" : null;
}
