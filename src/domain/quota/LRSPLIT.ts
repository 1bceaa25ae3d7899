import type { Issue } from "../issue/issue";
import { defineMethod } from "../method/method";
import { tiedRemainders } from "../method/ties";
import { asIntegers, compare, decimal, inUnits, minus, toNumber, type Decimal } from "../money/decimal";
import { say as numbers } from "../method/say";
import { asReal, roundingUnit } from "../sql/exact";
import { sharingSteps } from "../sql/largestRemainder";
import { answerColumn } from "../sql/names";
import { choose, sentence, sqlSay } from "../sql/sentence";
import { unitParam } from "./creditFields";
import { largestRemainder } from "./largestRemainder";

/** Splits a total by weights so that the rounded parts add up to it. */
export default defineMethod({
  id: "LRSPLIT",
  family: "quota",
  label: { en: "Split by largest remainder", "zh-CN": "最大余额法分配" },
  summary: {
    en: "Splits a total in proportion to weights, in whole units, without a rounding difference.",
    "zh-CN": "按权重把总额分成取整单位的整数倍，合计恰好等于总额。",
  },
  ties: tiedRemainders("weight", "权重"),
  formula: String.raw`q_i = u\,(\lfloor N w_i / W \rfloor + r_i),\quad N = P/u,\ r_i \in \{0, 1\},\ \textstyle\sum q_i = P`,
  sources: [
    { work: "Tierbook", note: { en: "Hamilton's method, applied wherever a total is split; rows are never rounded independently", "zh-CN": "最大余额法（Hamilton 法）：凡拆分总额均用此法，各行不单独四舍五入" }, origin: "OURS" },
  ],

  inputs: {
    weights: {
      unit: "number",
      min: 0,
      label: { en: "Weight", "zh-CN": "权重" },
      hint: { en: "What the total is shared by, such as sales; 0 or more.", "zh-CN": "分配依据，如销售额；不小于 0。" },
      synonyms: ["weight", "weights", "share", "sales", "权重", "占比", "分配依据", "销售额"],
    },
  },
  params: {
    total: {
      kind: "number",
      unit: "money",
      min: 0,
      label: { en: "Total", "zh-CN": "总额" },
      hint: { en: "The amount to split, e.g. 936.", "zh-CN": "待分配的总额，如 936。" },
    },
    unit: unitParam,
  },
  outputs: {
    part: { unit: "money", label: { en: "Part", "zh-CN": "分配额" } },
    exact: { unit: "money", label: { en: "Part before rounding", "zh-CN": "取整前分配额" } },
  },
  figures: {
    total: { unit: "money", label: { en: "Total in whole units", "zh-CN": "按单位取整的总额" } },
    weight: { unit: "number", label: { en: "Sum of the weights", "zh-CN": "权重合计" } },
    rounding: { unit: "money", label: { en: "Rounding of the total", "zh-CN": "总额取整差额" } },
    unallocated: { unit: "money", label: { en: "Unallocated", "zh-CN": "未分配" } },
  },
  tables: {},
  answers: { columns: ["part"] },
  signature: ["weights", "total", "unit"],
  worksheet: true,

  run({ weights }, params) {
    const unit = decimal(params.unit);
    const amount = (units: bigint): Decimal => ({ digits: units * unit.digits, places: unit.places });
    const units = inUnits(decimal(params.total), unit, "half-up");
    const integers = asIntegers(weights.map(decimal));
    const parts = largestRemainder(units, integers);
    const weight = integers.reduce((sum, one) => sum + one, 0n);
    const total = toNumber(amount(units));
    const rounding = minus(amount(units), decimal(params.total));
    return {
      columns: {
        part: parts.map((part) => toNumber(amount(part))),
        exact: integers.map((one) => (weight > 0n ? (total * Number(one)) / Number(weight) : 0)),
      },
      figures: {
        total,
        weight: toNumber({ digits: weight, places: placesOf(weights) }),
        rounding: toNumber(rounding),
        unallocated: weight > 0n ? 0 : total,
      },
      tables: {},
      notes: notesOf(compare(rounding, decimal(0)) !== 0, weight === 0n && units > 0n),
    };
  },

  why: {
    en: ({ input, output, figures, say }) =>
      Number(figures.weight) > 0
        ? `${say.amount(Number(figures.total), 6)} × ${say.number(input.weights)} / ${say.number(Number(figures.weight))} = ${say.amount(output.exact, 6)} → ${say.amount(output.part, 6)} (largest remainder)`
        : `All weights are 0, so nothing can be shared → ${say.amount(output.part)}`,
    "zh-CN": ({ input, output, figures, say }) =>
      Number(figures.weight) > 0
        ? `${say.amount(Number(figures.total), 6)} × ${say.number(input.weights)} / ${say.number(Number(figures.weight))} = ${say.amount(output.exact, 6)} → ${say.amount(output.part, 6)}（最大余额法）`
        : `权重全部为 0，无从分配 → ${say.amount(output.part)}`,
  },
  charts: [],
  sql(table, params) {
    const { dialect } = table;
    const value = table.cell("weights");
    const { unit, real } = roundingUnit(dialect, params.unit);
    const units = inUnits(decimal(params.total), unit, "half-up");
    const total = { digits: units * unit.digits, places: unit.places };
    const sharing = sharingSteps(table, { from: "shared", name: "row", weight: "weight_held", units: "units_shared", weights: "weights_held", order: table.order });
    const say = sentence(dialect);
    const { amount, number } = sqlSay(dialect);
    const [part, exact, shared] = [amount(answerColumn("part"), 6), amount(answerColumn("exact"), 6), dialect.text(numbers.amount(toNumber(total), 6))];
    const weights = asReal(dialect, "weights_held");
    const parted = (split: string, none: string): string => choose([["weights_held > 0", split]], none);
    return {
      steps: [
        { name: "held", rule: "Weights exact in millionths", query: `SELECT *, ${dialect.millionths(value)} AS weight_held\nFROM ${table.rows}` },
        { name: "shared", rule: "All of them together, and the total in whole units", query: `SELECT *, sum(weight_held) OVER () AS weights_held, ${dialect.whole(units)} AS units_shared\nFROM held` },
        ...sharing.steps,
        { name: "parted", rule: "The part of each row, rounded and not", query: `SELECT *, ${sharing.given} AS part_units, ${weights} AS weights_in_all\nFROM row_turns` },
      ],
      answers: { part: real("part_units"), exact: parted(`${dialect.real(toNumber(total))} * (${asReal(dialect, "weight_held")}) / weights_in_all`, "0e0") },
      figures: {
        total: `SELECT ${dialect.real(toNumber(total))}`,
        weight: `SELECT ${asReal(dialect, `coalesce(sum(weight_held), ${dialect.whole(0)})`)} FROM held`,
        rounding: `SELECT ${dialect.real(toNumber(minus(total, decimal(params.total))))}`,
        unallocated: `SELECT CASE WHEN coalesce(sum(weight_held), ${dialect.whole(0)}) > 0 THEN 0e0 ELSE ${dialect.real(toNumber(total))} END FROM held`,
      },
      why: {
        en: parted(say`${shared} × ${number(value)} / ${number("weights_in_all")} = ${exact} → ${part} (largest remainder)`, say`All weights are 0, so nothing can be shared → ${amount(answerColumn("part"))}`),
        "zh-CN": parted(say`${shared} × ${number(value)} / ${number("weights_in_all")} = ${exact} → ${part}（最大余额法）`, say`权重全部为 0，无从分配 → ${amount(answerColumn("part"))}`),
      },
    };
  },
  worked: [
    { from: "case MM-LR-TIE2: no remainder", inputs: { weights: [3, 3, 2, 2] }, params: { total: 10, unit: 1 }, outputs: { part: [3, 3, 2, 2] }, figures: { weight: 10, unallocated: 0 } },
    { from: "case MM-LR-TIE3: equal remainders go in row order", inputs: { weights: [1, 1, 1, 1, 1] }, params: { total: 7, unit: 1 }, outputs: { part: [2, 2, 1, 1, 1], exact: [1.4, 1.4, 1.4, 1.4, 1.4] } },
    { from: "case MM-LR-ZERO: nobody has a claim", inputs: { weights: [0, 0] }, params: { total: 936 }, outputs: { part: [0, 0] }, figures: { unallocated: 936 } },
    {
      from: "by hand: 303.57 in units of 1 splits 304; equal remainders go to the larger weight; a blank row and a negative weight take no part",
      inputs: { weights: [0.5, null, -1, 1.5] },
      params: { total: 303.57, unit: 2 },
      outputs: { part: [76, "", { fault: "#VALUE!" }, 228] },
      figures: { total: 304, rounding: 0.43, weight: 2 },
    },
  ],
});

const placesOf = (weights: readonly number[]): number => weights.reduce((most, weight) => Math.max(most, decimal(weight).places), 0);

function notesOf(rounded: boolean, nobody: boolean): Issue[] {
  const notes: Issue[] = [];
  if (rounded) {
    notes.push({ code: "method", text: { en: "The total is no whole number of units and was rounded half up to one.", "zh-CN": "总额不是取整单位的整数倍，已四舍五入后分配。" } });
  }
  if (nobody) notes.push({ code: "method", text: { en: "All weights are 0: the whole total is unallocated.", "zh-CN": "权重全部为 0：总额全部未分配。" } });
  return notes;
}
