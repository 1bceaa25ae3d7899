import { defineMethod } from "../method/method";
import { collectionSteps, dueOf, dueWords as dueWordsSql, rateOf } from "../sql/collection";
import { answerColumn } from "../sql/names";
import { sentence, sqlSay } from "../sql/sentence";
import { collectedInput, openingInput, salesInput, vatParam } from "../quota/creditFields";
import { collection, dueWords, noRate } from "./collection";

/** How much of what a customer should have paid in the year came in. */
export default defineMethod({
  id: "COLLECTRATE",
  family: "scoring",
  label: { en: "Collection rate", "zh-CN": "销售回款率" },
  summary: {
    en: "Cash collected as a share of sales with VAT.",
    "zh-CN": "回款额占含税销售额的比例。",
  },
  formula: String.raw`\text{rate}_i = \frac{\text{collected}_i}{\text{opening}_i + \text{sales}_i\,(1 + \text{vat})}`,
  sources: [
    { work: "袁国辉《客户ABC分类法实施的案例分析》，《财会学习》2011年第10期", where: "销售回款率=回款额/[销售收入×1.17]", origin: "SEED" },
    { work: "Tierbook", note: { en: "The variant with an opening balance, which takes old debt into account", "zh-CN": "计入期初余额（旧欠款）的变体" }, origin: "OURS" },
  ],

  inputs: { sales: salesInput, collected: collectedInput, opening: openingInput },
  params: { vat: vatParam },
  outputs: {
    rate: { unit: "ratio", label: { en: "Collection rate", "zh-CN": "回款率" } },
    due: { unit: "money", label: { en: "Due", "zh-CN": "应回款" } },
  },
  figures: {},
  tables: {},
  answers: { columns: ["rate"] },
  signature: ["sales", "collected", "vat", "opening"],
  worksheet: true,
  presets: { mm2010: { label: { en: "MM company 2010", "zh-CN": "MM 公司 2010 年" }, params: { vat: 0.17 }, origin: "SEED" } },

  run({ sales, collected, opening }, { vat }) {
    const found = sales.map((amount, row) => collection(amount, collected[row]!, vat, opening?.[row] ?? null) ?? noRate(row));
    return {
      columns: {
        rate: found.map((one) => ("rate" in one ? one.rate : one)),
        due: found.map((one) => ("due" in one ? one.due : one)),
      },
      figures: {},
      tables: {},
    };
  },

  why: {
    en: ({ input, output, params, say }) =>
      `Collected ${say.amount(input.collected)} of ${say.amount(output.due)} due (${dueWords(input.sales, params.vat, input.opening, say)}) = ${say.percent(output.rate, 2)}`,
    "zh-CN": ({ input, output, params, say }) =>
      `回款 ${say.amount(input.collected)}，应回款 ${say.amount(output.due)}（${dueWords(input.sales, params.vat, input.opening, say)}），回款率 ${say.percent(output.rate, 2)}`,
  },
  charts: [],
  sql(table, { vat }) {
    const { dialect, cell } = table;
    const options = { sales: cell("sales"), collected: cell("collected"), opening: table.has("opening") ? cell("opening") : null, vat };
    const say = sentence(dialect);
    const { amount, percent } = sqlSay(dialect);
    const [collected, due, rate, words] = [amount(options.collected), amount(answerColumn("due")), percent(answerColumn("rate"), 2), dueWordsSql(table, options)];
    return {
      steps: collectionSteps(table, options),
      answers: { rate: rateOf, due: dueOf },
      why: {
        en: say`Collected ${collected} of ${due} due (${words}) = ${rate}`,
        "zh-CN": say`回款 ${collected}，应回款 ${due}（${words}），回款率 ${rate}`,
      },
    };
  },
  worked: [
    {
      from: "case MM-RATE-X/Y/Z: customers X, Y, Z of the MM company",
      inputs: { sales: [150, 85, 195], collected: [140, 110, 210] },
      params: { vat: 0.17 },
      outputs: { rate: [0.7977207977207977, 1.1060834590246356, 0.9204470742932283], due: [175.5, 99.45, 228.15] },
    },
    {
      from: "case MM-RATE-OPEN: old debt of 30 counts as due",
      inputs: { sales: [85], collected: [110], opening: [30] },
      outputs: { rate: [0.8497489378138278] },
    },
    {
      from: "by hand: no sales in spite of old debt, a net refund, an empty row",
      inputs: { sales: [0, 100, null], collected: [20, -11.7, null], opening: [40, null, null] },
      outputs: { rate: [{ fault: "#N/A" }, -0.1, ""] },
    },
  ],
});
