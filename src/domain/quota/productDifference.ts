/**
 * a b − c d exactly, where it is an integer below 2^53 and the products are close to each other or the smaller is 0.
 * A product of floats is a float and a remainder that is a float as well; products and remainders are subtracted apart.
 * Source: Dekker (1971), Numerische Mathematik 18(3), "A floating-point technique for extending the available precision".
 * @param a b, c and d integers of at most 2^51
 */
export function productDifference(a: number, b: number, c: number, d: number): number {
  const [first, second] = [a * b, c * d];
  return first - second + (rest(a, b, first) - rest(c, d, second));
}

/** What rounding took from a product. */
function rest(a: number, b: number, product: number): number {
  const [highA, highB] = [high(a), high(b)];
  const [lowA, lowB] = [a - highA, b - highB];
  return highA * highB - product + highA * lowB + lowA * highB + lowA * lowB;
}

/** The upper half of a float's digits. */
function high(value: number): number {
  const spread = 134_217_729 * value;
  return spread - (spread - value);
}
