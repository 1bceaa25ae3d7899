import type { SqlForm, SqlTable } from "../method/sql";
import { say as numbers } from "../method/say";
import { decimal, inUnits } from "../money/decimal";
import { asReal, roundingUnit } from "./exact";
import { sharingSteps } from "./largestRemainder";
import { answerColumn } from "./names";
import { atLeastCut, moreThanCut } from "./nearly";
import { choose, sentence, sqlSay } from "./sentence";

interface MismatchRule {
  readonly total: number | undefined;
  readonly wasted: number;
  readonly starved: number;
  readonly keyTiers: readonly string[];
  readonly keyTarget: number;
  readonly flags: Readonly<Record<"wasted" | "starved" | "fair", string>>;
}

/** Shares of resources against shares of revenue, and whole units moved between them (quota/RESMISMATCH.ts). */
export function mismatchForm(table: SqlTable, { total, wasted, starved, keyTiers, keyTarget, flags }: MismatchRule): SqlForm {
  const { dialect, cell, order } = table;
  const { text, whole, real } = dialect;
  const [revenue, resource] = [cell("revenue"), cell("resource")];
  const customers = table.has("customers") ? cell("customers") : null;
  const one = roundingUnit(dialect, 1);
  const none = whole(0);
  const units = total === undefined ? `CASE WHEN used_all >= ${whole(2_000_000)} THEN ${one.halfUp("used_all", 6)} ELSE ${none} END` : whole(inUnits(decimal(total), decimal(1), "half-up"));
  const target = sharingSteps(table, { from: "shared_out", name: "target", weight: "earned_by", units: "units_to_share", weights: "earned_all", order });
  const current = sharingSteps(table, { from: "with_target", name: "current", weight: "used_by", units: "units_to_share", weights: "used_all", order });
  const share = (value: string, of: string): string => `CASE WHEN ${of} > 0 THEN ${value} / (${asReal(dialect, of)}) END`;
  const now = dialect.cast(current.given, "real");
  const flag = choose(
    [[`index_of IS NULL AND ${resource} > 0`, text(flags.wasted)], ["index_of IS NULL", text(flags.fair)], [moreThanCut("index_of", wasted), text(flags.wasted)], [`NOT (${atLeastCut("index_of", starved)})`, text(flags.starved)]],
    text(flags.fair),
  );
  const { percent, number, amount } = sqlSay(dialect);
  const words = sentence(dialect);
  const [used, earned, found, had, due] = ["resourceShare", "revenueShare", "flag", "current", "target"].map(answerColumn) as [string, string, string, string, string];
  const noShares = `${used} IS NULL OR ${earned} IS NULL`;
  const keyed = (column: string): string => `sum(CASE WHEN ${table.has("tier") && keyTiers.length > 0 ? `${cell("tier")} IN (${keyTiers.map(text).join(", ")})` : "FALSE"} THEN ${column} ELSE 0e0 END)`;
  const keyShare = table.has("tier") ? `SELECT CASE WHEN max(used_all) > 0 THEN ${keyed(used)} END FROM tb_answers` : "SELECT NULL";
  return {
    steps: [
      {
        name: "weighed",
        rule: "Revenue and resources, exact in millionths",
        query: `SELECT *, ${dialect.millionths(revenue)} AS earned_by, ${dialect.millionths(resource)} AS used_by, ${customers === null ? none : `coalesce(${dialect.millionths(customers)}, ${none})`} AS served_by\nFROM ${table.rows}`,
      },
      {
        name: "totalled",
        rule: "Their totals, and whether all resources are whole numbers",
        query: `SELECT *, sum(earned_by) OVER () AS earned_all, sum(used_by) OVER () AS used_all, sum(served_by) OVER () AS served_all, max(CASE WHEN ${resource} = floor(${resource}) THEN 0 ELSE 1 END) OVER () AS fractions\nFROM weighed`,
      },
      { name: "shared_out", rule: total === undefined ? "Units to share out: the resources, where these are amounts and not shares" : "Units to share out", query: `SELECT *, ${units} AS units_to_share\nFROM totalled` },
      ...target.steps,
      { name: "with_target", rule: "Units by revenue", query: `SELECT *, ${dialect.cast(target.given, "real")} AS target_of\nFROM target_turns` },
      ...current.steps,
      {
        name: "with_current",
        rule: "Units now, and the shares",
        query: [
          `SELECT *, ${total === undefined ? `CASE WHEN fractions = 0 THEN ${resource} ELSE ${now} END` : now} AS current_of, ${share(resource, "used_all")} AS used_share, ${share(revenue, "earned_all")} AS earned_share,`,
          `  ${customers === null ? dialect.cast("NULL", "real") : share(`coalesce(${customers}, 0e0)`, "served_all")} AS served_share, earned_all > 0 AND used_all ${total === undefined ? `>= ${whole(2_000_000)}` : `> ${none}`} AS is_known`,
          "FROM current_turns",
        ].join("\n"),
      },
      { name: "compared", rule: "Share of resources by share of revenue", query: "SELECT *, CASE WHEN earned_share <> 0 THEN used_share / earned_share END AS index_of\nFROM with_current" },
      { name: "said", rule: "The index to six decimals", query: "SELECT *, floor(index_of * 1e6 + 0.5) / 1e6 AS index_said\nFROM compared" },
    ],
    answers: {
      index: "index_of",
      flag,
      revenueShare: "earned_share",
      resourceShare: "used_share",
      gap: "used_share - earned_share",
      perCustomer: customers === null ? dialect.cast("NULL", "real") : "CASE WHEN served_share <> 0 THEN used_share / served_share END",
      current: "CASE WHEN is_known THEN current_of END",
      target: "CASE WHEN is_known THEN target_of END",
      move: "CASE WHEN is_known THEN target_of - current_of END",
    },
    figures: {
      dissimilarity: `SELECT sum(abs(${answerColumn("gap")})) / 2e0 FROM tb_answers`,
      moves: `SELECT sum(CASE WHEN ${answerColumn("move")} > 0 THEN ${answerColumn("move")} WHEN ${answerColumn("move")} <= 0 THEN 0e0 END) FROM tb_answers`,
      keyShare,
      keyGap: table.has("tier") ? `SELECT CASE WHEN max(used_all) > 0 THEN ${keyed(used)} - ${real(keyTarget)} END FROM tb_answers` : "SELECT NULL",
    },
    why: {
      en: words`${choose([[noShares, text("Without revenue or resources in all there are no shares")]], words`${percent(used)} of resources for ${percent(earned)} of revenue`)}${choose([[`index_of IS NULL AND ${resource} > 0`, text(", which has no index")], ["index_of IS NULL", "''"]], words`, index ${number("index_said")} (starved below ${text(numbers.number(starved))}, wasted above ${text(numbers.number(wasted))})`)} → ${found}${choose([[`${had} IS NULL`, "''"]], words`; ${amount(had)} units now, ${amount(due)} by revenue`)}`,
      "zh-CN": words`${choose([[noShares, text("没有收入或没有资源，无法计算占比")]], words`资源占 ${percent(used)}，收入占 ${percent(earned)}`)}${choose([[`index_of IS NULL AND ${resource} > 0`, text("，没有指数")], ["index_of IS NULL", "''"]], words`，指数 ${number("index_said")}（低于 ${text(numbers.number(starved))} 为不足，高于 ${text(numbers.number(wasted))} 为浪费）`)} → ${found}${choose([[`${had} IS NULL`, "''"]], words`；现有 ${amount(had)}，按收入应为 ${amount(due)}`)}`,
    },
  };
}
