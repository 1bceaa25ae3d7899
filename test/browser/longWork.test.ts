import { describeInBrowser, Person } from "./person";

/** Enough customers for work that can be watched. */
const rows = 50_000;

describeInBrowser("a large table", () => {
  let person: Person;
  beforeAll(async () => {
    person = await Person.sitDown();
  });
  afterAll(() => person?.leave());
  afterEach(() => expect([person.foreign, person.complaints]).toEqual([[], []]));

  const heading = (name: RegExp): Promise<void> => person.pane.getByRole("heading", { name }).first().waitFor();
  const press = (name: RegExp): Promise<void> => person.pane.getByRole("button", { name }).first().click();

  it("is read, computed by a worker and written with the rows left told; cancelled, the workbook is as it was", async () => {
    // The page is drawn before office.js is there.
    await person.pane.waitForFunction(() => "Excel" in globalThis);
    await person.pane.evaluate(
      (count) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.add("Large");
          for (let from = 0; from < count; from += 10_000) {
            const cells = Array.from({ length: 10_000 }, (_, i) => [`C${from + i}`, 1 + (((from + i) * 7919) % 10_007)]);
            sheet.getRangeByIndexes(from + 1, 0, cells.length, 2).values = cells;
            await context.sync();
          }
          sheet.getRange("A1:B1").values = [["Customer", "Sales"]];
          sheet.activate();
          sheet.getRange("A1").select();
          await context.sync();
        }),
      rows,
    );
    await press(/^Use the selection$/);
    await person.pane.getByRole("searchbox").first().fill("cumulative");
    await person.pane.getByRole("button", { name: /^Choose .*cumulative/i }).first().click();
    await heading(/^Match the columns$/);
    await press(/^Next$/);
    await heading(/^Set the parameters$/);
    await press(/^Next$/);
    await heading(/^Preview$/);
    await person.pane.getByText(/50,000/).first().waitFor();
    expect(person.page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual(expect.arrayContaining([expect.stringMatching(/compute/)]));
    await press(/^Next$/);
    await heading(/^Write to the workbook$/);
    // Within the page and at once: not many requests are left in which it could still be cancelled.
    const pressed = person.pane.evaluate(
      () =>
        new Promise<void>((done) =>
          new MutationObserver((_, watch) => {
            if (!/of 50,00[01] rows, .* to go/.test(document.body.textContent)) return;
            watch.disconnect();
            [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Cancel")!.click();
            done();
          }).observe(document.body, { subtree: true, childList: true, characterData: true }),
        ),
    );
    await press(/^Write$/);
    await pressed;
    await person.pane.getByText("Cancelled. The workbook is as it was before.").waitFor();
    expect((await person.values("A1:D1", "Large"))[0]).toEqual(["Customer", "Sales", "", ""]);
    expect((await person.sheets()).filter((name) => /Tierbook/.test(name))).toEqual([]);
    await person.picture("workbench-cancelled-en");
    await press(/^Write$/);
    await heading(/^Written$/);
    expect((await person.values("C1:C2", "Large"))[0]).toEqual(["Tier"]);
  });
});
