import { deskTables, type DeskColumn, type DeskTableName } from "../../domain/desk/tables";
import type { Locale } from "../../domain/method/text";
import type { UnitName } from "../../domain/unit/unit";
import { deskWords } from "../../i18n/desk";
import { columnLetters, type Area } from "../address";
import { linesHeight, linesIn, textWidth } from "../textSize";
import { isNumeric, numberFormat } from "../units";
import { deskCell } from "./cells";
import { columnsOf, isOnlyDesks, type AnyRow } from "./schema";

/** Headings of columns the user fills, and of those the desk fills; told apart by lightness too. */
const fills = { user: "#1F4E79", desk: "#6B6B6B" } as const;
/** Points. */
const widths: { readonly [U in UnitName]: number } = {
  money: 84, share: 66, ratio: 72, factor: 60, count: 60, score: 60, days: 72, date: 76, number: 72, code: 84, text: 110, flag: 66,
};
const filterButton = 18;
/** Points across a landscape A4 page at the least scale that is still easy to read. */
const pageAcross = 1_250;
/** Empty rows below a table whose cells are checked as they are typed. */
const spareRows = 1_000;

export interface TableSheet {
  readonly table: DeskTableName;
  readonly sheetName: string;
  readonly tableName: string;
  readonly rows: readonly AnyRow[];
}

/** Codes keep their leading zeros; settings are kept as typed, for a list such as 1/2/3 would be a date. */
function formatOf(table: DeskTableName, column: string, { unit, list }: DeskColumn): string {
  if ((unit === "code" && !list) || (table === "config" && column === "value")) return "@";
  // A year is a name made of digits.
  return column === "year" ? "0" : numberFormat(unit);
}

/** Cells of a table with its headings; a table without rows has an empty one, for Excel knows no table without. */
export function tableSheetCells({ table, rows }: Pick<TableSheet, "table" | "rows">, locale: Locale) {
  const columns = columnsOf(table);
  const body = rows.length === 0 ? [columns.map(() => "")] : rows.map((row) => columns.map(([column]) => deskCell(row[column]!)));
  return [columns.map(([, { label }]) => deskCell(label[locale])), ...body];
}

/** Queues number formats and alignment over rows of the body: of a new table, or of rows a command adds. */
export function queueBodyLooks(sheet: Excel.Worksheet, table: DeskTableName, { row, rows }: Pick<Area, "row" | "rows">, columnAt: (column: string) => number): void {
  for (const [column, field] of columnsOf(table)) {
    const range = sheet.getRangeByIndexes(row, columnAt(column), rows, 1);
    // One format for all cells: Excel takes a single value where the types ask for a matrix.
    range.numberFormat = formatOf(table, column, field) as unknown as string[][];
    range.format.horizontalAlignment = isNumeric(field.unit) ? "Right" : "Left";
    if (wraps(table, field)) range.format.wrapText = true;
    range.format.verticalAlignment = "Top";
  }
}

/** Reasons and results run over several lines where only the desk writes; rows of the user's own keep their height. */
const wraps = (table: DeskTableName, { unit, width = 0 }: DeskColumn): boolean => unit === "text" && width > 200 && isOnlyDesks(table);

/** Queues row heights for texts that run over several lines, once they are written. */
export function queueHeights(sheet: Excel.Worksheet, table: DeskTableName, { row, rows }: Pick<Area, "row" | "rows">): void {
  if (columnsOf(table).some(([, field]) => wraps(table, field))) sheet.getRangeByIndexes(row, 0, rows, 1).getEntireRow().format.autofitRows();
}

/** Queues a table on its sheet, once its cells are written: as an Excel table with its looks, lists and printed pages. */
export function queueTable(sheet: Excel.Worksheet, { table, tableName, rows }: TableSheet, locale: Locale): Excel.Table {
  const columns = columnsOf(table);
  const bodyRows = Math.max(1, rows.length);
  const created = sheet.tables.add(sheet.getRangeByIndexes(0, 0, bodyRows + 1, columns.length), true);
  created.name = tableName;
  created.style = "TableStyleLight1";
  columns.forEach(([, field], at) => {
    queueHeading(sheet.getRangeByIndexes(0, at, 1, 1), field, locale);
    const rule = ruleOf(field, locale);
    if (field.by === "user" && rule) queueRule(sheet.getRangeByIndexes(1, at, bodyRows + spareRows, 1), rule);
  });
  queueHeights(sheet, table, { row: 1, rows: bodyRows });
  sheet.getRangeByIndexes(0, 0, 1, 1).format.rowHeight = Math.max(...columns.map(([, field]) => headingHeight(field, locale)));
  // The first columns name the row.
  const named = columns.length > 12 ? 2 : 0;
  if (named > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, 1, named));
  else sheet.freezePanes.freezeRows(1);
  queuePage(sheet, columns.reduce((sum, [, field]) => sum + widthOf(field, locale), 0), named);
  return created;
}

