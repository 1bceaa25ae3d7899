/** Shares of each row; a row that sums to 0 stays where it is. */
export const rowShares = (counts: readonly (readonly number[])[]): number[][] =>
  counts.map((row, i) => {
    const total = row.reduce((sum, value) => sum + value, 0);
    return row.map((value, j) => (total > 0 ? value / total : Number(i === j)));
  });

/** (n − trace)/(n − 1): 0 when nobody moves. @param shares n ≥ 2 rows */
export const shorrocks = (shares: readonly (readonly number[])[]): number =>
  (shares.length - shares.reduce((sum, row, i) => sum + row[i]!, 0)) / (shares.length - 1);

export const squared = (shares: readonly (readonly number[])[]): number[][] =>
  shares.map((row) => shares.map((_, j) => row.reduce((sum, part, k) => sum + part * shares[k]![j]!, 0)));

/**
 * π with π P = π and Σ π = 1; null where more than one such π exists.
 * Grassmann–Taksar–Heyman elimination: it subtracts nothing, so no digits are lost.
 */
export function stationary(shares: readonly (readonly number[])[]): number[] | null {
  const states = recurrent(shares);
  if (states === null) return null;
  const p = states.map((i) => states.map((j) => shares[i]![j]!));
  const n = p.length;
  for (let k = n - 1; k > 0; k--) {
    const leaving = p[k]!.slice(0, k).reduce((sum, part) => sum + part, 0);
    for (let i = 0; i < k; i++) {
      p[i]![k]! /= leaving;
      for (let j = 0; j < k; j++) p[i]![j]! += p[i]![k]! * p[k]![j]!;
    }
  }
  const weight = [1];
  for (let k = 1; k < n; k++) weight.push(weight.reduce((sum, part, i) => sum + part * p[i]![k]!, 0));
  const total = weight.reduce((sum, part) => sum + part, 0);
  const found = shares.map(() => 0);
  states.forEach((state, i) => (found[state] = weight[i]! / total));
  return found;
}

/** The one set of states that cannot be left for good; null where there are several. */
function recurrent(shares: readonly (readonly number[])[]): number[] | null {
  const reach = shares.map((_, from) => {
    const seen = new Set([from]);
    for (const state of seen) shares[state]!.forEach((part, to) => part > 0 && seen.add(to));
    return seen;
  });
  const closed = reach.flatMap((seen, state) => ([...seen].every((other) => reach[other]!.has(state)) ? [[...seen].sort((a, b) => a - b)] : []));
  const [first] = closed;
  return first && closed.every((other) => other[0] === first[0]) ? first : null;
}
