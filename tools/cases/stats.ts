import { readFileSync } from "node:fs";
import path from "node:path";
import type { RawCell } from "../../src/domain/method/evaluate";
import { column, figure, letters, plain, run, type Adapters, type Case, type Given } from "./case";

const dataFolder = path.resolve(__dirname, "../../../shared/data");

/** Rows of a file of data by heading; quoted fields may hold commas. */
export function dataRows(file: string): Record<string, string>[] {
  const fields = (line: string): string[] =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, field = ""]) => (field.startsWith('"') ? field.slice(1, -1).replace(/""/g, '"') : field));
  const [head = "", ...body] = readFileSync(path.join(dataFolder, file), "utf8").trim().split(/\r?\n/);
  const names = fields(head);
  return body.map((line) => {
    const cells = fields(line);
    return Object.fromEntries(names.flatMap((name, i) => (name === "" ? [] : [[name, cells[i] ?? ""]])));
  });
}

/** Excel serial of an ISO date. */
const serial = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25569;
const ordersAsOf = "2006-12-31";

const ordersOf = (given: Given): ReturnType<typeof run> => {
  const orders = dataRows("rfm_data_orders.csv");
  return run(
    "RFM.ORDERS",
    {
      customer: orders.map((row) => row.customer_id!),
      date: orders.map((row) => serial(row.order_date!)),
      amount: orders.map((row) => Number(row.revenue)),
    },
    { asOf: serial((given.analysis_date as string | undefined) ?? ordersAsOf), scheme: "rfmR", segments: given.segments },
  );
};

interface SegmentTable {
  readonly names: readonly string[];
  readonly rl: readonly number[];
  readonly ru: readonly number[];
  readonly fl: readonly number[];
  readonly fu: readonly number[];
  readonly ml: readonly number[];
  readonly mu: readonly number[];
}
const segmentRows = ({ names, rl, ru, fl, fu, ml, mu }: SegmentTable): unknown[][] => names.map((name, i) => [name, rl[i], ru[i], fl[i], fu[i], ml[i], mu[i]]);

const numbersIn = (given: Given): number[] => (given.values ?? Object.values(given).find(Array.isArray)) as number[];

/** A case that gives only n: the totals of the wholesale customers. */
const wholesale = (): number[] =>
  dataRows("wholesale_customers.csv").map((row) =>
    ["Fresh", "Milk", "Grocery", "Frozen", "Detergents_Paper", "Delicassen"].reduce((sum, name) => sum + Number(row[name]), 0),
  );

/** Of all figures computed, those the case asks for. */
const asked = (found: Readonly<Record<string, unknown>>, { expected }: Case): unknown =>
  expected === null || expected === undefined
    ? found
    : Object.fromEntries(Object.keys(expected as object).filter((key) => key in found).map((key) => [key, found[key]]));

