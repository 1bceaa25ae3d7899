import { defineMethod } from "../method/method";
import { decimal, minus, toNumber } from "../money/decimal";
import { orZero } from "../native/cells";
import { atLeast as reaches, countWhere, iff } from "../native/formula";
import { firstPlace } from "../native/places";
import { asReal } from "../sql/exact";
import { amountRows } from "../sql/amountRows";
import { countTrue, entryAt } from "../sql/count";
import { answerColumn } from "../sql/names";
import { atLeastCut } from "../sql/nearly";
import { choose, sentence, sqlSay } from "../sql/sentence";
import { say as numbers } from "../method/say";
import { checkScale, cutsParam, factorsParam, levelOf, levelsParam, pointsSources } from "../scoring/points";
import { atLeast } from "../unit/nearly";
import { tierChart, tierRows, tierTable } from "./tierTable";

/** Levels of a points card and the discount of each. */
export default defineMethod({
  id: "POINTSTIER",
  family: "tiering",
  label: { en: "Points level", "zh-CN": "积分等级" },
  summary: {
    en: "Gives the level and price factor for a year's points, over all or in one product category, and the gift they buy.",
    "zh-CN": "按年度积分（全部或某一产品大类）给出等级、折扣系数和可兑换的礼品。",
  },
  formula: String.raw`\text{level} = \ell_j,\quad j = \#\{c : \text{points} \ge c\};\quad \text{balance} = \text{points} - \text{redeemed}`,
  sources: pointsSources,

  inputs: {
    points: {
      unit: "score",
      label: { en: "Points", "zh-CN": "积分" },
      hint: { en: "Points earned in the period, in all or in one category; below 0 count as 0.", "zh-CN": "期内获得的积分，全部或某一大类；负数按 0 计。" },
      synonyms: ["points", "annual points", "积分", "年度积分", "累计积分"],
    },
    redeemed: {
      unit: "score",
      min: 0,
      optional: true,
      label: { en: "Points redeemed", "zh-CN": "已兑换积分" },
      hint: { en: "Lowers the balance for gifts, not the level.", "zh-CN": "减少可兑换余额，不降低等级。" },
      synonyms: ["redeemed", "points redeemed", "已兑换", "已兑换积分", "兑换积分"],
    },
  },
  params: {
    cuts: cutsParam,
    levels: levelsParam,
    factors: factorsParam,
    gifts: {
      kind: "rows",
      optional: true,
      columns: {
        points: { unit: "score", label: { en: "Points", "zh-CN": "积分" } },
        gift: { unit: "text", label: { en: "Gift", "zh-CN": "礼品" } },
      },
      label: { en: "Gifts", "zh-CN": "礼品兑换表" },
      hint: { en: "Points and what they buy, one row per gift; the dearest within the balance is shown.", "zh-CN": "每行一种礼品：所需积分与名称；显示余额可兑换的最高一档。" },
    },
  },
  outputs: {
    level: { unit: "code", label: { en: "Level", "zh-CN": "等级" } },
    factor: { unit: "factor", label: { en: "Price factor", "zh-CN": "折扣系数" } },
    toNext: { unit: "score", partial: true, label: { en: "Points to the next level", "zh-CN": "距下一级积分" } },
    balance: { unit: "score", label: { en: "Balance for gifts", "zh-CN": "可兑换积分" } },
    gift: { unit: "text", partial: true, label: { en: "Gift", "zh-CN": "可兑换礼品" } },
  },
  figures: {},
  tables: { tiers: tierTable },
  answers: { columns: ["level", "factor"] },
  signature: ["points", "cuts", "levels", "factors", "redeemed", "gifts"],
  worksheet: true,
  wizard: {
    system: "points-card",
    question: "profit",
    writes: ["level", "factor", "toNext", "balance", "gift"],
    tier: "level",
    tiers: ({ levels }) => [...(levels as readonly string[])].reverse(),
    weight: "points",
    boundary: { value: "points", cuts: ({ cuts }) => cuts as readonly number[] },
    figures: [],
  },
  check: checkScale,

  run({ points, redeemed }, params) {
    const { cuts, levels, factors, gifts = [] } = params;
    const earned = points.map((found) => Math.max(0, found));
    const at = earned.map((found) => levelOf(found, params));
    const level = at.map((one) => levels[one]!);
    const less = (a: number, b: number): number => toNumber(minus(decimal(a), decimal(b)));
    const balance = earned.map((found, row) => Math.max(0, less(found, redeemed?.[row] ?? 0)));
    return {
      columns: {
        level,
        factor: at.map((one) => factors[one]!),
        toNext: at.map((one, row) => (one < cuts.length ? less(cuts[one]!, earned[row]!) : "")),
        balance,
        gift: balance.map((left) => bestGift(gifts, left)),
      },
      figures: {},
      tables: { tiers: tierRows([...levels].reverse(), level) },
    };
  },

  why: {
    en({ input, output, params, say }) {
      const next = output.toNext === null ? "the highest level" : `${say.amount(output.toNext)} to the next level`;
      return `${say.amount(input.points)} points (limits ${params.cuts.map((cut) => say.amount(cut)).join(", ")}) → ${output.level}, pays ${say.percent(output.factor)}; ${next}`;
    },
    "zh-CN"({ input, output, params, say }) {
      const next = output.toNext === null ? "已是最高级" : `距下一级 ${say.amount(output.toNext)} 分`;
      return `${say.amount(input.points)} 分（界限 ${params.cuts.map((cut) => say.amount(cut)).join("、")}）→ ${output.level}，实付 ${say.percent(output.factor)}；${next}`;
    },
  },
  charts: [tierChart],
  native(sheet, { cuts, gifts }) {
    const [earned, place, balance] = [sheet.own("earned"), sheet.own("levelNumber"), sheet.own("left")];
    const redeemed = sheet.has("redeemed") ? orZero(sheet.cell("redeemed")) : "0";
    const costs = gifts ? costsWithin(balance, sheet.param("gifts")) : null;
    return {
      working: {
        earned: { label: { en: "Points, at least 0", "zh-CN": "积分（不低于 0）" }, unit: "score", formula: `MAX(0,${sheet.cell("points")})` },
        levelNumber: { label: { en: "Number of the level", "zh-CN": "等级序号" }, unit: "count", formula: `1+${countWhere(reaches(earned, sheet.param("cuts")))}` },
        left: { label: { en: "Balance for gifts", "zh-CN": "可兑换积分" }, unit: "score", formula: `MAX(0,ROUND(${earned}-${redeemed},9))` },
        ...(costs ? { giftCost: { label: { en: "Points of the dearest gift within the balance, plus 1", "zh-CN": "余额内最高一档礼品的积分加 1" }, unit: "score", formula: `SUMPRODUCT(MAX(${costs}))` } as const } : {}),
      },
      answers: {
        level: `INDEX(${sheet.param("levels")},1,${place})`,
        factor: `INDEX(${sheet.param("factors")},1,${place})`,
        toNext: iff(`${place}>${cuts.length}`, '""', `INDEX(${sheet.param("cuts")},1,${place})-${earned}`),
        balance,
        ...(costs ? { gift: iff(`${sheet.own("giftCost")}=0`, '""', `INDEX(${sheet.param("gifts")},${firstPlace(`${costs}=${sheet.own("giftCost")}`, gifts!.length, "down")},2)&""`) } : {}),
      },
    };
  },
  sql(table, { cuts, levels, factors, gifts = [] }) {
    const { dialect } = table;
    const points = table.cell("points");
    const held = (real: string): string => dialect.millionths(real);
    const money = (millionths: string): string => asReal(dialect, millionths);
    const redeemed = table.has("redeemed") ? `coalesce(${held(table.cell("redeemed"))}, ${dialect.whole(0)})` : dialect.whole(0);
    const bought = gifts
      .flatMap(([cost, gift]) => (typeof cost === "number" && gift != null ? [{ cost, gift: String(gift) }] : []))
      .sort((a, b) => b.cost - a.cost)
      .map(({ cost, gift }) => [atLeastCut("balance_of", cost), dialect.text(gift)] as const);
    const { amount, percent } = sqlSay(dialect);
    const say = sentence(dialect);
    const [level, next] = [answerColumn("level"), answerColumn("toNext")];
    const listed = (comma: string): string => dialect.text(cuts.map((cut) => numbers.amount(cut)).join(comma));
    const pays = percent(answerColumn("factor"));
    return {
      steps: [
        {
          name: "earned",
          rule: "Points, at least 0, and what is left of them, exact in millionths",
          query: `SELECT *, greatest(0e0, ${points}) AS points_of, ${held(`greatest(0e0, ${points})`)} AS points_held, ${redeemed} AS redeemed_held\nFROM ${table.rows}`,
        },
        {
          name: "levelled",
          rule: "Number of the level; points on a limit take the higher one",
          query: `SELECT *, 1 + ${countTrue(cuts.map((cut) => atLeastCut("points_of", cut)))} AS level_of, CASE WHEN points_held > redeemed_held THEN ${money("(points_held - redeemed_held)")} ELSE 0e0 END AS balance_of\nFROM earned`,
        },
      ],
      answers: {
        level: entryAt("level_of", levels.map(dialect.text), "NULL"),
        factor: entryAt("level_of", factors.map(dialect.real), "NULL"),
        toNext: cuts.length === 0 ? "NULL" : `CASE WHEN level_of <= ${cuts.length} THEN ${money(`(${entryAt("level_of", cuts.map((cut) => held(dialect.real(cut))), "NULL")} - points_held)`)} END`,
        balance: "balance_of",
        gift: choose(bought, "NULL"),
      },
      tables: { tiers: amountRows(table, [...levels].reverse(), level) },
      why: {
        en: say`${amount(points)} points (limits ${listed(", ")}) → ${level}, pays ${pays}; ${choose([[`${next} IS NULL`, say`the highest level`]], say`${amount(next)} to the next level`)}`,
        "zh-CN": say`${amount(points)} 分（界限 ${listed("、")}）→ ${level}，实付 ${pays}；${choose([[`${next} IS NULL`, say`已是最高级`]], say`距下一级 ${amount(next)} 分`)}`,
      },
    };
  },
  worked: [
    {
      from: "case SUPER-TIER: on, just below and above each limit; A is the lowest level",
      inputs: { points: [0, 999, 999.99, 1000, 2999.99, 3000, 4999, 5000, 12000] },
      outputs: {
        level: ["A", "A", "A", "B", "B", "C", "C", "D", "D"],
        factor: [0.95, 0.95, 0.95, 0.9, 0.9, 0.88, 0.88, 0.8, 0.8],
        toNext: [1000, 1, 0.01, 2000, 0.01, 2000, 1, "", ""],
      },
      tables: { tiers: [["D", 2, ""], ["C", 2, ""], ["B", 2, ""], ["A", 3, ""]] },
    },
    {
      from: "by hand: redeemed points lower the balance and not the level; the dearest gift within the balance",
      inputs: { points: [5000, 1000, 400, null], redeemed: [4000, null, 500, null] },
      params: { gifts: [[500, "cup"], [1000, "pan"]] },
      outputs: { level: ["D", "B", "A", ""], balance: [1000, 1000, 0, ""], gift: ["pan", "pan", "", ""] },
    },
    {
      from: "by hand: points below 0 count as 0; two levels of one's own",
      inputs: { points: [-50, 100] },
      params: { cuts: [100], levels: ["basic", "gold"], factors: [1, 0.9] },
      outputs: { level: ["basic", "gold"], factor: [1, 0.9], toNext: [100, ""], balance: [0, 100] },
    },
  ],
});

/** The gift that costs most of those the balance reaches; equal costs: the earlier row. */
function bestGift(gifts: readonly (readonly unknown[])[], balance: number): string {
  let best: { readonly cost: number; readonly gift: string } | null = null;
  for (const [cost, gift] of gifts) {
    if (typeof cost !== "number" || gift === null || !atLeast(balance, cost)) continue;
    if (best === null || cost > best.cost) best = { cost, gift: String(gift) };
  }
  return best?.gift ?? "";
}

/** Formula for the points of each gift within a balance, plus 1; 0 for the others. */
function costsWithin(balance: string, gifts: string): string {
  const [cost, gift] = [`INDEX(${gifts},0,1)`, `INDEX(${gifts},0,2)`];
  return `ISNUMBER(${cost})*(${gift}<>"")*(${reaches(balance, cost)})*(1+${cost})`;
}
