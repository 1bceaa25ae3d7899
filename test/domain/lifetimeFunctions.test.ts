import { logBetaMean } from "../../src/domain/stats/betaMean";
import { digamma, logBeta, logGamma, logRising } from "../../src/domain/stats/gamma";
import { integrate } from "../../src/domain/stats/gaussLegendre";
import { logHypergeometric } from "../../src/domain/stats/hypergeometric";
import { logSum } from "../../src/domain/stats/logSum";
import { plainHypergeometric, plainLogGamma } from "./lifetimePlain";

/** Differences relative to the size of the number, absolute below 1. */
const near = (found: number, expected: number, within = 1e-13): void =>
  expect(Math.abs(found - expected) / Math.max(1, Math.abs(expected))).toBeLessThan(within);

describe("ln Γ and its relatives", () => {
  it.each([[1e-10, 23.025850929882736], [0.243, 1.3180435846996699], [1, 0], [1.5, -0.12078223763524522], [2, 0], [9.99, 12.77931521435019], [10, 12.80182748008147], [123.456, 469.6055471299295], [10000.243, 82101.95559995514], [1e8, 1742068066.1038346]])(
    "ln Γ(%d) has the digits of a 40-digit calculation",
    (x, expected) => near(logGamma(x), expected),
  );

  it.each([[1e-10, -10000000000.577215], [0.243, -4.351093864423211], [1, -0.5772156649015329], [1.5, 0.03648997397857652], [9.99, 2.2507003728312], [123.456, 4.811829323828985], [10000.243, 9.210314672062621]])(
    "its slope at %d has them too",
    (x, expected) => near(digamma(x), expected),
  );

  it("agrees with another approximation everywhere", () => {
    for (let x = 0.05; x < 60; x += 0.37) near(logGamma(x), plainLogGamma(x), 1e-12);
  });

  it("rises by the factors themselves: Γ(x + n)/Γ(x) = x (x + 1) … (x + n − 1)", () => {
    for (const x of [0.001, 0.243, 3, 9.5, 1e7]) {
      for (const n of [0, 1, 2, 7, 40]) near(logRising(x, n), Array.from({ length: n }, (_, i) => Math.log(x + i)).reduce((sum, log) => sum + log, 0), 1e-12);
    }
    near(logRising(1e9, 1e-3), 1e-3 * (Math.log(1e9) - 0.5e-9));
  });

  it.each([[0.793, 2.426, -0.5115692885937032], [1e-3, 1e6, 6.893363375325389], [1e8, 0.5, -8.637975427801482], [10000, 10000, -13866.28325676141]])(
    "ln B(%d, %d) loses no digits however unlike the two are",
    (a, b, expected) => {
      near(logBeta(a, b), expected);
      expect(logBeta(b, a)).toBe(logBeta(a, b));
    },
  );
});

describe("sums of exponentials", () => {
  it("neither overflow nor vanish", () => {
    near(logSum(1000, 1000), 1000 + Math.LN2);
    near(logSum(-5000, -5001), -5000 + Math.log1p(Math.exp(-1)));
    expect(logSum(3, -Infinity)).toBe(3);
    expect(logSum(-Infinity, -Infinity)).toBe(-Infinity);
  });
});

/** ln ₂F₁ of tenths, by its series in whole numbers: 60 digits behind the point and as many before it as it takes. */
function exactly(a10: number, b10: number, c10: number, z: readonly [number, number]): number {
  const one = 10n ** 60n;
  let [sum, term] = [one, one];
  for (let n = 0; term > 0n; n++) {
    term = (term * BigInt(a10 + 10 * n) * BigInt(b10 + 10 * n) * BigInt(z[0])) / (BigInt(c10 + 10 * n) * BigInt(n + 1) * 10n * BigInt(z[1]));
    sum += term;
  }
  const digits = sum.toString();
  return Math.log(Number(`0.${digits.slice(0, 20)}`)) + (digits.length - 60) * Math.LN10;
}

describe("ln ₂F₁", () => {
  it("stays right where the function itself is beyond the range of numbers", () => {
    const expected = exactly(3002, 3010, 3034, [95, 100]);
    near(expected, 892.1533698123640);
    near(logHypergeometric(300.2, 301, 303.4, 0.95), expected, 1e-14);
    expect(plainHypergeometric(300.2, 301, 303.4, 0.95)).toBe(Infinity);
  });

  it.each([
    [5, 15, 25, [3, 10]],
    [20, 30, 15, [4, 10]],
    [400, 10, 410, [999, 1000]],
    [10000, 9000, 11000, [3, 4]],
    [1000, 2500, 1200, [9, 10]],
  ] as const)("agrees with the series in whole numbers at (%i, %i; %i)/10", (a, b, c, z) => {
    near(logHypergeometric(a / 10, b / 10, c / 10, z[0] / z[1]), exactly(a, b, c, z), 1e-12);
  });

  it.each([[1.2, 1, 2, 0.999, 2.7027212813625034], [40, 1, 41, 0.99999, 5.671627933079974], [10001.3, 1, 10002, 0.97, 3.504304807599957], [0.01, 0.02, 0.05, 0.5, 0.002750647018823579]])(
    "has the digits of a 40-digit calculation at (%d, %d; %d; %d)",
    (a, b, c, z, expected) => near(logHypergeometric(a, b, c, z), expected, 1e-12),
  );

  it("is −ln(1 − z)/z at (1, 1; 2), up to the end of the series and beyond", () => {
    for (const z of [1e-9, 0.1, 0.9, 0.99, 0.9999, 0.999999, 1 - 1e-12]) near(logHypergeometric(1, 1, 2, z), Math.log(-Math.log1p(-z) / z), 1e-12);
    expect(logHypergeometric(3, 4, 5, 0)).toBe(0);
  });
});

describe("integrals", () => {
  it("means under a beta distribution are those of the moments, for flat and for infinitely steep ends", () => {
    for (const [a, b] of [[0.793, 2.426], [1e-3, 2], [1, 1], [250, 40], [1e5, 1e6]] as const) {
      near(logBetaMean(a, b, () => 0), 0, 1e-10);
      near(logBetaMean(a, b, (p) => Math.log1p(p)), Math.log1p(a / (a + b)), 1e-10);
      near(logBetaMean(a, b, (_, q) => Math.log1p(q * q)), Math.log1p((b * (b + 1)) / ((a + b) * (a + b + 1))), 1e-10);
    }
  });

  it("a falling exponential is cut into as many panels as it is steep", () => {
    for (const rate of [1e-6, 0.3, 1, 50, 1e6]) near(integrate(3, () => rate, (w, weight) => weight * Math.exp(-rate * w)) * rate, -Math.expm1(-3 * rate), 1e-12);
  });
});
