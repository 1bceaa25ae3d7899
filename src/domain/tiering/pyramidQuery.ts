import type { SqlForm, SqlTable } from "../method/sql";
import { entryAt } from "../sql/count";
import { asReal } from "../sql/exact";
import { keyShareTotals, lossRows as lossQuery } from "../sql/keyShare";
import { namesAsRows } from "../sql/listRows";
import { answerColumn } from "../sql/names";
import { atLeastCut } from "../sql/nearly";
import { rankSteps } from "../sql/ranks";
import { choose as cases, sentence, sqlSay } from "../sql/sentence";
import { actionWords, englishLayer, type Pyramid } from "./pyramidWords";

interface Aims {
  readonly target: number;
  readonly growthCut: number;
}

/** The pyramid (tiering/PYRAMID.ts) as a query. */
export function pyramidQuery(table: SqlTable, { shares, labels, ties, target, growthCut }: Pyramid & Aims): SqlForm {
  const { dialect } = table;
  const { text } = dialect;
  const profit = table.cell("profit");
  const ranks = rankSteps(table, { from: table.rows, value: profit, shares, ties });
  const overdue = table.has("overdue") ? `coalesce(${table.cell("overdue")}, 0e0)` : "0e0";
  const promises = [...(table.has("potential") ? [table.cell("potential")] : []), ...(table.has("growth") ? [atLeastCut(table.cell("growth"), growthCut)] : [])];
  const spent = table.has("resources") ? dialect.millionths(table.cell("resources")) : null;
  const real = (millionths: string): string => asReal(dialect, millionths);
  const sums = keyShareTotals(table, { profit, held: "profit_held", isKey: "layer_of <= 2", target });
  const spentStep = {
    name: "spent_totals",
    rule: "Resources of all and of the key customers, and the poor customers",
    query: `SELECT key_totals.*, spent_all, spent_key, poor_customers\nFROM key_totals CROSS JOIN (SELECT sum(spent_held) AS spent_all, sum(CASE WHEN layer_of <= 2 THEN spent_held END) AS spent_key, count(CASE WHEN is_poor THEN 1 END) AS poor_customers FROM tb_answers) AS others`,
  };
  const keySpent = `CASE WHEN spent_all > 0 THEN ${real(`coalesce(spent_key, ${dialect.whole(0)})`)} / (${real("spent_all")}) END`;
  const above = (i: number): string => labels.slice(0, i).reverse().join("/");
  const { number, count } = sqlSay(dialect);
  const say = sentence(dialect);
  const [rank, reach, policy] = [count(answerColumn("rank")), count(answerColumn("reach")), answerColumn("action")];
  const english = labels.map(englishLayer);
  const why = (place: string, within: string, tied: string, tier: readonly string[], poor: string, loss: string, late: string, lift: (aim: string) => string, reduce: string): string =>
    say`${place}${cases([[`rank_of <= ${answerColumn("reach")}`, within]], tied)} → ${entryAt("layer_of", tier.map(text), "''")}${cases([["is_poor", say`${text(poor)}${cases([[`${profit} < 0`, text(loss)]], say`${text(late)}${number("overdue_of")}`)}`]], "''")}${cases([[`${policy} = 'upgrade'`, lift(answerColumn("aim"))], [`${policy} = 'reduce'`, text(reduce)]], "''")}`;
  return {
    steps: [
      ...ranks.steps,
      { name: "layered", rule: "Number of the layer, from 1", query: `SELECT *, ${ranks.byTier((j) => String(j + 1))} AS layer_of, ${ranks.reach} AS reach_of, ${overdue} AS overdue_of, ${dialect.millionths(profit)} AS profit_held, ${spent === null ? "NULL" : `coalesce(${spent}, ${dialect.whole(0)})`} AS spent_held, ${promises.length === 0 ? "NULL" : `coalesce(${promises.join(", ")})`} AS is_promising\nFROM placed` },
      {
        name: "judged",
        rule: "Poor in the last layer, overdue or at a loss; key customers are kept, others lifted where they promise growth",
        query: `SELECT *, layer_of = ${labels.length} AND (${profit} < 0 OR overdue_of > 0) AS is_poor, CASE WHEN layer_of <= 2 THEN 'keep' WHEN is_promising THEN 'upgrade' WHEN NOT is_promising THEN 'reduce' END AS policy_of\nFROM layered`,
      },
    ],
    answers: {
      tier: entryAt("layer_of", labels.map(text), "NULL"),
      english: entryAt("layer_of", english.map(text), "NULL"),
      rank: ranks.rank,
      reach: "reach_of",
      key: "layer_of <= 2",
      poor: "is_poor",
      action: "policy_of",
      aim: `CASE WHEN policy_of = 'upgrade' THEN ${entryAt("layer_of", labels.map((_, i) => text(above(i))), "NULL")} END`,
    },
    totals: {
      steps: [...sums.steps, ...(spent === null ? [] : [spentStep])],
      figures: { ...sums.figures, ...(spent === null ? {} : { keyResourceShare: keySpent, resourceGap: `${keySpent} - ${dialect.real(target)}`, poorCustomers: "poor_customers" }) },
    },
    tables: {
      layers: [
        `SELECT label, customers_held, customers_held * 1e0 / nullif(all_customers, 0), ${real("profit_sum")}, CASE WHEN net_held > 0 THEN ${real("profit_sum")} / (${real("net_held")}) END,`,
        spent === null ? "  NULL AS spent, NULL AS spent_share" : `  ${real("spent_sum")}, CASE WHEN spent_all > 0 THEN ${real("spent_sum")} / (${real("spent_all")}) END`,
        `FROM (SELECT place, label, coalesce(customers_in, 0) AS customers_held, coalesce(profit_in, ${dialect.whole(0)}) AS profit_sum, ${spent === null ? "NULL" : `coalesce(spent_in, ${dialect.whole(0)})`} AS spent_sum`,
        `  FROM (${namesAsRows(table, labels)}) AS labels`,
        `  LEFT JOIN (SELECT layer_of AS layer_held, count(*) AS customers_in, sum(profit_held) AS profit_in, ${spent === null ? "NULL" : "sum(spent_held)"} AS spent_in FROM tb_answers GROUP BY layer_of) AS layers ON place = layer_held) AS held`,
        `CROSS JOIN ${spent === null ? "key_totals" : "spent_totals"}`,
        "ORDER BY place",
      ].join("\n"),
      losses: lossQuery(table, profit, "profit_held"),
    },
    why: {
      en: why(
        say`${number(profit)} ranks ${rank} of ${count("customers")}, `, say`ranks up to ${reach}`, say`tied with a customer within the first ${reach}`,
        labels.map((label, i) => (english[i] === label ? label : `${english[i]!} (${label})`)),
        "; poor: ", "at a loss", "overdue ", (aim) => say`; has potential: lift to ${aim}`, actionWords.en("reduce", null),
      ),
      "zh-CN": why(
        say`${number(profit)} 在 ${count("customers")} 位客户中排第 ${rank}，`, say`前 ${reach} 名以内`, say`与前 ${reach} 名以内的客户并列`,
        labels, "；劣质客户：", "亏损", "逾期 ", (aim) => say`；有潜力，促其升入${aim}`, actionWords["zh-CN"]("reduce", null),
      ),
    },
  };
}
