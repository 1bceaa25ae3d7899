import type { Steps } from "../../domain/method/steps";

/** Excel's longest text in a cell is 32,767 characters. */
const longest = 32_000;
/** What a part likely takes on its way, most of it in letters of one byte. */
export const chunkBytes = 1.5 * longest;

/** A text in parts that fit in a cell each. The mark in front keeps Excel from reading a part as a number or a formula. */
export function chunksOf(text: string): readonly string[] {
  return Array.from({ length: Math.ceil(text.length / longest) }, (_, i) => `:${text.slice(i * longest, (i + 1) * longest)}`);
}

export const joined = (chunks: readonly unknown[]): string => chunks.map((chunk) => String(chunk).slice(1)).join("");

/** Entries of JSON in texts that fit in a cell each, every one of them a list of its own; a step for each. */
export function* listsOfInSteps(entries: readonly string[]): Steps<readonly string[]> {
  const lists: string[] = [];
  let from = 0;
  while (from < entries.length) {
    let to = from + 1;
    for (let length = entries[from]!.length; to < entries.length && length + entries[to]!.length < longest; to++) length += entries[to]!.length + 1;
    lists.push(`:[${entries.slice(from, to).join(",")}]`);
    from = to;
    yield from / entries.length;
  }
  return lists;
}

/** The entries of one of them. */
export const listOf = (text: string): readonly unknown[] => JSON.parse(text.slice(1)) as readonly unknown[];
