import type { AnyMethod } from "../../src/domain/method/method";

/** Functions by id with their parameters in order, as workbooks out in the world call them. */
export type Promised = Readonly<Record<string, readonly string[]>>;

export interface BrokenPromise {
  readonly id: string;
  /** The parameters promised; those of the function now, null where there is none of that name. */
  readonly promised: readonly string[];
  readonly now: readonly string[] | null;
}

const signatures = (methods: readonly AnyMethod[]): Promised =>
  Object.fromEntries(methods.filter(({ worksheet }) => worksheet).map(({ id, signature }): [string, readonly string[]] => [id, [...(signature as readonly string[])]]));

/** What a workbook saved with an earlier version could no longer call: a function that is gone, a parameter moved or renamed. */
export function broken(promised: Promised, methods: readonly AnyMethod[]): BrokenPromise[] {
  const now = signatures(methods);
  return Object.entries(promised)
    .filter(([id, params]) => !params.every((name, place) => now[id]?.[place] === name))
    .map(([id, params]) => ({ id, promised: params, now: now[id] ?? null }));
}

/** The list with what has been added since; nothing ever leaves it. */
export function promisedText(promised: Promised, methods: readonly AnyMethod[]): string {
  const all = { ...promised, ...Object.fromEntries(Object.entries(signatures(methods)).filter(([id]) => (promised[id] ?? []).length <= signatures(methods)[id]!.length)) };
  const lines = Object.keys(all).sort().map((id) => `  ${JSON.stringify(id)}: ${JSON.stringify(all[id])}`);
  return `{\n${lines.join(",\n")}\n}\n`;
}
