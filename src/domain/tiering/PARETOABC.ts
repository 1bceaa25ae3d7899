import type { Issue } from "../issue/issue";
import { defineMethod } from "../method/method";
import type { Text } from "../method/text";
import { tiedOnACut } from "../method/ties";
import { sum, toNumber } from "../money/decimal";
import { quoted } from "../native/formula";
import { keyShareForm } from "../native/keyShare";
import { byInput, rankForm, topCount as topCountFormula } from "../native/ranks";
import { asReal } from "../sql/exact";
import { entryAt } from "../sql/count";
import { keyShareTotals, lossRows as lossQuery } from "../sql/keyShare";
import { namesAsRows } from "../sql/listRows";
import { curve as curveQuery, referenceRows as referenceQuery, runningSteps } from "../sql/lorenz";
import { answerColumn } from "../sql/names";
import { rankSteps, topCountSql } from "../sql/ranks";
import { choose, sentence, sqlSay } from "../sql/sentence";
import { checkLabels } from "./bands";
import { keyShareFields, keyShareOf, lossesTable, lossRows, namedInput, notConcentrated, profitShare } from "./keyShare";
import { curve, lorenzChart, lorenzTable, referenceRows, referencesParam, referencesTable } from "./lorenz";
import { profitInput } from "./profitFields";
import { checkShares, tiersByRank, tiesParam } from "./rankTiers";

const actions = ["develop", "hold", "drop"];
const actionWords: Readonly<Record<string, Text>> = {
  develop: { en: "develop first", "zh-CN": "优先发展" },
  hold: { en: "keep or cut back", "zh-CN": "保持或缩减" },
  drop: { en: "let go", "zh-CN": "抛弃" },
};

