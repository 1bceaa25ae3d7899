import { quoted } from "./formula";

/**
 * Place of the first of some cells for which a condition holds, from 1; one more than their number where it holds for none.
 * @param condition compares a range of one row ("across") or one column ("down") with something
 * @param count cells of the range
 */
export function firstPlace(condition: string, count: number, way: "across" | "down" = "across"): string {
  const fromTheEnd = Array.from({ length: count }, (_, i) => count - i).join(way === "across" ? "," : ";");
  return `(${count + 1}-SUMPRODUCT(MAX((${condition})*{${fromTheEnd}})))`;
}

/** Place of a code in a list; case makes a difference. */
export const placeOfCode = (code: string, list: string, count: number): string => firstPlace(`EXACT(${list},${code})`, count);

/** Texts side by side. */
export const constantRow = (texts: readonly string[]): string => `{${texts.map(quoted).join(",")}}`;
