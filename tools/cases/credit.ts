import { emConstant, zModels } from "../../src/domain/scoring/altman";
import { column, figure, listOf, plain, run, shapedLike, type Adapters } from "./case";

const serial = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25569;
type Columns = Parameters<typeof run>[1];

/** One column per input a case gives, all as long as the longest: a single value holds for every row. */
function rows(inputs: Readonly<Record<string, unknown>>): Columns {
  const given = Object.entries(inputs).filter(([, value]) => value !== undefined);
  const length = given.reduce((most, [, value]) => Math.max(most, listOf(value).length), 0);
  return Object.fromEntries(given.map(([name, value]) => [name, Array.isArray(value) ? value : new Array<unknown>(length).fill(value)])) as Columns;
}

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
    const given = invoices.length > 0 ? { due: invoices.map(([due]) => serial(due)), amount: invoices.map(([, amount]) => amount) } : noRows(["due", "amount"]);
    const found = run("AGING", given, { asOf: serial(inputs.today) });
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
  altman_zone: ({ inputs, params }) => shapedLike(inputs.z, column(scored(listOf(inputs.z as number | null), modelOf(inputs.model ?? params.model)), "zone")),
  em_rating: ({ inputs }) => shapedLike(inputs.em, column(scored(listOf(inputs.em as number | null).map((em) => (em === null ? null : em - emConstant))), "rating")),
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
    const owed = inputs.exposure ?? inputs.ar ?? inputs.receivables;
    const found = run(
      "CREDITCHECK",
      rows({ receivables: owed, order: inputs.order, unbilled: inputs.unbilled, openOrders: inputs.open_orders, overdue: inputs.overdue_days ?? inputs.overdue, limit: inputs.limit }),
      { maxOverdue: params.max_overdue },
    );
    return shapedLike(Array.isArray(inputs.limit) ? inputs.limit : owed, column(found, "decision"));
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
  limit_sales_period_coef({ inputs, params }) {
    const { monthly_sales: monthlySales, grades: grade, months, new: newCustomer, export: exported, first: firstTime } = inputs;
    const aaa = (inputs.aaa ?? params.aaa) as number | undefined;
    const coefficients = aaa === undefined ? undefined : [["AAA", aaa], ["AA", 1], ["A", 0.8], ["B", 0.6], ["C", 0]];
    const found = run("CREDITLIMIT", rows({ monthlySales, grade, newCustomer, export: exported, firstTime }), { term: 30 * (months as number), use: "grade", coefficients });
    return shapedLike(grade, column(found, "gradeLimit"));
  },
};

const zScore = (model: string, x: readonly number[]): unknown =>
  column(run("ZSCORE", Object.fromEntries(x.map((ratio, i) => [`x${i + 1}`, [ratio]])), { model }), "z")[0];

/** Companies whose score is given: X1 alone makes it up. */
function scored(z: readonly (number | null)[], model: keyof typeof zModels = "zpp"): ReturnType<typeof run> {
  const none = z.map((score) => (score === null ? null : 0));
  const x1 = z.map((score) => (typeof score === "number" ? score / zModels[model].weights[0] : score));
  return run("ZSCORE", { x1, x2: none, x3: none, x4: none, ...(model === "zpp" ? {} : { x5: none }) }, { model });
}

/** Z, Z' or Z'' as a case writes it. */
const modelOf = (name: unknown): keyof typeof zModels => {
  const primes = String(name ?? "''").replace(/″/g, "''").replace(/′/g, "'").toLowerCase();
  if (primes === "z" || primes.includes("1968")) return "z";
  return primes === "z'" || primes === "zprime" ? "zprime" : "zpp";
};

/** A table without data: one blank row. */
const noRows = (names: readonly string[]): Columns => Object.fromEntries(names.map((name) => [name, [null]]));
