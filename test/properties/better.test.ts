import fc from "fast-check";
import { isFault } from "../../src/domain/issue/issue";
import type { RawCell, RawEntry } from "../../src/domain/method/evaluate";
import type { InputField } from "../../src/domain/method/method";
import { runTable } from "./answers";
import { tierOutput, tiersOf, type Better, type Way } from "./stand";
import { standOf } from "./stands";
import { subjects, type Params } from "./subjects";
import { numRuns, tables, type Row, type Table } from "./tables";

const step = fc.oneof(fc.integer({ min: 1, max: 40 }).map((n) => n / 10), fc.constantFrom(0.01, 1, 30, 100, 1000, 100_000));

/** A better cell than this one, or null where there is none. */
function improved(cell: RawCell, way: Way, by: number, field: InputField): RawCell {
  if (typeof way !== "string") {
    const at = way.findIndex((one) => one === cell || (typeof one === "boolean" && Number(one) === cell));
    return at < 0 ? null : (way[at + 1] ?? null);
  }
  if (typeof cell !== "number") return null;
  const whole = field.unit === "date" || field.unit === "count" ? Math.ceil(by) : by;
  const found = way === "more" ? cell + whole : cell - whole;
  return found < (field.min ?? -Infinity) ? null : found;
}

function better(entry: RawEntry, ways: Better, params: Params, at: number, by: number, field: InputField): RawEntry {
  if (!Array.isArray(entry)) return improved(entry as RawCell, typeof ways === "function" ? ways(params, 0) : ways, by, field);
  const cells = entry as readonly RawCell[];
  const column = at % cells.length;
  const cell = improved(cells[column]!, typeof ways === "function" ? ways(params, column) : ways, by, field);
  return cell === null ? null : cells.map((old, i) => (i === column ? cell : old));
}

describe.each(subjects.map((method) => [method.id, method, standOf(method.id)] as const))("%s", (_, method, stand) => {
  const ways = typeof stand.better === "string" ? [] : Object.entries(stand.better);
  const place = (one: Table): number[] => {
    const found = runTable(method, one);
    const tiers = tiersOf(method, stand, found.params);
    return found.columns[tierOutput(method, stand)]!.map((tier) => (isFault(tier) || tier === "" ? NaN : tiers.indexOf(tier)));
  };

  const nameOf = (name: string): Row =>
    Object.fromEntries(Object.entries(method.inputs as Readonly<Record<string, InputField>>).filter(([, { unique }]) => unique).map(([input]) => [input, name]));

  ways.forEach(([input, way]) => it(`never gives a worse tier to a better ${input}`, () => {
    const which = fc.nat({ max: 99 });
    fc.assert(
      fc.property(tables(method, { where: stand.betterWhere }), which, which, step, (one, at, column, by) => {
        fc.pre(one.given.includes(input));
        const row = at % one.rows.length;
        const entry = better(one.rows[row]![input]!, way, one.params, column, by, method.inputs[input] as InputField);
        fc.pre(entry !== null);
        const raised = { ...one.rows[row]!, [input]: entry };
        if (stand.rowsInOrder !== undefined || stand.betterAlone) {
          const found = place({ ...one, rows: one.rows.map((old, i) => (i === row ? raised : old)) });
          // Every later period of the customer depends on this one.
          place(one).forEach((before, i) => (i === row || stand.rowsInOrder !== undefined) && expect(found[i]).toBeLessThanOrEqual(before));
          return;
        }
        // The better row stands before the other, where ties are in its favour.
        const found = place({ ...one, rows: one.rows.flatMap((old, i) => (i === row ? [{ ...raised, ...nameOf("better") }, old] : [old])) });
        if (!Number.isNaN(found[row]) && !Number.isNaN(found[row + 1])) expect(found[row]).toBeLessThanOrEqual(found[row + 1]!);
      }),
      { numRuns: 2 * numRuns },
    );
  }));
});
