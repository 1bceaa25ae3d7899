import type { AnyMethod, InputField, OutputField } from "../../domain/method/method";
import type { NativeForm } from "../../domain/method/native";
import { cardOf } from "../../domain/table/preview";
import type { Locale } from "../../domain/method/text";
import type { Block, BlockColumn } from "../block";
import type { PreparedReady } from "../contract";
import { copiedCells, inputColumns } from "./inputs";
import { configCells, configPlaces, type ConfigCells, type ConfigRequest } from "./config";
import { writeForm } from "./form";
import { reasonFormula, saidOf } from "./reason";
import { countedColumn, inRow, onSheet, References, type Home } from "./references";

export interface NativeBlockRequest {
  readonly prepared: PreparedReady;
  readonly locale: Locale;
  /** The block as values, beside the data or for a sheet of its own. */
  readonly block: Block;
  readonly place: "beside" | "new-sheet";
  /** Where the block's headings begin, from 0. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly configSheet: string;
}

export interface NativeBlock {
  readonly block: Block;
  readonly config: ConfigCells;
}

/** The same block as formulas, with the sheet they refer to. Answers that cannot be had as formulas are left out. */
export function nativeBlock(request: NativeBlockRequest): NativeBlock {
  const { prepared, locale, block, place, sheet, row, column } = request;
  const { method, evaluation } = prepared;
  const places = configPlaces(method, evaluation.params, request.configSheet);
  const inputs = inputColumns(request);
  const firstRow = row + 2;
  const area = { sheet, firstRow, lastRow: firstRow + block.rows - 1, inputs };

  const possible = answersOf(method, evaluation.params, { ...area, answers: {} }, places);
  const outputs = block.outputs.filter((name) => possible.has(name));
  const before = block.copied.length;
  const home: Home = { ...area, answers: Object.fromEntries(outputs.map((name, i) => [name, column + before + i])) };
  const left = place === "beside" ? new Set([...prepared.leftOut.keys()].map((at) => firstRow + at)) : new Set<number>();
  const form = writeForm(method, evaluation.params, home, places, left);

  const references = new References(method, home, places);
  const outputFields: Readonly<Record<string, OutputField>> = method.outputs;
  const inputFields: Readonly<Record<string, InputField>> = method.inputs;
  const { tier } = cardOf(method);
  const given = Object.keys(inputs).flatMap((name) => references.cells(name).map((cell) => saidOf(inputFields[name]!, cell)));
  const answered = outputs.filter((name) => name !== tier).map((name) => saidOf(outputFields[name]!, references.own(name)));
  const reason = reasonFormula(given, answered, saidOf(outputFields[tier]!, references.own(tier)), `${references.own(countedColumn)}=1`, locale);

  // On the sheet itself a formula need not name it.
  const here = onSheet(sheet);
  const formulas = (texts: readonly string[]): string[] => texts.map((text) => (text === "" ? "" : `=${text.replaceAll(here, "")}`));
  const rows = Array.from({ length: block.rows }, (_, i) => firstRow + i);
  const why = block.columns.at(-1)!;
  const columns: BlockColumn[] = [
    ...block.columns.slice(0, before).map((one, i) => ({ ...one, values: place === "new-sheet" ? copiedCells(prepared, block.copied[i]!) : one.values })),
    ...outputs.map((name) => ({ ...block.columns[before + block.outputs.indexOf(name)]!, values: formulas(form.answers[name]!) })),
    { ...why, values: rows.map((at, i) => (left.has(at) ? why.values[i]! : formulas([inRow(reason, at)])[0]!)) },
  ];
  const configRequest: ConfigRequest = { method, params: evaluation.params, places, form, firstRow: firstRow - 1, locale };
  return { block: { ...block, columns, outputs, tierColumn: before + outputs.indexOf(tier), live: form.live }, config: configCells(configRequest) };
}

/** Which answers a method has as formulas under these parameters. */
function answersOf(method: AnyMethod, params: Readonly<Record<string, unknown>>, home: Home, places: ReturnType<typeof configPlaces>): ReadonlySet<string> {
  const native = method.native as (sheet: References, params: unknown) => NativeForm;
  return new Set(Object.keys(native(new References(method, home, places), params).answers));
}
