import { cardOf } from "../../domain/table/preview";
import { tierChanges, type TierChanges } from "../../domain/table/tierChanges";
import type { FormerResult } from "./overrides";
import { customerKey, rosterOf, type RosterEntry } from "./roster";

/** Tiers up and down, customers new and gone, by the tiers that count; null where nothing tells customers apart. */
export function changesSince(former: FormerResult, prepared: Parameters<typeof rosterOf>[0]): (TierChanges & { readonly since: string }) | null {
  const now = rosterOf(prepared, "new-sheet");
  if (former.roster.length === 0 || now.length === 0) return null;
  return { since: former.asOf, ...tierChanges(former.roster.map(tiered), now.map(tiered), cardOf(prepared.method).tiers(prepared.evaluation.params)) };
}

const tiered = ({ identity, name, final }: RosterEntry) => ({ key: customerKey(identity), name, tier: final });
