import type { AnyMethod } from "../../domain/method/method";
import type { Control } from "../../workbook/control";
import type { Answers, Evaluated, PreparedBlocked, PreparedReady, PreparedRollup, PrepareRequest } from "../../workbook/contract";
import type { Locale } from "../../domain/method/text";
import { placesIn } from "../../workbook/places";

type Lists = Readonly<Record<string, readonly unknown[]>>;
type Functions = "method" | "source" | "mapping" | "params" | "places" | "former";

/** A computation as data alone: what has as many entries as the table has rows stands apart, for it goes in parts. */
export interface Packed {
  readonly body: PackedReady | Omit<PreparedBlocked, Functions | "findings">;
  readonly lists: Lists;
}
type PackedReady = Omit<Evaluated, Functions | "findings" | "evaluation" | "inputs" | "bodyRows" | "leftOut"> &
  Partial<Pick<PreparedReady, "customer" | "preview" | "overrides" | "changes">> & { readonly evaluation: Pick<Answers, "rows" | "figures" | "heads" | "notes" | "params"> };

export function pack(prepared: PreparedRollup | PreparedReady): Packed {
  const { method: _method, source: _source, mapping: _mapping, params: _params, places: _places, findings, ...rest } = prepared;
  if (!rest.ready) return { body: rest, lists: { findings } };
  const { evaluation, inputs, bodyRows, leftOut, former: _former, reasons: _reasons, ...others } = rest as Omit<PreparedReady, "method" | "source" | "mapping" | "params" | "places" | "findings">;
  const { rows, kept, columns, figures, tables, heads, notes, rowIssues, params } = evaluation;
  return {
    body: { ...others, evaluation: { rows, figures, heads, notes, params } },
    lists: { findings, bodyRows, kept, rowIssues, leftOut: [...leftOut], ...named("columns", columns), ...named("tables", tables), ...named("inputs", inputs) },
  };
}

const named = (group: string, lists: Readonly<Record<string, readonly unknown[] | undefined>>): Lists =>
  Object.fromEntries(Object.entries(lists).flatMap(([name, list]) => (list === undefined ? [] : [[`${group}/${name}`, list]])));

/** The computation again, with what cannot be sent: the method, the table, and the words that come from both. */
export function unpack({ body, lists }: Packed, { method, source, mapping, params = {}, former = null }: PrepareRequest & { readonly method: AnyMethod }, reasons: (locale: Locale, control?: Control) => Promise<readonly string[]>): PreparedRollup | PreparedReady {
  const common = { method, source, mapping, params, places: placesIn(method, source, mapping), findings: lists["findings"] as PreparedBlocked["findings"] };
  if (!body.ready) return { ...common, ...body };
  const { evaluation, ...others } = body;
  const group = <T>(name: string): Record<string, readonly T[]> =>
    Object.fromEntries(Object.entries(lists).flatMap(([key, list]) => (key.startsWith(`${name}/`) ? [[key.slice(name.length + 1), list as readonly T[]]] : [])));
  const ready: Evaluated = {
    ...common,
    ...others,
    evaluation: { ...evaluation, kept: lists["kept"] as Answers["kept"], rowIssues: lists["rowIssues"] as Answers["rowIssues"], columns: group("columns"), tables: group("tables") },
    inputs: group("inputs"),
    bodyRows: lists["bodyRows"] as Evaluated["bodyRows"],
    leftOut: new Map(lists["leftOut"] as readonly [number, Evaluated["findings"][number]][]),
  };
  return body.preview === undefined ? ready : ({ ...ready, former, reasons } as PreparedReady);
}
