import type { Fault } from "../issue/issue";
import { defineMethod, type Answer } from "../method/method";
import { firstPlace } from "../native/places";
import { tierAmountInput } from "../tiering/tierTable";
import { policyItemNames, policyItems, policyRows, type PolicyItem, type PolicyStart } from "./policyTables";

type Value = Answer<"text"> | Answer<"number">;

/** What the company does for each tier, looked up. */
export default defineMethod({
  id: "POLICY",
  family: "quota",
  label: { en: "Policy per tier", "zh-CN": "各级政策" },
  summary: {
    en: "Looks up what the policy table says for each customer's tier, such as service, discount or payment term.",
    "zh-CN": "按客户级别在政策表中查找服务、折扣、账期等内容。",
  },
  formula: String.raw`v_i = \text{table}[\text{tier}_i,\ \text{item}]`,
  sources: [
    { work: "《客户分级方案》", where: "A「一对一的私人银行服务」，B「专业理财顾问服务」，C「基础金融服务」", note: { en: "The finance house, with satisfaction of 90, 85 and 80 %", "zh-CN": "金融机构，满意度目标 90、85、80 %" }, origin: "SEED" },
    { work: "《客户差异化》，Thomas Cook 旅行社", where: "必须预付25美元作为订金", note: { en: "Deposits", "zh-CN": "订金" }, origin: "SEED" },
    { work: "D 经理案例", where: "标准化的服务流程", note: { en: "Premium, lost key and ordinary customers", "zh-CN": "优质、已流失的重点与普通客户" }, origin: "SEED" },
    { work: "复习资料 Q106", where: "建立客户档案, 随机抽样电话交流, 定期发布企业信息; 客户经理制", note: { en: "Care for C customers, which is not one-to-one; a team of their own for key customers", "zh-CN": "C 级客户的关怀方式（非一对一）；重点客户的客户经理制" }, origin: "SEED" },
    { work: "客户分级资料", where: "定制化的服务; 定期的促销活动和个性化的服务; 批量化的服务和营销策略; 精简的服务和资源投入", origin: "SEED" },
    { work: "工商银行星级客户案例", where: "贵宾通道; 各星级基础授信额度; 信用贷款额度自动授信", note: { en: "Groups of stars; the amounts of the base credit line are yours to enter", "zh-CN": "各星级的服务分组；基础授信额度的金额由用户填写" }, origin: "SEED" },
    { work: "Tierbook", note: { en: "The columns of the table; an unknown tier is #N/A; class D of the collection tiers gets deliveries against cash only", "zh-CN": "政策表的各列；未知级别为 #N/A；按回款率分级的 D 类仅限现款发货" }, origin: "OURS" },
  ],

  inputs: {
    tier: {
      unit: "code",
      label: { en: "Tier", "zh-CN": "级别" },
      hint: { en: "The customer's tier, as the policy table names it.", "zh-CN": "客户级别，与政策表中的名称一致。" },
      synonyms: ["tier", "class", "grade", "级别", "等级", "类别", "客户级别"],
    },
    amount: tierAmountInput,
  },
  params: {
    item: {
      kind: "choice",
      choices: {
        service: policyItems.service.label,
        frequency: policyItems.frequency.label,
        owner: policyItems.owner.label,
        discount: policyItems.discount.label,
        deposit: policyItems.deposit.label,
        term: policyItems.term.label,
        multiplier: policyItems.multiplier.label,
        approval: policyItems.approval.label,
        satisfaction: policyItems.satisfaction.label,
        line: policyItems.line.label,
      },
      default: "service",
      origin: "OURS",
      label: { en: "Item", "zh-CN": "项目" },
      hint: { en: "service, frequency, owner, discount, deposit, term, multiplier, approval, satisfaction or line.", "zh-CN": "service 服务、frequency 频率、owner 负责人、discount 折扣、deposit 订金、term 账期、multiplier 系数、approval 审批、satisfaction 满意度、line 授信额度。" },
    },
    start: {
      kind: "choice",
      choices: {
        finance: { en: "Finance house: A, B, C", "zh-CN": "金融机构：A、B、C" },
        cook: { en: "Thomas Cook: a deposit of 25 dollars for C", "zh-CN": "Thomas Cook：C 级订金 25 美元" },
        manager: { en: "D manager: premium, lost key, ordinary", "zh-CN": "D 经理：优质、已流失的重点客户、普通" },
        care: { en: "Key customers and care for C", "zh-CN": "重点客户与 C 级客户关怀" },
        value: { en: "Value tiers A to D", "zh-CN": "价值分级 A 至 D" },
        collection: { en: "Collection tiers: D against cash only", "zh-CN": "按回款率分级：D 类仅限现款发货" },
        icbc: { en: "ICBC stars", "zh-CN": "工商银行星级" },
      },
      default: "finance",
      origin: "SEED",
      label: { en: "Table to start from", "zh-CN": "起始政策表" },
      hint: { en: "Used while no policy table of your own is given: finance, cook, manager, care, value, collection or icbc.", "zh-CN": "未给出自己的政策表时使用：finance、cook、manager、care、value、collection 或 icbc。" },
    },
    wording: {
      kind: "choice",
      choices: { zh: { en: "Chinese, as in the sources", "zh-CN": "中文（原文）" }, en: { en: "English", "zh-CN": "英文" } },
      default: "zh",
      origin: "OURS",
      label: { en: "Language of that table", "zh-CN": "起始政策表的语言" },
      hint: { en: "zh or en.", "zh-CN": "zh 或 en。" },
    },
    policy: {
      kind: "rows",
      optional: true,
      derived: ({ start, wording }) => policyRows(start as PolicyStart, wording === "en" ? "en" : "zh-CN"),
      columns: { tier: { unit: "code", label: { en: "Tier", "zh-CN": "级别" } }, ...policyItems },
      label: { en: "Policy table", "zh-CN": "政策表" },
      hint: {
        en: "A row per tier: tier, service, frequency, owner, discount, deposit, term, multiplier, approval, satisfaction, base credit line. Left out: the table to start from.",
        "zh-CN": "每级一行：级别、服务、频率、负责人、折扣、订金、账期、系数、审批、满意度、基础授信额度。省略时取起始政策表。",
      },
    },
  },
  outputs: {
    // Whatever the table holds: words for some items, numbers for others.
    value: { unit: "text" as "text" | "number", partial: true, label: { en: "Policy", "zh-CN": "政策" } },
    known: { unit: "flag", label: { en: "Tier is in the table", "zh-CN": "级别在政策表中" } },
    group: { unit: "code", label: { en: "Tier in the table", "zh-CN": "政策表中的级别" } },
    service: { ...policyItems.service, partial: true },
    frequency: { ...policyItems.frequency, partial: true },
    owner: { ...policyItems.owner, partial: true },
    discount: { ...policyItems.discount, partial: true },
    deposit: { ...policyItems.deposit, partial: true },
    term: { ...policyItems.term, partial: true },
    multiplier: { ...policyItems.multiplier, partial: true },
    approval: { ...policyItems.approval, partial: true },
    satisfaction: { ...policyItems.satisfaction, partial: true },
    line: { ...policyItems.line, partial: true },
  },
  figures: {},
  tables: {
    policy: {
      label: { en: "Policy table", "zh-CN": "政策表" },
      columns: { tier: { unit: "code", label: { en: "Tier", "zh-CN": "级别" } }, ...policyItems },
    },
  },
  answers: { columns: ["value"] },
  signature: ["tier", "item", "policy", "start", "wording", "amount"],
  worksheet: true,
  wizard: {
    system: "policy",
    question: "effort",
    writes: ["group", "service", "frequency", "owner", "discount", "deposit", "term", "multiplier", "approval", "satisfaction", "line"],
    tier: "group",
    tiers: ({ policy }) => (policy as readonly (readonly unknown[])[]).map(([tier]) => String(tier)),
    weight: "amount",
    figures: [],
  },
  presets: {
    finance: { label: { en: "Finance house: service and satisfaction", "zh-CN": "金融机构：服务与满意度" }, params: { start: "finance", item: "service" }, origin: "SEED" },
    thomasCook: { label: { en: "Thomas Cook: deposit of 25 dollars for C", "zh-CN": "Thomas Cook：C 级订金 25 美元" }, params: { start: "cook", item: "deposit" }, origin: "SEED" },
    manager: { label: { en: "D manager: premium, lost key, ordinary", "zh-CN": "D 经理：优质、已流失的重点客户、普通" }, params: { start: "manager", item: "service" }, origin: "SEED" },
    care: { label: { en: "Key customers and care for C", "zh-CN": "重点客户与 C 级客户关怀" }, params: { start: "care", item: "service" }, origin: "SEED" },
    value: { label: { en: "Treatment of value tiers A to D", "zh-CN": "价值分级 A 至 D 的服务" }, params: { start: "value", item: "service" }, origin: "SEED" },
    collection: { label: { en: "Collection tiers: D against cash only", "zh-CN": "按回款率分级：D 类仅限现款发货" }, params: { start: "collection", item: "multiplier" }, origin: "OURS" },
    icbc: { label: { en: "ICBC stars: service and base credit line", "zh-CN": "工商银行星级：服务与基础授信额度" }, params: { start: "icbc", item: "service" }, origin: "SEED" },
  },
  check({ policy }) {
    const tiers = policy.map(([tier]) => String(tier));
    const twice = tiers.find((tier, i) => tiers.indexOf(tier) !== i);
    if (twice === undefined) return [];
    return [{ code: "method", text: { en: `The policy table has two rows for tier ${twice}. Keep one.`, "zh-CN": `政策表中级别 ${twice} 有两行，请保留一行。` } }];
  },

  run({ tier }, { item, policy }) {
    const rows = new Map(policy.map((cells) => [String(cells[0]), cells] as const));
    const cell = <T extends Value>(name: string, i: number, of: PolicyItem): T => {
      const cells = rows.get(name);
      return (cells ? (cells[1 + policyItemNames.indexOf(of)] ?? "") : noPolicy(name, i)) as T;
    };
    const words = (of: PolicyItem): Answer<"text">[] => tier.map((name, i) => cell<Answer<"text">>(name, i, of));
    const numbers = (of: PolicyItem): Answer<"number">[] => tier.map((name, i) => cell<Answer<"number">>(name, i, of));
    return {
      columns: {
        value: tier.map((name, i) => cell<Answer<"text" | "number">>(name, i, item)),
        known: tier.map((name, i) => (rows.has(name) ? true : noPolicy(name, i))),
        group: tier.map((name, i) => (rows.has(name) ? name : noPolicy(name, i))),
        service: words("service"),
        frequency: words("frequency"),
        owner: words("owner"),
        discount: numbers("discount"),
        deposit: numbers("deposit"),
        term: numbers("term"),
        multiplier: numbers("multiplier"),
        approval: words("approval"),
        satisfaction: numbers("satisfaction"),
        line: numbers("line"),
      },
      figures: {},
      tables: { policy: policy.map((cells) => Array.from({ length: 1 + policyItemNames.length }, (_, at) => cells[at] ?? "")) },
    };
  },

  why: {
    en({ input, output, params, say }) {
      const { label, unit } = policyItems[params.item];
      if (output.value === null) return `The policy table leaves “${label.en}” of tier ${input.tier} empty`;
      return `Tier ${input.tier}, ${label.en} → ${typeof output.value === "number" ? say.inUnit(output.value, unit) : output.value}`;
    },
    "zh-CN"({ input, output, params, say }) {
      const { label, unit } = policyItems[params.item];
      if (output.value === null) return `政策表中 ${input.tier} 级的“${label["zh-CN"]}”为空`;
      return `${input.tier} 级，${label["zh-CN"]} → ${typeof output.value === "number" ? say.inUnit(output.value, unit) : output.value}`;
    },
  },
  charts: [],
  native(sheet, { item, policy }) {
    const [tier, table, row] = [sheet.cell("tier"), sheet.param("policy"), sheet.own("policyRow")];
    const known = (answer: string): string => `IF(${row}>${policy.length},NA(),${answer})`;
    const cell = (of: PolicyItem): string => {
      const found = `INDEX(${table},${row},${2 + policyItemNames.indexOf(of)})`;
      return known(`IF(${found}="","",${found})`);
    };
    return {
      working: { policyRow: { label: { en: "Row of the policy table", "zh-CN": "政策表行号" }, unit: "count", formula: firstPlace(`EXACT(INDEX(${table},0,1),${tier})`, policy.length, "down") } },
      answers: { value: cell(item), known: known("TRUE"), group: known(tier), ...Object.fromEntries(policyItemNames.map((name) => [name, cell(name)])) },
    };
  },
  worked: [
    {
      from: "seed 001: services of the finance house; an unknown tier, a blank row",
      inputs: { tier: ["A", "C", "D", null] },
      outputs: { value: ["一对一的私人银行服务", "基础金融服务", { fault: "#N/A" }, ""], satisfaction: [0.9, 0.8, { fault: "#N/A" }, ""] },
    },
    { from: "seed 001: satisfaction of the finance house", inputs: { tier: ["B"] }, params: { item: "satisfaction" }, outputs: { value: [0.85] } },
    {
      from: "by hand: the tables to start from, in English; a star has no base credit line until one is entered",
      inputs: { tier: ["七星级", "不评级"] },
      params: { start: "icbc", wording: "en" },
      outputs: { service: ["CFP manager, private banking", "basic service"], line: ["", ""] },
    },
    {
      from: "by hand: class D of the collection tiers has neither credit nor a term",
      inputs: { tier: ["A", "D"] },
      params: { start: "collection", item: "multiplier" },
      outputs: { value: [1, 0], term: ["", 0], service: ["", "仅限现款发货"] },
    },
    {
      from: "by hand: own table; an empty item is empty, a discount of 0 is 0, and tiers that are numbers are names",
      inputs: { tier: ["VIP", 2, 3] },
      params: { item: "discount", policy: [["VIP", "visit", "weekly", "manager", 0.1], [2, "call", null, null, 0], ["3", "letter"]] },
      outputs: { value: [0.1, 0, ""], group: ["VIP", "2", "3"] },
      tables: { policy: [["VIP", "visit", "weekly", "manager", 0.1, "", "", "", "", "", ""], ["2", "call", "", "", 0, "", "", "", "", "", ""], ["3", "letter", "", "", "", "", "", "", "", "", ""]] },
    },
  ],
});

const noPolicy = (tier: string, at: number): Fault => ({
  fault: "#N/A",
  issue: { code: "method", row: at, text: { en: `The policy table has no row for tier ${tier}. Add one.`, "zh-CN": `政策表中没有级别 ${tier}，请补充一行。` } },
});
