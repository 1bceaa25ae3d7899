import { isFault } from "../issue/issue";
import { defineMethod } from "../method/method";
import { bandLabel } from "../native/bands";
import { moreThan } from "../native/formula";
import { bandedShare } from "../tiering/bandedShare";
import { bandOf, checkLabels } from "../tiering/bands";
import { tierChart, tierRows, tierTable } from "../tiering/tierTable";
import { aliveWords } from "./aliveWords";
import { bgNbdAlive, bgNbdOf } from "./bgnbdModel";
import { forEachHistory, readHistories } from "./eachHistory";
import { aliveOutput, bgNbdParam, checkCount, digits, fitFigures, fitNotes, historyInputs, logLikelihoodOf, parameterAnswers, parameterFigures, parameterRows, parameterTable, refusalNote } from "./lifetimeFields";
import { bgNbdModel, fit } from "./lifetimeFit";
import { say as numbers } from "../method/say";
import { amountRows } from "../sql/amountRows";
import { bandedSteps, bandedWords, usualBand } from "../sql/bandedShare";
import { bandsFromHighest, byBand } from "../sql/bands";
import { answerColumn } from "../sql/names";
import { moreThan as moreThanSql } from "../sql/nearly";
import { choose as cases, sentence, sqlSay } from "../sql/sentence";

const names = ["r", "alpha", "a", "b"] as const;

