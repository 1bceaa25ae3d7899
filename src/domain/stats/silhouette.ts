/** Mean silhouette, −1 to 1; a point alone in its cluster counts 0; null with fewer than two clusters. O(n²). */
export function silhouette(points: readonly (readonly number[])[], of: readonly number[]): number | null {
  const sizes: number[] = [];
  for (const cluster of of) sizes[cluster] = (sizes[cluster] ?? 0) + 1;
  const clusters = Object.keys(sizes).map(Number);
  if (clusters.length < 2) return null;
  const far = new Float64Array(sizes.length);
  let total = 0;
  for (let i = 0; i < points.length; i++) {
    const own = of[i]!;
    if (sizes[own] === 1) continue;
    const point = points[i]!;
    far.fill(0);
    for (let j = 0; j < points.length; j++) {
      const other = points[j]!;
      let square = 0;
      for (let d = 0; d < point.length; d++) square += (point[d]! - other[d]!) ** 2;
      far[of[j]!]! += Math.sqrt(square);
    }
    const inside = far[own]! / (sizes[own]! - 1);
    let outside = Infinity;
    for (const cluster of clusters) if (cluster !== own) outside = Math.min(outside, far[cluster]! / sizes[cluster]!);
    const widest = Math.max(inside, outside);
    if (widest > 0) total += (outside - inside) / widest;
  }
  return total / points.length;
}
