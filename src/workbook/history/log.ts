import type { Locale } from "../../domain/method/text";
import { say } from "../../domain/method/say";
import { historyWords } from "../../i18n/history";
import type { Area } from "../address";
import { areaAddress } from "../address";
import type { PreparedReady, WriteOptions } from "../contract";
import { paramLines } from "../paramText";
import type { Plan } from "../plan";
import { sheetTitle } from "../sheetTitle";
import { queueTableRead, readTableShape, type TableRequest, type TableShape } from "../tableShape";
import { textCell, type CellValue } from "../units";
import { logTableName } from "./logTable";
import { dataPrint } from "./sourceAgain";
import { excelCan } from "../excelCan";

/** Hidden name of the log's first heading: the user may move, rename and sort the sheet. */
const pointer = "_TierbookLog";
const settingKey = "tierbook.log";

/** Whether runs are logged in this workbook: unless somebody switched it off. */
export async function readLogSetting(): Promise<boolean> {
  return Excel.run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(settingKey);
    setting.load("value");
    await context.sync();
    return setting.isNullObject || setting.value !== false;
  });
}

export async function keepLogSetting(on: boolean): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.settings.add(settingKey, on);
    await context.sync();
  });
}

/** The log as it is before a run is added to it. */
export interface LogPlan {
  /** null where there is none yet. */
  readonly table: TableShape | null;
  readonly sheetName: string;
  readonly number: number;
}

/** Where the log's first heading is, queued. */
export interface LogHeading {
  readonly heading: Excel.Range;
  readonly touching: Excel.TableScopedCollection;
}
export function queueLogHeading({ workbook }: Excel.RequestContext): LogHeading {
  const heading = workbook.names.getItemOrNullObject(pointer).getRangeOrNullObject();
  heading.load("address");
  const touching = heading.getTables(false);
  touching.load("items/name");
  return { heading, touching };
}

/** The log's table and the numbers of its runs, queued once the heading is found; null where the user has deleted it. */
export interface LogTable {
  readonly request: TableRequest;
  readonly first: Excel.Range;
}
export function queueLogTable({ workbook }: Excel.RequestContext, { heading, touching }: LogHeading): LogTable | null {
  if (heading.isNullObject) return null;
  const { items: tables } = touching;
  const [table] = tables;
  if (!table) return null;
  const request = queueTableRead(workbook.tables.getItem(table.name));
  const first = request.range.getColumn(0);
  first.load("values");
  return { request, first };
}

export function readLogPlan(log: LogTable | null, sheetNames: readonly string[], locale: Locale): LogPlan {
  if (!log) return { table: null, sheetName: sheetTitle(historyWords[locale].log.sheet, sheetNames), number: 1 };
  return { table: readTableShape(log.request), sheetName: "", number: Math.max(0, ...numbersOf(log)) + 1 };
}

/** From the top, the heading among them. */
const numbersOf = ({ first }: LogTable): readonly number[] => first.values.map(([number]) => (typeof number === "number" ? number : 0));

/** One line about a run; its last cell is for the day it is reverted. */
export function logLine(prepared: PreparedReady, options: WriteOptions, plan: Plan, number: number): readonly CellValue[] {
  const { method, source, preview, evaluation, leftOut, overrides } = prepared;
  const { locale } = options;
  const comma = locale === "en" ? ", " : "，";
  const params = paramLines(method, evaluation.params, locale).map(([label, value]) => `${label}${locale === "en" ? ": " : "："}${value}`);
  const texts = (line: string): string => textCell(line.slice(0, 32_000));
  return [
    number,
    texts(options.at ?? options.asOf),
    texts(options.by ?? ""),
    texts(method.label[locale]),
    texts(params.join(locale === "en" ? "; " : "；")),
    texts(options.asOf),
    texts(`${plan.sheetsById[source.sheetId] ?? source.sheetName}!${source.address}`),
    texts(dataPrint(source)),
    source.rows.length,
    leftOut.size,
    texts(preview.tiers.map(({ tier, customers }) => `${tier} ${say.amount(customers)}`).join(comma)),
    overrides.applied.size,
    texts(`${plan.sheetName}!${areaAddress(plan.area)}`),
    "",
  ];
}

