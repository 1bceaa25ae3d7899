/** Typed numbers as a plain list, whose `map` may answer with anything. */
export function listOf(numbers: ArrayLike<number>): number[] {
  const list = new Array<number>(numbers.length);
  for (let i = 0; i < numbers.length; i++) list[i] = numbers[i]!;
  return list;
}
