import { say as numbers } from "../method/say";
import type { SqlForm, SqlTable } from "../method/sql";
import type { Norm } from "../stats/normalise";
import { bandWords } from "../tiering/bands";
import { bandsFromHighest, byBand } from "./bands";
import { answerColumn } from "./names";
import { atLeast, atLeastCut } from "./nearly";
import { differsColumn, scaledColumn, scaledSteps } from "./scaled";
import { choose, sentence, sqlSay } from "./sentence";
import { weightedSum, weightedTerms, weightedWords, weightGiven, weightOfAll } from "./weighted";

interface Rule {
  readonly weights?: readonly number[] | undefined;
  readonly directions?: readonly number[] | undefined;
  readonly criteria?: readonly string[] | undefined;
  readonly norm: Norm;
  readonly combine: "mean" | "sum";
  readonly cuts: readonly number[];
  readonly labels: readonly string[];
  readonly minCoverage: number;
}

/** Tiers by a weighted score of the columns of `matrix` (tiering/criteria.ts). */
export function scoreQuery(table: SqlTable, rule: Rule): SqlForm {
  const { dialect } = table;
  const columns = table.cells("matrix").map(({ cell }, i) => ({
    cell,
    name: rule.criteria?.[i] ?? String(i + 1),
    direction: rule.directions?.[i] === -1 ? (-1 as const) : (1 as const),
    value: scaledColumn(i + 1),
    weight: rule.weights?.[i] ?? 1,
    counts: differsColumn(i + 1),
  }));
  const misfit = (["weights", "directions", "criteria"] as const).find((param) => rule[param] !== undefined && rule[param].length !== columns.length);
  if (misfit !== undefined) return unfit(columns.length, rule[misfit]!.length);

  const weighed = columns.filter(({ weight }) => weight > 0);
  const best = weighed.length === 1 ? weighed[0]!.value : `greatest(${weighed.map(({ value }) => value).join(", ")})`;
  const strongest = choose(weighed.map(({ value, name }) => [atLeast(value, "best_of"), dialect.text(name)]), "NULL");
  const words = weightedWords("terms_of", "weight_given", dialect);
  const { number, percent } = sqlSay(dialect);
  const isOne = "abs(weight_all - 1e0) <= 1e-12 * greatest(weight_all, 1e0)";
  const parts = rule.combine === "mean" ? words : choose([[isOne, words], ["coverage_of = 1e0", "('(' || terms_of || ')')"]], `(${words} || ' × ' || ${number("weight_all")})`);
  const mean = "weighted_sum / weight_given";
  const say = sentence(dialect);
  const [score, coverage] = [answerColumn("score"), answerColumn("coverage")];
  const bands = rule.cuts.length > 0 ? bandsFromHighest(rule) : null;
  const tier = bands ? byBand("score_of", bands, "lower", ({ label }) => dialect.text(label)) : "NULL";
  const why = (head: string, and: string, highest: string, known: string, unknown: string): string => {
    const placed = bands ? say` ${byBand(score, bands, "lower", (band) => dialect.text(bandWords(band, "lower", and, numbers.number)))} → ${answerColumn("tier")}` : highest;
    return choose([[`${score} IS NULL`, unknown]], say`${dialect.text(head)}${answerColumn("parts")} = ${number(score)}${placed}${choose([[`${coverage} < 1e0`, known]], "''")}`);
  };
  return {
    steps: [
      ...scaledSteps(table.rows, columns.map(({ cell, direction }) => ({ value: cell, direction })), rule.norm),
      {
        name: "weighed",
        rule: "Weighted criteria that are known, their weights, the weights of all that differ, and the highest",
        query: `SELECT *, ${weightedSum(columns, dialect)} AS weighted_sum, ${weightGiven(columns, dialect)} AS weight_given, ${weightOfAll(columns, dialect)} AS weight_all, ${best} AS best_of, ${weightedTerms(columns, dialect)} AS terms_of\nFROM scaled`,
      },
      { name: "covered", rule: "Share of the weight that is known", query: "SELECT *, CASE WHEN weight_all > 0 THEN weight_given / weight_all END AS coverage_of\nFROM weighed" },
      {
        name: "scored",
        rule: "Score, where enough of the weight is known",
        query: `SELECT *, CASE WHEN coverage_of > 0 AND ${atLeastCut("coverage_of", rule.minCoverage)} THEN ${rule.combine === "sum" ? `${mean} * weight_all` : mean} END AS score_of\nFROM covered`,
      },
    ],
    answers: {
      tier: `CASE WHEN score_of IS NOT NULL THEN ${tier} END`,
      score: "score_of",
      coverage: "CASE WHEN score_of IS NOT NULL THEN coverage_of END",
      strongest: `CASE WHEN score_of IS NOT NULL THEN ${strongest} END`,
      parts: `CASE WHEN score_of IS NOT NULL THEN ${parts} END`,
      group: `CASE WHEN score_of IS NOT NULL THEN ${bands ? tier : strongest} END`,
    },
    totals: {
      steps: [
        {
          name: "score_totals",
          rule: "Customers scored; extremes, means and weights of the criteria",
          query: `SELECT count(*) AS all_rows, count(score_of) AS customers_scored, max(weight_all) AS all_weight, ${columns.map(({ cell, counts }, i) => `min(${cell}) AS low_${i + 1}, max(${cell}) AS high_${i + 1}, avg(${cell}) AS mean_${i + 1}, max(CASE WHEN ${counts} THEN 1 ELSE 0 END) AS counts_${i + 1}`).join(", ")}\nFROM tb_answers`,
        },
      ],
      figures: { customers: "customers_scored" },
    },
    tables: {
      criteria: [
        `SELECT criterion, CASE WHEN all_weight > 0 THEN weight_of / all_weight ELSE 0e0 END, direction_of, low_of, high_of, mean_of FROM (`,
        columns
          .map(({ name, weight, direction }, i) => `SELECT ${i + 1} AS place, ${dialect.text(name)} AS criterion, ${dialect.real(weight)} * counts_${i + 1} AS weight_of, all_weight, ${direction} AS direction_of, low_${i + 1} AS low_of, high_${i + 1} AS high_of, mean_${i + 1} AS mean_of FROM score_totals WHERE all_rows > 0`)
          .join("\nUNION ALL "),
        ") AS criteria ORDER BY place",
      ].join("\n"),
    },
    why: {
      en: why("Score ", "and", say`; the highest criterion is ${answerColumn("strongest")}`, say`; ${percent(coverage)} of the weight is known`, tooLittle(say`Only ${percent("coverage_of")} of the scores are given; at least ${dialect.text(numbers.percent(rule.minCoverage))} are needed.`, dialect.text("No criterion differs between customers, so they cannot be compared."))),
      "zh-CN": why("得分 ", "且", say`；最高的指标是“${answerColumn("strongest")}”`, say`；已知指标占权重的 ${percent(coverage)}`, tooLittle(say`只有 ${percent("coverage_of")} 的评分，至少需要 ${dialect.text(numbers.percent(rule.minCoverage))}。`, dialect.text("各指标在客户之间均无差异，无法比较。"))),
    },
  };

  function unfit(found: number, given: number): SqlForm {
    return {
      steps: [],
      answers: Object.fromEntries(["tier", "score", "coverage", "strongest", "parts", "group"].map((name) => [name, "NULL"])),
      figures: { customers: "SELECT 0" },
      why: { en: dialect.text(`There are ${found} criteria, but weights, directions or names for ${given}.`), "zh-CN": dialect.text(`指标有 ${found} 项，但权重、方向或名称有 ${given} 个。`) },
    };
  }
}

const tooLittle = (little: string, nothing: string): string => choose([["weight_all > 0", little]], nothing);
