import { evaluate, evaluateInSteps, type Outcome, type RawCall } from "../../src/domain/method/evaluate";
import type { AnyMethod } from "../../src/domain/method/method";
import { seededRandom } from "../../src/domain/stats/random";
import { methods } from "../../src/domain/methods";
import clv from "../../src/domain/scoring/CLVBGNBD";
import firmness from "../../src/domain/tiering/FIRMNESS";
import jenks from "../../src/domain/tiering/JENKS";
import kmeans from "../../src/domain/tiering/KMEANS";
import { bgNbdCustomers } from "./lifetimeSamples";

const random = seededRandom(6);
const customers = Array.from({ length: 60 }, () => Math.round(1000 * random() ** 3));
const bought = bgNbdCustomers(700, 6, [0.6, 6, 0.9, 2.5], [6, 4, 15]);
const calls: readonly (readonly [string, AnyMethod, RawCall])[] = [
  ["KMEANS", kmeans, { inputs: { criteria: customers.map((value, i) => [value, i % 7]), amount: customers }, params: { k: 3, seed: 5 } }],
  ["KMEANS from given centroids", kmeans, { inputs: { criteria: customers.map((value) => [value]) }, params: { start: [[0], [10], [500]] } }],
  ["FIRMNESS", firmness, { inputs: { values: customers }, params: { limits: [0.2, 0.7], resamples: 10 } }],
  ["JENKS", jenks, { inputs: { values: customers }, params: { k: 9 } }],
  ["CLVBGNBD", clv, { inputs: { frequency: bought.map(({ x }) => x), recency: bought.map(({ tx }) => tx), age: bought.map(({ T }) => T), value: bought.map(({ x, z }) => (x > 0 ? z : null)) }, params: {} }],
];

const answers = (outcome: Outcome) => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  const { columns, figures, tables } = outcome.value;
  return { columns: { ...columns }, figures: { ...figures }, tables: { ...tables } };
};
function steps(method: AnyMethod, call: RawCall): readonly number[] {
  const work = evaluateInSteps(method, call);
  const shares: number[] = [];
  for (let step = work.next(); !step.done; step = work.next()) shares.push(step.value);
  return shares;
}

describe.each(calls)("%s, stopped on the way", (_, method, call) => {
  const whole = answers(evaluate(method, call));
  const shares = steps(method, call);

  it("tells the share that is done, never less than before", () => {
    expect(shares.length).toBeGreaterThan(5);
    expect(shares.every((share, i) => share >= (shares[i - 1] ?? 0) && share <= 1)).toBe(true);
  });

  it("can be stopped at every step, and started again gives the same answer", () => {
    for (let stop = 1; stop <= shares.length; stop++) {
      const work = evaluateInSteps(method, call);
      for (let step = 0; step < stop; step++) expect(work.next().done).toBe(false);
      work.return(undefined as never);
      expect(work.next()).toEqual({ done: true, value: undefined });
    }
    expect(answers(evaluate(method, call))).toEqual(whole);
  });

  it("paused at every step while another computation runs, it gives the same answer", () => {
    const [one, other] = [evaluateInSteps(method, call), evaluateInSteps(method, call)];
    for (let at = 0; at < shares.length; at++) expect([one.next().done, other.next().done]).toEqual([false, false]);
    const [first, second] = [one.next(), other.next()];
    for (const last of [first, second]) expect(answers(last.value as Outcome)).toEqual(whole);
  });
});

it("every method's worked example has the same answer in steps as at once, faults of the call included", () => {
  let long = 0;
  for (const method of methods) {
    for (const { inputs, params = {} } of method.worked) {
      const call = { inputs: inputs as RawCall["inputs"], params };
      const work = evaluateInSteps(method, call);
      let last = work.next();
      if (!last.done) long++;
      while (!last.done) last = work.next();
      const atOnce = evaluate(method, call);
      expect(last.value.ok).toBe(atOnce.ok);
      if (atOnce.ok && last.value.ok) expect(last.value.value.columns).toEqual(atOnce.value.columns);
    }
  }
  expect(long).toBeGreaterThan(3);
});
