import { isFault } from "../../src/domain/issue/issue";
import { evaluate, type Evaluation, type RawCell, type RawEntry } from "../../src/domain/method/evaluate";
import type { Answer } from "../../src/domain/method/method";
import { methods } from "../../src/domain/methods";

/** One worked case of the domain description. */
export interface Case {
  readonly id: string;
  /** The case's own name for a method; an adapter maps it to one of the registry. */
  readonly method: string;
  /** Where its numbers come from; names the file of data where the inputs only give its size. */
  readonly source?: string;
  readonly inputs: Given;
  readonly params: Given;
  readonly expected: unknown;
  /** Absolute; text is exact. */
  readonly tolerance: number;
  readonly withheld?: boolean;
}

// The shape of a case's data is known to its adapter alone.
export type Given = Readonly<Record<string, any>>; // eslint-disable-line @typescript-eslint/no-explicit-any

/** Computes a case's result in the shape the case expects. */
export type Adapter = (one: Case) => unknown;
export type Adapters = Readonly<Record<string, Adapter>>;

/** A call whose parameters do not fit: the worksheet function answers it with one #VALUE!. */
export class Refused extends Error {}

const errorText = /^#(VALUE!|N\/A|DIV\/0!|NUM!|REF!|NAME\?|NULL!)$/;

/** In a case the text of an error stands for the error itself. */
const cellOf = (value: RawCell): RawCell => (typeof value === "string" && errorText.test(value) ? { error: value } : value);
const entryOf = (entry: RawEntry): RawEntry => (Array.isArray(entry) ? (entry as readonly RawCell[]).map(cellOf) : cellOf(entry as RawCell));

/** Runs a method of the registry. */
export function run(id: string, inputs: Readonly<Record<string, readonly RawEntry[] | undefined>>, params: Given = {}): Evaluation {
  const method = methods.find((one) => one.id === id);
  if (!method) throw new Error(`There is no method ${id}.`);
  const cells = Object.fromEntries(Object.entries(inputs).map(([name, column]) => [name, column?.map(entryOf)]));
  const outcome = evaluate(method, { inputs: cells, params });
  if (!outcome.ok) throw new Refused(`${id}: ${JSON.stringify(outcome.issues)}`);
  return outcome.value;
}

/** An answer as the cases write it: an error by its text. */
export const plain = (answer: Answer | undefined): unknown => (isFault(answer) ? answer.fault : answer);
export const column = (evaluation: Evaluation, name: string): unknown[] => evaluation.columns[name]!.map(plain);
export const figure = (evaluation: Evaluation, name: string): unknown => plain(evaluation.figures[name]);

/** A list of one where the case gives a single value, and back. */
export const listOf = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? (value as readonly T[]) : [value as T]);
export const shapedLike = (value: unknown, list: readonly unknown[]): unknown => (Array.isArray(value) ? list : list[0]);

/** A, B, C … for tiers a case does not name. */
export const letters = (count: number): string[] => Array.from({ length: count }, (_, i) => String.fromCharCode(65 + i));
