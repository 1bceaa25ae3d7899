import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { groupSpending } from "../src/domain/scoring/gammaGammaModel";
import { groupHistories } from "../src/domain/scoring/histories";
import { bgNbdModel, fit, gammaGammaModel, paretoNbdModel, type Fitted, type NotFitted } from "../src/domain/scoring/lifetimeFit";
import { plainBgNbd, plainGammaGamma, plainParetoNbd, type Customer } from "../test/domain/lifetimePlain";
import { bgNbdCustomers, paretoNbdCustomers } from "../test/domain/lifetimeSamples";
import { leastWork, type Measured } from "./measure";
import { nelderMead } from "./nelderMead";

export const title = "Models of repeat purchases, × as fast as Nelder and Mead's search on the likelihood customer by customer, from the same start";

const bound = { bound: 8, atLeast: true } as const;
/** Estimates may differ by so many millionths of their size. */
const sameOptimum = 100;

interface Model {
  readonly name: string;
  readonly fit: (customers: readonly Customer[]) => Fitted | NotFitted;
  readonly plain: (customers: readonly Customer[], parameters: readonly number[]) => number;
  /** The first start of our own fit, in the unit of the data. */
  readonly start: (customers: readonly Customer[]) => readonly number[];
}

const histories = (customers: readonly Customer[]) => groupHistories(customers.map(({ x, tx, T }) => ({ purchases: x, recency: tx, age: T })));
const spending = (customers: readonly Customer[]) => groupSpending(customers.filter(({ x }) => x > 0).map(({ x, z }) => ({ purchases: x, mean: z })));

function firstStart<Data>(model: Parameters<typeof fit<Data>>[0], data: Data): readonly number[] {
  const { unit, data: scaled } = model.scaled(data);
  return model.starts(scaled)[0]!.map((value, i) => (model.parameters[i]!.scaled ? value * unit : value));
}

const bgNbd: Model = { name: "BG/NBD", fit: (customers) => fit(bgNbdModel, histories(customers), undefined), plain: plainBgNbd, start: (customers) => firstStart(bgNbdModel, histories(customers)) };
const gammaGamma: Model = { name: "Gamma-Gamma", fit: (customers) => fit(gammaGammaModel, spending(customers), undefined), plain: plainGammaGamma, start: (customers) => firstStart(gammaGammaModel, spending(customers)) };
const paretoNbd: Model = { name: "Pareto/NBD", fit: (customers) => fit(paretoNbdModel, histories(customers), undefined), plain: plainParetoNbd, start: (customers) => firstStart(paretoNbdModel, histories(customers)) };

/** The sample published with the models, where it lies beside the project. */
const cdnow = join(__dirname, "../../shared/data/cdnow_customers_summary_with_transactions.csv");
const readCdnow = (): Customer[] =>
  readFileSync(cdnow, "utf8").trim().split(/\r?\n/).slice(1).map((line) => {
    const [, x, tx, T, z] = line.split(",").map(Number);
    return { x: x!, tx: tx!, T: T!, z: z! };
  });

/** Both sides fit the same customers; ours groups them, searches from three starts and finds standard errors in its time. */
export function measureModels(): Measured[] {
  if (!existsSync(cdnow)) console.log("The CDNOW sample is not here; its lines are left out.");
  const simulated = bgNbdCustomers(50_000, 1, [0.243, 4.414, 0.793, 2.426], [6.25, 3.74, 15.44]);
  const small = paretoNbdCustomers(2_000, 1, [0.553, 10.58, 0.606, 11.67]);
  return [
    ...(existsSync(cdnow) ? [...compared("CDNOW", readCdnow(), [bgNbd, gammaGamma]), ...compared("CDNOW", readCdnow(), [paretoNbd])] : []),
    ...compared("simulated", simulated, [bgNbd, gammaGamma]),
    ...compared("simulated", small, [paretoNbd]),
  ];
}

/** The models together, for which the bound is; then each alone, where there are several; and how far apart both optima are. */
function compared(sample: string, customers: readonly Customer[], models: readonly Model[]): Measured[] {
  const each = models.map((model) => {
    const ours = leastWork(() => model.fit(customers), 10);
    const found = model.fit(customers);
    if (found.converged === false) throw new Error(`${model.name} does not converge on the customers of its bench.`);
    let ends: readonly number[] = [];
    const theirs = leastWork(() => {
      const start = model.start(customers).map(Math.log);
      ends = nelderMead((logs) => -model.plain(customers, logs.map(Math.exp)), start).map(Math.exp);
    }, customers.length > 5_000 ? 1 : 3);
    const apart = Math.max(...found.values.map((value, i) => 1e6 * Math.abs(value / ends[i]! - 1)));
    return { name: model.name, ours, theirs, apart };
  });
  const line = (what: string, ours: number, theirs: number): Measured => ({ what: `${what}, ${sample}`, rows: customers.length, milliseconds: ours, ratio: theirs / ours });
  const sum = (of: (one: (typeof each)[number]) => number): number => each.reduce((total, one) => total + of(one), 0);
  const names = each.map(({ name }) => name).join(" + ");
  return [
    { ...line(names, sum(({ ours }) => ours), sum(({ theirs }) => theirs)), ...bound },
    ...(each.length > 1 ? each.map(({ name, ours, theirs }) => line(`  of it ${name}`, ours, theirs)) : []),
    { what: `  estimates apart from the search's`, rows: customers.length, milliseconds: sum(({ theirs }) => theirs), ratio: Math.max(...each.map(({ apart }) => apart)), bound: sameOptimum, unit: "ppm" },
  ];
}
