/** What long work is in the middle of. */
export type RunStep = "reading" | "computing" | "explaining" | "writing" | "summary" | "charts" | "done";

/** How far it is with the rows. */
export interface RowsDone {
  readonly done: number;
  readonly total: number;
}

/** How long work is watched, and stopped. */
export interface Control {
  /** Told between the steps, and within them where rows are counted. */
  readonly onProgress?: (step: RunStep, rows?: RowsDone) => void;
  /** Aborted, the work ends with `Cancelled` as soon as it can, and the workbook is as it was before. */
  readonly signal?: AbortSignal;
}

/** The user stopped the work. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
  constructor() {
    super("The work was cancelled.");
  }
}

/** Ends the work here if it is not wanted any more. */
export function checkpoint({ signal }: Control): void {
  if (signal?.aborted) throw new Cancelled();
}
