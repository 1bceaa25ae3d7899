import type { Locale } from "../../src/domain/method/text";
import type { UnitName } from "../../src/domain/unit/unit";

export interface Wording {
  readonly title: string;
  readonly intro: string;
  readonly wizardOnly: (system: string) => string;
  readonly arguments: string;
  readonly argumentHead: readonly string[];
  readonly results: string;
  readonly resultHead: readonly string[];
  readonly rules: string;
  readonly blanks: (nullable: readonly string[]) => string;
  readonly errors: string;
  readonly presets: string;
  readonly example: string;
  readonly sources: string;
  readonly column: string;
  readonly parameter: string;
  readonly required: string;
  readonly optional: string;
  readonly derived: string;
  readonly perRow: string;
  readonly figure: string;
  readonly answered: string;
  readonly listOf: (unit: string) => string;
  readonly units: { readonly [U in UnitName]: string };
}

export const wording: { readonly [L in Locale]: Wording } = {
  en: {
    title: "Methods",
    intro:
      "Ranking goes from the largest value down; equal values keep the order of rows unless a method says otherwise. SEED: stated in the case the method comes from; FOUND: from a public page; OURS: our choice; RECALLED: unverified.",
    wizardOnly: (system) => `A system of the wizard and of the command line (\`--system ${system}\`); not a worksheet function.`,
    arguments: "Arguments",
    argumentHead: ["Name", "Kind", "Unit", "Default", "Meaning", "Origin"],
    results: "Results",
    resultHead: ["Name", "Kind", "Unit", "Meaning"],
    rules: "Blanks and errors.",
    blanks: (nullable) =>
      `A row whose cells are all blank stays blank.${nullable.length > 0 ? ` These cells may be blank in a row that is not: ${nullable.join(", ")}.` : ""} Another blank cell makes its row #VALUE!.`,
    errors:
      "Text, numeric text or TRUE/FALSE where a number belongs makes its row #VALUE!; an error in a cell passes through. Such rows count in no total. Parameters that do not fit make the whole call #VALUE!.",
    presets: "Presets",
    example: "Worked example",
    sources: "Sources",
    column: "column",
    parameter: "parameter",
    required: "required",
    optional: "optional",
    derived: "from the others",
    perRow: "per row",
    figure: "figure",
    answered: "what the function answers",
    listOf: (unit) => `list of ${unit}`,
    units: {
      money: "money", share: "share (0.2 = 20 %)", ratio: "ratio", factor: "factor", count: "count", score: "points", days: "days", date: "date",
      number: "number", code: "code", text: "text", flag: "TRUE/FALSE",
    },
  },
  "zh-CN": {
    title: "方法",
    intro: "排名从大到小；除另有说明外，数值相等时按行序。SEED：方法所依据的案例原文；FOUND：公开网页；OURS：我们的选择；RECALLED：未核实。",
    wizardOnly: (system) => `向导和命令行（\`--system ${system}\`）中的体系，不是工作表函数。`,
    arguments: "参数",
    argumentHead: ["名称", "种类", "单位", "默认值", "含义", "来源"],
    results: "结果",
    resultHead: ["名称", "种类", "单位", "含义"],
    rules: "空白与错误。",
    blanks: (nullable) =>
      `整行为空时结果为空。${nullable.length > 0 ? `非空行中可以留空的列：${nullable.join("、")}。` : ""}其他单元格留空时该行为 #VALUE!。`,
    errors: "应为数字处出现文本、文本型数字或逻辑值时，该行为 #VALUE!；单元格中的错误值原样传递。这些行不计入任何合计。参数不符时整个公式为 #VALUE!。",
    presets: "预设",
    example: "算例",
    sources: "出处",
    column: "列",
    parameter: "参数",
    required: "必填",
    optional: "可选",
    derived: "由其他参数推算",
    perRow: "逐行",
    figure: "汇总",
    answered: "函数返回值",
    listOf: (unit) => `${unit}列表`,
    units: {
      money: "金额", share: "占比（0.2 = 20 %）", ratio: "比率", factor: "倍数", count: "个数", score: "分", days: "天", date: "日期",
      number: "数值", code: "代码", text: "文本", flag: "TRUE/FALSE",
    },
  },
};
