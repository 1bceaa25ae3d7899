import { highWord } from "./slots";

const bits = 11;
const digits = 1 << bits;
/** Of 11 bits each, for the 32 of half a float. */
const passes = 3;

export interface Ranked {
  /** From the largest value to the smallest. */
  readonly rows: Int32Array;
  /** The values in that order. */
  readonly values: Float64Array;
}

/**
 * Ranks values from the largest to the smallest; equal ones, 0 and −0 among them, stay in the order they came in.
 * Sorts by digits of 11 bits, which takes as many steps for a million rows in any order. The upper half of a float nearly
 * always settles the order; where it leaves much to do, the lower half is sorted by first.
 * @param values no NaN
 * @param from rows in the order they come in; row order where left out
 */
export function rankByRadix(values: readonly number[], from?: Int32Array): Ranked {
  const floats = new Float64Array(values.length);
  for (let row = 0; row < floats.length; row++) floats[row] = values[row]! + 0;
  const quick = sortByWord(floats, from, highWord);
  return settled(floats, quick) ?? settled(floats, sortByWord(floats, sortByWord(floats, from, 1 - highWord), highWord))!;
}

/**
 * The rows in falling order of one half of their floats, equal halves in the order they came in.
 * The bits of a positive float rise with it and those of a negative one fall: flipped, both fall as unsigned numbers.
 */
function sortByWord(floats: Float64Array, from: Int32Array | undefined, word: number): Int32Array {
  const n = floats.length;
  const words = new Uint32Array(floats.buffer);
  let [rows, nextRows] = [new Int32Array(n), new Int32Array(n)];
  let [keys, nextKeys] = [new Int32Array(n), new Int32Array(n)];
  const flip = word === highWord ? 0x7fffffff : -1;
  const counts = Array.from({ length: passes }, () => new Int32Array(digits));
  const [low, middle, high] = counts as [Int32Array, Int32Array, Int32Array];
  for (let i = 0; i < n; i++) {
    const row = from ? from[i]! : i;
    const negative = words[2 * row + highWord]! >>> 31;
    const key = words[2 * row + word]! ^ (negative ? 0 : flip);
    rows[i] = row;
    keys[i] = key;
    low[key & (digits - 1)]!++;
    middle[(key >>> bits) & (digits - 1)]!++;
    high[key >>> (2 * bits)]!++;
  }
  for (let pass = 0; pass < passes; pass++) {
    const places = counts[pass]!;
    const shift = pass * bits;
    if (n === 0 || places[(keys[0]! >>> shift) & (digits - 1)] === n) continue;
    for (let digit = 0, next = 0; digit < digits; digit++) {
      const count = places[digit]!;
      places[digit] = next;
      next += count;
    }
    // Nobody reads the keys after the last pass.
    if (pass === passes - 1) for (let i = 0; i < n; i++) nextRows[places[(keys[i]! >>> shift) & (digits - 1)]!++] = rows[i]!;
    else
      for (let i = 0; i < n; i++) {
        const key = keys[i]!;
        const place = places[(key >>> shift) & (digits - 1)]!++;
        nextKeys[place] = key;
        nextRows[place] = rows[i]!;
      }
    [rows, nextRows] = [nextRows, rows];
    [keys, nextKeys] = [nextKeys, keys];
  }
  return rows;
}

/** Rows that are nearly in falling order, put into it by insertion; null where that takes more than a few steps a row. */
function settled(floats: Float64Array, rows: Int32Array): Ranked | null {
  const values = new Float64Array(rows.length);
  let left = 4 * rows.length;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const value = floats[row]!;
    let place = i;
    for (; place > 0 && values[place - 1]! < value; place--) {
      values[place] = values[place - 1]!;
      rows[place] = rows[place - 1]!;
    }
    values[place] = value;
    rows[place] = row;
    left -= i - place;
    if (left < 0) return null;
  }
  return { rows, values };
}
