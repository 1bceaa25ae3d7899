interface Corner {
  readonly x: readonly number[];
  readonly value: number;
}

/**
 * Nelder and Mead's simplex with the usual steps (1, 2, ½, ½), ended as SciPy ends it: corners and their values within 1e-4.
 * Source: Nelder & Mead (1965), The Computer Journal 7(4); scipy.optimize.fmin for the end.
 */
export function nelderMead(f: (x: readonly number[]) => number, start: readonly number[], tolerance = 1e-4): readonly number[] {
  const corner = (x: readonly number[]): Corner => ({ x, value: f(x) });
  let simplex = [corner(start), ...start.map((_, i) => corner(start.map((value, j) => value + (i === j ? 0.3 : 0))))];
  for (let step = 0; step < 200 * start.length; step++) {
    simplex.sort((one, other) => one.value - other.value);
    const best = simplex[0]!;
    const worst = simplex.at(-1)!;
    const others = simplex.slice(0, -1);
    const wide = Math.max(...simplex.map(({ x }) => Math.max(...x.map((value, j) => Math.abs(value - best.x[j]!)))));
    if (wide <= tolerance && worst.value - best.value <= tolerance) break;
    const centre = start.map((_, j) => others.reduce((sum, { x }) => sum + x[j]!, 0) / others.length);
    const beyond = (by: number): Corner => corner(centre.map((value, j) => value + by * (value - worst.x[j]!)));
    const mirrored = beyond(1);
    if (mirrored.value < best.value) {
      const further = beyond(2);
      simplex = [...others, further.value < mirrored.value ? further : mirrored];
    } else if (mirrored.value < others.at(-1)!.value) simplex = [...others, mirrored];
    else {
      const nearer = beyond(mirrored.value < worst.value ? 0.5 : -0.5);
      const kept = nearer.value < Math.min(mirrored.value, worst.value);
      simplex = kept ? [...others, nearer] : [best, ...simplex.slice(1).map(({ x }) => corner(x.map((value, j) => (value + best.x[j]!) / 2)))];
    }
  }
  return simplex.reduce((one, other) => (other.value < one.value ? other : one)).x;
}
