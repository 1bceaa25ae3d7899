import fc from "fast-check";
import { evaluate, type RawCall, type RawEntry } from "../../src/domain/method/evaluate";
import { RecentCalls } from "../../src/functions/recent";
import { answerInWords } from "../../src/functions/worded";
import TIERCUM from "../../src/domain/tiering/TIERCUM";
import TIERRANK from "../../src/domain/tiering/TIERRANK";
import { installExcel } from "./excel";

beforeAll(() => void installExcel());

const column = (rows: number, from = 0): number[] => Array.from({ length: rows }, (_, row) => ((row * 7919) % 1009) + from);
const call = (values: readonly RawEntry[], params: Readonly<Record<string, unknown>> = {}): RawCall => ({ inputs: { values: [...values] }, params });
const ranks = { shares: [0.2, 0.8], labels: ["A", "B"] };
const tiersOf = (outcome: ReturnType<RecentCalls["evaluate"]>): unknown => (outcome.ok ? outcome.value.columns["tier"] : outcome.issues);

describe("the memory of worksheet calls", () => {
  it("computes calls with the same cells once", () => {
    const run = jest.fn(TIERCUM.run);
    const recent = new RecentCalls();
    const method = { ...TIERCUM, run };
    const first = recent.evaluate(method, call(column(1000)));
    for (let i = 0; i < 499; i++) expect(recent.evaluate(method, call(column(1000)))).toBe(first);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it("answers every call as if there had been none before it", () => {
    const cell: fc.Arbitrary<RawEntry> = fc.constantFrom<RawEntry>(0, -0, 1, 2, null, "", "1", true, { error: "#N/A" }, { error: "#REF!" });
    const base = column(300);
    const changed = fc.record({ at: fc.integer({ min: 0, max: 299 }), cell, method: fc.constantFrom(TIERRANK, TIERCUM), shares: fc.constantFrom([0.2, 0.8], [0.3, 0.7]) });
    fc.assert(
      fc.property(fc.array(changed, { minLength: 2, maxLength: 12 }), (changes) => {
        const recent = new RecentCalls();
        for (const { at, cell: found, method, shares } of changes) {
          const values: RawEntry[] = [...base];
          values[at] = found;
          const asked = call(values, method === TIERRANK ? { ...ranks, shares } : {});
          expect(tiersOf(recent.evaluate(method, asked))).toEqual(tiersOf(evaluate(method, asked)));
        }
      }),
      { numRuns: 30 },
    );
  });

  it("tells a parameter, a blank, a text that reads like the number and an error from each other", () => {
    const recent = new RecentCalls();
    const asked = [column(300), column(300, 1), [...column(299), null], [...column(299), "5"], [...column(299), { error: "#N/A" }], [...column(299), { error: "#NUM!" }]];
    const outcomes = [...asked.map((values) => recent.evaluate(TIERRANK, call(values, ranks))), recent.evaluate(TIERRANK, call(column(300), { ...ranks, shares: [0.5, 0.5] }))];
    expect(new Set(outcomes).size).toBe(outcomes.length);
  });

  it("holds no more cells than it may, and forgets the oldest call first", () => {
    const recent = new RecentCalls(10_000);
    const first = recent.evaluate(TIERRANK, call(column(1000), ranks));
    for (let from = 1; from <= 50; from++) {
      recent.evaluate(TIERRANK, call(column(1000, from), ranks));
      expect(recent.cells).toBeLessThanOrEqual(10_000);
    }
    expect(recent.cells).toBeGreaterThan(4_000);
    expect(recent.evaluate(TIERRANK, call(column(1000), ranks))).not.toBe(first);
    recent.evaluate(TIERRANK, call(column(5000), ranks));
    expect(recent.cells).toBeLessThanOrEqual(10_000);
  });

  it("is not changed by what a caller does with an answer or with the cells it handed over", () => {
    const cells = column(500).map((value) => [value]);
    const args = [cells, [[0.2, 0.8]], [["A", "B"]]];
    const first = answerInWords(TIERRANK, args, "en");
    const expected = first.map((row) => [...row]);
    first.forEach((row) => (row[0] = "changed"));
    expect(answerInWords(TIERRANK, args, "en")).toEqual(expected);
    cells[0]![0] = 1e6;
    const changed = answerInWords(TIERRANK, args, "en");
    expect([changed[0], expected[0]]).toEqual([["A"], ["B"]]);
  });
});
