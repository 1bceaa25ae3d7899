import type { AnyMethod, InputField } from "../../domain/method/method";
import { mappingIssues } from "../../workbook/mappingIssues";
import type { Mapping, MappingAnswer, Source } from "../../workbook/contract";
import { readDraft, type Draft } from "../parameters/draft";

/** A system that the table has columns for, as they were matched. */
export interface Offer {
  readonly method: AnyMethod;
  readonly mapping: Mapping;
  readonly scores: Readonly<Record<string, number>>;
}
export interface Offers {
  readonly offers: readonly Offer[];
  /** How many systems need columns that the table does not have. */
  readonly others: number;
}

/** From here up, a match by heading is called sure. */
const sureFrom = 0.9;

/** The systems a table can be judged by at once. A column a system could do without is read only where its heading is sure. */
export function offersFor(systems: readonly AnyMethod[], source: Source, match: (method: AnyMethod, source: Source) => MappingAnswer): Offers {
  const all = systems.map((method): Offer => {
    const inputs: Readonly<Record<string, InputField>> = method.inputs;
    const { mapping, scores } = match(method, source);
    const taken = Object.entries(mapping).filter(([input]) => !inputs[input]!.optional || (scores[input] ?? 0) >= sureFrom);
    return { method, mapping: Object.fromEntries(taken), scores };
  });
  const offers = all.filter(({ method, mapping }) => mappingIssues(method.inputs, source, mapping).length === 0);
  return { offers, others: all.length - offers.length };
}

/** What the user changed about a system: other columns, other parameters. */
export interface Change {
  readonly mapping?: Mapping;
  readonly draft: Draft;
}
export const unchanged: Change = { draft: {} };

/** The offer with the user's own columns; a column the user chose is sure. */
export function changedOffer(offer: Offer, { mapping }: Change): Offer {
  if (mapping === undefined) return offer;
  const scores = Object.fromEntries(Object.entries(mapping).map(([input, columns]) => [input, offer.mapping[input] === columns ? (offer.scores[input] ?? 1) : 1]));
  return { ...offer, mapping, scores };
}

/** Whether a system can be run as it stands: columns and parameters are there. */
export const isAnswered = (offer: Offer, change: Change, source: Source): boolean =>
  readDraft(offer.method, change.draft).issues.length === 0 && mappingIssues(offer.method.inputs, source, changedOffer(offer, change).mapping).length === 0;
