import { describeInBrowser, Person } from "./person";

const languages = [
  { language: "en", sheet: "Customers", compare: /^Compare systems$/, next: /^Compare$/, result: /^Comparison$/, done: "Mean firmness of each tier", write: /^Write comparison$/, written: "Comparison" },
  { language: "zh-CN", sheet: "客户", compare: /^比较体系$/, next: /^比较$/, result: /^比较结果$/, done: "各级平均稳固度", write: /^写入比较结果$/, written: "体系比较" },
] as const;

for (const { language, sheet, compare, next, result, done, write, written } of languages) {
  describeInBrowser(`comparing systems in the workbench, ${language}`, () => {
    let person: Person;
    beforeAll(async () => {
      person = await Person.sitDown(language);
    });
    afterAll(() => person?.leave());

    it("compares three systems by keyboard alone, in a pane of 320 pixels, and writes a sheet", async () => {
      const { page, pane } = person;
      await person.goToSheet(sheet);
      await person.goTo("A1");
      await person.press(/^(Use the selection|使用所选区域)$/);
      await pane.getByRole("button", { name: compare }).focus();
      await page.keyboard.press("Enter");
      const boxes = pane.getByRole("checkbox");
      await boxes.first().waitFor();
      for (const name of [/MM/, /^(Natural breaks|自然断点)/, /^(Quantile|分位数)/]) {
        await pane.getByRole("checkbox", { name }).focus();
        await page.keyboard.press("Space");
      }
      // The VAT rate is asked for: the form that asks is open.
      await pane.getByRole("radio").first().focus();
      await page.keyboard.press("Space");
      await person.picture(`compare-choose-${language}`);
      await pane.getByRole("button", { name: next }).focus();
      await page.keyboard.press("Enter");
      await pane.getByRole("heading", { name: result }).waitFor();
      await pane.getByText(done).first().waitFor();
      expect(await overflows(person)).toBe(false);
      await person.picture(`compare-result-${language}`);
      await pane.getByRole("button", { name: write }).focus();
      await page.keyboard.press("Enter");
      await pane.getByRole("status").getByRole("button").click();
      await person.waitUntilReady();
      expect(await person.sheets()).toContain(written);
      expect(await person.charts()).toBe(1);
      await person.picture(`compare-sheet-${language}`);
      expect(person.foreign).toEqual([]);
      expect(person.complaints).toEqual([]);
    });
  });
}

/** Whether the pane has to be moved sideways. */
const overflows = (person: Person): Promise<boolean> => person.pane.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
