import type { SqlForm, SqlStep, SqlTable } from "../method/sql";
import { decimal, inUnits, plus, times, type Decimal } from "../money/decimal";
import { daysInYear, type PoolRule } from "../quota/pool";
import { noSales } from "../quota/creditFields";
import { allocationSteps } from "../sql/allocation";
import { quotaAnswers, salesSaid } from "../sql/allocationAnswers";
import { collectionSteps, dueOf, rateOf, salesHeld } from "../sql/collection";
import { entryAt } from "../sql/count";
import { asReal, partsAsReal, roundingUnit, type RoundingUnit } from "../sql/exact";
import { debtFactsStep, debtFigures, longTermShare, placeBy, topCountStep, topSteps } from "../sql/keyAndDebt";
import { namesAsRows } from "../sql/listRows";
import { answerColumn } from "../sql/names";
import { classOf, cutRows, fromOf, rateTierSteps, tierName, tierWords, toOf } from "../sql/rateTiers";
import { sentence } from "../sql/sentence";
import { monthsLater } from "../unit/calendar";

interface Rule extends PoolRule {
  readonly cuts: readonly number[];
  readonly cutRule: "given" | "quantile" | "breaks";
  readonly labels: readonly string[];
  readonly multipliers: readonly number[];
  readonly dReserve: number;
  readonly unit: number;
  readonly pool: number | undefined;
  readonly k: number | undefined;
  readonly countOpening: boolean;
  readonly asOf: number | undefined;
}

/** The credit system as a query; the parts of it are those of its functions. */
export function creditQuery(table: SqlTable, params: Rule): SqlForm {
  const { dialect, cell, has } = table;
  const { labels, multipliers, unit, dReserve } = params;
  const given = (input: string): string | null => (has(input) ? cell(input) : null);
  const [sales, balance, cap] = [cell("sales"), given("balance"), given("cap")];
  const rating = { sales, collected: cell("collected"), opening: params.countOpening ? given("opening") : null, vat: params.vat, salesSaid };
  const rounding = roundingUnit(dialect, unit);
  const pool = poolOf(table, params, rounding);
  const allocation = allocationSteps(table, { from: "claiming", group: classOf, claim: "claim_held", cap, multipliers, unit, reserve: dReserve, pool: pool.units });
  const quotas = quotaAnswers(table, allocation, { sales, cap, tier: answerColumn("tier"), unit, inside: `${classOf} > 0` });
  const say = sentence(dialect);
  const place = (amount: string): string => placeBy(table, amount);
  const top = (rank: string): string => `${rank} <= (SELECT top_k FROM top_count)`;
  const owed = `coalesce(${balance}, 0e0)`;
  const debts: Readonly<Record<string, string>> = balance === null ? {} : {
    headroom: `CASE WHEN ${balance} IS NOT NULL THEN ${headroom(table, rounding, balance)} END`,
    utilisation: `CASE WHEN quota_units > 0 AND ${classOf} > 0 THEN ${balance} / quota_of END`,
    debtRank: `CASE WHEN ${balance} IS NOT NULL THEN ${place(owed)} END`,
    topDebtor: `CASE WHEN ${balance} IS NOT NULL THEN ${balance} > 0 AND ${top(place(owed))} END`,
  };
  return {
    steps: [
      ...collectionSteps(table, rating),
      ...rateTierSteps(table, params),
      { name: "claiming", rule: "Who is in a class claims a share by sales", query: `SELECT *, CASE WHEN ${classOf} > 0 THEN ${salesHeld} ELSE ${dialect.whole(0)} END AS claim_held\nFROM told` },
      topCountStep(table, { from: table.rows, k: params.k }),
      ...allocation.steps,
      ...quotas.steps,
    ],
    answers: { rate: rateOf, tier: tierName(table, labels), ...quotas.answers, ...debts, salesRank: place(sales), key: `${sales} > 0 AND ${top(place(sales))}`, due: dueOf, from: fromOf, to: toOf },
    why: {
      en: say`${tierWords(table, rating, params, "en")}. ${quotas.why.en}`,
      "zh-CN": say`${tierWords(table, rating, params, "zh-CN")}。${quotas.why["zh-CN"]}`,
    },
    totals: totals(table, params, { rounding, pool, sales, collected: rating.collected, balance }),
    figures: longTerm(table, params.asOf),
    tables: { classes: classRows(table, params, { rounding, sales, collected: rating.collected, balance }), cuts: cutRows(table, params) },
  };
}

interface Pool {
  readonly units: bigint | string;
  /** The pool before rounding: an exact number of parts of 10^-places, over the rows of `held`. */
  readonly parts: string;
  readonly places: number;
}

/** The pool as given, or sales × (1 + growth) × ratio × (1 + vat). Sales below zero in all leave nothing to share out. */
function poolOf({ dialect }: SqlTable, { pool, growth, ratio, vat }: Rule, rounding: RoundingUnit): Pool {
  if (pool !== undefined) {
    const exact = decimal(pool);
    return { units: inUnits(exact, rounding.unit, "half-up"), parts: dialect.whole(exact.digits), places: exact.places };
  }
  const onePlus = (part: number): Decimal => plus(decimal(1), decimal(part));
  const share = times(times(onePlus(growth), decimal(ratio)), onePlus(vat));
  const parts = `greatest(coalesce(sum(${salesHeld}), ${dialect.whole(0)}), ${dialect.whole(0)}) * ${dialect.whole(share.digits)}`;
  const places = 6 + share.places;
  return { units: `SELECT ${rounding.halfUp("pool_parts", places)} FROM (SELECT ${parts} AS pool_parts FROM held) AS tb_parts`, parts, places };
}

