import { minimise, type Evaluated, type Minimum, type Search, type Smooth } from "./bfgs";
import { curvature, inverseOf } from "./information";

/** ln L and its slopes by each parameter. */
export type Likelihood = (parameters: readonly number[]) => Evaluated;

export type Fit =
  | {
      readonly converged: true;
      readonly estimates: readonly number[];
      /** Of the estimates, from the observed information. */
      readonly standardErrors: readonly number[];
      readonly logLikelihood: number;
      /** Steps of the best start. */
      readonly steps: number;
      readonly starts: number;
    }
  | {
      readonly converged: false;
      /** The parameter, by its place, that ran off towards 0 or infinity, where one did. */
      readonly ranOff: { readonly parameter: number; readonly towards: "zero" | "infinity" } | null;
    };

/** Parameters are looked for between e⁻¹⁰ and e¹⁰; one that leaves this range has run off. */
const widest = 10;
const search = { tolerance: 1e-9, most: 200, longest: 2, within: widest };
/** Gradients so small as this end the search where rounding lets it come no closer. */
const nearEnough = 1e-7;
/** The rough search only finds where to begin. */
const roughly = { ...search, tolerance: 1e-4 };

/**
 * Maximum likelihood of positive parameters: the logarithms of the parameters are searched, from every start, and the best end is taken.
 * Standard errors: inverse of the negative Hessian of ln L at the maximum; se(θ) = θ · se(ln θ), which is exact there, the gradient being 0.
 * @param n customers; the search is for the mean of ln L
 * @param rough of a few groups of customers alike: the starts are searched on it where it is given, and ln L itself only from its maximum
 */
export function maximumLikelihood(likelihood: Likelihood, starts: readonly (readonly number[])[], n: number, rough: Likelihood | null = null): Fit {
  const loss = meanLoss(likelihood, n);
  const best = (rough && refined(loss, meanLoss(rough, n), starts)) ?? lowest(loss, starts, search);
  const edge = best.x.findIndex((log) => Math.abs(log) > widest);
  if (edge >= 0) return { converged: false, ranOff: { parameter: edge, towards: best.x[edge]! > 0 ? "infinity" : "zero" } };
  const covariance = isFlat(best) ? inverseOf(curvature((logs) => loss(logs).gradient.map((slope) => slope * n), best.x)) : null;
  if (covariance === null) return { converged: false, ranOff: null };
  const estimates = best.x.map(Math.exp);
  return {
    converged: true,
    estimates,
    standardErrors: estimates.map((estimate, i) => estimate * Math.sqrt(covariance[i]![i]!)),
    logLikelihood: -best.value * n,
    steps: best.steps,
    starts: starts.length,
  };
}

const meanLoss = (likelihood: Likelihood, n: number): Smooth => (logs) => {
  const parameters = logs.map(Math.exp);
  const { value, gradient } = likelihood(parameters);
  return { value: -value / n, gradient: gradient.map((slope, i) => (-slope * parameters[i]!) / n) };
};

const isFlat = ({ converged, gradient }: Minimum): boolean => converged || gradient.every((slope) => Math.abs(slope) <= nearEnough);

const lowest = (loss: Smooth, starts: readonly (readonly number[])[], how: Search): Minimum =>
  starts.map((start) => minimise(loss, start.map(Math.log), how)).reduce((one, other) => (other.value < one.value ? other : one));

/** From the end of the rough search, whose curvature is nearly that of the whole; null where that leads nowhere. */
function refined(loss: Smooth, rough: Smooth, starts: readonly (readonly number[])[]): Minimum | null {
  const { x, converged } = lowest(rough, starts, roughly);
  const inverse = converged ? inverseOf(curvature((logs) => rough(logs).gradient, x)) : null;
  const found = inverse && minimise(loss, x, search, inverse);
  return found && isFlat(found) ? found : null;
}
