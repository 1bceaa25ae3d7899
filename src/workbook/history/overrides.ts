import { cardOf } from "../../domain/table/preview";
import type { PreparedReady } from "../contract";
import { customerKey, identitiesOf, type RosterEntry } from "./roster";

/** A tier somebody gave a customer by hand. */
export interface Override {
  readonly identity: string;
  readonly name: string;
  readonly tier: string;
  readonly reason: string;
}
/** What the last run of a system on a table left behind. */
export interface FormerResult {
  readonly asOf: string;
  readonly roster: readonly RosterEntry[];
  readonly overrides: readonly Override[];
  /** The last run had columns for overrides. */
  readonly overridable: boolean;
  /** What is entered in those columns, row by row. */
  readonly typed?: readonly (readonly unknown[])[];
}

export interface AppliedOverrides {
  /** By row of the evaluation. */
  readonly applied: ReadonlyMap<number, { readonly tier: string; readonly reason: string }>;
  /** Overrides of customers who are not in the table, or got no tier. */
  readonly gone: readonly Override[];
  /** Overrides to a tier the system no longer has: they cannot count. */
  readonly unknown: readonly Override[];
}
export const noOverrides: AppliedOverrides = { applied: new Map(), gone: [], unknown: [] };

/** Finds the customers of overrides by who they are, wherever their rows are by now. */
export function applyOverrides({ method, source, evaluation, bodyRows, customer }: Pick<PreparedReady, "method" | "source" | "evaluation" | "bodyRows" | "customer">, overrides: readonly Override[]): AppliedOverrides {
  if (overrides.length === 0) return noOverrides;
  const { tier, tiers } = cardOf(method);
  const known = new Set(tiers(evaluation.params));
  const computed = evaluation.columns[tier]!;
  const rated = bodyRows.map((_, i) => i).filter((i) => typeof computed[i] === "string" && computed[i] !== "");
  const identities = customer.identity === null ? [] : identitiesOf(source, customer.identity);
  const rowOf = new Map([...rated].reverse().map((i) => [customerKey(identities[bodyRows[i]!] ?? ""), i]));
  const found = overrides.map((override) => ({ override, row: rowOf.get(customerKey(override.identity)) }));
  return {
    applied: new Map(found.flatMap(({ override, row }) => (row !== undefined && known.has(override.tier) ? [[row, { tier: override.tier, reason: override.reason }] as const] : []))),
    gone: found.filter(({ row }) => row === undefined).map(({ override }) => override),
    unknown: found.filter(({ override, row }) => row !== undefined && !known.has(override.tier)).map(({ override }) => override),
  };
}
