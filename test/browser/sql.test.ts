import type { Frame } from "playwright-core";
import { openDuckdb } from "../../src/warehouse/duckdbEngine";
import type { SqlRow } from "../../src/warehouse/engine";
import type { TableCell } from "../../src/domain/column/cell";
import { axeFaults } from "./axe";
import { layoutFaults } from "./layout";
import { describeInBrowser, Person } from "./person";
import { sampleSheets } from "./walk";

const languages = {
  en: { open: "Copy as SQL", copy: "Copy", copied: "Copied.", close: "Close", table: "Table to read", text: "SQL", database: "Database", order: "Column that orders rows", rule: "Tierbook: Credit by collection rate (MM company)", tier: "Tier", why: "Why" },
  "zh-CN": { open: "复制为 SQL", copy: "复制", copied: "已复制。", close: "关闭", table: "要读取的表", text: "SQL", database: "数据库", order: "决定行序的列", rule: "Tierbook：按回款率分级授信（MM 公司）", tier: "级别", why: "说明" },
} as const;

const focused = (pane: Frame): Promise<string> => pane.evaluate(() => document.activeElement?.textContent ?? "");

/** The sheet as a table of DuckDB, and what the query answers on it. */
async function pasted(text: string, table: string, cells: readonly (readonly TableCell[])[]): Promise<readonly SqlRow[]> {
  const engine = await openDuckdb();
  try {
    const [headings = [], ...rows] = cells;
    await engine.load(table, { headings: headings.map(String), rows });
    return await engine.rows(text);
  } finally {
    await engine.close();
  }
}

for (const [language, words] of Object.entries(languages) as ["en" | "zh-CN", (typeof languages)["en" | "zh-CN"]][]) {
  describeInBrowser(`a run copied as SQL, ${language}`, () => {
    let person: Person;
    const sheet = sampleSheets[language];
    beforeAll(async () => {
      person = await Person.sitDown(language);
      await person.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    });
    afterAll(() => person?.leave());

    it("by keyboard alone, in a pane of 320 pixels, gives in DuckDB the tiers and reasons that are written beside the customers", async () => {
      await person.narrow();
      await person.goToSheet(sheet);
      await person.goTo("A1");
      const width = (await person.values("A1:Z1"))[0]!.filter((cell) => cell !== "").length;
      await person.chooseSystem();
      await person.goToPreview();
      const { pane } = person;
      const key = async (name: string, press = "Enter"): Promise<void> => {
        await pane.getByRole("button", { name, exact: true }).focus();
        await person.page.keyboard.press(press);
      };
      await pane.getByRole("button", { name: words.open }).waitFor();
      await key(words.open);
      await pane.getByRole("heading", { name: words.open }).waitFor();
      expect(await focused(pane)).toBe(words.open);
      expect(await pane.evaluate(() => document.activeElement?.tagName)).toBe("H2");
      const box = pane.getByRole("textbox", { name: words.text, exact: true });
      const table = pane.getByRole("textbox", { name: words.table });
      expect(await table.inputValue()).toBe(sheet);

      await pane.getByLabel(words.database).selectOption("clickhouse");
      expect(await box.inputValue()).toMatch(/row_number\(\) OVER \(ORDER BY `/);
      await pane.getByLabel(words.order).waitFor();
      for (const [look, media] of [["light", { colorScheme: "light", forcedColors: "none" }], ["dark", { colorScheme: "dark", forcedColors: "none" }], ["contrast", { colorScheme: "dark", forcedColors: "active" }]] as const) {
        await person.looks(media);
        await pane.getByRole("heading", { name: words.open }).scrollIntoViewIfNeeded();
        await person.pictureOfPane(`sql-${language}-${look}`);
        expect([...(await axeFaults(pane)), ...(await layoutFaults(pane))]).toEqual([]);
      }
      await person.page.emulateMedia({ colorScheme: "light", forcedColors: "none" });

      await pane.getByLabel(words.database).selectOption("duckdb");
      await table.fill("");
      expect(await box.inputValue()).toBe("");
      await table.fill("our customers");
      const text = await box.inputValue();
      expect(text).toContain('FROM "our customers"');
      expect(text.split("\n")[0]).toContain(words.rule);
      await pane.getByRole("heading", { name: words.open }).scrollIntoViewIfNeeded();
      await person.pictureOfPane(`sql-${language}-duckdb`);
      await key(words.copy);
      await pane.getByRole("status").getByText(words.copied).waitFor();
      const copied = await person.page.evaluate(() => navigator.clipboard.readText());
      expect(copied.replaceAll("\r\n", "\n")).toBe(text);
      await key(words.close, "Escape");
      expect(await focused(pane)).toBe(words.open);
      expect(await box.count()).toBe(0);

      const cells = (await person.values(`A1:${String.fromCharCode(64 + width)}451`, sheet)).map((row) => row.map((cell) => (cell === "" ? null : (cell as TableCell))));
      await person.press(/^(Next|下一步)$/);
      await person.press(/^(Write|写入)$/);
      await pane.getByRole("heading", { name: /^(Written|已写入)$/ }).waitFor();
      await person.waitUntilReady();
      const [head = [], ...written] = await person.values("A1:Z451", sheet);
      const column = (name: string): readonly unknown[] => written.map((row) => row[head.indexOf(name)] ?? "");
      const found = await pasted(copied, "our customers", cells);
      expect(found).toHaveLength(450);
      expect(found.map((row) => row[words.tier] ?? "")).toEqual(column(words.tier));
      expect(found.map((row) => row[words.why] ?? "")).toEqual(column(words.why));
      expect([person.foreign, person.complaints]).toEqual([[], []]);
    });
  });
}
