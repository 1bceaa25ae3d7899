import type { AnyMethod, InputField, OutputField } from "../../domain/method/method";
import type { NativeForm, NativeFormula, NativeList } from "../../domain/method/native";
import type { Text } from "../../domain/method/text";
import { iff } from "../../domain/native/formula";
import { countedFormula, faultFormula, type GuardedInput } from "./guards";
import { liveOf, numbersOf, type Live } from "./live";
import { copyOf, countedColumn, inRow, readOf, References, type Home, type ParamPlace } from "./references";

/** Where a run's parameters and workings stand on their sheet. */
export interface ConfigPlaces {
  readonly sheet: string;
  readonly params: Readonly<Record<string, ParamPlace>>;
  /** Row of the first figure, from 0. */
  readonly figuresRow: number;
  /** Column of the first working column, from 0. */
  readonly workingColumn: number;
}

/** A run as formulas; each without its "=". */
export interface WrittenForm {
  readonly answers: Readonly<Record<string, readonly string[]>>;
  /** In the order of their columns. */
  readonly working: readonly { readonly label: NativeFormula["label"]; readonly unit: NativeFormula["unit"]; readonly formulas: readonly string[] }[];
  /** In the order of their rows. */
  readonly figures: readonly NativeList[];
  readonly live: Live;
}

/** Why a method cannot be written as formulas under these parameters, or null where it can. */
export function noForm({ native, nativeUnless }: AnyMethod, params: Readonly<Record<string, unknown>>): Text | null {
  if (typeof native === "function") return nativeUnless?.(params as never) ?? null;
  return (native as Text | undefined) ?? { en: "This system has not been written as formulas.", "zh-CN": "该体系没有公式形式。" };
}

/**
 * Writes out the formulas of a method.
 * @param leftOut 1-based sheet rows that do not count whatever they hold
 */
export function writeForm(method: AnyMethod, params: Readonly<Record<string, unknown>>, home: Home, config: ConfigPlaces, leftOut: ReadonlySet<number>): WrittenForm {
  const references = new References(method, home, config);
  if (typeof method.native !== "function") throw new Error(`${method.id} has no formulas.`);
  const form = method.native(references, params as never) as NativeForm;
  const live = liveOf(method, params, form, references);
  const guarded = guardedInputs(method, home, references);
  const rows = Array.from({ length: home.lastRow - home.firstRow + 1 }, (_, i) => home.firstRow + i);

  const fault = faultFormula(guarded);
  const answers = Object.fromEntries(
    Object.entries(form.answers).map(([name, formula]) => {
      const whole = iff(references.isCounted, formula, fault);
      return [name, rows.map((row) => (leftOut.has(row) ? "" : inRow(whole, row)))];
    }),
  );

  const copies = new Map(guarded.flatMap(({ name, field, cells }) => cells.map((cell, i) => [copyOf(name, i), { label: field.label, unit: field.unit, formula: cell }] as const)));
  const reads = new Map(guarded.flatMap(({ name, field }) => home.inputs[name]!.map((one, i) => [readOf(name, i), { field, one }] as const)));
  const outputs: Readonly<Record<string, OutputField>> = method.outputs;
  const yesOrNo = guarded.filter(({ field }) => field.yesNo);
  const unwritten = new Map([
    ...yesOrNo.map(({ name, field: { label, unit }, cells: [cell] }) => [numbersOf(name), { label, unit, formula: `IF(ISLOGICAL(${cell!}),0,${cell!})` }] as const),
    ...Object.entries(form.answers).flatMap(([name, formula]) => {
      const { label, unit } = outputs[name]!;
      const numbers = `IF(ISERROR(${references.answerOr(name, formula)}),"",${references.answerOr(name, formula)})`;
      return [[name, { label, unit, formula }] as const, [numbersOf(name), { label, unit, formula: numbers }] as const];
    }),
  ]);
  const counted: NativeFormula = { label: { en: "Counted", "zh-CN": "计入" }, unit: "count", formula: countedFormula(guarded) };
  // Columns are added while formulas speak of them: every formula above has, those of the working columns may yet.
  const working = [];
  for (let i = 0; i < references.working.length; i++) {
    const name = references.working[i]!;
    const read = reads.get(name);
    if (read) {
      const cell = references.standing(read.one);
      const converted = (row: number): string => (read.one.read.has(row) ? iff(`ISTEXT(${cell})`, String(read.one.read.get(row)), cell) : iff(`ISBLANK(${cell})`, '""', cell));
      working.push({ label: read.field.label, unit: read.field.unit, formulas: rows.map((row) => inRow(converted(row), row)) });
      continue;
    }
    const one = name === countedColumn ? counted : (form.working?.[name] ?? copies.get(name) ?? unwritten.get(name));
    if (!one) throw new Error(`${method.id} speaks of a working column ${name} and has none.`);
    const formula = name === countedColumn ? one.formula : iff(references.isCounted, one.formula, '""');
    working.push({ label: one.label, unit: one.unit, formulas: rows.map((row) => (name === countedColumn && leftOut.has(row) ? "0" : inRow(formula, row))) });
  }
  const figures = references.figures.map((name): NativeList => {
    const list = form.lists?.[name];
    if (list) return list;
    const one = form.figures?.[name];
    if (!one) throw new Error(`${method.id} speaks of a figure ${name} and has none.`);
    return { label: one.label, unit: one.unit, formulas: [one.formula] };
  });
  return { answers, working, figures, live };
}

function guardedInputs(method: AnyMethod, home: Home, references: References): (GuardedInput & { readonly name: string })[] {
  const fields: Readonly<Record<string, InputField>> = method.inputs;
  return Object.keys(home.inputs).map((name) => ({ name, field: fields[name]!, cells: references.cells(name) }));
}
