import type { ParamField } from "../domain/method/method";
import { readRowsText } from "../domain/column/rowsText";
import { readFlag } from "../domain/column/flag";
import { readDate } from "../domain/column/number";

/**
 * A parameter from the command line, by its declaration: 0.17 or 17%, 2026-11-22 for a date, lists with commas,
 * true and false, small tables with commas in a row and semicolons between rows. What is no number stays text, and the method says what is wrong with it.
 */
export function paramValue(field: ParamField, text: string): unknown {
  switch (field.kind) {
    case "number":
      return field.unit === "date" ? (readDate(text) ?? number(text)) : number(text);
    case "numbers":
      return text.split(",").map(number);
    case "codes":
      return text.split(",").map((code) => code.trim());
    case "flag":
      return readFlag(text) ?? text;
    case "rows":
      return readRowsText(text, field);
    case "choice":
      return text;
  }
}

function number(text: string): number | string {
  const plain = text.trim();
  const percent = /^([+-]?[\d.]+)\s*%$/.exec(plain);
  const value = percent ? Number((Number(percent[1]) / 100).toPrecision(15)) : Number(plain);
  return plain === "" || !Number.isFinite(value) ? plain : value;
}
