import { adapters } from "./adapters";
import type { Case } from "./case";
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
    return { kind: "broken", reason: failure instanceof Error ? failure.message : String(failure) };
  }
  if (one.withheld) return { kind: "withheld", found };
  return agrees(found, one.expected, one.tolerance) ? { kind: "passed" } : { kind: "failed", found };
}