/** Quota less balance, exact. */
function headroom({ dialect }: SqlTable, rounding: RoundingUnit, balance: string): string {
  const scale = dialect.whole(10n ** BigInt(rounding.places - 6));
  return partsAsReal(dialect, `(CASE WHEN ${classOf} > 0 THEN ${rounding.parts("quota_units")} ELSE ${dialect.whole(0)} END - ${dialect.millionths(balance)} * ${scale})`, rounding.places);
}

interface Facts {
  readonly rounding: RoundingUnit;
  readonly sales: string;
  readonly collected: string;
  readonly balance: string | null;
}

function totals(table: SqlTable, { ratio, vat, k }: Rule, { rounding, pool, sales, collected, balance }: Facts & { readonly pool: Pool }): NonNullable<SqlForm["totals"]> {
  const { dialect } = table;
  const none = dialect.whole(0);
  const places = Math.max(rounding.places, pool.places);
  const parts = (whole: string, at: number): string => `${whole} * ${dialect.whole(10n ** BigInt(places - at))}`;
  const [sold, owed, pooled] = [asReal(dialect, "sold_by_all"), asReal(dialect, "owed_by_all"), rounding.real("pool_units")];
  const withSales = (value: string): string => `CASE WHEN sold_by_all > 0 THEN ${value} END`;
  const ratioOf = `(${owed}) / ((${sold}) * ${dialect.real(1 + vat)})`;
  const steps: readonly SqlStep[] = [
    ...topSteps(table, { from: table.rows, sales, balance, k }),
    debtFactsStep(table, { from: table.rows, sales, balance }),
    {
      name: "credit_facts",
      rule: "All customers together",
      query: [
        "SELECT debt_facts.*, pooled.pool_units, given.given_units, came.came_in, came.came_due, asked.pool_asked",
        "FROM debt_facts CROSS JOIN pooled",
        `CROSS JOIN (SELECT coalesce(sum(quota_units), ${none}) AS given_units FROM with_quota) AS given`,
        `CROSS JOIN (SELECT coalesce(sum(${dialect.millionths(collected)}), ${none}) AS came_in, coalesce(sum(${dueOf}), 0e0) AS came_due FROM rated) AS came`,
        `CROSS JOIN (SELECT ${pool.parts} AS pool_asked${typeof pool.units === "string" ? " FROM held" : ""}) AS asked`,
      ].join("\n"),
    },
  ];
  const debts: Readonly<Record<string, string>> = balance === null ? {} : {
    receivables: owed,
    arRatio: withSales(ratioOf),
    dsoDays: withSales(`${ratioOf} * ${daysInYear}`),
    excess: withSales(partsAsReal(dialect, `(${parts("owed_by_all", 6)} - ${parts(`(${rounding.parts("pool_units")})`, rounding.places)})`, places)),
  };
  return {
    steps,
    figures: {
      ...debtFigures(table, balance !== null),
      customers: "all_customers",
      sales: sold,
      collected: asReal(dialect, "came_in"),
      rate: `CASE WHEN came_due > 0 THEN (${asReal(dialect, "came_in")}) / came_due END`,
      pool: pooled,
      rounding: partsAsReal(dialect, `(${parts(`(${rounding.parts("pool_units")})`, rounding.places)} - ${parts("pool_asked", pool.places)})`, places),
      allocated: rounding.real("given_units"),
      unallocated: rounding.real("(pool_units - given_units)"),
      targetDays: dialect.real(ratio * daysInYear),
      ...debts,
    },
  };
}

function longTerm(table: SqlTable, asOf: number | undefined): Readonly<Record<string, string>> {
  const share = (input: string, test: (column: string) => string): Readonly<Record<string, string>> => ({ longTermShare: longTermShare(table, table.rows, table.cell(input), test(table.cell(input))) });
  if (table.has("years")) return share("years", (years) => `${years} >= 3`);
  return table.has("since") && asOf !== undefined ? share("since", (since) => `${since} <= ${monthsLater(asOf, -36)}`) : {};
}

/** One row a class; customers outside every class in a last row, where there are any. */
function classRows(table: SqlTable, { labels, multipliers }: Rule, { rounding, sales, collected, balance }: Facts): string {
  const { dialect } = table;
  const none = dialect.whole(0);
  const sum = (column: string): string => `coalesce(sum(${dialect.millionths(column)}), ${none})`;
  const amount = (column: string): string => asReal(dialect, `coalesce(${column}, ${none})`);
  const quota = rounding.real(`coalesce(class_units, ${none})`);
  const last = labels.length + 1;
  return [
    `SELECT label, coalesce(customers, 0), ${amount("sold")}, ${amount("came")}, CASE WHEN dues > 0 THEN (${amount("came")}) / dues END,`,
    `  ${entryAt("place", multipliers.map(dialect.real), "0e0")}, ${quota}, CASE WHEN sold > 0 THEN (${quota}) / (${amount("sold")}) END, ${balance === null ? "NULL" : amount("owes")}`,
    `FROM (${namesAsRows(table, [...labels, noSales])}) AS names LEFT JOIN class_quotas ON place = class_no`,
    `LEFT JOIN (SELECT CASE WHEN ${classOf} = 0 THEN ${last} ELSE ${classOf} END AS class_at, count(*) AS customers, ${sum(sales)} AS sold, ${sum(collected)} AS came, sum(${dueOf}) AS dues${balance === null ? "" : `, ${sum(balance)} AS owes`} FROM claiming GROUP BY class_at) AS sums ON place = class_at`,
    `WHERE place < ${last} OR customers > 0`,
    "ORDER BY place",
  ].join("\n");
}
