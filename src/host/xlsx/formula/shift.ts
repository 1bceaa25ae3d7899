import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS, quoteSheet } from "../address";
import { tokenize, type Token } from "./tokens";

/** A member of a shared formula: the master's text with its relative references moved. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const tokens = tokenize(formula);
  return tokens.map((token, at) => (isReference(tokens, at) ? shiftReference(token.text, rows, columns) : token.text)).join("");
}

function isReference(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (next?.kind === "open" || next?.text === "!" || next?.kind === "bracket") return false;
  if (token.kind === "name" && /^\$?[A-Za-z]{1,3}\$?\d+$/.test(token.text)) return true;
  const inRange = next?.text === ":" || tokens[at - 1]?.text === ":";
  return inRange && (token.kind === "name" || token.kind === "number") && /^(\$?[A-Za-z]{1,3}|\$?\d+)$/.test(token.text);
}

function shiftReference(text: string, rows: number, columns: number): string {
  const [, fixColumn = "", letters = "", fixRow = "", digits = ""] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  // "$5" of a whole-row range has its dollar in the first group.
  const rowFixed = fixRow !== "" || (letters === "" && fixColumn !== "");
  const column = letters === "" ? undefined : columnIndex(letters) + (fixColumn ? 0 : columns);
  const row = digits === "" ? undefined : Number(digits) - 1 + (rowFixed ? 0 : rows);
  // Excel wraps around the edges of the sheet when it expands a shared formula.
  const wrap = (n: number, size: number): number => ((n % size) + size) % size;
  return (
    (letters === "" ? "" : fixColumn + columnName(wrap(column!, MAX_COLUMNS))) + (digits === "" ? "" : (letters === "" ? fixColumn : fixRow) + (wrap(row!, MAX_ROWS) + 1))
  );
}

/** The formula after sheets were renamed; names are compared as Excel does, without case. */
export function renameSheets(formula: string, renamed: ReadonlyMap<string, string>): string {
  if (renamed.size === 0 || !formula.includes("!")) return formula;
  const tokens = tokenize(formula);
  return tokens
    .map((token, at) => {
      if (tokens[at + 1]?.text !== "!" || (token.kind !== "name" && token.kind !== "sheet")) return token.text;
      const name = token.kind === "sheet" ? token.text.slice(1, -1).replace(/''/g, "'") : token.text;
      const now = renamed.get(name.toLowerCase());
      return now === undefined ? token.text : quoteSheet(now);
    })
    .join("");
}
