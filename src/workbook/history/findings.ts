import { fingerprint } from "../../domain/table/fingerprint";
import type { PlacedFinding, PreparedReady } from "../contract";
import { customerName } from "../../domain/table/preview";

/** More than these are remembered as one. */
const most = 400;

type Found = Pick<PreparedReady, "findings" | "source" | "customer">;

const printOf = ({ kind, heading, found, row }: PlacedFinding, { source, customer }: Found): string =>
  fingerprint([[kind, heading, found, customer.identity === null ? "" : customerName(source.rows[row]?.[customer.identity])]]).slice(0, 8);

/** What needed a decision, without saying what it was or whose. */
export function findingPrints(prepared: Found): readonly string[] {
  const decided = prepared.findings.filter(({ settledBy }) => settledBy !== null).map((finding) => printOf(finding, prepared));
  const prints = [...new Set(decided)].sort();
  return prints.length <= most ? prints : [fingerprint([prints])];
}

/** Findings the last run did not have; after more than can be remembered, all of them as soon as one differs. */
export function newFindings(prepared: Found, former: readonly string[]): readonly PlacedFinding[] {
  const open = prepared.findings.filter(({ settledBy }) => settledBy !== null);
  const prints = findingPrints(prepared);
  if (prints.length === 1 && prints[0]!.length > 8) return former.length === 1 && former[0] === prints[0] ? [] : open;
  const known = new Set(former);
  return open.filter((finding) => !known.has(printOf(finding, prepared)));
}
