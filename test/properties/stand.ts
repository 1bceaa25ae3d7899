import type { RawCell } from "../../src/domain/method/evaluate";
import type { AnyMethod } from "../../src/domain/method/method";
import type { Params } from "./subjects";

/** Which way a value gets better: more of it, less of it, or the codes and flags from worst to best. */
export type Way = "more" | "less" | readonly RawCell[];
export type Better = Way | ((params: Params, column: number) => Way);

/** Where a method stands on the laws that hold for some methods only; a reason stands where a law does not hold. */
export interface Stand {
  /** The output that holds the tier, and the tiers from best to worst, where the wizard card does not say. */
  readonly tier?: string;
  readonly tiers?: (params: Params) => readonly unknown[];
  /** What the sentences explain instead of the tier. */
  readonly sentenceIsNotOfTheTier?: string;
  /** Tables that count the same customers by another rule. */
  readonly otherCounts?: readonly string[];
  /** Rank outputs and the inputs or outputs they rank by, the largest first: there the earlier of equal rows comes first. */
  readonly ranks?: Readonly<Record<string, readonly string[]>>;
  /** A missing key ranks as this number; last where nothing is said. */
  readonly missingRanksAs?: number;
  /** Inputs rows are ranked by without the rank being an output; of several columns by their sum. */
  readonly tiedBy?: readonly string[];
  /** Why the order of the rows means something of its own. */
  readonly rowsInOrder?: string;
  /** A better value of these inputs, all else equal, never gets a worse tier. */
  readonly better: Readonly<Record<string, Better>> | string;
  /** The better row is compared with itself as it was, since beside it its old self would be ranked by other inputs too. */
  readonly betterAlone?: true;
  /** The parameters under which a better value is better, where not all are. */
  readonly betterWhere?: (params: Params) => boolean;
  /** The parameters under which amounts in another currency are the same case, where not all are. */
  readonly currencyWhere?: (params: Params) => boolean;
  /** Each group of inputs can be multiplied by any positive factor, and nobody moves. */
  readonly scaleFree: readonly (readonly string[])[] | string;
  /** The parameters under which it is scale-free, where not all are. */
  readonly scaleFreeWhere?: (params: Params) => boolean;
}

export const tierOutput = (method: AnyMethod, { tier }: Stand): string =>
  tier ?? method.wizard?.tier ?? ("columns" in method.answers ? String(method.answers.columns[0]) : "");

/** From best to worst; by default the names in the parameter `labels`. @param params with defaults filled in */
export const tiersOf = (method: AnyMethod, { tiers }: Stand, params: Params): readonly unknown[] =>
  (tiers ?? method.wizard?.tiers ?? (({ labels }: Params) => labels as readonly unknown[]))(params);
