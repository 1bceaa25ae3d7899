import { isFault, type Fault } from "../issue/issue";
import { groupHistories, historyOf, type Histories, type History } from "./histories";
import { unfitted, type Fitted, type NotFitted } from "./lifetimeFit";

interface HistoryColumns {
  readonly frequency: readonly number[];
  readonly recency: readonly (number | null)[];
  readonly age: readonly number[];
}

/** The history in each row, or its fault, and all that are sound together. */
export function readHistories({ frequency, recency, age }: HistoryColumns): { readonly rows: readonly (History | Fault)[]; readonly all: Histories } {
  const rows = frequency.map((purchases, row) => historyOf(purchases, recency[row]!, age[row]!, row));
  return { rows, all: groupHistories(rows.filter((row): row is History => !isFault(row))) };
}

/** An answer for each sound history; the fault of the row, or of the fit, elsewhere. */
export const forEachHistory = <A>(rows: readonly (History | Fault)[], fitted: Fitted | NotFitted, answer: (history: History, row: number) => A): (A | Fault)[] =>
  rows.map((history, row) => {
    if (isFault(history)) return history;
    return fitted.converged === false ? unfitted(fitted) : answer(history, row);
  });
