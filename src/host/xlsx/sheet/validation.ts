import type { ValidationSnapshot } from "../../snapshot";
import { parseRects, rectNames } from "../address";
import { append, attribute, child, children, type Element, ensure, flag, remove, setAttributes } from "../dom";
import type { FormulaCodec } from "../formula/codec";
import { sameData } from "../sameData";
import { fileOperator, validationOperator } from "./operators";
import { WORKSHEET } from "./order";
import { ruleFormula } from "./ruleFormula";

type Rule = ValidationSnapshot["rule"];
type CompareType = "wholeNumber" | "decimal" | "date" | "textLength";

const COMPARE: Readonly<Record<string, CompareType>> = { whole: "wholeNumber", decimal: "decimal", date: "date", textLength: "textLength" };
const ERROR_STYLE = { stop: "Stop", warning: "Warning", information: "Information" } as const;
/** The sheet's validations by index; a kind the snapshot cannot say (time) is skipped, and kept in the file. */
export function readValidations(sheet: Element, codec: FormulaCodec): ValidationSnapshot[] {
  return children(child(sheet, "dataValidations"), "dataValidation").flatMap((element, origin) => {
    const rule = readRule(element, codec);
    if (!rule) return [];
    const prompt = { title: attribute(element, "promptTitle") ?? "", message: attribute(element, "prompt") ?? "" };
    const style = ERROR_STYLE[(attribute(element, "errorStyle") ?? "stop") as keyof typeof ERROR_STYLE] ?? "Stop";
    const error = { title: attribute(element, "errorTitle") ?? "", message: attribute(element, "error") ?? "", style };
    return [
      {
        origin,
        ranges: parseRects(attribute(element, "sqref") ?? ""),
        rule,
        ...((prompt.title || prompt.message) && { prompt }),
        ...((error.title || error.message || style !== "Stop") && { error }),
        ...(flag(element, "allowBlank") && { ignoreBlanks: true }),
      },
    ];
  });
}

function readRule(element: Element, codec: FormulaCodec): Rule | null {
  const type = attribute(element, "type") ?? "none";
  const raw1 = child(element, "formula1")?.textContent ?? "";
  const raw2 = child(element, "formula2")?.textContent ?? undefined;
  if (type === "none") return { type: "any" };
  if (type === "list") return { type: "list", source: /^"(.*)"$/s.test(raw1) ? raw1.slice(1, -1).replace(/""/g, '"') : codec.fromFile(raw1) };
  if (type === "custom") return { type: "custom", formula: codec.fromFile(raw1) };
  const compare = COMPARE[type];
  if (!compare) return null;
  const operator = validationOperator(attribute(element, "operator") ?? "between");
  return { type: compare, operator, formula1: codec.fromFile(raw1), ...(raw2 !== undefined && { formula2: codec.fromFile(raw2) }) };
}

export function applyValidations(sheet: Element, before: readonly ValidationSnapshot[], after: readonly ValidationSnapshot[], codec: FormulaCodec): boolean {
  const elements = children(child(sheet, "dataValidations"), "dataValidation");
  let changed = false;
  for (const old of before) {
    const element = old.origin === null ? undefined : elements[old.origin];
    const now = after.find(({ origin }) => origin === old.origin);
    if (!element || (now && sameData(old, now))) continue;
    changed = true;
    if (now) describe(element, now, codec);
    else remove(element);
  }
  for (const added of after.filter(({ origin }) => origin === null || origin >= elements.length)) {
    describe(append(ensure(sheet, "dataValidations", WORKSHEET), "dataValidation"), added, codec);
    changed = true;
  }
  const list = child(sheet, "dataValidations");
  if (!changed || !list) return changed;
  setAttributes(list, { count: children(list).length });
  if (children(list).length === 0) remove(list);
  return true;
}

function describe(element: Element, { rule, ranges, prompt, error, ignoreBlanks }: ValidationSnapshot, codec: FormulaCodec): void {
  const type = rule.type === "any" ? undefined : (Object.keys(COMPARE).find((key) => COMPARE[key] === rule.type) ?? rule.type);
  const operator = "operator" in rule ? fileOperator(rule.operator) : undefined;
  setAttributes(element, {
    type,
    errorStyle: error && error.style !== "Stop" ? error.style.toLowerCase() : undefined,
    operator: operator === "between" ? undefined : operator,
    allowBlank: ignoreBlanks ? true : undefined,
    showInputMessage: prompt ? true : undefined,
    showErrorMessage: rule.type !== "any" ? true : undefined,
    // Excel's own limits: 32 characters of title, 255 of message.
    errorTitle: error?.title.slice(0, 32) || undefined,
    error: error?.message.slice(0, 255) || undefined,
    promptTitle: prompt?.title.slice(0, 32) || undefined,
    prompt: prompt?.message.slice(0, 255) || undefined,
    sqref: rectNames(ranges),
  });
  children(element).forEach(remove);
  for (const [i, formula] of formulasOf(rule, codec).entries()) append(element, `formula${i + 1}`, {}, formula);
}

function formulasOf(rule: Rule, codec: FormulaCodec): string[] {
  if (rule.type === "any") return [];
  if (rule.type === "list") return [rule.source.startsWith("=") ? codec.toFile(rule.source) : `"${rule.source.replace(/"/g, '""')}"`];
  if (rule.type === "custom") return [ruleFormula(rule.formula, codec)];
  return [rule.formula1, ...(rule.formula2 === undefined ? [] : [rule.formula2])].map((formula) => ruleFormula(formula, codec));
}
