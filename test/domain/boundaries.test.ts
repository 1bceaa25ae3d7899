import type { RawEntry } from "../../src/domain/method/evaluate";
import { evaluate } from "../../src/domain/method/evaluate";
import type { AnyMethod } from "../../src/domain/method/method";
import ABCDTIER from "../../src/domain/tiering/ABCDTIER";
import ABCOPT from "../../src/domain/tiering/ABCOPT";
import BEHAVIOUR from "../../src/domain/tiering/BEHAVIOUR";
import CLVMATRIX from "../../src/domain/tiering/CLVMATRIX";
import GEANAL from "../../src/domain/tiering/GEANAL";
import HOLDBAND from "../../src/domain/tiering/HOLDBAND";
import HSBCPYR from "../../src/domain/tiering/HSBCPYR";
import JENKS from "../../src/domain/tiering/JENKS";
import KMEANS from "../../src/domain/tiering/KMEANS";
import MATRIX2 from "../../src/domain/tiering/MATRIX2";
import PARETOABC from "../../src/domain/tiering/PARETOABC";
import POINTSTIER from "../../src/domain/tiering/POINTSTIER";
import PYRAMID from "../../src/domain/tiering/PYRAMID";
import QTILE from "../../src/domain/tiering/QTILE";
import REVIEW from "../../src/domain/tiering/REVIEW";
import TIERRANK from "../../src/domain/tiering/TIERRANK";
import TIERSCORE from "../../src/domain/tiering/TIERSCORE";
import VALUEMATRIX from "../../src/domain/tiering/VALUEMATRIX";
import VALUETIER from "../../src/domain/tiering/VALUETIER";
import { expectAnswers } from "./expectAnswers";

type Inputs = Readonly<Record<string, readonly RawEntry[]>>;

function run(method: AnyMethod, inputs: Inputs, params = {}) {
  const outcome = evaluate(method, { inputs, params });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}
const refused = (method: AnyMethod, inputs: Inputs, params: object): boolean => !evaluate(method, { inputs, params: { ...params } }).ok;

describe("customers exactly on a boundary", () => {
  it("ABCDTIER, crossing: a customer before whom exactly 80 % is reached is B, 95 % C", () => {
    const found = run(ABCDTIER, { value: [80, 15, 5], orders: [2, 2, 2] }, { limits: [0.8, 0.95], mode: "cross" });
    expectAnswers(found.columns.tier, ["A", "B", "C"]);
  });
  it("ABCDTIER: who adds nothing is C, even first in rank", () => {
    expectAnswers(run(ABCDTIER, { value: [0, 0], orders: [2, 2] }).columns.tier, ["C", "C"]);
  });
  it("ABCOPT: of two points equally near to no effort and all yield the first is the Pareto point", () => {
    // (0.2, 0.6) and (0.4, 0.8) are both at 0.04 + 0.16.
    const { columns, figures } = run(ABCOPT, { values: [60, 20, 10, 6, 4] });
    expect(figures.pareto).toBe(1);
    expectAnswers(columns.tier, ["A", "B", "C", "C", "C"]);
  });
  it("PARETOABC and PYRAMID: a key share of exactly 80 % holds", () => {
    expect(run(PARETOABC, { profit: [80, 5, 5, 5, 5] }).figures.holds).toBe(true);
    expect(run(PYRAMID, { profit: [80, 5, 5, 5, 5] }).figures.holds).toBe(true);
    expect(run(PARETOABC, { profit: [79, 6, 5, 5, 5] }).figures.holds).toBe(false);
  });
  it("PARETOABC: a profit of 0 is no loss; losses are listed from the largest", () => {
    const { figures, tables } = run(PARETOABC, { profit: [100, 0, -5, -20, -5] });
    expect([figures.lossCustomers, figures.lossTotal]).toEqual([3, -30]);
    expectAnswers(tables.losses, [["4", -20, -20], ["3", -5, -25], ["5", -5, -30]]);
  });
  it("PYRAMID: a small customer with profit 0 and nothing overdue is not of poor quality", () => {
    expectAnswers(run(PYRAMID, { profit: [9, 8, 0, -1], overdue: [0, 0, 0, 0] }).columns.poor, [false, false, false, true]);
  });
  it("POINTSTIER: of two gifts for the same points the one listed first", () => {
    const gifts = [[500, "cup"], [500, "pen"], [100, "card"]];
    expectAnswers(run(POINTSTIER, { points: [500, 499] }, { gifts }).columns.gift, ["cup", "card"]);
  });
  it("HOLDTIER.BAND: a customer to be lowered at once that is not below its tier is kept, as any other", () => {
    const found = run(HOLDBAND, { values: [95, 95, 85], immediate: [true, true, true] }, { cuts: [90, 80], band: 10 });
    expectAnswers(found.columns.tier, ["A", "A", "B"]);
    expectAnswers(found.columns.reason, ["KEPT", "KEPT", "IMMEDIATE"]);
  });
  it("REVIEW: a value tells no tier without cut-offs, and the band rule needs a value of customers that have both tiers", () => {
    const lost = run(REVIEW, { old: ["A", "B"], computed: [null, "B"], value: [95, 95] });
    expectAnswers(lost.columns.reason, ["LOST", "KEPT"]);
    const band = run(REVIEW, { old: ["A", null, "A"], computed: ["B", "B", null], value: [null, null, null] }, { rule: "band", cuts: [1, 0.9, 0.8] });
    expectAnswers(band.columns.held, [{ fault: "#VALUE!" }, "B", ""]);
  });
  it("REVIEW: customers without a name go by their row", () => {
    expect(run(REVIEW, { old: ["A", "B"], computed: ["A", "A"] }).tables.changes!.map(([customer]) => customer)).toEqual(["2"]);
  });
  it("PARETOABC: a reference in which all buyers buy all compares with all of the profit, one without buyers with none", () => {
    const references = [["all", 1, 1], ["none", 0, 0.5]];
    const rows = run(PARETOABC, { profit: [8, 2] }, { references }).tables.references!;
    expectAnswers(rows[0], ["all", 1, 1, 1, 1]);
    expectAnswers(rows[1]!.slice(0, 4), ["none", 0, 0.5, { fault: "#DIV/0!" }]);
  });
  it("TIERSCORE: of two criteria equally strong the first; one without weight never", () => {
    const { columns } = run(TIERSCORE, { matrix: [[50, 50, 90], [50, 60, 90]] }, { norm: "none", weights: [1, 1, 0], criteria: ["a", "b", "c"] });
    expectAnswers(columns.strongest, ["a", "b"]);
  });
});

