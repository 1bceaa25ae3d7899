import { readDate } from "../domain/column/number";
import type { SerialDate, Share } from "../domain/unit/unit";
import type { Locale } from "../domain/method/text";
import { batchWords } from "../i18n/batch";
import { deskBatchWords } from "../i18n/deskBatch";
import type { SourceRequest } from "../workbook/contract";
import { DeskArguments, type DeskOption, type DeskValues } from "./deskValues";
import { deskVerbs, type AnyOrder, type DeskVerb } from "./deskVerbs";

const text = { type: "string" } as const;
/** Options of the desk that no other command has. */
export const deskDeclared = {
  desk: text,
  vat: text,
  protect: { type: "boolean" },
  customers: text,
  year: text,
  "base-sales": text,
  ratio: text,
  multipliers: text,
  reserve: text,
  unit: text,
  role: text,
  batch: text,
  change: { type: "string", multiple: true },
  reason: text,
  step: text,
  months: text,
  use: text,
  lgd: text,
  budget: text,
  "signed-on": text,
  "max-overdue": text,
} as const;

interface DeskFile {
  readonly kind: "desk";
  readonly locale: Locale;
  /** null for a workbook that is made. */
  readonly input: string | null;
  /** null where nothing is written. */
  readonly output: string | null;
  readonly force: boolean;
  readonly quiet: boolean;
  readonly asOf: SerialDate;
  readonly by?: string;
}
export interface NewDesk extends DeskFile {
  readonly does: "new";
  readonly vat: Share;
  readonly firstMonth?: number;
  readonly protect: boolean;
  /** Where the first customers are; `file` is null where they are in the input. */
  readonly customers: { readonly file: string | null; readonly source: SourceRequest } | null;
}
export interface DeskWork extends DeskFile {
  readonly does: "command";
  readonly verb: DeskVerb;
  readonly order: AnyOrder;
  /** What was given, for the log. */
  readonly details: string;
}
export interface DeskLook extends DeskFile {
  readonly does: "dashboard" | "check";
}
export type DeskJob = NewDesk | DeskWork | DeskLook;
export type DeskCommandLine = DeskJob | { readonly kind: "desk-help"; readonly locale: Locale };

interface Given extends DeskValues {
  readonly desk?: string;
  readonly out?: string;
  readonly sheet?: string;
  readonly table?: string;
  readonly range?: string;
  readonly by?: string;
  readonly force?: boolean;
  readonly quiet?: boolean;
  readonly "as-of"?: string;
}

const common: readonly string[] = ["desk", "out", "locale", "force", "quiet", "as-of", "by"];
const places = ["sheet", "table", "range"] as const;
const verbs: Readonly<Record<string, Pick<DeskVerb, "needs" | "takes" | "asks">>> = {
  new: { needs: ["vat"], takes: ["first-month", "customers", "protect"] },
  ...deskVerbs,
  dashboard: { needs: [], takes: [] },
  check: { needs: [], takes: [], asks: true },
};

/** @param reasons everything wrong is added here; the answer counts only if nothing is */
export function readDesk(values: Given, positionals: readonly string[], { locale, today, reasons, source }: { readonly locale: Locale; readonly today: string; readonly reasons: string[]; readonly source: SourceRequest }): DeskCommandLine | null {
  const words = deskBatchWords[locale];
  const name = values.desk ?? "";
  if (name === "help") return { kind: "desk-help", locale };
  const known = verbs[name];
  if (!known) {
    reasons.push(words.unknown(name, Object.keys(verbs)));
    return null;
  }
  const isNew = name === "new";
  const allowed = new Set<string>([...common, ...known.needs, ...known.takes, ...(isNew ? places : [])]);
  for (const option of Object.keys(values)) if (!allowed.has(option)) reasons.push(words.notWith(`--${option}`, name));
  for (const option of known.needs) if (values[option] === undefined) reasons.push(words.missing(`--${option}`, name));
  if (known.asks && values.out !== undefined) reasons.push(words.nothingToWrite(name));
  if (!known.asks && !values.out) reasons.push(batchWords[locale].usage.missing("--out"));
  if (positionals.length > 1) reasons.push(batchWords[locale].usage.oneInput);
  if (!isNew && positionals.length === 0) reasons.push(words.noInput);
  const asOfText = values["as-of"] ?? today;
  const asOf = readDate(asOfText);
  if (asOf === null) reasons.push(batchWords[locale].usage.badDate(asOfText));

  const given = new DeskArguments(values, locale, reasons);
  const file: DeskFile = {
    kind: "desk",
    locale,
    input: positionals[0] ?? null,
    output: known.asks ? null : (values.out ?? null),
    force: values.force ?? false,
    quiet: values.quiet ?? false,
    asOf: asOf ?? 0,
    ...(values.by === undefined ? {} : { by: values.by }),
  };
  if (isNew) {
    const named = places.some((option) => values[option] !== undefined);
    const other = given.given("customers") ?? null;
    if (named && other === null && file.input === null) reasons.push(batchWords[locale].usage.needs(`--${places.find((option) => values[option] !== undefined)!}`, "--customers"));
    const customers = other !== null || named ? { file: other, source } : null;
    return { ...file, does: "new", vat: given.number("vat") ?? 0, ...given.optional("firstMonth", given.number("first-month")), protect: values.protect === true, customers };
  }
  const verb = deskVerbs[name];
  if (!verb) return { ...file, does: name === "check" ? "check" : "dashboard" };
  // What is missing has been told; reading it would tell it again.
  if (known.needs.some((option) => values[option] === undefined)) return null;
  return { ...file, does: "command", verb, order: verb.order(given, file.asOf), details: detailsOf(values, [...known.needs, ...known.takes]) };
}

const detailsOf = (values: Given, options: readonly DeskOption[]): string =>
  options.flatMap((option) => (values[option] === undefined ? [] : [`--${option} ${[values[option]].flat().join(" ")}`])).join(" ");
