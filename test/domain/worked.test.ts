import type { RawCell } from "../../src/domain/method/evaluate";
import { evaluate } from "../../src/domain/method/evaluate";
import { locales } from "../../src/domain/method/text";
import { methods } from "../../src/domain/methods";
import { fieldNames, issueText } from "../../src/i18n/issues";
import { expectAnswers } from "./expectAnswers";

describe.each(methods.map((method) => [method.id, method] as const))("%s", (_, method) => {
  it.each(method.worked.map((example) => [example.from, example] as const))("agrees with %s", (_from, example) => {
    const outcome = evaluate(method, {
      inputs: example.inputs as Readonly<Record<string, readonly RawCell[]>>,
      params: example.params ?? {},
    });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
    const { columns, figures, tables, heads } = outcome.value;
    for (const [name, expected] of Object.entries(example.outputs ?? {})) expectAnswers(columns[name], expected);
    for (const [name, expected] of Object.entries(example.figures ?? {})) expectAnswers(figures[name], expected);
    for (const [name, expected] of Object.entries(example.tables ?? {})) expectAnswers(tables[name], expected);
    for (const [name, rows] of Object.entries(tables)) for (const row of rows) expect(row).toHaveLength(heads[name]!.length);
  });

  it("says why in both languages for every row that is not blank", () => {
    for (const example of method.worked) {
      const inputs = example.inputs as Readonly<Record<string, readonly RawCell[]>>;
      const outcome = evaluate(method, { inputs, params: example.params ?? {} });
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
      const { rows, why } = outcome.value;
      for (let row = 0; row < rows; row++) {
        const blank = Object.values(inputs).every((column) => column[row] === null);
        for (const locale of locales) {
          const sentence = why(row, locale, (issue, l) => issueText(issue, l, { where: (r) => `row ${r + 1}`, name: fieldNames(method, l) }));
          expect(sentence === "").toBe(blank);
          expect(sentence).not.toMatch(/undefined|null|NaN|\[object|Infinity/);
        }
      }
    }
  });
});