/** As wide as its values are, and at least as its heading's longest word; names in other fonts are a little wider than in ours, and sentences take fewer lines. */
function widthOf({ unit, width, label }: DeskColumn, locale: Locale): number {
  const words = locale === "en" ? label.en.split(" ") : [];
  const heading = Math.max(0, ...words.map((word) => textWidth(word, { bold: true }) + filterButton));
  return Math.round(Math.max(unit === "text" ? ((width ?? 0) > 200 ? 1.5 : 1.15) * (width ?? widths.text) : (width ?? widths[unit]), heading));
}

function headingHeight(field: DeskColumn, locale: Locale): number {
  const text = field.label[locale];
  return linesHeight(text, linesIn(text, widthOf(field, locale) - filterButton, { bold: true })) + 3;
}

function queueHeading(heading: Excel.Range, field: DeskColumn, locale: Locale): void {
  const { format } = heading;
  format.fill.color = fills[field.by];
  format.font.color = "#FFFFFF";
  format.font.bold = true;
  format.wrapText = true;
  format.verticalAlignment = "Center";
  format.horizontalAlignment = isNumeric(field.unit) ? "Right" : "Left";
  format.columnWidth = widthOf(field, locale);
  // A cell note needs ExcelApi 1.18; an input message shows the same words when the heading is selected.
  const message = [deskWords[locale].prompts[field.by], field.hint?.[locale]].filter(Boolean).join("\n");
  heading.dataValidation.prompt = { showPrompt: true, title: field.label[locale].slice(0, 32), message };
}

/** What may be typed in a column; null where anything may. */
function ruleOf({ unit, list }: DeskColumn, locale: Locale): Excel.DataValidationRule | null {
  const between = (formula1: number, formula2: number): Excel.BasicDataValidation => ({ formula1, formula2, operator: "Between" });
  if (list) return { list: { inCellDropDown: true, source: list.join(",") } };
  switch (unit) {
    case "flag":
      return { list: { inCellDropDown: true, source: deskWords[locale].yesNo.join(",") } };
    case "date":
      return { date: { formula1: "=DATE(1950,1,1)", formula2: "=DATE(2199,12,31)", operator: "Between" } };
    case "share":
      return { decimal: between(0, 1) };
    case "days":
      return { wholeNumber: between(0, 100_000) };
    case "money":
    case "ratio":
      return { decimal: between(-1e15, 1e15) };
    default:
      return null;
  }
}

function queueRule({ dataValidation }: Excel.Range, rule: Excel.DataValidationRule): void {
  dataValidation.rule = rule;
  dataValidation.ignoreBlanks = true;
}

/** A4 landscape, headings on every page; as many pages across as it takes to be read. */
function queuePage(sheet: Excel.Worksheet, across: number, named: number): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = Excel.PageOrientation.landscape;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.zoom = { horizontalFitToPages: Math.ceil(across / pageAcross) };
  pageLayout.setPrintTitleRows("$1:$1");
  if (named > 0) pageLayout.setPrintTitleColumns(`$A:$${columnLetters(named - 1)}`);
}

/** The sheet lets its readers sort, filter and size what they see, and change what is theirs to fill. */
export const protectionOptions: Excel.WorksheetProtectionOptions = { allowAutoFilter: true, allowSort: true, allowFormatColumns: true, allowFormatRows: true };

/**
 * Queues the protection of a sheet on which only the desk writes, but for cells that are the user's. A sheet of rows the
 * user adds stays open: Excel lets no table on a protected sheet grow.
 */
export function queueProtection(sheet: Excel.Worksheet, { table, rows }: TableSheet): void {
  if (!isProtectable(table)) return;
  columnsOf(table).forEach(([, { by }], at) => {
    if (by === "user") sheet.getRangeByIndexes(1, at, Math.max(1, rows.length), 1).format.protection.locked = false;
  });
  sheet.protection.protect(protectionOptions);
}

const isProtectable = (table: DeskTableName): boolean => isOnlyDesks(table) || table === "config";

export const sheetTitleOf = (table: DeskTableName, locale: Locale): string => deskTables[table].sheet[locale];
