export interface Clusters {
  /** Cluster of each point, from 0. */
  readonly of: readonly number[];
  readonly centroids: readonly (readonly number[])[];
  /** Squared distances to the own centroid, in all. */
  readonly sse: number;
}
type Point = readonly number[];

const apart = (a: Point, b: Point): number => a.reduce((sum, value, j) => sum + (value - b[j]!) ** 2, 0);

/** Mean 0 and population deviation 1 in every column; a column without variance becomes 0. */
export function standardised(points: readonly Point[]): number[][] {
  const scales = (points[0] ?? []).map((_, j) => {
    const mean = points.reduce((sum, point) => sum + point[j]!, 0) / points.length;
    return { mean, deviation: Math.sqrt(points.reduce((sum, point) => sum + (point[j]! - mean) ** 2, 0) / points.length) };
  });
  return points.map((point) => point.map((value, j) => (scales[j]!.deviation > 0 ? (value - scales[j]!.mean) / scales[j]!.deviation : 0)));
}

/** Lloyd's iteration. Equal distances go to the lower number; a cluster left empty keeps its centroid. */
export function lloyd(points: readonly Point[], start: readonly Point[]): Clusters {
  let centroids: readonly Point[] = start;
  let of: number[] = [];
  for (let step = 0; step < 300; step++) {
    const next = points.map((point) => {
      let [best, least] = [0, Infinity];
      centroids.forEach((centroid, c) => {
        const distance = apart(point, centroid);
        if (distance < least) [best, least] = [c, distance];
      });
      return best;
    });
    if (next.every((cluster, i) => cluster === of[i])) break;
    of = next;
    const sums = centroids.map((centroid) => ({ n: 0, sum: centroid.map(() => 0) }));
    points.forEach((point, i) => {
      const cluster = sums[of[i]!]!;
      cluster.n++;
      point.forEach((value, j) => (cluster.sum[j]! += value));
    });
    centroids = sums.map(({ n, sum }, c) => (n > 0 ? sum.map((value) => value / n) : centroids[c]!));
  }
  return { of, centroids, sse: points.reduce((sum, point, i) => sum + apart(point, centroids[of[i]!]!), 0) };
}

/** The best of several k-means++ starts; the same seed gives the same clusters. @param k at most the number of distinct points */
export function seededClusters(points: readonly Point[], k: number, seed: number, restarts: number): Clusters {
  const random = generator(seed);
  let best: Clusters | null = null;
  for (let i = 0; i < restarts; i++) {
    const found = lloyd(points, plusPlus(points, k, random));
    if (best === null || found.sse < best.sse) best = found;
  }
  return best!;
}

/** Linear congruential generator of Numerical Recipes, 0 to 1. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

function plusPlus(points: readonly Point[], k: number, random: () => number): Point[] {
  const chosen = [points[Math.floor(random() * points.length)]!];
  const nearest = points.map((point) => apart(point, chosen[0]!));
  while (chosen.length < k) {
    let left = random() * nearest.reduce((sum, distance) => sum + distance, 0);
    let next = nearest.findIndex((distance) => distance > 0 && (left -= distance) <= 0);
    if (next === -1) next = nearest.reduce((far, distance, i) => (distance > nearest[far]! ? i : far), 0);
    const point = points[next]!;
    chosen.push(point);
    points.forEach((other, i) => (nearest[i] = Math.min(nearest[i]!, apart(other, point))));
  }
  return chosen;
}

/** Mean silhouette, −1 to 1; a point alone in its cluster counts 0; null with fewer than two clusters. O(n²). */
export function silhouette(points: readonly Point[], of: readonly number[]): number | null {
  const sizes = new Map<number, number>();
  for (const cluster of of) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  if (sizes.size < 2) return null;
  const total = points.reduce((sum, point, i) => {
    const own = of[i]!;
    if (sizes.get(own) === 1) return sum;
    const far = new Map<number, number>();
    points.forEach((other, j) => far.set(of[j]!, (far.get(of[j]!) ?? 0) + Math.sqrt(apart(point, other))));
    const inside = far.get(own)! / (sizes.get(own)! - 1);
    const outside = [...far].reduce((least, [cluster, distance]) => (cluster === own ? least : Math.min(least, distance / sizes.get(cluster)!)), Infinity);
    const widest = Math.max(inside, outside);
    return widest > 0 ? sum + (outside - inside) / widest : sum;
  }, 0);
  return total / points.length;
}
