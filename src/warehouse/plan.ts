import { oddRows, tierQuery, type TierQuery } from "../domain/sql/query";
import type { Issue } from "../domain/issue/issue";
import type { AnyMethod, Method } from "../domain/method/method";
import type { Locale } from "../domain/method/text";
import { warehouseWords } from "../i18n/warehouse";
import type { Choices, WorkbookIssue } from "../workbook/contract";
import { askedOf } from "../workbook/sql/asked";
import { findColumns, type Columns } from "./columns";
import type { Engine } from "./engine";
import type { Store } from "./store";

export interface TierRequest {
  readonly method: AnyMethod;
  /** Read, with defaults filled in. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly named: Readonly<Record<string, string>>;
  readonly order: string | null;
  readonly choices: Choices;
  readonly locale: Locale;
  /** Rows to try it on; null for all of them. */
  readonly sample: number | null;
}

export interface Plan {
  readonly query: TierQuery;
  readonly columns: Columns["columns"];
  readonly customer: Columns["customer"];
  /** Column that orders equal rows; null for the order they stand in. */
  readonly order: string | null;
  /** Output → heading in the result. */
  readonly headings: Readonly<Record<string, string>>;
  readonly why: string;
}

/** What stands in the way, told before anything is written. */
export interface Obstacle {
  readonly said: string;
  /** The choice that settles it. */
  readonly settledBy?: "bad" | "subtotals" | "duplicates";
}

export type Planned =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly issues: readonly (Issue | WorkbookIssue)[]; readonly obstacles: readonly Obstacle[] };

/** The columns a method reads, and the one that orders equal rows. */
export async function lookAt(store: Store, request: Pick<TierRequest, "method" | "named" | "locale" | "order">): Promise<{ readonly ok: true; readonly found: Columns; readonly order: string | null } | Extract<Planned, { ok: false }>> {
  const { method, named, locale } = request;
  const { dialect } = store.engine;
  const words = warehouseWords[locale];
  const found = await findColumns(store, method, named);
  const order = request.order ?? (dialect.rowNumber === null ? (found.customer.identity ?? null) : null);
  const obstacles: Obstacle[] = [
    ...found.misfits.map(({ heading, type, label, unit }) => ({ said: words.misfit(heading, type, label[locale], unit) })),
    ...(order === null && dialect.rowNumber === null ? [{ said: words.usage.order }] : []),
  ];
  const unknownOrder = order !== null && !store.columns.some(({ heading }) => heading === order);
  const issues = [...found.issues, ...(unknownOrder ? [orderMissing(order, store)] : [])];
  return issues.length > 0 || obstacles.length > 0 ? { ok: false, issues, obstacles } : { ok: true, found, order };
}

/** Finds the columns, makes the query, and looks for rows that it cannot answer. */
export async function planTier(store: Store, request: TierRequest): Promise<Planned> {
  const { method, params, locale, choices } = request;
  const { dialect } = store.engine;
  const looked = await lookAt(store, request);
  if (!looked.ok) return looked;
  const { found, order } = looked;

  const { identity } = found.customer;
  const asked = askedOf({ method, choices, identity, taken: store.columns.map(({ heading }) => heading), locale });
  const plan = { columns: found.columns, customer: found.customer, order, headings: asked.headings, why: asked.why };
  const query = tierQuery({
    ...asked,
    method, params, dialect, locale, order, identity,
    from: request.sample === null ? store.from : await store.table(dialect.sample(store.from, request.sample, order === null ? null : dialect.identifier(order))),
    columns: found.columns,
    serials: store.columns.flatMap(({ heading, kind }) => (kind === "number" ? [heading] : [])),
  });
  const obstacles = await oddities(store, request, found, query);
  return obstacles.length > 0 ? { ok: false, issues: [], obstacles } : { ok: true, plan: { ...plan, query } };
}

const orderMissing = (name: string, { columns }: Store): WorkbookIssue => ({ code: "heading-not-found", input: "order", name, known: columns.map(({ heading }) => heading) });

/** The first rows that cannot be read, and how many more there are. */
export async function badRows(engine: Engine, faulty: TierQuery["faulty"], locale: Locale): Promise<readonly Obstacle[]> {
  const words = warehouseWords[locale];
  const rows = await engine.rows(faulty);
  const total = Number(rows[0]?.["total"] ?? 0);
  const said = rows.map(({ tb_row: row, problem }) => words.row(Number(row), String(problem)));
  return [...said, ...(total > rows.length ? [words.more(total - rows.length)] : [])].map((one) => ({ said: one, settledBy: "bad" }));
}

/** Rows that need a decision: such as cannot be read, sum up others, or have a customer a second time. */
async function oddities({ engine, from }: Store, { method, choices, locale }: TierRequest, { customer, columns }: Columns, { faulty }: TierQuery): Promise<readonly Obstacle[]> {
  const { dialect } = engine;
  const words = warehouseWords[locale];
  const plain: Method = method;
  const found: Obstacle[] = [];
  if (choices.bad === "ask" || (choices.bad === "keep" && plain.everyRow)) found.push(...(await badRows(engine, faulty, locale)));
  const { identity } = customer;
  if (identity !== null && choices.subtotals === "ask") {
    const [row] = await engine.rows(`SELECT count(*) AS n, min(${dialect.read(`s.${dialect.identifier(identity)}`, "text")}) AS one FROM ${from} AS s WHERE ${oddRows({ kind: "totals", heading: identity }, dialect)}`);
    if (Number(row?.["n"] ?? 0) > 0) found.push({ said: words.totals(Number(row!["n"]), identity, String(row!["one"])), settledBy: "subtotals" });
  }
  const unique = Object.keys(plain.inputs).flatMap((name) => (plain.inputs[name]!.unique ? (columns[name] ?? []) : []));
  const name = unique[0] ?? identity;
  if (name !== null && (choices.duplicates === "ask" || (choices.duplicates === "keep" && unique.length > 0))) {
    const key = `lower(${dialect.read(dialect.identifier(name), "text")})`;
    const [row] = await engine.rows(`SELECT sum(n - 1) AS n, min(one) AS one FROM (SELECT ${key} AS one, count(*) AS n FROM ${from} WHERE ${key} IS NOT NULL GROUP BY ${key} HAVING count(*) > 1) AS copies`);
    if (Number(row?.["n"] ?? 0) > 0) found.push({ said: words.copies(Number(row!["n"]), name, String(row!["one"])), settledBy: "duplicates" });
  }
  return found;
}
