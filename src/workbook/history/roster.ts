import { cellText, isBlank, type TableCell } from "../../domain/column/cell";
import { comparable } from "../../domain/column/text";
import { finished, type Steps } from "../../domain/method/steps";
import { cardOf, customerName } from "../../domain/table/preview";
import type { PreparedReady, Source } from "../contract";
import { eachInSteps } from "../eachInSteps";
import type { Lines } from "../portions";

/** A customer as a run left it. */
export interface RosterEntry {
  /** What tells the customer apart, as the cell shows it. */
  readonly identity: string;
  readonly name: string;
  readonly computed: string;
  /** The tier by hand where there is one, else the computed one. */
  readonly final: string;
  /** Row of the block, headings not counted. */
  readonly row: number;
}

type Rated = Pick<PreparedReady, "method" | "source" | "evaluation" | "bodyRows" | "customer" | "overrides">;

/** Who came into which tier; empty where nothing tells customers apart. */
export const rosterOf = (prepared: Rated, place: "beside" | "new-sheet"): readonly RosterEntry[] => finished(rosterInSteps(prepared, place));

/** The same with pauses, for many customers. */
export function* rosterInSteps(prepared: Rated, place: "beside" | "new-sheet"): Steps<readonly RosterEntry[]> {
  const { method, source, evaluation, bodyRows, customer, overrides } = prepared;
  const { identity, name } = customer;
  if (identity === null) return [];
  const tiers = evaluation.columns[cardOf(method).tier]!;
  const entries = yield* eachInSteps(bodyRows, (bodyRow, i): RosterEntry | null => {
    const cells = source.rows[bodyRow]!;
    const cell = cells[identity] ?? null;
    const computed = tiers[i];
    if (isBlank(cell) || typeof computed !== "string" || computed === "") return null;
    return {
      identity: identityOf(cell),
      name: customerName(cells[name ?? identity]).slice(0, longestIdentity),
      computed,
      final: overrides.applied.get(i)?.tier ?? computed,
      row: place === "beside" ? bodyRow : i,
    };
  });
  return entries.filter((entry) => entry !== null);
}

export const rosterColumns = 5;

/** A line for each. */
export const rosterCells = (roster: readonly RosterEntry[]): Lines => ({
  length: roster.length,
  slice: (from, to) => roster.slice(from, to).map(({ identity, name, computed, final, row }) => [identity, name, computed, final, String(row)]),
});

export const readRoster = (cells: readonly (readonly unknown[])[]): readonly RosterEntry[] =>
  cells.map(([identity, name, computed, final, row]) => ({ identity: String(identity), name: String(name), computed: String(computed), final: String(final), row: Number(row) }));

/** Width, case and spaces do not make another customer. */
export const customerKey = (identity: string): string => comparable(identity);

/** The customer of each row of the table. */
export const identitiesOf = (source: Source, identity: number): readonly string[] => source.rows.map((cells) => identityOf(cells[identity] ?? null));

/** Far beyond any name, and far below what Excel still takes for a cell that begins like a formula. */
const longestIdentity = 2_000;
const identityOf = (cell: TableCell): string => cellText(cell).trim().slice(0, longestIdentity);
