import type { Answer } from "../method/method";
import { defineMethod } from "../method/method";
import { say } from "../method/say";
import { bandLabel } from "../native/bands";
import { covered, offScaleCells, weightGiven, weightedSum, type WeightedCell } from "../native/weighted";
import { bandOf, bandWords, checkLabels } from "../tiering/bands";
import { checkWeights, minCoverageParam, offScale, tooLittle, weightedMean, weightedWords, weightsNote } from "./weighted";
import { say as numbers } from "../method/say";
import { bandsFromHighest, byBand } from "../sql/bands";
import { answerColumn } from "../sql/names";
import { atLeastCut } from "../sql/nearly";
import { choose as cases, sentence, sqlSay } from "../sql/sentence";
import { weightedSum as sumSql, weightedTerms, weightedWords as wordsSql, weightGiven as givenSql } from "../sql/weighted";

const cs = ["character", "capacity", "capital", "collateral", "conditions", "insurance"] as const;

/** The five and the six Cs of credit. */
export default defineMethod({
  id: "FIVEC",
  family: "scoring",
  label: { en: "Five and six Cs of credit", "zh-CN": "信用 5C 与 6C 分析" },
  summary: {
    en: "Mean of the scores for character, capacity, capital, collateral, conditions and insurance, with and without the last.",
    "zh-CN": "品德、能力、资本、担保品、环境、保险评分的均值，含保险与不含保险各一。",
  },
  formula: String.raw`\text{six} = \frac{\sum_{k=1}^{6} w_k x_k}{\sum_{k=1}^{6} w_k},\quad \text{five} = \frac{\sum_{k=1}^{5} w_k x_k}{\sum_{k=1}^{5} w_k}\ (\text{known scores})`,
  sources: [
    { work: "复习资料 Q69", where: "环境状况、保险、担保品、品德", origin: "SEED" },
    { work: "Tierbook", note: { en: "Equal weights, and grades from 80 and 60 as in the other scorecards: the source gives none", "zh-CN": "等权重，分界值 80 与 60 同其他评分表：原文均未给出" }, origin: "OURS" },
  ],

  inputs: {
    character: {
      unit: "score",
      blank: "null",
      min: 0,
      label: { en: "Character", "zh-CN": "品德" },
      hint: { en: "Willingness to pay, 0 to 100.", "zh-CN": "履约还款的意愿，0 至 100 分。" },
      synonyms: ["character", "品德", "品质", "信用品质"],
    },
    capacity: {
      unit: "score",
      optional: true,
      min: 0,
      label: { en: "Capacity", "zh-CN": "能力" },
      hint: { en: "Ability to pay, 0 to 100.", "zh-CN": "偿债能力，0 至 100 分。" },
      synonyms: ["capacity", "能力", "偿债能力", "偿付能力"],
    },
    capital: {
      unit: "score",
      optional: true,
      min: 0,
      label: { en: "Capital", "zh-CN": "资本" },
      hint: { en: "Own funds, 0 to 100.", "zh-CN": "资金实力，0 至 100 分。" },
      synonyms: ["capital", "资本", "资金实力"],
    },
    collateral: {
      unit: "score",
      optional: true,
      min: 0,
      label: { en: "Collateral", "zh-CN": "担保品" },
      hint: { en: "Security that can be given, 0 to 100.", "zh-CN": "可提供的担保，0 至 100 分。" },
      synonyms: ["collateral", "security", "担保品", "抵押", "担保", "抵押品"],
    },
    conditions: {
      unit: "score",
      optional: true,
      min: 0,
      label: { en: "Conditions", "zh-CN": "环境" },
      hint: { en: "Economy and industry, 0 to 100; higher is better.", "zh-CN": "经济与行业环境，0 至 100 分，越高越好。" },
      synonyms: ["conditions", "condition", "环境", "环境状况", "经济状况", "条件"],
    },
    insurance: {
      unit: "score",
      optional: true,
      min: 0,
      label: { en: "Insurance", "zh-CN": "保险" },
      hint: { en: "Cover for the customer's risks, 0 to 100.", "zh-CN": "客户风险的保险保障，0 至 100 分。" },
      synonyms: ["insurance", "coverage", "保险"],
    },
  },
  params: {
    weights: {
      kind: "numbers",
      unit: "factor",
      min: 0,
      default: [1, 1, 1, 1, 1, 1],
      origin: "OURS",
      label: { en: "Weights", "zh-CN": "权重" },
      hint: { en: "Six, in the order of the columns; they count by their proportions.", "zh-CN": "六个，按各列顺序；按比例计算。" },
    },
    by: {
      kind: "choice",
      choices: { six: { en: "The six Cs", "zh-CN": "6C（含保险）" }, five: { en: "The five Cs, without insurance", "zh-CN": "5C（不含保险）" } },
      default: "six",
      origin: "OURS",
      label: { en: "Grade by", "zh-CN": "分级依据" },
      hint: { en: "six or five.", "zh-CN": "six（6C）或 five（5C）。" },
    },
    cuts: {
      kind: "numbers",
      unit: "score",
      order: "descending",
      default: [80, 60],
      origin: "OURS",
      label: { en: "Cut-offs of the score", "zh-CN": "得分分界值" },
      hint: { en: "Falling, e.g. {80,60}; a score on a cut-off takes the better grade.", "zh-CN": "依次递减，如 {80,60}；等于分界值归较好的级别。" },
    },
    labels: {
      kind: "codes",
      default: ["A", "B", "C"],
      origin: "OURS",
      label: { en: "Grades", "zh-CN": "级别名称" },
      hint: { en: "Best first, one more than cut-offs.", "zh-CN": "从最好的开始，比分界值多一个。" },
    },
    minCoverage: minCoverageParam,
  },
  outputs: {
    five: { unit: "score", partial: true, label: { en: "Five Cs", "zh-CN": "5C 得分" } },
    six: { unit: "score", partial: true, label: { en: "Six Cs", "zh-CN": "6C 得分" } },
    grade: { unit: "code", label: { en: "Grade", "zh-CN": "级别" } },
    coverage: { unit: "share", label: { en: "Coverage", "zh-CN": "覆盖率" }, hint: { en: "Weight of the scores that are given, of those the grade is by.", "zh-CN": "分级依据中已有评分所占权重。" } },
  },
  figures: {},
  tables: {},
  answers: { columns: ["five", "six"] },
  signature: ["character", "capacity", "capital", "collateral", "conditions", "insurance", "weights", "by", "cuts", "labels", "minCoverage"],
  worksheet: true,
  wizard: {
    system: "five-c",
    question: "owe",
    writes: ["five", "six", "grade"],
    tier: "grade",
    tiers: ({ labels }) => labels as readonly string[],
    weight: "six",
    boundary: { value: "six", cuts: ({ by, cuts }) => (by === "six" ? (cuts as readonly number[]) : []) },
    figures: [],
    rows: { labels: "labels", cuts: "cuts" },
  },
  check: ({ weights, cuts, labels }) => [...checkWeights(weights, cs.length), ...checkWeights(weights.slice(0, 5), Math.min(5, weights.length)), ...checkLabels(labels, cuts.length + 1, "cuts")],

  run(inputs, { weights, by, cuts, labels, minCoverage }) {
    const found = inputs.character.map((_, row) => {
      const scores = cs.map((name) => inputs[name]?.[row] ?? null);
      const wrong = offScale(row, scores, 100, say);
      const score = (count: number): { mean: Answer<"score">; coverage: Answer<"share"> } => {
        const { mean, coverage } = weightedMean(scores, weights.slice(0, count));
        const fault = wrong ?? tooLittle(row, coverage, minCoverage, say);
        return fault ? { mean: fault, coverage: fault } : { mean: mean!, coverage };
      };
      const [five, six] = [score(5), score(6)];
      const { mean, coverage } = by === "six" ? six : five;
      const grade: Answer<"code"> = typeof mean === "number" ? bandOf(mean, { cuts, labels, closed: "lower" }).label : mean;
      return { five: five.mean, six: six.mean, grade, coverage };
    });
    return {
      columns: {
        five: found.map(({ five }) => five),
        six: found.map(({ six }) => six),
        grade: found.map(({ grade }) => grade),
        coverage: found.map(({ coverage }) => coverage),
      },
      figures: {},
      tables: {},
      notes: weightsNote(weights, say),
    };
  },

  why: {
    en({ input, output, params, say }) {
      const six = params.by === "six";
      const score = (six ? output.six : output.five) ?? 0;
      const words = weightedWords(cs.slice(0, six ? 6 : 5).map((name) => input[name]), params.weights, say);
      const known = output.coverage < 1 ? `; ${say.percent(output.coverage)} of the weight is known` : "";
      return `${six ? "Six" : "Five"} Cs: ${words} = ${say.number(score)} ${bandWords(bandOf(score, { ...params, closed: "lower" }), "lower", "and", say.number)} → ${output.grade}${known}`;
    },
    "zh-CN"({ input, output, params, say }) {
      const six = params.by === "six";
      const score = (six ? output.six : output.five) ?? 0;
      const words = weightedWords(cs.slice(0, six ? 6 : 5).map((name) => input[name]), params.weights, say);
      const known = output.coverage < 1 ? `；已有评分占权重的 ${say.percent(output.coverage)}` : "";
      return `${six ? "6C" : "5C"}：${words} = ${say.number(score)} ${bandWords(bandOf(score, { ...params, closed: "lower" }), "lower", "且", say.number)} → ${output.grade}${known}`;
    },
  },
  charts: [],
  native(sheet, { by, cuts }) {
    const parts = cs.map((name, i) => ({ name, weight: sheet.entry("weights", i) })).filter(({ name }) => sheet.has(name)).map(({ name, weight }) => ({ name, cell: sheet.cell(name), weight }));
    const five = parts.filter(({ name }) => name !== "insurance");
    const off = offScaleCells(parts.map(({ cell }) => cell), "100");
    const share = (of: readonly WeightedCell[], count: number): string => `(${weightGiven(of)})/(${cs.slice(0, count).map((_, i) => sheet.entry("weights", i)).join("+")})`;
    const mean = (of: readonly WeightedCell[], coverage: string): string => `IF(${off},#VALUE!,${covered(coverage, sheet.param("minCoverage"), `(${weightedSum(of)})/(${weightGiven(of)})`)})`;
    const score = sheet.own(by === "six" ? "sixScore" : "fiveScore");
    return {
      working: {
        fiveKnown: { label: { en: "Coverage, five Cs", "zh-CN": "5C 覆盖率" }, unit: "share", formula: share(five, 5) },
        sixKnown: { label: { en: "Coverage, six Cs", "zh-CN": "6C 覆盖率" }, unit: "share", formula: share(parts, 6) },
        fiveScore: { label: { en: "Five Cs", "zh-CN": "5C 得分" }, unit: "score", formula: mean(five, sheet.own("fiveKnown")) },
        sixScore: { label: { en: "Six Cs", "zh-CN": "6C 得分" }, unit: "score", formula: mean(parts, sheet.own("sixKnown")) },
      },
      answers: {
        five: sheet.own("fiveScore"),
        six: sheet.own("sixScore"),
        grade: bandLabel(score, sheet.param("cuts"), sheet.param("labels"), { falling: true, closed: "lower", count: cuts.length }),
        coverage: `IF(ISERROR(${score}),${score},${sheet.own(by === "six" ? "sixKnown" : "fiveKnown")})`,
      },
    };
  },
  sql(table, { weights, by, cuts, labels, minCoverage }) {
    const { dialect } = table;
    const terms = cs.flatMap((name, k) => (table.has(name) ? [{ value: table.cell(name), weight: weights[k]!, isFive: k < 5 }] : []));
    const five = terms.filter(({ isFive }) => isFive);
    const total = (count: number): string => dialect.real(weights.slice(0, count).reduce((sum, weight) => sum + weight, 0));
    const graded = by === "six" ? "six" : "five";
    const bands = bandsFromHighest({ cuts, labels });
    const score = (name: string): string => `CASE WHEN NOT is_off AND ${name}_known > 0 AND ${atLeastCut(`${name}_known`, minCoverage)} THEN ${name}_sum / ${name}_given END`;
    const { number, percent } = sqlSay(dialect);
    const say = sentence(dialect);
    const [coverage, grade, found] = [answerColumn("coverage"), answerColumn("grade"), answerColumn(graded)];
    const why = (head: string, and: string, known: string, off: string, little: string): string =>
      cases(
        [["is_off", off], [`${grade} IS NULL`, little]],
        say`${dialect.text(head)}${wordsSql("terms_of", `${graded}_given`, dialect)} = ${number(found)} ${byBand(found, bands, "lower", (band) => dialect.text(bandWords(band, "lower", and, numbers.number)))} → ${grade}${cases([[`${coverage} < 1e0`, known]], "''")}`,
      );
    const share = percent(`${graded}_known`);
    return {
      steps: [
        {
          name: "weighed",
          rule: "Weighted scores that are known and their weights, of five Cs and of six",
          query: `SELECT *, ${sumSql(five, dialect)} AS five_sum, ${givenSql(five, dialect)} AS five_given, ${sumSql(terms, dialect)} AS six_sum, ${givenSql(terms, dialect)} AS six_given, ${weightedTerms(by === "six" ? terms : five, dialect)} AS terms_of, ${terms.map(({ value }) => `coalesce(${value} > 100, FALSE)`).join(" OR ")} AS is_off\nFROM ${table.rows}`,
        },
        { name: "covered", rule: "Share of the weight that is known", query: `SELECT *, five_given / ${total(5)} AS five_known, six_given / ${total(6)} AS six_known\nFROM weighed` },
        { name: "scored", rule: "Scores, where enough of the weight is known", query: `SELECT *, ${score("five")} AS five_of, ${score("six")} AS six_of\nFROM covered` },
      ],
      answers: {
        five: "five_of",
        six: "six_of",
        grade: cases([[`${graded}_of IS NULL`, "NULL"]], byBand(`${graded}_of`, bands, "lower", ({ label }) => dialect.text(label))),
        coverage: `CASE WHEN ${graded}_of IS NOT NULL THEN ${graded}_known END`,
      },
      why: {
        en: why(by === "six" ? "Six Cs: " : "Five Cs: ", "and", say`; ${percent(coverage)} of the weight is known`, dialect.text("A score is not between 0 and 100."), say`Only ${share} of the scores are given; at least ${dialect.text(numbers.percent(minCoverage))} are needed.`),
        "zh-CN": why(by === "six" ? "6C：" : "5C：", "且", say`；已有评分占权重的 ${percent(coverage)}`, dialect.text("有评分不在 0 至 100 之间。"), say`只有 ${share} 的评分，至少需要 ${dialect.text(numbers.percent(minCoverage))}。`),
      },
    };
  },
  worked: [
    {
      from: "case FIVEC: 325 / 5 and 365 / 6",
      inputs: { character: [80], capacity: [70], capital: [60], collateral: [50], conditions: [65], insurance: [40] },
      outputs: { five: [65], six: [365 / 6], grade: ["B"] },
    },
    {
      from: "by hand: three of five are enough for five Cs but not for six; an empty row stays empty; 101 and −1 are errors",
      inputs: { character: [80, null, null, 101, -1], capacity: [80, 60, null, 1, 1], capital: [80, 60, null, 1, 1], collateral: [null, 60, null, 1, 1], conditions: [null, 60, null, 1, 1], insurance: [null, null, null, 1, 1] },
      outputs: {
        five: [80, 60, "", { fault: "#VALUE!" }, { fault: "#VALUE!" }],
        six: [{ fault: "#N/A" }, 60, "", { fault: "#VALUE!" }, { fault: "#VALUE!" }],
        grade: [{ fault: "#N/A" }, "B", "", { fault: "#VALUE!" }, { fault: "#VALUE!" }],
      },
    },
    {
      from: "by hand: character counts double, graded by the five Cs: 480 / 6 is exactly 80",
      inputs: { character: [100], capacity: [70], capital: [70], collateral: [70], conditions: [70], insurance: [0] },
      params: { weights: [2, 1, 1, 1, 1, 1], by: "five" },
      outputs: { five: [80], six: [480 / 7], grade: ["A"], coverage: [1] },
    },
  ],
});
