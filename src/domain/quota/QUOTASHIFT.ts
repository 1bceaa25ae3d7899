import type { Issue } from "../issue/issue";
import { defineMethod } from "../method/method";
import { balanceInput, customerInput } from "./creditFields";
import { shiftQuotas, type ShiftFinding } from "./shift";
import { shiftForm } from "./shiftForm";
import { approvalsParam, checkApprovals, firstMonthParam, logRows, quarterName, shiftLogTable, stateOf, stateWords } from "./shiftLog";
import { findingWords } from "./shiftWords";

/** Checks a zero-sum adjustment of quotas (此消彼长): what one customer gains others give up. */
export default defineMethod({
  id: "QUOTASHIFT",
  family: "quota",
  label: { en: "Quota adjustment", "zh-CN": "额度调整" },
  summary: {
    en: "Checks a batch of quota changes: zero-sum, nobody below zero, one batch a quarter; and writes its log.",
    "zh-CN": "检查一批额度调整：增减相抵、不得为负、每季度一次；并生成调整记录。",
  },
  formula: String.raw`q'_i = q_i + \Delta_i,\quad \sum_i \Delta_i = 0,\quad q'_i \ge 0`,
  sources: [
    { work: "袁国辉《客户ABC分类法实施的案例分析》，《财会学习》2011年第10期", where: "增加某一客户的赊销额度时,需同时削减一家或数家客户等额的赊销额度; 每个季度可以在额度范围内做一次调整", origin: "SEED" },
    {
      work: "袁国辉《客户ABC分类法实施的案例分析》，《财会学习》2011年第10期",
      where: "由CEO、CFO、销售总监共同签字确认; 销售总监应向CEO提出申请,经同意后报CFO备案",
      note: { en: "The yearly table is signed by all three; a change is proposed, approved and recorded. Names and dates are kept, nobody is authenticated", "zh-CN": "年度分配表由三人共同签字；调整依次提出、批准、备案。只记录姓名与日期，不作身份验证" },
      origin: "SEED",
    },
    { work: "Tierbook", note: { en: "Warning where the new quota is below the present balance; one batch a quarter for the whole company, quarters of three months", "zh-CN": "新额度低于现有余额时提示；全公司每季度一批，每季三个月" }, origin: "OURS" },
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
    reason: {
      unit: "text",
      optional: true,
      label: { en: "Reason", "zh-CN": "理由" },
      hint: { en: "Why this customer's quota changes; for the log.", "zh-CN": "该客户额度调整的理由，记入调整记录。" },
      synonyms: ["reason", "why", "理由", "原因", "调整理由", "调整原因"],
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
    date: {
      kind: "number",
      unit: "date",
      optional: true,
      label: { en: "Date of this batch", "zh-CN": "本批日期" },
      hint: { en: "Names the quarter in the log, and is compared with the last batch.", "zh-CN": "用于记录季度，并与上一批比较。" },
    },
    lastBatch: {
      kind: "number",
      unit: "date",
      optional: true,
      label: { en: "Date of the last batch", "zh-CN": "上一批日期" },
      hint: { en: "In the same quarter as this one it rejects the batch.", "zh-CN": "与本批同一季度时驳回本批。" },
    },
    firstMonth: firstMonthParam,
    batch: {
      kind: "codes",
      optional: true,
      label: { en: "Batch number", "zh-CN": "批次编号" },
      hint: { en: "For the log, e.g. 2026-01.", "zh-CN": "记入调整记录，如 2026-01。" },
    },
    approvals: approvalsParam,
  },
  outputs: {
    after: { unit: "money", label: { en: "New quota", "zh-CN": "新额度" } },
    finding: { unit: "code", partial: true, label: { en: "Finding", "zh-CN": "检查结果" } },
    outcome: {
      unit: "code",
      label: { en: "Outcome (OK, WARN, REJECT, UNCHANGED)", "zh-CN": "结论（OK 通过、WARN 提示、REJECT 驳回、UNCHANGED 不调整）" },
    },
  },
  figures: {
    accepted: { unit: "flag", label: { en: "Accepted", "zh-CN": "通过" } },
    level: { unit: "count", label: { en: "Level (1 one class, 2 several)", "zh-CN": "层次（1 同类，2 跨类）" } },
    sum: { unit: "money", label: { en: "Sum of the changes", "zh-CN": "调整合计" } },
    before: { unit: "money", label: { en: "Quotas before", "zh-CN": "调整前额度合计" } },
    total: { unit: "money", label: { en: "Quotas after", "zh-CN": "调整后额度合计" } },
    quarter: { unit: "code", label: { en: "Quarter", "zh-CN": "季度" } },
    state: { unit: "code", label: { en: `State (${stateWords.en})`, "zh-CN": `状态（${stateWords["zh-CN"]}）` } },
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
    log: shiftLogTable,
  },
  answers: { columns: ["after", "finding"] },
  signature: ["customer", "class", "quota", "change", "balance", "alreadyAdjusted", "date", "lastBatch", "firstMonth", "batch", "reason", "approvals"],
  worksheet: true,
  wizard: {
    system: "quota-shift",
    question: "owe",
    writes: ["outcome", "after", "finding"],
    tier: "outcome",
    tiers: () => ["OK", "WARN", "REJECT", "UNCHANGED"],
    weight: "quota",
    figures: ["accepted", "level", "sum", "before", "total", "quarter", "state"],
  },
  check: ({ approvals, batch }) => [
    ...checkApprovals(approvals),
    ...(batch === undefined || batch.length === 1 ? [] : [{ code: "param-count", param: "batch", expected: 1, found: batch.length } as const]),
  ],

  run({ customer, class: group, quota, balance, change, reason }, { alreadyAdjusted, date, lastBatch, firstMonth, batch, approvals = [] }) {
    const quarter = quarterName(date, firstMonth);
    const used = alreadyAdjusted || (quarter !== "" && quarter === quarterName(lastBatch, firstMonth));
    const shift = shiftQuotas(
      customer.map((name, row) => ({
        customer: name,
        group: group[row]!,
        quota: quota[row]!,
        balance: balance?.[row] ?? null,
        change: change[row]!,
      })),
      used,
    );
    const accepted = shift.errors.length === 0;
    const state = stateOf(accepted, approvals);
    const all = [...shift.errors, ...shift.warnings];
    const named = ({ code, row }: ShiftFinding): string => (row === null ? code : `${code}:${customer[row]}`);
    const concerning = (row: number): string => {
      if (change[row] === null) return "";
      const codes = all.filter((finding) => finding.row === null || finding.row === row).map(({ code }) => code);
      return codes.length === 0 ? "OK" : codes.join(" ");
    };
    const outcome = (row: number): string => {
      if (change[row] === null) return "UNCHANGED";
      if (shift.errors.some((finding) => finding.row === null || finding.row === row)) return "REJECT";
      return shift.warnings.some((finding) => finding.row === row) ? "WARN" : "OK";
    };
    const logged = customer.flatMap((name, row) =>
      change[row] == null ? [] : [{ customer: name, group: group[row]!, old: quota[row]!, change: change[row], after: shift.after[row]!, reason: reason?.[row] ?? null }],
    );
    return {
      columns: { after: shift.after, finding: customer.map((_, row) => concerning(row)), outcome: customer.map((_, row) => outcome(row)) },
      figures: { accepted, level: shift.level, sum: shift.sum, before: shift.before, total: shift.total, quarter, state },
      tables: {
        findings: all.map((finding) => [named(finding), finding.row === null ? "" : customer[finding.row]!, shift.errors.includes(finding)]),
        log: logRows(logged, { batch: batch?.[0] ?? "", quarter, state, approvals }),
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
  native: shiftForm,
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
      from: "by hand: the log of a batch of 1 April 2026 that is approved; the last batch was on 31 March",
      inputs: { customer: ["a", "b", "c"], class: ["A", "A", "B"], quota: [5, 5, 5], change: [1, -1, null], reason: ["new contract", null, null] },
      params: { date: 46113, lastBatch: 46112, batch: ["7"], approvals: [["Li", 46113], ["Wang", 46114]] },
      outputs: { outcome: ["OK", "OK", "UNCHANGED"] },
      figures: { accepted: true, quarter: "2026 Q2", state: "approved" },
      tables: {
        log: [
          ["7", "2026 Q2", "a", "A", 5, 1, 6, "new contract", "Li", 46113, "Wang", 46114, "", "", "approved"],
          ["7", "2026 Q2", "b", "A", 5, -1, 4, "", "Li", 46113, "Wang", 46114, "", "", "approved"],
        ],
      },
    },
    {
      from: "by hand: the same two days share a quarter where the year begins in December, and no signature helps",
      inputs: { customer: ["a", "b"], class: ["A", "A"], quota: [5, 5], change: [1, -1] },
      params: { date: 46113, lastBatch: 46112, firstMonth: 12, approvals: [["Li", 46113], ["Wang", 46114], ["Zhao", 46115], ["Li", 46116]] },
      outputs: { finding: ["QUARTER_USED", "QUARTER_USED"], outcome: ["REJECT", "REJECT"] },
      figures: { accepted: false, quarter: "2025 Q2", state: "rejected" },
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
