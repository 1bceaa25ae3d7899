import { adapters } from "./adapters";
import { Refused, type Case } from "./case";
import { agrees } from "./compare";

export type Verdict =
  | { readonly kind: "passed" }
  | { readonly kind: "failed"; readonly found: unknown }
  | { readonly kind: "withheld"; readonly found: unknown }
  | { readonly kind: "broken"; readonly reason: string };

/** Computes one case and compares; a method not built yet counts as broken. */
export function judge(one: Case): Verdict {
  const adapter = adapters[one.method];
  if (!adapter) return { kind: "broken", reason: `no method yet for ${one.method}` };
  let found: unknown;
  try {
    found = adapter(one);
  } catch (failure) {
    if (failure instanceof Refused && !one.withheld && refuses(one.expected)) return { kind: "passed" };
    return { kind: "broken", reason: failure instanceof Error ? failure.message : String(failure) };
  }
  if (one.withheld) return { kind: "withheld", found };
  return agrees(found, one.expected, one.tolerance) ? { kind: "passed" } : { kind: "failed", found };
}

/** Expects #VALUE! throughout, as an invalid call answers. */
const refuses = (expected: unknown): boolean =>
  Array.isArray(expected) ? expected.length > 0 && expected.every(refuses) : expected === "#VALUE!";
