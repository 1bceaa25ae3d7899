import { isFault } from "../../src/domain/issue/issue";

/** Numbers agree to 1e-9 of their size; a fault agrees when its error value does. */
export function expectAnswers(found: unknown, expected: unknown): void {
  if (Array.isArray(expected)) {
    expect(found).toHaveLength(expected.length);
    expected.forEach((item, i) => expectAnswers((found as readonly unknown[])[i], item));
  } else if (isFault(expected)) {
    expect(found).toMatchObject({ fault: expected.fault });
  } else if (typeof expected === "number" && typeof found === "number") {
    expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1e-300, Math.abs(expected)));
  } else {
    expect(found).toEqual(expected);
  }
}
