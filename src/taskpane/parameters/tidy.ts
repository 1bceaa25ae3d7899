import type { NumericUnit } from "../../domain/unit/unit";
import { readNumber, writeNumber } from "./number";

/** On leaving a field, shows the number as it was understood: ".2" becomes "20 %". What is no number stays as typed. */
export function tidied(entry: string, unit: NumericUnit | null, onChange: (entry: string) => void): () => void {
  return () => {
    if (unit === null) return;
    const value = readNumber(entry, unit);
    const tidy = value === undefined ? entry : writeNumber(value, unit);
    if (tidy !== entry) onChange(tidy);
  };
}
