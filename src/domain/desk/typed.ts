/** Settings as people type them; null where a text is none of the kind. Full-width signs count as their plain ones. */
const plain = (text: string): string => text.normalize("NFKC").trim();

/** 0.2, 20%, 1,000 or −3. */
export function readNumber(text: string): number | null {
  const found = /^([-−+]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)\s*(%?)$/.exec(plain(text));
  if (!found) return null;
  const [, sign, digits = "", percent] = found;
  const [whole = "", part = ""] = digits.replace(/,/g, "").split(".");
  const value = percent ? Number(`${whole || "0"}.${part}e-2`) : Number(`${whole || "0"}.${part}`);
  return sign === "-" || sign === "−" ? -value : value;
}

/** Separated by "/" or "、". */
export const readWords = (text: string): readonly string[] | null => {
  const words = plain(text).split(/[/、]/).map((word) => word.trim());
  return words.every((word) => word !== "") ? words : null;
};

export function readNumbers(text: string): readonly number[] | null {
  const numbers = readWords(text)?.map(readNumber) ?? [null];
  return numbers.every((number): number is number => number !== null) ? numbers : null;
}

const flags: ReadonlyMap<string, boolean> = new Map([["yes", true], ["true", true], ["是", true], ["1", true], ["no", false], ["false", false], ["否", false], ["0", false]]);
export const readFlag = (text: string): boolean | null => flags.get(plain(text).toLowerCase()) ?? null;
