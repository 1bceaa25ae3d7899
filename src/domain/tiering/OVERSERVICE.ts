import { defineMethod } from "../method/method";
import { decimal, minus, toNumber } from "../money/decimal";
import { isEmpty, yes } from "../native/cells";
import { choose, iff, quoted } from "../native/formula";
import { tierChart, tierRows, tierTable } from "./tierTable";
import { asReal } from "../sql/exact";
import { amountRows } from "../sql/amountRows";
import { answerColumn } from "../sql/names";
import { choose as cases, sentence, sqlSay } from "../sql/sentence";

const groups = ["价值型", "潜力型", "潜在", "过度服务"] as const;

interface Served {
  readonly profit: number;
  readonly cost: number;
  readonly growth: boolean;
  /** null where orders are not known. */
  readonly orders: number | null;
}

const hasTrade = ({ profit, cost, orders }: Served): boolean => (orders === null ? profit !== 0 || cost !== 0 : orders > 0);

function groupOf(customer: Served): (typeof groups)[number] {
  if (!hasTrade(customer)) return "潜在";
  if (customer.cost > customer.profit) return "过度服务";
  return customer.growth ? "潜力型" : "价值型";
}

/** Who costs more to serve than it brings. */
export default defineMethod({
  id: "OVERSERVICE",
  family: "tiering",
  label: { en: "Value and over-service groups", "zh-CN": "价值与过度服务分群" },
  summary: {
    en: "Tells valuable, promising, over-served and prospective customers apart by gross profit and cost to serve.",
    "zh-CN": "按毛利与服务成本区分价值型、潜力型、过度服务和潜在客户。",
  },
  formula: String.raw`\text{no trade} \to 潜在;\quad \text{cost} > \text{profit} \to 过度服务;\quad \text{growth} \to 潜力型;\quad \text{else } 价值型`,
  sources: [
    { work: "《客户分级资料》", where: "价值型、潜力型、过度服务、潜在客户群", note: { en: "The names; the table itself is lost", "zh-CN": "四群名称；原表已缺失" }, origin: "SEED" },
    { work: "Tierbook", note: { en: "The rule, in this order", "zh-CN": "判定规则及次序" }, origin: "OURS" },
  ],

  inputs: {
    profit: {
      unit: "money",
      label: { en: "Gross profit", "zh-CN": "毛利" },
      hint: { en: "Gross profit from the customer before the cost to serve it, e.g. 1000.", "zh-CN": "扣除服务成本前的毛利，如 1000。" },
      synonyms: ["gross profit", "profit", "margin", "毛利", "毛利额", "利润", "毛利润"],
    },
    cost: {
      unit: "money",
      min: 0,
      label: { en: "Cost to serve", "zh-CN": "服务成本" },
      hint: { en: "Visits, delivery, support in the same period, e.g. 100.", "zh-CN": "同期拜访、配送、支持等费用，如 100。" },
      synonyms: ["cost to serve", "service cost", "cost", "服务成本", "服务费用", "费用"],
    },
    growth: {
      unit: "flag",
      optional: true,
      label: { en: "Growing", "zh-CN": "有增长潜力" },
      hint: { en: "TRUE where the customer is expected to grow; blank counts as FALSE.", "zh-CN": "预期增长时填 TRUE；空白视为 FALSE。" },
      synonyms: ["growth", "growing", "potential", "增长", "增长潜力", "有潜力", "成长"],
    },
    orders: {
      unit: "count",
      optional: true,
      min: 0,
      label: { en: "Orders", "zh-CN": "订单数" },
      hint: { en: "0 means no trade; where it is blank, profit and cost of 0 do.", "zh-CN": "0 表示没有交易；空白时毛利和成本均为 0 视为没有交易。" },
      synonyms: ["orders", "number of orders", "订单数", "交易次数", "购买次数"],
    },
  },
  params: {},
  outputs: {
    tier: { unit: "code", label: { en: "Group", "zh-CN": "客户群" } },
    surplus: { unit: "money", label: { en: "Profit after cost to serve", "zh-CN": "扣除服务成本后毛利" } },
  },
  figures: {},
  tables: { tiers: tierTable },
  answers: { columns: ["tier"] },
  signature: ["profit", "cost", "growth", "orders"],
  worksheet: true,
  wizard: { system: "over-service", question: "effort", writes: ["tier", "surplus"], tier: "tier", tiers: () => groups, weight: "profit", figures: [] },

  run({ profit, cost, growth, orders }) {
    const tier = profit.map((earned, row) => groupOf({ profit: earned, cost: cost[row]!, growth: growth?.[row] ?? false, orders: orders?.[row] ?? null }));
    return {
      columns: { tier, surplus: profit.map((earned, row) => toNumber(minus(decimal(earned), decimal(cost[row]!)))) },
      figures: {},
      tables: { tiers: tierRows(groups, tier, profit) },
    };
  },

  why: {
    en({ input, output, say }) {
      if (output.tier === "潜在") return input.orders === 0 ? `No orders → ${output.tier}` : `No profit and no cost, so no trade → ${output.tier}`;
      if (output.tier === "过度服务") return `Cost to serve ${say.amount(input.cost)} exceeds gross profit ${say.amount(input.profit)} → ${output.tier}`;
      return `Cost to serve ${say.amount(input.cost)} does not exceed gross profit ${say.amount(input.profit)}; ${input.growth ? "growing" : "not marked as growing"} → ${output.tier}`;
    },
    "zh-CN"({ input, output, say }) {
      if (output.tier === "潜在") return input.orders === 0 ? `没有订单 → ${output.tier}` : `没有毛利也没有成本，没有交易 → ${output.tier}`;
      if (output.tier === "过度服务") return `服务成本 ${say.amount(input.cost)} 高于毛利 ${say.amount(input.profit)} → ${output.tier}`;
      return `服务成本 ${say.amount(input.cost)} 不高于毛利 ${say.amount(input.profit)}，${input.growth ? "有增长潜力" : "未标记增长潜力"} → ${output.tier}`;
    },
  },
  charts: [tierChart],
  native(sheet) {
    const [profit, cost] = [sheet.cell("profit"), sheet.cell("cost")];
    const [value, promising, prospect, overserved] = groups.map(quoted) as [string, string, string, string];
    const noMoney = `AND(${profit}=0,${cost}=0)`;
    const noTrade = sheet.has("orders") ? iff(isEmpty(sheet.cell("orders")), noMoney, `${sheet.cell("orders")}<=0`) : noMoney;
    return {
      answers: {
        tier: choose([[noTrade, prospect], [`${cost}>${profit}`, overserved], [sheet.has("growth") ? yes(sheet.cell("growth")) : "FALSE", promising]], value),
        surplus: `${profit}-${cost}`,
      },
    };
  },
  sql(table) {
    const { dialect } = table;
    const { text } = dialect;
    const [profit, cost] = [table.cell("profit"), table.cell("cost")];
    const isGrowing = table.has("growth") ? `coalesce(${table.cell("growth")}, FALSE)` : "FALSE";
    const noOrders = table.has("orders") ? `coalesce(${table.cell("orders")} = 0, FALSE)` : "FALSE";
    const noTrade = `${table.has("orders") ? `${table.cell("orders")} IS NULL` : "TRUE"} AND ${profit} = 0 AND ${cost} = 0`;
    const { amount } = sqlSay(dialect);
    const say = sentence(dialect);
    const tier = answerColumn("tier");
    const growing = (is: string, not: string): string => cases([[isGrowing, text(is)]], text(not));
    return {
      steps: [],
      answers: {
        tier: cases([[`${noOrders} OR (${noTrade})`, text(groups[2])], [`${cost} > ${profit}`, text(groups[3])], [isGrowing, text(groups[1])]], text(groups[0])),
        surplus: asReal(dialect, `(${dialect.millionths(profit)} - ${dialect.millionths(cost)})`),
      },
      tables: { tiers: amountRows(table, groups, tier, profit) },
      why: {
        en: cases(
          [
            [`${tier} = ${text(groups[2])}`, say`${cases([[noOrders, text("No orders")]], text("No profit and no cost, so no trade"))} → ${tier}`],
            [`${tier} = ${text(groups[3])}`, say`Cost to serve ${amount(cost)} exceeds gross profit ${amount(profit)} → ${tier}`],
          ],
          say`Cost to serve ${amount(cost)} does not exceed gross profit ${amount(profit)}; ${growing("growing", "not marked as growing")} → ${tier}`,
        ),
        "zh-CN": cases(
          [
            [`${tier} = ${text(groups[2])}`, say`${cases([[noOrders, text("没有订单")]], text("没有毛利也没有成本，没有交易"))} → ${tier}`],
            [`${tier} = ${text(groups[3])}`, say`服务成本 ${amount(cost)} 高于毛利 ${amount(profit)} → ${tier}`],
          ],
          say`服务成本 ${amount(cost)} 不高于毛利 ${amount(profit)}，${growing("有增长潜力", "未标记增长潜力")} → ${tier}`,
        ),
      },
    };
  },
  worked: [
    {
      from: "case OVERSERVICE",
      inputs: { profit: [1000, 100, 300, 0], cost: [100, 200, 100, 0], growth: [false, false, true, false] },
      outputs: { tier: ["价值型", "过度服务", "潜力型", "潜在"], surplus: [900, -100, 200, 0] },
      tables: { tiers: [["价值型", 1, 1000], ["潜力型", 1, 300], ["潜在", 1, 0], ["过度服务", 1, 100]] },
    },
    {
      from: "by hand: no orders comes first, then the cost, even of a growing customer; cost equal to profit is not too much",
      inputs: { profit: [0, 50, 50, 0], cost: [20, 60, 50, 0], growth: [true, true, null, null], orders: [0, 1, 1, 2] },
      outputs: { tier: ["潜在", "过度服务", "价值型", "价值型"] },
    },
    { from: "by hand: a loss, a blank row", inputs: { profit: [-10, null], cost: [0, null] }, outputs: { tier: ["过度服务", ""] } },
  ],
});
