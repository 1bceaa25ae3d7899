import type { Locale } from "../../src/domain/method/text";
import type { UnitName } from "../../src/domain/unit/unit";

export interface Wording {
  readonly title: string;
  readonly intro: string;
  /** Between a name and what is said of it; at the end of a sentence. */
  readonly colon: string;
  readonly stop: string;
  readonly wizard: (system: string) => string;
  readonly formula: string;
  readonly arguments: string;
  readonly argumentHead: readonly string[];
  readonly results: string;
  readonly resultHead: readonly string[];
  readonly tableHead: readonly string[];
  readonly answersColumns: (names: readonly string[]) => string;
  readonly answersFigures: (names: readonly string[]) => string;
  readonly answersTable: (name: string, columns: number) => string;
  readonly rules: string;
  readonly blanks: (nullable: readonly string[]) => string;
  readonly errors: string;
  /** Of a method that answers only if it can read every row. */
  readonly everyRow: (nullable: readonly string[]) => string;
  readonly ties: string;
  readonly presets: string;
  readonly example: string;
  readonly why: string;
  readonly row: (row: number) => string;
  readonly sources: string;
  readonly origins: string;
  readonly column: string;
  readonly parameter: string;
  readonly required: string;
  readonly optional: string;
  readonly derived: string;
  readonly perRow: string;
  readonly figure: string;
  readonly listOf: (unit: string) => string;
  readonly units: { readonly [U in UnitName]: string };
}

export const wording: { readonly [L in Locale]: Wording } = {
  en: {
    title: "Methods",
    intro: "Every rule of Tierbook: what goes in, what comes out, how it is computed, and where it comes from.",
    colon: ": ",
    stop: ". ",
    wizard: (system) => `In the wizard and on the command line: --system ${system}.`,
    formula: "Formula",
    arguments: "Arguments",
    argumentHead: ["Name", "Kind", "Unit", "Default", "Meaning", "Origin"],
    results: "Results",
    resultHead: ["Name", "Kind", "Unit", "Meaning"],
    tableHead: ["Table", "Meaning", "Columns"],
    answersColumns: (names) => `Answers as many rows as go in; columns: ${names.join(", ")}. A range one row high is answered by a row.`,
    answersFigures: (names) => (names.length === 1 ? `Answers one value: ${names[0]!}.` : `Answers figures one below the other: ${names.join(", ")}.`),
    answersTable: (name, columns) => `Answers a table of ${columns} columns: ${name}.`,
    rules: "Blanks, errors and ties",
    blanks: (nullable) =>
      `A row whose cells are all blank stays blank.${nullable.length > 0 ? ` These cells may be blank in a row that is not: ${nullable.join(", ")}.` : ""} Another blank cell makes its row #VALUE!.`,
    everyRow: (nullable) =>
      `A row whose cells are all blank is passed over.${nullable.length > 0 ? ` These cells may be blank in a row that is not: ${nullable.join(", ")}.` : ""} Another blank cell, text where a number or a date belongs, an error in a cell or a parameter that does not fit makes the whole call #VALUE!, and the message names the rows: no total lacks a row without saying so.`,
    errors:
      "Text, numeric text or TRUE/FALSE where a number belongs makes its row #VALUE!; an error in a cell passes through. Such rows count in no total. Parameters that do not fit make the whole call #VALUE!.",
    ties: "Rows with equal values get equal answers.",
    presets: "Presets",
    example: "Worked example",
    why: "Why",
    row: (row) => `Row ${row + 1}`,
    sources: "Sources",
    origins: "SEED: stated in the case the method comes from; FOUND: from a public page; OURS: our choice; RECALLED: from memory, unverified.",
    column: "column",
    parameter: "parameter",
    required: "required",
    optional: "optional",
    derived: "from the others",
    perRow: "per row",
    figure: "figure",
    listOf: (unit) => `list of ${unit}`,
    units: {
      money: "money", share: "share (0.2 = 20 %)", ratio: "ratio", factor: "factor", count: "count", score: "points", days: "days", date: "date",
      number: "number", code: "code", text: "text", flag: "TRUE/FALSE",
    },
  },
  "zh-CN": {
    title: "方法",
    intro: "Tierbook 的全部规则：填什么、得什么、怎么算、依据何来。",
    colon: "：",
    stop: "。",
    wizard: (system) => `可在向导中使用，命令行为 --system ${system}。`,
    formula: "公式",
    arguments: "参数",
    argumentHead: ["名称", "种类", "单位", "默认值", "含义", "来源"],
    results: "结果",
    resultHead: ["名称", "种类", "单位", "含义"],
    tableHead: ["表", "含义", "各列"],
    answersColumns: (names) => `行数与输入相同，各列为 ${names.join("、")}。输入为一行时，结果也为一行。`,
    answersFigures: (names) => (names.length === 1 ? `返回一个值：${names[0]!}。` : `自上而下返回：${names.join("、")}。`),
    answersTable: (name, columns) => `返回 ${columns} 列的表：${name}。`,
    rules: "空白、错误与并列",
    blanks: (nullable) =>
      `整行为空时结果为空。${nullable.length > 0 ? `非空行中可以留空的列：${nullable.join("、")}。` : ""}其他单元格留空时该行为 #VALUE!。`,
    everyRow: (nullable) =>
      `整行为空时忽略。${nullable.length > 0 ? `非空行中可以留空的列：${nullable.join("、")}。` : ""}其他空白单元格、应为数字或日期处的文本、错误值以及不符的参数都使整个公式为 #VALUE!，并指出所在的行：合计不会悄悄少算一行。`,
    errors: "应为数字处出现文本、文本型数字或逻辑值时，该行为 #VALUE!；单元格中的错误值原样传递。这些行不计入任何合计。参数不符时整个公式为 #VALUE!。",
    ties: "数值相同的行，结果相同。",
    presets: "预设",
    example: "算例",
    why: "说明",
    row: (row) => `第 ${row + 1} 行`,
    sources: "出处",
    origins: "SEED：方法所依据的案例原文；FOUND：公开网页；OURS：我们的选择；RECALLED：凭记忆，未核实。",
    column: "列",
    parameter: "参数",
    required: "必填",
    optional: "可选",
    derived: "由其他参数推算",
    perRow: "逐行",
    figure: "汇总",
    listOf: (unit) => `${unit}列表`,
    units: {
      money: "金额", share: "占比（0.2 = 20 %）", ratio: "比率", factor: "倍数", count: "个数", score: "分", days: "天", date: "日期",
      number: "数值", code: "代码", text: "文本", flag: "TRUE/FALSE",
    },
  },
};
