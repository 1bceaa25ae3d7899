/** Numbers within the tolerance, text exactly, lists and objects part by part; what is missing is null, an empty cell or an error text. */
export function agrees(found: unknown, expected: unknown, tolerance: number): boolean {
  if (Array.isArray(expected)) {
    // One result for each of several rules, by their names or in their order.
    if (isNamed(found)) return agrees(Object.values(found), expected, tolerance);
    return Array.isArray(found) && found.length === expected.length && expected.every((item, i) => agrees(found[i], item, tolerance));
  }
  if (expected === null) return found === null || found === "" || (typeof found === "string" && found.startsWith("#"));
  if (typeof expected === "object") {
    if (!isNamed(found)) return false;
    const [have, want] = [found, expected as Record<string, unknown>];
    const keys = Object.keys(want);
    return keys.length === Object.keys(have).length && keys.every((key) => key in have && agrees(have[key], want[key], tolerance));
  }
  if (typeof expected === "number") return typeof found === "number" && Math.abs(found - expected) <= tolerance;
  return found === expected;
}

const isNamed = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
