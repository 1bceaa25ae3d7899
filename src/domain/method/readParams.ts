import type { Issue } from "../issue/issue";
import { isTextual, type UnitName } from "../unit/unit";
import { isCalculable, isDate } from "../unit/range";
import type { NumberParam, NumbersParam, ParamField, RowsParam } from "./method";

export interface Params {
  /** Every declared parameter, defaults filled in; undefined for an optional one left out. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly issues: readonly Issue[];
}

/**
 * Reads parameters by their declarations. null, undefined and "" mean "left out", as does an empty list.
 * A lone number or name is a list of one; numeric text is not a number; 1 and 0 are TRUE and FALSE as in Excel.
 * What is left out takes its default, else what `derived` makes of the parameters declared before it.
 */
export function readParams(
  fields: Readonly<Record<string, ParamField>>,
  raw: Readonly<Record<string, unknown>>,
): Params {
  const known = Object.keys(fields);
  const issues: Issue[] = Object.keys(raw)
    .filter((param) => !known.includes(param))
    .map((param) => ({ code: "param-unknown", param, known }));
  const values: Record<string, unknown> = {};
  let isSound = true;
  for (const param of known) {
    const field = fields[param]!;
    const given = isLeftOut(raw[param]) ? undefined : raw[param];
    if (given === undefined) {
      values[param] = fallback(field, values, isSound);
      if (values[param] === undefined && !field.optional && (isSound || !field.derived)) issues.push({ code: "param-missing", param });
      continue;
    }
    const read = readParam(field, param, given);
    values[param] = read.value;
    isSound &&= read.issues.length === 0;
    issues.push(...read.issues);
  }
  return { values, issues };
}

interface Read {
  readonly value?: unknown;
  readonly issues: readonly Issue[];
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === "";
export const isLeftOut = (value: unknown): boolean => isEmpty(value) || (Array.isArray(value) && value.every((item) => isEmpty(item) || (Array.isArray(item) && item.every(isEmpty))));

/** Nothing is derived from parameters one of which is wrong. */
function fallback(field: ParamField, sofar: Readonly<Record<string, unknown>>, isSound: boolean): unknown {
  if ("default" in field && field.default !== undefined) return field.default;
  return isSound ? field.derived?.(sofar) : undefined;
}

function readParam(field: ParamField, param: string, given: unknown): Read {
  switch (field.kind) {
    case "number":
      return isNumber(given) ? bounded(field, param, [given], given) : wrongType(param, "number", given);
    case "numbers":
      return readNumbers(field, param, withoutTail(given));
    case "codes": {
      const wrong = withoutTail(given).find((item) => typeof item !== "string" && !isNumber(item));
      if (wrong !== undefined) return wrongType(param, "text", wrong);
      const codes = withoutTail(given).map(String);
      return codes.includes("") ? wrongType(param, "text", "") : { value: codes, issues: [] };
    }
    case "choice": {
      const choices = Object.keys(field.choices);
      if (typeof given !== "string") return wrongType(param, "text", given);
      const choice = choices.find((name) => name.toLowerCase() === given.trim().toLowerCase());
      return { value: choice, issues: choice === undefined ? [{ code: "param-choice", param, found: given, choices }] : [] };
    }
    case "rows":
      return readTable(field, param, given);
    case "flag":
      if (typeof given === "boolean" || given === 0 || given === 1) return { value: Boolean(given), issues: [] };
      return wrongType(param, "flag", given);
  }
}

/** Rows of cells, short rows filled up; empty rows are left out. Numbers where the column holds numbers, else any short text. */
function readTable(field: RowsParam, param: string, given: unknown): Read {
  const units = Object.values(field.columns).map(({ unit }) => unit);
  const rows = (Array.isArray(given) && given.every(Array.isArray) ? given : [Array.isArray(given) ? given : [given]]) as readonly (readonly unknown[])[];
  const filled = rows.filter((row) => !row.every(isEmpty));
  const issues = filled.flatMap((row) => [
    ...(row.length > units.length && row.slice(units.length).some((cell) => !isEmpty(cell))
      ? [{ code: "param-count", param, expected: units.length, found: row.length } as const]
      : []),
    ...units.flatMap((unit, i) => (isEmpty(row[i]) ? [] : tableCellIssues(unit, param, row[i]))),
  ]);
  const value = filled.map((row) => units.map((unit, i) => (isEmpty(row[i]) ? null : isTextual(unit) ? String(row[i]) : row[i])));
  return { value, issues };
}

function tableCellIssues(unit: UnitName, param: string, cell: unknown): readonly Issue[] {
  if (isTextual(unit)) return typeof cell === "string" || isNumber(cell) ? [] : wrongType(param, "text", cell).issues;
  if (unit === "flag") return typeof cell === "boolean" || cell === 0 || cell === 1 ? [] : wrongType(param, "flag", cell).issues;
  return isNumber(cell) ? [] : wrongType(param, "number", cell).issues;
}

function readNumbers(field: NumbersParam, param: string, given: readonly unknown[]): Read {
  const wrong = given.filter((item) => !isNumber(item));
  if (wrong.length > 0) return { issues: wrong.flatMap((item) => wrongType(param, "numbers", item).issues) };
  const numbers = given as readonly number[];
  const read = bounded(field, param, numbers, numbers);
  if (field.order === undefined || isOrdered(numbers, field.order)) return read;
  return { ...read, issues: [...read.issues, { code: "param-order", param, order: field.order }] };
}

function bounded(field: NumberParam | NumbersParam, param: string, numbers: readonly number[], value: unknown): Read {
  const { min, max } = field;
  const exclusive = field.exclusive ?? false;
  const issues = numbers.flatMap((found): Issue[] => {
    if (min !== undefined && (exclusive ? found <= min : found < min)) return [{ code: "param-below", param, min, exclusive, found }];
    if (max !== undefined && (exclusive ? found >= max : found > max)) return [{ code: "param-above", param, max, exclusive, found }];
    if (!isCalculable(found) || (field.unit === "date" && !isDate(found))) return [{ code: "param-range", param, found }];
    if (field.kind === "number" && field.whole && !Number.isInteger(found)) return [{ code: "param-not-whole", param, found }];
    return [];
  });
  return { value, issues };
}

/** Strictly so: equal neighbours are in no order. */
function isOrdered(numbers: readonly number[], order: "ascending" | "descending" | "monotone"): boolean {
  const rises = numbers.slice(1).map((next, i) => Math.sign(next - numbers[i]!));
  if (order === "monotone") return rises.every((rise) => rise !== 0 && rise === rises[0]);
  return rises.every((rise) => rise === (order === "ascending" ? 1 : -1));
}

const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);

/** A list without the empty cells after its last entry; one value is a list of one. */
function withoutTail(given: unknown): readonly unknown[] {
  const list: readonly unknown[] = Array.isArray(given) ? given : [given];
  const last = list.reduce<number>((end, item, i) => (isEmpty(item) ? end : i), -1);
  return list.slice(0, last + 1).map((item) => (isEmpty(item) ? "" : item));
}

function wrongType(param: string, expected: "number" | "numbers" | "text" | "flag", given: unknown): Read {
  return { issues: [{ code: "param-type", param, expected, found: shown(given) }] };
}

function shown(given: unknown): string {
  if (typeof given === "object" && given !== null && "error" in given) return String(given.error);
  return Array.isArray(given) ? given.map(shown).join(", ") : String(given);
}
