import { describeInBrowser, Person } from "./person";
import { pressKey, sampleSheets } from "./walk";

const words = {
  en: { card: "New here?", sample: /^Try it with the sample$/, dismiss: /^Do not show this again$/, use: /^Use the selection$/, sheet: "Sample customers", heading: "Customer", read: "450 rows read from Sample customers, A1:G451." },
  "zh-CN": { card: "第一次使用？", sample: /^用示例试试$/, dismiss: /^不再显示$/, use: /^使用所选区域$/, sheet: "示例客户", heading: "客户名称", read: /已从“示例客户”的 A1:G451 读取 450 行/ },
} as const;

for (const language of ["en", "zh-CN"] as const) {
  const { card, sample, dismiss, use, sheet, heading, read } = words[language];
  describeInBrowser(`someone new to the pane, ${language}`, () => {
    let person: Person;
    beforeAll(async () => {
      person = await Person.sitDown(language);
    });
    afterAll(() => person?.leave());
    afterEach(() => expect([person.foreign, person.complaints]).toEqual([[], []]));

    const reload = async (): Promise<void> => {
      await person.page.reload();
      await person.waitUntilReady();
      await person.pane.getByRole("button", { name: use }).waitFor();
    };

    it("is told what it does, and after one press has the sample on a new sheet and in the wizard", async () => {
      const before = await person.values("A1:G451", sampleSheets[language]);
      const sheets = await person.sheets();
      await person.pane.getByText(card).waitFor();
      await pressKey(person, "button", sample, "Enter");
      await person.pane.getByText(read).waitFor();
      await person.waitUntilReady();
      expect(await person.sheets()).toEqual([...sheets, sheet]);
      expect(await person.values("A1:G451", sampleSheets[language])).toEqual(before);
      expect(await person.values("A1:G451", sheet)).toEqual(before);
      expect((await person.values("A1", sheet))[0]![0]).toBe(heading);
    });

    it("is greeted no more, and gets a second sheet rather than having the first overwritten", async () => {
      await person.backToStart();
      expect(await person.pane.getByText(card).count()).toBe(0);
      await pressKey(person, "button", sample, "Enter");
      await person.pane.getByText(`${sheet} 2`).first().waitFor();
      expect((await person.sheets()).slice(-2)).toEqual([sheet, `${sheet} 2`]);
      await reload();
      expect(await person.pane.getByText(card).count()).toBe(0);
    });

    it("can dismiss the card for good without losing the focus", async () => {
      await person.pane.evaluate(() => localStorage.removeItem("tierbook.greeted"));
      await reload();
      await pressKey(person, "button", dismiss, "Enter");
      expect(await person.pane.getByText(card).count()).toBe(0);
      expect(await person.pane.getByRole("button", { name: use }).evaluate((button) => button === document.activeElement)).toBe(true);
      await reload();
      expect(await person.pane.getByText(card).count()).toBe(0);
    });
  });
}
