import type { RunPlan } from "../../workbook/history/runs";
import { draftOf } from "../parameters/draft";
import type { Planned } from "../wizard/state";

/** An earlier run as the wizard's own plan, its parameters as if they had been typed. */
export function planAgain({ method, source, mapping, params, choices, options }: RunPlan): Planned {
  const scores = Object.fromEntries(Object.keys(mapping).map((input) => [input, 1]));
  return { method, source, mapping, scores, choices, draft: draftOf(method, params), last: options };
}
