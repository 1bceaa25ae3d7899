import { decimal, inUnits, plus, toNumber } from "../../src/domain/money/decimal";
import { fill } from "../../src/domain/quota/waterFilling";

const claim = (weight: bigint, cap: bigint | null = null, floor = 0n): { weight: bigint; cap: bigint | null; floor: bigint } => ({ weight, cap, floor });

describe("caps and floors", () => {
  it("hold a customer whose share is less than one unit above its cap", () => {
    expect(fill(21n, [claim(107n, 10n), claim(103n)]).units).toEqual([10n, 11n]);
  });
  it("pass what a cap frees to the rest of the class, which may reach the next cap", () => {
    const found = fill(100n, [claim(6n, 10n), claim(3n, 50n), claim(1n)]);
    expect(found.units).toEqual([10n, 50n, 40n]);
    expect(found.bound).toEqual(["cap", "cap", "share"]);
  });
  it("leave units over when everybody is capped", () => {
    const found = fill(100n, [claim(1n, 10n), claim(1n, 20n)]);
    expect([found.units, found.open]).toEqual([[10n, 20n], 70n]);
  });
  it("cut floors back in proportion when they exceed what there is", () => {
    expect(fill(30n, [claim(1n, null, 40n), claim(9n, null, 20n)])).toMatchObject({ units: [20n, 10n], floorsCut: true });
  });
});

describe("amounts", () => {
  it("add up as on paper: 0.1 + 0.2 = 0.3", () => {
    expect(toNumber(plus(decimal(0.1), decimal(0.2)))).toBe(0.3);
    expect(decimal(1.5e-7)).toEqual({ digits: 15n, places: 8 });
    expect(decimal(-1e21)).toEqual({ digits: -(10n ** 21n), places: 0 });
  });
  it("round half a unit up, caps down and floors up", () => {
    const units = (amount: number, round: "half-up" | "down" | "up"): bigint => inUnits(decimal(amount), decimal(0.25), round);
    expect([units(0.125, "half-up"), units(0.1249, "half-up"), units(0.49, "down"), units(0.26, "up"), units(0.25, "up")]).toEqual([1n, 0n, 1n, 2n, 1n]);
  });
});
