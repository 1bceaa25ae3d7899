import { isFault } from "../../src/domain/issue/issue";

/** A value as a cell shows it. */
export function shown(value: unknown): string {
  if (value === null || value === undefined || value === "") return "–";
  if (isFault(value)) return value.fault;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (Array.isArray(value)) return value.map(shown).join(" | ");
  return typeof value === "number" ? String(Number(value.toPrecision(6))) : String(value);
}

/** A value as it is typed into a formula: texts in quotes, lists in braces, rows of a table between semicolons. */
export function typed(value: unknown): string {
  if (typeof value === "string") return `"${value}"`;
  if (!Array.isArray(value)) return shown(value);
  const isTable = value.some(Array.isArray);
  return `{${value.map((item) => (Array.isArray(item) ? item.map(typed).join(",") : typed(item))).join(isTable ? ";" : ",")}}`;
}
