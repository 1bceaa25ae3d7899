import rollup from "../../domain/scoring/ROLLUP";
import type { Issue } from "../../domain/issue/issue";
import { finished, type Steps } from "../../domain/method/steps";
import type { PreparedRollup, PrepareRequest } from "../contract";
import { surveyInSteps } from "../survey";

/** Invoice lines added up to customers; nothing is written. A line that cannot be read is corrected or left out, never kept. */
export const prepareRollup = (request: Omit<PrepareRequest, "method">): PreparedRollup => finished(prepareRollupInSteps(request));

/** The same with pauses, in which it can be stopped. */
export function* prepareRollupInSteps(request: Omit<PrepareRequest, "method">): Steps<PreparedRollup> {
  const surveyed = yield* surveyInSteps({ ...request, method: rollup }, "lines");
  return surveyed.ready && surveyed.evaluation.figures["customers"] === 0 ? { ...surveyed, ready: false, issues: [nobody] } : surveyed;
}

const nobody: Issue = {
  code: "method",
  text: {
    en: "No line counts, so there is no customer: every line is left out or dated outside the days asked for.",
    "zh-CN": "没有任何明细计入，因此没有客户：各行均未计入，或日期不在所选范围内。",
  },
};