/** Which customers have silently left: probability of being alive, and tiers by it. */
export default defineMethod({
  id: "PALIVE",
  family: "scoring",
  label: { en: "Probability of being alive", "zh-CN": "客户存活概率" },
  summary: {
    en: "Probability that a customer has not silently left, from number and time of purchases; tiers by it.",
    "zh-CN": "由购买次数和时间推算客户尚未悄然流失的概率，并据此分级。",
  },
  formula: String.raw`P = \frac{1}{1 + \delta_{x>0}\,\frac{a}{b+x-1}\left(\frac{\alpha+T}{\alpha+t_x}\right)^{r+x}}`,
  sources: [
    { work: "Fader, Hardie & Lee (2008), Computing P(alive) using the BG/NBD model", origin: "FOUND" },
    { work: "Tierbook", note: { en: "The cuts 70 % and 30 %", "zh-CN": "分界值 70 % 与 30 %" }, origin: "OURS" },
    { work: "Tierbook", note: refusalNote, origin: "OURS" },
  ],

  inputs: historyInputs,
  params: {
    parameters: bgNbdParam,
    cuts: {
      kind: "numbers",
      unit: "share",
      min: 0,
      max: 1,
      order: "descending",
      default: [0.7, 0.3],
      origin: "OURS",
      label: { en: "Cut-offs", "zh-CN": "分界值" },
      hint: { en: "Falling, e.g. {0.7,0.3}; a probability on a cut-off takes the better tier.", "zh-CN": "依次递减，如 {0.7,0.3}；等于分界值归较好的级别。" },
    },
    labels: {
      kind: "codes",
      default: ["A", "B", "C"],
      origin: "OURS",
      label: { en: "Labels", "zh-CN": "级别名称" },
      hint: { en: "Most likely alive first, one more than cut-offs.", "zh-CN": "从存活概率最高的级别开始，比分界值多一个。" },
    },
  },
  outputs: { tier: { unit: "code", label: { en: "Tier", "zh-CN": "级别" } }, alive: aliveOutput },
  figures: {
    mean: { unit: "share", label: { en: "Mean P(alive)", "zh-CN": "平均存活概率" } },
    ...parameterFigures(...names),
    ...fitFigures,
  },
  tables: { tiers: tierTable, parameters: parameterTable },
  answers: { columns: ["alive"] },
  signature: ["frequency", "recency", "age", "parameters", "cuts", "labels"],
  worksheet: true,
  wizard: {
    system: "p-alive",
    question: "slipping",
    writes: ["tier", "alive"],
    tier: "tier",
    tiers: ({ labels }) => labels as readonly string[],
    weight: "frequency",
    boundary: { value: "alive", cuts: ({ cuts }) => cuts as readonly number[] },
    figures: ["mean", ...names, "logLik", "repeaters"],
    rows: { labels: "labels", cuts: "cuts" },
  },
  check: ({ parameters, cuts, labels }) => [...checkCount("parameters", parameters, names.length), ...checkLabels(labels, cuts.length + 1, "cuts")],

  run(inputs, { parameters, cuts, labels }) {
    const { rows, all } = readHistories(inputs);
    const fitted = fit(bgNbdModel, all, parameters);
    const model = bgNbdOf(fitted.converged === false ? [] : fitted.values);
    const alive = forEachHistory(rows, fitted, (history) => bgNbdAlive(model, history));
    const tier = alive.map((one) => (isFault(one) ? one : bandOf(one, { cuts, labels, closed: "lower" }).label));
    const known = alive.filter((one): one is number => !isFault(one));
    return {
      columns: { tier, alive },
      figures: {
        mean: known.length === 0 ? "" : known.reduce((sum, one) => sum + one, 0) / known.length,
        ...parameterAnswers(fitted, ...names),
        logLik: logLikelihoodOf(fitted),
        customers: all.customers,
        repeaters: all.repeaters,
        converged: fitted.converged ?? "",
      },
      tables: { tiers: tierRows(labels, tier), parameters: parameterRows(fitted, names) },
      notes: fitNotes(fitted),
    };
  },

  why: {
    en: ({ input, output, params, figures, say }) =>
      `${aliveWords({ input, figures, alive: bandedShare(output.alive, bandOf(output.alive, { ...params, closed: "lower" }), "and", say), say }).en} → ${output.tier}`,
    "zh-CN": ({ input, output, params, figures, say }) =>
      `${aliveWords({ input, figures, alive: bandedShare(output.alive, bandOf(output.alive, { ...params, closed: "lower" }), "且", say), say })["zh-CN"]} → ${output.tier}`,
  },
  charts: [tierChart],
  native(sheet, { cuts }) {
    const [x, last, age, alive] = [sheet.cell("frequency"), sheet.cell("recency"), sheet.cell("age"), sheet.own("aliveOf")];
    const [r, alpha, a, b] = names.map((_, i) => sheet.entry("parameters", i));
    // Above e^700 the share of those alive is nothing.
    const odds = `LN(${a}/(${b}+${x}-1))+(${r}+${x})*LN((${alpha}+${age})/(${alpha}+MIN(${last},${age})))`;
    return {
      working: {
        sound: {
          label: { en: "Sound history", "zh-CN": "数据有效" },
          unit: "count",
          formula: `IF(INT(${x})<>${x},0,IF(${x}=0,IF(N(${last})>0,0,1),IF(${last}="",0,IF(${moreThan(last, age)},0,1))))`,
        },
        logOdds: { label: { en: "Logarithm of the odds of having left", "zh-CN": "流失胜算的对数" }, unit: "number", formula: `IF(${sheet.own("sound")}=0,"",IF(${x}=0,"",${odds}))` },
        aliveOf: {
          label: { en: "P(alive)", "zh-CN": "存活概率" },
          unit: "share",
          formula: `IF(${sheet.own("sound")}=0,#VALUE!,IF(${x}=0,1,IF(${sheet.own("logOdds")}>700,0,1/(1+EXP(${sheet.own("logOdds")})))))`,
        },
      },
      answers: { tier: bandLabel(alive, sheet.param("cuts"), sheet.param("labels"), { falling: true, closed: "lower", count: cuts.length }), alive },
    };
  },
  nativeUnless: ({ parameters }) =>
    parameters === undefined
      ? {
          en: "Fitting the model to the customers takes many rounds of improvement, which worksheet formulas cannot do; take the four parameters from a run with values and enter them.",
          "zh-CN": "用客户数据拟合模型需要反复迭代，工作表公式无法完成；请先按数值运行，再填入所得的四个参数。",
        }
      : null,
  sqlUnless: ({ parameters }) =>
    parameters === undefined
      ? {
          en: "Fitting the model to the customers takes many rounds of improvement, which a query cannot do; take the four parameters from a run with a sample in a workbook and enter them.",
          "zh-CN": "用客户数据拟合模型需要反复迭代，查询语句无法完成；请先在工作簿中用部分客户运行，再填入所得的四个参数。",
        }
      : null,
  sql(table, { parameters = [], cuts, labels }) {
    const { dialect } = table;
    const { text } = dialect;
    const [r, alpha, a, b] = parameters.map(dialect.real) as [string, string, string, string];
    const [x, last, age] = [table.cell("frequency"), table.cell("recency"), table.cell("age")];
    const odds = `ln(${a} / (${b} + ${x} - 1)) + (${r} + ${x}) * ln((${alpha} + ${age}) / (${alpha} + recency_of))`;
    const bands = bandsFromHighest({ cuts, labels });
    const { number } = sqlSay(dialect);
    const say = sentence(dialect);
    const tier = answerColumn("tier");
    const banded = { share: "alive_of", from: "from_of", to: "to_of" };
    const [rWord, alphaWord, aWord, bWord] = parameters.map((value) => text(digits(value, numbers))) as [string, string, string, string];
    const sum = say`1 / (1 + ${aWord} / (${bWord} + ${number(x)} − 1) × ((${alphaWord} + ${number(age)}) / (${alphaWord} + ${number(`coalesce(${last}, 0e0)`)}))^(${rWord} + ${number(x)}))`;
    const found = (and: string): string => bandedWords(dialect, banded, and, byBand(banded.share, bands, "lower", (band) => text(usualBand(band, and))));
    const why = (unsound: string, none: string, some: string, and: string): string => cases([["NOT is_sound", text(unsound)]], say`${cases([[`${x} = 0`, text(none)]], some)} = ${found(and)} → ${tier}`);
    return {
      steps: [
        {
          name: "histories",
          rule: "Histories that can be: whole purchases, the last of them not after the end",
          query: `SELECT *, coalesce(least(${last}, ${age}), 0e0) AS recency_of, floor(${x}) = ${x} AND CASE WHEN ${x} = 0 THEN coalesce(${last}, 0e0) <= 0 ELSE ${last} IS NOT NULL AND NOT (${moreThanSql(`coalesce(${last}, 0e0)`, age)}) END AS is_sound\nFROM ${table.rows}`,
        },
        { name: "odds", rule: "Logarithm of the odds of having left, after a repeat purchase", query: `SELECT *, CASE WHEN is_sound AND ${x} > 0 THEN least(700e0, ${odds}) END AS odds_of\nFROM histories` },
        { name: "living", rule: "Probability of being alive; 1 without repeat purchases", query: `SELECT *, CASE WHEN is_sound THEN CASE WHEN ${x} = 0 THEN 1e0 ELSE 1e0 / (1e0 + exp(odds_of)) END END AS alive_of\nFROM odds` },
        ...bandedSteps(dialect, banded, bands, "living"),
      ],
      answers: { tier: cases([["alive_of IS NULL", "NULL"]], byBand("alive_of", bands, "lower", ({ label }) => text(label))), alive: "alive_of" },
      totals: {
        steps: [{ name: "living_totals", rule: "Mean probability and customers", query: `SELECT avg(alive_of) AS mean_alive, count(CASE WHEN is_sound THEN 1 END) AS all_customers, count(CASE WHEN is_sound AND ${x} > 0 THEN 1 END) AS all_repeaters\nFROM tb_answers` }],
        figures: { mean: "mean_alive", customers: "all_customers", repeaters: "all_repeaters", r, alpha, a, b },
      },
      tables: { tiers: amountRows(table, labels, tier) },
      why: {
        en: why("The history is not possible: purchases must be whole, and the last of them within the time observed.", "No repeat purchase yet, and under BG/NBD customers leave only after one: P(alive)", say`P(alive) = ${sum}`, "and"),
        "zh-CN": why("购买历史不成立：购买次数须为整数，末次购买须在观察期内。", "尚无重复购买，而 BG/NBD 假定客户只在重复购买后流失：存活概率", say`存活概率 = ${sum}`, "且"),
      },
    };
  },
  worked: [
    {
      from: "case BGNBD-PALIVE: published parameters of CDNOW; no repeat purchase is always 1",
      inputs: { frequency: [2, 0, 26], recency: [30.43, 0, 30.86], age: [38.86, 38.86, 31] },
      params: { parameters: [0.243, 4.414, 0.793, 2.426] },
      outputs: { alive: [0.726578570080673, 1, 0.968915649717525], tier: ["A", "A", "A"] },
      tables: { tiers: [["A", 3, ""], ["B", 0, ""], ["C", 0, ""]] },
    },
    {
      from: "by hand: r = α = a = b = 1: 1/(1 + (4/2)²), on the cut 1/(1 + (4/4)²), and 1/(1 + (4/3)²); an empty row",
      inputs: { frequency: [1, 1, 1, null], recency: [1, 3, 2, null], age: [3, 3, 3, null] },
      params: { parameters: [1, 1, 1, 1], cuts: [0.5, 0.3], labels: ["in", "doubt", "out"] },
      outputs: { alive: [0.2, 0.5, 0.36, ""], tier: ["out", "in", "doubt", ""] },
      figures: { mean: 1.06 / 3 },
    },
    {
      from: "by hand: one customer alone is not fitted",
      inputs: { frequency: [3], recency: [2], age: [3] },
      outputs: { tier: [{ fault: "#N/A" }], alive: [{ fault: "#N/A" }] },
      figures: { mean: "", repeaters: 1 },
    },
  ],
});
