import type { Issue } from "../issue/issue";
import { atLeast, moreThan } from "../unit/nearly";

/** Which tier a value on a cut belongs to: "lower" takes the tier above the cut, "upper" the tier below it. */
export type Closed = "lower" | "upper";

export interface Bands {
  /** Strictly monotone, in either direction. */
  readonly cuts: readonly number[];
  /** One more than cuts, in the direction of the cuts. A single cut counts as falling: the first label is the upper band. */
  readonly labels: readonly string[];
  readonly closed: Closed;
}

/** A band with the cuts beside it; null where it is open. */
export interface Band {
  readonly label: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** The band a value falls in; cuts are compared with the tolerance for ratios. */
export const bandOf = (value: number, bands: Bands): Band => bandsOf(bands)(value);

/** The same for many values: what depends on the bands alone is done once. */
export function bandsOf({ cuts, labels, closed }: Bands): (value: number) => Band {
  const falling = cuts.length < 2 || cuts[0]! > cuts[1]!;
  const rising = falling ? [...cuts].reverse() : cuts;
  const upward = falling ? [...labels].reverse() : labels;
  const reaches = closed === "lower" ? atLeast : moreThan;
  return (value) => {
    let index = 0;
    while (index < rising.length && reaches(value, rising[index]!)) index++;
    return { label: upward[index]!, from: rising[index - 1] ?? null, to: rising[index] ?? null };
  };
}

/** The band as an inequality that follows the value: " ≥ 60 and < 80" in English, " ≥ 60 且 < 80" in Chinese. */
export function bandWords({ from, to }: Band, closed: Closed, and: string, number: (value: number) => string): string {
  const lower = from === null ? [] : [`${closed === "lower" ? "≥" : ">"} ${number(from)}`];
  const upper = to === null ? [] : [`${closed === "lower" ? "<" : "≤"} ${number(to)}`];
  return [...lower, ...upper].join(` ${and} `);
}

/** The labels from the highest band to the lowest. */
export const fromHighest = ({ cuts, labels }: Pick<Bands, "cuts" | "labels">): readonly string[] =>
  cuts.length < 2 || cuts[0]! > cuts[1]! ? labels : [...labels].reverse();

/** One label for each band. */
export function checkLabels(labels: readonly string[], expected: number, of?: string): Issue[] {
  return labels.length === expected ? [] : [{ code: "param-count", param: "labels", expected, found: labels.length, ...(of === undefined ? {} : { of }) }];
}
