import type { Fault, Issue } from "../issue/issue";
import type { InputField } from "../method/method";
import { isCalculable, isDate } from "../unit/range";
import { cellText, isBlank, isCellError, type TableCell } from "./cell";
import { areAllPlain, isPlain, plainRows } from "./plainRows";

/** What became of the rows of a table: those a method can work with, and why the others cannot. */
export interface Rows {
  readonly rows: number;
  /** Rows every needed cell of which could be read, in order; null where these are all rows. */
  readonly kept: readonly number[] | null;
  readonly blank: ReadonlySet<number>;
  readonly faults: ReadonlyMap<number, Fault>;
  /** Everything wrong in single rows. */
  readonly issues: readonly Issue[];
  /** The kept rows only; undefined for an optional column that was not given. */
  readonly columns: Readonly<Record<string, readonly unknown[] | undefined>>;
  readonly errors: readonly Issue[];
}

/** A cell, or the cells of an input of several columns. */
type Entry = TableCell | readonly TableCell[];
type Columns = Readonly<Record<string, readonly Entry[] | undefined>>;

const isList = (entry: Entry): entry is readonly TableCell[] => Array.isArray(entry);
const isBlankEntry = (entry: Entry): boolean => (isList(entry) ? entry.every(isBlank) : isBlank(entry));

/**
 * Reads the columns of a table row by row.
 * A row is blank when every given cell of it is. Text or a boolean where a number belongs, a blank cell in a row that is
 * not blank, or a number below its bound makes the row #VALUE!, a number too large or too small to calculate with #NUM!;
 * an error in a cell passes through as the row's answer.
 */
export function readRows(fields: Readonly<Record<string, InputField>>, raw: Columns): Rows {
  const errors = columnErrors(fields, raw);
  const names = Object.keys(fields).filter((name) => raw[name] !== undefined);
  const rows = Math.max(0, ...names.map((name) => raw[name]!.length));
  if (errors.length > 0) return { rows, kept: [], blank: new Set(), faults: new Map(), issues: [], columns: {}, errors };

  const given = names.map((name) => raw[name]!);
  const plain = plainRows(names.map((name) => fields[name]!), given, rows);
  if (areAllPlain(plain)) {
    const columns = Object.fromEntries(names.map((name, i) => [name, given[i]!]));
    return { rows, kept: null, blank: new Set(), faults: new Map(), issues: [], columns, errors: duplicates(fields, columns, null) };
  }
  const kept: number[] = [];
  const blank = new Set<number>();
  const faults = new Map<number, Fault>();
  const issues: Issue[] = [];
  const lists = names.map((): unknown[] => []);
  for (let row = 0; row < rows; row++) {
    if (isPlain(plain[row]!)) {
      kept.push(row);
      for (let i = 0; i < lists.length; i++) lists[i]!.push(given[i]![row]);
      continue;
    }
    if (names.every((name) => isBlankEntry(raw[name]![row]!))) {
      blank.add(row);
      continue;
    }
    const cells = names.map((name) => readEntry(fields[name]!, name, row, raw[name]![row]!));
    const wrong = cells.flatMap((cell) => ("issue" in cell ? [cell.issue] : []));
    if (wrong.length === 0) {
      kept.push(row);
      cells.forEach((cell, i) => lists[i]!.push("value" in cell ? cell.value : null));
      continue;
    }
    issues.push(...wrong);
    faults.set(row, faultOf(wrong));
  }
  const columns = Object.fromEntries(names.map((name, i) => [name, lists[i]!]));
  return { rows, kept, blank, faults, issues, columns, errors: duplicates(fields, columns, kept) };
}

function columnErrors(fields: Readonly<Record<string, InputField>>, raw: Columns): Issue[] {
  const names = Object.keys(fields);
  const foreign = Object.keys(raw).find((name) => !(name in fields));
  if (foreign !== undefined) throw new Error(`No input is called ${foreign}.`);
  const errors: Issue[] = names
    .filter((name) => raw[name] === undefined && !fields[name]!.optional)
    .map((column) => ({ code: "column-missing", column }));
  const lengths = Object.fromEntries(names.flatMap((name) => (raw[name] ? [[name, raw[name].length]] : [])));
  const sizes = new Set(Object.values(lengths));
  if (sizes.size > 1) errors.push({ code: "different-lengths", lengths });
  else if (sizes.has(0)) errors.push({ code: "no-rows" });
  return errors;
}

