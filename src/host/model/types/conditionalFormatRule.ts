import { refuse } from "../../wire/error";
import { text } from "../arguments";
import { type Book, type ModelType, objectType } from "../book";
import { changeFormat, ruleOf, type FormatData } from "../conditionalFormats";

const formula = (data: FormatData, book: Book) => ruleOf(book, data, "custom").formula;

function setFormula(data: FormatData, value: unknown, book: Book): void {
  const given = text(value);
  if (!given.startsWith("=")) refuse("InvalidArgument");
  changeFormat(book, data, { rule: { ...ruleOf(book, data, "custom"), formula: given } });
}

export const conditionalFormatRuleType: ModelType<FormatData> = objectType({
  name: "ConditionalFormatRule",
  get: { Formula: formula, FormulaLocal: formula },
  set: { Formula: setFormula, FormulaLocal: setFormula },
});
