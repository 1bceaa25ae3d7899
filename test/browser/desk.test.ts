import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { saveXlsx } from "../../src/host/xlsx";
import { sampleSheet } from "../workbook/deskBook";
import { axeFaults } from "./axe";
import { layoutFaults } from "./layout";
import { describeInBrowser, output, Person } from "./person";

/** Floors under the quotas of the four customers of the MM company's shift; the reserve gives class D something to give up. */
const floors: Readonly<Record<string, number>> = { C7: 20, B117: 6, C3: 9, D24: 5 };
const reserve = "100";

describeInBrowser("a year at the credit desk in the workbench", () => {
  let person: Person;
  beforeAll(async () => {
    mkdirSync(output, { recursive: true });
    const file = join(output, "desk-customers.xlsx");
    writeFileSync(file, saveXlsx(sampleSheet(), null, { namespace: "TB", functions: [] }));
    person = await Person.sitDown();
    await person.page.setViewportSize({ width: 1280, height: 1100 });
    await open(file, "desk-customers.xlsx");
    await person.goTo("A1");
  });
  afterAll(() => person?.leave());

  const press = (name: RegExp): Promise<void> => person.press(name);
  const heading = (name: RegExp): Promise<void> => person.pane.getByRole("heading", { name, level: 1 }).waitFor();
  const says = (text: RegExp): Promise<void> => person.pane.getByText(text).first().waitFor();
  const field = (label: RegExp) => person.pane.getByRole("textbox", { name: label }).first();
  async function open(file: string, name: string): Promise<void> {
    await person.open(file);
    const discard = person.page.getByRole("button", { name: /^Discard changes$/ });
    if (await discard.isVisible()) await discard.click();
    await person.page.getByText(name, { exact: true }).waitFor();
    await person.waitUntilReady();
  }
  /** Presses a button that runs a command; answers what came of it. */
  async function command(button: RegExp): Promise<string> {
    const outcome = person.pane.locator("[data-outcome]");
    const before = await outcome.count();
    if (before > 0) await outcome.evaluate((shown) => shown.setAttribute("data-outcome", "old"));
    await press(button);
    const now = person.pane.locator("[data-outcome='new']");
    await now.waitFor();
    await person.waitUntilReady();
    return now.innerText();
  }
  async function picture(name: string): Promise<void> {
    // Colours change within an animation of Fluent's.
    await person.page.waitForTimeout(250);
    expect(await layoutFaults(person.pane)).toEqual([]);
    expect(await axeFaults(person.pane)).toEqual([]);
    await person.picture(`desk-${name}`);
  }
  /** A batch typed line by line: customers by number, the changes, and a reason for the first. */
  async function type(day: string, lines: readonly (readonly [customer: string, change: string])[], reason: string): Promise<void> {
    await press(/^New batch$/);
    await heading(/^New batch$/);
    await field(/^Date of the batch/).fill(day);
    for (const [i, [customer, change]] of lines.entries()) {
      if (i > 1) await press(/^Add a line$/);
      await person.pane.getByRole("combobox", { name: new RegExp(`^Customer ${i + 1}$`) }).fill(customer);
      await field(new RegExp(`^Change ${i + 1}$`)).fill(change);
    }
    await field(/^Reason 1/).fill(reason);
  }
  async function step(button: string, signer: string | null, name: string, day: string): Promise<string> {
    if (signer) await field(new RegExp(`^${signer}`)).fill(name);
    await field(/^Date/).fill(day);
    return command(new RegExp(`^${button}$`));
  }
  async function carry(day: string): Promise<string> {
    await step("Propose", "Sales director", "Li", day);
    await step("Approve", "CEO", "Wang", day);
    await step("Record", "CFO", "Zhao", day);
    return step("Make effective", null, "", day);
  }
  /** Body of one column of a table, by its heading. */
  async function column(table: string, heading: string): Promise<unknown[]> {
    return person.pane.evaluate(
      ([name, title]) =>
        Excel.run(async (context) => {
          const cells = context.workbook.tables.getItem(name).columns.getItem(title).getDataBodyRange();
          cells.load("values");
          await context.sync();
          return (cells.values as unknown[][]).map(([cell]) => cell);
        }),
      [table, heading] as const,
    );
  }
  /** Types a value into the row of a customer. */
  async function enter(customer: string, heading: string, value: number): Promise<void> {
    await person.pane.evaluate(
      ([number, title, what]) =>
        Excel.run(async (context) => {
          const table = context.workbook.tables.getItem("DeskCustomers");
          const numbers = table.columns.getItem("Customer no.").getDataBodyRange();
          numbers.load("values");
          await context.sync();
          const row = (numbers.values as unknown[][]).findIndex(([cell]) => cell === number);
          table.columns.getItem(title).getDataBodyRange().getCell(row, 0).values = [[what]];
          await context.sync();
        }),
      [customer, heading, value] as const,
    );
  }
  async function quotaOf(customer: string): Promise<unknown> {
    const [numbers, quotas] = [await column("DeskCustomers", "Customer no."), await column("DeskCustomers", "Quota in force")];
    return quotas[numbers.indexOf(customer)];
  }

  it("makes the credit workbook from the 450 customers, once the VAT rate is chosen", async () => {
    await press(/^Open the credit desk$/);
    await heading(/^Make the credit workbook$/);
    await says(/never assumed/);
    await person.pane.getByRole("radio", { name: /^17 %/ }).check();
    await person.pane.getByRole("combobox", { name: /^Customers to begin with/ }).selectOption({ label: "The selected cells" });
    await picture("create");
    expect(await command(/^Make the workbook$/)).toContain("450");
    await heading(/^Credit desk$/);
    await picture("home");
    expect(await person.sheets()).toEqual(expect.arrayContaining(["Dashboard", "Customers", "Ledger", "Quotas", "Annual tables", "Shifts", "Review", "Policy", "Config", "Desk log"]));
    for (const [customer, floor] of Object.entries(floors)) await enter(customer, "Quota floor", floor);
  });

  it("draws the annual table from a pool of 936 and has it signed by three different roles", async () => {
    await press(/^Annual table$/);
    await heading(/^Annual table$/);
    await field(/^Sales it is drawn from$/).fill("4000");
    await field(/^Year/).fill("2011");
    await field(/^Reserve for D/).fill(reserve);
    expect(await command(/^Draw the table$/)).toContain("936");
    await picture("annual-draft");
    for (const [role, name] of [["CEO", "Wang"], ["CFO", "Zhao"], ["Sales director", "Li"]] as const) {
      await person.pane.getByRole("combobox", { name: /^Role$/ }).selectOption({ label: role });
      await field(/^Name/).fill(name);
      await field(/^Date/).fill("2011-01-10");
      await command(/^Sign$/);
    }
    await says(/^Signed by all three/);
    await says(/^Everything stands as it was signed/);
    await picture("annual-signed");
    const quotas = (await column("DeskCustomers", "Quota in force")).map(Number);
    expect(Math.round(quotas.reduce((sum, quota) => sum + Math.round(quota * 100), 0))).toBe(93_600);
    await press(/^Back to the desk$/);
  });

  it("types the shift of C7, sees it balance at level 2 as it is typed, and carries it to effect", async () => {
    const before = Number(await quotaOf("C7"));
    await press(/^Quarterly shift$/);
    await type("2011-02-15", [["C7", "+10"], ["B117", "-2"], ["C3", "-3"]], "new contract");
    await says(/^Balance of the batch: \+5$/);
    await says(/The changes add up to \+5, not to zero/);
    await picture("shift-unbalanced");
    await press(/^Add a line$/);
    await person.pane.getByRole("combobox", { name: /^Customer 4$/ }).fill("D2");
    await person.pane.getByRole("option", { name: /^D24 / }).waitFor();
    await picture("shift-picker");
    await person.pane.getByRole("combobox", { name: /^Customer 4$/ }).fill("D24");
    await field(/^Change 4$/).fill("-5");
    await says(/^Balance of the batch: 0$/);
    await says(/^Level 2/);
    expect(await person.pane.getByText("Stops the batch:").count()).toBe(0);
    await picture("shift-balanced");
    expect(await column("DeskShifts", "Batch")).toEqual([""]);
    await command(/^Save the draft$/);
    await heading(/^Batch /);
    await carry("2011-02-20");
    await says(/effective, 4 customers/);
    await picture("shift-effective");
    expect(Number(await quotaOf("C7"))).toBeCloseTo(before + 10, 9);
  });

  it("refuses a second shift in the same quarter, with the reason", async () => {
    await press(/^Back to the batches$/);
    await type("2011-03-20", [["C7", "1"], ["B117", "-1"]], "more");
    await says(/^Stops the batch:/);
    await says(/This quarter's adjustment has been made/);
    await command(/^Save the draft$/);
    expect(await step("Propose", "Sales director", "Li", "2011-03-20")).toMatch(/Nothing was changed[^]*This quarter's adjustment has been made/);
    await picture("shift-refused");
    expect(await command(/^Withdraw the batch$/)).toMatch(/withdrawn/i);
    await press(/^Back to the batches$/);
    await press(/^Back to the desk$/);
  });

  it("reviews the classes at the end of the quarter and signs the list", async () => {
    await press(/^Review of classes$/);
    await field(/^Review of/).fill("2011-03-31");
    await command(/^Run the review$/);
    await says(/^Review of 2011-03-31: proposed$/);
    await picture("review-proposed");
    await field(/^Name/).fill("Wang");
    await field(/^Date/).fill("2011-04-01");
    await command(/^Sign the review$/);
    await says(/^Review of 2011-03-31: signed$/);
    await picture("review-signed");
    await press(/^Back to the desk$/);
  });

  it("shows what somebody changed in the signed table, and leads to the cell", async () => {
    const change = (by: number): Promise<void> =>
      person.pane.evaluate(
        (amount) =>
          Excel.run(async (context) => {
            const table = context.workbook.tables.getItem("DeskQuotas");
            const { protection } = table.worksheet;
            protection.unprotect();
            const cell = table.columns.getItem("Quota").getDataBodyRange().getCell(4, 0);
            cell.load("values");
            await context.sync();
            cell.values = [[Number(cell.values[0]![0]) + amount]];
            await context.sync();
          }),
        by,
      );
    await change(1);
    await press(/^Read the workbook again$/);
    await says(/to what was signed$/);
    await picture("seal-broken");
    await person.pane.getByRole("button", { name: /^Go to Quotas!/ }).first().click();
    await change(-1);
    await press(/^Read the workbook again$/);
    await person.pane.getByText(/to what was signed$/).first().waitFor({ state: "detached" });
  });

  it("is saved, opened again, and takes the next quarter's shift", async () => {
    const before = Number(await quotaOf("C7"));
    const file = await person.download("desk-year.xlsx");
    await open(file, "desk-year.xlsx");
    await press(/^Credit desk$/);
    await heading(/^Credit desk$/);
    await says(/^Where the desk stands$/);
    await press(/^Quarterly shift$/);
    await type("2011-04-15", [["C7", "-4"], ["B117", "4"]], "season over");
    await says(/^Nothing stands against it|^To know:/);
    await command(/^Save the draft$/);
    await carry("2011-04-20");
    await says(/effective, 2 customers/);
    expect(Number(await quotaOf("C7"))).toBeCloseTo(before - 4, 9);
    expect(person.foreign).toEqual([]);
    expect(person.complaints).toEqual([]);
  });
});
