import type { Fault } from "../issue/issue";
import { defineMethod } from "../method/method";

/** Who prepays when asking for service that takes time. */
export default defineMethod({
  id: "DEPOSITRULE",
  family: "quota",
  label: { en: "Deposit for time-consuming service", "zh-CN": "费时服务订金" },
  summary: {
    en: "Asks low-tier customers for a deposit when they want service that takes time.",
    "zh-CN": "低级别客户提出费时的服务要求时收取订金。",
  },
  formula: String.raw`d_i = \begin{cases} D & \text{tier}_i \in \text{payers and request}_i \\ 0 & \text{else} \end{cases}`,
  sources: [
    { work: "《客户差异化》，Thomas Cook 旅行社", where: "消费金额最低的C级客户如果提出很费时的服务要求(如行程规划),就必须预付25美元作为订金,而A级和B级客户则无需", origin: "SEED" },
    { work: "Tierbook", note: { en: "A tier on neither list has no rule: #N/A", "zh-CN": "两个名单之外的级别没有规则：#N/A" }, origin: "OURS" },
  ],

  inputs: {
    tier: {
      unit: "code",
      label: { en: "Tier", "zh-CN": "级别" },
      hint: { en: "The customer's tier, A to C by amount bought (for instance from TIERCUM).", "zh-CN": "客户级别，按消费金额分为 A、B、C（如用 TIERCUM 得出）。" },
      synonyms: ["tier", "class", "grade", "级别", "等级", "类别", "客户级别"],
    },
    request: {
      unit: "flag",
      optional: true,
      label: { en: "Time-consuming request", "zh-CN": "费时的服务要求" },
      hint: { en: "TRUE where the customer asks for it; blank counts as FALSE.", "zh-CN": "客户提出时填 TRUE；空白视为 FALSE。" },
      synonyms: ["request", "time-consuming", "time-consuming request", "费时", "费时服务", "费时的服务要求", "行程规划"],
    },
  },
  params: {
    deposit: {
      kind: "number",
      unit: "money",
      min: 0,
      default: 25,
      origin: "SEED",
      label: { en: "Deposit", "zh-CN": "订金" },
      hint: { en: "25 US dollars in the source.", "zh-CN": "资料中为 25 美元。" },
    },
    payers: {
      kind: "codes",
      default: ["C"],
      origin: "SEED",
      label: { en: "Tiers that pay", "zh-CN": "须付订金的级别" },
      hint: { en: "Tier names, e.g. {\"C\"}.", "zh-CN": "级别名称，如 {\"C\"}。" },
    },
    free: {
      kind: "codes",
      default: ["A", "B"],
      origin: "SEED",
      label: { en: "Tiers that do not pay", "zh-CN": "无需订金的级别" },
      hint: { en: "Tier names, e.g. {\"A\",\"B\"}.", "zh-CN": "级别名称，如 {\"A\",\"B\"}。" },
    },
  },
  outputs: { deposit: { unit: "money", label: { en: "Deposit due", "zh-CN": "应付订金" } } },
  figures: { payers: { unit: "count", label: { en: "Customers who pay a deposit", "zh-CN": "须付订金的客户数" } } },
  tables: {},
  answers: { columns: ["deposit"] },
  signature: ["tier", "request", "deposit", "payers", "free"],
  worksheet: true,
  check({ payers, free }) {
    const both = payers.find((name) => free.includes(name));
    if (both === undefined) return [];
    return [{ code: "method", text: { en: `Tier ${both} is on both lists. Name it on one.`, "zh-CN": `级别 ${both} 同时出现在两个名单中。请只列入其中一个。` } }];
  },

  run({ tier, request }, { deposit, payers, free }) {
    const due = tier.map((name, row) => {
      if (payers.includes(name)) return request?.[row] ? deposit : 0;
      return free.includes(name) ? 0 : noRule(name, row);
    });
    return {
      columns: { deposit: due },
      figures: { payers: tier.filter((name, row) => payers.includes(name) && request?.[row]).length },
      tables: {},
    };
  },

  why: {
    en({ input, output, params, say }) {
      if (!input.request) return `No time-consuming request → ${say.amount(output.deposit)}`;
      return `Tier ${input.tier} ${params.payers.includes(input.tier) ? "pays" : "does not pay"} for a time-consuming request → ${say.amount(output.deposit)}`;
    },
    "zh-CN"({ input, output, params, say }) {
      if (!input.request) return `没有费时的服务要求 → ${say.amount(output.deposit)}`;
      return `${input.tier} 级提出费时的服务要求，${params.payers.includes(input.tier) ? "须付订金" : "无需订金"} → ${say.amount(output.deposit)}`;
    },
  },
  charts: [],
  worked: [
    {
      from: "case COOK-DEPOSIT: only C pays, and only for a time-consuming request",
      inputs: { tier: ["A", "B", "C", "C"], request: [true, true, true, false] },
      outputs: { deposit: [0, 0, 25, 0] },
      figures: { payers: 1 },
    },
    {
      from: "by hand: a tier without a rule, a blank request, a blank row",
      inputs: { tier: ["D", "C", null], request: [true, null, null] },
      outputs: { deposit: [{ fault: "#N/A" }, 0, ""] },
    },
    { from: "by hand: own tiers and amount", inputs: { tier: ["C", "D"], request: [true, true] }, params: { deposit: 100, payers: ["D"], free: ["A", "B", "C"] }, outputs: { deposit: [0, 100] } },
  ],
});

const noRule = (tier: string, row: number): Fault => ({
  fault: "#N/A",
  issue: { code: "method", row, text: { en: `There is no deposit rule for tier ${tier}. Add it to one of the lists.`, "zh-CN": `没有 ${tier} 级的订金规则。请将其加入其中一个名单。` } },
});
