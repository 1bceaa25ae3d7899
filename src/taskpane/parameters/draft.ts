import type { Issue } from "../../domain/issue/issue";
import type { AnyMethod, ParamField, ParamRow } from "../../domain/method/method";
import { readRowsText, writeRowsText } from "../../domain/column/rowsText";
import { readParams } from "../../domain/method/readParams";
import { missingForTiers } from "../../domain/table/forTiers";
import { readNumber, writeNumber } from "./number";

/** What stands in the form: texts as typed, so that half a number is not lost. A parameter not in it keeps its default. */
export type Draft = Readonly<Record<string, DraftEntry | undefined>>;
export type DraftEntry = string | readonly string[] | boolean;
type Values = Readonly<Record<string, unknown>>;

export interface ReadDraft {
  /** What was typed, for the method; what was left alone is not in it. */
  readonly given: Values;
  /** With defaults and derived values filled in. */
  readonly values: Values;
  /** All that keeps the method from running with this form. */
  readonly issues: readonly DraftIssue[];
}
export interface DraftIssue {
  /** Absent where two parameters do not fit each other. */
  readonly param?: string;
  /** The entry of a list. */
  readonly place?: number;
  readonly issue: Issue;
}

export const paramsOf = (method: AnyMethod): Readonly<Record<string, ParamField>> => method.params;

const isAsked = (param: ParamField): boolean => param.kind === "number" && param.asked !== undefined;

/** The text of a value in the form. */
export function entryOf(param: ParamField, value: unknown): DraftEntry {
  switch (param.kind) {
    case "flag":
      return value === true;
    case "number":
      return typeof value === "number" ? writeNumber(value, param.unit) : "";
    case "numbers":
      return Array.isArray(value) ? value.map((n) => (typeof n === "number" ? writeNumber(n, param.unit) : String(n))) : [];
    case "codes":
      return Array.isArray(value) ? value.map(String) : [];
    case "rows":
      return Array.isArray(value) ? writeRowsText(value as readonly ParamRow[]) : "";
    case "choice":
      return typeof value === "string" ? value : "";
  }
}

/** The draft of a set of values, such as a preset. */
export function draftOf(method: AnyMethod, values: Values): Draft {
  const params = paramsOf(method);
  return Object.fromEntries(Object.entries(values).flatMap(([id, value]) => (params[id] ? [[id, entryOf(params[id], value)]] : [])));
}

/** What each field shows: the draft, and for what it leaves alone the default; nothing for a value that is asked for. */
export function shownDraft(method: AnyMethod, draft: Draft): Readonly<Record<string, DraftEntry>> {
  const { values } = readDraft(method, draft);
  const shown = (id: string, param: ParamField): DraftEntry => draft[id] ?? entryOf(param, isAsked(param) ? undefined : values[id]);
  return Object.fromEntries(Object.entries(paramsOf(method)).map(([id, param]) => [id, shown(id, param)]));
}

/** Reads every entry, then checks bounds, order and fit by the method's own declarations. */
export function readDraft(method: AnyMethod, draft: Draft): ReadDraft {
  const given: Record<string, unknown> = {};
  const issues: DraftIssue[] = [];
  for (const [id, param] of Object.entries(paramsOf(method))) {
    const entry = draft[id];
    if (entry === undefined) {
      if (isAsked(param)) issues.push(missing(id));
      continue;
    }
    const read = readEntry(id, param, entry);
    if (read.value !== undefined) given[id] = read.value;
    issues.push(...read.issues);
  }
  const unread = new Set(issues.map(({ param }) => param));
  const { values, issues: declared } = readParams(paramsOf(method), given);
  for (const issue of [...declared, ...missingForTiers(method, given)]) {
    if (!("param" in issue)) issues.push({ issue });
    else if (!unread.has(issue.param)) issues.push({ param: issue.param, ...placeOf(issue, given[issue.param]), issue });
  }
  const fit = issues.length === 0 ? ((method.check?.(values as never) ?? []) as readonly Issue[]) : [];
  return { given, values, issues: [...issues, ...fit.map((issue) => ({ ...("param" in issue ? { param: issue.param } : {}), issue }))] };
}

interface ReadEntry {
  readonly value?: unknown;
  readonly issues: readonly DraftIssue[];
}

function readEntry(id: string, param: ParamField, entry: DraftEntry): ReadEntry {
  switch (param.kind) {
    case "flag":
    case "choice":
      return { value: entry, issues: [] };
    case "number": {
      const text = typeof entry === "string" ? entry.trim() : "";
      if (text === "") return { issues: param.optional ? [] : [missing(id)] };
      const value = readNumber(text, param.unit);
      return value === undefined ? { issues: [notANumber(id, text)] } : { value, issues: [] };
    }
    case "rows": {
      const text = typeof entry === "string" ? entry : "";
      if (text.trim() === "") return { issues: param.optional ? [] : [missing(id)] };
      return { value: readRowsText(text, param), issues: [] };
    }
    case "codes": {
      const codes = listOf(entry);
      const issues = codes.flatMap((code, place) => (code === "" ? [missing(id, place)] : []));
      return issues.length > 0 ? { issues } : { value: codes, issues };
    }
    case "numbers": {
      const texts = listOf(entry);
      const numbers = texts.map((text) => readNumber(text, param.unit));
      const issues = texts.flatMap((text, place) => {
        if (text === "") return [missing(id, place)];
        return numbers[place] === undefined ? [notANumber(id, text, place)] : [];
      });
      return issues.length > 0 ? { issues } : { value: numbers, issues };
    }
  }
}

const listOf = (entry: DraftEntry): readonly string[] => (Array.isArray(entry) ? (entry as readonly string[]).map((text) => text.trim()) : []);

/** The entry of a list that an out-of-bounds number came from. */
function placeOf(issue: Issue, value: unknown): { place?: number } {
  if (!("found" in issue) || !Array.isArray(value)) return {};
  const place = value.indexOf(issue.found);
  return place < 0 ? {} : { place };
}

const missing = (param: string, place?: number): DraftIssue => ({ param, ...(place === undefined ? {} : { place }), issue: { code: "param-missing", param } });
const notANumber = (param: string, found: string, place?: number): DraftIssue => ({
  param,
  ...(place === undefined ? {} : { place }),
  issue: { code: "param-type", param, expected: "number", found },
});
