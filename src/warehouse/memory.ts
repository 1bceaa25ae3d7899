/** A size as DuckDB reads it: 2GB, 1.5 GiB, 500MB. */
const size = /^(\d+(?:\.\d+)?)\s?([KMGT])(i?)B$/iu;

export const isSize = (text: string): boolean => size.test(text);

/** The bytes that a size stands for. */
export function bytesOf(text: string): number {
  const [, count, unit, binary] = size.exec(text)!;
  return Math.floor(Number(count) * (binary === "" ? 1000 : 1024) ** ("KMGT".indexOf(unit!.toUpperCase()) + 1));
}
