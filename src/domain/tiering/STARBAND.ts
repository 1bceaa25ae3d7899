import type { Answer } from "../method/method";
import { defineMethod } from "../method/method";
import type { Say } from "../method/say";
import { countWhere, lessThan, quoted } from "../native/formula";
import { placeOfCode } from "../native/places";
import { amountRows } from "../sql/amountRows";
import { bandsFromHighest, byBand } from "../sql/bands";
import { entryAt } from "../sql/count";
import { answerColumn } from "../sql/names";
import { choose, sentence, sqlSay } from "../sql/sentence";
import { say as numbers } from "../method/say";
import { bandOf, bandWords, checkLabels } from "./bands";
import { cutsParam, starInEnglish, starOf, stars, unrated } from "./star";
import { tierChart, tierRows, tierTable } from "./tierTable";

/** ICBC's personal star levels from star points. */
export default defineMethod({
  id: "STARBAND",
  family: "tiering",
  label: { en: "ICBC star level", "zh-CN": "工商银行客户星级" },
  summary: {
    en: "Gives each customer a star level by its star points; new customers are not demoted.",
    "zh-CN": "按星点值评定客户星级；新客户不降级。",
  },
  formula: String.raw`\text{star}(p) = \ell_j,\ j = \#\{c : p < c\} + 1 \text{ for } p > 0;\quad \text{not rated for } p = 0`,
  sources: [
    { work: "客户关系分级管理案例分析——工商银行", where: "80000(含)以上; 0(不含)~50; 星点值等于0的客户不予评定星级", origin: "SEED" },
    { work: "yoykgkmgj.cn/licai/29278", note: { en: "Rated on 30 June and 31 December, with a buffer against temporary falls: TB.NEXTREVIEW and TB.HOLDTIER", "zh-CN": "6 月 30 日与 12 月 31 日评定，对暂时下降设有缓冲：见 TB.NEXTREVIEW 与 TB.HOLDTIER" }, origin: "FOUND" },
    { work: "31p.net/newszx/467332", note: { en: "A newer and different scheme by monthly average assets, from two stars to private banking; these points and cut-offs are not its", "zh-CN": "较新的另一套方案，按月均资产从二星至私人银行评定；此处的星点值与分界不适用于它" }, origin: "FOUND" },
    {
      work: "Tierbook",
      note: {
        en: "A customer without a full period of history is marked new and keeps a better level: the case regrets that the rating leans on history",
        "zh-CN": "不足一个完整周期的客户标为新客户并保留较高星级：案例指出评级过于依赖历史数据",
      },
      origin: "OURS",
    },
  ],

  inputs: {
    points: {
      unit: "score",
      min: 0,
      label: { en: "Star points", "zh-CN": "星点值" },
      hint: { en: "Star points of the customer, 0 or more, e.g. 12,275.", "zh-CN": "客户的星点值，不小于 0，如 12,275。" },
      synonyms: ["points", "star points", "星点值", "星点", "积分"],
    },
    months: {
      unit: "number",
      optional: true,
      min: 0,
      label: { en: "Months of history", "zh-CN": "历史月数" },
      hint: { en: "Months since the customer came; blank counts as a full period.", "zh-CN": "成为客户以来的月数；空白视为已满一个周期。" },
      synonyms: ["months", "months of history", "tenure in months", "历史月数", "开户月数"],
    },
    previous: {
      unit: "code",
      optional: true,
      label: { en: "Level so far", "zh-CN": "原星级" },
      hint: { en: "Level held before this rating, by its name; blank for none.", "zh-CN": "本次评定前的星级名称，空白表示没有。" },
      synonyms: ["previous", "previous level", "current level", "old level", "原星级", "上期星级", "现星级"],
    },
  },
  params: {
    cuts: cutsParam,
    labels: {
      kind: "codes",
      default: stars,
      origin: "SEED",
      label: { en: "Star levels", "zh-CN": "星级名称" },
      hint: { en: "Best first, one more than cut-offs.", "zh-CN": "从最高开始，比分界值多一个。" },
    },
    period: {
      kind: "number",
      unit: "number",
      min: 0,
      default: 6,
      origin: "OURS",
      label: { en: "Months of a full period", "zh-CN": "完整周期的月数" },
      hint: { en: "A customer with fewer months is new. 6 for ratings on 30 June and 31 December.", "zh-CN": "少于此月数为新客户。每年 6 月 30 日与 12 月 31 日评定时填 6。" },
    },
  },
  outputs: {
    star: { unit: "code", label: { en: "Star level", "zh-CN": "星级" } },
    group: { unit: "code", label: { en: "Service group", "zh-CN": "服务组" } },
    new: { unit: "flag", label: { en: "New customer", "zh-CN": "新客户" } },
    computed: { unit: "code", label: { en: "Level by points", "zh-CN": "按星点值的星级" } },
  },
  figures: {},
  tables: { tiers: tierTable },
  answers: { columns: ["star"] },
  signature: ["points", "cuts", "labels", "months", "previous", "period"],
  worksheet: true,
  wizard: {
    system: "icbc-stars",
    question: "profit",
    writes: ["star", "group", "new"],
    tier: "star",
    tiers: ({ labels }) => [...(labels as readonly string[]), unrated],
    weight: "points",
    boundary: { value: "points", cuts: ({ cuts }) => cuts as readonly number[] },
    figures: [],
    rows: { labels: "labels", cuts: "cuts" },
  },
  check: ({ cuts, labels }) => checkLabels(labels, cuts.length + 1, "cuts"),

  run({ points, months, previous }, { cuts, labels, period }) {
    const levels = [...labels, unrated];
    const rated = points.map((value, row): { star: Answer<"code">; group: Answer<"code">; new: Answer<"flag">; computed: Answer<"code"> } => {
      const computed = starOf(value, cuts, labels);
      const isNew = (months?.[row] ?? period) < period;
      const before = previous?.[row] ?? null;
      if (before !== null && !levels.includes(before)) {
        const fault = { fault: "#VALUE!", issue: { code: "unknown-code", column: "previous", row, found: before, known: levels } } as const;
        return { star: fault, group: fault, new: fault, computed: fault };
      }
      const star = isNew && before !== null && levels.indexOf(before) < levels.indexOf(computed) ? before : computed;
      return { star, group: groupOf(levels.indexOf(star)), new: isNew, computed };
    });
    const star = rated.map((one) => one.star);
    return {
      columns: {
        star,
        group: rated.map(({ group }) => group),
        new: rated.map((one) => one.new),
        computed: rated.map(({ computed }) => computed),
      },
      figures: {},
      tables: { tiers: tierRows(levels, star) },
    };
  },

  why: {
    en({ input, output, params, say }) {
      const points = `${pointWords(input.points, params, "and", "points", say)} → ${starInEnglish(output.computed)}`;
      return output.star === output.computed
        ? `${points}${output.new ? "; new customer" : ""}`
        : `${points}; new, so it is not demoted from ${starInEnglish(output.star)}`;
    },
    "zh-CN"({ input, output, params, say }) {
      const points = `${pointWords(input.points, params, "且", "星点", say)} → ${output.computed}`;
      return output.star === output.computed ? `${points}${output.new ? "；新客户" : ""}` : `${points}；新客户不降级，保留 ${output.star}`;
    },
  },
  charts: [tierChart],
  native(sheet, { labels }) {
    const list = sheet.param("labels");
    const [points, computed, level] = [sheet.cell("points"), sheet.own("levelByPoints"), sheet.own("level")];
    const last = labels.length + 1;
    const named = (place: string): string => `IF(${place}=${last},${quoted(unrated)},INDEX(${list},1,${place}))`;
    const isNew = sheet.has("months") ? `IF(${sheet.cell("months")}="",FALSE,${sheet.cell("months")}<${sheet.param("period")})` : `FALSE`;
    const before = sheet.has("previous") ? sheet.cell("previous") : null;
    const held = before ? sheet.own("levelBefore") : "";
    const known = (answer: string): string => (before ? `IF(ISERROR(${held}),${held},${answer})` : answer);
    return {
      working: {
        levelByPoints: {
          label: { en: "Level by points, 1 for the best", "zh-CN": "按星点值的级序（1 为最高）" },
          unit: "count",
          formula: `IF(${points}>0,1+${countWhere(lessThan(points, sheet.param("cuts")))},${last})`,
        },
        ...(before
          ? {
              levelBefore: {
                label: { en: "Level before", "zh-CN": "原级序" },
                unit: "count",
                formula: `IF(${before}="",${last},IF(EXACT(${before},${quoted(unrated)}),${last},IF(${placeOfCode(before, list, labels.length)}=${last},#VALUE!,${placeOfCode(before, list, labels.length)})))`,
              } as const,
            }
          : {}),
        level: { label: { en: "Level", "zh-CN": "级序" }, unit: "count", formula: before ? `IF(${isNew},MIN(${held},${computed}),IF(ISERROR(${held}),${held},${computed}))` : computed },
      },
      answers: {
        star: named(level),
        group: `IF(${level}<3,"关键客户",IF(${level}=3,"贵宾服务","基础服务"))`,
        new: known(isNew),
        computed: known(named(computed)),
      },
    };
  },
  sql(table, { cuts, labels, period }) {
    const { dialect } = table;
    const levels = [...labels, unrated];
    const points = table.cell("points");
    const bands = bandsFromHighest({ cuts, labels });
    const before = table.has("previous") ? table.cell("previous") : "NULL";
    const isKnown = table.has("previous") ? `(${before} IS NULL OR ${before} IN (${levels.map(dialect.text).join(", ")}))` : "TRUE";
    const placeOf = (code: string): string => choose(levels.map((level, i) => [`${code} = ${dialect.text(level)}`, String(i + 1)]), "NULL");
    const isNew = table.has("months") ? `coalesce(${table.cell("months")}, ${dialect.real(period)}) < ${dialect.real(period)}` : "FALSE";
    const answer = (value: string): string => `CASE WHEN is_known THEN ${value} END`;
    const named = (place: string, names: readonly string[]): string => entryAt(place, names.map(dialect.text), "NULL");
    const say = sentence(dialect);
    const { number } = sqlSay(dialect);
    const why = (unit: string, and: string, names: readonly string[], isNewcomer: string, kept: (star: string) => string, unknown: string): string => {
      const band = choose([[`${points} = 0`, dialect.text(`0 ${unit}`)]], say`${number(points)}${dialect.text(` ${unit} `)}${byBand(points, bands, "lower", (one) => dialect.text(bandWords(one, "lower", and, numbers.number)))}`);
      const held = choose([["level_of = computed_of", choose([["is_new", dialect.text(isNewcomer)]], "''")]], kept(named("level_of", names)));
      return choose([["NOT is_known", dialect.text(unknown)]], say`${band} → ${named("computed_of", names)}${held}`);
    };
    return {
      steps: [
        {
          name: "rated",
          rule: "Level by points, 1 for the best; none for points of 0",
          query: `SELECT *, CASE WHEN ${points} > 0 THEN ${byBand(points, bands, "lower", ({ label }) => String(levels.indexOf(label) + 1))} ELSE ${levels.length} END AS computed_of, ${placeOf(before)} AS before_of, ${isNew} AS is_new, ${isKnown} AS is_known\nFROM ${table.rows}`,
        },
        { name: "held", rule: "New customers keep a better level", query: "SELECT *, CASE WHEN is_new AND before_of < computed_of THEN before_of ELSE computed_of END AS level_of\nFROM rated" },
      ],
      answers: {
        star: answer(named("level_of", levels)),
        group: answer("CASE WHEN level_of < 3 THEN '关键客户' WHEN level_of = 3 THEN '贵宾服务' ELSE '基础服务' END"),
        new: answer("is_new"),
        computed: answer(named("computed_of", levels)),
      },
      tables: { tiers: amountRows(table, levels, answerColumn("star")) },
      why: {
        en: why("points", "and", levels.map(starInEnglish), "; new customer", (star) => say`; new, so it is not demoted from ${star}`, "The level so far is none of the levels of this rating."),
        "zh-CN": why("星点", "且", levels, "；新客户", (star) => say`；新客户不降级，保留 ${star}`, "原星级不在本评定的星级之列。"),
      },
    };
  },
  worked: [
    {
      from: "case ICBC-BAND: on and just below every bound; negative points are an error",
      inputs: { points: [0, 0.01, 49.99, 50, 499.99, 500, 1999.99, 2000, 9999.99, 10000, 79999.99, 80000, 1000000, -1] },
      outputs: {
        star: [
          "不评级", "准星级", "准星级", "三星级", "三星级", "四星级", "四星级", "五星级", "五星级", "六星级", "六星级", "七星级", "七星级",
          { fault: "#VALUE!" },
        ],
      },
    },
    {
      from: "by hand: a new customer keeps its better level, and rises all the same; an old one falls; an unknown level is an error",
      inputs: { points: [100, 100, 100, 9000, 0], months: [5, 6, null, 2, 1], previous: ["五星级", "五星级", "五星级", "四星级", "八星级"] },
      outputs: {
        star: ["五星级", "三星级", "三星级", "五星级", { fault: "#VALUE!" }],
        group: ["贵宾服务", "基础服务", "基础服务", "贵宾服务", { fault: "#VALUE!" }],
        new: [true, false, false, true, { fault: "#VALUE!" }],
      },
    },
    {
      from: "by hand: three levels of one's own, and an empty row",
      inputs: { points: [10, 9.99, 5, null] },
      params: { cuts: [10, 5], labels: ["gold", "silver", "bronze"] },
      outputs: { star: ["gold", "silver", "silver", ""], group: ["关键客户", "关键客户", "关键客户", ""] },
    },
  ],
});

/** The two top levels, the third, and all others. */
const groupOf = (level: number): string => (level < 2 ? "关键客户" : level === 2 ? "贵宾服务" : "基础服务");

function pointWords(points: number, { cuts, labels }: { readonly cuts: readonly number[]; readonly labels: readonly string[] }, and: string, unit: string, say: Say): string {
  if (points === 0) return `0 ${unit}`;
  const band = bandOf(points, { cuts, labels, closed: "lower" });
  return `${say.number(points)} ${unit} ${bandWords(band, "lower", and, say.number)}`;
}
