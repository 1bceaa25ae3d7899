import { atLeast } from "../unit/nearly";

export interface Held {
  /** Place of the tier in force from the next period on, 0 for the best. */
  readonly tier: number;
  /** Periods in a row below the held tier. */
  readonly misses: number;
  readonly reason: "UP" | "KEPT" | "MISSED" | "DOWN" | "IMMEDIATE";
}

/** A tier to keep through the periods of one customer, in order. */
export function holdByCount(computed: readonly number[], start: number, downAfter: number, immediate: readonly boolean[]): Held[] {
  let held = start;
  let misses = 0;
  return computed.map((tier, i): Held => {
    if (tier <= held) {
      const reason = tier < held ? "UP" : "KEPT";
      [held, misses] = [tier, 0];
      return { tier, misses, reason };
    }
    misses++;
    if (!immediate[i] && misses < downAfter) return { tier: held, misses, reason: "MISSED" };
    [held, misses] = [tier, 0];
    return { tier, misses, reason: immediate[i] ? "IMMEDIATE" : "DOWN" };
  });
}

/**
 * Up at once to the tier whose cut is reached. Down only below the held tier's cut less the band, to the first lower tier
 * whose own cut less the band is still reached; at once to the tier of its own cut where the row says so.
 * @param cuts falling, one fewer than tiers
 * @param start null: the tier of the first value by its cuts
 */
export function holdByBand(values: readonly number[], cuts: readonly number[], band: number, start: number | null, immediate: readonly boolean[] = []): Held[] {
  const reached = (value: number, margin: number): number => {
    const found = cuts.findIndex((cut) => atLeast(value, cut - margin));
    return found === -1 ? cuts.length : found;
  };
  let held = start ?? (values.length > 0 ? reached(values[0]!, 0) : 0);
  return values.map((value, i): Held => {
    const [earned, kept] = [reached(value, 0), reached(value, band)];
    const before = held;
    if (immediate[i] && earned > held) {
      held = earned;
      return { tier: held, misses: 0, reason: "IMMEDIATE" };
    }
    if (earned < held) held = earned;
    else if (kept > held) held = kept;
    return { tier: held, misses: 0, reason: held < before ? "UP" : held > before ? "DOWN" : earned > held ? "MISSED" : "KEPT" };
  });
}

/** Rows of each customer, in the order of the rows; all rows are one customer's where no column names them. */
export function rowsByCustomer(customer: readonly (string | null)[] | undefined, rows: number): number[][] {
  const found = new Map<string | null, number[]>();
  for (let row = 0; row < rows; row++) {
    const name = customer?.[row] ?? null;
    const list = found.get(name);
    if (list) list.push(row);
    else found.set(name, [row]);
  }
  return [...found.values()];
}
