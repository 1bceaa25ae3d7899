import type { Answer, TableRow } from "../../domain/method/method";
import type { Text } from "../../domain/method/text";
import type { TierSummary } from "../../domain/table/previewModel";
import type { UnitName } from "../../domain/unit/unit";

/** What a run on a table outside any workbook came to: enough for a summary, without its rows. */
export interface Outcome {
  readonly rows: number;
  readonly rated: number;
  readonly tiers: readonly TierSummary[];
  /** What the weights of the tiers are totals of; null where the result has no such column, and the weights are 0. */
  readonly weight: { readonly label: Text; readonly unit: UnitName } | null;
  readonly figures: Readonly<Record<string, Answer>>;
  readonly tables: Readonly<Record<string, readonly TableRow[]>>;
  /** The heaviest of each tier, tier by tier. */
  readonly top: readonly OutcomeCustomer[];
  /** Those nearest to a cut, nearest first. */
  readonly boundary: readonly OutcomeCustomer[];
}

export interface OutcomeCustomer {
  readonly name: string;
  readonly tier: string;
  readonly value: number | null;
  readonly cut: number | null;
  readonly why: string;
}
