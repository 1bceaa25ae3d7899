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

/** Milliseconds that work in the pane may go on before the pane can draw and listen. */
const longest = 25;

/** Lets the pane draw and listen before what comes next. */
export const othersTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Does work in the pane itself, with pauses in which it draws and listens; ends with `Cancelled` once it is not wanted. */
export async function withPauses<R>(work: Generator<unknown, R>, control: Control = {}): Promise<R> {
  let since = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - since < longest) continue;
    await othersTurn();
    checkpoint(control);
    since = performance.now();
  }
}

/** Ends the work here if it is not wanted any more. */
export function checkpoint({ signal }: Control): void {
  if (signal?.aborted) throw new Cancelled();
}
