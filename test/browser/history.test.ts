import { readFileSync } from "node:fs";
import { openXlsx } from "../../src/host/xlsx";
import { describeInBrowser, Person } from "./person";

/** Presses a control by keys alone, as someone without a mouse does. */
async function byKey(person: Person, role: "button" | "checkbox" | "radio", name: RegExp, key: "Enter" | "Space" = role === "button" ? "Enter" : "Space"): Promise<void> {
  const control = person.pane.getByRole(role, { name }).and(person.pane.locator(':not([aria-disabled="true"])')).first();
  await control.waitFor();
  await control.focus();
  await person.page.keyboard.press(key);
}

describeInBrowser("what comes after a run, by keyboard alone", () => {
  let person: Person;
  beforeAll(async () => {
    person = await Person.sitDown();
  });
  afterAll(() => person?.leave());
  // The grid's engine says so of formulas that are no longer there, and goes on without them.
  const complaints = (): readonly string[] => person.complaints.filter((line) => !line.startsWith("Dependency tree not found"));
  afterEach(() => expect([person.foreign, complaints()]).toEqual([[], []]));

  const heading = (name: RegExp): Promise<void> => person.pane.getByRole("heading", { name }).first().waitFor();
  const says = (text: string | RegExp): Promise<void> => person.pane.getByText(text).first().waitFor();
  const toParameters = async (): Promise<void> => {
    await byKey(person, "button", /^Use the selection$/);
    await byKey(person, "button", /^Choose Credit by collection rate \(MM company\)$/);
    await heading(/^Match the columns$/);
    await byKey(person, "button", /^Next$/);
    await heading(/^Set the parameters$/);
  };
  const summary = (): Promise<unknown> => person.pane.getByText("Own presets", { exact: true }).first().press("Enter");

  it("parameters are kept under a name, and are there beside the built-in ones", async () => {
    await person.goTo("A1");
    await toParameters();
    await byKey(person, "radio", /.*/);
    await summary();
    await person.pane.getByLabel("Name of the preset").fill("Board 2026");
    await byKey(person, "button", /^Save these parameters$/);
    await says("“Board 2026” is kept in this workbook.");
    await byKey(person, "button", /^Rename Board 2026$/);
    await person.pane.getByLabel("New name").fill("Board");
    await person.page.keyboard.press("Enter");
    await says("The preset is now called “Board”.");
    expect(await person.pane.getByRole("option", { name: "Board (Own)" }).count()).toBe(1);
    await person.picture("workbench-presets-en");
  });

  it("a run with overrides and a log is written, and reverted from its own page", async () => {
    const before = await person.values("A1:Z30");
    await byKey(person, "button", /^Next$/);
    await heading(/^Preview$/);
    await byKey(person, "button", /^Next$/);
    await heading(/^Write to the workbook$/);
    await byKey(person, "checkbox", /^Columns to override a tier by hand$/);
    await person.pane.getByLabel("Your name").fill("Wang Fang");
    await person.picture("workbench-write-extras-en");
    await byKey(person, "button", /^Write$/);
    await heading(/^Written$/);
    await person.waitUntilReady();
    expect(await person.sheets()).toContain("Run log");
    expect((await person.values("A1:N2", "Run log"))[1]!.slice(0, 4)).toEqual([1, expect.any(String), "Wang Fang", "Credit by collection rate (MM company)"]);
    await byKey(person, "button", /^Revert$/);
    await says(/is as it was before this run\./);
    await person.picture("workbench-reverted-en");
    expect(await person.values("A1:Z30", "Customers")).toEqual(before);
    expect((await person.values("N2", "Run log"))[0]![0]).not.toBe("");
    await byKey(person, "button", /another/i);
    await heading(/^Where are your customers\?$/);
  });

  it("a run is repeated in one press after a customer changed, and tells what changed", async () => {
    await person.goToSheet("Customers");
    await person.goTo("A1");
    await toParameters();
    await person.pane.getByLabel(/^Preset/).first().selectOption({ label: "Board (Own)" });
    await byKey(person, "button", /^Next$/);
    await heading(/^Preview$/);
    await byKey(person, "button", /^Next$/);
    await heading(/^Write to the workbook$/);
    await byKey(person, "checkbox", /^Columns to override a tier by hand$/);
    await byKey(person, "button", /^Write$/);
    await heading(/^Written$/);
    await person.waitUntilReady();
    const head = (await person.values("A1:Z1", "Customers"))[0]!;
    const letter = String.fromCharCode(65 + head.indexOf("Override"));
    await person.pane.evaluate(
      ([cell]) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("Customers");
          sheet.getRange(cell!).values = [["A"]];
          sheet.getRange("C3").values = [[0]];
          await context.sync();
        }),
      [`${letter}2`],
    );
    await byKey(person, "button", /another/i);
    await person.pane.getByText("Runs in this workbook").waitFor();
    await person.picture("workbench-runs-en");
    await byKey(person, "button", /^Run again: /);
    await heading(/^Written$/);
    await says(/^What changed since /);
    await person.waitUntilReady();
    expect((await person.values(`${letter}2`, "Customers"))[0]![0]).toBe("A");
    expect(await person.values("A1:A3", "Run log")).toEqual([["Run"], [1], [2]]);
    await person.picture("workbench-changes-en");
  });

  it("is all there in the file, unseen sheets among it, and the pane lists it in Chinese too", async () => {
    const { snapshot } = openXlsx(readFileSync(await person.download("workbench-history.xlsx")), { namespace: "TB", functions: [] });
    expect(snapshot.sheets.filter(({ visibility }) => visibility === "VeryHidden").map(({ name }) => name)).toEqual(expect.arrayContaining([expect.stringMatching(/^_Tierbook\d+$/)]));
    expect(snapshot.settings["tierbook.presets"]).toMatchObject([{ name: "Board" }]);
    await byKey(person, "button", /another/i);
    await person.pane.getByLabel("Language").selectOption("zh-CN");
    await person.pane.getByText("本工作簿中的运行").waitFor();
    await person.pane.getByText("本工作簿中的运行").scrollIntoViewIfNeeded();
    await person.picture("workbench-runs-zh");
    await byKey(person, "button", /^还原：/);
    await says(/已恢复到本次运行之前，上一次运行的列已还原。/);
    await person.picture("workbench-revert-zh");
    const [reverted] = await person.values("N2:N4", "Run log").then((cells) => [cells.map(([cell]) => cell !== "")]);
    expect(reverted).toEqual([true, false, true]);
    expect((await person.values("A3:C3", "Customers"))[0]![2]).toBe(0);
  });
});
