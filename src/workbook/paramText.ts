import type { AnyMethod, ParamField, ParamRow } from "../domain/method/method";
import { say } from "../domain/method/say";
import type { Locale } from "../domain/method/text";
import { workbookWords } from "../i18n/workbook";

/** Parameters as a reader of the summary sees them; those left out are not listed. */
export function paramLines(method: AnyMethod, params: Readonly<Record<string, unknown>>, locale: Locale): readonly (readonly [string, string])[] {
  const fields: Readonly<Record<string, ParamField>> = method.params;
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = params[name];
    return value === undefined || value === null ? [] : [[field.label[locale], paramText(field, value, locale)] as const];
  });
}

function paramText(field: ParamField, value: unknown, locale: Locale): string {
  const separator = locale === "en" ? ", " : "、";
  switch (field.kind) {
    case "number":
      return say.inUnit(value as number, field.unit);
    case "numbers":
      return (value as readonly number[]).map((item) => say.inUnit(item, field.unit)).join(separator);
    case "codes":
      return (value as readonly string[]).join(separator);
    case "choice":
      return field.choices[value as string]?.[locale] ?? String(value);
    case "rows":
      return (value as readonly ParamRow[]).map((row) => row.map((cell) => cell ?? "").join(" ")).join(locale === "en" ? "; " : "；");
    case "flag":
      return value ? workbookWords[locale].summary.yes : workbookWords[locale].summary.no;
  }
}
