import { defineMethod } from "../../src/domain/method/method";
import { money, ratio } from "../../src/domain/unit/unit";

/** A small method with one of everything: two inputs, every kind of parameter, columns, figures and a table. */
export const example = defineMethod({
  id: "EXAMPLE",
  family: "quota",
  label: { en: "Example", "zh-CN": "示例" },
  summary: { en: "Multiplies.", "zh-CN": "相乘。" },
  formula: "x f",
  sources: [{ work: "by hand", origin: "OURS" }],
  inputs: {
    amount: { unit: "money", min: 0, label: { en: "Amount", "zh-CN": "金额" } },
    paid: { unit: "money", optional: true, label: { en: "Paid", "zh-CN": "已付" } },
  },
  params: {
    factor: { kind: "number", unit: "ratio", min: 0, default: 2, label: { en: "Factor", "zh-CN": "系数" }, hint: { en: "Usually 2.", "zh-CN": "通常为 2。" } },
    steps: { kind: "numbers", unit: "number", default: [1, 2], label: { en: "Steps", "zh-CN": "步长" } },
    names: { kind: "codes", label: { en: "Names", "zh-CN": "名称" }, default: ["A", "B"] },
    side: { kind: "choice", choices: { low: { en: "low", "zh-CN": "低" }, high: { en: "high", "zh-CN": "高" } }, default: "low", label: { en: "Side", "zh-CN": "方向" } },
    strict: { kind: "flag", default: false, label: { en: "Strict", "zh-CN": "严格" } },
  },
  outputs: {
    product: { unit: "money", label: { en: "Product", "zh-CN": "乘积" } },
    coverage: { unit: "ratio", partial: true, label: { en: "Coverage", "zh-CN": "覆盖率" } },
  },
  figures: {
    total: { unit: "money", label: { en: "Total", "zh-CN": "合计" } },
    mean: { unit: "money", label: { en: "Mean", "zh-CN": "平均" } },
  },
  tables: {
    steps: { label: { en: "Step table", "zh-CN": "步长表" }, columns: { name: { unit: "code", label: { en: "Name", "zh-CN": "名称" } }, step: { unit: "number", label: { en: "Step", "zh-CN": "步长" } } } },
  },
  answers: { columns: ["product"] },
  signature: ["amount", "factor", "paid", "steps", "names", "side", "strict"],
  worksheet: true,
  run: ({ amount, paid }, { factor, steps, names, strict }) => {
    const product = amount.map((x) => money(strict && x > 100 ? NaN : x * factor));
    const total = product.reduce((sum: number, x) => sum + x, 0);
    return {
      columns: {
        product,
        coverage: product.map((x, i) => {
          const given = paid?.[i];
          if (given === undefined || given === null) return "";
          return x === 0 ? { fault: "#DIV/0!" } : ratio(given / x);
        }),
      },
      figures: { total: money(total), mean: amount.length === 0 ? { fault: "#DIV/0!" } : money(total / amount.length) },
      tables: { steps: steps.map((step, i) => [names[i] ?? "", step]) },
    };
  },
  why: {
    en: ({ input, output, params }) => `${input.amount} × ${params.factor} = ${output.product}`,
    "zh-CN": ({ input, output, params }) => `${input.amount} 乘以 ${params.factor} 等于 ${output.product}`,
  },
  charts: [],
  worked: [{ from: "by hand", inputs: { amount: [1] }, outputs: { product: [2] } }],
});
