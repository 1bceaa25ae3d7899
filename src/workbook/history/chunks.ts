/** Excel's longest text in a cell is 32,767 characters. */
const longest = 32_000;
/** What a part likely takes on its way, most of it in letters of one byte. */
export const chunkBytes = 1.5 * longest;

/** A text in parts that fit in a cell each. The mark in front keeps Excel from reading a part as a number or a formula. */
export function chunksOf(text: string): readonly string[] {
  return Array.from({ length: Math.ceil(text.length / longest) }, (_, i) => `:${text.slice(i * longest, (i + 1) * longest)}`);
}

export const joined = (chunks: readonly unknown[]): string => chunks.map((chunk) => String(chunk).slice(1)).join("");

/** Entries of JSON in texts that fit in a cell each, every one of them a list of its own. */
export function listsOf(entries: readonly string[]): readonly string[] {
  const lists: string[] = [];
  let [from, length] = [0, 0];
  entries.forEach((entry, i) => {
    if (length > 0 && length + entry.length > longest) {
      lists.push(listText(entries.slice(from, i)));
      [from, length] = [i, 0];
    }
    length += entry.length + 1;
  });
  return length > 0 ? [...lists, listText(entries.slice(from))] : lists;
}

const listText = (entries: readonly string[]): string => `:[${entries.join(",")}]`;
export const listOf = (text: string): readonly unknown[] => JSON.parse(text.slice(1)) as readonly unknown[];
