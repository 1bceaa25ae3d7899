/** Which half of a float's eight bytes, as this machine stores them, begins with the sign. */
export const highWord = new Uint32Array(new Float64Array([-0]).buffer)[1] ? 1 : 0;

export const slotCount = 1 << 16;

/**
 * A slot for each value, by the upper 16 bits of its float: a larger value is never in a later slot than a smaller one,
 * and values of one slot differ by a sixteenth at most. Counting by slots tells where in their order some values lie, without ranking all.
 * @param values no NaN
 */
export function fallingSlots(values: ArrayLike<number>): Uint16Array {
  const float = new Float64Array(1);
  const words = new Uint32Array(float.buffer);
  const slots = new Uint16Array(values.length);
  for (let i = 0; i < slots.length; i++) {
    // 0 and −0 are equal, and so are their bits after the addition.
    float[0] = values[i]! + 0;
    const word = words[highWord]!;
    // The bits of a positive float rise with it and those of a negative one fall: flipped, both fall.
    slots[i] = (word >>> 31 ? word : word ^ 0x7fffffff) >>> 16;
  }
  return slots;
}
