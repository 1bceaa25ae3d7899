interface Waiting {
  readonly step: () => void;
  readonly failed: (failure: unknown) => void;
}

const waiting: Waiting[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

function next(): void {
  const now = waiting.shift();
  timer = waiting.length > 0 ? setTimeout(next) : undefined;
  try {
    now?.step();
  } catch (failure) {
    now?.failed(failure);
  }
}

/**
 * Does the steps in order, each in a turn of its own and after those that wait already: of several charts that are shown
 * together, one is drawn after the other, and the pane listens between.
 * @returns drops the steps that are yet to be done
 */
export function inTurns(steps: readonly (() => void)[], failed: (failure: unknown) => void): () => void {
  const mine = steps.map((step): Waiting => ({ step, failed }));
  waiting.push(...mine);
  timer ??= setTimeout(next);
  return () => {
    for (const one of mine) if (waiting.includes(one)) waiting.splice(waiting.indexOf(one), 1);
  };
}
