import type { Issue } from "../issue/issue";
import type { Text } from "../method/text";
import type { DeskBook } from "./book";
import type { DeskTableName, RowOf } from "./tables";

/** What a command changes: whole tables, by the rows they have from now on; tables that stay are not named. */
export type DeskChange = { readonly [N in DeskTableName]?: readonly RowOf<N>[] };

/** A fact about a row of one of the desk's tables, or about the command as a whole. */
export interface DeskIssue {
  readonly issue: Issue;
  /** Where `row` and `column` of the issue are. */
  readonly table?: DeskTableName;
}

export type DeskOutcome<Answer = undefined> =
  | {
      readonly ok: true;
      readonly change: DeskChange;
      /** What somebody should know though nothing is refused. */
      readonly warnings: readonly DeskIssue[];
      /** In one or two sentences, for the screen and the log. */
      readonly said: Text;
      readonly answer: Answer;
    }
  /** Refused with all reasons; nothing is changed. */
  | { readonly ok: false; readonly issues: readonly DeskIssue[] };

/** A command of the credit desk: pure, so that page, command line and tests run the very same. */
export type DeskCommand<Args, Answer = undefined> = (book: DeskBook, args: Args) => DeskOutcome<Answer>;

export const refused = (text: Text, table?: DeskTableName, row?: number): Extract<DeskOutcome, { ok: false }> => ({
  ok: false,
  issues: [{ issue: { code: "method", text, ...(row === undefined ? {} : { row }) }, ...(table ? { table } : {}) }],
});
