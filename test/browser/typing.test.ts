import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CDPSession } from "playwright-core";
import { saveXlsx, snapshotOf } from "../../src/host/xlsx";
import { describeInBrowser, output, Person } from "./person";
import { pressKey } from "./walk";

/** Yuan, in amounts that are read in 万 and 亿. */
const customers = [
  ["客户名称", "销售额（元）", "回款额（元）"],
  ...Array.from({ length: 12 }, (_, i) => [`客户${i + 1}`, 123_450_000 - i * 9_000_000, 120_000_000 - i * 9_500_000]),
];

describeInBrowser("typing in the Chinese pane", () => {
  let person: Person;
  let keyboard: CDPSession;
  beforeAll(async () => {
    mkdirSync(output, { recursive: true });
    const file = join(output, "yuan.xlsx");
    writeFileSync(file, saveXlsx(snapshotOf({ sheets: { 客户: customers } }), null, { namespace: "TB", functions: [] }));
    person = await Person.sitDown("zh-CN");
    keyboard = await person.page.context().newCDPSession(person.page);
    await person.open(file);
    await person.page.getByText("yuan.xlsx", { exact: true }).waitFor();
    await person.waitUntilReady();
    await person.goTo("A1");
    await pressKey(person, "button", /^使用所选区域$/, "Enter");
    await heading("选择体系");
  });
  afterAll(() => person?.leave());
  afterEach(() => expect([person.foreign, person.complaints]).toEqual([[], []]));

  const heading = (name: string): Promise<void> => person.pane.getByRole("heading", { name, exact: true }).waitFor();
  /** What an input method shows on the way to the characters. */
  const compose = (text: string) => keyboard.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  const commit = (text: string) => keyboard.send("Input.insertText", { text });
  /** Enter while the input method has the keyboard, as browsers tell it. */
  const enterForInputMethod = () => keyboard.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key: "Enter", code: "Enter", windowsVirtualKeyCode: 229 });

  it("nothing is searched before the characters are there, and the field shows what is on the way", async () => {
    const search = person.pane.getByRole("searchbox");
    await search.focus();
    await compose("huikuan");
    await person.page.waitForTimeout(400);
    expect(await search.inputValue()).toBe("huikuan");
    expect(await person.pane.getByText(/没有体系提到/).count()).toBe(0);
    await commit("回款");
    await person.pane.getByText(/^找到 \d+ 个体系$/).waitFor();
    expect(await search.inputValue()).toBe("回款");
    expect(await search.evaluate((field) => field === document.activeElement)).toBe(true);
    await search.fill("");
  });

  it("a number that is being composed is not called wrong, and the field keeps the focus when the numbers below change", async () => {
    await pressKey(person, "button", /MM 公司/, "Enter");
    await heading("对应各列");
    await pressKey(person, "button", /^下一步$/, "Enter");
    await heading("设置参数");
    await pressKey(person, "radio", /^17/, "Space");
    const field = person.pane.getByLabel("赊销比率", { exact: true });
    await field.focus();
    await field.press("Control+a");
    await compose("baifenzhi");
    await person.page.waitForTimeout(300);
    expect(await field.getAttribute("aria-invalid")).toBeNull();
    await commit("２５％");
    await person.page.waitForTimeout(1_000);
    expect(await field.getAttribute("aria-invalid")).toBeNull();
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    await field.press("Tab");
    expect(await field.inputValue()).toBe("25 %");
  });

  it("Enter that chooses among proposals does not give a preset its name yet", async () => {
    await person.pane.getByText("自定义方案", { exact: true }).press("Enter");
    await person.pane.getByLabel("方案名称", { exact: true }).fill("一");
    await pressKey(person, "button", /^保存/, "Enter");
    await pressKey(person, "button", /^重命名/, "Enter");
    const name = person.pane.getByLabel("新名称", { exact: true });
    await name.press("Control+a");
    await compose("er");
    await enterForInputMethod();
    await person.page.waitForTimeout(200);
    expect(await name.count()).toBe(1);
    await commit("二");
    expect(await name.inputValue()).toBe("二");
    await enterForInputMethod();
    expect(await name.count()).toBe(1);
    await person.page.keyboard.press("Enter");
    await person.pane.getByRole("button", { name: /重命名.*二|二.*重命名/ }).waitFor();
  });

  it("large amounts are shown in 万 and 亿 for those who choose so, for good, and the exact ones on hovering", async () => {
    await pressKey(person, "button", /^下一步$/, "Enter");
    await heading("预览");
    const total = person.pane.getByRole("row", { name: /^合计/ });
    await total.getByText("887,400,000").waitFor();
    await pressKey(person, "checkbox", /万、亿/, "Space");
    expect(await total.getByText("8.87亿").getAttribute("title")).toBe("887,400,000");
    await person.picture("typing-amounts-zh");
    expect(await person.pane.evaluate(() => localStorage.getItem("tierbook.amounts"))).toBe("short");
  });
});
