import type { AnyMethod, InputField } from "../../domain/method/method";
import type { Text } from "../../domain/method/text";
import { quoted } from "../../domain/native/formula";
import { columnLetters } from "../address";
import type { Block, BlockColumn } from "../block";
import type { PreparedReady } from "../contract";
import type { NativeBlock, NativeBlockRequest } from "./block";
import { copiedCells, inputColumns } from "./inputs";
import { configCells, configPlaces } from "./config";
import { onSheet, References, type Home } from "./references";

/** Why a run cannot be one call of the add-in's function, or null where it can. */
export function noCall({ method, source, leftOut }: PreparedReady, place: "beside" | "new-sheet"): Text | null {
  if (!method.worksheet) return { en: "This system has several steps and is no single function.", "zh-CN": "该体系分多步完成，不是单个函数。" };
  if (place === "new-sheet") return null;
  if (source.table) return { en: "Nothing spills inside an Excel table. Write to a new sheet.", "zh-CN": "Excel 表格内不能溢出。请写入新工作表。" };
  if (leftOut.size > 0) return { en: "Rows are left out, which a function over the whole column cannot do. Write to a new sheet.", "zh-CN": "有行不计入，整列公式无法做到。请写入新工作表。" };
  return null;
}

/** The block as one call that spills: `=TB.TIER(inputs, parameters, show)`, the parameters on a sheet of their own. */
export function functionBlock(request: NativeBlockRequest): NativeBlock {
  const { prepared, locale, block, place, sheet, row, configSheet } = request;
  const { method, evaluation } = prepared;
  const places = configPlaces(method, evaluation.params, configSheet);
  const firstRow = row + 2;
  const home: Home = { sheet, firstRow, lastRow: firstRow + block.rows - 1, inputs: inputColumns(request), answers: {} };
  const references = new References(method, home, places);
  const here = onSheet(sheet);
  const call = callOf(method, (name) => (places.params[name] ? references.param(name) : ""), home, block.outputs).replaceAll(here, "");
  const before = block.copied.length;
  const columns: BlockColumn[] = block.columns.map((one, i) => {
    if (i < before) return { ...one, values: place === "new-sheet" ? copiedCells(prepared, block.copied[i]!) : one.values };
    return { ...one, values: Array.from({ length: block.rows }, (_, at) => (i === before && at === 0 ? `=${call}` : "")) };
  });
  const config = configCells({ method, params: evaluation.params, places, form: { working: [], figures: [] }, firstRow: firstRow - 1, locale });
  return { block: { ...block, columns }, config };
}

/** @param param where a parameter stands; "" for one that has nothing to say, such as an empty list */
function callOf(method: AnyMethod, param: (name: string) => string, home: Home, outputs: Block["outputs"]): string {
  const inputs: Readonly<Record<string, InputField>> = method.inputs;
  const args = (method.signature as readonly string[]).map((name) => {
    if (inputs[name]) return home.inputs[name] ? rangeOf(home, name) : "";
    return param(name);
  });
  return `TB.${method.id}(${[...args, quoted([...outputs, "why"].join(","))].join(",")})`;
}

/** All cells of an input; several columns must stand side by side, as they do on a sheet of the run's own. */
function rangeOf({ sheet, firstRow, lastRow, inputs }: Home, name: string): string {
  const columns = inputs[name]!.map(({ column }) => column);
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  return `${onSheet(sheet)}$${columnLetters(first)}$${firstRow}:$${columnLetters(last)}$${lastRow}`;
}
