import mmcredit from "../../src/domain/system/MMCREDIT";
import chase from "../../src/domain/tiering/CHASE";
import top from "../../src/domain/tiering/MULTITOP";
import quantiles from "../../src/domain/tiering/QTILE";
import { compareWords } from "../../src/i18n/compare";
import { changedOffer, isAnswered, offersFor, unchanged } from "../../src/taskpane/compare/offers";
import { inSlices } from "../../src/taskpane/compare/slices";
import { advanceCompare, atChoice, type CompareEvent, type CompareState } from "../../src/taskpane/compare/state";
import { advance } from "../../src/taskpane/wizard/advance";
import { toSystem } from "../../src/taskpane/wizard/toSystem";
import type { Compared, ComparedFirmness } from "../../src/workbook/compare/prepared";
import { mapHeadings } from "../../src/workbook/mapHeadings";
import { mm, sourceFrom } from "../workbook/sources";

const source = sourceFrom(mm);
const after = (...events: readonly CompareEvent[]): CompareState => events.reduce(advanceCompare, atChoice);
const tick = (id: string, on = true): CompareEvent => ({ type: "ticked", id, on });
const compared: CompareEvent = { type: "compared", compared: {} as Compared };
const firm: CompareEvent = { type: "firm", firmness: {} as ComparedFirmness };
const ticked = (state: CompareState): readonly string[] => state.ticked;

describe("the systems on offer", () => {
  const { offers, others } = offersFor([mmcredit, quantiles, chase], source, mapHeadings);
  it("are those whose columns the table has; the others are counted", () => {
    expect(offers.map(({ method }) => method.id)).toEqual(["MMCREDIT", "QTILE"]);
    expect(others).toBe(1);
  });
  it("do not read a column they could do without on a mere guess", () => {
    const guess = () => ({ mapping: { sales: [1], formerKey: [0] }, scores: { sales: 1, formerKey: 0.6 }, issues: [] });
    expect(offersFor([top], source, guess).offers[0]!.mapping).toEqual({ sales: [1] });
  });
  it("wait for the answer that is never assumed", () => {
    const [mmOffer, quantileOffer] = offers as [(typeof offers)[0], (typeof offers)[0]];
    expect(isAnswered(mmOffer, unchanged, source)).toBe(false);
    expect(isAnswered(mmOffer, { draft: { vat: "17 %" } }, source)).toBe(true);
    expect(isAnswered(quantileOffer, unchanged, source)).toBe(true);
    expect(isAnswered(quantileOffer, { draft: {}, mapping: {} }, source)).toBe(false);
  });
  it("take the column the user chose, and are sure of it", () => {
    const offer = offers[1]!;
    expect(changedOffer(offer, { draft: {}, mapping: { values: [2] } })).toMatchObject({ mapping: { values: [2] }, scores: { values: 1 } });
  });
});

describe("the comparison in the pane", () => {
  it("takes systems in the order they are ticked, four at the most", () => {
    const five = after(tick("a"), tick("b"), tick("c"), tick("d"), tick("e"));
    expect(ticked(five)).toEqual(["a", "b", "c", "d"]);
    expect(ticked(advanceCompare(advanceCompare(five, tick("b", false)), tick("e")))).toEqual(["a", "c", "d", "e"]);
  });
  it("keeps each system's own columns and parameters, also while another is ticked off and on", () => {
    const state = after(
      tick("a"),
      { type: "draft-changed", id: "a", entries: { vat: "17 %" } },
      { type: "draft-changed", id: "a", entries: { k: "5" } },
      { type: "columns-chosen", id: "b", mapping: { x: [0], y: [1] }, input: "y", columns: [2] },
      { type: "columns-chosen", id: "b", mapping: { x: [0], y: [2] }, input: "x", columns: [] },
      { type: "draft-replaced", id: "c", draft: { k: "3" } },
      tick("a", false),
    );
    expect(state.changes).toEqual({ a: { draft: { vat: "17 %", k: "5" } }, b: { draft: {}, mapping: { y: [2] } }, c: { draft: { k: "3" } } });
  });
  it("tests firmness at once, can be stopped and taken up again, and ends once", () => {
    const running = after(tick("a"), tick("b"), compared, { type: "tested", done: 0.25 });
    expect(running).toMatchObject({ step: "result", firmness: { at: "running", done: 0.25 } });
    const stopped = advanceCompare(running, { type: "stopped" });
    expect(stopped).toMatchObject({ firmness: { at: "stopped", done: 0.25 } });
    expect(advanceCompare(stopped, { type: "tested", done: 0.5 })).toBe(stopped);
    expect(advanceCompare(stopped, firm)).toBe(stopped);
    const done = [{ type: "resumed" } as const, firm].reduce(advanceCompare, stopped);
    expect(done).toMatchObject({ firmness: { at: "done" } });
    expect(advanceCompare(done, { type: "stopped" })).toBe(done);
  });
  it("writes once firmness is found or given up, and only once at a time", () => {
    const running = after(compared);
    expect(advanceCompare(running, { type: "writing" })).toBe(running);
    const writing = after(compared, { type: "stopped" }, { type: "writing" });
    expect(writing).toMatchObject({ writing: true });
    for (const event of [{ type: "writing" }, { type: "again" }, { type: "resumed" }] as const) expect(advanceCompare(writing, event)).toBe(writing);
    expect(advanceCompare(writing, { type: "reported", report: { ok: true, sheet: "Comparison", customers: 8, charts: [] } })).toMatchObject({ writing: false, written: { sheet: "Comparison" } });
  });
  it("keeps a refusal and a failure in view until it is tried again", () => {
    const writing = after(compared, firm, { type: "writing" });
    const refused = advanceCompare(writing, { type: "reported", report: { ok: false, issues: [{ code: "input-changed", address: "A1:C9" }] } });
    expect(refused).toMatchObject({ writing: false, refused: { issues: [{ code: "input-changed" }] } });
    expect(advanceCompare(refused, { type: "writing" })).not.toHaveProperty("refused");
    expect(advanceCompare(writing, { type: "failed", failure: "lost" })).toMatchObject({ writing: false, failure: "lost" });
  });
  it("while the systems are computed nothing about them changes; cancelled, they are as they were chosen", () => {
    const chosen = after(tick("a"), tick("b"));
    const comparing = advanceCompare(chosen, { type: "comparing" });
    for (const event of [tick("c"), tick("a", false), { type: "draft-changed", id: "a", entries: {} }, { type: "draft-replaced", id: "a", draft: {} }, { type: "columns-chosen", id: "a", mapping: {}, input: "values", columns: [1] }] as const) expect(advanceCompare(comparing, event)).toBe(comparing);
    expect(advanceCompare(comparing, { type: "cancelled" })).toEqual(chosen);
    expect(advanceCompare(comparing, { type: "failed", failure: "broken" })).toEqual({ ...chosen, failure: "broken" });
    expect(advanceCompare(comparing, { type: "blocked", blocked: [] })).toEqual({ ...chosen, blocked: [] });
  });
  it("goes back to the systems as they were chosen", () => {
    const state = after(tick("a"), { type: "draft-changed", id: "a", entries: { vat: "17 %" } }, compared, firm, { type: "again" });
    expect(state).toEqual({ step: "choose", ticked: ["a"], changes: { a: { draft: { vat: "17 %" } } } });
  });
});

