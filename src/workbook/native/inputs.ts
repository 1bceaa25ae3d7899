import { isBlank, type TableCell } from "../../domain/column/cell";
import type { InputField } from "../../domain/method/method";
import { columnLetters } from "../address";
import type { PreparedReady } from "../contract";
import type { NativeBlockRequest } from "./block";
import { onSheet, type Home, type InputColumn } from "./references";

/** Columns of the inputs where the formulas read them: of the data, or of its copy on the block's own sheet. */
export function inputColumns({ prepared, block, place, row, column }: NativeBlockRequest): Home["inputs"] {
  const { mapping, source, method, inputs, bodyRows } = prepared;
  const fields: Readonly<Record<string, InputField>> = method.inputs;
  return Object.fromEntries(
    Object.entries(mapping).map(([name, columns]): [string, readonly InputColumn[]] => [
      name,
      columns.map((at, i) => {
        const read = new Map<number, number>();
        bodyRows.forEach((body, k) => {
          const entry = inputs[name]![k];
          const cell = (fields[name]!.several ? (entry as readonly TableCell[])[i] : entry) as TableCell;
          const standing = source.rows[body]![at] ?? null;
          if (place === "beside" && typeof cell === "number" && !isBlank(standing) && standing !== cell) read.set(row + 2 + body, cell);
        });
        return { column: place === "beside" ? source.columns[at]! : column + block.copied.indexOf(at), read };
      }),
    ]),
  );
}

/** A column of the data as formulas on a sheet of the run's own: what is empty stays empty, and text that was read as a number is one. */
export function copiedCells({ source, bodyRows, mapping, inputs, method }: PreparedReady, at: number): string[] {
  const fields: Readonly<Record<string, InputField>> = method.inputs;
  const [input, place] = Object.entries(mapping).flatMap(([name, columns]) => (columns.includes(at) ? [[name, columns.indexOf(at)] as const] : []))[0] ?? [];
  const letters = columnLetters(source.columns[at]!);
  return bodyRows.map((body, k) => {
    const cell = `${onSheet(source.sheetName)}$${letters}${source.headerRow + 2 + body}`;
    const entry = input === undefined ? null : inputs[input]![k]!;
    const read = input !== undefined && fields[input]!.several ? (entry as readonly TableCell[])[place!] : entry;
    const standing = source.rows[body]![at] ?? null;
    if (typeof read === "number" && typeof standing === "string" && !isBlank(standing)) return `=IF(ISTEXT(${cell}),${read},${cell})`;
    return `=IF(ISBLANK(${cell}),"",${cell})`;
  });
}
