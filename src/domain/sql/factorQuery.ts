import { say as numbers } from "../method/say";
import type { ParamRow } from "../method/method";
import type { SqlForm, SqlTable } from "../method/sql";
import type { Locale } from "../method/text";
import { anchorOf, factorNames, levelWords, type Factor } from "../scoring/factors";
import { bandWords } from "../tiering/bands";
import { bandsFromHighest, byBand } from "./bands";
import { answerColumn } from "./names";
import { atLeastCut } from "./nearly";
import { choose, joined, sentence, sqlSay } from "./sentence";
import { weightedSum, weightedTerms, weightedWords, weightGiven } from "./weighted";

interface Rule {
  readonly weights: readonly number[];
  readonly riskWeights: readonly number[];
  readonly anchors: readonly ParamRow[];
  readonly cuts: readonly number[];
  readonly labels: readonly string[];
  readonly minCoverage: number;
}

const factors = Object.keys(factorNames) as Factor[];
const risk = factors.indexOf("risk");
const levels = ["creditLevel", "operationalLevel", "marketLevel"] as const;
const total = (weights: readonly number[]): number => weights.reduce((sum, weight) => sum + weight, 0);

/** Grades from weighted factors (scoring/FACTORGRADE.ts): high credit risk caps the grade. */
export function factorQuery(table: SqlTable, { weights, riskWeights, anchors, cuts, labels, minCoverage }: Rule): SqlForm {
  const { dialect } = table;
  const given = (name: Factor): string => (table.has(name) ? table.cell(name) : dialect.cast("NULL", "real"));
  const score = (name: Factor): string => {
    const anchor = anchorOf(name, anchors);
    if (anchor === undefined) return given(name);
    return `CASE WHEN ${given(name)} IS NOT NULL THEN least(100e0, greatest(0e0, (100 * (${given(name)} - ${dialect.real(anchor.poor)})) / ${dialect.real(anchor.good - anchor.poor)})) END`;
  };
  const parts = total(riskWeights);
  const all = [...weights, ...riskWeights.map((weight) => (weights[risk]! * weight) / parts)];
  // Where the risk is scored as one, its parts have no weight, and the other way round.
  const terms = factors.map((name, k) => ({ value: k > risk ? `part_${k + 1}` : `score_${k + 1}`, weight: all[k]!, name }));
  const whole = `CASE WHEN score_${risk + 1} IS NOT NULL THEN ${dialect.real(total(weights))} ELSE ${dialect.real(total([...weights.slice(0, risk), 0, ...all.slice(risk + 1)]))} END`;
  const level = (name: (typeof levels)[number]): string => {
    if (!table.has(name)) return dialect.cast("NULL", "text");
    const code = dialect.lower(table.cell(name));
    return `CASE ${Object.entries(levelWords).map(([word, meaning]) => `WHEN ${code} = ${dialect.text(word)} THEN ${dialect.text(meaning)}`).join(" ")} WHEN ${code} IS NOT NULL THEN '?' END`;
  };
  const offScale = factors.map((_, k) => `coalesce(score_${k + 1} < 0 OR score_${k + 1} > 100, FALSE)`).join(" OR ");
  const unknown = levels.map((name) => `coalesce(${name.toLowerCase()} = '?', FALSE)`).join(" OR ");
  const bands = bandsFromHighest({ cuts, labels });
  const before = byBand("mean_of", bands, "lower", ({ label }) => dialect.text(label));
  const isHigh = (name: string): string => `${name} = 'high'`;
  const known = (value: string): string => `CASE WHEN is_known THEN ${value} END`;
  const { number, percent } = sqlSay(dialect);
  const say = sentence(dialect);
  const [grade, by] = [answerColumn("grade"), answerColumn("before")];
  const why = (locale: Locale): string => {
    const en = locale === "en";
    const bounds = bands.length < 2 ? "''" : byBand("mean_of", bands, "lower", (band) => dialect.text(` ${bandWords(band, "lower", en ? "and" : "且", numbers.number)}`));
    const capped = choose([[`${grade} = ${by}`, grade]], en ? say`${by}; credit risk is high, so at most ${grade}` : say`${by}；信用风险高，以 ${grade} 为限`);
    const separator = en ? "; " : "；";
    const also = (condition: string, words: string): string => choose([[condition, words]], "''");
    const sentences = [
      say`${dialect.text(en ? "Score " : "得分 ")}${weightedWords("terms_of", "weight_given", dialect)} = ${number("mean_of")}${bounds} → ${capped}`,
      also("coverage_of < 1e0", en ? say`; ${percent("coverage_of")} of the weight is known` : say`；已知因素占权重的 ${percent("coverage_of")}`),
      also(answerColumn("operational"), dialect.text(separator + (en ? "operational risk is high" : "操作风险高"))),
      also(answerColumn("market"), dialect.text(separator + (en ? "market risk is high" : "市场风险高"))),
    ];
    const little = en ? say`Only ${percent("coverage_of")} of the scores are given; at least ${dialect.text(numbers.percent(minCoverage))} are needed.` : say`只有 ${percent("coverage_of")} 的评分，至少需要 ${dialect.text(numbers.percent(minCoverage))}。`;
    return choose(
      [
        ["is_off", dialect.text(en ? "A score is not between 0 and 100." : "有评分不在 0 至 100 之间。")],
        ["is_unknown", dialect.text(en ? "A risk level is none of high, medium and low." : "有风险等级不是高、中、低之一。")],
        ["NOT is_known", little],
      ],
      joined(sentences),
    );
  };
  return {
    steps: [
      {
        name: "factors",
        rule: "Scores of the factors, along their anchors where there are any, and levels of risk",
        query: `SELECT *, ${[...factors.map((name, k) => `${score(name)} AS score_${k + 1}`), ...levels.map((name) => `${level(name)} AS ${name.toLowerCase()}`)].join(", ")}\nFROM ${table.rows}`,
      },
      {
        name: "divided",
        rule: "The three risks count where the risk is not scored as one",
        query: `SELECT *, ${factors.flatMap((_, k) => (k > risk ? [`CASE WHEN score_${risk + 1} IS NULL THEN score_${k + 1} END AS part_${k + 1}`] : [])).join(", ")}, ${offScale} AS is_off, ${unknown} AS is_unknown, ${whole} AS weight_all\nFROM factors`,
      },
      {
        name: "weighed",
        rule: "Weighted factors that are known, and their weights",
        query: `SELECT *, ${weightedSum(terms, dialect)} AS weighted_sum, ${weightGiven(terms, dialect)} AS weight_given, ${weightedTerms(terms, dialect)} AS terms_of\nFROM divided`,
      },
      { name: "covered", rule: "Share of the weight that is known", query: "SELECT *, CASE WHEN weight_all > 0 THEN weight_given / weight_all END AS coverage_of\nFROM weighed" },
      {
        name: "scored",
        rule: "Score, where enough of the weight is known",
        query: `SELECT *, CASE WHEN weight_given > 0 THEN weighted_sum / weight_given END AS mean_of, NOT is_off AND NOT is_unknown AND coalesce(coverage_of > 0 AND ${atLeastCut("coverage_of", minCoverage)}, FALSE) AS is_known\nFROM covered`,
      },
    ],
    answers: {
      grade: known(choose([[isHigh("creditlevel"), dialect.text(labels[labels.length - 1]!)]], before)),
      score: known("mean_of"),
      before: known(before),
      coverage: known("coverage_of"),
      operational: known(isHigh("operationallevel")),
      market: known(isHigh("marketlevel")),
    },
    why: { en: why("en"), "zh-CN": why("zh-CN") },
  };
}
