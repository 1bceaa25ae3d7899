import { column, listOf, run, shapedLike, type Adapters, type Given } from "./case";

type Row = Given;
const values = (rows: readonly Row[], name: string): any[] => rows.map((row) => row[name] ?? null); // eslint-disable-line @typescript-eslint/no-explicit-any
const flags = (list: readonly unknown[] | undefined): boolean[] | undefined => list?.map(Boolean);

const factors = { finance: "财务", scale: "规模", growth: "成长", position: "地位", history: "历史", influence: "影响", risk: "风险" };

export const bankAdapters: Adapters = {
  chase_five_colours({ inputs, params }) {
    const rows = inputs.rows as readonly Row[];
    const columns = ["benefit", "intermediary", "profit", "need", "loyal"].map((name) => [name, values(rows, name)]);
    return column(run("CHASE", Object.fromEntries(columns), params), "colour");
  },
  icbc_star_band: ({ inputs, params }) => shapedLike(inputs.stars, column(run("STARBAND", { points: listOf(inputs.stars) }, params), "star")),
  icbc_star_points({ inputs, params }) {
    const { short, midlong, mortgage, other_loan: otherLoan, invest_trade: investTrade } = inputs;
    const given = Object.entries({ short, midlong, mortgage, otherLoan, investTrade }).map(([name, value]) => [name, listOf(value ?? null)]);
    const found = run("STARPOINTS", Object.fromEntries(given), params);
    const rows = column(found, "points").map((points, row) => ({ points, band: column(found, "star")[row] }));
    return shapedLike(short, rows);
  },
  hsbc_pyramid({ inputs, params }) {
    const cuts = (params.cuts ?? []) as readonly (number | null)[];
    const [top, high, middle] = cuts.length === 2 ? [null, ...cuts] : cuts;
    const byAmount = cuts.length > 0 ? { mode: "amount", top, cuts: [high, middle] } : {};
    const count = inputs.values.length as number;
    const today = 40_000;
    const since = inputs.days_since as readonly (number | null)[] | undefined;
    // A prospect has no last transaction; every other customer of a case without dates had one today.
    const last = since?.map((days) => (days === null ? null : today - days)) ?? (inputs.prospect && (inputs.prospect as unknown[]).map((yes) => (yes ? null : today)));
    const found = run(
      "HSBCPYR",
      { values: inputs.values, inactive: flags(inputs.inactive) ?? new Array(count).fill(false), last },
      { shares: params.shares, inactiveDays: params.inactive_days, asOf: today, ...byAmount },
    );
    return column(found, "part");
  },
  cib_financial_assets({ inputs, params }) {
    const one = !Array.isArray(inputs.balances[0]);
    const assets = column(run("CIBASSETS", { balances: one ? [inputs.balances] : inputs.balances }, { coef: inputs.coef ?? params.coef }), "assets");
    return one ? assets[0] : assets;
  },
  pd_master_scale: ({ inputs, params }) => shapedLike(inputs.pd, column(run("CIBGRADE", { pd: listOf(inputs.pd) }, { scale: params.scale }), "grade")),
  multifactor_abc({ inputs, params }) {
    const { weights, ...rules } = params as Given;
    if (inputs.scores) {
      // The same score for every factor is the score of the customer.
      const same = Object.fromEntries(Object.keys(factors).map((name) => [name, listOf(inputs.scores)]));
      return shapedLike(inputs.scores, column(run("FACTORGRADE", same, rules), "grade"));
    }
    const rows = inputs.rows as readonly Row[];
    const columns = Object.entries(factors).map(([name, factor]) => [name, values(rows, factor)]);
    const found = run(
      "FACTORGRADE",
      { ...Object.fromEntries(columns), creditLevel: values(rows, "credit") },
      { ...rules, weights: weights && Object.values(factors).map((factor) => weights[factor] ?? 0) },
    );
    const [score, before, grade] = ["score", "before", "grade"].map((name) => column(found, name));
    return rows.map((_, row) => ({ score: score![row], grade_before: before![row], grade: grade![row] }));
  },
  five_c({ inputs, params }) {
    const names = { character: "品德", capacity: "能力", capital: "资本", collateral: "担保品", conditions: "环境", insurance: "保险" };
    // Scores and weights by name, or in the order of the names.
    const of = (given: Given, factor: string, at: number): number | undefined => (Array.isArray(given) ? given[at] : given[factor]);
    const columns = Object.entries(names).map(([name, factor], at) => [name, [of(inputs.scores, factor, at) ?? null]]);
    const weights = params.weights && Object.values(names).map((factor, at) => of(params.weights, factor, at) ?? 0);
    const found = run("FIVEC", Object.fromEntries(columns), { weights });
    return { five: column(found, "five")[0], six: column(found, "six")[0] };
  },
  /** The same score throughout is a tenth of its percentage. */
  feature_band({ inputs }) {
    const scores = listOf(inputs.pct as number | null).map((pct) => new Array<number | null>(6).fill(pct === null ? null : pct / 10));
    return shapedLike(inputs.pct, column(run("FEATURESCORE", { finance: scores, own: scores, priority: scores }), "band"));
  },
  feature_analysis({ inputs, params }) {
    const names = ["信用财务", "自身", "优先"];
    const [finance, own, priority] = names.map((name) => [padded(inputs.scores[name] ?? [])]);
    const groupWeights = params.group_weights && names.map((name) => params.group_weights[name] ?? 0);
    const found = run("FEATURESCORE", { finance, own, priority }, { groupWeights });
    return { pct: column(found, "pct")[0], coverage: column(found, "coverage")[0] };
  },
};

const padded = (scores: readonly (number | null)[]): (number | null)[] => Array.from({ length: 6 }, (_, i) => scores[i] ?? null);
