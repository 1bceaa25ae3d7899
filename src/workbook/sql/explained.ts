import type { AnyMethod } from "../../domain/method/method";
import type { Locale } from "../../domain/method/text";
import type { QueryRequest } from "../../domain/sql/query";
import { sqlWords } from "../../i18n/sql";
import { version } from "../../version";
import { paramLines } from "../paramText";

export interface Explained {
  readonly method: AnyMethod;
  readonly params: Readonly<Record<string, unknown>>;
  readonly plan: Pick<QueryRequest, "columns" | "order"> & { readonly query: { readonly text: string } };
  readonly locale: Locale;
}

/** The query with a head that says which rule it is, and what it expects of the table. */
export function explained({ method, params, plan, locale }: Explained): string {
  const words = sqlWords[locale].head;
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
