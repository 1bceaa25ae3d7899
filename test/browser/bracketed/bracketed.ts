/** Words with [[ ]] around every text that is read from them, also by way of their functions. Numbers and the like stay as they are. */
export function bracketed<T>(words: T): T {
  if (typeof words === "string") return `[[${words}]]` as T;
  if (typeof words === "function") return ((...given: readonly unknown[]) => bracketed((words as unknown as (...given: readonly unknown[]) => unknown)(...given))) as T;
  if (Array.isArray(words)) return words.map(bracketed) as T;
  if (words === null || typeof words !== "object" || words instanceof Map || words instanceof Set) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, bracketed(value as unknown)])) as T;
}
