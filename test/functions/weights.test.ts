import ahp from "../../src/domain/scoring/AHP";
import criticw from "../../src/domain/scoring/CRITICW";
import entropyw from "../../src/domain/scoring/ENTROPYW";
import tierscore from "../../src/domain/tiering/TIERSCORE";
import topsis from "../../src/domain/scoring/TOPSIS";
import { answerInWords } from "../../src/functions/worded";
import type { AnyMethod } from "../../src/domain/method/method";
import { installExcel, plain } from "./excel";

/** A worksheet function with its arguments by name, as Excel would pass the answer of another. */
function call(method: AnyMethod, args: Readonly<Record<string, unknown>>): unknown[][] {
  const names = [...method.signature, "show", "headers"];
  return plain(answerInWords(method, [...names.map((name) => args[name] ?? null), { functionName: method.id }], "en"));
}

const matrix = [
  [250, 16, 12],
  [200, 16, 8],
  [300, 32, 16],
  [275, 32, 8],
];
const comparisons = [
  [1, 2, 4],
  [0.5, 1, 2],
  [0.25, 0.5, 1],
];

const weightCalls: readonly [string, () => unknown[][]][] = [
  ["AHP", () => call(ahp, { matrix: comparisons })],
  ["ENTROPYW", () => call(entropyw, { criteria: matrix, show: "weight" })],
  ["CRITICW", () => call(criticw, { criteria: matrix, show: "weight" })],
];

describe.each(weightCalls)("the weights of %s", (_, weightsOf) => {
  beforeEach(() => {
    installExcel("en-US");
  });

  it("go into a scorecard as they spill", () => {
    const weights = weightsOf();
    const scores = call(tierscore, { matrix, weights, show: "score" }).flat() as number[];
    const by = weights.flat() as number[];
    const share = (row: number, k: number): number => {
      const column = matrix.map((cells) => cells[k]!);
      return (matrix[row]![k]! - Math.min(...column)) / (Math.max(...column) - Math.min(...column));
    };
    expect(by.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    scores.forEach((score, row) => expect(score).toBeCloseTo(by.reduce((sum, weight, k) => sum + weight * share(row, k), 0), 12));
  });

  it("go into TOPSIS as they spill", () => {
    expect(call(topsis, { criteria: matrix, weights: weightsOf(), show: "rank" }).flat()).toEqual(expect.arrayContaining([1, 2, 3, 4]));
  });
});

it("gives a criterion in which all are equal no weight, which the scorecard takes as it is", () => {
  installExcel("en-US");
  const flat = matrix.map(([first, , third]) => [first, 5, third]);
  const weights = call(entropyw, { criteria: flat, show: "weight" });
  expect(weights[1]).toEqual([0]);
  expect(call(tierscore, { matrix: flat, weights, show: "score" }).flat().every((score) => typeof score === "number")).toBe(true);
});
