import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { evaluate, type RawCell } from "../../src/domain/method/evaluate";
import type { AnyMethod } from "../../src/domain/method/method";
import rfmOrders from "../../src/domain/scoring/RFMORDERS";
import jenks from "../../src/domain/tiering/JENKS";

function run(method: AnyMethod, inputs: Readonly<Record<string, readonly RawCell[]>>, params: Readonly<Record<string, unknown>>) {
  const outcome = evaluate(method, { inputs, params });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}

describe("natural breaks", () => {
  // The fifty integers of jenkspy's own tests (mthh/jenkspy, tests/test_jenks.py), and the breaks they expect.
  const values = [
    132, 915, 312, 1424, 1240, 1370, 113, 1028, 1078, 416, 963, 359, 1422, 658, 73, 1326, 245, 848, 683, 255, 1223, 253, 654, 736, 1079,
    39, 583, 1367, 1237, 327, 1083, 328, 951, 678, 927, 301, 96, 297, 179, 230, 767, 1248, 1, 37, 1352, 1009, 663, 1283, 679, 230,
  ];
  it("are those jenkspy gives for the same numbers", () => {
    const { tables } = run(jenks, { values }, { k: 4 });
    expect(tables.breaks!.map((row) => row[1])).toEqual([1, 416, 767, 1083, 1424]);
  });
});

const orders = path.resolve(__dirname, "../../../shared/data/rfm_data_orders.csv");
(existsSync(orders) ? describe : describe.skip)("the preset “rfm R 0.3.0” on the package's orders", () => {
  const rows = existsSync(orders) ? readFileSync(orders, "utf8").trim().split(/\r?\n/).slice(1).map((line) => line.replace(/"/g, "").split(",")) : [];
  const serial = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25569;
  const segments = (preset: keyof NonNullable<typeof rfmOrders.presets>): ReadonlyMap<unknown, readonly unknown[]> => {
    const inputs = { customer: rows.map(([customer]) => customer!), date: rows.map(([, date]) => serial(date!)), amount: rows.map(([, , amount]) => Number(amount)) };
    const { tables } = run(rfmOrders, inputs, { asOf: serial("2006-12-31"), ...rfmOrders.presets![preset]!.params });
    return new Map(tables.segments!.map(([name, ...figures]) => [name, figures]));
  };

  it("finds 158 Champions with 1,234 orders worth 120,178", () => {
    expect(segments("rfmR030").get("Champions")).toEqual([158, 1234, 120178]);
  });

  it("takes the ten segments of the package's guide instead, and still places every customer", () => {
    const found = segments("rfmR030Guide");
    expect([...found.keys()]).toEqual([
      "Champions", "Potential Loyalist", "Loyal Customers", "Promising", "New Customers", "Can't Lose Them", "At Risk", "Need Attention", "About To Sleep", "Lost", "Others",
    ]);
    const customers = [...found.values()].map(([count]) => count as number);
    expect(customers.reduce((sum, count) => sum + count, 0)).toBe(995);
  });
});
