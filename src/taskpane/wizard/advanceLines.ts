import { latestDate } from "../../domain/rollup/detect";
import rollup from "../../domain/scoring/ROLLUP";
import type { SerialDate } from "../../domain/unit/unit";
import { askEverything, type Mapping, type MappingAnswer, type Source } from "../../workbook/contract";
import { readNumber, writeNumber } from "../parameters/number";
import type { LinesPlan, WizardEvent, WizardState } from "./state";
import { sameHeadings, toSystem } from "./toSystem";
import { unmatched } from "./unmatched";

type At<S extends WizardState["step"]> = Extract<WizardState, { step: S }>;

export const linesPlan = ({ source, sign, mapping, scores, draft, proposed, choices }: LinesPlan): LinesPlan => ({ source, sign, mapping, scores, draft, proposed, choices });

/** The columns of the lines, and the latest date in them as the as-of date the user may change. */
export function startLines({ source, sign }: Pick<At<"system">, "source" | "sign">, { mapping, scores }: MappingAnswer): At<"lines"> {
  const proposed = proposal(source, mapping);
  return { step: "lines", source, sign, mapping, scores, draft: proposed === null ? {} : { asOf: proposed }, proposed, choices: askEverything };
}

export function fromLines(state: At<"lines">, event: WizardEvent): WizardState {
  switch (event.type) {
    case "columns-chosen": {
      const { [event.input]: _former, ...others } = state.mapping;
      const mapping = event.columns.length === 0 ? others : { ...others, [event.input]: event.columns };
      return proposedAnew({ ...state, mapping, scores: { ...state.scores, [event.input]: 1 } });
    }
    case "draft-changed":
      return { ...state, draft: { ...state.draft, ...event.entries } };
    case "draft-replaced":
      return { ...state, draft: { ...(state.proposed === null ? {} : { asOf: state.proposed }), ...event.draft } };
    case "next":
      return unmatched({ method: rollup, mapping: state.mapping }).length > 0 ? state : { step: "rollup", busy: false, reread: false, progress: null, ...linesPlan(state) };
    case "back":
      return { ...toSystem(state.source, "lines"), linesBefore: linesPlan(state) };
    default:
      return state;
  }
}

export function fromRollup(state: At<"rollup">, event: WizardEvent): WizardState {
  const still: At<"rollup"> = { step: "rollup", busy: false, reread: state.reread, progress: null, ...linesPlan(state) };
  switch (event.type) {
    case "choice-made":
      return state.progress === null ? { ...state, choices: { ...state.choices, ...event.choice } } : state;
    case "reading":
      return { ...still, busy: true };
    case "source-read":
      return readAgain(still, event);
    case "progress":
      return { ...still, progress: { at: event.at, ...(event.rows ? { rows: event.rows } : {}) } };
    case "cancelled":
      return { ...still, stopped: true };
    case "rolled-up":
      return event.answer.ok ? toSystem(event.answer.source, "customers", dayOf(state)) : { step: "start", busy: false, issues: event.answer.issues };
    case "rollup-refused":
      return { ...still, refused: event.report };
    case "failed":
      return { ...still, failure: event.failure };
    case "back":
      return state.progress === null ? { step: "lines", ...linesPlan(state) } : state;
    default:
      return state;
  }
}

/** The same lines read anew: choices about cells are asked again, and the latest date may be another. */
function readAgain(state: At<"rollup">, { answer }: Extract<WizardEvent, { type: "source-read" }>): WizardState {
  if (!answer.ok) return { step: "start", busy: false, issues: answer.issues };
  const { source } = answer;
  if (!sameHeadings(source, state.source)) return toSystem(source);
  if (source.hash === state.source.hash) return { ...state, source };
  return proposedAnew({ ...state, reread: true, source, choices: askEverything });
}

/** A date the user has typed stays; one that was only proposed follows the data. */
function proposedAnew<S extends LinesPlan>(state: S): S {
  const proposed = proposal(state.source, state.mapping);
  const { asOf, ...others } = state.draft;
  if (asOf !== undefined && asOf !== state.proposed) return { ...state, proposed };
  return { ...state, proposed, draft: proposed === null ? others : { ...others, asOf: proposed } };
}

function dayOf({ draft: { asOf } }: LinesPlan): SerialDate | undefined {
  return typeof asOf === "string" ? readNumber(asOf, "date") : undefined;
}

function proposal(source: Source, mapping: Mapping): string | null {
  const latest = mapping["date"] === undefined ? null : latestDate(source.rows, mapping["date"][0]!);
  return latest === null ? null : writeNumber(latest, "date");
}
