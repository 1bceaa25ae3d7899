import { cardOf } from "../domain/table/preview";
import type { AnyMethod, InputField, Method, ParamField } from "../domain/method/method";
import type { Locale } from "../domain/method/text";
import { warehouseWords } from "../i18n/warehouse";
import { paramLines } from "../workbook/paramText";

/** The systems with their columns, parameters and presets, for `--list`. */
export function listing(methods: readonly AnyMethod[], locale: Locale): string {
  return methods
    .filter(({ wizard }) => wizard !== undefined)
    .map((method) => systemText(method, locale))
    .join("\n\n");
}

function systemText(method: AnyMethod, locale: Locale): string {
  const inputs: Readonly<Record<string, InputField>> = method.inputs;
  const params: Readonly<Record<string, ParamField>> = method.params;
  const lines = [
    `${cardOf(method).system}  ${method.label[locale]}`,
    `  ${method.summary[locale]}`,
    ...Object.entries(inputs).map(([name, { label, optional }]) => `  --column ${name}=…  ${label[locale]}${optional ? "" : " *"}`),
    ...Object.entries(params).map(([name, field]) => `  --set ${name}=…  ${field.label[locale]}${defaultText(method, name, field, locale)}`),
    ...Object.entries(method.presets ?? {}).map(([name, { label }]) => `  --preset ${name}  ${label[locale]}`),
    `  ${queryText(method, locale)}`,
  ];
  return lines.join("\n");
}

/** Whether the system runs on tables beyond a worksheet. */
function queryText({ sql }: Method, locale: Locale): string {
  const words = warehouseWords[locale].listing;
  if (typeof sql === "function") return words.query;
  return sql === undefined ? words.none : words.because(sql[locale]);
}

function defaultText(method: AnyMethod, name: string, field: ParamField, locale: Locale): string {
  if (!("default" in field) || field.default === undefined) return "";
  const shown = paramLines({ ...method, params: { [name]: field } }, { [name]: field.default }, locale)[0]?.[1] ?? "";
  return locale === "en" ? ` (${shown})` : `（${shown}）`;
}
