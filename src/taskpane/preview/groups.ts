import type { Choices, PlacedFinding } from "../../workbook/contract";

/** Findings that one choice settles. */
export interface FindingGroup {
  readonly settledBy: keyof Choices;
  readonly findings: readonly PlacedFinding[];
  /** Rows the choice decides on, or cells for a conversion. */
  readonly count: number;
  /** Texts listed with the conversion that this choice decides on as well, as long as they are not converted. */
  readonly texts: number;
  readonly open: boolean;
}

/**
 * Findings by the choice that settles them. Numbers stored as text that are not converted
 * belong to the rows without a usable number as well, for that choice can settle them too.
 */
export function findingGroups(findings: readonly PlacedFinding[], choices: Choices): readonly FindingGroup[] {
  const of = (settledBy: keyof Choices): readonly PlacedFinding[] => findings.filter((finding) => finding.settledBy === settledBy);
  const texts = of("convert");
  const group = (settledBy: keyof Choices, also: readonly PlacedFinding[] = []): FindingGroup => {
    const own = of(settledBy);
    const decided = [...own, ...also];
    const count = settledBy === "convert" ? own.length : new Set(decided.map(({ row }) => row)).size;
    return { settledBy, findings: own, count, texts: also.length, open: decided.some(({ blocking }) => blocking) };
  };
  const groups = [group("convert"), group("bad", choices.convert ? [] : texts), group("subtotals"), group("duplicates"), group("hidden")];
  return groups.filter(({ count }) => count > 0);
}

/** How many choices the user still has to make. Texts can be settled in two places: that is one choice, not two. */
export function openChoices(findings: readonly PlacedFinding[], choices: Choices): number {
  return findingGroups(findings, choices).filter((group) => group.open && group.findings.length > 0).length;
}
