import type { UnfinishedWork } from "../../workbook/recovery/layer";

/** What the message about a command that stopped in between shows; null where there is nothing to tell. */
export type RecoveryState =
  | { readonly at: "offered"; readonly work: UnfinishedWork; readonly failure?: unknown }
  | { readonly at: "working"; readonly work: UnfinishedWork }
  | { readonly at: "done"; readonly work: UnfinishedWork }
  | null;

export type RecoveryEvent =
  /** Looked for what stopped; null where nothing did. */
  | { readonly type: "found"; readonly work: UnfinishedWork | null }
  | { readonly type: "pressed" }
  | { readonly type: "put-right" }
  | { readonly type: "failed"; readonly failure: unknown };

/** An event that makes no sense where the message stands leaves it as it is. */
export function afterEvent(state: RecoveryState, event: RecoveryEvent): RecoveryState {
  switch (event.type) {
    case "found":
      if (event.work) return state?.at === "working" ? state : { at: "offered", work: event.work };
      return state?.at === "offered" ? null : state;
    case "pressed":
      return state?.at === "offered" ? { at: "working", work: state.work } : state;
    case "put-right":
      return state?.at === "working" ? { at: "done", work: state.work } : state;
    case "failed":
      return state?.at === "working" ? { at: "offered", work: state.work, failure: event.failure } : state;
  }
}
