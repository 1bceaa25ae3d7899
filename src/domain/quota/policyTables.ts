import type { OutputField, ParamRow } from "../method/method";
import type { Locale, Text } from "../method/text";

/** The columns of a policy table after the tier, in order; new ones are appended. */
export const policyItems = {
  service: { unit: "text", label: { en: "Service", "zh-CN": "服务" } },
  frequency: { unit: "text", label: { en: "Contact frequency", "zh-CN": "联系频率" } },
  owner: { unit: "text", label: { en: "Contact owner", "zh-CN": "联系负责人" } },
  discount: { unit: "share", label: { en: "Discount", "zh-CN": "折扣" } },
  deposit: { unit: "money", label: { en: "Deposit", "zh-CN": "订金" } },
  term: { unit: "days", label: { en: "Payment term in days", "zh-CN": "账期（天）" } },
  multiplier: { unit: "factor", label: { en: "Credit multiplier", "zh-CN": "额度系数" } },
  approval: { unit: "text", label: { en: "Approval level", "zh-CN": "审批级别" } },
  satisfaction: { unit: "share", label: { en: "Target satisfaction", "zh-CN": "目标满意度" } },
  line: { unit: "money", label: { en: "Base credit line", "zh-CN": "基础授信额度" } },
} as const satisfies Readonly<Record<string, OutputField>>;
export type PolicyItem = keyof typeof policyItems;
export const policyItemNames = Object.keys(policyItems) as readonly PolicyItem[];

type Policy = Partial<Record<PolicyItem, Text | number>>;
type Start = Readonly<Record<string, Policy>>;

const text = (en: string, zh: string): Text => ({ en, "zh-CN": zh });
const base = { service: text("basic service", "基础服务") };

/** Tables to start from, by tier; amounts a source does not give stay empty for the user. */
const starts = {
  finance: {
    A: { service: text("one-to-one private banking", "一对一的私人银行服务"), satisfaction: 0.9 },
    B: { service: text("professional financial advice", "专业理财顾问服务"), satisfaction: 0.85 },
    C: { service: text("basic financial service", "基础金融服务"), satisfaction: 0.8 },
  },
  cook: { A: { deposit: 0 }, B: { deposit: 0 }, C: { deposit: 25 } },
  manager: {
    优质: { service: text("special policy and follow-up", "特殊政策与跟进") },
    已流失的重点客户: { service: text("individual offer to win the customer back", "个别方案，争取挽回") },
    普通: { service: text("standard service process", "标准化的服务流程") },
  },
  care: {
    A: { service: text("key customer: a team of its own", "重点客户：客户经理制"), owner: text("account manager", "客户经理") },
    C: { service: text("customer file, calls to a random sample, regular company news; no one-to-one service", "建立客户档案，随机抽样电话交流，定期发布企业信息；不做一对一服务") },
  },
  value: {
    A: { service: text("tailored service", "定制化的服务") },
    B: { service: text("regular promotions and personal service", "定期的促销活动和个性化的服务") },
    C: { service: text("service and marketing in bulk", "批量化的服务和营销策略") },
    D: { service: text("lean service and effort", "精简的服务和资源投入") },
  },
  collection: {
    A: { multiplier: 1 },
    B: { multiplier: 1 },
    C: { multiplier: 1 },
    D: { service: text("deliveries against cash only", "仅限现款发货"), term: 0, multiplier: 0 },
    N: { service: text("deliveries against cash only", "仅限现款发货"), term: 0, multiplier: 0 },
  },
  icbc: {
    七星级: { service: text("CFP manager, private banking", "CFP 理财经理、私人银行服务") },
    六星级: { service: text("CFP manager, private banking", "CFP 理财经理、私人银行服务") },
    五星级: { service: text("VIP channel", "贵宾通道") },
    四星级: base,
    三星级: base,
    准星级: base,
    不评级: base,
  },
} as const satisfies Readonly<Record<string, Start>>;
export type PolicyStart = keyof typeof starts;

/** The rows of a table to start from, in one language. */
export const policyRows = (start: PolicyStart, locale: Locale): readonly ParamRow[] =>
  Object.entries<Policy>(starts[start]).map(([tier, policy]) => [
    tier,
    ...policyItemNames.map((item) => {
      const value = policy[item] ?? null;
      return typeof value === "object" && value !== null ? value[locale] : value;
    }),
  ]);
