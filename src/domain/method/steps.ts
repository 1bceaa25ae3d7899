import type { Share } from "../unit/unit";

/** Long work in steps: yields the share that is done, so that a caller can pause, or stop for good. */
export type Steps<R> = Generator<Share, R>;

/** Work to its end without a pause. */
export function finished<R>(work: Generator<unknown, R>): R {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** What is given at once, or in steps, in steps. */
export function* inSteps<R>(found: R | Steps<R>): Steps<R> {
  return isSteps(found) ? yield* found : found;
}

const isSteps = <R>(found: R | Steps<R>): found is Steps<R> => typeof found === "object" && found !== null && "next" in found;

/** Work that is a part of other work, or counts its steps: what it yields as a share of the whole. */
export function* asPart<R>(work: Generator<number, R>, share: (step: number) => Share): Steps<R> {
  let step = work.next();
  for (; !step.done; step = work.next()) yield share(step.value);
  return step.value;
}
