import { dropDocumentation } from "../../tools/dropDocumentation";

const method = `import { defineMethod } from "../method/method";
const wizard = { question: "owe" };
export default defineMethod({
  id: "X",
  formula: String.raw\`a, b } { \${1}\`,
  "sources": [{ work: "worked: [", origin: "OURS" }],
  inputs: {
    formula: { unit: "number", label: { en: "Formula, worked: out", "zh-CN": "公式" }, hint: { en: "hint" }, synonyms: ["a", "}"] },
    hint: { unit: "number", label: { en: "Hint" }, min: 0 },
  },
  tables: { t: { label: { en: "T" }, columns: { c: { label: { en: "C" }, unit: "text", hint: { en: "h" } } } } },
  wizard,
  run({ formula }) { return { columns: { worked: formula, charts: [] } }; },
  charts: [/* } */],
  worked: [{ from: "x" }],
});
`;

const words = (source: string): string => source.replace(/\s+/g, " ");

describe("the functions bundle", () => {
  const short = dropDocumentation(method);

  it("leaves out what a method says for the wizard and the help only", () => {
    expect(words(short)).toBe(
      words(`import { defineMethod } from "../method/method";
const wizard = { question: "owe" };
export default defineMethod({
  id: "X",
  inputs: {
    formula: { unit: "number", label: { en: "Formula, worked: out", "zh-CN": "公式" }, },
    hint: { unit: "number", label: { en: "Hint" }, min: 0 },
  },
  tables: { t: { label: { en: "T" }, columns: { c: { label: { en: "C" }, unit: "text", } } } },
  run({ formula }) { return { columns: { worked: formula, charts: [] } }; },
});
`),
    );
  });

  it("keeps every line where it was, so that errors name the right line", () => {
    expect(short.split("\n")).toHaveLength(method.split("\n").length);
  });

  it("leaves other files alone", () => {
    const other = 'export const worked = { formula: "x", hint: "y" };';
    expect(dropDocumentation(other)).toBe(other);
    expect(dropDocumentation(`export function defineMethod(worked) { return { worked }; }`)).toBe(`export function defineMethod(worked) { return { worked }; }`);
  });
});
