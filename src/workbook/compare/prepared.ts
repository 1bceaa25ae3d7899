import { comparisonOf, type Comparison } from "../../domain/compare/comparison";
import type { Firm } from "../../domain/compare/firmness";
import { systemFirmness, tiersOf, type FirmnessOptions } from "../../domain/compare/systemFirmness";
import type { AnyMethod } from "../../domain/method/method";
import { asPart, finished, type Steps } from "../../domain/method/steps";
import type { Text } from "../../domain/method/text";
import { cardOf, customerName } from "../../domain/table/preview";
import { cellAddress } from "../address";
import type { Choices, Mapping, Prepared, PreparedBlocked, PreparedReady, Source } from "../contract";
import { prepareInSteps } from "../prepare";

export const fewestSystems = 2;
export const mostSystems = 4;

export interface CompareRequest {
  readonly source: Source;
  readonly systems: readonly { readonly method: AnyMethod; readonly mapping: Mapping; readonly params?: Readonly<Record<string, unknown>> }[];
  readonly choices?: Choices;
}

/** Several systems computed on one table, nothing written yet. */
export interface Compared {
  readonly ready: true;
  readonly source: Source;
  readonly systems: readonly PreparedReady[];
  /** Body row of the source for each row of the comparison: every row that some system read. */
  readonly bodyRows: readonly number[];
  readonly comparison: Comparison;
}
export type PreparedComparison = Compared | { readonly ready: false; /** The systems that cannot be run. */ readonly blocked: readonly PreparedBlocked[] };

/** How firm the tiers are, by row of the comparison. */
export interface ComparedFirmness {
  readonly options: FirmnessOptions;
  readonly systems: readonly { readonly amongOthers: Firm; readonly underError: Firm | null; readonly ownFigures: boolean }[];
}

/** A system's name without what stands in brackets behind it. */
export function shortLabel({ label }: Pick<AnyMethod, "label">): Text {
  const bare = (text: string): string => text.replace(/\s*[（(].*$/u, "").trim() || text;
  return { en: bare(label.en), "zh-CN": bare(label["zh-CN"]) };
}

/** Runs every system on the table; blocked while one of them cannot be run. */
export const prepareComparison = (request: CompareRequest): PreparedComparison => finished(prepareComparisonInSteps(request));

/** The same with pauses, in which it can be stopped. */
export function* prepareComparisonInSteps({ source, systems, choices }: CompareRequest): Steps<PreparedComparison> {
  const prepared: Prepared[] = [];
  for (const { method, mapping, params } of systems) {
    const work = prepareInSteps({ method, source, mapping, ...(params ? { params } : {}), ...(choices ? { choices } : {}) });
    prepared.push(yield* asPart(work, (share) => (prepared.length + share) / systems.length));
    yield prepared.length / systems.length;
  }
  const blocked = prepared.filter((one): one is PreparedBlocked => !one.ready);
  if (blocked.length > 0) return { ready: false, blocked };
  const ready = prepared as readonly PreparedReady[];
  const bodyRows = [...new Set(ready.flatMap((one) => one.bodyRows))].sort((a, b) => a - b);
  const column = ready.map(({ customer }) => customer.name).find((name) => name !== null);
  const names = bodyRows.map((row) => (column == null ? cellAddress(source.headerRow + 1 + row, source.columns[0]!) : customerName(source.rows[row]![column])));
  const placings = ready.map((one) => {
    const card = cardOf(one.method);
    return { system: card.system, label: shortLabel(one.method), tiers: card.tiers(one.evaluation.params), tier: byRow(one, bodyRows, ownTiers(one)) };
  });
  return { ready: true, source, systems: ready, bodyRows, comparison: comparisonOf(placings, names) };
}

/** Tests how firm the tiers of every system are. Yields the share of the work done, after each judgement at least, so that a caller can pause or stop. */
export function* firmnessOf({ systems, bodyRows }: Compared, options: FirmnessOptions): Steps<ComparedFirmness> {
  const found: ComparedFirmness["systems"][number][] = [];
  for (const system of systems) {
    const work = systemFirmness(system.method, { inputs: system.inputs, params: system.evaluation.params }, ownTiers(system), options);
    const { amongOthers, underError, ownFigures } = yield* asPart(work, (share) => (found.length + share) / systems.length);
    found.push({ amongOthers: byRow(system, bodyRows, amongOthers), underError: underError && byRow(system, bodyRows, underError), ownFigures });
  }
  return { options, systems: found };
}

const ownTiers = ({ method, evaluation }: PreparedReady): readonly (string | null)[] => tiersOf(evaluation.columns[cardOf(method).tier]!);

/** From rows of a system's evaluation to rows of the comparison; null for a row the system did not read. */
function byRow<T>(system: PreparedReady, bodyRows: readonly number[], values: readonly (T | null)[]): (T | null)[] {
  const at = new Map(system.bodyRows.map((row, i) => [row, i]));
  return bodyRows.map((row) => values[at.get(row) ?? -1] ?? null);
}
