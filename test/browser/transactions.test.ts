import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { saveXlsx, snapshotOf } from "../../src/host/xlsx";
import { describeInBrowser, output, Person } from "./person";

const lines = [
  ["Customer", "Invoice no", "Invoice date", "Amount", "Gross profit"],
  ["Alder", "F1", 46_023, 100.1, 20],
  ["Birch", "F2", 46_030, 50, 10],
  ["Alder", "F3", "2026-01-31", 200.2, 40],
  ["Cedar", "F4", 46_040, "n/a", 1],
  ["Birch", "R1", 46_050, -5, -1],
  ["Alder", "F5", 46_053, 7, 2],
];

/** Presses a control by keys alone, as someone without a mouse does. */
async function byKey(person: Person, role: "button" | "checkbox" | "radio", name: RegExp, key: "Enter" | "Space"): Promise<void> {
  await person.pane.getByRole(role, { name }).first().focus();
  await person.page.keyboard.press(key);
}

describeInBrowser("invoice lines in the workbench", () => {
  let person: Person;
  let file: string;
  beforeAll(async () => {
    mkdirSync(output, { recursive: true });
    file = join(output, "invoice-lines.xlsx");
    writeFileSync(file, saveXlsx(snapshotOf({ sheets: { Invoices: lines } }), null, { namespace: "TB", functions: [] }));
    person = await Person.sitDown();
  });
  afterAll(() => person?.leave());

  it("become customers on a new sheet, by keyboard alone, and a system goes on with them", async () => {
    const heading = (name: RegExp): Promise<void> => person.pane.getByRole("heading", { name }).first().waitFor();
    await person.open(file);
    await person.page.getByText("invoice-lines.xlsx", { exact: true }).waitFor();
    await person.waitUntilReady();
    await person.goTo("A1");
    await byKey(person, "button", /^Use the selection$/, "Enter");
    await heading(/^What does a row stand for\?$/);
    await person.pane.getByText(/“Customer” names 3 different customers in 6 rows/).waitFor();
    await byKey(person, "button", /^Add up to customers$/, "Enter");
    await heading(/^Which column is what\?$/);
    expect(await person.pane.getByLabel("As-of date").inputValue()).toBe("2026-01-31");
    await byKey(person, "button", /^Next$/, "Enter");
    await person.pane.getByRole("button", { name: "Go to D5" }).waitFor();
    await byKey(person, "checkbox", /^Read it as shown$/, "Space");
    await person.pane.getByText("1 row has a cell that cannot be used").waitFor();
    await byKey(person, "checkbox", /^Leave this row out$/, "Space");
    await person.pane.getByText("5 lines give 2 customers; 1 line is left out.").waitFor();
    await person.picture("workbench-rollup-en");
    await byKey(person, "button", /^Write and go on$/, "Enter");
    await heading(/^Choose a system$/);
    await person.waitUntilReady();
    expect(await person.values("A3:D5", "Customers 2026-01-31")).toEqual([
      ["Customer", "Sales", "Profit", "Orders"],
      ["Alder", 307.3, 62, 3],
      ["Birch", 45, 9, 1],
    ]);
    await byKey(person, "button", /^Choose RFM/, "Enter");
    await heading(/^Match the columns$/);
    await person.picture("workbench-rolled-up-en");
    expect([person.foreign, person.complaints]).toEqual([[], []]);
  });
});
