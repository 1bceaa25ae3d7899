import { dropDocumentation } from "../../tools/dropDocumentation";

const method = `import { defineMethod } from "../method/method";
const wizard = { question: "owe" };
const shared = { unit: "money", label: { en: "Sales", "zh-CN": "销售额" }, hint: { en: "h", "zh-CN": "h" }, synonyms: ["a", "}"], min: 0 };
const sentence = { en: (n) => \`{ \${n}\`, "zh-CN": (n) => n };
export default defineMethod({
  id: "X",
  label: { en: "X", "zh-CN": "X" },
  formula: String.raw\`a, b } { \${1}\`,
  "sources": [{ work: "worked: [", origin: "OURS" }],
  inputs: {
    formula: { unit: "number", label: { en: "Formula, worked: out", "zh-CN": "公式" }, hint: { en: "hint", "zh-CN": "h" } },
    hint: { ...shared, label: { en: "Hint", "zh-CN": "提示" }, optional: true },
  },
  params: { side: { kind: "choice", choices: { low: { en: "Low", "zh-CN": "低" }, high: { en: "High", "zh-CN": "高" } }, default: "low", label: { en: "Side", "zh-CN": "方向" } } },
  tables: { t: { label: { en: "T", "zh-CN": "T" }, columns: { c: { label: { en: "C", "zh-CN": "C" }, unit: "text" } } } },
  wizard,
  check: () => [{ code: "method", text: { en: "No.", "zh-CN": "否。" } }],
  run({ formula }) { return { columns: { worked: formula, charts: [{ label: "A", hint: 1 }] } }; },
  why: { en: () => "why", "zh-CN": () => "w" },
  charts: [/* } */],
  worked: [{ from: "x" }],
});
`;

const words = (source: string): string => source.replace(/\s+/g, " ").replace(/\s*([{}(),;])\s*/g, "$1");

describe("the functions bundle", () => {
  const short = dropDocumentation(method);

  it("has no words and no documentation of a method in it, and all of what it does", () => {
    expect(words(short)).toBe(
      words(`import { defineMethod } from "../method/method";
const wizard = { question: "owe" };
const shared = { unit: "money", min: 0 };
const sentence = 0;
export default defineMethod({
  id: "X",
  inputs: {
    formula: { unit: "number", },
    hint: { ...shared, optional: true },
  },
  params: { side: { kind: "choice", choices: { low: 0, high: 0 }, default: "low", } },
  tables: { t: { columns: { c: { unit: "text" } } } },
  check: () => [{ code: "method", text: 0 }],
  run({ formula }) { return { columns: { worked: formula, charts: [{ label: "A", hint: 1 }] } }; },
});
`),
    );
  });

  it("keeps no more of a method that the worksheet does not offer than its id", () => {
    const hidden = method.replace('id: "X",', 'id: "X",\n  worksheet: false,');
    expect(words(dropDocumentation(hidden).split("export default")[1]!)).toBe(words(` defineMethod({ id: "X", worksheet: false,});`));
  });

  it("keeps every line where it was, so that errors name the right line", () => {
    expect(short.split("\n")).toHaveLength(method.split("\n").length);
  });

  it("leaves other files alone", () => {
    const other = 'export const worked = { formula: "x", label: text, hint: "y" };\nexport function defineMethod(worked) { return { worked }; }';
    expect(dropDocumentation(other)).toBe(other);
  });
});
