import { receivables } from "../../src/domain/desk/receivables";
import { openXlsx, saveXlsx } from "../../src/host/xlsx";
import { bookOf, sheetOf } from "../fake/workbooks";
import { faults } from "../xlsx/validator";
import { day, done, made, theBook } from "./deskBook";
import { hosted } from "./hosted";

/** Two invoices of A, one paid late; one of B, paid in part without a number; one of C, not yet due. */
const entries: readonly (readonly [date: string, customer: string, kind: string, number: string, due: string | null, amount: number, settles: string | null])[] = [
  ["2026-01-10", "A", "invoice", "I1", "2026-02-09", 117, null],
  ["2026-02-20", "A", "receipt", "R1", null, 117, "I1"],
  ["2026-03-01", "B", "invoice", "I2", "2026-03-31", 351, null],
  ["2026-05-01", "B", "receipt", "R2", null, 100, null],
  ["2026-05-20", "A", "invoice", "I3", "2026-06-19", 234, null],
  ["2026-06-25", "C", "invoice", "I4", "2026-07-25", 58.5, null],
];

async function typeLedger(): Promise<void> {
  await Excel.run(async (context) => {
    const { tables } = context.workbook;
    const ledger = tables.getItem("DeskLedger");
    const rows = entries.map(([date, customer, kind, number, due, amount, settles]) => [day(date), customer, kind, number, due === null ? "" : day(due), amount, settles ?? ""]);
    const config = tables.getItem("DeskConfig").getDataBodyRange();
    config.load("values");
    ledger.rows.load("count");
    await context.sync();
    ledger.rows.add(undefined, rows);
    const at = config.values.findIndex(([key]) => key === "totals");
    config.getCell(at, 2).values = [["ledger"]];
    await context.sync();
  });
}

describe("the desk with a ledger", () => {
  it("settles receipts, ages what is open, and draws ageing and trend on the dashboard of a valid file", async () => {
    const { host } = await hosted(bookOf([sheetOf("Data", [["Customer no.", "Customer", "Quota floor"], ["A", "Alder", 1], ["B", "Birch", 2], ["C", "Cedar", 3]])]));
    await made({ customers: { kind: "sheet", name: "Data" } });
    await typeLedger();
    const asOf = day("2026-06-30");
    await done(receivables, { asOf }, { asOf });
    const { rows } = await theBook();
    expect(rows.customers.map(({ customer, balance, overdue, daysOverdue }) => [customer, balance, overdue, daysOverdue])).toEqual([
      ["A", 234, 234, 11],
      ["B", 251, 251, 91],
      ["C", 58.5, 0, 0],
    ]);
    expect(rows.customers.map(({ sales, collected }) => [sales, collected])).toEqual([[300, 117], [300, 100], [50, 0]]);

    const bytes = saveXlsx(await host.snapshot(), null, { namespace: "TB", functions: [] });
    expect(faults(bytes)).toEqual([]);
    const dashboard = openXlsx(bytes, { namespace: "TB", functions: [] }).snapshot.sheets.find(({ name }) => name === "Dashboard")!;
    expect(dashboard.charts.map(({ title }) => JSON.stringify(title))).toEqual(expect.arrayContaining([expect.stringMatching(/Ageing/), expect.stringMatching(/days of sales/i)]));
  });
});
