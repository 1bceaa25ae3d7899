import type { Rect } from "../snapshot";
import { fullAddress, localAddress, parseAddress, splitSheet } from "./address";
import { shiftRect, type Shift } from "./shift";

/** A reference inside a formula: an optional sheet, then A1 or A1:B2, or whole columns or rows. */
const REFERENCE =
  /((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])/giu;

/** Calls `change` for each reference of a formula (text in quotes left alone) and puts its answer in place. */
function mapReferences(formula: string, change: (reference: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, i) => {
      if (i % 2 === 1) return part;
      return part.replace(REFERENCE, (reference: string, _sheet: unknown, _local: unknown, offset: number) =>
        /[\p{L}\p{N}_.!\]]/u.test(part.charAt(offset - 1)) ? reference : change(reference),
      );
    })
    .join("");
}

/** A formula or address after cells were inserted or deleted on `sheet`. `home` is the sheet of references without one. */
export function shiftFormula(formula: string, home: string | undefined, sheet: string, shift: Shift): string {
  return mapReferences(formula, (reference) => {
    const parsed = parseAddress(reference);
    const on = parsed?.sheet ?? home;
    if (!parsed || on?.toLowerCase() !== sheet.toLowerCase()) return reference;
    const moved = shiftRect(parsed.rect, shift);
    return moved ? respell(reference, parsed.rect, moved) : prefix(reference) + "#REF!";
  });
}

/** A formula after a sheet was renamed. */
export function renameSheetIn(formula: string, from: string, to: string): string {
  return mapReferences(formula, (reference) => {
    const parsed = parseAddress(reference);
    if (!parsed?.sheet || parsed.sheet.toLowerCase() !== from.toLowerCase()) return reference;
    const { local } = splitSheet(reference);
    return `${fullAddress(to, parsed.rect).split("!").slice(0, -1).join("!")}!${local}`;
  });
}

/** A formula copied from one cell to another: relative references move along; off the sheet they become #REF!. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return mapReferences(formula, (reference) => {
    const { local } = splitSheet(reference);
    const moved = local.split(":").map((corner) => moveCorner(corner, rows, columns));
    return moved.includes(undefined) ? prefix(reference) + "#REF!" : prefix(reference) + moved.join(":");
  });
}

function moveCorner(corner: string, rows: number, columns: number): string | undefined {
  const parts = /^(\$?)([A-Z]{0,3})(\$?)(\d{0,7})$/i.exec(corner);
  if (!parts) return corner;
  const [, first = "", letters = "", second = "", digits = ""] = parts;
  // "$5" of a row reference: the dollar before the digits is matched by the first group.
  const fixedRow = letters === "" ? first : second;
  const at = parseAddress(`${letters || "A"}${digits || "1"}`)?.rect;
  if (!at) return undefined;
  const rect = { row: at.row + (fixedRow || !digits ? 0 : rows), column: at.column + (first || !letters ? 0 : columns), rows: 1, columns: 1 };
  if (rect.row < 0 || rect.column < 0) return undefined;
  const moved = /^([A-Z]+)(\d+)$/.exec(localAddress(rect))!;
  return (letters ? first + moved[1]! : "") + (digits ? fixedRow + moved[2]! : "");
}

const prefix = (reference: string): string => reference.slice(0, reference.length - splitSheet(reference).local.length);

/** Keeps the dollars of the reference while its cells change. */
function respell(reference: string, from: Rect, to: Rect): string {
  const { local } = splitSheet(reference);
  const plain = localAddress(to).split(":");
  const corners = local.split(":");
  const spelt = plain.map((corner, i) => withDollars(corners[i] ?? corners[0]!, corner));
  const single = corners.length === 1 && from.rows === to.rows && from.columns === to.columns;
  return prefix(reference) + (single ? spelt[0]! : spelt.join(":"));
}

function withDollars(model: string, corner: string): string {
  const columnFixed = /^\$[A-Z]/i.test(model);
  const rowFixed = /\$\d/.test(model);
  return corner.replace(/^([A-Z]*)(\d*)$/i, (_, letters: string, digits: string) => {
    return (letters ? (columnFixed ? "$" : "") + letters : "") + (digits ? (rowFixed ? "$" : "") + digits : "");
  });
}

/** A formula after a sheet was deleted. */
export function loseSheetIn(formula: string, sheet: string): string {
  return mapReferences(formula, (reference) => {
    const parsed = parseAddress(reference);
    return parsed?.sheet?.toLowerCase() === sheet.toLowerCase() ? "#REF!" : reference;
  });
}
