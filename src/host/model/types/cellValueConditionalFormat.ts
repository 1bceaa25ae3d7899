import { refuse } from "../../wire/error";
import { oneOf } from "../arguments";
import { type Book, type ModelType, objectType } from "../book";
import { changeFormat, ruleOf, type FormatData } from "../conditionalFormats";
import { conditionalRangeFormatType } from "./conditionalRangeFormat";

const OPERATORS = ["Between", "NotBetween", "EqualTo", "NotEqualTo", "GreaterThan", "LessThan", "GreaterThanOrEqual", "LessThanOrEqual"] as const;

/** The snapshot says "Equal" and "NotEqual" where the API says "EqualTo" and "NotEqualTo". */
const kept = (operator: string): string => operator.replace(/^(Not)?EqualTo$/, "$1Equal");
const asked = (operator: string): string => operator.replace(/^(Not)?Equal$/, "$1EqualTo");

/** Rules are kept with their formulas as text with "=". */
function operand(value: unknown): string {
  if (typeof value === "number") return `=${value}`;
  if (typeof value !== "string" || value === "") return refuse("InvalidArgument");
  return value.startsWith("=") ? value : `=${value}`;
}

function setRule(data: FormatData, value: unknown, book: Book): void {
  const given = (value ?? {}) as Record<string, unknown>;
  const operator = oneOf(given["operator"], OPERATORS);
  const { format } = ruleOf(book, data, "cellValue");
  const second = /Between$/.test(operator) ? { formula2: operand(given["formula2"]) } : {};
  changeFormat(book, data, { rule: { type: "cellValue", operator: kept(operator), formula1: operand(given["formula1"]), ...second, format } });
}

export const cellValueConditionalFormatType: ModelType<FormatData> = objectType({
  name: "CellValueConditionalFormat",
  get: {
    Rule: (data, book) => {
      const { operator, formula1, formula2 } = ruleOf(book, data, "cellValue");
      return { operator: asked(operator), formula1, ...(formula2 === undefined ? {} : { formula2 }) };
    },
  },
  set: { Rule: setRule },
  to: { Format: (data) => conditionalRangeFormatType.at(data) },
});
