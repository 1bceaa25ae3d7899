import type { RawCell } from "../src/domain/method/evaluate";
import { seeded } from "../src/workbook/sample/random";

export interface Call {
  readonly id: string;
  readonly inputs: Readonly<Record<string, readonly RawCell[]>>;
  readonly params: Readonly<Record<string, unknown>>;
  /** The most its time may be, × the time of sorting. */
  readonly bound: number;
}

/** Sales of invented customers, in cents and far from equal, and what the functions are asked about them. */
export function customers(rows: number): { readonly sales: readonly number[]; readonly calls: readonly Call[] } {
  const random = seeded(rows);
  const sales = Array.from({ length: rows }, () => Math.round(random() ** 4 * 1e8) / 100);
  const tier = sales.map(() => "ABCD"[Math.floor(random() * 4)]!);
  const days = sales.map(() => Math.floor(random() ** 2 * 700));
  const orders = sales.map(() => 1 + Math.floor(random() ** 3 * 40));
  const labels = ["A", "B", "C", "D"];
  return {
    sales,
    calls: [
      { id: "TIER", inputs: { values: sales }, params: { cuts: [500_000, 100_000], labels: ["A", "B", "C"] }, bound: 1.5 },
      { id: "TIERRANK", inputs: { values: sales }, params: { shares: [0.2, 0.3, 0.3, 0.2], labels }, bound: 1.5 },
      { id: "TIERCUM", inputs: { values: sales }, params: { limits: [0.8, 0.95], labels: ["A", "B", "C"] }, bound: 1.5 },
      { id: "PYRAMID", inputs: { profit: sales }, params: {}, bound: 1.5 },
      { id: "CREDITQUOTA", inputs: { sales, tier }, params: { pool: 1e9 }, bound: 1.5 },
      { id: "RFM", inputs: { recency: days, frequency: orders, monetary: sales }, params: {}, bound: 4 },
    ],
  };
}
