import type { Issue } from "../domain/issue/issue";
import type { Evaluation } from "../domain/method/evaluate";
import type { Text } from "../domain/method/text";

/** Where a worksheet answer gets its words from. */
export interface CallWords {
  label(label: Text): string;
  issue(issue: Issue): string;
  /** The sentence that explains a row. */
  why(evaluation: Evaluation, row: number): string;
}
