import type { InputField, Method, ParamField } from "../../src/domain/method/method";
import type { Locale } from "../../src/domain/method/text";
import { describeHeaders, describeShow, isOptional } from "../../src/functions/describe";
import type { Inline } from "./page";
import { typed } from "./shown";
import { wording } from "./wording";

/** The call as it is typed, what may be left out in brackets. */
export function call({ id, signature, params, inputs }: Method): string {
  const mayGo = (name: string): boolean => (inputs[name] ? inputs[name].optional === true : isOptional(params[name]!));
  return `=TB.${id}(${[...signature.map((name) => (mayGo(name) ? `[${name}]` : name)), "[show]", "[headers]"].join(", ")})`;
}

export function argumentRows(method: Method, locale: Locale): Inline[][] {
  const words = wording[locale];
  const own = method.signature.map((name): Inline[] => {
    const input = method.inputs[name];
    const field = input ?? method.params[name]!;
    const meaning = [`${field.label[locale]}${words.stop}${field.hint?.[locale] ?? ""}`.trim(), choices(field, locale)].filter(Boolean).join(" ");
    return [{ code: name }, input ? words.column : words.parameter, unitOf(field, locale), defaultOf(field, locale), meaning, originOf(field)];
  });
  if (!method.worksheet) return own;
  return [
    ...own,
    [{ code: "show" }, words.parameter, words.listOf(words.units.code), words.optional, describeShow(method, locale), ""],
    [{ code: "headers" }, words.parameter, words.units.flag, "FALSE", describeHeaders[locale], ""],
  ];
}

export const presetLines = (method: Method, locale: Locale): string[] =>
  Object.values(method.presets ?? {}).map(({ label, origin, params }) => {
    const given = Object.entries(params).map(([name, value]) => `${name} = ${typed(value)}`);
    return `${label[locale]} (${origin})${wording[locale].colon}${given.join(", ")}`;
  });

const originOf = (field: InputField | ParamField): string => ("origin" in field && field.origin ? field.origin : "");

function choices(field: InputField | ParamField, locale: Locale): string {
  if (!("kind" in field) || field.kind !== "choice") return "";
  return Object.entries(field.choices).map(([name, text]) => `${name}${wording[locale].colon}${text[locale]}`).join("; ");
}

function unitOf(field: InputField | ParamField, locale: Locale): string {
  const words = wording[locale];
  if (!("kind" in field)) return field.several ? words.listOf(words.units[field.unit]) : words.units[field.unit];
  switch (field.kind) {
    case "number":
      return words.units[field.unit];
    case "numbers":
      return words.listOf(words.units[field.unit]);
    case "codes":
      return words.listOf(words.units.code);
    case "choice":
      return words.units.code;
    case "flag":
      return words.units.flag;
    case "rows":
      return words.listOf(Object.values(field.columns).map(({ label }) => label[locale]).join(" | "));
  }
}

function defaultOf(field: InputField | ParamField, locale: Locale): string {
  const words = wording[locale];
  if ("default" in field && field.default !== undefined) return typed(field.default);
  if ("derived" in field && field.derived) return words.derived;
  return field.optional ? words.optional : words.required;
}
