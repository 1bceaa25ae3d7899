import type { Issue } from "../domain/issue/issue";
import { finished, type Steps } from "../domain/method/steps";
import type { Locale } from "../domain/method/text";
import { customerName, previewOf } from "../domain/table/preview";
import { issueText } from "../i18n/issues";
import { cellAddress } from "./address";
import { checkpoint, type Control } from "./control";
import type { Compute, Prepared, PrepareRequest } from "./contract";
import { changesSince } from "./history/changesSince";
import { applyOverrides } from "./history/overrides";
import { placesIn } from "./places";
import { surveyInSteps } from "./survey";

/**
 * Computes everything that a run would write, and writes nothing.
 * Blocked while a finding waits for a choice, or while an issue stands that no choice settles.
 */
export const prepare = (request: PrepareRequest): Prepared => finished(prepareInSteps(request));

/** The same with pauses, in which it can be stopped. */
export function* prepareInSteps(request: PrepareRequest): Steps<Prepared> {
  const surveyed = yield* surveyInSteps(request, "customers");
  if (!surveyed.ready) return surveyed;
  const { method, source, mapping, evaluation, inputs, bodyRows, customer } = surveyed;
  const places = placesIn(method, source, mapping, bodyRows);
  const words = (issue: Issue, locale: Locale): string => issueText(issue, locale, places(locale));
  const names = bodyRows.map((row) => (customer.name === null ? cellAddress(source.headerRow + 1 + row, source.columns[0]!) : customerName(source.rows[row]![customer.name])));
  const overrides = applyOverrides(surveyed, request.former?.overrides ?? []);
  const finalTiers = new Map([...overrides.applied].map(([row, { tier }]) => [row, tier]));
  return {
    ...surveyed,
    reasons: (locale, control) => wordedReasons(bodyRows.length, (row) => evaluation.why(row, locale, words), control),
    preview: previewOf({ method, evaluation, inputs, names, words, finalTiers }),
    former: request.former ?? null,
    overrides,
    changes: request.former ? changesSince(request.former, { ...surveyed, overrides }) : null,
  };
}

/** Rows after which others get their turn. */
const rowsAtATime = 5_000;

async function wordedReasons(total: number, why: (row: number) => string, control: Control = {}): Promise<readonly string[]> {
  const reasons: string[] = [];
  while (reasons.length < total) {
    checkpoint(control);
    for (const end = Math.min(total, reasons.length + rowsAtATime); reasons.length < end; ) reasons.push(why(reasons.length));
    if (total <= rowsAtATime) break;
    control.onProgress?.("explaining", { done: reasons.length, total });
    await new Promise((resolve) => setTimeout(resolve));
  }
  return reasons;
}

/** The computing done at once: where there is no background, and for small tables read by a command. */
export const computeAtOnce: Compute = async (request) => prepare(request);
