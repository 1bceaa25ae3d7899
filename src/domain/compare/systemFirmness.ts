import { evaluateInSteps, type RawCall, type RawEntry } from "../method/evaluate";
import type { AnyMethod, Answer, InputField } from "../method/method";
import { asPart, finished, type Steps } from "../method/steps";
import type { Random } from "../stats/random";
import { cardOf } from "../table/preview";
import type { Share } from "../unit/unit";
import { firmnessAmongOthers, firmnessUnderError, splitsOf, type Firm, type Judged, type Resampling } from "./firmness";

export interface FirmnessOptions extends Resampling {
  /** Every amount is changed at random by up to this part of it, either way. */
  readonly error: Share;
}
export const usualFirmness: FirmnessOptions = { resamples: 200, seed: 1, error: 0.05 };

export interface SystemFirmness {
  readonly amongOthers: Firm;
  /** null where the system reads no amounts. */
  readonly underError: Firm | null;
  /** Each tier rests on the customer's own figures alone, as far as could be seen: nobody ever moved, and customers judged all alone keep their tiers. */
  readonly ownFigures: boolean;
}

type Tiers = readonly (string | null)[];

/** A tier per row; null where the system gives none. */
export const tiersOf = (answers: readonly Answer[]): Tiers => answers.map((answer) => (typeof answer === "string" && answer !== "" ? answer : null));

/**
 * Both kinds of firmness of a system on its own data. Yields the share of the work done, after each judgement at least.
 * @param tier what the system says of all rows together
 */
export function* systemFirmness(method: AnyMethod, call: RawCall, tier: Tiers, options: FirmnessOptions): Steps<SystemFirmness> {
  const inputs: Readonly<Record<string, InputField>> = method.inputs;
  const output = cardOf(method).tier;
  const amounts = Object.keys(inputs).filter((name) => call.inputs[name] !== undefined && isAmount(inputs[name]!));
  const splits = splitsOf(options.resamples);
  const all = splits * (amounts.length > 0 ? 3 : 2);

  const amongOthers = yield* asPart(firmnessAmongOthers(tier, judgeRows, options), (judgements) => judgements / all);
  const ownFigures = amongOthers.every((share) => share === null || share === 1) && loners(tier).every((row) => finished(judgeRows([row]))?.[0] === tier[row]);
  if (amounts.length === 0) return { amongOthers, underError: null, ownFigures };

  const underError = yield* asPart(firmnessUnderError(tier, (random) => judge(mistaken(random)), options), (judgements) => (2 * splits + judgements) / all);
  return { amongOthers, underError, ownFigures };

  function* judge(columns: RawCall["inputs"]): Steps<Judged> {
    const outcome = yield* evaluateInSteps(method, { inputs: columns, params: call.params });
    return outcome.ok ? tiersOf(outcome.value.columns[output]!) : null;
  }

  function judgeRows(rows: readonly number[]): Steps<Judged> {
    return judge(mapped(call.inputs, (column) => rows.map((row) => column[row]!)));
  }

  function mistaken(random: Random): RawCall["inputs"] {
    const factor = (): number => 1 + options.error * (2 * random() - 1);
    const wrong = (entry: RawEntry): RawEntry => (typeof entry === "number" ? entry * factor() : Array.isArray(entry) ? (entry.map(wrong) as RawEntry) : entry);
    return mapped(call.inputs, (column, name) => (amounts.includes(name) ? column.map(wrong) : column));
  }
}

/** Sums of money and plain numbers are measured; dates, counts, scores and yes/no answers are not off by a few percent. */
const isAmount = ({ unit, yesNo }: InputField): boolean => (unit === "money" || unit === "number") && !yesNo;

/** The first and the last row of every tier. */
function loners(tier: Tiers): readonly number[] {
  const rows = new Map<string, [number, number]>();
  tier.forEach((name, row) => name !== null && rows.set(name, [rows.get(name)?.[0] ?? row, row]));
  return [...new Set([...rows.values()].flat())];
}

const mapped = (columns: RawCall["inputs"], change: (column: readonly RawEntry[], name: string) => readonly RawEntry[]): RawCall["inputs"] =>
  Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column && change(column, name)]));

/** Firmness of a whole tier: the mean over its customers; null where nobody in it has one. */
export function meanFirmness(tier: Tiers, firm: Firm, wanted: string): Share | null {
  const shares = firm.filter((share, row): share is number => share !== null && tier[row] === wanted);
  return shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
