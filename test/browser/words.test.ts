import { methods } from "../../src/domain/methods";
import type { Method } from "../../src/domain/method/method";
import { bracketedPane } from "./bracketed/bundle";
import { textsOutsideBrackets } from "./bracketed/foreignTexts";
import { describeInBrowser, Person } from "./person";
import { sampleSheets, walk } from "./walk";

/** What is the same in every language: the product, the languages, cells, tiers of one letter, and what Office calls its own sets. */
const names = /^(Tierbook( [\d.]+)?|English|中文|[A-Z]{1,3}\d+(:[A-Z]{1,3}\d+)?|[A-Z]|(SharedRuntime|CustomFunctionsRuntime|ExcelApi) [\d.]+\W*)$/;

/** What methods quote as it stands in print, and the names of tiers, which users may change. */
const quoted = new Set(
  (methods as readonly Method[]).flatMap(({ sources, params }) => [
    ...sources.flatMap(({ work, where }) => (where === undefined ? [work] : [work, `${work}, ${where}`])),
    ...Object.values(params).flatMap((param) => (param.kind === "codes" ? (param.default as readonly string[]) : [])),
  ]),
);

describeInBrowser("the pane in a language for tests", () => {
  let person: Person;
  beforeAll(async () => {
    person = await Person.sitDown();
    const script = await bracketedPane();
    await person.page.context().route(/\/taskpane\.[0-9a-f]+\.js$/, (route) => route.fulfill({ contentType: "text/javascript", body: script }));
    await person.page.reload();
    await person.waitUntilReady();
  });
  afterAll(() => person?.leave());

  it("says nothing on any step that does not come from its words, from the methods or from the workbook", async () => {
    const ofWorkbook = new Set((await person.values("A1:G451", sampleSheets.en)).flat().map(String));
    /** Labels of a chart are cut where there is no room. */
    const isOfWorkbook = (text: string): boolean => ofWorkbook.has(text) || (text.endsWith("...") && [...ofWorkbook].some((cell) => cell.startsWith(text.slice(0, -3))));
    const found: Record<string, readonly string[]> = {};
    for await (const step of walk(person, sampleSheets.en)) {
      const texts = (await textsOutsideBrackets(person.pane)).filter((text) => !names.test(text) && !quoted.has(text) && !isOfWorkbook(text));
      if (texts.length > 0) found[step] = [...new Set(texts)];
    }
    expect(found).toEqual({});
    expect(person.complaints).toEqual([]);
  });
});
