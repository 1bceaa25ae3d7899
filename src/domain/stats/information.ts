/**
 * The matrix of second derivatives, from central differences of a gradient; symmetric by averaging.
 * @param width of the differences, in the unit of x
 */
export function curvature(gradient: (x: readonly number[]) => readonly number[], x: readonly number[], width = 1e-4): number[][] {
  const shifted = (i: number, by: number): readonly number[] => gradient(x.map((value, j) => (j === i ? value + by : value)));
  const rows = x.map((_, i) => {
    const [up, down] = [shifted(i, width), shifted(i, -width)];
    return up.map((value, j) => (value - down[j]!) / (2 * width));
  });
  return rows.map((row, i) => row.map((value, j) => (value + rows[j]![i]!) / 2));
}

/** The inverse of a symmetric positive definite matrix, by Cholesky's factors; null where it is not positive definite. */
export function inverseOf(matrix: readonly (readonly number[])[]): number[][] | null {
  const n = matrix.length;
  const factor = matrix.map(() => new Array<number>(n).fill(0));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let left = matrix[i]![j]!;
      for (let k = 0; k < j; k++) left -= factor[i]![k]! * factor[j]![k]!;
      if (i === j) {
        if (!(left > 0)) return null;
        factor[i]![i] = Math.sqrt(left);
      } else factor[i]![j] = left / factor[j]![j]!;
    }
  }
  const columns = matrix.map((_, unit) => {
    const solved = new Array<number>(n).fill(0);
    for (let i = 0; i < n; i++) {
      let left = Number(i === unit);
      for (let k = 0; k < i; k++) left -= factor[i]![k]! * solved[k]!;
      solved[i] = left / factor[i]![i]!;
    }
    for (let i = n - 1; i >= 0; i--) {
      let left = solved[i]!;
      for (let k = i + 1; k < n; k++) left -= factor[k]![i]! * solved[k]!;
      solved[i] = left / factor[i]![i]!;
    }
    return solved;
  });
  return matrix.map((_, i) => columns.map((column) => column[i]!));
}
