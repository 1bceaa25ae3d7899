import { defineMethod } from "../method/method";
import { say as numbers } from "../method/say";
import { decimal, plus, sum, times, toNumber } from "../money/decimal";
import { asReal, partsAsReal } from "../sql/exact";
import { sentence, sqlSay } from "../sql/sentence";
import { growthParam, ratioParam, salesInput, vatParam } from "./creditFields";
import { creditPool, diagnose, noPool } from "./pool";

/** The credit a company may grant in all, from its sales. */
export default defineMethod({
  id: "CREDITPOOL",
  family: "quota",
  label: { en: "Credit pool", "zh-CN": "赊销额度总金额" },
  summary: {
    en: "The receivables allowed in all: a share of sales with VAT, compared with those there are.",
    "zh-CN": "按含税销售额的一定比例测算赊销总额度，并与现有应收款比较。",
  },
  formula: String.raw`\text{pool} = \sum \text{sales}\,(1+\text{growth})\cdot\text{ratio}\cdot(1+\text{vat})`,
  sources: [
    { work: "袁国辉《客户ABC分类法实施的案例分析》，《财会学习》2011年第10期", where: "2011年赊销额度总金额936万元,测算依据为4000×20%×1.17", origin: "SEED" },
    { work: "Tierbook", note: { en: "Days of sales and excess over the pool, derived from the case's figures", "zh-CN": "应收天数与超额，由案例数字推得" }, origin: "OURS" },
  ],

  inputs: { sales: { ...salesInput, hint: { en: "Sales of last year without VAT: one number, or a column that is added up.", "zh-CN": "上年不含税销售额：一个数字，或求和的一列。" } } },
  params: {
    ratio: ratioParam,
    vat: vatParam,
    growth: growthParam,
    receivables: {
      kind: "number",
      unit: "money",
      optional: true,
      label: { en: "Receivables", "zh-CN": "应收账款总额" },
      hint: { en: "Receivables now, VAT included: gives ratio, days and excess.", "zh-CN": "目前应收账款总额（含税）：用于计算占比、天数和超额。" },
    },
    days: {
      kind: "number",
      unit: "days",
      min: 0,
      exclusive: true,
      default: 365,
      origin: "OURS",
      label: { en: "Days in the year", "zh-CN": "一年的天数" },
      hint: { en: "365 or 360.", "zh-CN": "365 或 360。" },
    },
  },
  outputs: {},
  figures: {
    pool: { unit: "money", label: { en: "Credit pool", "zh-CN": "赊销总额度" } },
    sales: { unit: "money", label: { en: "Total sales", "zh-CN": "销售额合计" } },
    targetDays: { unit: "days", label: { en: "Allowed days of sales", "zh-CN": "允许的应收天数" } },
    arRatio: { unit: "ratio", label: { en: "Receivables to sales with VAT", "zh-CN": "应收款占含税销售额" } },
    dsoDays: { unit: "days", label: { en: "Actual days of sales", "zh-CN": "实际应收天数" } },
    excess: { unit: "money", label: { en: "Receivables above the pool", "zh-CN": "应收款超出总额度" } },
  },
  tables: {},
  answers: { figures: ["pool"] },
  signature: ["sales", "ratio", "vat", "growth", "receivables", "days"],
  worksheet: true,
  presets: { mm2010: { label: { en: "MM company 2010", "zh-CN": "MM 公司 2010 年" }, params: { ratio: 0.2, vat: 0.17, growth: 0 }, origin: "SEED" } },

  run({ sales }, { ratio, vat, growth, receivables, days }) {
    const total = toNumber(sum(sales));
    const pool = total < 0 ? null : creditPool(total, { ratio, vat, growth });
    const given = receivables !== undefined;
    const found = given && pool !== null ? diagnose(receivables, total, vat, days, pool) : null;
    const missing = given ? ({ fault: "#DIV/0!" } as const) : "";
    return {
      columns: {},
      figures: {
        pool: pool ?? noPool,
        sales: total,
        targetDays: ratio * days,
        arRatio: found?.arRatio ?? missing,
        dsoDays: found?.dsoDays ?? missing,
        excess: found?.excess ?? missing,
      },
      tables: {},
    };
  },

  why: {
    en: ({ input, params, figures, say }) =>
      `${say.amount(input.sales)} of ${say.amount(Number(figures.sales))} sales; pool ${say.amount(Number(figures.sales))} × ${say.number(1 + params.growth)} × ${say.percent(params.ratio)} × ${say.number(1 + params.vat)}`,
    "zh-CN": ({ input, params, figures, say }) =>
      `销售额 ${say.amount(input.sales)}，合计 ${say.amount(Number(figures.sales))}；总额度 = ${say.amount(Number(figures.sales))} × ${say.number(1 + params.growth)} × ${say.percent(params.ratio)} × ${say.number(1 + params.vat)}`,
  },
  charts: [],
  sql({ dialect, cell, rows }, { ratio, vat, growth, receivables, days }) {
    const onePlus = (part: number): ReturnType<typeof decimal> => plus(decimal(1), decimal(part));
    const share = times(times(onePlus(growth), decimal(ratio)), onePlus(vat));
    const pool = partsAsReal(dialect, `(sold_held * ${dialect.whole(share.digits)})`, 6 + share.places);
    const sold = asReal(dialect, "sold_held");
    const withSales = (value: string): string => `CASE WHEN sold_held > 0 THEN ${value} END`;
    const arRatio = `${dialect.real(receivables ?? 0)} / ((${sold}) * ${dialect.real(1 + vat)})`;
    const sums = `coalesce(sum(${dialect.millionths(cell("sales"))}), ${dialect.whole(0)}) AS sold_held`;
    const say = sentence(dialect);
    const { amount } = sqlSay(dialect);
    const [own, all] = [amount(cell("sales")), amount("sold_in_all")];
    const factors = dialect.text(` × ${numbers.number(1 + growth)} × ${numbers.percent(ratio)} × ${numbers.number(1 + vat)}`);
    return {
      steps: [{ name: "beside_all", rule: "Sales of all beside those of each", query: `SELECT *, ${asReal(dialect, `sum(${dialect.millionths(cell("sales"))}) OVER ()`)} AS sold_in_all\nFROM ${rows}` }],
      answers: {},
      totals: {
        steps: [{ name: "sums", rule: "Sales of all, exact in millionths", query: `SELECT ${sums} FROM ${rows}` }],
        figures: {
          pool: `CASE WHEN sold_held >= 0 THEN ${pool} END`,
          sales: sold,
          targetDays: dialect.real(ratio * days),
          ...(receivables === undefined ? {} : { arRatio: withSales(arRatio), dsoDays: withSales(`${arRatio} * ${dialect.real(days)}`), excess: withSales(`${dialect.real(receivables)} - ${pool}`) }),
        },
      },
      why: {
        en: say`${own} of ${all} sales; pool ${all}${factors}`,
        "zh-CN": say`销售额 ${own}，合计 ${all}；总额度 = ${all}${factors}`,
      },
    };
  },
  worked: [
    { from: "case MM-POOL: 4000 × 20 % × 1.17", inputs: { sales: [4000] }, figures: { pool: 936, targetDays: 73, arRatio: "", excess: "" } },
    {
      from: "case MM-AR-DIAG: receivables of 1000",
      inputs: { sales: [1500, null, 2500] },
      params: { receivables: 1000 },
      figures: { pool: 936, arRatio: 0.21367521367521367, dsoDays: 77.99145299145299, targetDays: 73, excess: 64 },
    },
    { from: "by hand: no sales, no pool, and no days of sales", inputs: { sales: [0] }, params: { receivables: 5 }, figures: { pool: 0, dsoDays: { fault: "#DIV/0!" } } },
    { from: "by hand: credit notes above sales", inputs: { sales: [100, -150] }, figures: { pool: { fault: "#N/A" }, sales: -50 } },
  ],
});
