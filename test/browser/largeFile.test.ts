import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { saveXlsx, snapshotOf } from "../../src/host/xlsx";
import { describeInBrowser, Person } from "./person";

const rows = 100_000;

/** Writes a file of ten columns and gives its path. */
function largeFile(folder: string): string {
  const header = ["Customer no.", "Customer", "Region", "Sales", "Receivables", "Collected", "Orders", "Days overdue", "Since", "Note"];
  const body = Array.from({ length: rows }, (_, i) => [
    `C${String(i + 1).padStart(7, "0")}`, `Customer ${i + 1} Ltd`, ["North", "South", "East"][i % 3]!, ((i * 7919) % 1_000_003) / 100, (i * 31) % 5_000, (i * 17) % 9_000, i % 50, i % 200, 40_000 + (i % 5_000), i % 7 === 0 ? "reviewed" : null,
  ]);
  const file = join(folder, "large.xlsx");
  writeFileSync(file, saveXlsx(snapshotOf({ sheets: { Large: [header, ...body] } }), null, { namespace: "TB", functions: [] }));
  return file;
}

describeInBrowser("the workbench with 100,000 rows of ten columns", () => {
  const folder = mkdtempSync(join(tmpdir(), "tierbook-large-"));
  let person: Person;
  beforeAll(async () => {
    person = await Person.sitDown();
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await person?.leave();
  });
  afterEach(() => {
    expect(person.foreign).toEqual([]);
    expect(person.complaints).toEqual([]);
  });

  it("opens them", async () => {
    const file = largeFile(folder);
    const begun = Date.now();
    await person.open(file);
    await person.page.locator('[data-u-comp="slide-tab-item"]', { hasText: "Large" }).first().waitFor();
    await person.waitUntilReady();
    console.log(`opened in ${((Date.now() - begun) / 1e3).toFixed(1)} s`);
    expect(await person.values(`A${rows + 1}:B${rows + 1}`)).toEqual([["C0100000", "Customer 100000 Ltd"]]);
  });

  it("scrolls to the last of them and shows what is typed there", async () => {
    await person.goTo(`D${rows + 1}`);
    await person.page.mouse.move(400, 400);
    await person.page.mouse.wheel(0, -600);
    await person.page.mouse.wheel(0, 600);
    await person.picture("large-file-end");
    const begun = Date.now();
    await person.type(`D${rows + 1}`, "123.5");
    await person.until(`D${rows + 1}`, 123.5);
    console.log(`typed and shown in ${((Date.now() - begun) / 1e3).toFixed(1)} s`);
    await person.picture("large-file-edited");
  });

  it("rates all of them in the pane, beside the data", async () => {
    await person.goTo("A1");
    const begun = Date.now();
    await person.press(/^Use the selection$/);
    await person.press(/^Choose .*cumulative/i);
    await person.pane.getByRole("heading", { name: /^Match the columns$/ }).first().waitFor();
    await person.picture("large-file-columns");
    await person.press(/^Next$/);
    await person.pane.getByRole("heading", { name: /^Set the parameters$/ }).first().waitFor();
    await person.press(/^Next$/);
    await person.pane.getByRole("heading", { name: /^Preview$/ }).first().waitFor();
    await person.press(/^Next$/);
    await person.pane.getByRole("heading", { name: /^Write to the workbook$/ }).first().waitFor();
    await person.press(/^Write$/);
    await person.pane.getByRole("heading", { name: /^Written$/ }).first().waitFor({ timeout: 240_000 });
    console.log(`rated in ${((Date.now() - begun) / 1e3).toFixed(1)} s`);
    await person.picture("large-file-rated");
  });
});
