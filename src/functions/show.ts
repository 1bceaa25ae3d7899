import type { Issue } from "../domain/issue/issue";
import type { AnyMethod, Method, OutputField } from "../domain/method/method";
import { locales, type Text } from "../domain/method/text";
import { readCell } from "./cell";

/** What a worksheet call answers with. */
export type Shown =
  /** Output ids and "why", in the order asked for. */
  | { readonly kind: "columns"; readonly columns: readonly string[] }
  | { readonly kind: "figures"; readonly figures: readonly string[] }
  /** `columns` of the table in the order asked for; all of them where nothing is said. */
  | { readonly kind: "table"; readonly table: string; readonly columns?: readonly string[] };

export const why = "why";

/**
 * Reads the argument `show`: ids or labels, in either language and any case, as one text with commas or as a range.
 * "all" stands for everything of the kind the function answers with by itself; "why" for the explaining sentence.
 * Of a function that answers with a table, columns of that table may be named too.
 * Columns, figures and tables are not mixed, since they have different shapes.
 */
export function readShow(method: AnyMethod, argument: unknown): Shown | Issue {
  const words = wordsOf(argument);
  const plain: Method = method;
  if (words.length === 0) return usual(plain);
  const named = words.flatMap((word) => (isAll(word) ? everything(plain) : [find(plain, word)]));
  const unknown = named.findIndex((item) => item === undefined);
  if (unknown >= 0) return unknownOutput(plain, words[unknown] ?? words.join(", "));
  const items = named as Named[];
  const kind = items[0]!.kind;
  const stranger = items.find((item) => item.kind !== kind) ?? (kind === "table" ? items[1] : undefined);
  if (stranger) return unknownOutput(plain, words.join(", "));
  const ids = [...new Set(items.map((item) => item.id))];
  if (kind === "columns") return { kind, columns: ids };
  if (kind === "head") return { ...(usual(plain) as Extract<Shown, { kind: "table" }>), columns: ids };
  return kind === "figures" ? { kind, figures: ids } : { kind, table: ids[0]! };
}

export const isShown = (value: Shown | Issue): value is Shown => "kind" in value;

interface Named {
  /** "head" is a column of the table the function answers with. */
  readonly kind: Shown["kind"] | "head";
  readonly id: string;
}

function usual({ answers }: Method): Shown {
  if ("columns" in answers) return { kind: "columns", columns: answers.columns };
  return "figures" in answers ? { kind: "figures", figures: answers.figures } : { kind: "table", table: answers.table };
}

const separators = /[,，;；、\n]/u;
function wordsOf(argument: unknown): string[] {
  const cells = (Array.isArray(argument) ? argument.flat() : [argument]).map(readCell);
  return cells
    // Excel on Windows sends an empty cell as 0, and no result is called 0.
    .flatMap((cell) => (cell === 0 ? [] : typeof cell === "object" ? [cell?.error ?? ""] : String(cell).split(separators)))
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

const normal = (word: string): string => word.trim().toLowerCase();
const isAll = (word: string): boolean => normal(word) === "all" || word === "全部";
const isWhy = (word: string): boolean => normal(word) === why || word === "说明";

function everything(method: Method): Named[] {
  if ("columns" in method.answers) return Object.keys(method.outputs).map((id) => ({ kind: "columns", id }));
  if ("figures" in method.answers) return Object.keys(method.figures).map((id) => ({ kind: "figures", id }));
  return [{ kind: "table", id: method.answers.table }];
}

/** An id wins over a label that reads the same. */
function find(method: Method, word: string): Named | undefined {
  if (isWhy(word)) return { kind: "columns", id: why };
  const named = [
    ...Object.entries(method.outputs).map(([id, { label }]) => ({ kind: "columns" as const, id, label })),
    ...Object.entries(method.figures).map(([id, { label }]) => ({ kind: "figures" as const, id, label })),
    ...Object.entries(method.tables).map(([id, { label }]) => ({ kind: "table" as const, id, label })),
    ...Object.entries(tableColumns(method)).map(([id, { label }]) => ({ kind: "head" as const, id, label })),
  ];
  return named.find(({ id }) => normal(id) === normal(word)) ?? named.find(({ label }) => isLabel(label, word));
}

/** Columns of the table the function answers with, if it answers with one. */
export const tableColumns = ({ answers, tables }: Method): Readonly<Record<string, OutputField>> => ("table" in answers ? tables[answers.table]!.columns : {});

/** In the functions script fields have no labels; the word is then unknown until the words have come. */
const isLabel = (label: Text | undefined, word: string): boolean =>
  label !== undefined && locales.some((locale) => normal(label[locale]) === normal(word));

function unknownOutput(method: Method, found: string): Issue {
  const { outputs, figures, tables } = method;
  return { code: "unknown-output", found, known: [...new Set([...Object.keys(outputs), ...Object.keys(figures), ...Object.keys(tables), ...Object.keys(tableColumns(method))]), "all", why] };
}
