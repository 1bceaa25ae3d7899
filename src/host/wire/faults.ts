/** How a request goes wrong: refused at an action, lost before anything was done, or done with the answer lost. */
export type FaultKind = { readonly code: string; readonly message?: string; readonly actionIndex?: number } | "drop" | "after";

export interface Fault {
  /** 1 is the next request. */
  readonly request: number;
  readonly how: FaultKind;
}

/** A request of the add-in's that has arrived and is not carried out yet. */
export interface Arrived {
  /** Counted from 1 over the life of the host; what the client sends on its own account is not counted. */
  readonly request: number;
  /** Actions in it: the client may have cut a long batch in several requests. */
  readonly actions: number;
}

/** Asked before every request what becomes of it; undefined lets it through. What it does itself is done between two requests. */
export type FaultHook = (arrived: Arrived) => FaultKind | undefined;

/** Faults of coming requests: those planned one by one, and those a hook answers. */
export class Faults {
  hook: FaultHook | undefined;
  private planned: Fault[] = [];
  private arrived = 0;

  plan(fault: Fault): void {
    this.planned.push(fault);
  }

  /** The fault of the request that arrives now, if any. */
  next(actions: number): FaultKind | undefined {
    this.arrived++;
    const due = this.planned.find(({ request }) => request === 1);
    this.planned = this.planned.filter((fault) => fault !== due).map(({ request, how }) => ({ request: request - 1, how }));
    return due?.how ?? this.hook?.({ request: this.arrived, actions });
  }
}
