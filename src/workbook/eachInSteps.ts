import type { Steps } from "../domain/method/steps";

const entriesInStep = 5_000;

/** Something of each of many entries, in steps. */
export function* eachInSteps<T, R>(entries: readonly T[], make: (entry: T, at: number) => R): Steps<R[]> {
  const made: R[] = [];
  for (const [at, entry] of entries.entries()) {
    if (at % entriesInStep === 0) yield at / entries.length;
    made.push(make(entry, at));
  }
  return made;
}
