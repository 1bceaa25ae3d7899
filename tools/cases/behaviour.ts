import { say } from "../../src/domain/method/say";
import type { Evaluation, RawCell } from "../../src/domain/method/evaluate";
import { column, figure, listOf, plain, run, shapedLike, type Adapters } from "./case";
import { serial } from "./dates";

type Row = Readonly<Record<string, any>>; // eslint-disable-line @typescript-eslint/no-explicit-any
const rowsOf = (inputs: Row): readonly Row[] => inputs.rows as readonly Row[];
const dateCell = (value: unknown): number | null => (typeof value === "string" ? serial(value) : null);

/** A day to count from: cases that give days since an event need one. */
const someDay = 46053;
/** The day so many days before; what is no number stays as it is. */
const daysAgo = (days: unknown): RawCell => (typeof days === "number" ? someDay - days : ((days ?? null) as RawCell));

export const behaviourAdapters: Adapters = {
  matrix2: ({ inputs, params }) => column(run("MATRIX2", { x: inputs.x, y: inputs.y, y2: inputs.y2 }, params), "quadrant"),
  abcde_closing: ({ inputs, params }) =>
    column(
      run(
        "CLOSINGTIER",
        { need: rowsOf(inputs).map(({ need }) => need), close: rowsOf(inputs).map(({ close }) => dateCell(close)) },
        { ...params, today: serial(inputs.today) },
      ),
      "tier",
    ),
  followup_log({ inputs, params }) {
    const tiers = inputs.tiers as readonly string[];
    const lastOf = (tier: string, at: number): unknown => (typeof inputs.last === "object" && inputs.last !== null ? (inputs.last[tier] ?? inputs.last[at]) : inputs.last);
    const found = run("FOLLOWUP", { tier: tiers, last: tiers.map((tier, at) => dateCell(lastOf(tier, at))) }, { ...params, today: serial(inputs.today) });
    const [next, overdue] = [column(found, "next"), column(found, "overdue")];
    return Object.fromEntries(
      tiers.map((tier, i) => [tier, { next: typeof next[i] === "number" ? say.date(next[i]) : null, overdue_days: overdue[i] === "" ? null : overdue[i] }]),
    );
  },
  urgency_class: ({ inputs, params }) =>
    column(run("URGENCY", { date: (inputs.dates as readonly unknown[]).map(dateCell) }, { ...params, today: serial(inputs.today) }), "urgency"),
  life_stage({ inputs, params: { new: days } }) {
    const since = listOf(inputs.days_since_first as unknown);
    return shapedLike(inputs.days_since_first, column(run("LIFESTAGE", { customer: since.map((_, i) => `${i}`), first: since.map(daysAgo) }, { today: someDay, days }), "stage"));
  },
  /** A case that gives each customer's own interval means the rule by it; without a number of orders there are enough of them. */
  behaviour_tier({ inputs, params }) {
    const since = listOf(inputs.days_since as unknown);
    const interval = inputs.mean_interval ?? inputs.interval;
    const { active, dormant } = params;
    const own = interval === undefined ? {} : { interval: listOf(interval as RawCell), orders: inputs.orders === undefined ? since.map(() => 3) : listOf(inputs.orders as RawCell) };
    const rule = interval === undefined ? { active, dormant } : { rule: "own", multiples: params.multiples ?? params.factors };
    return shapedLike(inputs.days_since, column(run("BEHAVIOUR", { last: since.map(daysAgo), ...own }, { ...rule, today: someDay }), "tier"));
  },
  value_tier({ inputs, params }) {
    const rows = inputs.rows as readonly (readonly RawCell[] | null)[];
    const at = (i: number): RawCell[] => rows.map((row) => row?.[i] ?? null);
    const found = run("VALUETIER", { frequency: at(0), amount: at(1), loyalty: at(2) }, params);
    return { score: column(found, "score"), tier: column(found, "tier") };
  },
  ibm_four_types({ inputs, params: { growth, loyalty: loyal } }) {
    const of = (name: string): number[] => rowsOf(inputs).map((row) => row[name] ?? null);
    return column(run("IBMTYPE", { prior: of("prior"), current: of("current"), loyalty: of("loyalty"), satisfaction: of("satisfaction") }, { growth, loyal }), "type");
  },
  abcd_stage({ inputs, params }) {
    const of = (name: string): boolean[] => rowsOf(inputs).map((row) => row[name] ?? null);
    const found = run(
      "FUNNELSTAGE",
      {
        contract: of("contract"), decision: of("decision"), stable: of("stable"), intent: of("intent"), info: of("info"), contact: of("contact"),
        close: rowsOf(inputs).map(({ close }) => dateCell(close)),
      },
      { ...params, today: serial(inputs.today) },
    );
    return column(found, "stage");
  },
  abcd_funnel({ inputs }) {
    const found = funnelNeed(inputs);
    return { required: byStage(found, 1), raw: byStage(found, 2), e_to_a: figure(found, "overall") };
  },
  abcd_funnel_gap({ inputs }) {
    const found = funnelNeed(inputs);
    return { gap: byStage(found, 4), expected_A: figure(found, "expected"), expected_revenue: figure(found, "revenue") };
  },
  abcd_conversion({ inputs, params }) {
    const entered = inputs.entered as Readonly<Record<string, number>>;
    const found = run("FUNNELCONV", { stage: Object.keys(entered), entered: Object.values(entered) }, { laplaceBelow: params.laplace === true ? 20 : undefined });
    const steps = Object.fromEntries(found.tables.funnel!.map(([stage, , rate]) => [stage, plain(rate)]));
    return { ED: steps.E, DC: steps.D, CB: steps.C, BA: steps.B, EA: figure(found, "overall") };
  },
  supermarket_points({ inputs, params }) {
    if (inputs.purchases === undefined) {
      const found = run("POINTSTIER", { points: listOf(inputs.points as RawCell) }, params);
      const factor = column(found, "factor");
      return shapedLike(inputs.points, column(found, "level").map((tier, i) => ({ tier, factor: factor[i] })));
    }
    const receipts = receiptsOf(inputs.purchases);
    const found = run("RECEIPTPOINTS", { category: receipts.map(([category]) => category), amount: receipts.map(([, amount]) => amount) }, params);
    return Object.fromEntries(found.tables.categories!.map(([, category, points, tier, factor]) => [category, { points, tier, factor }]));
  },
  supermarket_vip({ inputs, params }) {
    const { cumulative, single } = inputs as Readonly<Record<string, number | readonly number[] | undefined>>;
    const members = (amounts: readonly number[]) => run("RECEIPTPOINTS", { amount: amounts, customer: amounts.map((_, i) => `${i}`) }, params).tables.members!;
    return {
      ...(cumulative === undefined ? {} : { vip: shapedLike(cumulative, members(listOf(cumulative)).map((row) => row[4])) }),
      ...(single === undefined ? {} : { lottery: shapedLike(single, column(run("RECEIPTPOINTS", { amount: listOf(single) }, params), "lottery")) }),
    };
  },
  abcd_output_per_customer({ inputs }) {
    const found = run("FUNNELNEED", { orders: inputs.orders }, { target: 0, rates: [1, 1, 1, 1] });
    return { mean: figure(found, "mean"), midrange: figure(found, "midrange"), median: figure(found, "median") };
  },
};

const stages = ["A", "B", "C", "D", "E"];

function funnelNeed({ target, avg_order: order, conv, have }: Row): Evaluation {
  const rates = ["BA", "CB", "DC", "ED"].map((step) => conv[step]);
  return run("FUNNELNEED", { orders: [order] }, { target, rates, have: have && stages.map((stage) => have[stage] ?? 0) });
}

const byStage = (found: Evaluation, at: number): object => Object.fromEntries(found.tables.plan!.map((row) => [row[0], plain(row[at])]));

/** Category and amount of each receipt: a list of pairs or objects, or amounts by category. */
function receiptsOf(purchases: unknown): readonly (readonly [string, number])[] {
  if (!Array.isArray(purchases)) {
    const byCategory = Object.entries(purchases as Readonly<Record<string, number | readonly number[]>>);
    return byCategory.flatMap(([category, amounts]) => listOf(amounts).map((amount) => [category, amount] as const));
  }
  // Whatever its fields are called, a purchase has one name and one amount.
  return (purchases as readonly Row[]).map((one) => {
    const parts: readonly unknown[] = Array.isArray(one) ? one : Object.values(one);
    return [parts.find((part) => typeof part === "string") as string, parts.find((part) => typeof part === "number") as number];
  });
}
