import type { AnyMethod, ParamField } from "../../domain/method/method";
import type { ConfigPlaces } from "../native/form";
import { firstValueColumn } from "../native/references";

/** Queues the reading of a run's parameters from their sheet. */
export function queueParams(sheet: Excel.Worksheet, places: ConfigPlaces): ReadonlyMap<string, Excel.Range> {
  return new Map(
    Object.entries(places.params).map(([name, { row, rows, columns }]) => {
      const cells = sheet.getRangeByIndexes(row, firstValueColumn, rows, columns);
      cells.load("values");
      return [name, cells];
    }),
  );
}

/**
 * The parameters as the cells have them by now; null where a cell holds what the parameter cannot be. Tables, choices and
 * yes/no decide which formulas there are: they have to be as they were written.
 */
export function readParams(method: AnyMethod, params: Readonly<Record<string, unknown>>, cells: ReadonlyMap<string, Excel.Range>): Readonly<Record<string, unknown>> | null {
  const read: Record<string, unknown> = { ...params };
  for (const [name, range] of cells) {
    const value = paramOf(method.params[name] as ParamField, params[name], range.values as unknown[][]);
    if (value === undefined) return null;
    read[name] = value;
  }
  return read;
}

function paramOf(field: ParamField, written: unknown, values: readonly (readonly unknown[])[]): unknown {
  const [line = []] = values;
  switch (field.kind) {
    case "number":
      return typeof line[0] === "number" ? line[0] : undefined;
    case "numbers":
      return line.every((cell) => typeof cell === "number") ? line : undefined;
    case "codes":
      return line.every((cell) => cell !== "") ? line.map(String) : undefined;
    case "rows":
      return same(values, (written as readonly (readonly unknown[])[]).map((row) => row.map((cell) => cell ?? ""))) ? written : undefined;
    default:
      return line[0] === written || String(line[0]) === String(written) ? written : undefined;
  }
}

const same = (some: readonly (readonly unknown[])[], others: readonly (readonly unknown[])[]): boolean =>
  JSON.stringify(some) === JSON.stringify(others.map((row, i) => Array.from({ length: some[i]?.length ?? 0 }, (_, at) => row[at] ?? "")));
