import { serialOf } from "../../src/domain/unit/calendar";
import { column, figure, plain, run, shapedLike, listOf, type Adapters, type Given } from "./case";

type Row = Readonly<Record<string, unknown>>;

/** One column of rows given as objects; a field that is missing is blank. */
const field = (rows: readonly Row[], name: string) => rows.map((row) => (row[name] ?? null) as number | null);
const one = (value: unknown) => [(value ?? null) as number | null];
const yes = (value: unknown): boolean | null => (value === null || value === undefined ? null : Boolean(value));

/** An ISO date as a serial. */
function serial(iso: string): number {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  return serialOf({ year, month, day });
}

/** Answers of the first row, by the case's names for them. */
const firstOf = (found: ReturnType<typeof run>, names: Readonly<Record<string, string>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(names).map(([name, output]) => [name, column(found, output)[0]]));

const clv = ({ margin, retention, ...rest }: Given): unknown =>
  column(run("CLV", { amount: one(margin), rate: one(retention) }, rest), "value")[0];

export const valueAdapters: Adapters = {
  sales_commission({ inputs, params }) {
    const rows = inputs.rows as readonly Row[];
    const found = run("COMMISSION", { sales: field(rows, "sales"), collected: field(rows, "collected"), bad: field(rows, "bad") }, params);
    const names = ["earned", "payable", "deduction", "net"] as const;
    return rows.map((_, row) => {
      const net = column(found, "net")[row];
      return typeof net === "string" ? net : Object.fromEntries(names.map((name) => [name, column(found, name)[row]]));
    });
  },
  service_matrix({ inputs }) {
    const rows = inputs.rows as readonly (readonly number[])[];
    return column(run("OVERSERVICE", { profit: rows.map((row) => row[0]!), cost: rows.map((row) => row[1]!), growth: rows.map((row) => yes(row[2])), orders: rows.map((row) => row[3] ?? null) }), "tier");
  },
  thomas_cook_deposit({ inputs, params }) {
    const rows = inputs.rows as readonly (readonly [string, unknown])[];
    return column(run("DEPOSITRULE", { tier: rows.map(([tier]) => tier), request: rows.map(([, request]) => yes(request)) }, params), "deposit");
  },
  customer_financial_value({ inputs }) {
    const rows = inputs.rows as readonly Row[];
    const names = ["price", "qty", "freq", "service", "communication", "marketing", "production"];
    return column(run("CUSTVALUE", Object.fromEntries(names.map((name) => [name, field(rows, name)]))), "value");
  },
  clv_matrix({ inputs, params }) {
    const { current, future } = inputs as { current: number[]; future: number[] };
    const { scheme, threshold, current_cut, future_cut } = params;
    const [first, second] = Array.isArray(threshold) ? (threshold as readonly number[]) : [threshold, threshold];
    const cuts = { currentCut: current_cut ?? first, futureCut: future_cut ?? second };
    const metals = (by: string): unknown => column(run("CLVMATRIX", { current, future }, { ...cuts, scheme: by }), "tier");
    if (scheme !== undefined) return metals(String(scheme).startsWith("seed") ? "seed" : "literature");
    return { literature: metals("literature"), seed_key: metals("seed") };
  },
  customer_growth_matrix: ({ inputs }) => column(run("GROWTHMATRIX", { customer: inputs.customer, product: inputs.product }), "tier"),
  customer_value_matrix: ({ inputs }) => column(run("VALUEMATRIX", { frequency: inputs.frequency, amount: inputs.amount }), "tier"),
  relationship_npv({ inputs, params }) {
    const { revenue, cost, acquisition, rate } = { ...inputs, ...params } as Given;
    const npv = (timing: string): unknown =>
      column(run("RELNPV", { revenue: [revenue as number[]], cost: [cost as number[]], acquisition: one(acquisition) }, { rate, timing }), "npv")[0];
    return { npv: npv("end"), npv_begin: npv("start") };
  },
  clv_retention({ inputs, params }) {
    const given = { ...inputs, ...params } as Given;
    const periods = (given.periods ?? given.n ?? 5) as number;
    const { margin, retention, discount } = given;
    return {
      infinite: clv({ margin, retention, discount }),
      five: clv({ margin, retention, discount, periods }),
      with_period0: clv({ margin, retention, discount, periodZero: true }),
    };
  },
  clv_churn({ inputs, params }) {
    const { arpu, margin, churn } = { ...inputs, ...params } as Given;
    const found = run("CLV", { amount: one(arpu), rate: one(churn) }, { form: "churn", margin });
    return firstOf(found, { life_months: "life", value: "value" });
  },
  arpu: ({ inputs }) =>
    shapedLike(
      inputs.revenue,
      column(run("ARPU", { revenue: listOf(inputs.revenue as number), opening: listOf(inputs.users_begin as number), closing: listOf(inputs.users_end as number) }), "arpu"),
    ),
  resource_mismatch({ inputs, params }) {
    const found = run("RESMISMATCH", { revenue: inputs.revenue_share, resource: inputs.resource_share, customers: inputs.customer_share }, params);
    return {
      index: column(found, "index"),
      gap_pp: column(found, "gap"),
      dissimilarity: figure(found, "dissimilarity"),
      staff_per_customer_index: column(found, "perCustomer"),
    };
  },
  resource_reallocation({ inputs, params }) {
    const found = run("RESMISMATCH", { revenue: inputs.revenue_share, resource: inputs.resource_share }, { ...params, total: inputs.staff });
    return { current: column(found, "current"), target: column(found, "target"), moves: figure(found, "moves") };
  },
  tier_effect({ inputs, params }) {
    const { target, ...rules } = params;
    const targets = target && Object.entries(target as Readonly<Record<string, number>>);
    const found = run("TIEREFFECT", { tier: inputs.tier, before: inputs.before, after: inputs.after }, { targets, ...rules });
    return Object.fromEntries(found.tables.effects!.map((row) => [row[0], plain(row[4])]));
  },
  repeat_rate({ inputs }) {
    const orders = inputs.orders as readonly (readonly [string, string])[];
    const given = orders.length > 0 ? { customer: orders.map(([id]) => id), date: orders.map(([, date]) => serial(date)) } : { customer: [null], date: [null] };
    const found = run("REPEATRATE", given, { asOf: serial(inputs.as_of as string) });
    return figure(found, "rate");
  },
  referral_kpi({ inputs }) {
    const found = run("REFERRAL", {
      new: one(inputs.new), referred: one(inputs.referred), leads: one(inputs.leads), yes: one(inputs.intend_yes), no: one(inputs.intend_no),
    });
    return firstOf(found, { share: "share", conversion: "conversion", intention: "intention" });
  },
  selling_expense({ inputs }) {
    const found = run("EXPENSE", {
      expense: one(inputs.expense), sales: one(inputs.sales), units: one(inputs.units), prevExpense: one(inputs.prev_expense ?? inputs.plan_expense), prevSales: one(inputs.prev_sales ?? inputs.plan_sales),
    });
    return firstOf(found, { ratio: "ratio", prev_ratio: "prevRatio", change: "change", efficiency: "efficiency", unit: "perUnit" });
  },
  customer_development({ inputs }) {
    const names = ["contacts", "response", "qty", "margin", "cost"];
    const found = run("CAMPAIGN", Object.fromEntries(names.map((name) => [name, one(inputs[name])])));
    return firstOf(found, { buyers: "buyers", profit: "profit", break_even: "breakEven" });
  },
};
