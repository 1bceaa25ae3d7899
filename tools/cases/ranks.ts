import { column, figure, plain, run, type Adapters, type Given } from "./case";
import { dataRows } from "./stats";

/** n customers, each worth less than the one before; none is a row without a value. */
const falling = (n: number): (number | null)[] => n === 0 ? [null] : Array.from({ length: n }, (_, i) => n - i);

/** A case with n alone stands for n customers of different value. */
const valuesOf = (inputs: Given): readonly (number | null)[] => (inputs.values ?? inputs.profit ?? falling(inputs.n as number)) as readonly (number | null)[];

const total = (row: Readonly<Record<string, string>>, columns: readonly string[]): number => columns.reduce((sum, name) => sum + Number(row[name]), 0);
const spend = ["Fresh", "Milk", "Grocery", "Frozen", "Detergents_Paper", "Delicassen"];

/** The values of a case; one that gives n alone stands for a file of that many rows. */
export function curveValues({ values, n }: Given): number[] {
  if (values !== undefined) return values as number[];
  if (n === 440) return dataRows("wholesale_customers.csv").map((row) => total(row, spend));
  if (n === 2896) return dataRows("swiss_inhabitants_1900.csv").map((row) => total(row, ["inhabitants"]));
  throw new Error(`No file of data has ${String(n)} rows.`);
}

export const rankAdapters: Adapters = {
  pyramid_1_19_30_50({ inputs, params }) {
    const found = run("PYRAMID", { profit: valuesOf(inputs) }, params);
    return found.tables.layers!.map(([, customers]) => customers);
  },
  geanal_20_30_30_20({ inputs, params }) {
    const orders = (inputs.orders ?? valuesOf(inputs)) as readonly (number | null)[];
    const credit = (inputs.credit ?? orders.map((one) => (one === null ? null : 0))) as readonly (number | null)[];
    return run("GEANAL", { orders, credit }, params).tables.tiers!.map(([, customers]) => customers);
  },
  multi_angle_top20({ inputs, params }) {
    const rows = inputs.rows as readonly (readonly (number | null)[])[];
    const angles: Readonly<Record<string, string>> = { sales: "销售额", quantity: "销售量", debt: "欠款额", cycle: "采购周期" };
    const given = (inputs.columns ?? Object.values(angles)) as readonly string[];
    const place = Object.fromEntries(Object.entries(angles).map(([name, heading]) => [name, given.indexOf(heading)]).filter(([, at]) => at !== -1)) as Record<string, number>;
    const columns = Object.fromEntries(Object.entries(place).map(([name, at]) => [name, rows.map((row) => row[at] ?? null)]));
    /** A list in the order of the case's columns, in the method's order; what the case does not give is as by default. */
    const ordered = (list: readonly number[] | undefined, usual: readonly number[]): readonly number[] | undefined =>
      list && Object.keys(angles).map((name, k) => (place[name] === undefined ? usual[k]! : list[place[name]]!));
    const found = run("MULTITOP", columns, {
      directions: ordered(params.signs as readonly number[] | undefined, [1, 1, -1, -1]),
      weights: ordered(params.weights as readonly number[] | undefined, [1, 1, 1, 1]),
      share: params.share,
    });
    const rank = column(found, "rank") as readonly number[];
    const k = figure(found, "selected") as number;
    return {
      score: column(found, "score"),
      k,
      selected_rows: rank.flatMap((place, row) => (place <= k ? [row + 1] : [])),
    };
  },
  abc_computed_discrete({ inputs }) {
    const found = run("ABCOPT", { values: curveValues(inputs) });
    return {
      n: figure(found, "customers"),
      pareto: figure(found, "pareto"),
      breakeven: figure(found, "breakEven"),
      nA: figure(found, "inA"),
      nB: figure(found, "inB"),
      nC: figure(found, "inC"),
      exchanged: figure(found, "exchanged"),
      yieldA: figure(found, "yieldA"),
      yieldAB: figure(found, "yieldAB"),
      smallestA: figure(found, "smallestA"),
      smallestB: figure(found, "smallestB"),
    };
  },
  abc_computed_ultsch_loetsch({ inputs }) {
    const found = run("ABCOPT", { values: curveValues(inputs) });
    const [a = [], b = [], c = []] = found.tables.package!;
    return {
      nA: a[4],
      nB: b[4],
      nC: c[4],
      A: a.slice(1, 3),
      B: b.slice(1, 3),
      C: c.slice(1, 3),
      exchanged: figure(found, "packageExchanged"),
      ABLimit: a[3],
      BCLimit: b[3],
    };
  },
  false_big: ({ inputs, params }) => column(run("FALSEBIG", { sales: inputs.sales, profit: inputs.profit }, params), "falseBig"),
  pareto_20_70_10({ inputs, params }) {
    const found = run("PARETOABC", { profit: valuesOf(inputs) }, params);
    return found.tables.tiers!.map(([, customers]) => customers);
  },
  pyramid_check({ inputs, params }) {
    const { key_share: key = 0.2, target = 0.8 } = params as { readonly key_share?: number; readonly target?: number };
    const found = run("PARETOABC", { profit: valuesOf(inputs) }, { shares: [key, 1 - key, 0], expected: [target, 1 - target, 0] });
    return {
      key_count_share: figure(found, "keyCountShare"),
      key_profit_share: figure(found, "keyProfitShare"),
      rest_profit_share: figure(found, "restProfitShare"),
      loss_customers: figure(found, "lossCustomers"),
      loss_total: figure(found, "lossTotal"),
      pareto_holds: figure(found, "holds"),
    };
  },
  pareto_reference({ inputs }) {
    const pairs = inputs.pairs as readonly (readonly number[])[];
    const found = run("PARETOABC", { profit: [1] }, { references: pairs.map((pair, i) => [String(i + 1), ...pair]) });
    return { lift: found.tables.references!.map((row) => plain(row[3])) };
  },
};
