/**
 * A user's formula that moves with its row: references to cells of its own row follow it, all others stay, as when Excel
 * deletes the rows above. Texts in quotes and other sheets' cells are left alone.
 * @param from number of the row it stood in, as the sheet shows it
 */
export function movedFormula(formula: string, from: number, to: number): string {
  const own = new RegExp(String.raw`(^|[^\p{L}\p{N}_.!'$])(\$?[A-Za-z]{1,3})${from}(?![\p{L}\p{N}_(!])`, "gu");
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'!?)/u)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(own, `$1$2${to}`)))
    .join("");
}
