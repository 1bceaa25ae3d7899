import { isFault } from "../../src/domain/issue/issue";
import type { AnyMethod, InputField, OutputField, ParamField, Worked } from "../../src/domain/method/method";
import { locales, type Locale } from "../../src/domain/method/text";
import type { UnitName } from "../../src/domain/unit/unit";
import { wording, type Wording } from "./referenceWording";

/** The text of docs/methods.md: every method in both languages, from its own declarations. */
export function referenceText(methods: readonly AnyMethod[]): string {
  const parts = locales.map((locale) => {
    const words = wording[locale];
    return [`# ${words.title}`, "", words.intro, "", ...methods.flatMap((method) => section(method, locale, words))].join("\n");
  });
  return ["<!-- Written by `npm run methods`; edit the method files instead. -->", "", ...parts, ""].join("\n");
}

function section(method: AnyMethod, locale: Locale, words: Wording): string[] {
  const { id, label, summary, formula, sources, worked } = method;
  return [
    `## ${id} · ${label[locale]}`, "",
    summary[locale], "",
    method.worksheet ? "`" + call(method) + "`" : words.wizardOnly(method.wizard?.system ?? ""), "",
    "$$" + formula + "$$", "",
    `**${words.arguments}**`, "",
    ...table(words.argumentHead, argumentRows(method, locale, words)), "",
    `**${words.results}**`, "",
    ...table(words.resultHead, resultRows(method, locale, words)), "",
    `**${words.rules}** ${[words.blanks(optionalBlanks(method, locale)), words.errors].join(" ")}`, "",
    ...presets(method, locale, words),
    `**${words.example}**`, "",
    ...example(method, worked[0]!, locale), "",
    `**${words.sources}**`, "",
    ...sources.map(({ work, where, note, origin }) => `- ${origin}: ${[work, where, note?.[locale]].filter(Boolean).join(locale === "en" ? ": " : "：")}`), "",
  ];
}

export function call({ id, signature, params, inputs }: AnyMethod): string {
  const optional = (name: string): boolean => {
    const field = (inputs[name] ?? params[name]) as { optional?: true; default?: unknown };
    return field.optional === true || field.default !== undefined;
  };
  return `=TB.${id}(${signature.map((name) => (optional(name) ? `[${name}]` : name)).join(", ")})`;
}

function argumentRows(method: AnyMethod, locale: Locale, words: Wording): string[][] {
  return method.signature.map((name) => {
    const input = method.inputs[name] as InputField | undefined;
    const field = input ?? (method.params[name] as ParamField);
    const meaning = [`${field.label[locale]}${locale === "en" ? ". " : "。"}${field.hint?.[locale] ?? ""}`.trim(), choices(field, locale)];
    return [name, input ? words.column : words.parameter, unitOf(field, words), defaultOf(field, words), meaning.filter(Boolean).join(" "), originOf(field)];
  });
}

const originOf = (field: InputField | ParamField): string => ("origin" in field && field.origin ? field.origin : "");

function choices(field: InputField | ParamField, locale: Locale): string {
  if (!("kind" in field) || field.kind !== "choice") return "";
  return Object.entries(field.choices).map(([name, text]) => `\`${name}\`: ${text[locale]}`).join("; ");
}

function unitOf(field: InputField | ParamField, words: Wording): string {
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
      return words.listOf(Object.keys(field.columns).join(" | "));
  }
}

function defaultOf(field: InputField | ParamField, words: Wording): string {
  if ("default" in field && field.default !== undefined) return shown(field.default);
  if ("derived" in field && field.derived) return words.derived;
  return field.optional ? words.optional : words.required;
}

function resultRows(method: AnyMethod, locale: Locale, words: Wording): string[][] {
  const fields = (kind: string, all: Readonly<Record<string, OutputField>>): string[][] =>
    Object.entries(all).map(([name, field]) => [name, kind, words.units[field.unit as UnitName], field.label[locale] + answered(method, name, words)]);
  return [...fields(words.perRow, method.outputs), ...fields(words.figure, method.figures)];
}

function answered({ answers }: AnyMethod, name: string, words: Wording): string {
  const names = "columns" in answers ? answers.columns : "figures" in answers ? answers.figures : [];
  return names.includes(name) ? ` (${words.answered})` : "";
}

const optionalBlanks = (method: AnyMethod, locale: Locale): string[] =>
  (Object.values(method.inputs) as InputField[]).filter(({ optional, blank }) => optional || blank === "null").map(({ label }) => label[locale]);

function presets(method: AnyMethod, locale: Locale, words: Wording): string[] {
  const all = Object.values(method.presets ?? {});
  if (all.length === 0) return [];
  const line = (given: Readonly<Record<string, unknown>>): string => Object.entries(given).map(([name, value]) => `${name} ${shown(value)}`).join(", ");
  return [`**${words.presets}**`, "", ...all.map((preset) => `- ${preset.label[locale]} (${preset.origin}): ${line(preset.params)}`), ""];
}

/** Columns of the example in, columns out; parameters above. */
function example(method: AnyMethod, { inputs, params, outputs, figures }: Worked, locale: Locale): string[] {
  const head = [...Object.keys(inputs), ...Object.keys(outputs ?? {}).map((name) => method.outputs[name]!.label[locale] as string)];
  const columns = [...Object.values(inputs), ...Object.values(outputs ?? {})];
  const rows = columns[0]!.map((_, row) => columns.map((column) => shown(column[row])));
  const given = Object.entries(params ?? {}).map(([name, value]) => `\`${name}\` ${shown(value)}`);
  const found = Object.entries(figures ?? {}).map(([name, value]) => `${method.figures[name]!.label[locale]} ${shown(value)}`);
  return [
    ...(given.length > 0 ? [given.join(", "), ""] : []),
    ...table(head, rows),
    ...(found.length > 0 ? ["", `→ ${found.join("; ")}`] : []),
  ];
}

function shown(value: unknown): string {
  if (value === null || value === "") return "–";
  if (isFault(value)) return value.fault;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (Array.isArray(value)) return `{${value.map(shown).join(",")}}`;
  return typeof value === "number" ? String(Number(value.toPrecision(6))) : String(value);
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`);
