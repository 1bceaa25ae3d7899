import type { AnyMethod, WizardCard } from "../../domain/method/method";
import type { Draft, DraftEntry } from "./draft";

export type RowLists = NonNullable<WizardCard["rows"]>;

/** One row of the table of tiers: its label, the cut below it (the last has none) and what else stands beside it. */
export interface TierRow {
  readonly label: string;
  readonly cut: string | null;
  readonly beside: readonly string[];
}

type Shown = Readonly<Record<string, DraftEntry>>;
const list = (entry: DraftEntry | undefined): readonly string[] => (Array.isArray(entry) ? (entry as readonly string[]) : []);

export const rowListsOf = (method: AnyMethod): RowLists | undefined => (method.wizard as WizardCard | undefined)?.rows;

/** Parameters that the table of tiers edits. */
export const paramsInRows = ({ labels, cuts, beside = [] }: RowLists): readonly string[] => [labels, ...(cuts === undefined ? [] : [cuts]), ...beside];

/** The lists side by side. Lists of unfitting lengths are shown in full, the missing entries empty. */
export function tierRows(lists: RowLists, shown: Shown): readonly TierRow[] {
  const labels = list(shown[lists.labels]);
  const cuts = lists.cuts === undefined ? null : list(shown[lists.cuts]);
  const beside = (lists.beside ?? []).map((id) => list(shown[id]));
  const count = Math.max(labels.length, cuts ? cuts.length + 1 : 0, ...beside.map((entries) => entries.length));
  return Array.from({ length: count }, (_, i) => ({
    label: labels[i] ?? "",
    cut: cuts && i < count - 1 ? (cuts[i] ?? "") : null,
    beside: beside.map((entries) => entries[i] ?? ""),
  }));
}

/** The one cell of the table that was edited, as entries of its list. */
export function withCell(lists: RowLists, rows: readonly TierRow[], param: string, place: number, value: string): Draft {
  return { [param]: columnOf(lists, rows, param).map((old, i) => (i === place ? value : old)) };
}

/** One more tier at the bottom; its cut becomes the one above it. */
export function withAddedRow(lists: RowLists, rows: readonly TierRow[]): Draft {
  return Object.fromEntries(paramsInRows(lists).map((param) => [param, [...columnOf(lists, rows, param), ""]]));
}

/** Without a tier: its cut goes with it, for the last tier the cut above it. */
export function withoutRow(lists: RowLists, rows: readonly TierRow[], row: number): Draft {
  return Object.fromEntries(
    paramsInRows(lists).map((param) => {
      const entries = columnOf(lists, rows, param);
      const gone = Math.min(row, entries.length - 1);
      return [param, entries.filter((_, i) => i !== gone)];
    }),
  );
}

function columnOf(lists: RowLists, rows: readonly TierRow[], param: string): readonly string[] {
  if (param === lists.labels) return rows.map(({ label }) => label);
  if (param === lists.cuts) return rows.flatMap(({ cut }) => (cut === null ? [] : [cut]));
  const at = (lists.beside ?? []).indexOf(param);
  return rows.map(({ beside }) => beside[at] ?? "");
}
