import { fallingSlots, slotCount } from "./slots";

/** Below this many values sorting them all is the quicker way. */
const few = 500;

/**
 * The values at some places of their rising order, without sorting all: values are counted by slots of similar size, and only
 * those of the slots in question are sorted.
 * @param values no NaN
 * @param places from 0 to n − 1
 */
export function valuesAt(values: ArrayLike<number>, places: readonly number[], slots?: Uint16Array): number[] {
  if (values.length < few) {
    const sorted = Float64Array.from(values).sort();
    return places.map((place) => sorted[place]!);
  }
  const slotOf = slots ?? fallingSlots(values);
  const counts = new Int32Array(slotCount);
  for (let i = 0; i < slotOf.length; i++) counts[slotOf[i]!]!++;
  const wanted = new Map<number, { readonly before: number; readonly found: number[] }>();
  const where = places.map((place) => {
    let [slot, before] = [slotCount - 1, 0];
    for (; before + counts[slot]! <= place; slot--) before += counts[slot]!;
    if (!wanted.has(slot)) wanted.set(slot, { before, found: [] });
    return slot;
  });
  const isWanted = new Uint8Array(slotCount);
  for (const slot of wanted.keys()) isWanted[slot] = 1;
  for (let i = 0; i < slotOf.length; i++) if (isWanted[slotOf[i]!]) wanted.get(slotOf[i]!)!.found.push(values[i]!);
  const sorted = new Map([...wanted].map(([slot, { before, found }]) => [slot, { before, found: Float64Array.from(found).sort() }]));
  return places.map((place, i) => {
    const { before, found } = sorted.get(where[i]!)!;
    return found[place - before]!;
  });
}
