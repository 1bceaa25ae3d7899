import type { AnyMethod } from "../../domain/method/method";
import type { Locale, Text } from "../../domain/method/text";
import { runFormWords } from "../../i18n/runForms";
import { workbookWords } from "../../i18n/workbook";
import type { Area } from "../address";
import { blockBeside, blockForSheet, type BlockColumn } from "../block";
import { askEverything, type PreparedReady } from "../contract";
import { readFormerRuns, type PlacedRun } from "../former";
import { mapByHeadings } from "../history/runs";
import { sourceAgain } from "../history/sourceAgain";
import { nativeBlock, type NativeBlockRequest } from "../native/block";
import type { ConfigCells } from "../native/config";
import { configPlaces } from "../native/config";
import { noForm } from "../native/form";
import { functionBlock } from "../native/functionCall";
import { prepare } from "../prepare";
import { readSourceIn } from "../source";
import type { CellValue } from "../units";
import { queueParams, readParams } from "./configParams";
import type { Workings } from "./contract";
import { squeezed } from "./formulaText";

/** A block a run wrote as a call of the add-in, and the same block as formulas of Excel itself. */
export interface RunForm {
  readonly sheetId: string;
  /** The run's columns, headings included. */
  readonly area: Area;
  readonly native: {
    /** Sheet column of the first formula. */
    readonly column: number;
    /** Row by row, below the headings. */
    readonly formulas: readonly (readonly CellValue[])[];
    /** What the system answers there. */
    readonly answers: readonly (readonly CellValue[])[];
    readonly workings: Workings;
  } | null;
  /** Why there is none. */
  readonly why: Text | null;
}

/** The blocks that call the add-in, each with its formulas or the reason why it has none. Nothing is changed. */
export async function readRunForms(context: Excel.RequestContext, methods: readonly AnyMethod[]): Promise<readonly RunForm[]> {
  const runs = (await readFormerRuns(context)).filter(({ record }) => record?.mode === "functions");
  const forms: RunForm[] = [];
  for (const run of runs) forms.push(await readForm(context, run, methods.find(({ id }) => id === run.method)));
  return forms;
}

async function readForm(context: Excel.RequestContext, run: PlacedRun, method: AnyMethod | undefined): Promise<RunForm> {
  const answer = await formOf(context, run, method);
  const { sheetId, area } = run;
  return "why" in answer ? { sheetId, area, native: null, why: answer.why } : { sheetId, area, native: answer, why: null };
}

type FormAnswer = NonNullable<RunForm["native"]> | { readonly why: Text };

async function formOf(context: Excel.RequestContext, run: PlacedRun, method: AnyMethod | undefined): Promise<FormAnswer> {
  const { area, config, record } = run;
  if (!method) return { why: runFormWords.unknownSystem };
  if (!config) return { why: runFormWords.noParameters };
  const request = await sourceAgain(context, run, false);
  const answer = request && (await readSourceIn(context, request));
  if (!answer?.ok) return { why: runFormWords.dataGone };
  const { source } = answer;
  const { mapping, issues } = mapByHeadings(method, source, record!.inputs);
  if (issues.length > 0) return { why: runFormWords.dataGone };
  const told = { method, source, mapping, choices: { ...askEverything, ...run.choices } };
  const first = prepare({ ...told, params: run.params });
  if (!first.ready) return { why: runFormWords.dataChanged };

  const { worksheets } = context.workbook;
  const configSheet = worksheets.getItem(config.sheetId);
  const home = worksheets.getItem(run.sheetId);
  configSheet.load("name,protection/protected");
  home.load("name");
  const cells = queueParams(configSheet, configPlaces(method, first.evaluation.params, ""));
  const standing = home.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  standing.load("formulas");
  await context.sync();
  if (configSheet.protection.protected) return { why: runFormWords.parametersProtected };
  const params = readParams(method, first.evaluation.params, cells);
  const prepared = params && prepare({ ...told, params });
  if (!prepared?.ready) return { why: runFormWords.parametersChanged };
  const missing = noForm(method, prepared.evaluation.params);
  if (missing) return { why: missing };

  const asked = requestOf(run, prepared, home.name, configSheet.name);
  const called = functionBlock(asked);
  const written = (standing.formulas as unknown[][]).slice(1);
  if (called.block.rows !== area.rows - 1 || !isCalledBy(called.block.columns.map(({ values }) => values), asked.block.copied.length, written)) return { why: runFormWords.dataChanged };
  const native = nativeBlock(asked);
  if (native.block.columns.length !== called.block.columns.length) return { why: runFormWords.columnsMissing };
  const workings = await workingsOf(context, config.sheetId, native.config, called.config);
  if (!workings) return { why: runFormWords.cellsTaken };
  const copied = asked.block.copied.length;
  return { column: area.column + copied, answers: rowsOf(asked.block.columns.slice(copied)), formulas: rowsOf(native.block.columns.slice(copied)), workings };
}

const rowsOf = (columns: readonly BlockColumn[]): readonly (readonly CellValue[])[] =>
  Array.from({ length: columns[0]!.values.length }, (_, row) => columns.map(({ values }) => values[row]!));

function requestOf(run: PlacedRun, prepared: PreparedReady, sheet: string, configSheet: string): NativeBlockRequest {
  const { place, area, headings } = run;
  const locale: Locale = headings.some((heading) => heading.startsWith(workbookWords["zh-CN"].why)) ? "zh-CN" : "en";
  const reasons = prepared.bodyRows.map(() => "");
  const block = place === "beside" ? blockBeside(prepared, { locale, reasons, taken: [] }) : blockForSheet(prepared, { locale, reasons });
  return { prepared, locale, block, place, sheet, row: area.row, column: area.column, configSheet };
}

/** Whether the cells hold the call, and the copies of the data before it, as the run would write them now. */
function isCalledBy(columns: readonly (readonly CellValue[])[], copied: number, cells: readonly (readonly unknown[])[]): boolean {
  const differs = (column: number, row: number): boolean => squeezed(String(cells[row]?.[column] ?? "")) !== squeezed(String(columns[column]![row] ?? ""));
  return cells.length > 0 && !differs(copied, 0) && !cells.some((_, row) => Array.from({ length: copied }, (__, column) => differs(column, row)).includes(true));
}

/** What native formulas have on the sheet of parameters beyond the parameters; null where cells there are filled. */
async function workingsOf(context: Excel.RequestContext, sheetId: string, native: ConfigCells, called: ConfigCells): Promise<Workings | null> {
  const key = (place: { readonly row: number; readonly column: number }): string => `${place.row},${place.column}`;
  const there = new Set(called.texts.map(key));
  const texts = native.texts.filter((text) => !there.has(key(text)));
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const areas = texts.map(({ row, column, cells }) => {
    const range = sheet.getRangeByIndexes(row, column, cells.length, cells[0]!.length);
    range.load("formulas");
    return range;
  });
  if (areas.length > 0) await context.sync();
  if (areas.some((range) => (range.formulas as unknown[][]).some((line) => line.some((cell) => cell !== "")))) return null;
  const known = new Set([...called.formats.map(({ area }) => key(area)), ...called.headings.map(key)]);
  return { sheetId, texts, formats: native.formats.filter(({ area }) => !known.has(key(area))), headings: native.headings.filter((area) => !known.has(key(area))) };
}
