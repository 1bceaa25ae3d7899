/** What a function finds, found the first time it is asked for. */
export function once<T>(compute: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => (found ??= { value: compute() }).value;
}

/** A record whose values are worked out when they are first read. */
export function lazily<T>(names: readonly string[], compute: (name: string) => T): Readonly<Record<string, T>> {
  const record: Record<string, T> = {};
  for (const name of names) Object.defineProperty(record, name, { enumerable: true, get: once(() => compute(name)) });
  return record;
}
