import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { saveXlsx, snapshotOf } from "../../src/host/xlsx";
import { output, type Person } from "./person";

const lines = [
  ["Customer", "Invoice no", "Invoice date", "Amount", "Gross profit"],
  ["Alder", "F1", 46_023, 100.1, 20],
  ["Birch", "F2", 46_030, 50, 10],
  ["Alder", "F3", "2026-01-31", 200.2, 40],
  ["Cedar", "F4", 46_040, "n/a", 1],
  ["Birch", "R1", 46_050, -5, -1],
  ["Alder", "F5", 46_053, 7, 2],
];

/** What is written on a control, in either language, and in the brackets of the language for tests. */
export const called = (...names: readonly string[]): RegExp => new RegExp(`^(?:\\[\\[)?(?:${names.join("|")})(?:\\]\\])?$`);

/** Sheets of the sample, by the language of the pane. */
export const sampleSheets = { en: "Customers", "zh-CN": "客户" } as const;

/** Goes through the whole pane by keyboard alone, and halts with a name wherever there is something to look at. */
export async function* walk(person: Person, sheet: string): AsyncGenerator<string, void, undefined> {
  const heading = (...names: readonly string[]): Promise<void> => person.pane.getByRole("heading", { name: called(...names) }).first().waitFor();
  const press = (...names: readonly string[]): Promise<void> => pressKey(person, "button", called(...names), "Enter");
  const next = (): Promise<void> => press("Next", "下一步");
  const start = (): Promise<void> => heading("Where are your customers\\?", "您的客户在哪里？");

  await start();
  yield "start";
  await press("Help", "帮助");
  await person.pane.frameLocator("iframe").getByRole("heading").first().waitFor();
  yield "help";
  await press("Back to the pane", "返回");
  yield* tools(person);

  await person.goToSheet(sheet);
  await person.goTo("A1");
  await press("Use the selection", "使用所选区域");
  await heading("Choose a system", "选择体系");
  yield "choose";
  const search = person.pane.getByRole("searchbox");
  await search.fill("RFM");
  await person.pane.getByText(/systems? found|找到 \d+ 个体系/).first().waitFor();
  yield "choose-found";
  await search.fill("");
  await pressKey(person, "button", /MM company|MM 公司/, "Enter");
  await heading("Match the columns", "对应各列");
  yield "columns";
  await next();
  await heading("Set the parameters", "设置参数");
  yield "parameters";
  await pressKey(person, "radio", /./, "Space");
  await next();
  await heading("Preview", "预览");
  await person.pane.locator("figure svg").first().waitFor();
  yield "preview";
  await next();
  await heading("Write to the workbook", "写入工作簿");
  yield "write";
  await press("Write", "写入");
  await heading("Written", "已写入");
  await person.waitUntilReady();
  yield "done";
  yield* comparison(person);
  await press("Tier another table", "为另一张表分级");
  await start();
  await person.pane.getByText(/Runs in this workbook|本工作簿中的运行/).first().waitFor();
  yield "runs";
  yield* invoiceLines(person);
}

async function* tools(person: Person): AsyncGenerator<string, void, undefined> {
  const press = (...names: readonly string[]): Promise<void> => pressKey(person, "button", called(...names), "Enter");
  await press("Tools", "工具");
  await person.pane.getByRole("button", { name: called("Health", "运行状况") }).first().waitFor();
  yield "tools";
  for (const [name, ...names] of [
    ["share", "Prepare for sharing", "准备共享"],
    ["repair", "Repair formulas", "修复公式"],
    ["short-names", "Short names", "短名称"],
    ["health", "Health", "运行状况"],
  ] as const) {
    await press(...names);
    await person.pane.getByRole("button", { name: called("Back to the tools", "返回工具列表") }).first().waitFor();
    await person.pane.locator(".fui-Spinner").first().waitFor({ state: "detached" });
    yield `tools-${name}`;
    await press("Back to the tools", "返回工具列表");
  }
  await press("Back to the pane", "返回窗格");
}

async function* comparison(person: Person): AsyncGenerator<string, void, undefined> {
  const press = (...names: readonly string[]): Promise<void> => pressKey(person, "button", called(...names), "Enter");
  await press("Compare systems", "比较体系");
  await person.pane.getByRole("checkbox").first().waitFor();
  for (const name of [/Natural breaks|自然断点/, /Quantile|分位数/]) await pressKey(person, "checkbox", name, "Space");
  yield "compare";
  await press("Compare", "比较");
  await person.pane.getByRole("heading", { name: called("Comparison", "比较结果") }).first().waitFor();
  await person.pane.getByText(/Mean firmness of each tier|各级平均稳固度/).first().waitFor();
  yield "compared";
  await press("Back", "上一步");
  await press("Back", "上一步");
}

/** Another workbook, whose table holds invoice lines with cells that need a decision. */
async function* invoiceLines(person: Person): AsyncGenerator<string, void, undefined> {
  const press = (...names: readonly string[]): Promise<void> => pressKey(person, "button", called(...names), "Enter");
  const heading = (...names: readonly string[]): Promise<void> => person.pane.getByRole("heading", { name: called(...names) }).first().waitFor();
  mkdirSync(output, { recursive: true });
  const file = join(output, "walk-lines.xlsx");
  writeFileSync(file, saveXlsx(snapshotOf({ sheets: { Invoices: lines } }), null, { namespace: "TB", functions: [] }));
  await person.open(file);
  await person.page.getByRole("button", { name: /^(Discard changes|放弃更改)$/ }).click();
  await person.page.getByText("walk-lines.xlsx", { exact: true }).waitFor();
  await person.waitUntilReady();
  await person.goTo("A1");
  await press("Use the selection", "使用所选区域");
  await heading("What does a row stand for\\?", "每一行代表什么？");
  yield "rows";
  await press("Add up to customers", "汇总到客户");
  await heading("Which column is what\\?", "各列分别是什么？");
  yield "lines";
  await press("Next", "下一步");
  await person.pane.getByRole("button", { name: /D5/ }).first().waitFor();
  yield "rollup";
}

/** Presses a control by keys alone, as someone without a mouse does. */
export async function pressKey(person: Person, role: "button" | "checkbox" | "radio", name: RegExp, key: "Enter" | "Space"): Promise<void> {
  const control = person.pane.getByRole(role, { name }).first();
  await control.waitFor();
  await control.focus();
  await person.page.keyboard.press(key);
}
