import fc from "fast-check";
import { methods } from "../../src/domain/methods";
import { evaluate, type Evaluation, type RawCell } from "../../src/domain/method/evaluate";

/** Amounts as people have them: with cents, often equal, sometimes zero or negative. */
export const amount = fc.oneof(
  fc.integer({ min: 0, max: 100_000_000 }).map((cents) => cents / 100),
  fc.constantFrom(0, 0.01, 1, 100, 100, 333.33),
  fc.integer({ min: -10_000, max: 0 }).map((cents) => cents / 100),
);
export const positiveAmount = fc.integer({ min: 1, max: 100_000_000 }).map((cents) => cents / 100);
/** Any finite number a cell can hold. */
export const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 });

export function run(id: string, inputs: Readonly<Record<string, readonly RawCell[]>>, params: Readonly<Record<string, unknown>> = {}): Evaluation {
  const outcome = evaluate(methods.find((method) => method.id === id)!, { inputs, params });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}

/** Some rows together with an order to put them in. */
export const shuffled = <T>(row: fc.Arbitrary<T>): fc.Arbitrary<{ rows: T[]; order: number[] }> =>
  fc.array(row, { minLength: 1, maxLength: 30 }).chain((rows) =>
    fc.shuffledSubarray(rows.map((_, i) => i), { minLength: rows.length, maxLength: rows.length }).map((order) => ({ rows, order })),
  );
