const bits = 11;
const digits = 1 << bits;

/**
 * Rows from the largest value to the smallest; equal values, 0 and −0 among them, stay in the order they came in.
 * Sorts by one digit of 11 bits after the other, the least significant first: as many steps for a million rows in any order.
 * A positive float's bits, sign and exponent first, rise with it and a negative one's fall: flipped, both fall as unsigned numbers.
 * @param values no NaN
 * @param from rows in the order they come in; row order where left out
 */
export function orderByRadix(values: readonly number[], from?: Int32Array): Int32Array {
  const n = values.length;
  const floats = new Float64Array(n);
  for (let row = 0; row < n; row++) floats[row] = values[row]! + 0;
  const words = new Uint32Array(floats.buffer);
  let rows = from?.slice() ?? new Int32Array(n);
  if (!from) for (let row = 0; row < n; row++) rows[row] = row;
  let keys = new Int32Array(n);
  let [nextRows, nextKeys] = [new Int32Array(n), new Int32Array(n)];
  const places = new Int32Array(digits);
  for (const high of [highWord === 0 ? 1 : 0, highWord]) {
    for (let i = 0; i < n; i++) {
      const at = 2 * rows[i]!;
      const negative = words[at + highWord]! >>> 31;
      keys[i] = words[at + high]! ^ (negative ? 0 : high === highWord ? 0x7fffffff : -1);
    }
    for (let shift = 0; shift < 32; shift += bits) {
      places.fill(0);
      for (let i = 0; i < n; i++) places[(keys[i]! >>> shift) & (digits - 1)]!++;
      if (n === 0 || places[(keys[0]! >>> shift) & (digits - 1)] === n) continue;
      for (let digit = 0, next = 0; digit < digits; digit++) {
        const count = places[digit]!;
        places[digit] = next;
        next += count;
      }
      for (let i = 0; i < n; i++) {
        const key = keys[i]!;
        const place = places[(key >>> shift) & (digits - 1)]!++;
        nextKeys[place] = key;
        nextRows[place] = rows[i]!;
      }
      [rows, nextRows] = [nextRows, rows];
      [keys, nextKeys] = [nextKeys, keys];
    }
  }
  return rows;
}

/** Which half of a float's eight bytes, as this machine stores them, begins with the sign. */
const highWord = new Uint32Array(new Float64Array([-0]).buffer)[1] ? 1 : 0;
