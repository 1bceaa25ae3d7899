import type { Share } from "../../domain/unit/unit";
import type { Compared, ComparedFirmness } from "../../workbook/compare/prepared";
import { mostSystems } from "../../workbook/compare/prepared";
import type { CompareReport } from "../../workbook/compare/write";
import type { Mapping, PreparedBlocked } from "../../workbook/contract";
import type { Draft } from "../parameters/draft";
import { unchanged, type Change } from "./offers";

/** What the user chose: systems by their ids, in the order they were ticked. */
export interface Chosen {
  readonly ticked: readonly string[];
  readonly changes: Readonly<Record<string, Change>>;
}
export type FirmnessState =
  | { readonly at: "running"; readonly done: Share }
  | { readonly at: "stopped"; readonly done: Share }
  | { readonly at: "done"; readonly firmness: ComparedFirmness };
type Written = Extract<CompareReport, { ok: true }>;
type Refused = Extract<CompareReport, { ok: false }>;

/** The position within the comparison, and all it has been told so far. */
export type CompareState =
  | ({ readonly step: "choose"; /** The systems are being computed. */ readonly comparing?: true; readonly blocked?: readonly PreparedBlocked[]; readonly failure?: unknown } & Chosen)
  | ({
      readonly step: "result";
      readonly compared: Compared;
      readonly firmness: FirmnessState;
      readonly writing: boolean;
      readonly written?: Written;
      readonly refused?: Refused;
      readonly failure?: unknown;
    } & Chosen);

export type CompareEvent =
  | { readonly type: "ticked"; readonly id: string; readonly on: boolean }
  | { readonly type: "columns-chosen"; readonly id: string; readonly mapping: Mapping; readonly input: string; readonly columns: readonly number[] }
  | { readonly type: "draft-changed"; readonly id: string; readonly entries: Draft }
  | { readonly type: "draft-replaced"; readonly id: string; readonly draft: Draft }
  | { readonly type: "comparing" }
  | { readonly type: "compared"; readonly compared: Compared }
  | { readonly type: "cancelled" }
  | { readonly type: "blocked"; readonly blocked: readonly PreparedBlocked[] }
  | { readonly type: "tested"; readonly done: Share }
  | { readonly type: "firm"; readonly firmness: ComparedFirmness }
  | { readonly type: "stopped" }
  | { readonly type: "resumed" }
  | { readonly type: "writing" }
  | { readonly type: "reported"; readonly report: CompareReport }
  /** Excel or our own code threw; worded by the pane. */
  | { readonly type: "failed"; readonly failure: unknown }
  /** The table was read again, or the user goes back to the systems. */
  | { readonly type: "again" };

export const atChoice: CompareState = { step: "choose", ticked: [], changes: {} };

/** Moves the comparison. An event that makes no sense where it stands leaves it as it is. */
export function advanceCompare(state: CompareState, event: CompareEvent): CompareState {
  if (event.type === "failed") return state.step === "choose" ? { step: "choose", ...chosenOf(state), failure: event.failure } : { ...state, writing: false, failure: event.failure };
  return state.step === "choose" ? fromChoice(state, event) : fromResult(state, event);
}

type At<S extends CompareState["step"]> = Extract<CompareState, { step: S }>;

const chosenOf = ({ ticked, changes }: Chosen): Chosen => ({ ticked, changes });

function fromChoice(state: At<"choose">, event: CompareEvent): CompareState {
  const chosen = chosenOf(state);
  const changed = (id: string, change: Partial<Change>): CompareState => ({
    step: "choose",
    ...chosen,
    changes: { ...state.changes, [id]: { ...(state.changes[id] ?? unchanged), ...change } },
  });
  switch (event.type) {
    case "comparing":
      return { step: "choose", ...chosen, comparing: true };
    case "cancelled":
      return { step: "choose", ...chosen };
    case "ticked": {
      if (state.comparing) return state;
      const others = state.ticked.filter((id) => id !== event.id);
      if (event.on && others.length >= mostSystems) return state;
      return { step: "choose", ...chosen, ticked: event.on ? [...others, event.id] : others };
    }
    case "columns-chosen": {
      if (state.comparing) return state;
      const { [event.input]: _former, ...others } = event.mapping;
      return changed(event.id, { mapping: event.columns.length === 0 ? others : { ...others, [event.input]: event.columns } });
    }
    case "draft-changed":
      return state.comparing ? state : changed(event.id, { draft: { ...state.changes[event.id]?.draft, ...event.entries } });
    case "draft-replaced":
      return state.comparing ? state : changed(event.id, { draft: event.draft });
    case "blocked":
      return { step: "choose", ...chosen, blocked: event.blocked };
    case "compared":
      return { step: "result", ...chosen, compared: event.compared, firmness: { at: "running", done: 0 }, writing: false };
    default:
      return state;
  }
}

function fromResult(state: At<"result">, event: CompareEvent): CompareState {
  const { firmness } = state;
  switch (event.type) {
    case "tested":
      return firmness.at === "running" ? { ...state, firmness: { at: "running", done: event.done } } : state;
    case "firm":
      return firmness.at === "running" ? { ...state, firmness: { at: "done", firmness: event.firmness } } : state;
    case "stopped":
      return firmness.at === "running" ? { ...state, firmness: { at: "stopped", done: firmness.done } } : state;
    case "resumed":
      return firmness.at === "stopped" && !state.writing ? { ...state, firmness: { at: "running", done: firmness.done } } : state;
    case "writing": {
      if (firmness.at === "running" || state.writing) return state;
      const { refused: _refused, failure: _failure, ...rest } = state;
      return { ...rest, writing: true };
    }
    case "reported": {
      const { report } = event;
      return report.ok ? { ...state, writing: false, written: report } : { ...state, writing: false, refused: report };
    }
    case "again":
      return state.writing ? state : { step: "choose", ...chosenOf(state) };
    default:
      return state;
  }
}
