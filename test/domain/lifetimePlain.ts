/** The models as their formulas read, customer by customer: what the grouped likelihoods with slopes are checked against. */
export interface Customer {
  readonly x: number;
  readonly tx: number;
  readonly T: number;
  /** Mean value per repeat purchase. */
  readonly z: number;
}

/** ln Γ by Lanczos' approximation, another than the product's. */
export function plainLogGamma(x: number): number {
  const terms = [676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7];
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - plainLogGamma(1 - x);
  const sum = terms.reduce((total, term, i) => total + term / (x + i), 0.9999999999998099);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}
const plainLogBeta = (a: number, b: number): number => plainLogGamma(a) + plainLogGamma(b) - plainLogGamma(a + b);

/** ₂F₁ by its series, for values a number can hold. */
export function plainHypergeometric(a: number, b: number, c: number, z: number): number {
  let [sum, term] = [1, 1];
  for (let n = 0; n < 100_000 && Math.abs(term) > 1e-18 * Math.abs(sum); n++) {
    term *= ((a + n) * (b + n) * z) / ((c + n) * (n + 1));
    sum += term;
  }
  return sum;
}

export function plainBgNbd(customers: readonly Customer[], [r, alpha, a, b]: readonly number[]): number {
  return customers.reduce((sum, { x, tx, T }) => {
    const front = plainLogGamma(r! + x) - plainLogGamma(r!) + r! * Math.log(alpha!) + plainLogBeta(a!, b! + x) - plainLogBeta(a!, b!);
    const alive = -(r! + x) * Math.log(alpha! + T);
    if (x === 0) return sum + front + alive;
    const gone = Math.log(a! / (b! + x - 1)) - (r! + x) * Math.log(alpha! + tx);
    const top = Math.max(alive, gone);
    return sum + front + top + Math.log(Math.exp(alive - top) + Math.exp(gone - top));
  }, 0);
}

export function plainParetoNbd(customers: readonly Customer[], [r, alpha, s, beta]: readonly number[]): number {
  return customers.reduce((sum, { x, tx, T }) => {
    const [most, least, second] = alpha! >= beta! ? [alpha!, beta!, s! + 1] : [beta!, alpha!, r! + x];
    const power = r! + s! + x;
    const part = (t: number): number => plainHypergeometric(power, second, power + 1, (most - least) / (most + t)) / (most + t) ** power;
    const inner = (alpha! + T) ** -(r! + x) * (beta! + T) ** -s! + (s! / power) * (part(tx) - part(T));
    return sum + plainLogGamma(r! + x) - plainLogGamma(r!) + r! * Math.log(alpha!) + s! * Math.log(beta!) + Math.log(inner);
  }, 0);
}

export function plainGammaGamma(customers: readonly Customer[], [p, q, v]: readonly number[]): number {
  return customers.reduce((sum, { x, z }) => {
    if (x === 0) return sum;
    const shape = p! * x;
    return sum + plainLogGamma(shape + q!) - plainLogGamma(shape) - plainLogGamma(q!) + q! * Math.log(v!) + (shape - 1) * Math.log(z) + shape * Math.log(x) - (shape + q!) * Math.log(v! + x * z);
  }, 0);
}

/** Second derivatives by the parameters themselves, from values alone. */
export function plainHessian(f: (parameters: readonly number[]) => number, at: readonly number[]): number[][] {
  const width = at.map((value) => 1e-3 * value);
  const shifted = (...moves: readonly (readonly [number, number])[]): number => {
    const point = [...at];
    for (const [i, sign] of moves) point[i]! += sign * width[i]!;
    return f(point);
  };
  return at.map((_, i) =>
    at.map((__, j) => (shifted([i, 1], [j, 1]) - shifted([i, 1], [j, -1]) - shifted([i, -1], [j, 1]) + shifted([i, -1], [j, -1])) / (4 * width[i]! * width[j]!)),
  );
}

/** Nelder and Mead's simplex, which needs no slopes. */
export function nelderMead(f: (x: readonly number[]) => number, start: readonly number[], tolerance = 1e-10): { readonly x: readonly number[]; readonly value: number } {
  const point = (x: readonly number[]): { x: readonly number[]; value: number } => ({ x, value: f(x) });
  let simplex = [point(start), ...start.map((_, i) => point(start.map((value, j) => value + (i === j ? 0.3 : 0))))];
  for (let step = 0; step < 5000; step++) {
    simplex.sort((one, other) => one.value - other.value);
    const [best, worst] = [simplex[0]!, simplex[simplex.length - 1]!];
    const spread = Math.max(...start.map((_, j) => Math.max(...simplex.map(({ x }) => x[j]!)) - Math.min(...simplex.map(({ x }) => x[j]!))));
    if (worst.value - best.value < tolerance && spread < 1e-6) break;
    const others = simplex.slice(0, -1);
    const centre = start.map((_, j) => others.reduce((sum, { x }) => sum + x[j]! / others.length, 0));
    const away = (by: number): { x: readonly number[]; value: number } => point(centre.map((value, j) => value + by * (worst.x[j]! - value)));
    const mirrored = away(-1);
    if (mirrored.value < best.value) {
      const further = away(-2);
      simplex = [...others, further.value < mirrored.value ? further : mirrored];
    } else if (mirrored.value < others[others.length - 1]!.value) simplex = [...others, mirrored];
    else {
      const nearer = away(mirrored.value < worst.value ? -0.5 : 0.5);
      simplex = nearer.value < Math.min(worst.value, mirrored.value) ? [...others, nearer] : simplex.map(({ x }) => point(x.map((value, j) => (value + best.x[j]!) / 2)));
    }
  }
  return simplex[0]!;
}
