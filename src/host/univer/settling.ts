import type { Calculation } from "./calculation";
import type { CustomFunctions } from "./functions";

/** How long somebody who wants values waits for the add-in's functions. */
const LIMIT_MS = 10_000;

/** Tells when calculations and the add-in's functions have come to rest. */
export class Settling {
  private readonly waiters = new Set<() => void>();

  constructor(
    private readonly calculation: Calculation,
    private readonly functions: CustomFunctions,
  ) {
    calculation.onEnd(() => this.look());
  }

  /**
   * Resolves when nothing is being calculated; at once when nothing is. Functions that have not answered when ten seconds have
   * passed are not waited for: their cells then show #BUSY!, and a warning names them. A calculation is, however long it takes.
   */
  async settled(): Promise<void> {
    // Univer makes some edits known to the calculation a few microtasks after they are done.
    for (let turn = 0; turn < 5; turn++) await undefined;
    if (this.atRest()) return;
    this.calculation.hurry();
    await new Promise<void>((resolve) => {
      const limit = setInterval(() => {
        if (this.calculation.busy || this.functions.undelivered) return;
        console.warn(`No answer within ${LIMIT_MS / 1000} s from: ${this.functions.open().join(", ")}`);
        this.functions.giveUp();
        done();
      }, LIMIT_MS);
      const done = () => {
        clearInterval(limit);
        this.waiters.delete(done);
        resolve();
      };
      this.waiters.add(done);
    });
  }

  dispose(): void {
    for (const done of [...this.waiters]) done();
  }

  private atRest(): boolean {
    return !this.calculation.busy && !this.functions.undelivered && this.functions.open().length === 0;
  }

  private look(): void {
    if (this.waiters.size === 0) return;
    if (this.atRest()) for (const done of [...this.waiters]) done();
    else queueMicrotask(() => this.calculation.hurry());
  }
}
