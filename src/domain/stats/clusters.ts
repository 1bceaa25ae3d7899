import { asPart, type Steps } from "../method/steps";

export interface Clusters {
  /** Cluster of each point, from 0. */
  readonly of: readonly number[];
  readonly centroids: readonly (readonly number[])[];
  /** Squared distances to the own centroid, in all. */
  readonly sse: number;
}
type Point = readonly number[];

/** Points looked at between two steps. */
const pointsAtATime = 20_000;
/** Rounds after which centroids that still move are taken as they are. */
const mostRounds = 300;

function apart(a: Point, b: Point): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += (a[d]! - b[d]!) ** 2;
  return sum;
}

/** Mean 0 and population deviation 1 in every column; a column without variance becomes 0. */
export function standardised(points: readonly Point[]): number[][] {
  const scales = (points[0] ?? []).map((_, j) => {
    const mean = points.reduce((sum, point) => sum + point[j]!, 0) / points.length;
    return { mean, deviation: Math.sqrt(points.reduce((sum, point) => sum + (point[j]! - mean) ** 2, 0) / points.length) };
  });
  return points.map((point) => point.map((value, j) => (scales[j]!.deviation > 0 ? (value - scales[j]!.mean) / scales[j]!.deviation : 0)));
}

/** Lloyd's iteration. Equal distances go to the lower number; a cluster left empty keeps its centroid. */
export function* lloyd(points: readonly Point[], start: readonly Point[]): Steps<Clusters> {
  let centroids: readonly Point[] = start;
  const of = new Array<number>(points.length).fill(-1);
  for (let round = 0; round < mostRounds; round++) {
    const sums = centroids.map((centroid) => ({ n: 0, sum: centroid.map(() => 0) }));
    let moved = false;
    for (let i = 0; i < points.length; i++) {
      if (i % pointsAtATime === 0) yield round / mostRounds;
      const point = points[i]!;
      const nearest = nearestOf(centroids, point);
      moved ||= nearest !== of[i];
      of[i] = nearest;
      const own = sums[nearest]!;
      own.n++;
      for (let d = 0; d < point.length; d++) own.sum[d]! += point[d]!;
    }
    if (!moved) break;
    centroids = sums.map(({ n, sum }, c) => (n > 0 ? sum.map((value) => value / n) : centroids[c]!));
  }
  return { of, centroids, sse: points.reduce((sum, point, i) => sum + apart(point, centroids[of[i]!]!), 0) };
}

function nearestOf(centroids: readonly Point[], point: Point): number {
  let [nearest, least] = [0, Infinity];
  for (let c = 0; c < centroids.length; c++) {
    const distance = apart(point, centroids[c]!);
    if (distance < least) [nearest, least] = [c, distance];
  }
  return nearest;
}

/** The best of several k-means++ starts; the same seed gives the same clusters. @param k at most the number of distinct points */
export function* seededClusters(points: readonly Point[], k: number, seed: number, restarts: number): Steps<Clusters> {
  const random = generator(seed);
  let best: Clusters | null = null;
  for (let i = 0; i < restarts; i++) {
    const start = yield* asPart(plusPlus(points, k, random), () => i / restarts);
    const found = yield* asPart(lloyd(points, start), (share) => (i + share) / restarts);
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

function* plusPlus(points: readonly Point[], k: number, random: () => number): Steps<Point[]> {
  const chosen = [points[Math.floor(random() * points.length)]!];
  const nearest = new Float64Array(points.length).fill(Infinity);
  while (chosen.length < k) {
    yield chosen.length / k;
    const latest = chosen[chosen.length - 1]!;
    let left = 0;
    for (let i = 0; i < points.length; i++) left += nearest[i] = Math.min(nearest[i]!, apart(points[i]!, latest));
    left *= random();
    let next = nearest.findIndex((distance) => distance > 0 && (left -= distance) <= 0);
    if (next === -1) next = nearest.reduce((far, distance, i) => (distance > nearest[far]! ? i : far), 0);
    chosen.push(points[next]!);
  }
  return chosen;
}
