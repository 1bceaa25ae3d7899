import type { RawCell } from "../../src/domain/method/evaluate";
import { column, figure, listOf, run, type Adapters, type Given } from "./case";
import { dataRows } from "./stats";

type Columns = Record<string, RawCell[]>;

/** The customers of the CDNOW sample. */
const sample = (): Columns => {
  const rows = dataRows("cdnow_customers_summary_with_transactions.csv");
  const numbers = (name: string): number[] => rows.map((row) => Number(row[name]));
  return { frequency: numbers("x"), recency: numbers("t_x"), age: numbers("T"), value: numbers("zbar") };
};

const histories = ({ frequency, recency, age }: Columns): Columns => ({ frequency: frequency!, recency: recency!, age: age! });

/** The histories a case gives, or else those of the sample. */
const given = ({ x, t_x, T }: Given): Columns =>
  x === undefined ? histories(sample()) : { frequency: [...listOf(x as number)], recency: [...listOf(t_x as number)], age: [...listOf(T as number)] };

const single = <T>(like: unknown, list: readonly T[]): T | readonly T[] => (Array.isArray(like) ? list : list[0]!);

/** A customer nothing is known of yet. */
const newcomer: Columns = { frequency: [0], recency: [0], age: [0] };

const fitted = (id: string, inputs: Columns, names: readonly string[]): unknown => {
  const found = run(id, inputs);
  return Object.fromEntries([...names.map((name) => [name, figure(found, name)]), ["LL", figure(found, "logLik")]]);
};

export const lifetimeAdapters: Adapters = {
  bgnbd_loglik: ({ inputs }) => figure(run("BGNBD", given(inputs), { parameters: inputs.params }), "logLik"),
  bgnbd_conditional_expectation: ({ inputs }) =>
    single(inputs.x, column(run("BGNBD", given(inputs), { parameters: inputs.params, horizon: inputs.t }), "expected")),
  bgnbd_expectation: ({ inputs }) =>
    single(inputs.t, listOf(inputs.t as number).map((horizon) => column(run("BGNBD", newcomer, { parameters: inputs.params, horizon }), "expected")[0])),
  bgnbd_p_alive: ({ inputs }) => single(inputs.x, column(run("PALIVE", given(inputs), { parameters: inputs.params }), "alive")),
  bgnbd_pmf({ inputs }) {
    const times = listOf(inputs.t as number);
    // One customer alone: what the fit check expects of it is a probability.
    const probability = (n: number, t: number): unknown =>
      run("BGNBD", { ...newcomer, age: [t] }, { parameters: inputs.params, top: n + 1 }).tables.check![n]![2];
    return single(inputs.n, listOf(inputs.n as number).map((n, i) => probability(n, times[i] ?? times[0]!)));
  },
  bgnbd_fit: ({ inputs }) => fitted("BGNBD", given(inputs), ["r", "alpha", "a", "b"]),
  gamma_gamma_conditional_mean: ({ inputs }) =>
    single(inputs.x, column(run("GAMMAGAMMA", { frequency: [...listOf(inputs.x as number)], value: [...listOf(inputs.zbar as number)] }, { parameters: inputs.params }), "expected")),
  gamma_gamma_fit({ inputs }) {
    const { frequency, value } = inputs.x === undefined ? sample() : { frequency: [...listOf(inputs.x as number)], value: [...listOf(inputs.zbar as number)] };
    return fitted("GAMMAGAMMA", { frequency: frequency!, value: value! }, ["p", "q", "v"]);
  },
  clv_bgnbd_gg({ inputs, params }) {
    const { bg, gg, zbar, months, rate, ...history } = { ...inputs, ...params } as Given;
    const found = run("CLVBGNBD", { ...given(history), value: [...listOf(zbar as number)] }, { parameters: bg, spending: gg, months, rate });
    return single(history.x, column(found, "clv"));
  },
  pareto_nbd_loglik: ({ inputs }) => figure(run("PARETONBD", given(inputs), { parameters: inputs.params }), "logLik"),
};
