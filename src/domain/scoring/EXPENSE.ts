import { defineMethod, type Answer } from "../method/method";
import { isFault } from "../issue/issue";
import { salesInput } from "../quota/creditFields";
import { quotient } from "./quotient";
import { answerColumn } from "../sql/names";
import { choose as cases, sentence, sqlSay } from "../sql/sentence";

const amount = (en: string, zh: string, hintEn: string, hintZh: string, words: readonly string[]) =>
  ({ unit: "money", label: { en, "zh-CN": zh }, hint: { en: hintEn, "zh-CN": hintZh }, synonyms: words }) as const;

/** Selling expenses against sales, against plan or the last period, and per unit. */
export default defineMethod({
  id: "EXPENSE",
  family: "scoring",
  label: { en: "Selling expense analysis", "zh-CN": "销售费用分析" },
  summary: {
    en: "Expense ratio and its change, sales per expense, and expense per unit.",
    "zh-CN": "费用比率及其变动、费用效率、单位商品销售费用。",
  },
  formula: String.raw`\text{ratio} = E/S,\quad \text{change} = E/S - E_0/S_0,\quad \text{efficiency} = S/E,\quad \text{unit} = E/n`,
  sources: [
    { work: "《客户关系管理》复习资料 Q96", where: "总销售费用比较法、费用效率分析法、单位商品销售费用比较法", note: { en: "The names", "zh-CN": "三种方法的名称" }, origin: "SEED" },
    { work: "Tierbook", note: { en: "The formulas", "zh-CN": "计算公式" }, origin: "OURS" },
  ],

  inputs: {
    expense: amount("Selling expense", "销售费用", "Expense of the period, e.g. 120.", "当期销售费用，如 120。", ["expense", "expenses", "selling expense", "费用", "销售费用", "营销费用"]),
    sales: salesInput,
    units: {
      unit: "number",
      optional: true,
      label: { en: "Units sold", "zh-CN": "销售数量" },
      hint: { en: "For the expense per unit, e.g. 800.", "zh-CN": "用于计算单位商品销售费用，如 800。" },
      synonyms: ["units", "units sold", "quantity", "销量", "销售数量", "数量"],
    },
    prevExpense: { ...amount("Expense of plan or last period", "计划或上期销售费用", "For the change of the ratio, e.g. 110.", "用于计算费用比率变动，如 110。", ["previous expense", "planned expense", "last expense", "上期费用", "上期销售费用", "计划费用"]), optional: true },
    prevSales: { ...amount("Sales of plan or last period", "计划或上期销售额", "For the change of the ratio, e.g. 2000.", "用于计算费用比率变动，如 2000。", ["previous sales", "planned sales", "last sales", "上期销售额", "上期销售收入", "计划销售额"]), optional: true },
  },
  params: {},
  outputs: {
    ratio: { unit: "ratio", partial: true, label: { en: "Expense ratio", "zh-CN": "费用比率" } },
    prevRatio: { unit: "ratio", partial: true, label: { en: "Ratio of plan or last period", "zh-CN": "计划或上期费用比率" } },
    change: { unit: "ratio", partial: true, label: { en: "Change", "zh-CN": "变动" }, hint: { en: "In points of sales.", "zh-CN": "占销售额的百分点。" } },
    efficiency: { unit: "factor", partial: true, label: { en: "Sales per expense", "zh-CN": "费用效率" } },
    perUnit: { unit: "money", partial: true, label: { en: "Expense per unit", "zh-CN": "单位商品销售费用" } },
  },
  figures: {},
  tables: {},
  answers: { columns: ["ratio", "prevRatio", "change", "efficiency", "perUnit"] },
  signature: ["expense", "sales", "units", "prevExpense", "prevSales"],
  worksheet: true,

  run({ expense, sales, units, prevExpense, prevSales }) {
    const found = expense.map((spent, row) => {
      const [spentBefore, soldBefore] = [prevExpense?.[row] ?? null, prevSales?.[row] ?? null];
      const ratio = quotient(spent, sales[row]!, row);
      const prevRatio: Answer<"ratio"> = spentBefore === null || soldBefore === null ? "" : quotient(spentBefore, soldBefore, row);
      const sold = units?.[row] ?? null;
      const perUnit: Answer<"money"> = sold === null ? "" : quotient(spent, sold, row);
      return { ratio, prevRatio, change: difference(ratio, prevRatio), efficiency: quotient(sales[row]!, spent, row), perUnit };
    });
    return {
      columns: {
        ratio: found.map((one) => one.ratio),
        prevRatio: found.map((one) => one.prevRatio),
        change: found.map((one) => one.change),
        efficiency: found.map((one) => one.efficiency),
        perUnit: found.map((one) => one.perUnit),
      },
      figures: {},
      tables: {},
    };
  },

  why: {
    en({ input, output, say }) {
      const ratio = output.ratio === null ? "no sales, so no ratio" : `${say.amount(input.expense)} / ${say.amount(input.sales)} = ${say.percent(output.ratio, 2)} of sales`;
      const change = output.change === null ? "" : `, ${say.percent(output.change, 2)} against ${say.percent(output.prevRatio ?? 0, 2)} before`;
      const efficiency = output.efficiency === null ? "" : `; ${say.amount(output.efficiency)} of sales per 1 of expense`;
      const unit = output.perUnit === null ? "" : `; ${say.amount(output.perUnit, 4)} per unit`;
      return `${ratio}${change}${efficiency}${unit}`;
    },
    "zh-CN"({ input, output, say }) {
      const ratio = output.ratio === null ? "没有销售额，无法计算费用比率" : `${say.amount(input.expense)} ÷ ${say.amount(input.sales)} = 费用比率 ${say.percent(output.ratio, 2)}`;
      const change = output.change === null ? "" : `，较此前 ${say.percent(output.prevRatio ?? 0, 2)} 变动 ${say.percent(output.change, 2)}`;
      const efficiency = output.efficiency === null ? "" : `；每 1 元费用带来销售额 ${say.amount(output.efficiency)}`;
      const unit = output.perUnit === null ? "" : `；单位商品费用 ${say.amount(output.perUnit, 4)}`;
      return `${ratio}${change}${efficiency}${unit}`;
    },
  },
  charts: [],
  sql(table) {
    const { dialect } = table;
    const cell = (name: "units" | "prevExpense" | "prevSales"): string => (table.has(name) ? table.cell(name) : dialect.cast("NULL", "real"));
    const [spent, sold] = [table.cell("expense"), table.cell("sales")];
    const { amount, percent } = sqlSay(dialect);
    const say = sentence(dialect);
    const [ratio, before, change, efficiency, unit] = (["ratio", "prevRatio", "change", "efficiency", "perUnit"] as const).map(answerColumn) as [string, string, string, string, string];
    const also = (name: string, words: string): string => cases([[`${name} IS NULL`, "''"]], words);
    return {
      steps: [
        {
          name: "divided",
          rule: "Ratios; none where there is nothing to divide by",
          query: `SELECT *, ${spent} / nullif(${sold}, 0e0) AS ratio_of, ${cell("prevExpense")} / nullif(${cell("prevSales")}, 0e0) AS before_of, ${sold} / nullif(${spent}, 0e0) AS efficiency_of, ${spent} / nullif(${cell("units")}, 0e0) AS unit_of\nFROM ${table.rows}`,
        },
      ],
      answers: { ratio: "ratio_of", prevRatio: "before_of", change: "ratio_of - before_of", efficiency: "efficiency_of", perUnit: "unit_of" },
      why: {
        en: say`${cases([[`${ratio} IS NULL`, say`no sales, so no ratio`]], say`${amount(spent)} / ${amount(sold)} = ${percent(ratio, 2)} of sales`)}${also(change, say`, ${percent(change, 2)} against ${percent(`coalesce(${before}, 0e0)`, 2)} before`)}${also(efficiency, say`; ${amount(efficiency)} of sales per 1 of expense`)}${also(unit, say`; ${amount(unit, 4)} per unit`)}`,
        "zh-CN": say`${cases([[`${ratio} IS NULL`, say`没有销售额，无法计算费用比率`]], say`${amount(spent)} ÷ ${amount(sold)} = 费用比率 ${percent(ratio, 2)}`)}${also(change, say`，较此前 ${percent(`coalesce(${before}, 0e0)`, 2)} 变动 ${percent(change, 2)}`)}${also(efficiency, say`；每 1 元费用带来销售额 ${amount(efficiency)}`)}${also(unit, say`；单位商品费用 ${amount(unit, 4)}`)}`,
      },
    };
  },
  worked: [
    {
      from: "case EXPENSE",
      inputs: { expense: [120], sales: [2400], units: [800], prevExpense: [110], prevSales: [2000] },
      outputs: { ratio: [0.05], prevRatio: [0.055], change: [-0.005], efficiency: [20], perUnit: [0.15] },
    },
    {
      from: "by hand: nothing sold, nothing spent, no plan, a blank row",
      inputs: { expense: [5, 0, null], sales: [0, 100, null], units: [0, null, null], prevExpense: [5, 5, null], prevSales: [100, null, null] },
      outputs: {
        ratio: [{ fault: "#DIV/0!" }, 0, ""],
        prevRatio: [0.05, "", ""],
        change: [{ fault: "#DIV/0!" }, "", ""],
        efficiency: [0, { fault: "#DIV/0!" }, ""],
        perUnit: [{ fault: "#DIV/0!" }, "", ""],
      },
    },
    { from: "by hand: a plan without sales", inputs: { expense: [1], sales: [10], prevExpense: [1], prevSales: [0] }, outputs: { ratio: [0.1], prevRatio: [{ fault: "#DIV/0!" }], change: [{ fault: "#DIV/0!" }], efficiency: [10], perUnit: [""] } },
  ],
});

/** A ratio that is missing or undefined makes the change so too. */
function difference(now: Answer<"ratio">, before: Answer<"ratio">): Answer<"ratio"> {
  if (before === "" || now === "") return "";
  if (isFault(now)) return now;
  return isFault(before) ? before : now - before;
}
