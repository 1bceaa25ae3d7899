/** A point of a scatter's cut lines: x, then y on the line across x, then y on the line across y; "" where it is on the other line. */
export type CutPoint = readonly [x: number, xcut: number | "", ycut: number | ""];

/**
 * Ends of the two lines that cut a scatter into quadrants, as rows below its points: the upright line at xcut over all y,
 * the level one at ycut over all x. Both reach as far as the points and the cuts do.
 * @param xcut null for no line
 * @returns nothing where there are no points
 */
export function cutLines(x: readonly number[], y: readonly number[], xcut: number | null, ycut: number | null): CutPoint[] {
  if (x.length === 0 || y.length === 0) return [];
  const [left, right] = reach(x, xcut);
  const [low, high] = reach(y, ycut);
  return [
    ...(xcut === null ? [] : ([[xcut, low, ""], [xcut, high, ""]] as const)),
    ...(ycut === null ? [] : ([[left, "", ycut], [right, "", ycut]] as const)),
  ];
}

function reach(values: readonly number[], cut: number | null): readonly [number, number] {
  const start = cut ?? values[0]!;
  return values.reduce<readonly [number, number]>(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [start, start]);
}
