import { atLeast, moreThan } from "../unit/nearly";

/** Weights of X1 to X5 and the ends of the grey zone, which belong to it. */
export interface ZModel {
  readonly weights: readonly number[];
  readonly grey: readonly [number, number];
}

export const zModels = {
  /** Altman, Hartzell & Peck (1995): any industry, book equity. */
  zpp: { weights: [6.56, 3.26, 6.72, 1.05], grey: [1.1, 2.6] },
  /** Altman (1968): listed manufacturers, market value of equity. */
  z: { weights: [1.2, 1.4, 3.3, 0.6, 1], grey: [1.81, 2.99] },
  /** Altman (1983): manufacturers that are not listed, book equity. */
  zprime: { weights: [0.717, 0.847, 3.107, 0.42, 0.998], grey: [1.23, 2.9] },
} as const satisfies Readonly<Record<string, ZModel>>;

export type Zone = "Safe" | "Grey" | "Distress";

export function zoneOf(z: number, [from, to]: ZModel["grey"]): Zone {
  if (moreThan(z, to)) return "Safe";
  return atLeast(z, from) ? "Grey" : "Distress";
}

/** What the emerging-market score adds to Z''. */
export const emConstant = 3.25;

// Lowest EM score of each rating (Altman, Hartzell & Peck 1995; Altman 2005, table 2).
export const ratingFloors: readonly (readonly [number, string])[] = [
  [8.15, "AAA"], [7.6, "AA+"], [7.3, "AA"], [7, "AA-"], [6.85, "A+"], [6.65, "A"], [6.4, "A-"], [6.25, "BBB+"], [5.85, "BBB"], [5.65, "BBB-"],
  [5.25, "BB+"], [4.95, "BB"], [4.75, "BB-"], [4.5, "B+"], [4.15, "B"], [3.75, "B-"], [3.2, "CCC+"], [2.5, "CCC"], [1.75, "CCC-"],
];

/** The rating a score looks like; a score on a floor has that rating. No agency gave it. */
export const ratingOf = (em: number): string => ratingFloors.find(([floor]) => atLeast(em, floor))?.[1] ?? "D";
