import type { Text } from "../method/text";
import type { Share } from "../unit/unit";
import { agreementOf, type Agreement } from "./agreement";
import { crossTable, placesOf, type CrossTable, type Place } from "./crossTable";

/** What one system says of the customers; all systems of a comparison speak of the same rows. */
export interface Placing {
  /** The system's short name. */
  readonly system: string;
  readonly label: Text;
  /** From best to worst. */
  readonly tiers: readonly string[];
  /** By row; null where the system has no tier for the customer. */
  readonly tier: readonly (string | null)[];
}

export interface Pair {
  /** Which systems, first before second. */
  readonly first: number;
  readonly second: number;
  readonly table: CrossTable;
  readonly agreement: Agreement;
  /** Customers whose relative place is better, or worse, under the second system. */
  readonly better: number;
  readonly worse: number;
}

export interface Mover {
  readonly row: number;
  /** Largest less smallest relative place, 0 to 1; null for a customer with fewer than two tiers. */
  readonly spread: Share | null;
}

export interface Comparison {
  readonly systems: readonly Placing[];
  /** What each row's customer is called. */
  readonly names: readonly string[];
  /** Every two systems, in their order. */
  readonly pairs: readonly Pair[];
  /** Every customer, the one that moves most first; equal ones in row order, those with fewer than two tiers last. */
  readonly movers: readonly Mover[];
}

/**
 * Where a tier stands between the best (0) and the worst (1): place / (number of tiers − 1). It makes systems of different
 * numbers of tiers comparable: the middle of three tiers stands where the third of five does. A lone tier stands at 0.
 */
export const relativePlace = (place: Place, tiers: number): number | null => (place === null ? null : tiers > 1 ? place / (tiers - 1) : 0);

/** Puts several systems side by side. A tier that its list does not name is taken as worse than those it names. */
export function comparisonOf(placings: readonly Placing[], names: readonly string[]): Comparison {
  const systems = placings.map((placing) => ({ ...placing, tiers: completed(placing) }));
  const places = systems.map(({ tier, tiers }) => placesOf(tier, tiers));
  const relative = systems.map(({ tiers }, s) => places[s]!.map((place) => relativePlace(place, tiers.length)));
  const pairs = systems.flatMap((_, first) =>
    systems.slice(first + 1).map((__, offset): Pair => {
      const second = first + 1 + offset;
      const table = crossTable(places[first]!, places[second]!, systems[first]!.tiers.length, systems[second]!.tiers.length);
      const moves = names.map((___, row) => moveOf(relative[first]![row]!, relative[second]![row]!));
      const count = (sign: number): number => moves.filter((move) => Math.sign(move) === sign).length;
      return { first, second, table, agreement: agreementOf(table.counts), better: count(-1), worse: count(1) };
    }),
  );
  const movers = names.map((_, row): Mover => ({ row, spread: spreadOf(relative.map((of) => of[row]!)) }));
  movers.sort((a, b) => (b.spread ?? -1) - (a.spread ?? -1) || a.row - b.row);
  return { systems, names, pairs, movers };
}

/** Below 0 for a better place under the second system; thirds of a scale and their multiples are the same place. */
export function moveOf(from: number | null, to: number | null): number {
  const move = from === null || to === null ? 0 : to - from;
  return Math.abs(move) < 1e-9 ? 0 : move;
}

function spreadOf(relative: readonly (number | null)[]): number | null {
  const found = relative.filter((place): place is number => place !== null);
  return found.length < 2 ? null : moveOf(Math.min(...found), Math.max(...found));
}

const completed = ({ tier, tiers }: Placing): readonly string[] => [...new Set([...tiers, ...tier.filter((name): name is string => name !== null)])];
