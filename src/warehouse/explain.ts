import type { AnyMethod } from "../domain/method/method";
import type { Locale } from "../domain/method/text";
import { warehouseWords } from "../i18n/warehouse";
import { paramLines } from "../workbook/paramText";
import { version } from "../version";
import type { Plan } from "./plan";

export interface Explained {
  readonly method: AnyMethod;
  readonly params: Readonly<Record<string, unknown>>;
  readonly plan: Pick<Plan, "query" | "columns" | "order">;
  readonly locale: Locale;
}

/** The query with a head that says which rule it is, and what it expects of the table. */
export function explained({ method, params, plan, locale }: Explained): string {
  const words = warehouseWords[locale].sql;
  const input = (name: string): string => method.inputs[name].label[locale] as string;
  const lines = [
    `${words.heading(method.label[locale])} (${method.id}, ${version})`,
    `${words.columns}:`,
    ...Object.entries(plan.columns).map(([name, headings]) => `  ${input(name)}: ${headings.join(", ")}`),
    plan.order === null ? words.ordered : words.order(plan.order),
    `${words.parameters}:`,
    ...paramLines(method, params, locale).map(([label, value]) => `  ${label}: ${value}`),
  ];
  // What a heading or a parameter holds must not end the comment.
  return `${lines.map((line) => `-- ${line.replace(/\s+/gu, " ")}`).join("\n")}\n${plan.query.text};`;
}
