import type { Fault } from "../issue/issue";
import { defineMethod, type Answer, type OutputField } from "../method/method";

/** The columns of a policy table after the tier, in order. */
const items = {
  service: { unit: "text", label: { en: "Service", "zh-CN": "服务" } },
  frequency: { unit: "text", label: { en: "Contact frequency", "zh-CN": "联系频率" } },
  owner: { unit: "text", label: { en: "Contact owner", "zh-CN": "联系负责人" } },
  discount: { unit: "share", label: { en: "Discount", "zh-CN": "折扣" } },
  deposit: { unit: "money", label: { en: "Deposit", "zh-CN": "订金" } },
  term: { unit: "days", label: { en: "Payment term in days", "zh-CN": "账期（天）" } },
  multiplier: { unit: "factor", label: { en: "Credit multiplier", "zh-CN": "额度系数" } },
  approval: { unit: "text", label: { en: "Approval level", "zh-CN": "审批级别" } },
  satisfaction: { unit: "share", label: { en: "Target satisfaction", "zh-CN": "目标满意度" } },
} as const satisfies Readonly<Record<string, OutputField>>;
type Item = keyof typeof items;
const names = Object.keys(items) as readonly Item[];

const row = (tier: string, policy: Partial<Record<Item, string | number>>) => [tier, ...names.map((name) => policy[name] ?? null)];

