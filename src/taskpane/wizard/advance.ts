import { reportingDayParams } from "../../domain/rollup/reportingDay";
import { askEverything } from "../../workbook/contract";
import { draftOf } from "../parameters/draft";
import type { Progress } from "../parts/LongWork";
import { fromLines, fromRollup, linesPlan, startLines } from "./advanceLines";
import { sameHeadings, toSystem } from "./toSystem";
import { unmatched } from "./unmatched";
import { atStart, type Planned, type WizardEvent, type WizardState } from "./state";

/** Moves the wizard. An event that makes no sense where the wizard stands leaves it as it is. */
export function advance(state: WizardState, event: WizardEvent): WizardState {
  if (event.type === "restart") return isWriting(state) ? state : atStart;
  switch (state.step) {
    case "start":
      return fromStart(state, event);
    case "system":
      return fromSystem(state, event);
    case "lines":
      return fromLines(state, event);
    case "rollup":
      return fromRollup(state, event);
    case "columns":
      return fromColumns(state, event);
    case "parameters":
      return fromParameters(state, event);
    case "preview":
      return fromPreview(state, event);
    case "write":
      return fromWrite(state, event);
    case "done":
      if (event.type === "compare") return { step: "compare", source: state.source, before: state };
      return event.type === "failed" ? { ...state, failure: event.failure } : state;
    case "compare":
      return fromCompare(state, event);
  }
}

type At<S extends WizardState["step"]> = Extract<WizardState, { step: S }>;

const isWriting = (state: WizardState): boolean => (state.step === "write" || state.step === "rollup") && state.progress !== null;

const planOf = ({ source, method, mapping, scores, draft, choices, day, last }: Planned): Planned => ({
  source, method, mapping, scores, draft, choices, ...(day === undefined ? {} : { day }), ...(last === undefined ? {} : { last }),
});

function fromStart(state: At<"start">, event: WizardEvent): WizardState {
  switch (event.type) {
    case "reading":
      return { step: "start", busy: true, issues: [] };
    case "source-read":
      return event.answer.ok ? toSystem(event.answer.source) : { step: "start", busy: false, issues: event.answer.issues };
    case "progress":
      return state.busy ? { ...state, progress: progressOf(event) } : state;
    case "cancelled":
      return atStart;
    case "failed":
      return { step: "start", busy: false, issues: [], failure: event.failure };
    case "opened":
      return opened(event);
    default:
      return state;
  }
}

function opened(event: Extract<WizardEvent, { type: "opened" }>): WizardState {
  switch (event.at) {
    case "parameters":
      return { step: "parameters", ...event.plan };
    case "preview":
      return { step: "preview", busy: false, reread: false, asks: event.asks, ...event.plan };
    case "write":
      return { step: "write", where: event.plan.last?.where ?? { place: "beside" }, progress: { at: "writing" }, ...event.plan };
  }
}

function fromSystem(state: At<"system">, event: WizardEvent): WizardState {
  if (event.type === "back") return atStart;
  if (event.type === "compare") return { step: "compare", source: state.source, before: state };
  if (event.type === "rows-chosen") return { ...state, rows: event.rows };
  if (event.type === "lines-chosen") return state.linesBefore ? { step: "lines", ...linesPlan(state.linesBefore) } : startLines(state, event.match);
  if (event.type !== "system-chosen") return state;
  const { source, before, day } = state;
  if (before?.method === event.method) return { step: "columns", ...before };
  const { mapping, scores } = event.match;
  const dated = day === undefined ? { draft: {} } : { draft: draftOf(event.method, reportingDayParams(event.method, day)), day };
  return { step: "columns", source, method: event.method, mapping, scores, choices: askEverything, ...dated };
}

function fromColumns(state: At<"columns">, event: WizardEvent): WizardState {
  switch (event.type) {
    case "columns-chosen": {
      const { [event.input]: _former, ...others } = state.mapping;
      const mapping = event.columns.length === 0 ? others : { ...others, [event.input]: event.columns };
      return { ...state, mapping, scores: { ...state.scores, [event.input]: 1 } };
    }
    case "next":
      return unmatched(state).length > 0 ? state : { ...state, step: "parameters" };
    case "back":
      return { ...toSystem(state.source, "customers", state.day), before: planOf(state) };
    default:
      return state;
  }
}

