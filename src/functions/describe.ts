import type { InputField, Method, ParamField } from "../domain/method/method";
import type { Locale } from "../domain/method/text";
import { tableColumns } from "./show";
import { unitWords } from "./unitWords";

/** One argument as Excel's formula tip words it: label, what to enter, bounds, default. */
export function describeInput(field: InputField, locale: Locale): string {
  const bound = field.min === undefined ? "" : atLeast[locale](field.min);
  return sentence(locale, field.label[locale], [(field.several ? columns : column)[locale](unitWords[field.unit][locale]), bound, field.optional ? optional[locale] : ""], field.hint?.[locale]);
}

export function describeParam(field: ParamField, locale: Locale): string {
  const usual = field.kind === "rows" ? inHelp[locale] : "default" in field ? shown(field.default) : "";
  const given = "default" in field && field.default !== undefined ? usually[locale](usual) : "";
  const left = given === "" && isOptional(field) ? optional[locale] : given;
  return sentence(locale, field.label[locale], [kindWords(field, locale), left], field.hint?.[locale]);
}

/** Whether a call may leave the parameter out. */
export const isOptional = (field: ParamField): boolean =>
  field.optional === true || "derived" in field || ("default" in field && field.default !== undefined);

export function describeShow(method: Method, locale: Locale): string {
  const { answers, outputs, figures, tables } = method;
  const ids = [...new Set([...Object.keys(outputs), ...Object.keys(figures), ...Object.keys(tables), ...Object.keys(tableColumns(method))])].join(", ");
  const usual = "columns" in answers ? answers.columns.join(", ") : "figures" in answers ? answers.figures.join(", ") : answers.table;
  return locale === "en"
    ? `Which results to show, as a list or a text with commas: ${ids}, why or all. Left out: ${usual}.`
    : `要显示的结果，可用列表或以逗号分隔的文本：${ids}、why（说明）或 all（全部）。省略时为 ${usual}。`;
}

export const describeHeaders = {
  en: "TRUE puts labels above the results. Left out: FALSE.",
  "zh-CN": "TRUE 表示在结果上方加一行标题。省略时为 FALSE。",
} satisfies Record<Locale, string>;

const column = { en: (unit: string) => `a column; ${unit}`, "zh-CN": (unit: string) => `一列，${unit}` };
const columns = { en: (unit: string) => `one or more columns; ${unit}`, "zh-CN": (unit: string) => `一列或多列，${unit}` };
const list = { en: (unit: string) => `a list; ${unit}`, "zh-CN": (unit: string) => `列表，${unit}` };
const atLeast = { en: (min: number) => `at least ${min}`, "zh-CN": (min: number) => `不小于 ${min}` };
const atMost = { en: (max: number) => `at most ${max}`, "zh-CN": (max: number) => `不大于 ${max}` };
const above = { en: (min: number) => `above ${min}`, "zh-CN": (min: number) => `大于 ${min}` };
const below = { en: (max: number) => `below ${max}`, "zh-CN": (max: number) => `小于 ${max}` };
const oneOf = { en: (choices: string) => `one of ${choices}`, "zh-CN": (choices: string) => `可选 ${choices}` };
const usually = { en: (value: string) => `left out: ${value}`, "zh-CN": (value: string) => `省略时为 ${value}` };
const rowsOf = { en: (columns: string) => `a range with the columns ${columns}`, "zh-CN": (columns: string) => `区域，各列为 ${columns}` };
/** A whole table does not fit an argument tip. */
const inHelp = { en: "the table on the help page", "zh-CN": "帮助页所列的表" };
const optional = { en: "may be left out", "zh-CN": "可省略" };

function kindWords(field: ParamField, locale: Locale): string {
  switch (field.kind) {
    case "number":
      return [unitWords[field.unit][locale], bounds(field, locale)].filter(Boolean).join(locale === "en" ? ", " : "，");
    case "numbers":
      return [list[locale](unitWords[field.unit][locale]), bounds(field, locale)].filter(Boolean).join(locale === "en" ? ", " : "，");
    case "codes":
      return list[locale](unitWords.code[locale]);
    case "choice":
      return oneOf[locale](Object.entries(field.choices).map(([id, label]) => `${id} (${label[locale]})`).join(locale === "en" ? ", " : "、"));
    case "flag":
      return unitWords.flag[locale];
    case "rows":
      return rowsOf[locale](Object.values(field.columns).map(({ label }) => label[locale]).join(locale === "en" ? ", " : "、"));
  }
}

function bounds(field: Extract<ParamField, { kind: "number" | "numbers" }>, locale: Locale): string {
  const { min, max, exclusive } = field;
  const low = min === undefined ? "" : (exclusive ? above : atLeast)[locale](min);
  const high = max === undefined ? "" : (exclusive ? below : atMost)[locale](max);
  return [low, high].filter(Boolean).join(locale === "en" ? " and " : "，");
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return `{${value.map((item) => (typeof item === "string" ? `"${item}"` : String(item))).join(",")}}`;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** "Weight: a column; points; at least 0. Hint." */
function sentence(locale: Locale, label: string, parts: readonly string[], hint: string | undefined): string {
  const filled = parts.filter(Boolean);
  if (locale === "en") return `${label}: ${filled.join("; ")}.${hint ? ` ${hint}` : ""}`;
  return `${label}：${filled.join("；")}。${hint ?? ""}`;
}
