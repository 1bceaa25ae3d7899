import { evaluate, type RawCell } from "../src/domain/method/evaluate";
import { methods } from "../src/domain/methods";
import { seeded } from "../src/workbook/sample/random";
import { quickest, type Measured } from "./measure";

export const title = "Functions: times the time of sorting the same numbers with Float64Array.prototype.sort";


interface Call {
  readonly id: string;
  readonly inputs: Readonly<Record<string, readonly RawCell[]>>;
  readonly params: Readonly<Record<string, unknown>>;
}

/** The tiering and quota functions on invented customers, with all that happens to a cell on the way. */
export const measureMethods = (): Measured[] => [20_000, 100_000].flatMap(measure);

function measure(rows: number): Measured[] {
  const random = seeded(rows);
  const sales = Array.from({ length: rows }, () => Math.round(random() ** 4 * 1e8) / 100);
  const tier = sales.map(() => "ABCD"[Math.floor(random() * 4)]!);
  const calls: readonly Call[] = [
    { id: "TIER", inputs: { values: sales }, params: { cuts: [500_000, 100_000], labels: ["A", "B", "C"] } },
    { id: "TIERRANK", inputs: { values: sales }, params: { shares: [0.2, 0.3, 0.3, 0.2], labels: ["A", "B", "C", "D"] } },
    { id: "TIERCUM", inputs: { values: sales }, params: { limits: [0.8, 0.95], labels: ["A", "B", "C"] } },
    { id: "CREDITQUOTA", inputs: { sales, tier }, params: { pool: 1e9 } },
  ];
  const sort = quickest(() => Float64Array.from(sales).sort());
  return calls.map(({ id, inputs, params }) => {
    const method = methods.find((one) => one.id === id)!;
    const milliseconds = quickest(() => {
      if (!evaluate(method, { inputs, params }).ok) throw new Error(`${id} does not answer its bench.`);
    });
    return { what: `TB.${id}`, rows, milliseconds, ratio: milliseconds / sort };
  });
}
