import { asPart, inSteps, type Steps } from "../method/steps";
import { seededRandom, shuffled, type Random } from "../stats/random";
import type { Share } from "../unit/unit";

/** A tier per row of what was judged; null for a row without one. */
type Tiers = readonly (string | null)[];

export interface Resampling {
  /** How many resamples, two at a time: an odd number is rounded up. */
  readonly resamples: number;
  readonly seed: number;
}

/** Tiers of the rows judged; null where the system cannot be applied to them: not counted. */
export type Judged = Tiers | null;

/** By row: share of the judgements that leave the customer in its tier, 0 to 1; null for a customer without a tier, or never judged. */
export type Firm = readonly (Share | null)[];

/**
 * How firm each tier is against the company it is judged in. The customers are split at random into two halves, and the system is
 * applied to each half as if it were all; after resamples/2 splits every customer has been judged resamples/2 times.
 * firmness = judgements with the customer's actual tier / judgements.
 * Halves drawn without replacement vary as n draws with replacement do, but they repeat no customer, so they make no ties
 * and break no rule about names that may occur only once. The procedure is ours; it follows the complementary pairs of
 * Shah & Samworth (2013), JRSS B 75(1), after Meinshausen & Bühlmann (2010), JRSS B 72(4).
 * Yields how many judgements are done, after each and within those that take long, so that a caller can pause or stop.
 * @param judge tiers of these rows among themselves, in the order given
 */
export function* firmnessAmongOthers(tier: Tiers, judge: (rows: readonly number[]) => Judged | Steps<Judged>, { resamples, seed }: Resampling): Generator<number, Firm> {
  const random = seededRandom(seed);
  const tally = new Tally(tier);
  const middle = Math.ceil(tier.length / 2);
  const inFirst = new Uint8Array(tier.length);
  for (let split = 0; split < splitsOf(resamples); split++) {
    shuffled(tier.length, random).forEach((row, place) => (inFirst[row] = Number(place < middle)));
    for (const half of [1, 0]) {
      // Row order settles ties as it does among all customers.
      const rows: number[] = [];
      inFirst.forEach((its, row) => its === half && rows.push(row));
      if (rows.length > 0) tally.add(rows, yield* asPart(inSteps(judge(rows)), () => tally.judgements));
      yield tally.judgements;
    }
  }
  return tally.shares();
}

/**
 * How firm each tier is against errors in the figures: resamples/2 judgements of all customers with every amount changed at random.
 * firmness = judgements with the customer's actual tier / judgements.
 * @param judge tiers of all rows with amounts changed by the random numbers it is given
 */
export function* firmnessUnderError(tier: Tiers, judge: (random: Random) => Judged | Steps<Judged>, { resamples, seed }: Resampling): Generator<number, Firm> {
  const random = seededRandom(seed);
  const tally = new Tally(tier);
  const rows = tier.map((_, row) => row);
  for (let run = 0; run < splitsOf(resamples); run++) {
    tally.add(rows, yield* asPart(inSteps(judge(random)), () => tally.judgements));
    yield tally.judgements;
  }
  return tally.shares();
}

/** How many pairs of halves a number of resamples makes. */
export const splitsOf = (resamples: number): number => Math.ceil(resamples / 2);

class Tally {
  judgements = 0;
  private readonly judged: number[];
  private readonly kept: number[];

  constructor(private readonly tier: Tiers) {
    this.judged = tier.map(() => 0);
    this.kept = tier.map(() => 0);
  }

  add(rows: readonly number[], found: Judged): void {
    this.judgements++;
    if (found === null) return;
    rows.forEach((row, i) => {
      this.judged[row]!++;
      if (found[i] === this.tier[row]) this.kept[row]!++;
    });
  }

  shares(): Firm {
    return this.tier.map((tier, row) => (tier === null || this.judged[row] === 0 ? null : this.kept[row]! / this.judged[row]!));
  }
}
