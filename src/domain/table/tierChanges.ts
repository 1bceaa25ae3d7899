import { crossTable, placesOf, type CrossTable } from "../compare/crossTable";

/** A customer and the tier it is in. */
export interface TieredCustomer {
  /** Equal for the same customer in both runs. */
  readonly key: string;
  readonly name: string;
  readonly tier: string;
}
export interface MovedCustomer {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** Place in the later list. */
  readonly at: number;
}

/** What became of the customers between two runs of one system. */
export interface TierChanges {
  /** Tiers from best to worst; those only the earlier run knew come last. */
  readonly tiers: readonly string[];
  /** The furthest first, then in the order of the later list. */
  readonly up: readonly MovedCustomer[];
  readonly down: readonly MovedCustomer[];
  readonly same: number;
  readonly added: readonly { readonly name: string; readonly tier: string; readonly at: number }[];
  readonly gone: readonly { readonly name: string; readonly tier: string }[];
  /** Rows: tier before; columns: tier after. */
  readonly matrix: CrossTable;
}

/**
 * Compares two runs customer by customer. A customer listed twice counts once, by its first row. Towards the front of
 * `tiers` is up; a tier the list does not name ranks below all it names.
 */
export function tierChanges(before: readonly TieredCustomer[], after: readonly TieredCustomer[], known: readonly string[]): TierChanges {
  const was = firstOfEach(before);
  const is = firstOfEach(after);
  const tiers = [...new Set([...known, ...[...was.values(), ...is.values()].map(({ tier }) => tier)])];
  const place = new Map(tiers.map((tier, i) => [tier, i]));
  const stayed = [...is].flatMap(([key, now]) => {
    const then = was.get(key);
    return then ? [{ name: now.name, from: then.tier, to: now.tier, at: now.at, steps: place.get(then.tier)! - place.get(now.tier)! }] : [];
  });
  const furthest = [...stayed].sort((a, b) => Math.abs(b.steps) - Math.abs(a.steps) || a.at - b.at);
  const moved = (up: boolean): readonly MovedCustomer[] => furthest.filter(({ steps }) => (up ? steps > 0 : steps < 0)).map(({ name, from, to, at }) => ({ name, from, to, at }));
  const places = (side: "from" | "to") => placesOf(stayed.map((one) => one[side]), tiers);
  return {
    tiers,
    up: moved(true),
    down: moved(false),
    same: stayed.filter(({ steps }) => steps === 0).length,
    added: [...is].filter(([key]) => !was.has(key)).map(([, { name, tier, at }]) => ({ name, tier, at })),
    gone: [...was].filter(([key]) => !is.has(key)).map(([, { name, tier }]) => ({ name, tier })),
    matrix: crossTable(places("from"), places("to"), tiers.length, tiers.length),
  };
}

function firstOfEach(customers: readonly TieredCustomer[]): ReadonlyMap<string, TieredCustomer & { readonly at: number }> {
  const first = new Map<string, TieredCustomer & { readonly at: number }>();
  customers.forEach((customer, at) => {
    if (!first.has(customer.key)) first.set(customer.key, { ...customer, at });
  });
  return first;
}
