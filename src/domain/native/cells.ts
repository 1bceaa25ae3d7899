/** Cells of optional inputs: where they are blank, a formula must neither compare them nor calculate with them. */

/** Nothing, or text of nothing but spaces: column/cell.ts. */
export const isEmpty = (cell: string): string => `TRIM(${cell})=""`;

/** TRUE or 1; a blank counts as FALSE. */
export const yes = (cell: string): string => `N(${cell})=1`;

/** The number; a blank counts as 0. */
export const orZero = (cell: string): string => `N(${cell})`;

/** A whole date; no time of day. */
export const day = (cell: string): string => `INT(${cell})`;

/** A word without any spaces; = does not tell upper from lower case. */
export const withoutSpaces = (cell: string): string => `SUBSTITUTE(SUBSTITUTE(TRIM(${cell})," ",""),"\u3000","")`;
