import { describeInBrowser, Person } from "./person";

const languages = [
  { language: "en", sheet: "Customers", tools: /^Tools$/, share: /^Prepare for sharing$/, agree: /^I agree/, done: /^Ready to be shared$/, back: /^Bring the formulas back$/, isBack: /^1 formula is back/, list: /^Back to the tools$/, repair: /^Repair formulas$/, mend: /^Enter them again$/, mended: /^1 formula was entered again/, health: /^Health$/, probe: /^Test a function$/, answers: /^The functions answer/, copy: /^Copy as text$/, copied: /^Copied\.$|by hand|Ctrl\+C/, short: /^Short names$/, add: /^Add short names$/, added: /names were added/, remove: /^Remove the short names$/, removed: /names were removed/, close: /^Back to the pane$/, start: "Where are your customers?" },
  { language: "zh-CN", sheet: "客户", tools: /^工具$/, share: /^准备共享$/, agree: /^我同意/, done: /^可以共享了$/, back: /^恢复公式$/, isBack: /^已恢复 1 个公式/, list: /^返回工具列表$/, repair: /^修复公式$/, mend: /^重新输入$/, mended: /^已重新输入 1 个公式/, health: /^运行状况$/, probe: /^测试函数$/, answers: /^函数有应答/, copy: /^复制为文本$/, copied: /^已复制。$|Ctrl\+C/, short: /^短名称$/, add: /^添加短名称$/, added: /已添加 \d+ 个名称/, remove: /^删除短名称$/, removed: /已删除 \d+ 个名称/, close: /^返回窗格$/, start: "您的客户在哪里？" },
] as const;

const labels = '{"C","B","A"}';

for (const words of languages) {
  describeInBrowser(`the tools in the workbench, ${words.language}`, () => {
    let person: Person;
    beforeAll(async () => {
      person = await Person.sitDown(words.language);
    });
    afterAll(() => person?.leave());

    /** By keyboard alone. */
    async function press(name: RegExp): Promise<void> {
      await person.pane.getByRole("button", { name }).first().focus();
      await person.page.keyboard.press("Enter");
    }
    const heading = (name: RegExp): Promise<void> => person.pane.getByRole("heading", { name }).first().waitFor();
    const says = (text: RegExp): Promise<void> => person.pane.getByText(text).first().waitFor();
    const enter = (address: string, formula: string): Promise<void> =>
      person.pane.evaluate(
        ([where, what]) =>
          Excel.run(async (context) => {
            context.workbook.worksheets.getActiveWorksheet().getRange(where!).formulas = [[what]];
            await context.sync();
          }),
        [address, formula] as const,
      );
    async function picture(name: string): Promise<void> {
      await person.page.locator("iframe").first().evaluate((frame) => {
        frame.style.width = "320px";
      });
      expect(await person.pane.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)).toBe(false);
      await person.picture(`tools-${name}-${words.language}`);
    }

    it("prepares for sharing, brings the formulas back, repairs, reports health and adds short names, by keyboard alone", async () => {
      await person.goToSheet(words.sheet);
      await enter("N2", `=TB.TIER(D2:D6,{100000,500000},${labels})`);
      await person.waitUntilReady();
      const before = await person.values("N2:N6");
      expect(before.flat().every((tier) => ["A", "B", "C"].includes(String(tier)))).toBe(true);

      await press(words.tools);
      await picture("list");
      await press(words.share);
      await person.pane.getByRole("checkbox", { name: words.agree }).waitFor();
      await picture("share");
      await person.pane.getByRole("checkbox", { name: words.agree }).focus();
      await person.page.keyboard.press("Space");
      await person.pane.getByRole("button", { name: words.share }).last().focus();
      await person.page.keyboard.press("Enter");
      await heading(words.done);
      await person.page.emulateMedia({ colorScheme: "dark" });
      await picture("shared-dark");
      await person.page.emulateMedia({ colorScheme: "light" });
      expect(await person.values("N2:N6")).toEqual(before);
      await press(words.back);
      await says(words.isBack);
      expect(await person.values("N2:N6")).toEqual(before);
      await press(words.list);

      await enter("P2", `=_xldudf_TB_TIER(D2,{100000,500000},${labels})`);
      await press(words.repair);
      await person.pane.getByRole("button", { name: words.mend }).waitFor();
      await picture("repair");
      await press(words.mend);
      await says(words.mended);
      await person.until("P2", String(before[0]![0]));
      await press(words.list);

      await press(words.short);
      await person.pane.getByRole("button", { name: words.add }).waitFor();
      await press(words.add);
      await says(words.added);
      await enter("Q2", `=TIER(D2,{100000,500000},${labels})`);
      await person.until("Q2", String(before[0]![0]));
      await picture("short-names");
      await enter("Q2", "");
      await press(words.remove);
      await says(words.removed);
      await press(words.list);

      await press(words.health);
      await press(words.probe);
      await says(words.answers);
      await press(words.copy);
      await says(words.copied);
      await picture("health");
      await press(words.list);
      await press(words.close);
      await person.pane.getByText(words.start).waitFor();
      expect(person.foreign).toEqual([]);
      expect(person.complaints).toEqual([]);
    });
  });
}
