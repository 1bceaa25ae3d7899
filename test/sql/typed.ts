import type { Method } from "../../src/domain/method/method";
import type { RawCall, RawEntry } from "../../src/domain/method/evaluate";

/** The inputs of an example as columns of one type each; null where a cell is of another type or rows are of different widths, as only a worksheet's may be. */
export function typed(method: Method, inputs: Readonly<Record<string, readonly unknown[]>>): RawCall["inputs"] | null {
  for (const [input, cells] of Object.entries(inputs)) {
    const { unit } = method.inputs[input]!;
    const wanted = unit === "code" || unit === "text" ? ["string", "number"] : unit === "flag" ? ["boolean"] : ["number"];
    const fits = (cell: unknown): boolean => cell === null || cell === undefined || wanted.includes(typeof cell);
    const widths = new Set(cells.flatMap((cell) => (Array.isArray(cell) ? [cell.length] : [])));
    if (widths.size > 1) return null;
    if (!cells.every((cell) => (Array.isArray(cell) ? cell.every(fits) : fits(cell)))) return null;
  }
  return inputs as Readonly<Record<string, readonly RawEntry[]>>;
}
