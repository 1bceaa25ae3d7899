import { FluentProvider } from "@fluentui/react-components";
import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { AnyMethod } from "../../src/domain/method/method";
import { readParams } from "../../src/domain/method/readParams";
import type { Locale } from "../../src/domain/method/text";
import cumulative from "../../src/domain/tiering/TIERCUM";
import { LanguageProvider } from "../../src/taskpane/parts/language";
import { SqlOffer } from "../../src/taskpane/sql/SqlOffer";
import { SqlPanel } from "../../src/taskpane/sql/SqlPanel";
import { askEverything } from "../../src/workbook/contract";
import type { WorkedOut } from "../../src/workbook/sql/runAsSql";
import { sourceFrom } from "../workbook/sources";

const plain: AnyMethod = cumulative;
const params = readParams(plain.params, {}).values;
const run = (method: AnyMethod): WorkedOut => ({
  method,
  source: sourceFrom([["客户", "销售额"], ["a", 2], ["b", 1]]),
  mapping: { values: [1] },
  choices: askEverything,
  customer: { name: 0, identity: 0 },
  evaluation: { params },
});
const page = (locale: Locale, element: ReactElement): string => renderToStaticMarkup(createElement(FluentProvider, null, createElement(LanguageProvider, { locale, children: element })));

describe("Copy as SQL", () => {
  it("is a button that opens the query", () => {
    const button = page("en", createElement(SqlOffer, { run: run(plain) }));
    expect(button).toContain("Copy as SQL");
    expect(button).toMatch(/<button[^>]*aria-expanded="false"/);
    expect(button).not.toContain("aria-disabled");
  });
  it("is greyed with the reason where a system has no query", () => {
    const reason = { en: "It needs rounds without end.", "zh-CN": "需要反复迭代。" };
    const refused = run({ ...plain, sql: reason });
    for (const [locale, said] of [["en", "Not to be had as SQL: It needs rounds without end."], ["zh-CN", "无法写成 SQL：需要反复迭代。"]] as const) {
      const button = page(locale, createElement(SqlOffer, { run: refused }));
      expect(button).toMatch(/<button[^>]*aria-disabled="true"/);
      expect(button).toContain(said);
    }
  });
  it("shows the query of the sheet's table with what it expects, every field under a label", () => {
    const panel = page("zh-CN", createElement(SqlPanel, { run: run(plain), onClose: () => undefined }));
    expect(panel).toContain("FROM &quot;客户&quot;");
    expect(panel).toContain("列名与工作表的列标题相同：客户、销售额。");
    expect(panel).toMatch(/<textarea[^>]*readonly=""/i);
    const labelled = [...panel.matchAll(/<label[^>]* for="([^"]+)"/g)].map(([, id]) => id);
    const fields = [...panel.matchAll(/<(?:input|select|textarea)[^>]* id="([^"]+)"/g)].map(([, id]) => id);
    expect(fields).toHaveLength(3);
    expect(labelled).toEqual(expect.arrayContaining(fields));
  });
});
