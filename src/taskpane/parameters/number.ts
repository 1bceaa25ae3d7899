import { readDate, readNumber as readShown } from "../../domain/column/number";
import type { NumericUnit } from "../../domain/unit/unit";

/** From here up, a bare number in a ratio field means percent: nobody cuts collection rates at 500 %. */
const percentFrom = 5;

/**
 * The number a person typed, or undefined where it is none.
 * "20%", "20 %", "２０％" and "0.2" are the same share; in a share field a bare number above 1 means percent as well.
 * "936万" is refused: the workbook may already count in 万元. Dates are calendar days: 2026-11-22, 2026年11月22日.
 */
export function readNumber(text: string, unit: NumericUnit): number | undefined {
  if (unit === "date") return readDate(text) ?? undefined;
  const read = readShown(text);
  if (read === null || read.disguise.includes("unit") || read.disguise.includes("dash")) return undefined;
  if (read.disguise.includes("percent")) return read.value;
  const size = Math.abs(read.value);
  const meansPercent = (unit === "share" && size > 1) || (unit === "ratio" && size >= percentFrom);
  return meansPercent ? read.value / 100 : read.value;
}

/** A number as the form shows it; `readNumber` of the text gives the number back, to 12 digits. */
export function writeNumber(value: number, unit: NumericUnit): string {
  if (unit === "date") return new Date((Math.floor(value) - 25_569) * 86_400_000).toISOString().slice(0, 10);
  const percent = unit === "share" || unit === "ratio";
  const shown = Number((percent ? value * 100 : value).toPrecision(12));
  const digits = shown !== 0 && Math.abs(shown) < 1e-6 ? shown.toFixed(12).replace(/\.?0+$/, "") : String(shown);
  return percent ? `${grouped(digits)} %` : grouped(digits);
}

function grouped(digits: string): string {
  const [whole = "", part] = digits.split(".");
  return whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",") + (part === undefined ? "" : `.${part}`);
}