/** 20/70/10: who earns the profit, who adds to it, who does not. */
export default defineMethod({
  id: "PARETOABC",
  family: "tiering",
  label: { en: "ABC by profit, 20/70/10", "zh-CN": "按利润分 ABC（20/70/10）" },
  summary: {
    en: "The top 20 % of customers by profit are A, the last 10 % are C; compares their profit shares with 80/20/0, which is no law: a published wholesaler's top 20 % hold 43 %.",
    "zh-CN": "利润前 20 % 的客户为 A，后 10 % 为 C；并将各级利润占比与 80/20/0 对照。80/20 并非定律：某批发商公开数据中前 20 % 只占 43 %。",
  },
  ties: tiedOnACut,
  formula: String.raw`c_j = \max\bigl(1, c_{j-1}, \lfloor n\,(s_1 + \dots + s_j) + \tfrac12 \rfloor\bigr);\quad \text{loss: } C = \{p_i \le 0\},\ \text{the rest in the proportion } s_A : s_B`,
  sources: [
    { work: "源文档 004", where: "A类客户只占客户数量的20%,却能给企业带来八成的利润;C类客户占客户数量的10%,无法给企业带来利润;B类客户占客户数量的70%只能给企业带来20%的利润", origin: "SEED" },
    { work: "源文档 000", where: "客户数量金字塔, 客户利润金字塔", note: { en: "The check that 20 % of the customers earn 80 % of the profit", "zh-CN": "检验 20 % 的客户是否贡献 80 % 的利润" }, origin: "SEED" },
    { work: "UCI Machine Learning Repository, Wholesale customers", note: { en: "440 customers, of whom the top 20 % hold 43 % of the spending", "zh-CN": "440 位客户，前 20 % 占支出的 43 %" }, origin: "FOUND" },
    { work: "Tierbook", note: { en: "Rounding of counts; the variant in which C is whoever earns nothing", "zh-CN": "人数取整规则；“C 级为无利润客户”的变体" }, origin: "OURS" },
  ],

  inputs: { profit: profitInput, customer: namedInput },
  params: {
    shares: {
      kind: "numbers",
      unit: "share",
      min: 0,
      max: 1,
      default: [0.2, 0.7, 0.1],
      origin: "SEED",
      label: { en: "Shares of customers", "zh-CN": "各级客户占比" },
      hint: { en: "Of A, B and C, adding up to 1, e.g. {0.2,0.7,0.1}. The first is also the share of key customers.", "zh-CN": "A、B、C 三级，合计为 1，如 {0.2,0.7,0.1}；第一个也是关键客户占比。" },
    },
    rule: {
      kind: "choice",
      choices: {
        count: { en: "C is the last share of the customers", "zh-CN": "C 级按客户占比取末尾" },
        loss: { en: "C is every customer without profit, however many", "zh-CN": "C 级为所有无利润的客户，不论多少" },
      },
      default: "count",
      origin: "SEED",
      label: { en: "What makes a customer C", "zh-CN": "C 级的认定" },
      hint: { en: "count or loss; with loss the others split into A and B in the proportion of the first two shares.", "zh-CN": "count 或 loss；选 loss 时，其余客户按前两个占比的比例分为 A 和 B。" },
    },
    labels: {
      kind: "codes",
      default: ["A", "B", "C"],
      origin: "SEED",
      label: { en: "Labels", "zh-CN": "级别名称" },
      hint: { en: "Three, best first.", "zh-CN": "三个，从最好的开始。" },
    },
    ties: tiesParam,
    expected: {
      kind: "numbers",
      unit: "ratio",
      min: 0,
      default: [0.8, 0.2, 0],
      origin: "SEED",
      label: { en: "Profit shares to compare with", "zh-CN": "对照的利润占比" },
      hint: { en: "Of A, B and C, e.g. {0.8,0.2,0}. The first is the share the key customers should reach.", "zh-CN": "A、B、C 三级，如 {0.8,0.2,0}；第一个是关键客户应达到的占比。" },
    },
    references: referencesParam,
  },
  outputs: {
    tier: { unit: "code", label: { en: "Tier", "zh-CN": "级别" } },
    rank: { unit: "count", label: { en: "Rank", "zh-CN": "名次" } },
    action: { unit: "code", label: { en: "Action (develop first, hold or cut back, drop)", "zh-CN": "对策（develop 优先发展，hold 保持或缩减，drop 抛弃）" } },
    reach: { unit: "count", partial: true, label: { en: "Last rank of the tier", "zh-CN": "本级最后名次" } },
  },
  figures: keyShareFields,
  tables: {
    tiers: {
      label: { en: "Tiers", "zh-CN": "各级汇总" },
      columns: {
        tier: { unit: "code", label: { en: "Tier", "zh-CN": "级别" } },
        customers: { unit: "count", label: { en: "Customers", "zh-CN": "客户数" } },
        customerShare: { unit: "share", label: { en: "Share of customers", "zh-CN": "客户数占比" } },
        profit: { unit: "money", label: { en: "Profit", "zh-CN": "利润" } },
        profitShare: { unit: "ratio", label: { en: "Share of profit", "zh-CN": "利润占比" } },
        expected: { unit: "ratio", label: { en: "Profit share to compare with", "zh-CN": "对照利润占比" } },
        action: { unit: "code", label: { en: "Action (develop first, hold or cut back, drop)", "zh-CN": "对策（develop 优先发展，hold 保持或缩减，drop 抛弃）" } },
      },
    },
    lorenz: lorenzTable,
    references: referencesTable,
    losses: lossesTable,
  },
  answers: { columns: ["tier"] },
  signature: ["profit", "shares", "rule", "labels", "ties", "expected", "references", "customer"],
  worksheet: true,
  wizard: {
    system: "pareto-abc",
    question: "profit",
    writes: ["tier", "rank", "action"],
    tier: "tier",
    tiers: ({ labels }) => labels as readonly string[],
    weight: "profit",
    figures: ["customers", "keyCustomers", "total", "keyProfitShare", "restProfitShare", "holds", "lossCustomers", "lossTotal"],
    rows: { labels: "labels", beside: ["shares", "expected"] },
  },
  check({ shares, labels, expected }) {
    const counted = (param: string, found: number): Issue[] => (found === 3 ? [] : [{ code: "param-count", param, expected: 3, found }]);
    const some = shares.length === 3 && !(shares[0]! + shares[1]! > 0) ? [{ code: "param-below", param: "shares", min: 0, exclusive: true, found: 0 } as const] : [];
    return [...counted("shares", shares.length), ...checkShares(shares), ...some, ...checkLabels(labels, 3, "shares"), ...counted("expected", expected.length)];
  },

  run({ profit, customer }, { shares, rule, labels, ties, expected, references }) {
    const { order, ranks } = tiersByRank(profit, shares);
    const { tier, reach } = rule === "count" ? tiersByRank(profit, shares, { ties }) : byLoss(profit, shares, ties);
    const figures = keyShareOf(profit, shares[0]!, expected[0]!);
    return {
      columns: { tier: tier.map((at) => labels[at]!), rank: ranks, action: tier.map((at) => actions[at]!), reach },
      figures,
      tables: {
        tiers: labels.map((label, at) => {
          const amounts = profit.filter((_, row) => tier[row] === at);
          const earned = toNumber(sum(amounts));
          const share = profit.length > 0 ? amounts.length / profit.length : ({ fault: "#N/A" } as const);
          return [label, amounts.length, share, earned, profitShare(earned, figures.total), expected[at]!, actions[at]!];
        }),
        lorenz: curve(order.map((row) => profit[row]!), references),
        references: referenceRows(order.map((row) => profit[row]!), references),
        losses: lossRows(profit, customer),
      },
      notes: [...(figures.holds === false ? [notConcentrated] : [])],
    };
  },

  why: {
    en({ input, output, figures, params, say }) {
      const place = `Profit ${say.number(input.profit)} ranks ${output.rank} of ${String(figures.customers)}`;
      const then = `→ ${output.tier}: ${actionWords[output.action]!.en}`;
      if (params.rule === "loss" && output.reach === null) return `Profit ${say.number(input.profit)} is not above 0 ${then}`;
      const reach = output.reach ?? 0;
      return output.rank <= reach ? `${place}; ranks up to ${reach} ${then}` : `${place}, tied with a customer within the first ${reach} ${then}`;
    },
    "zh-CN"({ input, output, figures, params, say }) {
      const place = `利润 ${say.number(input.profit)} 在 ${String(figures.customers)} 位客户中排第 ${output.rank}`;
      const then = `→ ${output.tier}：${actionWords[output.action]!["zh-CN"]}`;
      if (params.rule === "loss" && output.reach === null) return `利润 ${say.number(input.profit)} 不大于 0 ${then}`;
      const reach = output.reach ?? 0;
      return output.rank <= reach ? `${place}，前 ${reach} 名以内 ${then}` : `${place}，与前 ${reach} 名以内的客户并列 ${then}`;
    },
  },
  charts: [
    {
      id: "profit-shares",
      title: { en: "Customers and profit by tier", "zh-CN": "各级客户数与利润占比" },
      table: "tiers",
      series: [
        { column: "customerShare", shape: "column" },
        { column: "profitShare", shape: "column" },
        { column: "expected", shape: "column" },
      ],
      axes: { primary: { unit: "share" } },
    },
    lorenzChart,
  ],
  native(sheet, { shares, rule, ties }) {
    const loss = rule === "loss";
    const [a, b] = [sheet.entry("shares", 0), sheet.entry("shares", 1)];
    const form = rankForm(sheet, {
      value: byInput(sheet, "profit"),
      shares: loss ? [`${a}/(${a}+${b})`, `${b}/(${a}+${b})`] : shares.map((_, j) => sheet.entry("shares", j)),
      labels: sheet.param("labels"),
      ties,
      ...(loss ? { customers: { label: { en: "Customers with profit", "zh-CN": "有利润的客户数" }, unit: "count", formula: `COUNTIF(${sheet.column("profit")},">0")` } as const } : {}),
    });
    const place = sheet.own("tierNumber");
    return {
      figures: { ...form.figures, ...keyShareForm(sheet, { keyCount: topCountFormula(a, `SUM(${sheet.counted})`), target: sheet.entry("expected", 0) }) },
      reported: { customers: `SUM(${sheet.counted})` },
      lists: form.lists,
      working: {
        ...form.working,
        tierNumber: { label: { en: "Number of the tier", "zh-CN": "级别序号" }, unit: "count", formula: loss ? `IF(${sheet.cell("profit")}<=0,3,${form.tierNumber})` : form.tierNumber },
      },
      answers: { tier: `INDEX(${sheet.param("labels")},1,${place})`, rank: form.rank, action: `CHOOSE(${place},${actions.map(quoted).join(",")})` },
    };
  },
  sql(table, { shares, rule, labels, ties, expected, references }) {
    const { dialect } = table;
    const { text } = dialect;
    const profit = table.cell("profit");
    const both = shares[0]! + shares[1]!;
    const ranks =
      rule === "count"
        ? rankSteps(table, { from: table.rows, value: profit, shares, ties })
        : rankSteps(table, { from: table.rows, value: profit, shares: [shares[0]! / both, shares[1]! / both], ties, among: `${profit} > 0` });
    const withoutProfit = `${profit} <= 0`;
    const judged = (of: string, otherwise: string): string => (rule === "count" ? of : choose([[withoutProfit, otherwise]], of));
    const totals = keyShareTotals(table, { profit, held: "profit_held", isKey: "rank_of <= key_count", target: expected[0]! });
    const money = (millionths: string): string => asReal(dialect, millionths);
    const { number, count } = sqlSay(dialect);
    const say = sentence(dialect);
    const [tier, rank, reach] = [answerColumn("tier"), count(answerColumn("rank")), count(answerColumn("reach"))];
    const why = (locale: "en" | "zh-CN", colon: string, loss: string, place: string, within: string, tied: string): string => {
      const then = say` → ${tier}${text(colon)}${entryAt("tier_place", actions.map((action) => text(actionWords[action]![locale])), "''")}`;
      return choose([...(rule === "loss" ? [[withoutProfit, say`${loss}${then}`] as const] : []), [`${answerColumn("rank")} <= ${answerColumn("reach")}`, say`${place}${within}${then}`]], say`${place}${tied}${then}`);
    };
    return {
      steps: [
        ...ranks.steps,
        {
          name: "classed",
          rule: rule === "count" ? "Class by rank" : "Class by rank among the customers with profit; C is whoever earns nothing",
          query: `SELECT *, ${judged(ranks.byTier((j) => String(j + 1)), "3")} AS tier_place, ${judged(ranks.reach, "NULL")} AS reach_of, ${topCountSql(dialect, shares[0]!)} AS key_count, ${dialect.millionths(profit)} AS profit_held\nFROM placed`,
        },
      ],
      answers: {
        tier: entryAt("tier_place", labels.map(text), "NULL"),
        rank: ranks.rank,
        action: entryAt("tier_place", actions.map(text), "NULL"),
        reach: "reach_of",
      },
      totals: { steps: [...runningSteps(dialect, "profit_held", "rank_of"), ...totals.steps], figures: totals.figures },
      tables: {
        tiers: [
          `SELECT label, customers_held, customers_held * 1e0 / nullif(all_customers, 0), ${money("profit_sum")}, CASE WHEN net_held > 0 THEN ${money("profit_sum")} / (${money("net_held")}) END, ${entryAt("place", expected.map(dialect.real), "NULL")}, ${entryAt("place", actions.map(text), "NULL")}`,
          `FROM (SELECT place, label, coalesce(customers_in, 0) AS customers_held, coalesce(profit_in, ${dialect.whole(0)}) AS profit_sum FROM (${namesAsRows(table, labels)}) AS labels`,
          "  LEFT JOIN (SELECT tier_place AS place_held, count(*) AS customers_in, sum(profit_held) AS profit_in FROM tb_answers GROUP BY tier_place) AS tiers ON place = place_held) AS held",
          "CROSS JOIN key_totals",
          "ORDER BY place",
        ].join("\n"),
        lorenz: curveQuery(table, references),
        references: referenceQuery(table, references),
        losses: lossQuery(table, profit, "profit_held"),
      },
      why: {
        en: why("en", ": ", say`Profit ${number(profit)} is not above 0`, say`Profit ${number(profit)} ranks ${rank} of ${count("customers")}`, say`; ranks up to ${reach}`, say`, tied with a customer within the first ${reach}`),
        "zh-CN": why("zh-CN", "：", say`利润 ${number(profit)} 不大于 0`, say`利润 ${number(profit)} 在 ${count("customers")} 位客户中排第 ${rank}`, say`，前 ${reach} 名以内`, say`，与前 ${reach} 名以内的客户并列`),
      },
    };
  },
  worked: [
    {
      from: "case PARETO-N15: 13.5 rounds to 14, so one customer is C",
      inputs: { profit: [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1] },
      outputs: { tier: ["A", "A", "A", ..."BBBBBBBBBBB", "C"] },
    },
    {
      from: "case PYR-PROFIT: losses count in the net profit, of which two customers earn 87.5 %",
      inputs: { profit: [400, 300, 40, 30, 30, 20, 20, 10, -10, -40], customer: ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"] },
      outputs: { tier: ["A", "A", ..."BBBBBBB", "C"], action: ["develop", "develop", ...new Array<string>(7).fill("hold"), "drop"] },
      figures: {
        customers: 10, keyCustomers: 2, keyCountShare: 0.2, total: 800, keyProfitShare: 0.875, restProfitShare: 0.125, holds: true,
        lossCustomers: 2, lossTotal: -50,
      },
      tables: {
        tiers: [["A", 2, 0.2, 700, 0.875, 0.8, "develop"], ["B", 7, 0.7, 140, 0.175, 0.2, "hold"], ["C", 1, 0.1, -40, -0.05, 0, "drop"]],
        references: [
          ["啤酒", 0.23, 0.81, 0.81 / 0.23, 0.875],
          ["蛋糕", 0.16, 0.62, 0.62 / 0.16, 0.875],
          ["速溶咖啡", 0.17, 0.79, 0.79 / 0.17, 0.875],
        ],
        losses: [["j", -40, -40], ["i", -10, -50]],
      },
    },
    {
      from: "by hand: C is everybody without profit; two ninths of the other seven are 1.56, so two are A",
      inputs: { profit: [70, 60, 50, 40, 30, 20, 10, 0, -5, null] },
      params: { rule: "loss" },
      outputs: { tier: ["A", "A", ..."BBBBB", "C", "C", ""], rank: [1, 2, 3, 4, 5, 6, 7, 8, 9, ""] },
    },
    {
      from: "by hand: key customers that do not reach their target, and equal profits that take the better tier together",
      inputs: { profit: [10, 10, 10, 10, 10] },
      params: { ties: "up" },
      outputs: { tier: ["A", "A", "A", "A", "A"] },
      figures: { keyCustomers: 1, keyProfitShare: 0.2, holds: false },
    },
    {
      from: "by hand: no net profit, no shares of it; one customer is A by count, and C where C is without profit",
      inputs: { profit: [-3] },
      params: { rule: "loss" },
      outputs: { tier: ["C"] },
      figures: { keyProfitShare: { fault: "#N/A" }, restProfitShare: { fault: "#N/A" }, holds: { fault: "#N/A" }, lossTotal: -3 },
    },
  ],
});

/** C is whoever earns nothing; the others split by the count quota rule in the proportion of the first two shares. Reach is empty for C. */
function byLoss(profit: readonly number[], shares: readonly number[], ties: "stable" | "up") {
  const earning = profit.map((_, row) => row).filter((row) => profit[row]! > 0);
  const both = shares[0]! + shares[1]!;
  const found = tiersByRank(earning.map((row) => profit[row]!), [shares[0]! / both, shares[1]! / both], { ties });
  const tier = new Array<number>(profit.length).fill(2);
  const reach = new Array<number | "">(profit.length).fill("");
  earning.forEach((row, i) => {
    tier[row] = found.tier[i]!;
    reach[row] = found.reach[i]!;
  });
  return { tier, reach };
}
