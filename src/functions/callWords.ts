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

const need = (): never => {
  throw new Error("This answer needs words.");
};

/** The functions script carries no words, so as to be small and there at once; an answer that needs some stops here. */
export const noWords: CallWords = { label: need, issue: need, why: need };
