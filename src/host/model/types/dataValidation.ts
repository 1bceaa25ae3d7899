import type { ValidationSnapshot } from "../../snapshot";
import { refuse } from "../../wire/error";
import { Ref } from "../../wire/objectType";
import { fullAddress } from "../address";
import { flag, oneOf, text } from "../arguments";
import { type Book, type ModelType, objectType, type RangeData } from "../book";
import { changeValidation, NO_RULE, takeOutOfValidations, validationOf } from "../validations";
import { rangeType } from "./range";

const OPERATORS = ["Between", "NotBetween", "EqualTo", "NotEqualTo", "GreaterThan", "LessThan", "GreaterThanOrEqualTo", "LessThanOrEqualTo"] as const;
const COMPARED = ["wholeNumber", "decimal", "date", "textLength"] as const;
const TYPES = { any: "None", list: "List", custom: "Custom", wholeNumber: "WholeNumber", decimal: "Decimal", date: "Date", textLength: "TextLength" } as const;

type Rule = ValidationSnapshot["rule"];
type Given = Readonly<Record<string, unknown>>;

/** A number, a text, a formula or a range, as a file keeps it. */
function operand(value: unknown, book: Book): string {
  if (typeof value === "number") return String(value);
  if (value instanceof Ref) {
    const range = value.as(rangeType) ?? refuse("InvalidArgument");
    return `=${fullAddress(book.sheet(range.sheet).name, range.rect, true)}`;
  }
  const given = text(value);
  return given === "" ? refuse("InvalidArgument") : given;
}

function readRule(value: unknown, book: Book): Rule {
  const given = (value ?? {}) as Readonly<Record<string, Given | null | undefined>>;
  if (given["list"]) {
    if (given["list"]["inCellDropDown"] === false) refuse("NotImplemented", "A list without a drop-down is not implemented by this workbook host.");
    return { type: "list", source: operand(given["list"]["source"], book) };
  }
  if (given["custom"]) return { type: "custom", formula: operand(given["custom"]["formula"], book) };
  for (const type of COMPARED) {
    const compared = given[type];
    if (!compared) continue;
    const operator = oneOf(compared["operator"], OPERATORS);
    const second = /Between$/.test(operator) ? { formula2: operand(compared["formula2"], book) } : {};
    return { type, operator, formula1: operand(compared["formula1"], book), ...second };
  }
  if (given["time"]) refuse("NotImplemented", "A time validation is not implemented by this workbook host.");
  return Object.keys(given).length === 0 ? { type: "any" } : refuse("InvalidArgument");
}

function describeRule(rule: Rule): unknown {
  switch (rule.type) {
    case "any":
      return {};
    case "list":
      return { list: { inCellDropDown: true, source: rule.source } };
    case "custom":
      return { custom: { formula: rule.formula } };
    default: {
      const { type, ...compared } = rule;
      return { [type]: compared };
    }
  }
}

const current = (range: RangeData, book: Book): ValidationSnapshot | null => {
  const found = validationOf(book, range);
  return found === undefined ? NO_RULE : found;
};

function part(value: unknown): Given {
  return typeof value === "object" && value !== null ? (value as Given) : refuse("InvalidArgument");
}

export const dataValidationType: ModelType<RangeData> = objectType({
  name: "DataValidation",
  get: {
    ErrorAlert: (range, book) => {
      const error = current(range, book)?.error;
      return error ? { ...error, showAlert: true } : { title: "", message: "", style: "Stop", showAlert: true };
    },
    IgnoreBlanks: (range, book) => current(range, book)?.ignoreBlanks ?? null,
    Prompt: (range, book) => {
      const prompt = current(range, book)?.prompt;
      return prompt ? { ...prompt, showPrompt: true } : { title: "", message: "", showPrompt: true };
    },
    Rule: (range, book) => {
      const found = current(range, book);
      return found && describeRule(found.rule);
    },
    Type: (range, book) => {
      const found = current(range, book);
      return found ? TYPES[found.rule.type] : "Inconsistent";
    },
  },
  set: {
    ErrorAlert: (range, value, book) => {
      const given = part(value);
      const style = oneOf(given["style"] ?? "Stop", ["Stop", "Warning", "Information"]);
      const shown = given["showAlert"] !== false;
      changeValidation(book, range, { error: shown ? { title: text(given["title"] ?? ""), message: text(given["message"] ?? ""), style } : undefined });
    },
    IgnoreBlanks: (range, value, book) => changeValidation(book, range, { ignoreBlanks: flag(value) }),
    Prompt: (range, value, book) => {
      const given = part(value);
      const shown = given["showPrompt"] !== false;
      changeValidation(book, range, { prompt: shown ? { title: text(given["title"] ?? ""), message: text(given["message"] ?? "") } : undefined });
    },
    Rule: (range, value, book) => changeValidation(book, range, { rule: readRule(value, book) }),
  },
  call: {
    Clear: ({ sheet, rect }, _args, book) => {
      if (book.state(sheet).protected) refuse("AccessDenied");
      takeOutOfValidations(book, sheet, rect);
    },
  },
});
