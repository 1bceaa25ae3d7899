import { defineMethod } from "../method/method";
import { byInput, rankForm } from "../native/ranks";
import { answerColumn } from "../sql/names";
import { rankSteps } from "../sql/ranks";
import { choose, sentence, sqlSay } from "../sql/sentence";
import { checkLabels } from "./bands";
import { checkShares, tiersByRank, tiesParam } from "./rankTiers";

/** Tiers by rank: a fixed share of the customers in each. */
export default defineMethod({
  id: "TIERRANK",
  family: "tiering",
  label: { en: "Tier by rank", "zh-CN": "按名次分级" },
  summary: {
    en: "Ranks the values and gives each tier its share of the customers.",
    "zh-CN": "按数值排名，每一级取规定比例的客户。",
  },
  ties: {
    en: "Equal values rank by the second key, larger first and missing ones last, then in the order of their rows. Where a cut falls among rows equal in both, the earlier rows take the better tier and the counts stay exact; with ties set to up, all of them take the better tier.",
    "zh-CN": "数值相等时按次要排序值由大到小排名（缺失者最后），再相等时按行的先后。分界落在两者都相等的行之间时，行序在前者归较好的级别，人数保持精确；ties 取 up 时，并列者一律归较好的级别。",
  },
  formula: String.raw`c_j = \max\bigl(1, c_{j-1}, \lfloor n\,(s_1 + \dots + s_j) + \tfrac12 \rfloor\bigr),\quad \text{tier}(i) = \ell_j \text{ for the first } j \text{ with rank}_i \le c_j`,
  sources: [
    { work: "Tierbook", note: { en: "Generic rule of the share-of-customers systems (20/70/10, 1/19/30/50, 20/30/30/20)", "zh-CN": "按客户占比分级（20/70/10、1/19/30/50、20/30/30/20）的通用规则" }, origin: "OURS" },
    { work: "客户分级资料", where: "关键客户与重点客户的比例往往只占20%,却贡献着80%的利润", note: { en: "The tiers of the first preset; its shares are ours", "zh-CN": "第一个预设的级别；占比为本产品所定" }, origin: "SEED" },
    { work: "源文档 002", where: "APRU(即平均用户收入); 逐月计算", note: { en: "The measure of the second preset, month by month; its shares are ours", "zh-CN": "第二个预设的指标，逐月计算；占比为本产品所定" }, origin: "SEED" },
  ],

  inputs: {
    values: {
      unit: "number",
      label: { en: "Value", "zh-CN": "数值" },
      hint: { en: "The largest value ranks first.", "zh-CN": "数值最大者排第一。" },
      synonyms: ["value", "values", "sales", "profit", "score", "数值", "销售额", "利润", "得分"],
    },
    second: {
      unit: "number",
      optional: true,
      label: { en: "Second key", "zh-CN": "第二排序值" },
      hint: { en: "Ranks customers whose values are equal, largest first; blank comes last.", "zh-CN": "数值相等时按此排序，大者在前，空白排最后。" },
    },
  },
  params: {
    shares: {
      kind: "numbers",
      unit: "share",
      min: 0,
      max: 1,
      label: { en: "Shares of customers", "zh-CN": "各级客户占比" },
      hint: { en: "Best tier first, adding up to 1, e.g. {0.2,0.3,0.3,0.2}.", "zh-CN": "从最好的级别开始，合计为 1，如 {0.2,0.3,0.3,0.2}。" },
    },
    labels: {
      kind: "codes",
      label: { en: "Labels", "zh-CN": "级别名称" },
      hint: { en: "One per share, best first.", "zh-CN": "每个占比一个，从最好的开始。" },
    },
    ties: tiesParam,
  },
  outputs: {
    tier: { unit: "code", label: { en: "Tier", "zh-CN": "级别" } },
    rank: { unit: "count", label: { en: "Rank", "zh-CN": "名次" } },
    reach: { unit: "count", label: { en: "Last rank of the tier", "zh-CN": "本级最后名次" } },
  },
  figures: { customers: { unit: "count", label: { en: "Customers ranked", "zh-CN": "参与排名的客户数" } } },
  tables: {},
  answers: { columns: ["tier"] },
  signature: ["values", "shares", "labels", "ties", "second"],
  worksheet: true,
  wizard: {
    system: "by-rank",
    question: "profit",
    writes: ["tier", "rank"],
    tier: "tier",
    tiers: ({ labels }) => labels as readonly string[],
    weight: "values",
    figures: ["customers"],
    rows: { labels: "labels", beside: ["shares"] },
  },
  presets: {
    keyCustomers: {
      label: { en: "Key, major, ordinary, maintained: 5/15/50/30", "zh-CN": "关键、重点、一般、维持：5/15/50/30" },
      params: { shares: [0.05, 0.15, 0.5, 0.3], labels: ["关键", "重点", "一般", "维持"] },
      origin: "OURS",
    },
    arpu: {
      label: { en: "Revenue per user of one month: high, middle, low 20/30/50", "zh-CN": "当月每用户平均收入（ARPU）：高、中、低 20/30/50" },
      params: { shares: [0.2, 0.3, 0.5], labels: ["高", "中", "低"] },
      origin: "OURS",
    },
  },
  check: ({ shares, labels }) => [...checkShares(shares), ...checkLabels(labels, shares.length, "shares")],

  run({ values, second }, { shares, labels, ties }) {
    const ranked = tiersByRank(values, shares, { ties, second });
    return {
      columns: {
        tier: ranked.tier.map((at) => labels[at]!),
        get rank() {
          return ranked.ranks;
        },
        get reach() {
          return ranked.reach;
        },
      },
      figures: { customers: values.length },
      tables: {},
    };
  },

  why: {
    en({ input, output, figures, say }) {
      const place = `${say.number(input.values)} ranks ${output.rank} of ${String(figures.customers)}`;
      return output.rank <= output.reach
        ? `${place}; ranks up to ${output.reach} → ${output.tier}`
        : `${place}, tied with a customer within the first ${output.reach} → ${output.tier}`;
    },
    "zh-CN"({ input, output, figures, say }) {
      const place = `${say.number(input.values)} 在 ${String(figures.customers)} 位客户中排第 ${output.rank}`;
      return output.rank <= output.reach
        ? `${place}，前 ${output.reach} 名以内 → ${output.tier}`
        : `${place}，与前 ${output.reach} 名以内的客户并列 → ${output.tier}`;
    },
  },
  charts: [],
  native(sheet, { shares, ties }) {
    const { figures, lists, working, tier, rank, reach } = rankForm(sheet, {
      value: byInput(sheet, "values"),
      ...(sheet.has("second") ? { second: "second" } : {}),
      shares: shares.map((_, j) => sheet.entry("shares", j)),
      labels: sheet.param("labels"),
      ties,
    });
    return { figures, lists, working, answers: { tier, rank, reach } };
  },
  sql(table, { shares, labels, ties }) {
    const { dialect } = table;
    const { steps, rank, reach, byTier, customers } = rankSteps(table, {
      from: table.rows,
      value: table.cell("values"),
      ...(table.has("second") ? { second: table.cell("second") } : {}),
      shares,
      ties,
    });
    const { number, count } = sqlSay(dialect);
    const say = sentence(dialect);
    const [ranked, last, tier] = [answerColumn("rank"), answerColumn("reach"), answerColumn("tier")];
    const value = number(table.cell("values"));
    return {
      steps,
      answers: { tier: byTier((j) => dialect.text(labels[j]!)), rank, reach },
      figures: { customers: `SELECT ${customers} FROM counted` },
      why: {
        en: say`${value} ranks ${count(ranked)} of ${count(customers)}${choose([[`${ranked} <= ${last}`, say`; ranks up to ${count(last)}`]], say`, tied with a customer within the first ${count(last)}`)} → ${tier}`,
        "zh-CN": say`${value} 在 ${count(customers)} 位客户中排第 ${count(ranked)}${choose([[`${ranked} <= ${last}`, say`，前 ${count(last)} 名以内`]], say`，与前 ${count(last)} 名以内的客户并列`)} → ${tier}`,
      },
    };
  },
  worked: [
    {
      from: "case RANK-TIES-stable: 80 ties across the first cut",
      inputs: { values: [90, 80, 80, 70, 60, 50, 50, 40, 30, 20] },
      params: { shares: [0.2, 0.3, 0.3, 0.2], labels: ["A", "B", "C", "D"] },
      outputs: { tier: ["A", "A", "B", "B", "B", "C", "C", "C", "D", "D"] },
    },
    {
      from: "by hand: the same, ties up",
      inputs: { values: [90, 80, 80, 70, 60, 50, 50, 40, 30, 20] },
      params: { shares: [0.2, 0.3, 0.3, 0.2], labels: ["A", "B", "C", "D"], ties: "up" },
      outputs: { tier: ["A", "A", "A", "B", "B", "C", "C", "C", "D", "D"] },
    },
    {
      from: "by hand: 0.2 + 0.7 of 15 customers is 13.5, which rounds to 14",
      inputs: { values: [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1] },
      params: { shares: [0.2, 0.7, 0.1], labels: ["A", "B", "C"] },
      outputs: { tier: ["A", "A", "A", ..."BBBBBBBBBBB", "C"] },
    },
    {
      from: "by hand: key, major, ordinary and maintained customers; 5 % of ten is half a customer, which rounds up to one",
      inputs: { values: [10, 9, 8, 7, 6, 5, 4, 3, 2, 1] },
      params: { shares: [0.05, 0.15, 0.5, 0.3], labels: ["关键", "重点", "一般", "维持"] },
      outputs: { tier: ["关键", "重点", ...new Array<string>(5).fill("一般"), ...new Array<string>(3).fill("维持")] },
    },
    {
      from: "by hand: one customer is in the top tier; the second key settles equal negative values",
      inputs: { values: [-5, -5], second: [1, 2] },
      params: { shares: [0.1, 0.9], labels: ["A", "B"] },
      outputs: { tier: ["B", "A"], rank: [2, 1] },
    },
  ],
});
