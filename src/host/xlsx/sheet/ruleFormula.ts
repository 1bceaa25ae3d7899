import type { FormulaCodec } from "../formula/codec";

/** The formula of a rule: "=B2>3" and "=100" in a snapshot are `B2>3` and `100` in the file; other plain text is a text. */
export function ruleFormula(text: string, codec: FormulaCodec): string {
  if (text.startsWith("=")) return codec.toFile(text);
  if (/^".*"$/s.test(text) || (text.trim() !== "" && !Number.isNaN(Number(text)))) return text;
  return `"${text.replace(/"/g, '""')}"`;
}
