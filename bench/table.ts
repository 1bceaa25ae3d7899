import { holds, type Measured } from "./measure";

/** The lines of an area under their headings, ✓ where the bound holds and ✗ where it does not. */
export function table(measured: readonly Measured[]): string {
  const lines = measured.map((one) => [
    one.what,
    one.rows.toLocaleString("en"),
    one.milliseconds.toLocaleString("en", { maximumFractionDigits: one.milliseconds < 10 ? 2 : 0 }),
    figure(one.ratio, one.unit),
    one.bound === undefined ? "" : `${one.atLeast ? "≥" : "≤"} ${figure(one.bound, one.unit)}`,
    one.bound === undefined ? "" : holds(one) ? "✓" : "✗",
  ]);
  const all = [["", "rows", "ms", "ratio", "bound", ""], ...lines];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((line) => line[column]!.length)));
  return all.map((line) => line.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join("  ").trimEnd()).join("\n");
}

const figure = (value: number, unit = "×"): string => `${value.toLocaleString("en", { maximumFractionDigits: value < 10 ? 2 : 0 })} ${unit}`;
