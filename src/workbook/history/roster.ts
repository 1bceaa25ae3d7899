import { cellText, isBlank, type TableCell } from "../../domain/column/cell";
import { comparable } from "../../domain/column/text";
import { cardOf, customerName } from "../../domain/table/preview";
import type { PreparedReady, Source } from "../contract";

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

/** Who came into which tier; empty where nothing tells customers apart. */
export function rosterOf(prepared: Pick<PreparedReady, "method" | "source" | "evaluation" | "bodyRows" | "customer" | "overrides">, place: "beside" | "new-sheet"): readonly RosterEntry[] {
  const { method, source, evaluation, bodyRows, customer, overrides } = prepared;
  const { identity, name } = customer;
  if (identity === null) return [];
  const tiers = evaluation.columns[cardOf(method).tier]!;
  return bodyRows.flatMap((bodyRow, i): readonly RosterEntry[] => {
    const cells = source.rows[bodyRow]!;
    const cell = cells[identity] ?? null;
    const computed = tiers[i];
    if (isBlank(cell) || typeof computed !== "string" || computed === "") return [];
    return [
      {
        identity: identityOf(cell),
        name: customerName(cells[name ?? identity]).slice(0, longestIdentity),
        computed,
        final: overrides.applied.get(i)?.tier ?? computed,
        row: place === "beside" ? bodyRow : i,
      },
    ];
  });
}

export const rosterCells = (roster: readonly RosterEntry[]): readonly (readonly string[])[] =>
  roster.map(({ identity, name, computed, final, row }) => [identity, name, computed, final, String(row)]);

export const readRoster = (cells: readonly (readonly unknown[])[]): readonly RosterEntry[] =>
  cells.map(([identity, name, computed, final, row]) => ({ identity: String(identity), name: String(name), computed: String(computed), final: String(final), row: Number(row) }));

/** Width, case and spaces do not make another customer. */
export const customerKey = (identity: string): string => comparable(identity);

/** The customer of each row of the table. */
export const identitiesOf = (source: Source, identity: number): readonly string[] => source.rows.map((cells) => identityOf(cells[identity] ?? null));

/** Far beyond any name, and far below what Excel still takes for a cell that begins like a formula. */
const longestIdentity = 2_000;
const identityOf = (cell: TableCell): string => cellText(cell).trim().slice(0, longestIdentity);
