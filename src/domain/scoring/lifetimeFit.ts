import type { Fault, Issue } from "../issue/issue";
import type { Text } from "../method/text";
import type { Evaluated } from "../stats/bfgs";
import { maximumLikelihood, type Fit } from "../stats/maximumLikelihood";
import { bgNbdLikelihood } from "./bgnbdModel";
import { gammaGammaLikelihood, type Spending } from "./gammaGammaModel";
import { inUnitOf, meanAge, type Histories } from "./histories";
import { paretoNbdLikelihood } from "./paretoNbdModel";
import { pooled } from "./pooled";

/** With fewer repeat customers the parameters say more about chance than about the customers. */
export const fewestRepeaters = 50;

/** A model of customers' purchases whose parameters are positive and found by maximum likelihood. */
interface Model<Data> {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly scaled: boolean }[];
  readonly likelihood: (data: Data, parameters: readonly number[]) => Evaluated;
  /** The data in a unit in which they are about 1, and what their ln L lacks for that. */
  readonly scaled: (data: Data) => { readonly unit: number; readonly data: Data; readonly lost: number };
  /** The scaled data with customers nearly alike counted as alike. */
  readonly rough: (scaled: Data) => Data;
  readonly starts: (scaled: Data) => readonly (readonly number[])[];
  readonly counts: (data: Data) => { readonly customers: number; readonly repeaters: number };
}

const places = (...names: string[]): Model<never>["parameters"] => names.map((name) => ({ name, scaled: ["alpha", "beta", "v"].includes(name) }));

const ofHistories = {
  scaled(data: Histories) {
    const unit = meanAge(data);
    return { unit, data: inUnitOf(unit, data), lost: data.purchases * Math.log(unit) };
  },
  rough: (data: Histories): Histories => ({ ...data, groups: pooled(data.groups, ({ purchases, recency, age }) => [purchases, Math.round(5 * recency), Math.round(5 * age)].join()) }),
  counts: ({ customers, repeaters }: Histories) => ({ customers, repeaters }),
};

/** Purchases per customer in the unit of time, which the starts reproduce. */
const rate = ({ purchases, customers }: Histories): number => purchases / customers;

export const bgNbdModel: Model<Histories> = {
  ...ofHistories,
  name: "BG/NBD",
  parameters: places("r", "alpha", "a", "b"),
  likelihood: bgNbdLikelihood,
  starts: (data) => [[1, 1 / rate(data), 1, 1], [0.3, 0.3 / rate(data), 0.5, 3], [3, 3 / rate(data), 0.2, 2]],
};

export const paretoNbdModel: Model<Histories> = {
  ...ofHistories,
  name: "Pareto/NBD",
  parameters: places("r", "alpha", "s", "beta"),
  likelihood: paretoNbdLikelihood,
  starts: (data) => [[1, 1 / rate(data), 1, 1], [0.3, 0.3 / rate(data), 0.5, 0.5], [3, 3 / rate(data), 2, 5]],
};

export const gammaGammaModel: Model<readonly Spending[]> = {
  name: "Gamma-Gamma",
  parameters: places("p", "q", "v"),
  likelihood: gammaGammaLikelihood,
  scaled(data) {
    const customers = data.reduce((sum, group) => sum + group.customers, 0);
    const unit = data.reduce((sum, { mean, customers: n }) => sum + n * mean, 0) / customers;
    return { unit, data: data.map((group) => ({ ...group, mean: group.mean / unit })), lost: customers * Math.log(unit) };
  },
  rough: (data) => pooled(data, ({ purchases, mean }) => [purchases, Math.round(5 * Math.log(mean))].join()),
  starts: () => [[5, 4, 0.6], [1, 3, 2], [20, 10, 0.45]],
  counts(data) {
    const customers = data.reduce((sum, group) => sum + group.customers, 0);
    return { customers, repeaters: customers };
  },
};

export interface Parameter {
  readonly name: string;
  readonly estimate: number;
  /** null where the parameter was given. */
  readonly standardError: number | null;
}
export interface Fitted {
  readonly values: readonly number[];
  readonly parameters: readonly Parameter[];
  /** null where the parameters were given and there is no data. */
  readonly logLikelihood: number | null;
  /** null where the parameters were given. */
  readonly converged: true | null;
}
export interface NotFitted {
  readonly converged: false;
  readonly issue: Issue;
}

/** Parameters as given, else as the data make them most likely. */
export function fit<Data>(model: Model<Data>, data: Data, known: readonly number[] | undefined): Fitted | NotFitted {
  const { customers, repeaters } = model.counts(data);
  if (known) {
    return {
      values: known,
      parameters: model.parameters.map(({ name }, i) => ({ name, estimate: known[i]!, standardError: null })),
      logLikelihood: customers > 0 ? model.likelihood(data, known).value : null,
      converged: null,
    };
  }
  if (repeaters < fewestRepeaters) return { converged: false, issue: tooFew(model.name, repeaters) };
  const { unit, data: scaled, lost } = model.scaled(data);
  const rough = model.rough(scaled);
  const found = maximumLikelihood((parameters) => model.likelihood(scaled, parameters), model.starts(scaled), customers, (parameters) => model.likelihood(rough, parameters));
  if (!found.converged) return { converged: false, issue: noMaximum(model, found) };
  const inUnit = (value: number, place: number): number => (model.parameters[place]!.scaled ? value * unit : value);
  const values = found.estimates.map(inUnit);
  return {
    values,
    parameters: model.parameters.map(({ name }, i) => ({ name, estimate: values[i]!, standardError: inUnit(found.standardErrors[i]!, i) })),
    logLikelihood: found.logLikelihood - lost,
    converged: true,
  };
}

/** The answer of every row and figure that would need the fit. */
export const unfitted = ({ issue }: NotFitted): Fault => ({ fault: "#N/A", issue });

const said = (en: string, zhCN: string): Issue => ({ code: "method", text: { en, "zh-CN": zhCN } satisfies Text });

const tooFew = (model: string, repeaters: number): Issue =>
  said(
    `Fitting ${model} needs at least ${fewestRepeaters} customers with repeat purchases; there are ${repeaters}. Give known parameters instead.`,
    `拟合 ${model} 至少需要 ${fewestRepeaters} 位有重复购买的客户，现有 ${repeaters} 位。可改为直接给出已知参数。`,
  );

function noMaximum<Data>(model: Model<Data>, { ranOff }: Extract<Fit, { converged: false }>): Issue {
  if (ranOff === null) return said(`The fit of ${model.name} did not converge.`, `${model.name} 的拟合未收敛。`);
  const { name } = model.parameters[ranOff.parameter]!;
  return ranOff.towards === "infinity"
    ? said(`The fit of ${model.name} did not converge: ${name} grows without bound, as it does where customers do not differ enough.`, `${model.name} 的拟合未收敛：参数 ${name} 无限增大，客户差异不足时会出现这种情况。`)
    : said(`The fit of ${model.name} did not converge: ${name} shrinks to 0.`, `${model.name} 的拟合未收敛：参数 ${name} 趋近于 0。`);
}
