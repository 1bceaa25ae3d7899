type Point = readonly number[];
interface Plain {
  readonly of: readonly number[];
  readonly centroids: readonly Point[];
  readonly sse: number;
}

const apart = (a: Point, b: Point): number => a.reduce((sum, value, j) => sum + (value - b[j]!) ** 2, 0);

/** Lloyd's iteration as it reads, all at once. */
export function plainLloyd(points: readonly Point[], start: readonly Point[]): Plain {
  let centroids = start;
  let of: number[] = [];
  for (let round = 0; round < 300; round++) {
    const distances = points.map((point) => centroids.map((centroid) => apart(point, centroid)));
    const next = distances.map((each) => each.indexOf(Math.min(...each)));
    if (next.every((cluster, i) => cluster === of[i])) break;
    of = next;
    centroids = centroids.map((centroid, c) => {
      const held = points.filter((_, i) => of[i] === c);
      return held.length > 0 ? centroid.map((_, j) => held.reduce((sum, point) => sum + point[j]!, 0) / held.length) : centroid;
    });
  }
  return { of, centroids, sse: points.reduce((sum, point, i) => sum + apart(point, centroids[of[i]!]!), 0) };
}

/** Mean silhouette as it is defined, point by point. */
export function plainSilhouette(points: readonly Point[], of: readonly number[]): number | null {
  const clusters = [...new Set(of)];
  if (clusters.length < 2) return null;
  const widths = points.map((point, i) => {
    const meanTo = (cluster: number): number => {
      const others = points.filter((_, j) => j !== i && of[j] === cluster);
      return others.reduce((sum, other) => sum + Math.sqrt(apart(point, other)), 0) / others.length;
    };
    if (of.filter((cluster) => cluster === of[i]).length === 1) return 0;
    const [inside, outside] = [meanTo(of[i]!), Math.min(...clusters.filter((cluster) => cluster !== of[i]).map(meanTo))];
    return Math.max(inside, outside) > 0 ? (outside - inside) / Math.max(inside, outside) : 0;
  });
  return widths.reduce((sum, width) => sum + width, 0) / points.length;
}
