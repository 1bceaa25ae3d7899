/** A command stopped in between and could not be put back, or an earlier one has not been yet: the journal is in the workbook. */
export class Unfinished extends Error {
  override readonly name = "Unfinished";
  /** @param cause why it stopped; @param why it could not be put back at once */
  constructor(
    readonly cause?: unknown,
    readonly why?: unknown,
  ) {
    super("A command stopped in between; the workbook can be put in order.");
  }
}

const listeners = new Set<() => void>();

/** Tells the pane that there is something to put in order. */
export function tellUnfinished(): void {
  for (const listener of listeners) listener();
}

/** @returns what ends the listening */
export function onUnfinished(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Nothing is built on what is half done. */
export function refuseUnfinished(isUnfinished: boolean): void {
  if (!isUnfinished) return;
  tellUnfinished();
  throw new Unfinished();
}
