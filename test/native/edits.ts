import { evaluate, type RawCell } from "../../src/domain/method/evaluate";
import type { AnyMethod, InputField, ParamField, ParamRow } from "../../src/domain/method/method";
import { readParams } from "../../src/domain/method/readParams";
import { configPlaces } from "../../src/workbook/native/config";
import { firstValueColumn } from "../../src/workbook/native/references";
import { columnsOf, type Table } from "../properties/tables";
import type { Params } from "../properties/subjects";

/** A cell of the sheet of parameters typed over. */
export interface ConfigEdit {
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
}
export interface EditedParams {
  /** What the sheet says afterwards: every parameter, as nothing is derived from another on a sheet. */
  readonly params: Params;
  readonly edits: readonly ConfigEdit[];
}

interface Candidate {
  readonly param: string;
  readonly down: number;
  readonly across: number;
  readonly value: string | number;
  readonly whole: unknown;
}

/**
 * Types over some cells of the parameters: numbers, entries of lists and of tables, one after the other as far as the
 * method takes them for this table.
 * @param seed where among the possible cells to begin
 */
export function paramEdits(method: AnyMethod, written: Params, edited: Table, { most, seed }: { readonly most: number; readonly seed: number }): EditedParams {
  const { values } = readParams(method.params, written);
  const places = configPlaces(method, values, "").params;
  let params: Params = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  const edits: ConfigEdit[] = [];
  const touched = new Set<string>();
  const all = candidates(method, params).filter(({ param }) => places[param]);
  for (let i = 0; i < all.length && edits.length < most; i++) {
    const { param, down, across, value, whole } = all[(i + seed) % all.length]!;
    const next = { ...params, [param]: whole };
    if (touched.has(param) || !taken(method, next, edited)) continue;
    touched.add(param);
    params = next;
    edits.push({ row: places[param]!.row + down, column: firstValueColumn + across, value });
  }
  return { params, edits };
}

function taken(method: AnyMethod, params: Params, edited: Table): boolean {
  const { values, issues } = readParams(method.params, params);
  return issues.length === 0 && !method.nativeUnless?.(values as never) && evaluate(method, { inputs: columnsOf(edited), params }).ok;
}

function candidates(method: AnyMethod, params: Params): Candidate[] {
  return Object.entries(method.params as Readonly<Record<string, ParamField>>).flatMap(([param, field]): Candidate[] => {
    const value = params[param];
    if (value === undefined) return [];
    const replaced = <T>(list: readonly T[], at: number, one: T): T[] => list.map((old, i) => (i === at ? one : old));
    switch (field.kind) {
      case "number":
        return moved(value as number).map((one) => ({ param, down: 0, across: 0, value: one, whole: one }));
      case "numbers":
        return (value as readonly number[]).flatMap((old, i) => moved(old).map((one) => ({ param, down: 0, across: i, value: one, whole: replaced(value as number[], i, one) })));
      case "codes":
        return (value as readonly string[]).map((old, i) => ({ param, down: 0, across: i, value: `${old} x`, whole: replaced(value as string[], i, `${old} x`) }));
      case "rows":
        return (value as readonly ParamRow[]).flatMap((row, i) =>
          row.flatMap((cell, j) => (typeof cell === "number" ? moved(cell).map((one) => ({ param, down: i, across: j, value: one, whole: replaced(value as ParamRow[], i, replaced(row as RawCell[], j, one) as never) })) : [])),
        );
      default:
        return [];
    }
  });
}

const moved = (value: number): number[] => [Math.round(value * 900) / 1000, value + 1, Math.round(value * 1100) / 1000].filter((one) => one !== value);

/** The table with a customer of whom nothing is known, and one who lacks the first input that must be there. */
export function withGaps(method: AnyMethod, table: Table): Table {
  const blank = (entry: Table["rows"][number][string]): typeof entry => (Array.isArray(entry) ? entry.map(() => null) : null);
  const needed = table.given.find((name) => {
    const field = method.inputs[name] as InputField;
    return !field.optional && !field.several && field.blank !== "null" && !field.unique;
  });
  return {
    ...table,
    rows: table.rows.map((row, i) => {
      if (i === 2) return Object.fromEntries(Object.entries(row).map(([name, entry]) => [name, blank(entry)]));
      return i === 4 && needed !== undefined ? { ...row, [needed]: null } : row;
    }),
  };
}
