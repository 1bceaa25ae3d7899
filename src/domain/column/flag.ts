import { halfWidth } from "./text";

/**
 * The words tables say yes and no with. A lone letter x is neither: some tick with it, others cross out.
 * Lower case, as `readFlag` compares.
 */
const words: ReadonlyMap<string, boolean> = new Map([
  ...["true", "t", "yes", "y", "on", "1", "是", "有", "对", "真", "√", "✓", "✔", "☑"].map((word) => [word, true] as const),
  ...["false", "f", "no", "n", "off", "0", "否", "无", "没有", "不是", "错", "假", "×", "✕", "✗", "✘", "☒", "☐"].map((word) => [word, false] as const),
]);

/** What a text says yes or no with, whatever its width and case; null where it says neither. */
export const readFlag = (text: string): boolean | null => words.get(halfWidth(text).replace(/\uFE0F/gu, "").toLowerCase()) ?? null;
