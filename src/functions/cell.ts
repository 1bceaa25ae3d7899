import { isBlankText, type TableCell } from "../domain/column/cell";

/** What Excel may hand over for one cell of a parameter of type any. */
export type ExcelCell = unknown;

/** Empty cells come as "", null or 0 by platform; 0 is taken for a zero, since nothing tells the two apart. */
export const isEmptyCell = (value: ExcelCell): boolean =>
  value === null || value === undefined || (typeof value === "string" && isBlankText(value));

/**
 * The cell behind what Excel passes: plain values as they are, errors as { error }, and of a formatted number,
 * an entity or any other rich value the basic value that a formula would use.
 */
export function readCell(value: ExcelCell): TableCell {
  if (typeof value === "number") return Number.isFinite(value) ? value : { error: "#NUM!" };
  if (isEmptyCell(value)) return null;
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "object":
      return readRichValue(value as RichValue);
    default:
      return String(value);
  }
}

/** An error value or a data type; CustomFunctions.Error has only the code. */
interface RichValue {
  readonly type?: string;
  readonly basicType?: string;
  readonly basicValue?: unknown;
  readonly code?: unknown;
}

function readRichValue(rich: RichValue): TableCell {
  const text = rich.basicValue ?? rich.code;
  const isError = rich.type === "Error" || rich.basicType === "Error" || (typeof rich.code === "string" && rich.code.startsWith("#"));
  if (isError) return { error: typeof text === "string" ? text : "#VALUE!" };
  if (rich.basicType === "Empty" || rich.type === "Empty") return null;
  return typeof rich.basicValue === "object" ? { error: "#VALUE!" } : readCell(rich.basicValue);
}
