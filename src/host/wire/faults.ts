/** How a request goes wrong: refused at an action, lost before anything was done, or done with the answer lost. */
export type FaultKind = { readonly code: string; readonly message?: string; readonly actionIndex?: number } | "drop" | "after";

export interface Fault {
  /** 1 is the next request. */
  readonly request: number;
  readonly how: FaultKind;
}

/** Faults planned for coming requests. */
export class Faults {
  private planned: Fault[] = [];

  plan(fault: Fault): void {
    this.planned.push(fault);
  }

  /** The fault of the request that arrives now, if any. */
  next(): FaultKind | undefined {
    const due = this.planned.find(({ request }) => request === 1);
    this.planned = this.planned.filter((fault) => fault !== due).map(({ request, how }) => ({ request: request - 1, how }));
    return due?.how;
  }
}