describe("tables beside the tiers", () => {
  it("ABCOPT draws the curve through every customer and marks the ends of A and B", () => {
    const { figures, tables } = run(ABCOPT, { values: [50, 20, 15, 10, 5] });
    const [a, b] = [Number(figures.inA), Number(figures.inA) + Number(figures.inB)];
    const yields = [0, 0.5, 0.7, 0.85, 0.95, 1];
    expectAnswers(tables.curve, [...yields.map((y, i) => [i / 5, y, ""]), [a / 5, "", yields[a]], [b / 5, "", yields[b]]]);
  });
  it("MATRIX2, CLVMATRIX and VALUEMATRIX count the customers of every quadrant", () => {
    const axes = [[5, 5, 5, 1, 1, 1, 1, 1, 1], [5, 5, 1, 5, 5, 5, 1, 1, 1]] as const;
    const cells = [["≥ 3", 3, 2], ["< 3", 3, 1]];
    expectAnswers(run(MATRIX2, { x: axes[0], y: axes[1] }, { xcut: 3, ycut: 3 }).tables.cells, cells);
    expectAnswers(run(CLVMATRIX, { current: axes[0], future: axes[1] }, { currentCut: 3, futureCut: 3 }).tables.cells, cells);
    expectAnswers(run(VALUEMATRIX, { frequency: axes[0], amount: axes[1] }, { frequencyCut: 3, amountCut: 3 }).tables.cells, cells);
  });
  it("QTILE names the cut a value reaches, and none for the lowest class", () => {
    expectAnswers(run(QTILE, { values: [1, 2, 3, 4, 5] }, { k: 4 }).columns.cut, ["", 2, 3, 4, 4]);
  });
  it("ABCOPT: the package's points never have more than all of the yield, though a spline swings above it", () => {
    for (const values of [[9, 1, 0, 0, 0, 0], [5, 5, 0, 0, 0], [50, 30, 20, 0, 0, 0, 0, 0], [8, 0, 0, 0, 0, 0, 0]]) {
      for (const [, , share] of run(ABCOPT, { values }).tables.package!) expect(share).toBeLessThanOrEqual(1);
    }
  });
  it("the wizard shows customers near a cut only where the cuts are the same for all", () => {
    const cuts = (method: AnyMethod, params: object): readonly number[] => method.wizard!.boundary!.cuts({ ...params }, {});
    expect(cuts(BEHAVIOUR, { rule: "fixed", active: 90, dormant: 365 })).toEqual([90, 365]);
    expect(cuts(BEHAVIOUR, { rule: "own", active: 90, dormant: 365 })).toEqual([]);
    expect(cuts(HSBCPYR, { mode: "amount", cuts: [9, 5] })).toEqual([9, 5]);
    expect(cuts(HSBCPYR, { mode: "amount", cuts: [9, 5], top: 20 })).toEqual([20, 9, 5]);
    expect(cuts(HSBCPYR, { mode: "share", cuts: [9, 5], top: 20 })).toEqual([]);
  });
  it("a table of quadrants without any readable row is empty, with and without a cut", () => {
    expect(run(MATRIX2, { x: ["?"], y: [1] }).tables.cells).toEqual([]);
    expect(run(CLVMATRIX, { current: ["?"], future: [1] }, { currentCut: 3, futureCut: 3 }).tables.cells).toEqual([]);
    expect(run(VALUEMATRIX, { frequency: ["?"], amount: [1] }, { frequencyCut: 3, amountCut: 3 }).tables.cells).toEqual([]);
  });
  it("MATRIX2 puts every point into the column of its own quadrant", () => {
    const points = run(MATRIX2, { x: [5, 5, 1, 1], y: [7, 2, 8, 3] }, { xcut: 4, ycut: 4 }).tables.points!;
    expectAnswers(points.slice(0, 4), [[5, 7, "", "", "", "", ""], [5, "", 2, "", "", "", ""], [1, "", "", 8, "", "", ""], [1, "", "", "", 3, "", ""]]);
  });
  it("KMEANS tells how far a customer is from the centre of its cluster, in standard deviations", () => {
    // Mean 5, deviation 5: the points stand at −1, −1, 1, 1, the centres too; 3 apart with one cluster.
    expectAnswers(run(KMEANS, { criteria: [[0], [0], [10], [10]] }, { k: 2 }).columns.distance, [0, 0, 0, 0]);
    expectAnswers(run(KMEANS, { criteria: [[0], [0], [10], [10]] }, { k: 1 }).columns.distance, [1, 1, 1, 1]);
    expectAnswers(run(KMEANS, { criteria: [[0, 1], [3, 5]] }, { k: 1, start: [[0, 1]] }).columns.distance, [2.5, 2.5]);
  });
  it("KMEANS takes eight criteria and no more", () => {
    const row = (width: number, x: number): number[] => Array.from({ length: width }, () => x);
    expectAnswers(run(KMEANS, { criteria: [row(8, 1), row(8, 9)] }, { k: 2 }).columns.cluster, [1, 2]);
    expectAnswers(run(KMEANS, { criteria: [row(9, 1), row(9, 9)] }, { k: 2 }).columns.cluster, [{ fault: "#VALUE!" }, { fault: "#VALUE!" }]);
  });
});

