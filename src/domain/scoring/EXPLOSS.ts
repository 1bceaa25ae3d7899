import type { Fault } from "../issue/issue";
import { defineMethod, type Answer } from "../method/method";
import { decimal, sum, times, toNumber } from "../money/decimal";

/** What a claim is expected to lose, and the exposure that a loss budget allows. */
export default defineMethod({
  id: "EXPLOSS",
  family: "scoring",
  label: { en: "Expected loss", "zh-CN": "预期损失" },
  summary: {
    en: "Probability of default × loss given default × exposure; with a loss budget, the exposure it allows.",
    "zh-CN": "违约概率 × 违约损失率 × 风险敞口；给定损失预算时，另算允许的敞口。",
  },
  formula: String.raw`\text{EL} = \text{PD}\cdot\text{LGD}\cdot\text{EAD},\quad \text{limit} = \frac{\text{EL}_{\max}}{\text{PD}\cdot\text{LGD}}`,
  sources: [
    { work: "Basel Committee on Banking Supervision, Basel II", where: "EL = PD × LGD × EAD", origin: "FOUND" },
    { work: "Basel II, foundation approach", where: "senior unsecured claims: LGD 45 %", note: { en: "Quoted from memory, unverified", "zh-CN": "凭记忆引用，未核实" }, origin: "RECALLED" },
    { work: "Tierbook", note: { en: "Limit from a loss budget", "zh-CN": "由损失预算倒推额度" }, origin: "OURS" },
  ],

  inputs: {
    pd: {
      unit: "share",
      min: 0,
      label: { en: "Probability of default", "zh-CN": "违约概率" },
      hint: { en: "Between 0 and 1 within a year: 0.02 for 2 %.", "zh-CN": "一年内违约的概率，0 到 1：2 % 填 0.02。" },
      synonyms: ["pd", "probability of default", "default probability", "违约概率", "违约率"],
    },
    ead: {
      unit: "money",
      min: 0,
      optional: true,
      label: { en: "Exposure", "zh-CN": "风险敞口" },
      hint: { en: "What would be owed at default, e.g. 100,000; not needed for the limit.", "zh-CN": "违约时的欠款，如 100,000；只算额度时可不填。" },
      synonyms: ["ead", "exposure", "exposure at default", "balance", "风险敞口", "违约敞口", "敞口", "应收余额"],
    },
    lgd: {
      unit: "share",
      min: 0,
      optional: true,
      label: { en: "Loss given default", "zh-CN": "违约损失率" },
      hint: { en: "Share of the exposure that is lost, between 0 and 1; blank takes the usual one below.", "zh-CN": "违约时损失的比例，0 到 1；空白时取下面的通用值。" },
      synonyms: ["lgd", "loss given default", "违约损失率", "损失率"],
    },
  },
  params: {
    usualLgd: {
      kind: "number",
      unit: "share",
      min: 0,
      max: 1,
      default: 0.45,
      origin: "RECALLED",
      label: { en: "Usual loss given default", "zh-CN": "通用违约损失率" },
      hint: { en: "For rows without their own: 0.45 (unverified).", "zh-CN": "用于未单独填写的行：0.45（未核实）。" },
    },
    budget: {
      kind: "number",
      unit: "money",
      min: 0,
      optional: true,
      label: { en: "Loss budget per customer", "zh-CN": "单户预期损失上限" },
      hint: { en: "The largest expected loss accepted on one customer, e.g. 1,000; gives the limit.", "zh-CN": "单个客户可接受的最大预期损失，如 1,000；用于计算额度。" },
    },
  },
  outputs: {
    el: { unit: "money", partial: true, label: { en: "Expected loss", "zh-CN": "预期损失" } },
    limit: { unit: "money", partial: true, label: { en: "Limit from the loss budget", "zh-CN": "由损失预算得出的额度" } },
    rate: { unit: "share", label: { en: "Expected loss per exposure", "zh-CN": "预期损失率" } },
  },
  figures: {
    totalEl: { unit: "money", label: { en: "Expected loss in all", "zh-CN": "预期损失合计" } },
    totalEad: { unit: "money", label: { en: "Exposure in all", "zh-CN": "风险敞口合计" } },
  },
  tables: {},
  answers: { columns: ["el"] },
  signature: ["pd", "ead", "lgd", "usualLgd", "budget"],
  worksheet: true,

  run({ pd, ead, lgd }, { usualLgd, budget }) {
    const rate = pd.map((probability, row): number | Fault => {
      const loss = lgd?.[row] ?? usualLgd;
      return probability > 1 || loss > 1 ? { fault: "#VALUE!", issue: aboveOne(row) } : toNumber(times(decimal(probability), decimal(loss)));
    });
    const el = rate.map((part, row): Answer<"money"> => {
      const exposed = ead?.[row] ?? null;
      if (exposed === null) return "";
      return typeof part === "number" ? toNumber(times(decimal(part), decimal(exposed))) : part;
    });
    const answered = rate.map((part, row) => (typeof part === "number" ? (ead?.[row] ?? 0) : 0));
    return {
      columns: {
        rate,
        el,
        limit: rate.map((part): Answer<"money"> => {
          if (budget === undefined) return "";
          if (typeof part !== "number") return part;
          return part > 0 ? budget / part : { fault: "#DIV/0!" };
        }),
      },
      figures: {
        totalEl: toNumber(sum(el.filter((one): one is number => typeof one === "number"))),
        totalEad: toNumber(sum(answered)),
      },
      tables: {},
    };
  },

  why: {
    en: ({ input, output, params, say }) =>
      [
        `${say.percent(input.pd, 2)} default × ${say.percent(input.lgd ?? params.usualLgd, 2)} lost = ${say.percent(output.rate, 4)} of the exposure`,
        ...(output.el === null || input.ead === null ? [] : [`× ${say.amount(input.ead)} = ${say.amount(output.el)}`]),
        ...(output.limit === null ? [] : [`a loss of ${say.amount(params.budget ?? 0)} allows ${say.amount(output.limit)}`]),
      ].join("; "),
    "zh-CN": ({ input, output, params, say }) =>
      [
        `违约概率 ${say.percent(input.pd, 2)} × 损失率 ${say.percent(input.lgd ?? params.usualLgd, 2)} = 敞口的 ${say.percent(output.rate, 4)}`,
        ...(output.el === null || input.ead === null ? [] : [`× ${say.amount(input.ead)} = ${say.amount(output.el)}`]),
        ...(output.limit === null ? [] : [`损失上限 ${say.amount(params.budget ?? 0)} 允许敞口 ${say.amount(output.limit)}`]),
      ].join("；"),
  },
  charts: [],
  worked: [
    {
      from: "case EL",
      inputs: { pd: [0.02, 0.1], lgd: [0.45, 0.6], ead: [100_000, 25_000] },
      outputs: { el: [900, 1500], limit: ["", ""] },
      figures: { totalEl: 2400, totalEad: 125_000 },
    },
    { from: "case EL-LIMIT", inputs: { pd: [0.02], lgd: [0.5] }, params: { budget: 1000 }, outputs: { limit: [100_000], el: [""] } },
    {
      from: "by hand: the usual 45 %; a sure payer has no limit by this rule; more than certain; an empty row",
      inputs: { pd: [0.02, 0, 1.5, null], ead: [1000, 1000, 1000, null] },
      params: { budget: 9 },
      outputs: { el: [9, 0, { fault: "#VALUE!" }, ""], limit: [1000, { fault: "#DIV/0!" }, { fault: "#VALUE!" }, ""] },
      figures: { totalEl: 9, totalEad: 2000 },
    },
  ],
});

const aboveOne = (row: number) =>
  ({
    code: "method",
    row,
    text: { en: "A probability of default or a loss given default is more than 1. Enter 2 % as 0.02.", "zh-CN": "违约概率或违约损失率大于 1。2 % 请填 0.02。" },
  }) as const;
