import { cellText, type TableCell } from "../column/cell";
import type { Evaluation, RawCall, RawEntry, Wording } from "../method/evaluate";
import type { AnyMethod, Answer, FigureField, InputField, OutputField, WizardCard } from "../method/method";
import type { Text } from "../method/text";
import type { UnitName } from "../unit/unit";
import { chartData } from "./chartData";
import { drawnCharts } from "./drawnCharts";
import type { BoundaryCustomer, Preview, PreviewFigure, PreviewRow } from "./previewModel";
import { boundaryShare } from "./shown";
import { tierSummaries, type TierSum } from "./tierSummaries";

export interface PreviewRequest {
  readonly method: AnyMethod;
  readonly evaluation: Evaluation;
  /** The columns the evaluation was given. */
  readonly inputs: RawCall["inputs"];
  /** What each row's customer is called. */
  readonly names: readonly string[];
  readonly words: Wording;
  /** Tiers given by hand, by row: what counts in place of the computed ones. */
  readonly finalTiers?: ReadonlyMap<number, string>;
  /** How many customers with their reasons; 10 unless said. */
  readonly first?: number;
}

/** The counts, totals and doubtful cases a user looks at before letting the result into the workbook. */
export function previewOf({ method, evaluation, inputs, names, words, finalTiers, first = 10 }: PreviewRequest): Preview {
  const card = cardOf(method);
  const number = (name: string, row: number): number | null => numberAt(name, row, evaluation, inputs);
  const tierOf = (row: number): string | null => {
    const computed = tierAnswer(evaluation.columns[card.tier]![row]!);
    return computed === null ? null : (finalTiers?.get(row) ?? computed);
  };
  const rows = Array.from({ length: evaluation.rows }, (_, row) => row);
  const rated = rows.filter((row) => tierOf(row) !== null);
  const weightOf = (row: number): number => number(card.weight, row) ?? 0;

  const heaviest = [...rated].sort((a, b) => weightOf(b) - weightOf(a) || a - b).slice(0, first);
  const tiers = tierSummaries(sumsOf(card.tiers(evaluation.params), rated.map((row) => ({ tier: tierOf(row)!, weight: weightOf(row) }))));
  const outputs: Readonly<Record<string, OutputField>> = method.outputs;
  const written = writtenOutputs(method, evaluation);
  const weight = { ...labelOf(method, card.weight), total: tiers.reduce((sum, { weight }) => sum + weight, 0) };
  return {
    rated: rated.length,
    unrated: rows.length - rated.length,
    tiers,
    weight,
    boundary: boundaryCustomers(),
    columns: written.map((name) => outputs[name]!),
    rows: heaviest.map(previewRow),
    figures: card.figures.map(figure),
    charts: drawnCharts(method, evaluation, { tiers, weight }).map(chartData),
  };

  function boundaryCustomers(): readonly BoundaryCustomer[] {
    if (!card.boundary) return [];
    const { value: name, cuts } = card.boundary;
    const { unit } = labelOf(method, name);
    const near = rated.flatMap((row) => {
      const value = number(name, row);
      if (value === null) return [];
      const cut = nearest(value, cuts(evaluation.params, evaluation.tables));
      return cut === null || cut.distance > boundaryShare ? [] : [{ row, value, ...cut }];
    });
    near.sort((a, b) => a.distance - b.distance || a.row - b.row);
    return near.map(({ row, value, cut }) => ({ row, name: names[row] ?? "", tier: tierOf(row)!, value, unit, cut }));
  }

  function previewRow(row: number): PreviewRow {
    return {
      row,
      name: names[row] ?? "",
      answers: written.map((name) => evaluation.columns[name]![row]!),
      why: { en: evaluation.why(row, "en", words), "zh-CN": evaluation.why(row, "zh-CN", words) },
    };
  }

  function figure(id: string): PreviewFigure {
    const { label, unit }: FigureField = method.figures[id];
    return { id, label, unit, value: evaluation.figures[id]! };
  }
}

/** Tiers in the method's order; a code the list does not name follows in the order it is met. */
function sumsOf(tiers: readonly string[], customers: readonly { readonly tier: string; readonly weight: number }[]): ReadonlyMap<string, TierSum> {
  const sums = new Map(tiers.map((tier) => [tier, { customers: 0, weight: 0 }]));
  for (const { tier, weight } of customers) {
    const sum = sums.get(tier) ?? { customers: 0, weight: 0 };
    sums.set(tier, { customers: sum.customers + 1, weight: sum.weight + weight });
  }
  return sums;
}

/** The cut a value is relatively nearest to; cuts of zero have no 2 % around them. */
function nearest(value: number, cuts: readonly number[]): { readonly cut: number; readonly distance: number } | null {
  const distances = cuts.filter((cut) => cut !== 0).map((cut) => ({ cut, distance: Math.abs(value - cut) / Math.abs(cut) }));
  return distances.reduce<{ cut: number; distance: number } | null>((best, one) => (best === null || one.distance < best.distance ? one : best), null);
}

/** The card of a method that the wizard offers. */
export function cardOf(method: AnyMethod): WizardCard {
  if (!method.wizard) throw new Error(`${method.id} is not offered by the wizard.`);
  return method.wizard as WizardCard;
}

/** The outputs written beside the data: the card's, without those that answer no row. The tier is always one. */
export function writtenOutputs(method: AnyMethod, evaluation: Pick<Evaluation, "columns">): readonly string[] {
  const card = cardOf(method);
  return card.writes.filter((name) => name === card.tier || evaluation.columns[name]!.some((answer) => answer !== ""));
}

const tierAnswer = (answer: Answer): string | null => (typeof answer === "string" && answer !== "" ? answer : null);

function labelOf(method: AnyMethod, name: string): { readonly label: Text; readonly unit: UnitName } {
  const field: InputField | OutputField = method.outputs[name] ?? method.inputs[name];
  return { label: field.label, unit: field.unit };
}

function numberAt(name: string, row: number, evaluation: Evaluation, inputs: PreviewRequest["inputs"]): number | null {
  const cell: Answer | RawEntry | undefined = evaluation.columns[name]?.[row] ?? inputs[name]?.[row];
  return typeof cell === "number" ? cell : null;
}

/** What a customer is called in lists: its cell's text. */
export const customerName = (cell: TableCell | undefined): string => (cell === undefined ? "" : cellText(cell).trim());
