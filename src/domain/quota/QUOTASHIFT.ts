import type { Issue } from "../issue/issue";
import { defineMethod } from "../method/method";
import { balanceInput, customerInput } from "./creditFields";
import { shiftQuotas, type ShiftFinding } from "./shift";
import { findingWords } from "./shiftWords";

/** Checks a zero-sum adjustment of quotas (此消彼长): what one customer gains others give up. */
export default defineMethod({
  id: "QUOTASHIFT",
  family: "quota",
  label: { en: "Quota adjustment", "zh-CN": "额度调整" },
  summary: {
    en: "Checks a batch of quota changes: zero-sum, nobody below zero, one batch a quarter.",
    "zh-CN": "检查一批额度调整：增减相抵、不得为负、每季度一次。",
  },
  formula: String.raw`q'_i = q_i + \Delta_i,\quad \sum_i \Delta_i = 0,\quad q'_i \ge 0`,
  sources: [
    { work: "袁国辉《客户ABC分类法实施的案例分析》，《财会学习》2011年第10期", where: "增加某一客户的赊销额度时,需同时削减一家或数家客户等额的赊销额度; 每个季度可以在额度范围内做一次调整", origin: "SEED" },
    { work: "Tierbook", note: { en: "Warning where the new quota is below the present balance; one batch a quarter for the whole company", "zh-CN": "新额度低于现有余额时提示；全公司每季度一批" }, origin: "OURS" },
  ],

  inputs: {
    customer: customerInput,
    class: {
      unit: "code",
      label: { en: "Class", "zh-CN": "类别" },
      hint: { en: "The customer's class, e.g. B: changes across classes need level 2.", "zh-CN": "客户类别，如 B：跨类调整为第二层次。" },
      synonyms: ["class", "tier", "grade", "类别", "级别", "等级"],
    },
    quota: {
      unit: "money",
      min: 0,
      label: { en: "Quota", "zh-CN": "现额度" },
      hint: { en: "The quota in force, e.g. 20.", "zh-CN": "现行额度，如 20。" },
      synonyms: ["quota", "credit quota", "额度", "赊销额度", "现额度", "原额度"],
    },
    balance: { ...balanceInput, optional: true },
    change: {
      unit: "money",
      blank: "null",
      label: { en: "Change", "zh-CN": "调整额" },
      hint: { en: "What is added (+) or taken (−); blank for customers outside the batch.", "zh-CN": "增加为正、削减为负；不在本批次的客户留空。" },
      synonyms: ["change", "adjustment", "shift", "调整", "调整额", "增减", "增减额"],
    },
  },
  params: {
    alreadyAdjusted: {
      kind: "flag",
      default: false,
      origin: "SEED",
      label: { en: "Quarter already adjusted", "zh-CN": "本季度已调整过" },
      hint: { en: "TRUE if a batch took effect in this quarter.", "zh-CN": "本季度已有一批调整生效时填 TRUE。" },
    },
  },
  outputs: {
    after: { unit: "money", label: { en: "New quota", "zh-CN": "新额度" } },
    finding: { unit: "code", partial: true, label: { en: "Finding", "zh-CN": "检查结果" } },
  },
  figures: {
    accepted: { unit: "flag", label: { en: "Accepted", "zh-CN": "通过" } },
    level: { unit: "count", label: { en: "Level (1 one class, 2 several)", "zh-CN": "层次（1 同类，2 跨类）" } },
    sum: { unit: "money", label: { en: "Sum of the changes", "zh-CN": "调整合计" } },
    before: { unit: "money", label: { en: "Quotas before", "zh-CN": "调整前额度合计" } },
    total: { unit: "money", label: { en: "Quotas after", "zh-CN": "调整后额度合计" } },
  },
  tables: {
    findings: {
      label: { en: "Findings", "zh-CN": "检查结果" },
      columns: {
        code: { unit: "code", label: { en: "Finding", "zh-CN": "检查结果" } },
        customer: { unit: "code", label: { en: "Customer", "zh-CN": "客户" } },
        rejects: { unit: "flag", label: { en: "Rejects the batch", "zh-CN": "导致驳回" } },
      },
    },
  },
  answers: { columns: ["after", "finding"] },
  signature: ["customer", "class", "quota", "change", "balance", "alreadyAdjusted"],
  worksheet: true,

  run({ customer, class: group, quota, balance, change }, { alreadyAdjusted }) {
    const shift = shiftQuotas(
      customer.map((name, row) => ({
        customer: name,
        group: group[row]!,
        quota: quota[row]!,
        balance: balance?.[row] ?? null,
        change: change[row]!,
      })),
      alreadyAdjusted,
    );
    const all = [...shift.errors, ...shift.warnings];
    const named = ({ code, row }: ShiftFinding): string => (row === null ? code : `${code}:${customer[row]}`);
    const concerning = (row: number): string => {
      if (change[row] === null) return "";
      const codes = all.filter((finding) => finding.row === null || finding.row === row).map(({ code }) => code);
      return codes.length === 0 ? "OK" : codes.join(" ");
    };
    return {
      columns: { after: shift.after, finding: customer.map((_, row) => concerning(row)) },
      figures: { accepted: shift.errors.length === 0, level: shift.level, sum: shift.sum, before: shift.before, total: shift.total },
      tables: {
        findings: all.map((finding) => [named(finding), finding.row === null ? "" : customer[finding.row]!, shift.errors.includes(finding)]),
      },
      notes: all.map(({ code, row }): Issue => ({
        code: "method",
        text: findingWords(code, shift.sum),
        ...(row === null ? {} : { row }),
      })),
    };
  },

  why: {
    en({ input, output, say }) {
      if (input.change === null) return `Not in this batch: the quota stays ${say.amount(input.quota)}`;
      const sign = input.change < 0 ? "−" : "+";
      return `${say.amount(input.quota)} ${sign} ${say.amount(Math.abs(input.change))} = ${say.amount(output.after)}: ${output.finding ?? ""}`;
    },
    "zh-CN"({ input, output, say }) {
      if (input.change === null) return `不在本批次，额度仍为 ${say.amount(input.quota)}`;
      const sign = input.change < 0 ? "−" : "+";
      return `${say.amount(input.quota)} ${sign} ${say.amount(Math.abs(input.change))} = ${say.amount(output.after)}：${output.finding ?? ""}`;
    },
  },
  charts: [],
  worked: [
    {
      from: "case MM-SHIFT-SEED: C7 +10 at the expense of three others",
      inputs: {
        customer: ["C7", "B117", "C3", "D24"], class: ["C", "B", "C", "D"], quota: [20, 6, 9, 5], balance: [18, 3, 8, 4], change: [10, -2, -3, -5],
      },
      outputs: { after: [30, 4, 6, 0], finding: ["OK", "OK", "BELOW_BALANCE", "BELOW_BALANCE"] },
      figures: { accepted: true, level: 2, sum: 0, before: 40, total: 40 },
      tables: { findings: [["BELOW_BALANCE:C3", "C3", false], ["BELOW_BALANCE:D24", "D24", false]] },
    },
    {
      from: "by hand: 0.3 − 0.1 − 0.2 is zero, although not in binary; a balance equal to the quota is covered; a customer outside the batch keeps its quota",
      inputs: { customer: ["a", "b", "c", "d"], class: ["A", "A", "A", "B"], quota: [1, 1, 1, 7], balance: [null, 0.9, 0.8, 9], change: [0.3, -0.1, -0.2, null] },
      outputs: { after: [1.3, 0.9, 0.8, 7], finding: ["OK", "OK", "OK", ""] },
      figures: { accepted: true, level: 1, sum: 0 },
    },
    {
      from: "by hand: a lone change that takes more than there is, in a quarter already used",
      inputs: { customer: ["a", "b"], class: ["A", "A"], quota: [1, 1], change: [-1.01, null] },
      params: { alreadyAdjusted: true },
      outputs: { after: [-0.01, 1], finding: ["NOT_ZERO_SUM NEED_TWO NEGATIVE QUARTER_USED", ""] },
      figures: { accepted: false, sum: -1.01 },
    },
  ],
});
