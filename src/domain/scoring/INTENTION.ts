import type { Fault } from "../issue/issue";
import { defineMethod, type Answer, type TableRow } from "../method/method";
import { unknownCode } from "../tiering/sharedFields";

/** How many say they would buy again or recommend, of those who answered. */
export default defineMethod({
  id: "INTENTION",
  family: "scoring",
  label: { en: "Intention in a survey", "zh-CN": "调查意愿比例" },
  summary: {
    en: "Share of yes among the answers to a survey question, such as buying again; blanks are left out and n is shown.",
    "zh-CN": "调查问题（如再购、推荐）中回答“是”的比例；未作答者不计，并给出有效回答数 n。",
  },
  formula: String.raw`\text{rate} = \frac{\text{yes}}{\text{yes} + \text{no}},\quad n = \text{yes} + \text{no}`,
  sources: [
    { work: "《客户价值管理案例》，万科", where: "56.9%业主会员将再次购买万科,48.5%的会员将向亲朋推荐", note: { en: "Examples, never defaults", "zh-CN": "仅为示例，不作默认值" }, origin: "SEED" },
    { work: "Tierbook", note: { en: "The formula; blanks are left out", "zh-CN": "计算公式；空白不计" }, origin: "OURS" },
  ],

  inputs: {
    answer: {
      unit: "code",
      yesNo: true,
      blank: "null",
      label: { en: "Answer", "zh-CN": "回答" },
      hint: { en: "yes or no, TRUE or FALSE, 1 or 0, one row per customer asked; blank for no answer.", "zh-CN": "是或否、TRUE 或 FALSE、1 或 0，每位受访客户一行；未作答留空。" },
      synonyms: ["answer", "intention", "would buy again", "would recommend", "回答", "意愿", "再购意愿", "推荐意愿", "是否愿意"],
    },
    tier: {
      unit: "code",
      optional: true,
      label: { en: "Tier", "zh-CN": "级别" },
      hint: { en: "The customer's tier, for the share per tier; blank counts in the total only.", "zh-CN": "客户级别，用于计算各级比例；空白只计入合计。" },
      synonyms: ["tier", "class", "grade", "级别", "等级", "客户级别"],
    },
  },
  params: {
    yes: {
      kind: "codes",
      default: ["yes", "y", "true", "1", "是", "愿意", "会"],
      origin: "OURS",
      label: { en: "Words for yes", "zh-CN": "表示“是”的词" },
      hint: { en: "Upper and lower case are the same.", "zh-CN": "不分大小写。" },
    },
    no: {
      kind: "codes",
      default: ["no", "n", "false", "0", "否", "不愿意", "不会"],
      origin: "OURS",
      label: { en: "Words for no", "zh-CN": "表示“否”的词" },
      hint: { en: "Any other word is an error in its row.", "zh-CN": "其他词在该行报错。" },
    },
  },
  outputs: { yes: { unit: "flag", partial: true, label: { en: "Yes", "zh-CN": "是" } } },
  figures: {
    rate: { unit: "share", label: { en: "Share of yes", "zh-CN": "意愿比例" } },
    n: { unit: "count", label: { en: "Answers (n)", "zh-CN": "有效回答数（n）" } },
    yes: { unit: "count", label: { en: "Yes", "zh-CN": "回答“是”" } },
    no: { unit: "count", label: { en: "No", "zh-CN": "回答“否”" } },
  },
  tables: {
    tiers: {
      label: { en: "Share of yes per tier", "zh-CN": "各级意愿比例" },
      columns: {
        tier: { unit: "code", label: { en: "Tier", "zh-CN": "级别" } },
        n: { unit: "count", label: { en: "Answers (n)", "zh-CN": "有效回答数（n）" } },
        yes: { unit: "count", label: { en: "Yes", "zh-CN": "回答“是”" } },
        rate: { unit: "share", label: { en: "Share of yes", "zh-CN": "意愿比例" } },
      },
    },
  },
  answers: { figures: ["rate", "n"] },
  signature: ["answer", "yes", "no", "tier"],
  worksheet: true,

  run({ answer, tier }, params) {
    const [yesWords, noWords] = [params.yes, params.no].map((words) => new Set(words.map((word) => word.trim().toLowerCase()))) as [Set<string>, Set<string>];
    const yes = answer.map((word, row): boolean | null | Fault => {
      if (word === null) return null;
      const plain = word.trim().toLowerCase();
      if (yesWords.has(plain)) return true;
      return noWords.has(plain) ? false : unknownCode("answer", row, word, [...params.yes, ...params.no]);
    });
    const count = (rows: readonly number[], wanted: boolean): number => rows.filter((row) => yes[row] === wanted).length;
    const rows = yes.map((_, row) => row);
    const counts = (of: readonly number[]): { readonly n: number; readonly yes: number; readonly rate: Answer<"share"> } => {
      const [all, agreed] = [count(of, true) + count(of, false), count(of, true)];
      return { n: all, yes: agreed, rate: all > 0 ? agreed / all : { fault: "#DIV/0!" } };
    };
    const total = counts(rows);
    const tiers = [...new Set((tier ?? []).filter((one) => one !== null))].sort();
    return {
      columns: { yes: yes.map((one) => one ?? "") },
      figures: { rate: total.rate, n: total.n, yes: total.yes, no: total.n - total.yes },
      tables: {
        tiers: tiers.map((name): TableRow => {
          const found = counts(rows.filter((row) => tier![row] === name));
          return [name, found.n, found.yes, found.rate];
        }),
      },
    };
  },

  why: {
    en: ({ output }) => (output.yes === null ? "No answer, left out" : output.yes ? "Answered yes" : "Answered no"),
    "zh-CN": ({ output }) => (output.yes === null ? "未作答，不计入" : output.yes ? "回答“是”" : "回答“否”"),
  },
  charts: [
    {
      id: "tiers",
      title: { en: "Share of yes per tier", "zh-CN": "各级意愿比例" },
      table: "tiers",
      series: [{ column: "rate", shape: "column" }],
      axes: { primary: { unit: "share", min: 0, max: 1 } },
    },
  ],
  worked: [
    {
      from: "by hand: two of three answers are yes; a blank is left out, an unknown word is an error in its row",
      inputs: { answer: ["是", "NO", true, null, "maybe"], tier: ["A", "A", "B", "B", "A"] },
      outputs: { yes: [true, false, true, "", { fault: "#VALUE!" }] },
      figures: { rate: 2 / 3, n: 3, yes: 2, no: 1 },
      tables: { tiers: [["A", 2, 1, 0.5], ["B", 1, 1, 1]] },
    },
    { from: "by hand: nobody answered", inputs: { answer: [null, null], tier: ["A", null] }, outputs: { yes: ["", ""] }, figures: { rate: { fault: "#DIV/0!" }, n: 0 }, tables: { tiers: [["A", 0, 0, { fault: "#DIV/0!" }]] } },
    { from: "by hand: numbers and FALSE are answers too", inputs: { answer: [1, 0, false] }, figures: { rate: 1 / 3, n: 3 } },
  ],
});
