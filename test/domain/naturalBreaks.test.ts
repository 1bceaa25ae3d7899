import fc from "fast-check";
import { naturalBreaks, naturalBreaksInSteps } from "../../src/domain/stats/naturalBreaks";
import { seededRandom } from "../../src/domain/stats/random";
import { exactBreaks, plainBreaks } from "./naturalBreaksPlain";

const classes = fc.integer({ min: 1, max: 7 });
const list = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { minLength: 1, maxLength: 30 });
const runs = { numRuns: 400, seed: 6 };

describe("natural breaks", () => {
  it("are the exact ones, of equally good splits the earliest, among many equal values and many equally good splits", () => {
    const few = fc.integer({ min: 1, max: 25 }).chain((widest) => list(fc.integer({ min: -2, max: widest })));
    fc.assert(
      fc.property(few, classes, (values, k) => {
        const [found, exact] = [naturalBreaks(values, k), exactBreaks(values, k)];
        expect(found.breaks).toEqual(exact.breaks);
        expect(Math.abs(found.sse - exact.sse)).toBeLessThanOrEqual(1e-12 * exact.sse);
      }),
      runs,
    );
  });

  it("are the same far from 0: a trillion added to every value moves no break", () => {
    fc.assert(
      fc.property(list(fc.integer({ min: 0, max: 40 })), classes, fc.constantFrom(1e9, 1e12, -1e15, 4e15), (values, k, far) => {
        const [near, moved] = [naturalBreaks(values, k), naturalBreaks(values.map((value) => value + far), k)];
        expect(moved.breaks).toEqual(near.breaks.map((value) => value + far));
        expect(Math.abs(moved.sse - near.sse)).toBeLessThanOrEqual(1e-12 * near.sse);
      }),
      runs,
    );
  });

  it("find the least squared deviation where amounts of pennies stand beside billions", () => {
    const amount = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1_000_000, max: 1_000_020 }), fc.integer({ min: 9e9, max: 9e9 + 20 }), fc.integer({ min: -1e12, max: 1e12 }));
    fc.assert(
      fc.property(list(amount), classes, (values, k) => {
        const [found, exact] = [naturalBreaks(values, k), exactBreaks(values, k)];
        expect(Math.abs(found.sse - exact.sse)).toBeLessThanOrEqual(1e-11 * exact.sse);
      }),
      runs,
    );
  });

  it("are those of the plain search in any numbers", () => {
    const double = fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 0, max: 1e-3, noNaN: true }), fc.constantFrom(0, -0, 0.1, 0.2, 0.3));
    fc.assert(
      fc.property(list(double), classes, (values, k) => {
        const [found, plain] = [naturalBreaks(values, k), plainBreaks(values, k)];
        expect(Math.abs(found.sse - plain.sse)).toBeLessThanOrEqual(1e-9 * plain.sse + 1e-12);
        expect(found.breaks).toHaveLength(plain.breaks.length);
        expect(found.breaks.every((value) => !Object.is(value, -0) && values.includes(value))).toBe(true);
      }),
      runs,
    );
  });

  it.each([3, 8])("are those of the plain search among 250 customers, in %i classes", (k) => {
    const random = seededRandom(k);
    const sales = Array.from({ length: 250 }, () => Math.round(100 * Math.exp(4 + 2 * (random() + random() + random() - 1.5))) / 100);
    const [found, plain] = [naturalBreaks(sales, k), plainBreaks(sales, k)];
    expect(found.breaks).toEqual(plain.breaks);
    expect(found.sse / plain.sse).toBeCloseTo(1, 12);
  });

  it("multiply with the values, up to the largest numbers and down to the smallest", () => {
    const values = [1, 2, 4, 4.5, 9, 10];
    const { breaks } = naturalBreaks(values, 3);
    expect(breaks).toEqual([1, 2, 4.5, 10]);
    for (const unit of [1e-300, 1e-160, 1e150, 1e306]) expect(naturalBreaks(values.map((value) => value * unit), 3).breaks).toEqual(breaks.map((value) => value * unit));
    expect(naturalBreaks([-1.7e308, -1.6e308, 1.7e308], 2).breaks).toEqual([-1.7e308, -1.6e308, 1.7e308]);
  });

  it("cut 50,000 evenly spaced values into quarters, in more steps than there are quarters", () => {
    const even = Array.from({ length: 50_000 }, (_, i) => (i * 7919) % 50_000);
    const work = naturalBreaksInSteps(even, 4);
    let steps = 0;
    let step = work.next();
    for (; !step.done; step = work.next()) steps++;
    expect(steps).toBeGreaterThan(8);
    expect(step.value.breaks).toEqual([0, 12_499, 24_999, 37_499, 49_999]);
  });

  it("divide 6,000 values in three groups where the groups end", () => {
    const values = Array.from({ length: 6000 }, (_, i) => [0, 10_000, 30_000][i % 3]! + i / 3);
    expect(naturalBreaks(values, 3).breaks).toEqual([0, 5997 / 3, 10_000 + 5998 / 3, 30_000 + 5999 / 3]);
  });

  it("by hand: 1 2 3 4 in three classes begin as early as they can; fewer values than classes are a class each; zeros are one class", () => {
    expect(naturalBreaks([1, 2, 3, 4], 3)).toEqual({ breaks: [1, 1, 2, 4], sse: 0.5 });
    expect(naturalBreaks([7, 9, 7], 5)).toEqual({ breaks: [7, 7, 9], sse: 0 });
    expect(naturalBreaks([0, 0], 2)).toEqual({ breaks: [0, 0], sse: 0 });
  });
});
