import { isCellError, type TableCell } from "../column/cell";
import { finished, type Steps } from "../method/steps";

const { imul } = Math;
const rowsInStep = 5_000;

/**
 * A short text that changes with any cell, and with the shape, of a table: two 32-bit sums of FNV-1a's kind, with
 * different primes. It tells changed data from unchanged; it keeps no secret.
 */
export const fingerprint = (rows: readonly (readonly TableCell[])[], place = ""): string => finished(fingerprintInSteps(rows, place));

/** The same in steps, for many rows where somebody waits. */
export function* fingerprintInSteps(rows: readonly (readonly TableCell[])[], place = ""): Steps<string> {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  const take = (text: string): void => {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      a = imul(a ^ unit, 0x01000193);
      b = imul(b ^ unit, 0x5bd1e995) ^ (b >>> 13);
    }
  };
  take(place);
  for (const [at, row] of rows.entries()) {
    if (at % rowsInStep === 0) yield at / rows.length;
    take("\u001e");
    for (const cell of row) {
      take("\u001f");
      // 1 and "1" and TRUE differ. Taken one after the other: joined, they would be a new text for every cell.
      if (isCellError(cell)) {
        take("e");
        take(cell.error);
      } else if (cell !== null) {
        take(typeof cell);
        take(String(cell));
      }
    }
  }
  return (a >>> 0).toString(16).padStart(8, "0") + (b >>> 0).toString(16).padStart(8, "0");
}
