import type { Customer } from "./lifetimePlain";

/** Equally likely numbers between 0 and 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Gamma with this shape and rate 1, by Marsaglia and Tsang. */
function gamma(random: () => number, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = normal(random);
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

const exponential = (random: () => number): number => -Math.log(1 - random());

/** Customers as BG/NBD and Gamma-Gamma make them, observed for 20 to 60 units of time. */
export function bgNbdCustomers(n: number, seed: number, [r, alpha, a, b]: readonly number[], [p, q, v]: readonly number[]): Customer[] {
  const random = seeded(seed);
  return Array.from({ length: n }, () => {
    const T = 20 + Math.floor(40 * random());
    const rate = gamma(random, r!) / alpha!;
    const [one, other] = [gamma(random, a!), gamma(random, b!)];
    const leaves = one / (one + other);
    let [x, tx] = [0, 0];
    for (;;) {
      const next = tx + exponential(random) / rate;
      if (!(next <= T)) break;
      [x, tx] = [x + 1, next];
      if (random() < leaves) break;
    }
    return { x, tx, T, z: x === 0 ? 0 : gamma(random, p! * x) / (gamma(random, q!) / v!) / x };
  });
}

/** Customers as Pareto/NBD makes them. */
export function paretoNbdCustomers(n: number, seed: number, [r, alpha, s, beta]: readonly number[]): Customer[] {
  const random = seeded(seed);
  return Array.from({ length: n }, () => {
    const T = 20 + Math.floor(40 * random());
    const rate = gamma(random, r!) / alpha!;
    const end = Math.min(T, exponential(random) / (gamma(random, s!) / beta!));
    let [x, tx] = [0, 0];
    for (let next = exponential(random) / rate; next <= end; next = tx + exponential(random) / rate) [x, tx] = [x + 1, next];
    return { x, tx, T, z: 0 };
  });
}
