import { atLeast, countWhere, moreThan } from "./formula";

/**
 * The label of the band a value falls in.
 * @param cuts a range, strictly monotone; `labels` one cell more, in the direction of the cuts
 * @param count how many cuts
 */
export function bandLabel(value: string, cuts: string, labels: string, { falling, closed, count }: { readonly falling: boolean; readonly closed: "lower" | "upper"; readonly count: number }): string {
  const reached = countWhere(closed === "lower" ? atLeast(value, cuts) : moreThan(value, cuts));
  return `INDEX(${labels},1,${falling ? `${count + 1}-${reached}` : `1+${reached}`})`;
}