describe("a note is given exactly where it is true", () => {
  const notes = (method: AnyMethod, inputs: Inputs, params = {}): number => run(method, inputs, params).notes.length;
  it.each<[string, AnyMethod, Inputs, object, number]>([
    ["ABCDTIER: last orders without today's date", ABCDTIER, { value: [5], orders: [2], last: [46000] }, {}, 1],
    ["ABCDTIER: last orders and today's date", ABCDTIER, { value: [5], orders: [2], last: [46000] }, { today: 46001 }, 0],
    ["ABCDTIER: no last orders", ABCDTIER, { value: [5], orders: [2] }, {}, 0],
    ["GEANAL: one credit score for all", GEANAL, { orders: [1, 2], credit: [5, 5] }, {}, 1],
    ["GEANAL: different scores", GEANAL, { orders: [1, 2], credit: [5, 6] }, {}, 0],
    ["VALUETIER: one loyalty for all", VALUETIER, { frequency: [1, 2], amount: [1, 2], loyalty: [3, 3] }, {}, 1],
    ["VALUETIER: nothing differs, so nobody is compared", VALUETIER, { frequency: [1, 1], amount: [2, 2], loyalty: [3, 3] }, {}, 0],
    ["VALUETIER: all differ", VALUETIER, { frequency: [1, 2], amount: [1, 2], loyalty: [3, 4] }, {}, 0],
    ["HSBCPYR: by amount without a top cut", HSBCPYR, { values: [5] }, { mode: "amount" }, 1],
    ["HSBCPYR: by amount with one", HSBCPYR, { values: [5] }, { mode: "amount", top: 2_000_000 }, 0],
    ["HSBCPYR: by share", HSBCPYR, { values: [5] }, {}, 0],
    ["JENKS: fewer different values than classes", JENKS, { values: [1, 1, 2, 3] }, { k: 4 }, 1],
    ["JENKS: as many", JENKS, { values: [1, 2, 3, 4] }, { k: 4 }, 0],
    ["PARETOABC: key customers below their share", PARETOABC, { profit: [79, 6, 5, 5, 5] }, {}, 1],
    ["PARETOABC: at their share", PARETOABC, { profit: [80, 5, 5, 5, 5] }, {}, 0],
    ["PYRAMID: 19 customers", PYRAMID, { profit: [100, ...Array.from({ length: 18 }, () => 1)] }, {}, 1],
    ["PYRAMID: 20 customers", PYRAMID, { profit: [100, ...Array.from({ length: 19 }, () => 1)] }, {}, 0],
    ["PYRAMID: 20 customers and no 80/20", PYRAMID, { profit: Array.from({ length: 20 }, () => 1) }, {}, 1],
    ["TIERSCORE: a criterion the same for all", TIERSCORE, { matrix: [[1, 5], [2, 5]] }, {}, 1],
    ["TIERSCORE: criteria that differ", TIERSCORE, { matrix: [[1, 5], [2, 6]] }, {}, 0],
    ["TIERSCORE: a mean with weights that are no shares", TIERSCORE, { matrix: [[1, 5], [2, 6]] }, { weights: [2, 3] }, 1],
    ["TIERSCORE: a sum takes any weights", TIERSCORE, { matrix: [[1, 5], [2, 6]] }, { weights: [2, 3], combine: "sum" }, 0],
  ])("%s", (_claim, method, inputs, params, expected) => {
    expect(notes(method, inputs, params)).toBe(expected);
  });
});

