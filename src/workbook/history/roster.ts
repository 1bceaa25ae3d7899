import { cellText, isBlank, type TableCell } from "../../domain/column/cell";
import { comparable } from "../../domain/column/text";
import { finished, type Steps } from "../../domain/method/steps";
import { cardOf, customerName } from "../../domain/table/preview";
import type { PreparedReady, Source } from "../contract";
import { eachInSteps } from "../eachInSteps";
import { listOf, listsOfInSteps } from "./chunks";

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
      computed: computed.slice(0, longestIdentity),
      final: (overrides.applied.get(i)?.tier ?? computed).slice(0, longestIdentity),
      row: place === "beside" ? bodyRow : i,
    };
  });
  return entries.filter((entry) => entry !== null);
}

/** Of an entry what cannot be told from the rest of it: a name that is the identity and a final tier that is the computed one are left out. */
type KeptEntry = readonly [row: number, identity: string, computed: string, name?: string | 0, final?: string];

/** The entries as texts of many entries each, for as many cells: a workbook with a cell for each fact would grow by half. */
export function* rosterTextsInSteps(roster: readonly RosterEntry[]): Steps<readonly string[]> {
  const entries = yield* eachInSteps(roster, ({ row, identity, name, computed, final }) => {
    const more = final === computed ? (name === identity ? [] : [name]) : [name === identity ? 0 : name, final];
    return JSON.stringify([row, identity, computed, ...more] as unknown as KeptEntry);
  });
  return yield* listsOfInSteps(entries);
}

/** As the texts were made; each is read by itself, for all of them at once would hold up the pane. */
export function* readRosterInSteps(texts: readonly string[]): Steps<readonly RosterEntry[]> {
  const roster: RosterEntry[] = [];
  for (const [at, text] of texts.entries()) {
    yield at / texts.length;
    for (const [row, identity, computed, name, final] of listOf(text) as readonly KeptEntry[]) roster.push({ row, identity, computed, name: name || identity, final: final ?? computed });
  }
  return roster;
}

/** Width, case and spaces do not make another customer. */
export const customerKey = (identity: string): string => comparable(identity);

/** The customer of each row of the table. */
export const identitiesOf = (source: Source, identity: number): readonly string[] => source.rows.map((cells) => identityOf(cells[identity] ?? null));

/** Far beyond any name, and far below what Excel still takes for a cell that begins like a formula. */
const longestIdentity = 2_000;
const identityOf = (cell: TableCell): string => cellText(cell).trim().slice(0, longestIdentity);
