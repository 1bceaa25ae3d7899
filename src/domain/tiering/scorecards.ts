import type { Origin } from "../method/method";

interface Scorecard {
  readonly label: { readonly en: string; readonly "zh-CN": string };
  readonly params: Readonly<Record<string, unknown>>;
  readonly origin: Origin;
}

/** Criteria with a name in a source and no rule there: equal weights on the scores as they are. */
const card = (en: string, zh: string, criteria: readonly string[], more: Readonly<Record<string, unknown>> = {}): Scorecard => ({
  label: { en, "zh-CN": `${zh}：${criteria.join("、")}` },
  params: { criteria, norm: "none", ...more },
  origin: "OURS",
});

const grades = { cuts: [80, 60], labels: ["A", "B", "C"] };
const times = (count: number, value: number): number[] => new Array<number>(count).fill(value);

/** Scorecards the sources name; the criteria are theirs, in the order of the columns; weights, and cut-offs where there are any, are ours. */
export const scorecards = {
  creditFile: card("Credit file: finances, reputation, past business", "信用档案", ["财务状况", "信誉", "以往的业务记录"]),
  customerCare: card("Customer care rules: purchasing power, loyalty, willingness to cooperate", "客户维护", ["购买力", "忠诚度", "合作意愿"], grades),
  creditQuality: card("Credit quality: company, funds, prospects", "资信评价", ["企业素质", "资金实力", "发展前景"]),
  bankActivity: card("Bank customer: assets, transactions, activity", "银行客户", ["客户资产", "交易量", "活跃度"]),
  bankPyramid: card("Bank customer: use of the account, products and services, cash flow and income", "银行客户", ["账户使用频率", "产品和服务", "现金流与收益"]),
  bankLessons: card("Bank customer: value, needs, loyalty", "银行客户", ["客户价值", "需求", "忠诚度"]),
  multiAngle: card("Several angles: sales, quantity, debt, purchase cycle", "多角度", ["销售额", "销售量", "欠款额", "采购周期"], { norm: "minmax", directions: [1, 1, -1, -1] }),
  potential: card("Potential: latent spending capacity, room to grow; thirds of the range", "潜力分级", ["潜在消费能力", "发展空间"], {
    norm: "minmax", cuts: [2 / 3, 1 / 3], labels: ["高", "中", "低"],
  }),
  businessValue: card("Business value: learning, potential, present, influence", "客户商业价值", ["学习价值", "潜在价值", "即有价值", "影响价值"]),
  coreCustomer: card("Core customer: attraction, relationship, potential", "核心客户评估", ["吸引力", "相互关系", "潜力"]),
  deliveredValue: card(
    "Delivered value: product, service, people, image less money, time, effort, mind (image unverified)",
    "顾客让渡价值（形象未核实）",
    ["产品", "服务", "人员", "形象", "货币", "时间", "体力", "精神"],
    { directions: [...times(4, 1), ...times(4, -1)], weights: times(8, 1), combine: "sum", minCoverage: 1 },
  ),
  loyaltyType: card("Loyalty: latent, trusting, lazy, interested; the strongest is the type", "忠诚类型（最高者为类型）", ["潜在", "信赖", "懒惰", "利益"]),
  relationType: card("Relationship: good, poor, fashionable, problematic; the strongest is the type", "关系类型（最高者为类型）", ["优质", "低质", "时尚", "问题"]),
  channelMember: card("Channel member: sales, place of our product, competitiveness", "渠道成员", ["销售业绩", "本产品位置", "竞争能力"]),
  satisfaction: card("Satisfaction index: expectation, product, service, satisfaction", "客户满意度指数", ["客户期望", "产品质量感知", "服务质量感知", "客户满意度"]),
  bargaining: card("Bargaining power: volume, sources, cost of dealing, cost of switching", "议价能力", ["客户购买量", "选择来源", "交易代价", "转换成本"]),
} as const;
