import type { ConditionalFormatSnapshot, ConditionalStyle, ValidationSnapshot } from "../snapshot";
import { rectToA1, toRange } from "./addresses";
import type { Book } from "./book";

/**
 * Shows conditional formats in place of those shown before, the first priority first.
 * @returns ids of the rules now shown; rules we do not describe are not among them
 */
export function showConditionalFormats(book: Book, sheetId: string, before: readonly string[], formats: readonly ConditionalFormatSnapshot[]): string[] {
  for (const cfId of before) book.run("sheet.mutation.delete-conditional-rule", { subUnitId: sheetId, cfId });
  // Univer puts each new rule before the others.
  const ordered = [...formats].sort((a, b) => b.priority - a.priority);
  const shown: string[] = [];
  for (const { id, ranges, rule, stopIfTrue } of ordered) {
    const first = ranges[0];
    const univerRule = first && toUniverRule(rule, rectToA1({ ...first, rows: 1, columns: 1 }));
    if (!univerRule) continue;
    book.run("sheet.mutation.add-conditional-rule", {
      subUnitId: sheetId,
      rule: { cfId: id, ranges: ranges.map(toRange), stopIfTrue: stopIfTrue ?? false, rule: univerRule },
    });
    shown.push(id);
  }
  return shown;
}

/** Rules about values become formulas: those of Univer's own that look at a value do not see spilled ones. */
function toUniverRule(rule: ConditionalFormatSnapshot["rule"], firstCell: string): object | null {
  switch (rule.type) {
    case "custom":
      return formulaRule(asFormula(rule.formula), rule.format);
    case "cellValue":
      return formulaRule(comparison(firstCell, operatorName(rule.operator), bare(rule.formula1), bare(rule.formula2 ?? "0")), rule.format);
    case "containsText":
      return formulaRule(textTest(firstCell, operatorName(rule.operator), rule.text), rule.format);
    case "dataBar":
      return {
        type: "dataBar",
        isShowValue: true,
        config: { min: { type: "min" }, max: { type: "max" }, isGradient: false, positiveColor: rule.color, nativeColor: "#FF0000" },
      };
    case "colorScale":
      return { type: "colorScale", config: rule.colors.map((color, index) => ({ index, color, value: scaleStop(index, rule.colors.length) })) };
    case "other":
      return null;
  }
}

function formulaRule(formula: string, format: ConditionalStyle): object {
  return { type: "highlightCell", subType: "formula", value: formula, style: toUniverStyle(format) };
}

const bare = (formula: string) => formula.replace(/^=/, "");
const SIGNS: Readonly<Record<string, string>> = { equal: "=", notEqual: "<>", greaterThan: ">", greaterThanOrEqual: ">=", lessThan: "<", lessThanOrEqual: "<=" };

function comparison(cell: string, operator: string, formula1: string, formula2: string): string {
  if (operator === "between") return `=AND(${cell}>=${formula1},${cell}<=${formula2})`;
  if (operator === "notBetween") return `=OR(${cell}<${formula1},${cell}>${formula2})`;
  return `=${cell}${SIGNS[operator] ?? "="}${formula1}`;
}

function textTest(cell: string, operator: string, text: string): string {
  const quoted = `"${text.replace(/"/g, '""')}"`;
  if (operator === "beginsWith") return `=LEFT(${cell},${text.length})=${quoted}`;
  if (operator === "endsWith") return `=RIGHT(${cell},${text.length})=${quoted}`;
  return operator.startsWith("not") ? `=ISERROR(SEARCH(${quoted},${cell}))` : `=ISNUMBER(SEARCH(${quoted},${cell}))`;
}

function scaleStop(index: number, count: number): object {
  if (index === 0) return { type: "min" };
  return index === count - 1 ? { type: "max" } : { type: "percentile", value: Math.round((100 * index) / (count - 1)) };
}

function toUniverStyle({ fill, fontColor, bold, italic }: ConditionalStyle): object {
  return {
    ...(fill ? { bg: { rgb: fill } } : {}),
    ...(fontColor ? { cl: { rgb: fontColor } } : {}),
    ...(bold ? { bl: 1 } : {}),
    ...(italic ? { it: 1 } : {}),
  };
}

const asFormula = (formula: string) => (formula.startsWith("=") ? formula : `=${formula}`);

/** "GreaterThan" and "EqualTo" of Office.js, "greaterThan" and "equal" of the file. */
function operatorName(operator: string): string {
  const name = operator.replace(/To$/, "");
  return name.charAt(0).toLowerCase() + name.slice(1);
}

const VALIDATION_TYPES = { wholeNumber: "whole", decimal: "decimal", date: "date", textLength: "textLength", list: "list", custom: "custom" } as const;
const ERROR_STYLES = { Information: 0, Stop: 1, Warning: 2 } as const;

/** Data validation of a sheet just opened. */
export function showValidations(book: Book, sheetId: string, validations: readonly ValidationSnapshot[]): void {
  validations.forEach(({ ranges, rule, prompt, error, ignoreBlanks }, index) => {
    if (rule.type === "any") return;
    book.run("data-validation.mutation.addRule", {
      subUnitId: sheetId,
      rule: {
        uid: `validation-${index}`,
        type: VALIDATION_TYPES[rule.type],
        ranges: ranges.map(toRange),
        allowBlank: ignoreBlanks ?? true,
        ...validationFormulas(rule),
        ...(prompt ? { showInputMessage: true, promptTitle: prompt.title, prompt: prompt.message } : {}),
        ...(error ? { showErrorMessage: true, errorTitle: error.title, error: error.message, errorStyle: ERROR_STYLES[error.style] } : {}),
      },
    });
  });
}

function validationFormulas(rule: Exclude<ValidationSnapshot["rule"], { type: "any" }>): object {
  switch (rule.type) {
    case "list":
      // A literal list comes quoted from some files: "Yes,No".
      return { formula1: rule.source.replace(/^"(.*)"$/, "$1"), showDropDown: true };
    case "custom":
      return { formula1: asFormula(rule.formula) };
    default:
      return { operator: operatorName(rule.operator), formula1: rule.formula1, ...(rule.formula2 !== undefined ? { formula2: rule.formula2 } : {}) };
  }
}
