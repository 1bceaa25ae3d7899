import { largestRemainder } from "./largestRemainder";

export interface Claim {
  /** ≥ 0. */
  readonly weight: bigint;
  /** Units at least, ≤ cap. */
  readonly floor: bigint;
  /** Units at most; null for no cap. */
  readonly cap: bigint | null;
}

export type Bound = "share" | "cap" | "floor";

export interface Filling {
  readonly units: readonly bigint[];
  /** What set each amount: its share, its cap or its floor. */
  readonly bound: readonly Bound[];
  /** Units shared in proportion by those that neither cap nor floor binds. */
  readonly open: bigint;
  /** The floors together exceed the units: they were cut back in proportion. */
  readonly floorsCut: boolean;
}

/**
 * Splits units in proportion to weights within caps and floors (water filling).
 * Everyone still free gets a share of what is left in proportion to weight. While shares break bounds, those whose breach
 * pulls the total the wrong way are fixed at their bound and the rest is shared anew. What caps leave over is not given.
 */
export function fill(units: bigint, claims: readonly Claim[]): Filling {
  const floors = claims.map(({ floor }) => floor);
  if (total(floors) > units) {
    const bound = claims.map(() => "floor" as const);
    return { units: largestRemainder(units, floors), bound, open: 0n, floorsCut: true };
  }
  const bound: Bound[] = claims.map(() => "share");
  let free = claims.map((_, row) => row);
  let open = units;
  for (;;) {
    const broken = boundsToFix(open, free, claims);
    if (broken.length === 0) break;
    for (const { row, at } of broken) bound[row] = at;
    free = free.filter((row) => bound[row] === "share");
    open = units - total(claims.map((claim, row) => fixedAt(claim, bound[row]!)));
  }
  const shares = largestRemainder(open, free.map((row) => claims[row]!.weight));
  const given = claims.map((claim, row) => fixedAt(claim, bound[row]!));
  free.forEach((row, i) => (given[row] = shares[i]!));
  return { units: given, bound, open, floorsCut: false };
}

const total = (values: readonly bigint[]): bigint => values.reduce((sum, value) => sum + value, 0n);

function fixedAt({ floor, cap }: Claim, bound: Bound): bigint {
  if (bound === "share") return 0n;
  return bound === "cap" ? cap! : floor;
}

interface Breach {
  readonly row: number;
  readonly at: "cap" | "floor";
}

/**
 * Shares below their floor are fixed when floors take more than caps free, shares above their cap when caps free more,
 * both when they balance. Compared as open·w against bound·W, so nothing is rounded here.
 */
function boundsToFix(open: bigint, free: readonly number[], claims: readonly Claim[]): readonly Breach[] {
  const weights = total(free.map((row) => claims[row]!.weight));
  const breaches: Breach[] = [];
  let balance = 0n;
  for (const row of free) {
    const { weight, floor, cap } = claims[row]!;
    // Where nobody left has weight, no one has a share; only floors can bind.
    const share = weights === 0n ? 0n : open * weight;
    const scale = weights === 0n ? 1n : weights;
    if (share < floor * scale) {
      breaches.push({ row, at: "floor" });
      balance += floor * scale - share;
    } else if (cap !== null && share > cap * scale) {
      breaches.push({ row, at: "cap" });
      balance += cap * scale - share;
    }
  }
  if (balance === 0n) return breaches;
  return breaches.filter(({ at }) => at === (balance > 0n ? "floor" : "cap"));
}
