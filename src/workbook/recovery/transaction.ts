import { ChangedMeanwhile } from "./changed";
import { readJournal } from "./journal";
import { tellUnfinished, Unfinished } from "./unfinished";
import { putInOrder } from "./putInOrder";

/** What a command tells of how far it is. */
export interface Progressed<T> {
  /** From here on something may be written. */
  begins(): void;
  /** What the command answers where the rest of it is done in recovering. */
  answers(answer: T): void;
  /** The journal is in the workbook: from here on its absence means that all was done, and this is what the command answers then. */
  ends(answer: T): T;
}

/**
 * Does what changes the workbook. The command queues a journal before its first change and its end with its last, so that
 * the workbook itself tells, whatever was lost on the way, whether all was written or none or something in between. What
 * is in between is put in order at once; where that fails too, the journal stays for the next time and `Unfinished` is thrown.
 */
export async function allOrNothing<T>(work: (progress: Progressed<T>) => Promise<T>): Promise<T> {
  let began = false;
  let isLast = false;
  let answer: { readonly of: T } | null = null;
  const progress: Progressed<T> = {
    begins: () => void (began = true),
    answers: (of) => void (answer = { of }),
    ends: (of) => {
      answer = { of };
      isLast = true;
      return of;
    },
  };
  const answered = (): { readonly of: T } | null => answer;
  try {
    return await work(progress);
  } catch (error) {
    if (!began) throw error;
    const done = await settle(error);
    const complete = answered();
    if (complete && (done === "on" || (done === "nothing-left" && isLast))) return complete.of;
    throw error;
  }
}

/** @returns in which direction the workbook was put in order, if it had to be */
async function settle(error: unknown): Promise<"back" | "on" | "nothing-left"> {
  try {
    const journal = await Excel.run(readJournal);
    if (journal === null) return "nothing-left";
    await putInOrder(journal, error instanceof ChangedMeanwhile ? error.cells : []);
    return journal.data === null ? "nothing-left" : journal.direction;
  } catch (again) {
    tellUnfinished();
    throw new Unfinished(error, again);
  }
}
