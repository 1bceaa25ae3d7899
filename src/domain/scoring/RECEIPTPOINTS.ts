import { defineMethod, type TableRow } from "../method/method";
import { compare, decimal, sum, times, toNumber } from "../money/decimal";
import { blankCell } from "../tiering/sharedFields";
import { dayOf } from "../unit/calendar";
import { checkScale, cutsParam, factorsParam, levelOf, levelsParam, perYuanParam, pointsSources, receiptPoints } from "./points";

/** Points per receipt, and level and discount per customer and product category. */
export default defineMethod({
  id: "RECEIPTPOINTS",
  family: "scoring",
  label: { en: "Points from receipts", "zh-CN": "小票积分" },
  summary: {
    en: "Turns receipts into points, adds them up per customer and product category, and finds levels, VIP members and lottery tickets.",
    "zh-CN": "把购物小票换算为积分，按客户和产品大类汇总，给出等级、VIP 会员和抽奖资格。",
  },
  formula: String.raw`\text{points}_r = \operatorname{trunc}(\text{amount}_r \cdot y),\quad P = \max\Bigl(0, \sum_r \text{points}_r\Bigr),\quad \text{VIP: } \sum \text{amount} \ge 3000,\quad \text{lottery: amount}_r \ge 78`,
  sources: [...pointsSources, { work: "武商量贩", where: "支付2元; 累积消费3000元; 一年一次", origin: "SEED" }],

  inputs: {
    amount: {
      unit: "money",
      label: { en: "Receipt amount", "zh-CN": "小票金额" },
      hint: { en: "One row per receipt, or per category on a receipt; a return is negative.", "zh-CN": "每张小票（或小票上每个大类）一行，退货填负数。" },
      synonyms: ["amount", "receipt amount", "purchase", "paid", "小票金额", "金额", "消费金额", "购买金额"],
    },
    customer: {
      unit: "code",
      optional: true,
      label: { en: "Customer", "zh-CN": "客户" },
      hint: { en: "Member number or name; left out: all receipts are one customer's.", "zh-CN": "会员号或姓名；省略时所有小票视为同一客户。" },
      synonyms: ["customer", "member", "member no", "card", "客户", "会员", "会员号", "会员卡号", "客户名称"],
    },
    category: {
      unit: "code",
      optional: true,
      label: { en: "Product category", "zh-CN": "产品大类" },
      hint: { en: "Points of a category set the discount in it; blank counts in the total only.", "zh-CN": "某大类的积分决定该大类的折扣；空白只计入合计。" },
      synonyms: ["category", "product category", "department", "产品大类", "大类", "品类", "类别"],
    },
    date: {
      unit: "date",
      optional: true,
      label: { en: "Date", "zh-CN": "日期" },
      hint: { en: "Needed only with the as-of date.", "zh-CN": "仅在填写截止日期时需要。" },
      synonyms: ["date", "receipt date", "purchase date", "日期", "消费日期", "购买日期"],
    },
  },
  params: {
    asOf: {
      kind: "number",
      unit: "date",
      optional: true,
      label: { en: "As-of date", "zh-CN": "截止日期" },
      hint: { en: "Points count from the start of its period to this day; left out: all receipts count.", "zh-CN": "积分自其所在周期开始计至当天；省略时所有小票都计分。" },
    },
    resetMonths: {
      kind: "number",
      unit: "count",
      min: 1,
      whole: true,
      default: 12,
      origin: "SEED",
      label: { en: "Months until points start again", "zh-CN": "积分清零周期（月）" },
      hint: { en: "12 for once a year, as proposed; 3 for four times, the old practice. Calendar periods.", "zh-CN": "一年一次填 12（方案建议）；一年四次填 3（原做法）。按自然周期。" },
    },
    cuts: cutsParam,
    levels: levelsParam,
    factors: factorsParam,
    perYuan: perYuanParam,
    vipFrom: {
      kind: "number",
      unit: "money",
      min: 0,
      default: 3000,
      origin: "SEED",
      label: { en: "VIP from", "zh-CN": "VIP 起点" },
      hint: { en: "Purchases in all, over every period, from which a member is VIP.", "zh-CN": "累积消费（不清零）达到此金额为 VIP。" },
    },
    joinFee: {
      kind: "number",
      unit: "money",
      min: 0,
      default: 2,
      origin: "SEED",
      label: { en: "Fee of an ordinary membership", "zh-CN": "普通会员费" },
      hint: { en: "What an ordinary member pays to join, e.g. 2.", "zh-CN": "普通会员入会支付的金额，如 2 元。" },
    },
    lotteryFrom: {
      kind: "number",
      unit: "money",
      min: 0,
      default: 78,
      origin: "SEED",
      label: { en: "Lottery from", "zh-CN": "抽奖起点" },
      hint: { en: "A single receipt from this amount takes part.", "zh-CN": "一次性消费达到此金额可抽奖。" },
    },
  },
  outputs: {
    points: { unit: "score", label: { en: "Points", "zh-CN": "积分" } },
    lottery: { unit: "flag", label: { en: "Lottery", "zh-CN": "抽奖" } },
    counted: { unit: "flag", label: { en: "In the period", "zh-CN": "计入本期" } },
  },
  figures: {
    points: { unit: "score", label: { en: "Points of all customers", "zh-CN": "积分合计" } },
    members: { unit: "count", label: { en: "Customers", "zh-CN": "客户数" } },
    vips: { unit: "count", label: { en: "VIP members", "zh-CN": "VIP 会员数" } },
    fees: { unit: "money", label: { en: "Fees of the ordinary members", "zh-CN": "普通会员费合计" } },
  },
  tables: {
    members: {
      label: { en: "Customers", "zh-CN": "客户汇总" },
      columns: {
        customer: { unit: "code", label: { en: "Customer", "zh-CN": "客户" } },
        points: { unit: "score", label: { en: "Points", "zh-CN": "积分" } },
        level: { unit: "code", label: { en: "Level", "zh-CN": "等级" } },
        spend: { unit: "money", label: { en: "Purchases in all", "zh-CN": "累积消费" } },
        vip: { unit: "flag", label: { en: "VIP", "zh-CN": "VIP 会员" } },
        membership: { unit: "code", label: { en: "Membership", "zh-CN": "会员类型" } },
      },
    },
    categories: {
      label: { en: "Customers by category", "zh-CN": "客户分大类汇总" },
      columns: {
        customer: { unit: "code", label: { en: "Customer", "zh-CN": "客户" } },
        category: { unit: "code", label: { en: "Category", "zh-CN": "大类" } },
        points: { unit: "score", label: { en: "Points", "zh-CN": "积分" } },
        level: { unit: "code", label: { en: "Level", "zh-CN": "等级" } },
        factor: { unit: "factor", label: { en: "Price factor", "zh-CN": "折扣系数" } },
      },
    },
    levels: {
      label: { en: "Customers per level", "zh-CN": "各级客户数" },
      columns: {
        level: { unit: "code", label: { en: "Level", "zh-CN": "等级" } },
        customers: { unit: "count", label: { en: "Customers", "zh-CN": "客户数" } },
      },
    },
  },
  answers: { columns: ["points", "lottery"] },
  signature: ["amount", "customer", "category", "date", "asOf", "resetMonths", "cuts", "levels", "factors", "perYuan", "vipFrom", "lotteryFrom", "joinFee"],
  worksheet: true,
  check: checkScale,

  run({ amount, customer, category, date }, params) {
    const { asOf, levels, factors, perYuan, vipFrom, lotteryFrom } = params;
    const dateless = (row: number): boolean => asOf !== undefined && (date?.[row] ?? null) === null;
    const counted = amount.map((_, row) => asOf === undefined || (!dateless(row) && inPeriod(date![row]!, asOf, params.resetMonths)));
    const past = amount.map((_, row) => asOf === undefined || (!dateless(row) && Math.floor(date![row]!) <= asOf));
    const points = amount.map((paid) => receiptPoints(paid, perYuan));
    const reaches = (paid: number, from: number): boolean => compare(decimal(paid), decimal(from)) >= 0;
    const pointsOf = (rows: readonly number[]): number => Math.max(0, rows.reduce((total, row) => total + (counted[row] ? points[row]! : 0), 0));

    const members = grouped(amount.map((_, row) => customer?.[row] ?? "")).map(([name, rows]) => {
      const found = pointsOf(rows);
      const spend = toNumber(sum(rows.map((row) => (past[row] ? amount[row]! : 0))));
      return { name, rows, points: found, level: levels[levelOf(found, params)]!, spend, vip: reaches(spend, vipFrom) };
    });
    return {
      columns: {
        points: points.map((found, row) => (dateless(row) ? blankCell("date", row) : counted[row] ? found : 0)),
        lottery: amount.map((paid) => reaches(paid, lotteryFrom)),
        counted,
      },
      figures: {
        points: members.reduce((total, member) => total + member.points, 0),
        members: members.length,
        vips: members.filter(({ vip }) => vip).length,
        fees: toNumber(times(decimal(params.joinFee), decimal(members.filter(({ vip }) => !vip).length))),
      },
      tables: {
        members: members.map((member) => [member.name, member.points, member.level, member.spend, member.vip, member.vip ? "VIP" : "普通"]),
        categories: members.flatMap(({ name, rows }): TableRow[] =>
          grouped(rows.map((row) => category?.[row] ?? "")).flatMap(([of, places]): TableRow[] => {
            if (of === "") return [];
            const found = pointsOf(places.map((place) => rows[place]!));
            const level = levelOf(found, params);
            return [[name, of, found, levels[level]!, factors[level]!]];
          }),
        ),
        levels: levels.map((level) => [level, members.filter((member) => member.level === level).length]),
      },
    };
  },

  why: {
    en: ({ input, output, params, say }) =>
      `${say.amount(input.amount)} → ${output.counted ? `${say.amount(output.points)} points` : "outside the period, no points"}; ${output.lottery ? "reaches" : "below"} ${say.amount(params.lotteryFrom)} for the lottery`,
    "zh-CN": ({ input, output, params, say }) =>
      `${say.amount(input.amount)} 元 → ${output.counted ? `${say.amount(output.points)} 分` : "不在本期，不计分"}；${output.lottery ? "达到" : "未达"}抽奖起点 ${say.amount(params.lotteryFrom)}`,
  },
  charts: [
    {
      id: "levels",
      title: { en: "Customers per level", "zh-CN": "各级客户数" },
      table: "levels",
      series: [{ column: "customers", shape: "column" }],
      axes: { primary: { title: { en: "Customers", "zh-CN": "客户数" }, unit: "count", min: 0 } },
    },
  ],
  worked: [
    {
      from: "by hand: fractions drop per receipt, a return takes points back, a category is not below 0",
      inputs: { amount: [600.9, 400.9, -1.5, 3000, 20, -50.5, null], category: ["food", "food", "food", "home", "toys", "toys", null] },
      outputs: { points: [600, 400, -1, 3000, 20, -50, ""], lottery: [true, true, false, true, false, false, ""] },
      figures: { points: 3969, members: 1, vips: 1 },
      tables: {
        categories: [["", "food", 999, "A", 0.95], ["", "home", 3000, "C", 0.88], ["", "toys", 0, "A", 0.95]],
        members: [["", 3969, "C", 3969.8, true, "VIP"]],
        levels: [["A", 0], ["B", 0], ["C", 1], ["D", 0]],
      },
    },
    {
      from: "case SUPER-VIP: 2999.99 and 3000 in all, 77.99 and 78 at once",
      inputs: { amount: [2999.99, 2922, 78, 77.99], customer: ["a", "b", "b", "c"] },
      outputs: { lottery: [true, true, true, false] },
      tables: { members: [["a", 2999, "B", 2999.99, false, "普通"], ["b", 3000, "C", 3000, true, "VIP"], ["c", 77, "A", 77.99, false, "普通"]] },
      figures: { vips: 1, fees: 4 },
    },
    {
      from: "by hand: on 31 January 2026 the points of December are gone, the purchases are not; tomorrow's do not count yet",
      inputs: { amount: [3000, 100, 100, 5], date: [46022, 46023, 46054, null] },
      params: { asOf: 46053 },
      outputs: { points: [0, 100, 0, { fault: "#VALUE!" }], counted: [false, true, false, false] },
      tables: { members: [["", 100, "A", 3100, true, "VIP"]] },
    },
  ],
});

/** Rows by name, in order of first appearance. */
function grouped(names: readonly string[]): [string, number[]][] {
  const groups = new Map<string, number[]>();
  names.forEach((name, row) => {
    const rows = groups.get(name);
    if (rows) rows.push(row);
    else groups.set(name, [row]);
  });
  return [...groups];
}

/** Not after the as-of date, and in the same calendar period of so many months (12: the year, 3: the quarter). */
function inPeriod(date: number, asOf: number, months: number): boolean {
  const period = (serial: number): number => {
    const { year, month } = dayOf(serial);
    return Math.floor((year * 12 + month - 1) / months);
  };
  return Math.floor(date) <= asOf && period(date) === period(asOf);
}
