const slots = 4096;

/**
 * The values at some places of their rising order, without sorting all: values are counted by slots between the lowest and
 * the highest, and only those of the slots in question are sorted.
 * @param values finite, their range too
 * @param places from 0 to n − 1
 */
export function valuesAt(values: ArrayLike<number>, places: readonly number[]): number[] {
  let [low, high] = [Infinity, -Infinity];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low === high) return places.map(() => low);
  const slotOf = (value: number): number => Math.floor(((value - low) / (high - low)) * slots);
  const counts = new Int32Array(slots + 1);
  for (let i = 0; i < values.length; i++) counts[slotOf(values[i]!)]!++;
  const wanted = new Map<number, { readonly before: number; readonly found: number[] }>();
  const slotAt = (place: number): number => {
    let before = 0;
    let slot = 0;
    for (; before + counts[slot]! <= place; slot++) before += counts[slot]!;
    if (!wanted.has(slot)) wanted.set(slot, { before, found: [] });
    return slot;
  };
  const where = places.map(slotAt);
  const isWanted = new Uint8Array(slots + 1);
  for (const slot of wanted.keys()) isWanted[slot] = 1;
  for (let i = 0; i < values.length; i++) {
    const slot = slotOf(values[i]!);
    if (isWanted[slot]) wanted.get(slot)!.found.push(values[i]!);
  }
  const sorted = new Map([...wanted].map(([slot, { before, found }]) => [slot, { before, found: Float64Array.from(found).sort() }]));
  return places.map((place, i) => {
    const { before, found } = sorted.get(where[i]!)!;
    return found[place - before]!;
  });
}
