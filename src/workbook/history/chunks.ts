/** Excel's longest text in a cell is 32,767 characters. */
const longest = 32_000;
/** What a part likely takes on its way, most of it in letters of one byte. */
export const chunkBytes = 1.5 * longest;

/** A text in parts that fit in a cell each. The mark in front keeps Excel from reading a part as a number or a formula. */
export function chunksOf(text: string): readonly string[] {
  return Array.from({ length: Math.ceil(text.length / longest) }, (_, i) => `:${text.slice(i * longest, (i + 1) * longest)}`);
}

export const joined = (chunks: readonly unknown[]): string => chunks.map((chunk) => String(chunk).slice(1)).join("");
