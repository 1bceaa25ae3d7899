import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { saveXlsx } from "../../src/host/xlsx";
import { sampleSheet } from "../workbook/deskBook";
import { axeFaults } from "./axe";
import { bracketedPane } from "./bracketed/bundle";
import { textsOutsideBrackets } from "./bracketed/foreignTexts";
import { layoutFaults } from "./layout";
import { describeInBrowser, output, Person } from "./person";
import { notReachedByTab } from "./tabbing";
import { called, pressKey } from "./walk";

const looks = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  contrast: { colorScheme: "dark", forcedColors: "active" },
} as const;

/** Opens the sample's customers, a workbook without a desk. */
async function sitDown(language: "en" | "zh-CN"): Promise<Person> {
  mkdirSync(output, { recursive: true });
  const file = join(output, `desk-looks-${language}.xlsx`);
  writeFileSync(file, saveXlsx(sampleSheet(), null, { namespace: "TB", functions: [] }));
  const person = await Person.sitDown(language);
  await person.open(file);
  await person.page.getByText(`desk-looks-${language}.xlsx`, { exact: true }).waitFor();
  await person.waitUntilReady();
  await person.goTo("A1");
  return person;
}

/** Through all pages of the desk by keys alone, halting with a name wherever there is something to look at. */
async function* walkDesk(person: Person): AsyncGenerator<string, void, undefined> {
  const press = (...names: readonly string[]): Promise<void> => pressKey(person, "button", called(...names), "Enter");
  const heading = (...names: readonly string[]): Promise<void> => person.pane.getByRole("heading", { level: 1, name: called(...names) }).waitFor();
  const done = async (): Promise<void> => {
    await person.pane.locator("[data-outcome]").waitFor();
    await person.waitUntilReady();
  };
  const back = (): Promise<void> => press("Back to the desk", "返回授信台");
  await press("Credit desk", "授信台");
  await heading("Make the credit workbook", "建立授信工作簿");
  yield "create";
  await pressKey(person, "radio", /./, "Space");
  await person.pane.getByRole("combobox", { name: /Customers to begin with|初始客户/ }).selectOption("selection");
  await press("Make the workbook", "建立工作簿");
  await done();
  yield "made";
  for (const [part, name, names] of [
    ["annual", "", ["Annual table", "年度额度表"]],
    ["shift", "", ["Quarterly shift", "季度调整"]],
    ["receivables", "Compute receivables", ["Receivables", "应收账款"]],
    ["limits", "Set own limits", ["Limits and orders", "限额与订单"]],
    ["warnings", "Compute the warnings", ["Warnings and follow-ups", "预警与跟进"]],
    ["review", "", ["Review of classes", "级别复评"]],
  ] as const) {
    await press(...names);
    await heading(...names);
    yield part;
    if (part === "shift") {
      await press("New batch", "新建批次");
      await heading("New batch", "新建批次");
      await person.pane.getByRole("combobox").nth(1).fill("C7");
      await person.pane.getByRole("listbox").getByRole("option").first().waitFor();
      await person.page.keyboard.press("ArrowDown");
      yield "shift-picker";
      await person.page.keyboard.press("Enter");
      yield "shift-draft";
      await press("Back to the batches", "返回批次列表");
    }
    if (part === "annual") {
      await press("Draw the table", "测算");
      await done();
      yield "annual-drawn";
    }
    const commands: Partial<Record<typeof part, readonly string[]>> = { receivables: [name, "计算应收账款"], limits: [name, "设定自有额度"], warnings: [name, "计算预警"] };
    const go = commands[part];
    if (go) {
      await press(...go);
      await done();
      yield `${part}-done`;
    }
    await back();
    await person.pane.getByText(/Where the desk stands|授信台现状/).first().waitFor();
  }
}

/** Pages that stay where the person has just pressed something on them. */
const stayed = ["made", "annual-drawn", "shift-picker", "shift-draft", "receivables-done", "limits-done", "warnings-done"];

for (const language of ["en", "zh-CN"] as const) {
  describeInBrowser(`the credit desk in a pane of 320 pixels, ${language}`, () => {
    let person: Person;
    beforeAll(async () => {
      person = await sitDown(language);
      await person.narrow();
    });
    afterAll(() => person?.leave());

    it("is whole, accessible and led through by the keyboard alone, in light, dark and high contrast", async () => {
      const faults: Record<string, readonly string[]> = {};
      for await (const page of walkDesk(person)) {
        const note = (...found: readonly string[]): void => {
          if (found.length > 0) faults[page] = [...(faults[page] ?? []), ...found];
        };
        const focused = await person.pane.evaluate(() => document.activeElement?.tagName);
        if (!stayed.includes(page) && focused !== "H1") note(`The focus is on ${focused}, not on the heading.`);
        for (const [look, media] of Object.entries(looks)) {
          await person.looks(media);
          await person.pictureOfPane(`desk-${language}-${page}-${look}`);
          note(...[...(await axeFaults(person.pane)), ...(await layoutFaults(person.pane))].map((fault) => `${look}: ${fault}`));
        }
        await person.page.emulateMedia(looks.light);
        if (!page.startsWith("shift-")) note(...(await notReachedByTab(person)).map((control) => `The Tab key does not reach ${control}.`));
      }
      expect(faults).toEqual({});
      expect([person.foreign, person.complaints]).toEqual([[], []]);
    });
  });
}

describeInBrowser("the credit desk in a language for tests", () => {
  let person: Person;
  beforeAll(async () => {
    person = await sitDown("en");
    const script = await bracketedPane();
    await person.page.context().route(/\/taskpane\.[0-9a-f]+\.js$/, (route) => route.fulfill({ contentType: "text/javascript", body: script }));
    await person.page.reload();
    await person.waitUntilReady();
    await person.open(join(output, "desk-looks-en.xlsx"));
    await person.page.getByText("desk-looks-en.xlsx", { exact: true }).waitFor();
    await person.waitUntilReady();
    await person.goTo("A1");
  });
  afterAll(() => person?.leave());

  it("says nothing on any page that does not come from its words, from the desk's tables or from the workbook", async () => {
    const names = /^(Tierbook( [\d.]+)?|English|中文|[A-Z][\w ]*![A-Z]{1,3}\d+(:[A-Z]{1,3}\d+)?|[A-Z]|[A-Z]\d+|[\d.%/→– −+A-Z]+)$/;
    const ofWorkbook = new Set((await person.values("A1:F451", "Data")).flatMap((row) => [...row.map(String), `${String(row[0])} ${String(row[1])}`]));
    const found: Record<string, readonly string[]> = {};
    for await (const page of walkDesk(person)) {
      const texts = (await textsOutsideBrackets(person.pane)).filter((text) => !names.test(text) && !ofWorkbook.has(text));
      if (texts.length > 0) found[page] = [...new Set(texts)];
    }
    expect(found).toEqual({});
    expect(person.complaints).toEqual([]);
  });
});
