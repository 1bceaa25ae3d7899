import type { Issue, IssueCode } from "../../src/domain/issue/issue";
import { locales } from "../../src/domain/method/text";
import tier from "../../src/domain/tiering/TIER";
import { fieldNames, issueText } from "../../src/i18n/issues";

/** One issue of every code; the compiler sees that none is missing. */
const examples: { readonly [C in IssueCode]: Extract<Issue, { code: C }> } = {
  "not-a-number": { code: "not-a-number", column: "values", row: 15, found: "abc" },
  "not-text": { code: "not-text", column: "values", row: 15, found: "true" },
  "not-a-flag": { code: "not-a-flag", column: "values", row: 15, found: "maybe" },
  "cell-error": { code: "cell-error", column: "values", row: 15, found: "#REF!" },
  "blank-cell": { code: "blank-cell", column: "values", row: 15 },
  "below-minimum": { code: "below-minimum", column: "values", row: 15, min: 0, found: -120 },
  "out-of-range": { code: "out-of-range", column: "values", row: 15, found: "1e+200" },
  "not-a-date": { code: "not-a-date", column: "values", row: 15, found: "-3" },
  "too-large": { code: "too-large", row: 15 },
  "too-long": { code: "too-long", row: 15 },
  "unknown-code": { code: "unknown-code", column: "values", row: 15, found: "E", known: ["A", "B"] },
  duplicate: { code: "duplicate", column: "values", row: 15, first: 3, found: "Acme" },
  "column-missing": { code: "column-missing", column: "values" },
  "different-lengths": { code: "different-lengths", lengths: { values: 20, cuts: 19 } },
  "not-one-column": { code: "not-one-column", column: "values", rows: 20, columns: 2 },
  "no-rows": { code: "no-rows" },
  "param-missing": { code: "param-missing", param: "cuts" },
  "param-type": { code: "param-type", param: "cuts", expected: "numbers", found: "x" },
  "param-below": { code: "param-below", param: "cuts", min: 0, exclusive: true, found: 0 },
  "param-above": { code: "param-above", param: "cuts", max: 1, exclusive: false, found: 2 },
  "param-not-whole": { code: "param-not-whole", param: "cuts", found: 1.5 },
  "param-range": { code: "param-range", param: "cuts", found: 1e200 },
  "param-choice": { code: "param-choice", param: "closed", found: "left", choices: ["lower", "upper"] },
  "param-count": { code: "param-count", param: "labels", expected: 3, found: 2, of: "cuts" },
  "param-order": { code: "param-order", param: "cuts", order: "monotone" },
  "param-sum": { code: "param-sum", param: "cuts", expected: 1, found: 0.9 },
  "param-unknown": { code: "param-unknown", param: "cut", known: ["cuts"] },
  "unknown-output": { code: "unknown-output", found: "tiers", known: ["tier"] },
  method: { code: "method", row: 15, text: { en: "The floor is above the cap.", "zh-CN": "下限大于上限。" } },
};

const words = (issue: Issue, locale: (typeof locales)[number]): string =>
  issueText(issue, locale, { where: (row, column) => (column === null ? `row ${row + 2}` : `B${row + 2}`), name: fieldNames(tier, locale) });

describe.each(Object.values(examples).map((issue) => [issue.code, issue] as const))("the issue %s", (_, issue) => {
  it.each(locales)("is a whole sentence in %s that names its place and what was found", (locale) => {
    const sentence = words(issue, locale);
    expect(sentence).toMatch(locale === "en" ? /\.$/ : /。$/);
    expect(/[\u4e00-\u9fff]/.test(sentence)).toBe(locale === "zh-CN");
    expect(sentence).not.toMatch(/undefined|NaN|\[object/);
    if ("row" in issue) expect(sentence).toContain("column" in issue ? "B17" : "row 17");
    if ("found" in issue) expect(sentence).toContain(String(issue.found));
    const named = "column" in issue ? issue.column : "param" in issue && issue.code !== "param-unknown" ? issue.param : null;
    if (named !== null && issue.code !== "duplicate") expect(sentence).toContain(fieldNames(tier, locale)(named));
  });
});

it("names both rows of a customer that occurs twice", () => {
  expect(words(examples.duplicate, "en")).toBe("B5 and B17 both hold “Acme”. Each Value may occur once: merge the two rows or rename one.");
});
