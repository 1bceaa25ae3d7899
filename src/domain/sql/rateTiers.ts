import type { SqlStep, SqlTable } from "../method/sql";
import type { Locale, Text } from "../method/text";
import { noSales } from "../quota/creditFields";
import { bandedWords, decimalSteps, usualBand } from "./bandedShare";
import { dueOf, dueWords, rateOf, type CollectionOptions } from "./collection";
import { entryAt } from "./count";
import { namesAsRows } from "./listRows";
import { answerColumn } from "./names";
import { atLeast, atLeastCut } from "./nearly";
import { cutColumn, quantileStep } from "./quantiles";
import { choose, sentence, sqlSay } from "./sentence";

interface Rule {
  readonly cutRule: "given" | "quantile" | "breaks";
  readonly cuts: readonly number[];
  readonly labels: readonly string[];
}

/** Column of the number of the tier: from 1 for the best, 0 for customers without a rate. */
export const classOf = "class_of";
/** Columns of the cut-offs beside the rate; NULL where there is none. */
export const fromOf = "from_of";
export const toOf = "to_of";
const rateBand = { share: rateOf, from: fromOf, to: toOf };

export const noBreaks = ({ cutRule }: Pick<Rule, "cutRule">): Text | null =>
  cutRule === "breaks"
    ? {
        en: "Natural breaks come from trying every division of the rates, which a query cannot do. Find the cut-offs in a workbook with a sample of the customers, and give them as cut-offs.",
        "zh-CN": "自然断点需要比较回款率的所有划分方式，查询语句无法完成。请在工作簿中用部分客户求出分界值，再作为给定的分界值使用。",
      }
    : null;

const keptCut = (j: number): string => `kept_cut_${j}`;

/** What a rate is measured with: the cuts from the highest, and how a rate is at least each. */
function scaleOf({ dialect }: SqlTable, { cutRule, cuts, labels }: Rule): { readonly cuts: readonly string[]; readonly reached: readonly string[]; readonly labels: readonly string[] } {
  if (cutRule === "given") return { cuts: cuts.map(dialect.real), reached: cuts.map((cut) => atLeastCut(rateOf, cut)), labels };
  const kept = labels.slice(1).map((_, j) => keptCut(j + 1));
  return { cuts: kept, reached: kept.map((cut) => atLeast(rateOf, cut)), labels };
}

/** Steps behind those of the rate: the tier by rate (tiering/rateCuts.ts), the cut-offs beside it, and the decimals that tell them apart. */
export function rateTierSteps(table: SqlTable, rule: Rule): readonly SqlStep[] {
  const { cuts, reached } = scaleOf(table, rule);
  const found = rule.cutRule === "given" ? [] : quantileSteps(table, rule.labels.length);
  const from = found.length === 0 ? "rated" : "rated CROSS JOIN kept_cuts";
  const places = reached.map((condition, i) => [condition, String(i + 1)] as const);
  const above = [...cuts, ""].map((_, i) => (i === 0 ? "NULL" : i === 1 ? cuts[0]! : rule.cutRule === "given" ? cuts[i - 1]! : `coalesce(${cuts.slice(0, i).reverse().join(", ")})`));
  return [
    ...found,
    {
      name: "classed",
      rule: "The first tier whose cut-off the rate reaches, 0 without a rate",
      query: `SELECT *, ${choose([[`${rateOf} IS NULL`, "0"], ...places], String(cuts.length + 1))} AS ${classOf}\nFROM ${from}`,
    },
    {
      name: "bounded",
      rule: "The cut-offs beside the rate",
      query: `SELECT *, ${real(table, entryAt(classOf, cuts, "NULL"))} AS ${fromOf}, ${real(table, entryAt(classOf, above, "NULL"))} AS ${toOf}\nFROM classed`,
    },
    ...decimalSteps(table.dialect, rateBand, "bounded"),
  ];
}

const real = ({ dialect }: SqlTable, expression: string): string => dialect.cast(expression, "real");

