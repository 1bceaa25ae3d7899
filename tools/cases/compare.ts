/** Numbers within the tolerance, text exactly, lists and objects part by part; a missing number may be null or an error text. */
export function agrees(found: unknown, expected: unknown, tolerance: number): boolean {
  if (Array.isArray(expected)) {
    return Array.isArray(found) && found.length === expected.length && expected.every((item, i) => agrees(found[i], item, tolerance));
  }
  if (expected === null) return found === null || (typeof found === "string" && found.startsWith("#"));
  if (typeof expected === "object") {
    if (typeof found !== "object" || found === null || Array.isArray(found)) return false;
    const [have, want] = [found as Record<string, unknown>, expected as Record<string, unknown>];
    const keys = Object.keys(want);
    return keys.length === Object.keys(have).length && keys.every((key) => key in have && agrees(have[key], want[key], tolerance));
  }
  if (typeof expected === "number") return typeof found === "number" && Math.abs(found - expected) <= tolerance;
  return found === expected;
}
