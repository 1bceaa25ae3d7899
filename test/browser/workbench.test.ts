import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { openXlsx, type OpenedWorkbook } from "../../src/host/xlsx";
import { faults } from "../xlsx/validator";
import { describeInBrowser, output, Person } from "./person";

const sample = resolve(__dirname, "../../assets/samples/mm-company.xlsx");
const metadata = (): { functions: { name: string }[] } => JSON.parse(readFileSync(resolve(__dirname, "../../dist/functions.json"), "utf8"));
const openFile = (file: string): OpenedWorkbook =>
  openXlsx(readFileSync(file), { namespace: "TB", functions: metadata().functions.map(({ name }) => name) });
const column = (cells: unknown[][]): unknown[] => cells.map(([cell]) => cell);

describeInBrowser("the workbench in a browser", () => {
  let person: Person;
  beforeAll(async () => {
    person = await Person.sitDown();
  });
  afterAll(() => person?.leave());
  afterEach(() => {
    expect(person.foreign).toEqual([]);
    expect(person.complaints).toEqual([]);
  });

  it("opens with the sample beside the add-in's own pane", async () => {
    expect(await person.page.title()).toBe("Tierbook workbench");
    expect(await person.values("A1:C1", "Customers")).toEqual([["Customer", "Sales", "Collected"]]);
    await person.pane.getByText("Where are your customers?").waitFor();
    await person.picture("workbench-start-en");
  });

  it("opens the help on every method in the pane, and comes back to where it was", async () => {
    await person.press(/^Help$/);
    const help = person.pane.frameLocator("iframe");
    await help.getByRole("link", { name: "COLLECTTIER", exact: true }).click();
    await help.getByRole("heading", { name: /^COLLECTTIER/ }).waitFor();
    expect(await help.locator("math").count()).toBeGreaterThan(0);
    await person.press(/^Back to the pane$/);
    await person.pane.getByText("Where are your customers?").waitFor();
  });

  it("spills TB.TIER over the 450 customers when it is typed into a free column", async () => {
    await person.type("P2", '=TB.TIER(B2:B451,{100,500},{"C","B","A"})');
    await person.waitUntilReady();
    const sales = column(await person.values("B2:B451"));
    const tiers = column(await person.values("P2:P451"));
    expect(tiers).toEqual(sales.map((amount) => (Number(amount) >= 500 ? "A" : Number(amount) >= 100 ? "B" : "C")));
    expect(column(await person.values("P452"))).toEqual([""]);
  });

  it("recalculates the tier when a customer's sales are edited", async () => {
    const [[before]] = (await person.values("B2")) as [[number]];
    await person.type("B2", "750");
    await person.until("P2", "A");
    await person.type("B2", String(before));
    await person.until("P2", "C");
  });

  it.each([
    ["insert rows", "rows above"],
    ["push cells down", "Move Down"],
  ])("does not %s, and says why", async (_what, entry) => {
    await person.goTo("A5");
    await person.rightClickCell();
    await person.page.getByText("Insert", { exact: true }).last().hover();
    // At its left edge: in the middle of "Insert [1] rows above" is a box for the number, which keeps clicks to itself.
    await person.page.getByText(entry).click({ position: { x: 6, y: 10 } });
    await expect(person.message()).resolves.toContain("does not insert, delete or move rows");
    await person.page.keyboard.press("Escape");
    expect(await person.values("A1", "Customers")).toEqual([["Customer"]]);
    await person.page.getByRole("button", { name: "Close", exact: true }).click();
  });

  it("names the cell when there is text in the sales column, and goes on after it is corrected", async () => {
    const [[before]] = (await person.values("B7")) as [[number]];
    await person.type("B7", "n/a");
    await person.goTo("A1");
    await person.chooseSystem();
    await person.goToPreview();
    await person.pane.getByText(/B7/).first().waitFor();
    await person.picture("workbench-bad-cell-en");
    await person.type("B7", String(before));
    await person.press(/^Read the table again$/);
    await person.pane.getByText("450 customers have a tier").waitFor();
    await person.backToStart();
  });

  it("runs the wizard: columns beside the data, and a summary sheet with charts", async () => {
    await person.goTo("A1");
    await person.chooseSystem();
    await person.runToTheEnd();
    expect(await person.page.locator("#message").isVisible()).toBe(false);
    await person.picture("workbench-done-en");
    const sheets = await person.sheets();
    expect(sheets.length).toBeGreaterThan(3);
    await person.pane.getByRole("button", { name: /summary/i }).click();
    await person.waitUntilReady();
    expect(await person.charts()).toBeGreaterThan(0);
    await person.picture("workbench-summary-en");
  });

  it("downloads a file that Microsoft's own rules accept, with formulas and charts as Excel stores them", async () => {
    const file = await person.download("workbench-download.xlsx");
    expect(faults(readFileSync(file))).toEqual(faults(readFileSync(sample)));
    const { snapshot } = openFile(file);
    const customers = snapshot.sheets.find(({ name }) => name === "Customers")!;
    const cell = customers.rows[1]![15]!;
    expect(cell).toMatchObject({ f: '=TB.TIER(B2:B451,{100,500},{"C","B","A"})', spill: { rows: 450, columns: 1 }, v: "C" });
    expect(snapshot.sheets.flatMap(({ charts }) => charts).length).toBeGreaterThan(0);
  });

  it("refuses a file that is no workbook, and leaves the present one", async () => {
    await person.open(join(__dirname, "person.ts"));
    await expect(person.message()).resolves.toContain("person.ts cannot be opened: it is not an xlsx workbook.");
    expect(await person.values("A1", "Customers")).toEqual([["Customer"]]);
    await person.page.getByRole("button", { name: "Close", exact: true }).click();
  });

  it("opens its own download again, with the formula alive", async () => {
    await person.open(join(output, "workbench-download.xlsx"));
    await person.page.getByText("workbench-download.xlsx", { exact: true }).waitFor();
    await person.waitUntilReady();
    await person.goToSheet("Customers");
    await person.type("B2", "750");
    await person.until("P2", "A");
    await person.picture("workbench-reopened-en");
  });
});

describeInBrowser("the workbench in Chinese", () => {
  let person: Person;
  beforeAll(async () => {
    person = await Person.sitDown("zh-CN");
  });
  afterAll(() => person?.leave());

  it("starts, runs the wizard and shows the charts in Chinese", async () => {
    expect(await person.page.title()).toBe("Tierbook 工作台");
    await person.picture("workbench-start-zh");
    await person.goToSheet("客户");
    await person.goTo("A1");
    await person.chooseSystem();
    await person.runToTheEnd();
    await person.picture("workbench-done-zh");
    await person.pane.getByRole("button", { name: /汇总/ }).click();
    await person.waitUntilReady();
    expect(await person.charts()).toBeGreaterThan(0);
    await person.picture("workbench-summary-zh");
    expect(person.foreign).toEqual([]);
    expect(person.complaints).toEqual([]);
  });

  it("goes on in English with the same workbook when the language is changed", async () => {
    await person.page.getByRole("combobox", { name: "语言" }).first().selectOption("en");
    await person.page.getByRole("button", { name: "Download xlsx" }).waitFor();
    await person.waitUntilReady();
    expect((await person.sheets()).length).toBeGreaterThan(3);
    await person.pane.getByText("Where are your customers?").waitFor();
  });
});
