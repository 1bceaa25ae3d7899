/** Evenly spread numbers, 0 ≤ x < 1; each call gives the next. */
export type Random = () => number;

/** One step of Marsaglia's 32-bit xorshift generator (13, 17, 5); every state but 0, which stays 0, has a period of 2³² − 1. Source: Marsaglia (2003), Journal of Statistical Software 8(14). */
export function xorshift32(state: number): number {
  let x = state;
  x ^= x << 13;
  x ^= x >>> 17;
  x ^= x << 5;
  return x >>> 0;
}

/** The same seed gives the same numbers on every machine: whole numbers and one division only. @param seed a whole number */
export function seededRandom(seed: number): Random {
  // Neighbouring seeds are spread over the states, and the first steps still resemble their seed.
  let state = (Math.imul(seed | 0, 0x9e3779b1) ^ 0x2545f491) >>> 0 || 1;
  for (let i = 0; i < 8; i++) state = xorshift32(state);
  return () => {
    state = xorshift32(state);
    return state / 4294967296;
  };
}

/** All orders of 0 … n − 1 are as likely. Source: Fisher & Yates, in Durstenfeld's form. */
export function shuffled(n: number, random: Random): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