type Read = { readonly value: unknown } | { readonly issue: Issue };

/** Of several cells the first that is wrong speaks for all; a blank one among them is null. */
function readEntry(field: InputField, column: string, row: number, entry: Entry): Read {
  if (!isList(entry)) return readCell(field, column, row, entry);
  if (isBlankEntry(entry) && !field.optional && field.blank !== "null") return { issue: { code: "blank-cell", column, row } };
  const cells = entry.map((cell) => readCell({ ...field, blank: "null" }, column, row, cell));
  return cells.find((cell) => "issue" in cell) ?? { value: cells.map((cell) => ("value" in cell ? cell.value : null)) };
}

function readCell(field: InputField, column: string, row: number, cell: TableCell): Read {
  if (isCellError(cell)) return { issue: { code: "cell-error", column, row, found: cell.error } };
  if (isBlank(cell)) {
    return field.optional || field.blank === "null" ? { value: null } : { issue: { code: "blank-cell", column, row } };
  }
  switch (field.unit) {
    case "code":
    case "text":
      // Customer numbers often arrive as numbers.
      if (typeof cell === "boolean") return field.yesNo ? { value: cell ? "TRUE" : "FALSE" } : { issue: { code: "not-text", column, row, found: cellText(cell) } };
      return { value: cellText(cell) };
    case "flag":
      // 1 and 0 are TRUE and FALSE, as in Excel.
      return typeof cell === "boolean" || cell === 0 || cell === 1 ? { value: Boolean(cell) } : { issue: { code: "not-a-flag", column, row, found: cellText(cell) } };
    default:
      if (field.yesNo && typeof cell === "boolean") return { value: Number(cell) };
      if (typeof cell !== "number" || !Number.isFinite(cell)) return { issue: { code: "not-a-number", column, row, found: cellText(cell) } };
      if (field.unit === "date" && !isDate(cell)) return { issue: { code: "not-a-date", column, row, found: cellText(cell) } };
      if (!isCalculable(cell)) return { issue: { code: "out-of-range", column, row, found: cellText(cell) } };
      if (field.min !== undefined && cell < field.min) {
        return { issue: { code: "below-minimum", column, row, min: field.min, found: cell } };
      }
      return { value: cell };
  }
}

const excelErrors: readonly string[] = [
  "#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#REF!", "#NAME?", "#NULL!", "#SPILL!", "#CALC!",
] satisfies Fault["fault"][];

/** An error value in a cell is the row's answer; a number out of range is #NUM!, other trouble #VALUE!. */
function faultOf(issues: readonly Issue[]): Fault {
  const error = issues.find((issue) => issue.code === "cell-error");
  if (error?.code !== "cell-error") return { fault: issues[0]?.code === "out-of-range" ? "#NUM!" : "#VALUE!", issue: issues[0] };
  // #BUSY! and the like pass as #VALUE!: a function cannot return them.
  return { fault: excelErrors.includes(error.found) ? (error.found as Fault["fault"]) : "#VALUE!", issue: error };
}

function duplicates(
  fields: Readonly<Record<string, InputField>>,
  columns: Readonly<Record<string, readonly unknown[]>>,
  kept: readonly number[] | null,
): Issue[] {
  return Object.keys(columns).flatMap((column) => {
    if (!fields[column]!.unique) return [];
    const first = new Map<string, number>();
    return columns[column]!.flatMap((value, i): Issue[] => {
      const row = kept ? kept[i]! : i;
      const found = String(value);
      const before = first.get(found);
      if (value === null || before === undefined) {
        first.set(found, row);
        return [];
      }
      return [{ code: "duplicate", column, row, first: before, found }];
    });
  });
}
