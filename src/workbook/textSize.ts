/** Points of a letter or digit in Calibri 11, rounded up so that the fonts of other machines fit too. */
const LETTER = 5.6;
const WIDE = 11;
const BOLD = 1.08;
/** Room Excel leaves beside a text, both sides together. */
const PADDING = 8;
export const lineHeight = 15;

const wideRanges = "\\u1100-\\u115F\\u2E80-\\uA4CF\\uAC00-\\uD7A3\\uF900-\\uFAFF\\uFE30-\\uFE4F\\uFF00-\\uFF60\\uFFE0-\\uFFE6";
const wide = new RegExp(`[${wideRanges}]`, "u");
const piece = new RegExp(`[${wideRanges}]|[^\\s${wideRanges}]+\\s*|\\s+`, "gu");

/** About how many points a text takes on one line of a cell; a wide (CJK) character counts as two letters. */
export function textWidth(text: string, { bold = false } = {}): number {
  return PADDING + lettersWidth(text) * (bold ? BOLD : 1);
}

/** Points of so many lines of this text; fonts that have wide characters want more room between lines. */
export const linesHeight = (text: string, lines: number): number => lines * (lines > 1 && wide.test(text) ? 18 : lineHeight);

/** About how many lines a text takes in a cell of this many points that wraps: breaks between words and between wide characters. */
export function linesIn(text: string, points: number, { bold = false } = {}): number {
  const room = (points - PADDING) / (bold ? BOLD : 1);
  let lines = 1;
  let used = 0;
  for (const word of text.match(piece) ?? []) {
    const width = lettersWidth(word.trimEnd());
    if (used > 0 && used + width > room) {
      lines += 1;
      used = 0;
    }
    // A word longer than the line goes on over the following ones.
    const more = Math.max(0, Math.ceil(width / room) - 1);
    lines += more;
    used += lettersWidth(word) - more * room;
  }
  return lines;
}

function lettersWidth(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? WIDE : LETTER;
  return width;
}