export const statsAdapters: Adapters = {
  rfm_quintile({ inputs, params }) {
    const found = ordersOf({ ...inputs, ...params });
    const rows = found.tables.customers!;
    const ids = (inputs.ids ?? inputs.customer_ids) as readonly string[] | undefined;
    if (ids) return { rows: ids.map((id) => rows.find((row) => row[0] === id)!.slice(1, 8)) };
    const cuts = found.tables.cuts!;
    return { recency: cuts.map((row) => row[1]), frequency: cuts.map((row) => row[2]), monetary: cuts.map((row) => row[3]) };
  },
  rfm_segment({ inputs, params }) {
    const given = { ...inputs, ...params } as Given;
    if (given.R ?? given.r) {
      const scores = { r: given.R ?? given.r, f: given.F ?? given.f, m: given.M ?? given.m } as Record<string, number[]>;
      return column(run("RFMSEGMENT", scores, { segments: given.table && segmentRows(given.table as SegmentTable) }), "segment");
    }
    const found = ordersOf({ ...given, segments: given.table && segmentRows(given.table as SegmentTable) });
    return Object.fromEntries(found.tables.segments!.map(([name, customers, orders, revenue]) => [name, { customers, orders, revenue }]));
  },
  rfm_fixed({ inputs, params }) {
    const found = run(
      "RFM",
      { recency: inputs.recency_days, frequency: inputs.frequency, monetary: inputs.monetary } as Record<string, number[]>,
      { scheme: "fixed", recencyCuts: params.recency_cuts, frequencyCuts: params.frequency_cuts, monetaryCuts: params.monetary_cuts },
    );
    return { R: column(found, "r"), F: column(found, "f"), M: column(found, "m") };
  },
  quantile_bins({ inputs, params }) {
    const values = numbersIn(inputs);
    const found = run("RFM", { recency: values.map(() => 0), frequency: values.map(() => 0), monetary: values }, { scheme: "rfmR", groups: params.bins ?? params.k ?? 5 });
    return found.tables.cuts!.map((row) => row[3]);
  },
  concentration(one) {
    const values = one.inputs.values ? numbersIn(one.inputs) : one.inputs.n === 2896 || one.source?.includes("swiss") ? dataRows("swiss_inhabitants_1900.csv").map((row) => Number(row.inhabitants)) : wholesale();
    const gini = run("GINI", { values });
    const hhi = (k: number): ReturnType<typeof run> => run("HHI", { values }, { k });
    return asked(
      {
        gini: figure(gini, "gini"),
        gini_unbiased: figure(gini, "giniUnbiased"),
        hhi: figure(hhi(4), "hhi"),
        hhi_norm: figure(hhi(4), "hhiNormalised"),
        top20pct_share: figure(gini, "top20"),
        rosenbluth: figure(hhi(4), "rosenbluth"),
        ...Object.fromEntries([1, 2, 3, 4, 5, 8, 10].flatMap((k) => [`cr${k}`, `cr_${k}`, `CR${k}`].map((name) => [name, figure(hhi(k), "cr")]))),
      },
      one,
    );
  },
  tier_migration(one) {
    const { inputs, params } = one;
    const found = run("MIGRATION", { before: inputs.before, after: inputs.after } as Record<string, RawCell[]>, { tiers: params.states ?? params.tiers });
    const states = found.tables.counts!.map((row) => row[0] as string);
    const matrix = (table: string): unknown[][] => found.tables[table]!.map((row) => row.slice(1, states.length + 1));
    return asked(
      {
        states,
        counts: matrix("counts"),
        percent: matrix("percents"),
        up: figure(found, "up"),
        down: figure(found, "down"),
        stay: figure(found, "stay"),
        shorrocks: figure(found, "shorrocks"),
        ...Object.fromEntries(states.map((state, i) => [`row_pct_${state}`, matrix("percents")[i]])),
      },
      one,
    );
  },
  tier_migration_stationary({ inputs }) {
    const matrix = inputs.matrix as number[][];
    const found = run("MIGRATION.STEADY", { matrix });
    return {
      stationary: column(found, "stationary"),
      shorrocks: figure(found, "shorrocks"),
      two_step: found.tables.twoStep!.map((row) => row.slice(1, matrix.length + 1)),
    };
  },
  hysteresis_count({ inputs, params }) {
    const computed = inputs.computed as string[];
    const tiers = params.tiers ?? inputs.tiers ?? [...new Set([inputs.start as string, ...computed])].sort();
    if (computed.length === 0) return [];
    return column(run("HOLDTIER", { computed, immediate: inputs.immediate }, { start: [inputs.start ?? params.start], tiers, downAfter: params.down_after }), "tier");
  },
  hysteresis_band({ inputs, params }) {
    const given = { ...inputs, ...params } as Given;
    const found = run("HOLDTIER.BAND", { values: given.values as number[] }, { cuts: given.cuts, band: given.band, start: [given.start], labels: given.labels ?? letters((given.cuts as number[]).length + 1) });
    return column(found, "tier");
  },
  abc_xyz({ inputs, params }) {
    const periods = inputs.rows as number[][];
    const found = run("XYZ", { periods }, { cuts: params.cuts });
    const classes = { cv: column(found, "cv"), cls: column(found, "xyz") };
    return params.strict ? { ...classes, cls_strict: column(run("XYZ", { periods }, { cuts: params.strict }), "xyz") } : classes;
  },
  quantile_tier({ inputs, params }) {
    const found = run("QTILE", { values: inputs.values as RawCell[] }, { k: inputs.k ?? params.k });
    return { cuts: found.tables.cuts!.map((row) => row[1]), tier: column(found, "class") };
  },
  jenks_natural_breaks(one) {
    const { inputs, params } = one;
    const file = path.join(dataFolder, "jenkspy_test.json");
    const values = (inputs.values ?? JSON.parse(readFileSync(file, "utf8"))) as number[];
    const found = run("JENKS", { values }, { k: inputs.k ?? params.k });
    const classes = column(found, "class");
    const sorted = [...values].sort((a, b) => a - b);
    return asked(
      {
        groups: Array.from({ length: figure(found, "classes") as number }, (_, i) => sorted.filter((value) => classes[values.indexOf(value)] === i + 1)),
        breaks: found.tables.breaks!.map((row) => row[1]),
        sse: figure(found, "sse"),
        gvf: figure(found, "gvf"),
      },
      one,
    );
  },
  ahp({ inputs, expected }) {
    const found = run("AHP", { matrix: inputs.matrix as number[][] });
    const weights = { weights: column(found, "eigenvector"), lambda_max: figure(found, "lambdaMax"), CR: figure(found, "cr") };
    return "consistent" in ((expected ?? { consistent: true }) as object) ? { ...weights, consistent: figure(found, "consistent") } : weights;
  },
  entropy_weight({ inputs }) {
    const rows = run("ENTROPYW", { criteria: inputs.matrix as number[][] }).tables.weights!;
    return { entropy: rows.map((row) => row[2]), weights: rows.map((row) => row[1]) };
  },
  critic_weight({ inputs, params }) {
    const rows = run("CRITICW", { criteria: inputs.matrix as number[][] }, { directions: inputs.signs ?? params.signs }).tables.weights!;
    return { std: rows.map((row) => row[2]), info: rows.map((row) => row[3]), weights: rows.map((row) => row[1]) };
  },
  topsis({ inputs, params }) {
    const given = { ...inputs, ...params } as Given;
    const found = run("TOPSIS", { criteria: given.matrix as number[][] }, { weights: given.weights, directions: given.signs });
    const ideals = found.tables.ideals!;
    return {
      ideal: ideals.map((row) => row[2]),
      anti: ideals.map((row) => row[3]),
      d_plus: column(found, "toIdeal"),
      d_minus: column(found, "toAnti"),
      closeness: column(found, "closeness"),
      rank: column(found, "rank"),
    };
  },
  /** A case gives the counts of each bin, or only the size of the file of data. */
  woe_iv({ inputs }) {
    if (Array.isArray(inputs.good)) {
      const [good, bad] = [inputs.good, inputs.bad] as [number[], number[]];
      const customers = good.flatMap((count, bin) => [...new Array<string>(count).fill("good"), ...new Array<string>(bad[bin]!).fill("bad")].map((outcome) => ({ bin: String(bin), outcome })));
      const found = run("WOE", { bin: customers.map(({ bin }) => bin), outcome: customers.map(({ outcome }) => outcome) });
      return { iv: figure(found, "iv"), woe: found.tables.bins!.map((row) => plain(row[4])) };
    }
    const rows = dataRows("germancredit.csv");
    const outcome = rows.map((row) => row.creditability!);
    const by = (name: string): ReturnType<typeof run> => run("WOE", { bin: rows.map((row) => row[name]!), outcome });
    const status = by("status_of_existing_checking_account");
    const woe = (has: string): unknown => status.tables.bins!.find((row) => String(row[0]).includes(has))![4];
    return {
      iv: figure(status, "iv"),
      iv_credit_history: figure(by("credit_history"), "iv"),
      woe: { "< 0 DM": woe("... < 0 DM"), "0-200 DM": woe("0 <= ... < 200"), ">=200 DM": woe(">= 200"), none: woe("no checking account") },
    };
  },
  kmeans({ inputs, params }) {
    const points = inputs.points as number[][];
    const start = (inputs.init ?? params.init) as number[][] | undefined;
    const found = run("KMEANS", { criteria: points }, { start, k: start ? undefined : (inputs.k ?? params.k) });
    const width = points[0]!.length;
    return { labels: column(found, "cluster"), centroids: found.tables.centroids!.map((row) => row.slice(2, 2 + width)), sse: figure(found, "sse") };
  },
};