/** Queues the line below the others, or the log with its first line. */
export function queueLog(context: Excel.RequestContext, { table, sheetName }: LogPlan, line: readonly CellValue[], { locale }: WriteOptions): void {
  const { worksheets, names, tables } = context.workbook;
  if (table) {
    // Somebody may have added columns of their own.
    const cells = [...line, ...Array<string>(Math.max(0, table.area.columns - line.length)).fill("")].slice(0, table.area.columns);
    if (!canResize(table)) {
      tables.getItem(table.id).rows.add(undefined, [cells]);
      return;
    }
    const sheet = worksheets.getItem(table.sheetId);
    const row = below(table);
    const range = rangeAt(sheet, row);
    range.values = [cells];
    tables.getItem(table.id).resize(rangeAt(sheet, { ...table.area, rows: table.area.rows + 1 }));
    return;
  }
  const { headings } = historyWords[locale].log;
  const sheet = worksheets.add(sheetName);
  const area = { row: 0, column: 0, rows: 2, columns: headings.length };
  rangeAt(sheet, area).values = [headings.map(({ text }) => text), [...line]];
  const created = sheet.tables.add(rangeAt(sheet, area), true);
  created.name = logTableName;
  headings.forEach(({ width }, i) => {
    sheet.getRangeByIndexes(0, i, 1, 1).format.columnWidth = width;
  });
  const heads = rangeAt(sheet, { ...area, rows: 1 });
  heads.format.wrapText = true;
  heads.format.verticalAlignment = "Center";
  sheet.freezePanes.freezeRows(1);
  names.getItemOrNullObject(pointer).delete();
  names.add(pointer, sheet.getRangeByIndexes(0, 0, 1, 1)).visible = false;
}

/** Queues the log as it was before a run that failed, however far that got. */
export async function undoLog(context: Excel.RequestContext, { table, sheetName }: LogPlan): Promise<void> {
  const { worksheets, names, tables } = context.workbook;
  if (!table) {
    names.getItemOrNullObject(pointer).delete();
    worksheets.getItemOrNullObject(sheetName).delete();
    return;
  }
  const request = queueTableRead(tables.getItem(table.id));
  await context.sync();
  const now = readTableShape(request);
  const sheet = worksheets.getItem(table.sheetId);
  if (canResize(table)) {
    if (now.area.rows > table.area.rows) tables.getItem(table.id).resize(rangeAt(sheet, table.area));
    rangeAt(sheet, below(table)).clear();
  } else if (now.area.rows > table.area.rows) tables.getItem(table.id).rows.getItemAt(table.area.rows - 1 - (table.totals ? 1 : 0)).delete();
}

/** Queues the day a run was reverted into its line. */
export async function markReverted(context: Excel.RequestContext, number: number, at: string): Promise<void> {
  const heading = queueLogHeading(context);
  await context.sync();
  const log = queueLogTable(context, heading);
  if (!log) return;
  await context.sync();
  const line = numbersOf(log).indexOf(number, 1);
  const { area, sheetId } = readTableShape(log.request);
  const column = historyWords.en.log.headings.length - 1;
  if (line < 0 || column >= area.columns) return;
  context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(area.row + line, area.column + column, 1, 1).values = [[textCell(at)]];
  await context.sync();
}

/** Without totals, which would be in the way. */
const canResize = ({ totals }: TableShape): boolean => !totals && excelCan.resizeTables();

const below = ({ area }: TableShape): Area => ({ ...area, row: area.row + area.rows, rows: 1 });

const rangeAt = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range => sheet.getRangeByIndexes(row, column, rows, columns);
