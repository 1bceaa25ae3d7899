import { describeInBrowser, Person } from "./person";

const languages = [
  { language: "en", sheet: "Customers", choose: /^Choose Tier by cumulative share$/, next: /^Next$/, columns: /^Match the columns$/, params: /^Set the parameters$/, preview: /^Preview$/, write: /^Write to the workbook$/, mode: /^Tierbook functions$/, go: /^Write$/, written: /^Written$/, tools: /^Tools$/, share: /^Prepare for sharing$/, native: /^Excel's own formulas/, agree: /^I agree/, noRevert: /can then no longer be reverted/, done: /^Ready to be shared$/, became: /now formulas of Excel's own\.$/, free: /^Checked: nothing/ },
  { language: "zh-CN", sheet: "客户", choose: /^选择“按累计占比分级”$/, next: /^下一步$/, columns: /^对应各列$/, params: /^设置参数$/, preview: /^预览$/, write: /^写入工作簿$/, mode: /^Tierbook 函数$/, go: /^写入$/, written: /^已写入$/, tools: /^工具$/, share: /^准备共享$/, native: /Excel 自带公式的变为自带公式/, agree: /^我同意/, noRevert: /不能再还原以往的运行/, done: /^可以共享了$/, became: /现为 Excel 自带公式。$/, free: /^已检查/ },
] as const;

for (const words of languages) {
  describeInBrowser(`sharing a run of functions from the pane, ${words.language}`, () => {
    let person: Person;
    beforeAll(async () => {
      person = await Person.sitDown(words.language);
    });
    afterAll(() => person?.leave());

    const heading = (name: RegExp): Promise<void> => person.pane.getByRole("heading", { name }).first().waitFor();
    const says = (text: RegExp): Promise<void> => person.pane.getByText(text).first().waitFor();
    async function picture(name: string): Promise<void> {
      await person.page.locator("iframe").first().evaluate((frame) => {
        frame.style.width = "320px";
      });
      expect(await person.pane.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)).toBe(false);
      await person.picture(`share-native-${name}-${words.language}`);
    }

    it("makes Excel's own formulas of it, keeps the tiers, and says that the run can no longer be reverted", async () => {
      await person.goToSheet(words.sheet);
      await person.goTo("A1");
      await person.press(/^(Use the selection|使用所选区域)$/);
      await person.press(words.choose);
      await heading(words.columns);
      await person.press(words.next);
      await heading(words.params);
      await person.press(words.next);
      await heading(words.preview);
      await person.press(words.next);
      await heading(words.write);
      await person.pane.getByRole("radio", { name: words.mode }).check();
      await person.press(words.go);
      await heading(words.written);
      await person.waitUntilReady();
      const before = await person.values("H1:H451", words.sheet);

      await person.press(words.tools);
      await person.press(words.share);
      expect(await person.pane.getByRole("radio", { name: words.native }).isChecked()).toBe(true);
      await says(words.noRevert);
      await picture("list");
      await person.pane.getByRole("checkbox", { name: words.agree }).check();
      await person.pane.getByRole("checkbox", { name: words.agree }).scrollIntoViewIfNeeded();
      await picture("agree");
      await person.pane.getByRole("button", { name: words.share }).last().click();
      await heading(words.done);
      await says(words.became);
      await says(words.free);
      await picture("done");
      await person.waitUntilReady();
      expect(await person.values("H1:H451", words.sheet)).toEqual(before);
      expect((await person.sheets()).filter((name) => name.startsWith("_Tierbook"))).toEqual([]);
    });
  });
}