/** Equal quantiles leave the tiers between them empty: the later ones are no cut-offs. */
function quantileSteps(table: SqlTable, classes: number): readonly SqlStep[] {
  if (classes < 2) return [{ name: "kept_cuts", rule: "One tier has no cut-offs", query: "SELECT 1 AS no_cuts" }];
  const falling = Array.from({ length: classes - 1 }, (_, i) => cutColumn("rate", classes - 1 - i));
  const kept = falling.map((cut, i) => (i === 0 ? `${cut} AS ${keptCut(1)}` : `CASE WHEN NOT (${atLeast(cut, falling[i - 1]!)}) THEN ${cut} END AS ${keptCut(i + 1)}`));
  return [
    quantileStep(table, "rated", [{ value: rateOf, name: "rate" }], classes),
    { name: "kept_cuts", rule: "From the highest; of equal ones the first", query: `SELECT ${kept.join(", ")}\nFROM quantile_cuts` },
  ];
}

export const tierName = ({ dialect }: SqlTable, labels: readonly string[]): string => entryAt(classOf, labels.map(dialect.text), dialect.text(noSales));

/** How a customer came by its tier (tierWords of tiering/collectionTier.ts). @param tier the column of its name */
export function tierWords(table: SqlTable, options: CollectionOptions, rule: Rule, locale: Locale): string {
  const { dialect } = table;
  const say = sentence(dialect);
  const { amount } = sqlSay(dialect);
  const tier = answerColumn("tier");
  const due = dueWords(table, options);
  const [collected, asked] = [amount(options.collected), amount(dueOf)];
  const rate = rateWords(table, rule, locale === "en" ? "and" : "且");
  return locale === "en"
    ? choose([[`${rateOf} IS NULL`, say`No sales or nothing due, so no collection rate → ${tier}`]], say`Collected ${collected} of ${asked} due (${due}) = ${rate} → ${tier}`)
    : choose([[`${rateOf} IS NULL`, say`没有销售额或没有应回款，没有回款率 → ${tier}`]], say`回款 ${collected}，应回款 ${asked}（${due}），回款率 ${rate} → ${tier}`);
}

/** "92.0 % ≥ 90.0 % and < 100.0 %". */
function rateWords({ dialect }: SqlTable, { cutRule, cuts, labels }: Rule, and: string): string {
  const known = labels.map((label, i) => dialect.text(usualBand({ label, from: cuts[i] ?? null, to: cuts[i - 1] ?? null }, and)));
  return bandedWords(dialect, rateBand, and, cutRule === "given" ? entryAt(classOf, known, "''") : null);
}

/** The cut-offs in use, a row a tier. */
export function cutRows(table: SqlTable, rule: Rule): string {
  const { dialect } = table;
  const given = rule.labels.map((label, i) => `SELECT ${i + 1} AS place, ${dialect.text(label)} AS label, ${i < rule.cuts.length ? dialect.real(rule.cuts[i]!) : "NULL"} AS cut`);
  if (rule.cutRule === "given") return `SELECT label, cut FROM (${given.join(" UNION ALL ")}) AS cut_rows ORDER BY place`;
  const { cuts } = scaleOf(table, rule);
  // Without any rate there are no quantiles, and the cut-offs given stay.
  return [
    `SELECT label, CASE WHEN rates = 0 THEN ${real(table, entryAt("place", rule.cuts.map(dialect.real), "NULL"))} ELSE ${real(table, entryAt("place", cuts, "NULL"))} END AS cut`,
    `FROM (${namesAsRows(table, rule.labels)}) AS names CROSS JOIN kept_cuts CROSS JOIN (SELECT count(${rateOf}) AS rates FROM rated) AS counted_rates`,
    `WHERE rates = 0 OR place = ${rule.labels.length} OR ${entryAt("place", cuts.map((cut) => `${cut} IS NOT NULL`), "TRUE")}`,
    "ORDER BY place",
  ].join("\n");
}