/** What the company does for each tier, looked up. */
export default defineMethod({
  id: "POLICY",
  family: "quota",
  label: { en: "Policy per tier", "zh-CN": "各级政策" },
  summary: {
    en: "Looks up one item of the policy table, such as discount or payment term, for each customer's tier.",
    "zh-CN": "按客户级别在政策表中查找一项内容，如折扣、账期。",
  },
  formula: String.raw`v_i = \text{table}[\text{tier}_i,\ \text{item}]`,
  sources: [
    { work: "《客户分级方案》", where: "A「一对一的私人银行服务」，B「专业理财顾问服务」，C「基础金融服务」", note: { en: "The rows to start from, with satisfaction of 90, 85 and 80 %", "zh-CN": "起始行，满意度目标 90、85、80 %" }, origin: "SEED" },
    { work: "Tierbook", note: { en: "The columns of the table; an unknown tier is #N/A", "zh-CN": "政策表的各列；未知级别为 #N/A" }, origin: "OURS" },
  ],

  inputs: {
    tier: {
      unit: "code",
      label: { en: "Tier", "zh-CN": "级别" },
      hint: { en: "The customer's tier, as the policy table names it.", "zh-CN": "客户级别，与政策表中的名称一致。" },
      synonyms: ["tier", "class", "grade", "级别", "等级", "类别", "客户级别"],
    },
  },
  params: {
    item: {
      kind: "choice",
      choices: {
        service: items.service.label,
        frequency: items.frequency.label,
        owner: items.owner.label,
        discount: items.discount.label,
        deposit: items.deposit.label,
        term: items.term.label,
        multiplier: items.multiplier.label,
        approval: items.approval.label,
        satisfaction: items.satisfaction.label,
      },
      default: "service",
      origin: "OURS",
      label: { en: "Item", "zh-CN": "项目" },
      hint: { en: "service, frequency, owner, discount, deposit, term, multiplier, approval or satisfaction.", "zh-CN": "service 服务、frequency 频率、owner 负责人、discount 折扣、deposit 订金、term 账期、multiplier 系数、approval 审批、satisfaction 满意度。" },
    },
    policy: {
      kind: "rows",
      columns: { tier: { unit: "code", label: { en: "Tier", "zh-CN": "级别" } }, ...items },
      default: [
        row("A", { service: "一对一的私人银行服务", satisfaction: 0.9 }),
        row("B", { service: "专业理财顾问服务", satisfaction: 0.85 }),
        row("C", { service: "基础金融服务", satisfaction: 0.8 }),
      ],
      origin: "SEED",
      label: { en: "Policy table", "zh-CN": "政策表" },
      hint: {
        en: "A row per tier: tier, service, frequency, owner, discount, deposit, term, multiplier, approval, satisfaction. Left out: the finance house of the source.",
        "zh-CN": "每级一行：级别、服务、频率、负责人、折扣、订金、账期、系数、审批、满意度。省略时取资料中的金融机构示例。",
      },
    },
  },
  outputs: {
    // Whatever the table holds: words for some items, numbers for others.
    value: { unit: "text" as "text" | "number", partial: true, label: { en: "Policy", "zh-CN": "政策" } },
    known: { unit: "flag", label: { en: "Tier is in the table", "zh-CN": "级别在政策表中" } },
  },
  figures: {},
  tables: {},
  answers: { columns: ["value"] },
  signature: ["tier", "item", "policy"],
  worksheet: true,
  presets: {
    thomasCook: {
      label: { en: "Thomas Cook: deposit of 25 dollars for C", "zh-CN": "Thomas Cook：C 级订金 25 美元" },
      params: { item: "deposit", policy: [row("A", { deposit: 0 }), row("B", { deposit: 0 }), row("C", { deposit: 25 })] },
      origin: "SEED",
    },
    manager: {
      label: { en: "D manager: key, lost key, ordinary", "zh-CN": "D 经理：重点、流失重点、普通客户" },
      params: { item: "service", policy: [row("重点", { service: "特殊政策与跟进" }), row("流失重点", { service: "一对一方案" }), row("普通", { service: "标准化的服务流程" })] },
      origin: "SEED",
    },
  },
  check({ policy }) {
    const tiers = policy.map(([tier]) => String(tier));
    const twice = tiers.find((tier, i) => tiers.indexOf(tier) !== i);
    if (twice === undefined) return [];
    return [{ code: "method", text: { en: `The policy table has two rows for tier ${twice}. Keep one.`, "zh-CN": `政策表中级别 ${twice} 有两行，请保留一行。` } }];
  },

  run({ tier }, { item, policy }) {
    const at = 1 + names.indexOf(item);
    const value = new Map(policy.map((cells) => [String(cells[0]), cells[at] ?? ""] as const));
    return {
      columns: {
        value: tier.map((name, i) => (value.has(name) ? (value.get(name) as Answer<"text" | "number">) : noPolicy(name, i))),
        known: tier.map((name, i) => (value.has(name) ? true : noPolicy(name, i))),
      },
      figures: {},
      tables: {},
    };
  },

  why: {
    en({ input, output, params, say }) {
      const { label, unit } = items[params.item];
      if (output.value === null) return `The policy table leaves “${label.en}” of tier ${input.tier} empty`;
      return `Tier ${input.tier}, ${label.en} → ${typeof output.value === "number" ? say.inUnit(output.value, unit) : output.value}`;
    },
    "zh-CN"({ input, output, params, say }) {
      const { label, unit } = items[params.item];
      if (output.value === null) return `政策表中 ${input.tier} 级的“${label["zh-CN"]}”为空`;
      return `${input.tier} 级，${label["zh-CN"]} → ${typeof output.value === "number" ? say.inUnit(output.value, unit) : output.value}`;
    },
  },
  charts: [],
  worked: [
    {
      from: "seed 001: services of the finance house; an unknown tier, a blank row",
      inputs: { tier: ["A", "C", "D", null] },
      outputs: { value: ["一对一的私人银行服务", "基础金融服务", { fault: "#N/A" }, ""] },
    },
    { from: "seed 001: satisfaction of the finance house", inputs: { tier: ["B"] }, params: { item: "satisfaction" }, outputs: { value: [0.85] } },
    {
      from: "by hand: own table; an empty item is empty, a discount of 0 is 0, and tiers that are numbers are names",
      inputs: { tier: ["VIP", 2, 3] },
      params: { item: "discount", policy: [["VIP", "visit", "weekly", "manager", 0.1], [2, "call", null, null, 0], ["3", "letter"]] },
      outputs: { value: [0.1, 0, ""] },
    },
  ],
});

const noPolicy = (tier: string, at: number): Fault => ({
  fault: "#N/A",
  issue: { code: "method", row: at, text: { en: `The policy table has no row for tier ${tier}. Add one.`, "zh-CN": `政策表中没有级别 ${tier}，请补充一行。` } },
});
