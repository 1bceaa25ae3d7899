import type { Planned } from "./state";

/** Required inputs of the method that have no column yet. */
export function unmatched({ method, mapping }: Pick<Planned, "method" | "mapping">): readonly string[] {
  return Object.entries(method.inputs as Readonly<Record<string, { optional?: true }>>)
    .filter(([input, field]) => !field.optional && mapping[input] === undefined)
    .map(([input]) => input);
}