describe("parameters that do not fit each other are refused, those that just do are not", () => {
  it.each<[string, AnyMethod, Inputs, object, boolean]>([
    ["BEHAVIOUR: dormant as long as active", BEHAVIOUR, { last: [46000] }, { today: 46001, active: 90, dormant: 90 }, true],
    ["BEHAVIOUR: dormant a day longer", BEHAVIOUR, { last: [46000] }, { today: 46001, active: 90, dormant: 91 }, false],
    ["HSBCPYR: the top cut on the next one", HSBCPYR, { values: [5] }, { mode: "amount", top: 1_000_000 }, true],
    ["HSBCPYR: the top cut above the next one", HSBCPYR, { values: [5] }, { mode: "amount", top: 1_000_001 }, false],
    ["PARETOABC: C takes everybody", PARETOABC, { profit: [5] }, { shares: [0, 0, 1] }, true],
    ["PARETOABC: A and B take everybody", PARETOABC, { profit: [5] }, { shares: [0.5, 0.5, 0] }, false],
    ["REVIEW: as many cut-offs as tiers", REVIEW, { old: ["A"], computed: ["A"] }, { cuts: [4, 3, 2, 1] }, true],
    ["REVIEW: one fewer", REVIEW, { old: ["A"], computed: ["A"] }, { cuts: [4, 3, 2] }, false],
    ["TIERRANK: shares short of 1 by more than a billionth", TIERRANK, { values: [5] }, { shares: [0.5, 0.499999998], labels: ["a", "b"] }, true],
    ["TIERRANK: thirds", TIERRANK, { values: [5] }, { shares: [0.333333333, 0.333333333, 0.333333334], labels: ["a", "b", "c"] }, false],
    ["TIERSCORE: all weights 0", TIERSCORE, { matrix: [[1, 2]] }, { weights: [0, 0] }, true],
    ["TIERSCORE: one weight above 0", TIERSCORE, { matrix: [[1, 2]] }, { weights: [0, 1] }, false],
  ])("%s", (_claim, method, inputs, params, expected) => {
    expect(refused(method, inputs, params)).toBe(expected);
  });
});