describe("the wizard", () => {
  it("opens the comparison from the systems and from the result, and comes back to where it was", () => {
    const system = toSystem(source);
    const open = advance(system, { type: "compare" });
    expect(open).toMatchObject({ step: "compare", source });
    expect(advance(open, { type: "back" })).toEqual(system);
  });
  it("stays in the comparison when the same table was read again, and leaves it for another one", () => {
    const open = advance(toSystem(source), { type: "compare" });
    const changed = sourceFrom(mm.map((row, i) => (i === 1 ? ["甲", 501, 600] : row)));
    expect(advance(open, { type: "source-read", answer: { ok: true, source: changed } })).toMatchObject({ step: "compare", source: changed });
    const other = sourceFrom(mm.map((row) => [row[0]!, row[2]!, row[1]!]));
    expect(advance(open, { type: "source-read", answer: { ok: true, source: other } })).toMatchObject({ step: "system", source: other });
    expect(advance(open, { type: "source-read", answer: { ok: false, issues: [] } }).step).toBe("start");
  });
});

describe("long work", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());
  let clock = 0;
  /** Each step takes ten milliseconds. */
  function* ten(): Generator<number, string> {
    for (let i = 1; i <= 10; i++) {
      clock += 10;
      yield i / 10;
    }
    return "all";
  }
  const watch = () => ({ onProgress: jest.fn(), onDone: jest.fn(), onFailure: jest.fn(), now: () => clock });

  it("pauses for the pane every few steps, and ends with its result", () => {
    const seen = watch();
    inSlices(ten(), seen);
    expect(seen.onProgress).not.toHaveBeenCalled();
    jest.runOnlyPendingTimers();
    expect(seen.onProgress.mock.calls).toEqual([[0.3]]);
    jest.runAllTimers();
    expect(seen.onProgress.mock.calls).toEqual([[0.3], [0.6], [0.9]]);
    expect(seen.onDone.mock.calls).toEqual([["all"]]);
  });
  it("stops at once, and can be taken up where it was", () => {
    const work = ten();
    const first = watch();
    const stop = inSlices(work, first);
    jest.runOnlyPendingTimers();
    stop();
    jest.runAllTimers();
    expect(first.onProgress.mock.calls).toEqual([[0.3]]);
    expect(first.onDone).not.toHaveBeenCalled();
    const second = watch();
    inSlices(work, second);
    jest.runAllTimers();
    expect(second.onProgress.mock.calls[0]).toEqual([0.6]);
    expect(second.onDone).toHaveBeenCalledTimes(1);
  });
  it("tells a failure and goes on no further", () => {
    const seen = watch();
    function* broken(): Generator<number, string> {
      yield 0.1;
      throw new Error("broken");
    }
    inSlices(broken(), seen);
    jest.runAllTimers();
    expect(seen.onFailure).toHaveBeenCalledTimes(1);
    expect(seen.onDone).not.toHaveBeenCalled();
  });
});

describe("the words of the comparison", () => {
  /** Every text with its path; functions are called with 1 and with 2. */
  function texts(words: unknown, path: string): readonly (readonly [string, string])[] {
    if (typeof words === "string") return [[path, words]];
    if (typeof words === "function") return [1, 2].map((n) => [`${path}(${n})`, String((words as (...args: readonly unknown[]) => unknown)(n, n, n, n))] as const);
    return Object.entries(words as object).flatMap(([key, value]) => texts(value, `${path}.${key}`));
  }
  it("are said in Chinese to Chinese readers and in English to English ones, none left out", () => {
    const [en, zh] = (["en", "zh-CN"] as const).map((locale) => texts(compareWords[locale], "words"));
    expect(zh!.map(([path]) => path)).toEqual(en!.map(([path]) => path));
    for (const [path, text] of en!) expect([path, text]).toEqual([path, expect.not.stringMatching(/\p{Script=Han}|undefined|^\s*$/u)]);
    const named = /^words\.(tierOf|pane\.column|pane\.judged)\(/;
    for (const [path, text] of zh!.filter(([path]) => !named.test(path))) expect([path, text]).toEqual([path, expect.stringMatching(/\p{Script=Han}/u)]);
  });
});
