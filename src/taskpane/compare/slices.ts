/** Milliseconds of work at a time: a pane that answers within the next frames feels at once. */
const slice = 24;

export interface Watching<R> {
  readonly onProgress: (done: number) => void;
  readonly onDone: (result: R) => void;
  readonly onFailure: (failure: unknown) => void;
  readonly now: () => number;
}

/** Does long work in slices with pauses between them, in which the pane draws and listens. @returns stops; the work can be taken up again later */
export function inSlices<R>(work: Generator<number, R>, { onProgress, onDone, onFailure, now }: Watching<R>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const next = (): void => {
    try {
      const end = now() + slice;
      let step = work.next();
      while (!step.done && now() < end) step = work.next();
      if (step.done) return onDone(step.value);
      onProgress(step.value);
      timer = setTimeout(next);
    } catch (failure) {
      onFailure(failure);
    }
  };
  timer = setTimeout(next);
  return () => clearTimeout(timer);
}