function fromParameters(state: At<"parameters">, event: WizardEvent): WizardState {
  switch (event.type) {
    case "draft-changed":
    case "draft-replaced":
      return { ...state, draft: drafted(state, event) };
    case "next":
      return { step: "preview", busy: false, reread: false, ...planOf(state) };
    case "back":
      return { ...state, step: "columns" };
    default:
      return state;
  }
}

function fromPreview(state: At<"preview">, event: WizardEvent): WizardState {
  switch (event.type) {
    case "draft-changed":
    case "draft-replaced":
      return { ...state, draft: drafted(state, event) };
    case "choice-made":
      return { ...state, choices: { ...state.choices, ...event.choice } };
    case "reading":
      return { step: "preview", busy: true, reread: state.reread, ...planOf(state) };
    case "source-read":
      return readAgain(state, event);
    case "progress":
      return state.busy ? { ...state, progress: progressOf(event) } : state;
    case "cancelled":
      return { step: "preview", busy: false, reread: state.reread, ...planOf(state) };
    case "failed":
      return { ...state, busy: false, failure: event.failure };
    case "next":
      return { step: "write", where: state.last?.where ?? { place: "beside" }, progress: null, ...planOf(state) };
    case "back":
      return { step: "parameters", ...planOf(state) };
    default:
      return state;
  }
}

function fromWrite(state: At<"write">, event: WizardEvent): WizardState {
  switch (event.type) {
    case "where-chosen":
      if (state.progress !== null) return state;
      // What was refused is still true while only the consent to overwrite changes.
      return { ...(event.where.place === state.where.place ? state : { step: "write", progress: null, ...planOf(state) }), where: event.where };
    case "progress":
      return { step: "write", where: state.where, progress: progressOf(event), ...planOf(state) };
    case "cancelled":
      return { step: "write", where: state.where, progress: null, stopped: true, ...planOf(state) };
    case "reported": {
      const { report } = event;
      if (report.ok) return { step: "done", report, ...planOf(state) };
      return { step: "write", where: state.where, progress: null, refused: report, ...planOf(state) };
    }
    case "failed":
      return { step: "write", where: state.where, progress: null, failure: event.failure, ...planOf(state) };
    case "source-read":
      return readAgain({ step: "preview", busy: false, reread: false, ...planOf(state) }, event);
    case "back":
      return state.progress === null ? { step: "preview", busy: false, reread: false, ...planOf(state) } : state;
    default:
      return state;
  }
}

function fromCompare(state: At<"compare">, event: WizardEvent): WizardState {
  const { source, before } = state;
  switch (event.type) {
    case "source-read":
      if (!event.answer.ok) return { step: "start", busy: false, issues: event.answer.issues };
      return sameHeadings(event.answer.source, source) ? { step: "compare", source: event.answer.source, before } : toSystem(event.answer.source);
    case "failed":
      return { ...state, failure: event.failure };
    case "back":
      return before.step === "system" ? { ...before, source } : before;
    default:
      return state;
  }
}

/** An event without what it is called. */
const progressOf = ({ at, rows }: Progress): Progress => ({ at, ...(rows ? { rows } : {}) });

const drafted = (plan: Planned, event: Extract<WizardEvent, { type: "draft-changed" | "draft-replaced" }>) =>
  event.type === "draft-replaced" ? event.draft : { ...plan.draft, ...event.entries };

/** The same table read anew: choices about cells are asked again, for other cells may be in question now. */
function readAgain(state: At<"preview">, event: Extract<WizardEvent, { type: "source-read" }>): WizardState {
  if (!event.answer.ok) return { step: "start", busy: false, issues: event.answer.issues };
  const { source } = event.answer;
  if (!sameHeadings(source, state.source)) return toSystem(source);
  if (source.hash === state.source.hash) return { ...state, busy: false, source };
  return { ...state, busy: false, reread: true, source, choices: askEverything };
}
