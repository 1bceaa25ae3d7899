import { defineMethod } from "../method/method";
import { tiedRanks } from "../method/ties";
import { shareSteps } from "../sql/concentration";
import { answerColumn } from "../sql/names";
import { inOrder } from "../sql/inOrder";
import { byValue, topCountSql } from "../sql/ranks";
import { choose, sentence, sqlSay } from "../sql/sentence";
import { concentrationOf, hhiOf, rosenbluthOf, topShare, undivided } from "../stats/concentration";
import { descendingOrder, ranksOf } from "../stats/rank";
import { cumulativeCounts } from "../tiering/countQuota";
import { concentrationInput, customersFigure, negativeNotes, shareOutput, top20Figure, totalFigure } from "./concentrationFields";

/** How far a total hangs on a few customers. */
export default defineMethod({
  id: "HHI",
  family: "scoring",
  label: { en: "Concentration (HHI, CR_k)", "zh-CN": "集中度（HHI、CR_k）" },
  summary: {
    en: "Measures how much depends on a few customers: Herfindahl index, share of the k largest, Rosenbluth index.",
    "zh-CN": "衡量对少数客户的依赖程度：赫芬达尔指数、前 k 位占比、罗森布鲁斯指数。",
  },
  ties: tiedRanks,
  formula: String.raw`H = \sum_i s_i^2,\quad H^* = \frac{H - 1/n}{1 - 1/n},\quad CR_k = \sum_{i \le k} s_{(i)},\quad R = \frac{1}{2\sum_i i\,s_{(i)} - 1}`,
  sources: [
    { work: "Hall & Tideman (1967), Journal of the American Statistical Association 62", note: { en: "Rosenbluth's index: shares weighted by rank, largest first", "zh-CN": "罗森布鲁斯指数：占比按名次加权，最大者为第一" }, origin: "RECALLED" },
    { work: "Tierbook", note: { en: "Negative values count as 0 and are reported; CR_4 by default", "zh-CN": "负数按 0 计并予提示；默认 CR_4" }, origin: "OURS" },
  ],

  inputs: { values: concentrationInput },
  params: {
    k: {
      kind: "number",
      unit: "count",
      min: 1,
      whole: true,
      default: 4,
      origin: "OURS",
      label: { en: "Largest customers", "zh-CN": "前几位客户" },
      hint: { en: "k of CR_k, e.g. 4.", "zh-CN": "CR_k 中的 k，如 4。" },
    },
  },
  outputs: { share: shareOutput, rank: { unit: "count", label: { en: "Rank", "zh-CN": "名次" } } },
  figures: {
    hhi: { unit: "score", label: { en: "Herfindahl index", "zh-CN": "赫芬达尔指数" } },
    hhiNormalised: { unit: "score", label: { en: "Herfindahl index, normalised", "zh-CN": "赫芬达尔指数（标准化）" } },
    cr: { unit: "share", label: { en: "Share of the k largest", "zh-CN": "前 k 位占比" } },
    rosenbluth: { unit: "score", label: { en: "Rosenbluth index", "zh-CN": "罗森布鲁斯指数" } },
    effective: { unit: "number", label: { en: "Effective number of customers", "zh-CN": "有效客户数" }, hint: { en: "1/H: as concentrated as that many equal customers.", "zh-CN": "1/H：相当于这么多位均等客户的集中程度。" } },
    top20: top20Figure,
    customers: customersFigure,
    total: totalFigure,
  },
  tables: {},
  answers: { figures: ["hhi"] },
  signature: ["values", "k"],
  worksheet: true,

  run({ values }, { k }) {
    const n = values.length;
    const { total, rising } = concentrationOf(values);
    const hhi = hhiOf(rising);
    const figure = (value: number): number | typeof undivided => (total > 0 ? value : undivided);
    return {
      columns: {
        share: values.map((value) => figure(Math.max(0, value) / total)),
        rank: ranksOf(descendingOrder(values)),
      },
      figures: {
        hhi: figure(hhi),
        // Rounding must not make equal shares less than equal.
        hhiNormalised: n > 1 ? figure(Math.max(0, hhi - 1 / n) / (1 - 1 / n)) : undivided,
        cr: figure(topShare(rising, k)),
        rosenbluth: figure(rosenbluthOf(rising)),
        effective: figure(1 / hhi),
        top20: figure(topShare(rising, cumulativeCounts([0.2, 0.8], n)[0]!)),
        customers: n,
        total,
      },
      tables: {},
      notes: negativeNotes(values),
    };
  },

  why: {
    en: ({ input, output, figures, say }) =>
      `${say.number(input.values)} ranks ${output.rank} of ${String(figures.customers)}${output.share === null ? "; there is no total to share" : `: ${say.percent(output.share, 2)} of ${say.amount(Number(figures.total))}`}`,
    "zh-CN": ({ input, output, figures, say }) =>
      `${say.number(input.values)} 在 ${String(figures.customers)} 位中排第 ${output.rank}${output.share === null ? "；合计为零，无从分配" : `，占合计 ${say.amount(Number(figures.total))} 的 ${say.percent(output.share, 2)}`}`,
  },
  charts: [],
  sql(table, { k }) {
    const { dialect } = table;
    const { number, amount, percent, count } = sqlSay(dialect);
    const say = sentence(dialect);
    const value = table.cell("values");
    const [share, rank] = [answerColumn("share"), count(answerColumn("rank"))];
    const ranks = inOrder(dialect, "shared", byValue(table, value));
    const real = (whole: string): string => dialect.cast(whole, "real");
    const held = (sum: string): string => `CASE WHEN all_held > 0 THEN ${real(sum)} / ${real("all_held")} END`;
    return {
      steps: [...shareSteps(table), { name: "ranked", rule: "Rank by value", query: `SELECT *, ${ranks.place} AS rank_of\nFROM ${ranks.rows}` }],
      answers: { share: "share_of", rank: "rank_of" },
      totals: {
        steps: [
          {
            name: "concentrated",
            rule: "Squares of the shares, ranks weighed by shares, and what the largest hold",
            query: `SELECT count(*) AS all_customers, coalesce(max(held_all), ${dialect.whole(0)}) AS all_held, sum(share_of * share_of) AS squares, sum(rank_of * share_of) AS rank_sum, sum(CASE WHEN rank_of <= ${k} THEN held END) AS largest_held, sum(CASE WHEN rank_of <= top_fifth THEN held END) AS top_held\nFROM (SELECT *, ${topCountSql(dialect, 0.2)} AS top_fifth FROM tb_answers) AS placed`,
          },
        ],
        figures: {
          hhi: "squares",
          hhiNormalised: "CASE WHEN all_customers > 1 AND squares IS NOT NULL THEN greatest(0e0, squares - 1e0 / all_customers) / (1e0 - 1e0 / all_customers) END",
          cr: held("largest_held"),
          rosenbluth: "1e0 / (2e0 * rank_sum - 1e0)",
          effective: "1e0 / squares",
          top20: held("top_held"),
          customers: "all_customers",
          total: `${real("all_held")} / 1e12`,
        },
      },
      why: {
        en: say`${number(value)} ranks ${rank} of ${count("customers")}${choose([[`${share} IS NULL`, say`; there is no total to share`]], say`: ${percent(share, 2)} of ${amount("total_of")}`)}`,
        "zh-CN": say`${number(value)} 在 ${count("customers")} 位中排第 ${rank}${choose([[`${share} IS NULL`, say`；合计为零，无从分配`]], say`，占合计 ${amount("total_of")} 的 ${percent(share, 2)}`)}`,
      },
    };
  },
  worked: [
    {
      from: "case CONC-EQUAL: four equal customers",
      inputs: { values: [5, 5, 5, 5] },
      figures: { hhi: 0.25, hhiNormalised: 0, cr: 1, rosenbluth: 0.25, effective: 4 },
    },
    {
      from: "by hand: shares 1/2, 1/4, 1/4 and a negative value; Rosenbluth 1/(2(1/2 + 2/4 + 3/4) − 1)",
      inputs: { values: [10, 20, -5, 10, null] },
      params: { k: 2 },
      outputs: { share: [0.25, 0.5, 0, 0.25, ""], rank: [2, 1, 4, 3, ""] },
      figures: { hhi: 0.375, hhiNormalised: 1 / 6, cr: 0.75, rosenbluth: 0.4, top20: 0.5, total: 40 },
    },
    { from: "by hand: a single customer is a monopoly", inputs: { values: [3] }, figures: { hhi: 1, hhiNormalised: { fault: "#DIV/0!" }, cr: 1, rosenbluth: 1 } },
    { from: "by hand: nothing sold", inputs: { values: [0, 0] }, figures: { hhi: { fault: "#DIV/0!" }, cr: { fault: "#DIV/0!" }, total: 0 } },
  ],
});
