import { emConstant, zModels } from "../../src/domain/scoring/altman";
import { column, figure, listOf, plain, run, shapedLike, type Adapters } from "./case";

const serial = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25569;
type Columns = Parameters<typeof run>[1];
const rows = (inputs: Readonly<Record<string, unknown>>): Columns =>
  Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, listOf(value)])) as Columns;

export const creditAdapters: Adapters = {
  dso({ inputs }) {
    const found = run("DSO", rows({ receivables: inputs.ar, sales: inputs.credit_sales, current: inputs.current_ar ?? null }), { days: inputs.days });
    return Object.fromEntries(["dso", "best", "add"].map((name) => [name, column(found, name)[0]]));
  },
  dso_countback({ inputs }) {
    const months = inputs.months as readonly (readonly [number, number])[];
    const found = run("COUNTBACK", { receivables: [inputs.ar], months: [months.map(([sales]) => sales)] as never }, { monthDays: months.map(([, days]) => days) });
    return { days: column(found, "days")[0], unexplained: column(found, "unexplained")[0] };
  },
  cei({ inputs }) {
    const found = run("CEI", rows({ opening: inputs.begin, sales: inputs.credit_sales, closing: inputs.end_total, current: inputs.end_current }));
    return column(found, "cei")[0];
  },
  ar_aging({ inputs }) {
    const invoices = inputs.rows as readonly (readonly [string, number])[];
    const found = run("AGING", { due: invoices.map(([due]) => serial(due)), amount: invoices.map(([, amount]) => amount) }, { asOf: serial(inputs.today) });
    return Object.fromEntries(found.tables.buckets!.map(([bucket, amount]) => [bucket, plain(amount)]));
  },
  expected_loss({ inputs }) {
    const found = run("EXPLOSS", rows({ pd: inputs.pd, lgd: inputs.lgd ?? null, ead: inputs.ead }));
    return { el: shapedLike(inputs.pd, column(found, "el")), total: figure(found, "totalEl") };
  },
  limit_from_expected_loss: ({ inputs }) =>
    shapedLike(inputs.pd, column(run("EXPLOSS", rows({ pd: inputs.pd, lgd: inputs.lgd }), { budget: inputs.max_el }), "limit")),
  altman_z_double_prime({ inputs }) {
    const found = run("ZSCORE", rows({ x1: inputs.x1, x2: inputs.x2, x3: inputs.x3, x4: inputs.x4 }));
    return Object.fromEntries(["z", "em", "zone", "rating"].map((name) => [name, shapedLike(inputs.x1, column(found, name))]));
  },
  altman_z_1968: ({ inputs }) => zScore("z", inputs.x),
  altman_z_prime: ({ inputs }) => zScore("zprime", inputs.x),
  altman_zone: ({ inputs }) => shapedLike(inputs.z, column(scored(listOf(inputs.z as number)), "zone")),
  em_rating: ({ inputs }) => shapedLike(inputs.em, column(scored(listOf(inputs.em as number).map((em) => em - emConstant)), "rating")),
  default_warning({ inputs, params }) {
    const signals = inputs.signals as Readonly<Record<string, unknown>>;
    const names = {
      daysOverdue: "逾期天数", utilisation: "额度使用率", orderChange: "订单骤降", finance: "财务恶化",
      litigation: "涉诉", legal: "法人变更", brand: "品牌事件", overdueShare: "逾期占比",
    };
    const found = run("WARNING", rows({ ...Object.fromEntries(Object.entries(names).map(([name, given]) => [name, signals[given] ?? null])), daysOverdue: signals.逾期天数 ?? 0 }), {
      daysLimit: params.days_overdue,
      shareLimit: params.overdue_share,
      utilisationLimit: params.utilisation,
      dropLimit: params.order_drop,
      redHits: params.red_hits,
    });
    return { hits: String(column(found, "hits")[0]).split("、").filter((hit) => hit !== ""), level: column(found, "level")[0] };
  },
  credit_check({ inputs, params }) {
    const exposure = listOf(inputs.exposure as number);
    const limits = listOf(inputs.limit as number | null);
    const found = run(
      "CREDITCHECK",
      { ...rows({ receivables: exposure, order: inputs.order }), limit: exposure.map((_, row) => (limits.length === 1 ? limits[0]! : limits[row]!)) },
      params,
    );
    return shapedLike(inputs.exposure, column(found, "decision"));
  },
  credit_level_adjust({ inputs, params }) {
    const given = inputs.rows as readonly { on_time: boolean; utilisation: number; finance: string }[];
    const found = run(
      "CREDITADJUST",
      { onTime: given.map((row) => row.on_time ?? null), utilisation: given.map((row) => row.utilisation ?? null), finance: given.map((row) => row.finance ?? null) },
      { low: params.low_util, high: params.high_util },
    );
    return column(found, "action");
  },
  credit_policy_marginal({ inputs }) {
    const policies = Object.entries(inputs.policies as Readonly<Record<string, readonly number[]>>);
    const at = (i: number): number[] => policies.map(([, policy]) => policy[i]!);
    const found = run(
      "CREDITPERIOD.POLICY",
      { policy: policies.map(([name]) => name), sales: at(0), gross: at(1), receivables: at(2), bad: at(3), collection: at(4) },
      { variableCost: inputs.variable_cost, capital: inputs.capital },
    );
    const table = found.tables.policies!.map((row) => row.map(plain));
    return {
      net: Object.fromEntries(table.map(([name, , , , , net]) => [name, net])),
      detail: Object.fromEntries(table.map(([name, gross, opportunity, bad, collect, net]) => [name, { gross, opportunity, bad, collect, net }])),
      best: figure(found, "best"),
    };
  },
  credit_period_marginal({ inputs }) {
    const found = run("CREDITPERIOD.MARGIN", { period: inputs.periods, profit: [null, ...inputs.delta_profit], cost: [null, ...inputs.delta_cost] });
    return { net: column(found, "net").slice(1), choose: figure(found, "choose") };
  },
  credit_period_npv({ inputs }) {
    const policies = inputs.policies as readonly Readonly<Record<"price" | "qty" | "bad" | "days" | "cost", number>>[];
    const found = run(
      "CREDITPERIOD.NPV",
      {
        price: policies.map(({ price }) => price),
        quantity: policies.map(({ qty }) => qty),
        bad: policies.map(({ bad }) => bad),
        days: policies.map(({ days }) => days),
        cost: policies.map(({ cost }) => cost),
      },
      { rate: inputs.annual_rate, year: inputs.year },
    );
    return { npv: column(found, "npv"), best: figure(found, "best") };
  },
  credit_terms_cost({ inputs }) {
    const terms = inputs.terms as readonly (readonly [number, number, number])[];
    const found = run(
      "CREDITPERIOD.TERMS",
      { discount: terms.map(([rate]) => rate), days: terms.map(([, day]) => day), share: terms.map(([, , share]) => share) },
      { sales: inputs.sales, variableCost: inputs.vc, capital: inputs.k, bad: inputs.bad, collection: inputs.collect, year: inputs.days },
    );
    const names = { avg_period: "period", opportunity: "opportunity", bad: "badDebts", credit_cost: "creditCost", discount: "discounts", before: "before", after: "after" };
    return Object.fromEntries(Object.entries(names).map(([name, id]) => [name, figure(found, id)]));
  },
  limit_need_based: ({ inputs }) =>
    shapedLike(inputs.monthly_sales, column(run("CREDITLIMIT", rows({ monthlySales: inputs.monthly_sales }), { term: inputs.term_days, vat: inputs.vat ?? 0 }), "need")),
  /** A month's sales for a month's term are the need itself. */
  limit_tnw_turnover({ inputs }) {
    const found = run(
      "CREDITLIMIT",
      rows({ monthlySales: inputs.need, tnw: inputs.tnw, turnover: inputs.turnover }),
      { term: 30, vat: 0, tnwShare: inputs.pct_tnw, turnoverShare: inputs.pct_turnover },
    );
    return { limit: column(found, "tnwLimit")[0], covered: column(found, "covered")[0], shortfall: column(found, "shortfall")[0] };
  },
  limit_two_ten_percent_rules({ inputs }) {
    const own = listOf(inputs.own_sales as number);
    const limits = listOf(inputs.net_worth as number).map((netWorth, i) => column(run("CREDITLIMIT", { netWorth: [netWorth] }, { ownSales: own[i] ?? own[0] }), "tenLimit")[0]);
    return shapedLike(inputs.net_worth, limits);
  },
  limit_heuristic_net_worth({ inputs }) {
    const found = run("CREDITLIMIT", {
      netWorth: [inputs.net_worth],
      requirement: [inputs.requirement_pct / 100],
      pay: [inputs.pay],
      years: [inputs.years],
      margin: [inputs.margin_pct / 100],
      currentRatio: [inputs.current_ratio],
      debt: [inputs.debt_pct / 100],
    });
    return {
      parts: String(column(found, "points")[0]).split(", ").map(Number),
      pct: Math.round(Number(column(found, "percent")[0]) * 100),
      limit: column(found, "heuristicLimit")[0],
    };
  },
  limit_sales_period_coef({ inputs }) {
    const grades = listOf(inputs.grades as string);
    const found = run("CREDITLIMIT", { monthlySales: grades.map(() => inputs.monthly_sales as number), grade: grades }, { term: 30 * inputs.months, use: "grade" });
    return shapedLike(inputs.grades, column(found, "gradeLimit"));
  },
};

const zScore = (model: string, x: readonly number[]): unknown =>
  column(run("ZSCORE", Object.fromEntries(x.map((ratio, i) => [`x${i + 1}`, [ratio]])), { model }), "z")[0];

/** Companies whose Z'' is given: X1 alone makes it up. */
function scored(z: readonly number[]): ReturnType<typeof run> {
  const none = z.map(() => 0);
  return run("ZSCORE", { x1: z.map((score) => score / zModels.zpp.weights[0]), x2: none, x3: none, x4: none });
}
