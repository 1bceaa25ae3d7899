import type { Dialect } from "../domain/sql/dialect";
import type { AnyMethod, Answer, Method, TableRow } from "../domain/method/method";
import { cardOf } from "../domain/table/preview";
import { boundaryShare, shownAtBoundary, shownOfTier } from "../domain/table/shown";
import { tierSummaries, type TierSum } from "../domain/table/tierSummaries";
import type { Outcome, OutcomeCustomer } from "../workbook/outcome/contract";
import type { Plan } from "./plan";
import type { SqlRow, SqlValue } from "./engine";
import type { Store } from "./store";

const answer = (value: SqlValue | undefined): Answer => (value === null || value === undefined ? "" : value);

/** What a run came to, asked of its result and, where the method has figures and tables, of its query. @param result what follows FROM to read the result */
export async function outcomeOf({ engine }: Store, method: AnyMethod, params: Readonly<Record<string, unknown>>, plan: Plan, result: string): Promise<Outcome> {
  const plain: Method = method;
  const card = cardOf(method);
  const { dialect } = engine;
  const column = dialect.identifier;
  const tier = column(plan.headings[card.tier]!);
  const weightHeading = plan.columns[card.weight]?.[0] ?? plan.headings[card.weight];
  const weight = weightHeading === undefined ? null : dialect.read(column(weightHeading), "real");
  const name = plan.customer.name ?? plan.customer.identity;

  const [counted] = await engine.rows(`SELECT count(*) AS all_rows, count(${tier}) AS rated FROM ${result}`);
  const found = await engine.rows(`SELECT ${tier} AS tier, count(*) AS customers, ${weight === null ? "0" : `sum(coalesce(${weight}, 0))`} AS held FROM ${result} WHERE ${tier} IS NOT NULL GROUP BY ${tier}`);
  const tables: Record<string, readonly TableRow[]> = {};
  for (const [table, query] of Object.entries(plan.query.tables)) tables[table] = (await engine.rows(query)).map((row) => Object.values(row).map(answer));
  const [figures = {}] = plan.query.figures === null ? [] : await engine.rows(plan.query.figures);
  return {
    rows: Number(counted!["all_rows"]),
    rated: Number(counted!["rated"]),
    tiers: tierSummaries(sumsOf(card.tiers(params), found)),
    weight: weight === null ? null : fieldOf(plain, card.weight),
    figures: Object.fromEntries(Object.entries(figures).map(([id, value]) => [id, answer(value)])),
    tables,
    top: name === null ? [] : await top(),
    boundary: name === null ? [] : await boundary(),
  };

  /** A query for each tier: to find the first few takes no memory, to rank them all does. */
  async function top(): Promise<readonly OutcomeCustomer[]> {
    const by = `${weight === null ? "" : `${weight} DESC, `}${column(name!)}`;
    const raw = new Map(found.map((row) => [String(row["tier"]), row["tier"]!]));
    const largest: OutcomeCustomer[] = [];
    for (const one of namesOf(card.tiers(params), raw.keys()).filter((code) => raw.has(code))) {
      const rows = await engine.rows(`SELECT ${column(name!)} AS name, ${tier} AS tier, ${weight ?? "NULL"} AS value, ${column(plan.why)} AS why FROM ${result} WHERE ${tier} = ${literal(raw.get(one)!, dialect)} ORDER BY ${by} LIMIT ${shownOfTier}`);
      largest.push(...rows.map(customer));
    }
    return largest;
  }

  /** Within 2 % of a cut, nearest first, as the pane's preview has them. */
  async function boundary(): Promise<readonly OutcomeCustomer[]> {
    if (!card.boundary) return [];
    const heading = plan.headings[card.boundary.value] ?? plan.columns[card.boundary.value]?.[0];
    const cuts = cutsOf().filter((cut) => cut !== 0);
    if (heading === undefined || cuts.length === 0) return [];
    const value = dialect.read(column(heading), "real");
    const distances = cuts.map((cut) => `abs(${value} - ${dialect.real(cut)}) / ${dialect.real(Math.abs(cut))}`);
    const nearest = distances.length === 1 ? distances[0]! : `least(${distances.join(", ")})`;
    const cut = cuts.length === 1 ? dialect.real(cuts[0]!) : `CASE ${cuts.slice(0, -1).map((one, i) => `WHEN ${distances[i]} = ${nearest} THEN ${dialect.real(one)}`).join(" ")} ELSE ${dialect.real(cuts[cuts.length - 1]!)} END`;
    const rows = await engine.rows(
      `SELECT ${column(name!)} AS name, ${tier} AS tier, ${value} AS value, ${cut} AS cut, ${column(plan.why)} AS why FROM ${result} WHERE ${tier} IS NOT NULL AND ${nearest} <= ${boundaryShare} ORDER BY ${nearest}, ${column(name!)} LIMIT ${shownAtBoundary}`,
    );
    return rows.map(customer);
  }

  /** Cuts that a run finds itself are in one of its tables; where the query has no such table, there is nothing to be near to. */
  function cutsOf(): readonly number[] {
    try {
      return card.boundary!.cuts(params, tables);
    } catch {
      return [];
    }
  }
}

const customer = ({ name, tier, value, cut, why }: SqlRow): OutcomeCustomer => ({
  name: String(name ?? ""),
  tier: String(tier),
  value: value === null || value === undefined ? null : Number(value),
  cut: cut === null || cut === undefined ? null : Number(cut),
  why: String(why ?? ""),
});

function fieldOf(method: Method, name: string): NonNullable<Outcome["weight"]> {
  const { label, unit } = method.outputs[name] ?? method.inputs[name]!;
  return { label, unit };
}

const literal = (value: string | number | boolean, dialect: Dialect): string => (typeof value === "string" ? dialect.text(value) : typeof value === "number" ? dialect.real(value) : value ? "TRUE" : "FALSE");

/** In the method's order; a code its list does not name follows. */
const namesOf = (order: readonly string[], known: Iterable<string>): readonly string[] => [...order, ...[...known].filter((tier) => !order.includes(tier)).sort()];

function sumsOf(order: readonly string[], found: readonly SqlRow[]): readonly (readonly [string, TierSum])[] {
  const by = new Map(found.map(({ tier, customers, held }) => [String(tier), { customers: Number(customers), weight: Number(held) }]));
  return namesOf(order, by.keys()).map((tier) => [tier, by.get(tier) ?? { customers: 0, weight: 0 }]);
}
