import fc from "fast-check";
import type { AnyMethod, InputField } from "../../src/domain/method/method";
import { methods } from "../../src/domain/methods";
import { rowAnswer, runTable } from "./answers";
import { tables, type Row, type Table } from "./tables";

const ofRows = methods.filter(({ outputs }) => Object.keys(outputs).length > 0);

/** Rows that are equal in every input but the one that names them, as pairs of the first and each later one. */
function equalRows(method: AnyMethod, { rows }: Table): readonly (readonly [number, number])[] {
  const first = new Map<string, number>();
  const values = (row: Row): string => JSON.stringify(Object.entries(row).filter(([name]) => !(method.inputs[name] as InputField).unique));
  return rows.flatMap((row, i) => {
    const before = first.get(values(row));
    if (before === undefined) first.set(values(row), i);
    return before === undefined ? [] : [[before, i] as const];
  });
}

function answersOfEqualRows(method: AnyMethod, one: Table): readonly (readonly [unknown, unknown])[] {
  const found = runTable(method, one);
  return equalRows(method, one).map(([a, b]) => [rowAnswer(found, a), rowAnswer(found, b)]);
}

describe.each(ofRows.filter(({ ties }) => ties === undefined).map((method) => [method.id, method] as const))("%s", (_id, method: AnyMethod) => {
  it("gives rows with equal values equal answers, as its help page says", () => {
    fc.assert(
      fc.property(tables(method), (one) => {
        for (const [a, b] of answersOfEqualRows(method, one)) expect(b).toEqual(a);
      }),
      { numRuns: 60 },
    );
  });
});

describe.each(ofRows.filter(({ ties }) => ties !== undefined).map((method) => [method.id, method] as const))("%s", (_id, method: AnyMethod) => {
  it("has a rule for equal values because there are tables in which they get unequal answers", () => {
    const unequal = fc.sample(tables(method), { numRuns: 200, seed: 7 }).some((one) => answersOfEqualRows(method, one).some(([a, b]) => JSON.stringify(a) !== JSON.stringify(b)));
    expect(unequal).toBe(true);
  });
});

it("no method without answers for rows has a rule for equal rows", () => {
  expect(methods.filter(({ outputs, ties }) => Object.keys(outputs).length === 0 && ties !== undefined)).toEqual([]);
});
