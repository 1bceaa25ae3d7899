import type { AnyMethod, ParamField, ParamRow } from "../../domain/method/method";
import type { Locale } from "../../domain/method/text";
import type { UnitName } from "../../domain/unit/unit";
import { workbookWords } from "../../i18n/workbook";
import type { Area } from "../address";
import { textWidth } from "../textSize";
import { little, textPortions, type Portion } from "../portions";
import { answerCell, numberFormat, textCell, type CellValue } from "../units";
import type { ConfigPlaces, WrittenForm } from "./form";
import { firstValueColumn, paramSize, type ParamPlace } from "./references";

const paramsRow = 4;
/** Columns that any list of the workings may take without reaching the working columns. */
const fewestColumns = 12;

/** Where everything will stand, before a formula is written. Parameters left out or empty have no place. */
export function configPlaces(method: AnyMethod, params: Readonly<Record<string, unknown>>, sheet: string): ConfigPlaces {
  const places: Record<string, ParamPlace> = {};
  let row = paramsRow;
  for (const [name, field] of Object.entries(method.params as Readonly<Record<string, ParamField>>)) {
    if (params[name] === undefined) continue;
    const size = paramSize(field, params[name]);
    if (size.rows === 0 || size.columns === 0) continue;
    places[name] = { row, ...size };
    row += size.rows;
  }
  const widest = Math.max(fewestColumns, ...Object.values(places).map(({ columns }) => columns + 1));
  return { sheet, params: places, figuresRow: row + 2, workingColumn: firstValueColumn + widest + 1 };
}

/** The sheet of parameters and workings; no Excel yet. */
export interface ConfigCells {
  readonly texts: readonly { readonly row: number; readonly column: number; readonly cells: readonly (readonly CellValue[])[] }[];
  readonly formats: readonly { readonly area: Area; readonly numberFormat: string }[];
  readonly headings: readonly Area[];
  /** Cells the user may change. */
  readonly entries: readonly Area[];
  /** Points, from column A. */
  readonly widths: readonly number[];
}

export interface ConfigRequest {
  readonly method: AnyMethod;
  readonly params: Readonly<Record<string, unknown>>;
  readonly places: ConfigPlaces;
  readonly form: Pick<WrittenForm, "working" | "figures">;
  /** Row of the first customer, from 0. */
  readonly firstRow: number;
  readonly locale: Locale;
}

export function configCells({ method, params, places, form, firstRow, locale }: ConfigRequest): ConfigCells {
  const words = workbookWords[locale].config;
  const texts: { row: number; column: number; cells: readonly (readonly CellValue[])[] }[] = [];
  const formats: { area: Area; numberFormat: string }[] = [];
  const entries: Area[] = [];
  const at = (row: number, column: number, cells: readonly (readonly CellValue[])[], unit?: UnitName): Area => {
    const area = { row, column, rows: cells.length, columns: cells[0]!.length };
    texts.push({ row, column, cells });
    if (unit) formats.push({ area, numberFormat: numberFormat(unit) });
    return area;
  };

  at(0, 0, [[words.title(method.label[locale])]]);
  at(1, 0, [[words.note]]);
  const headings = [at(paramsRow - 1, 0, [[workbookWords[locale].summary.parameter, workbookWords[locale].summary.value]])];
  for (const [name, { row }] of Object.entries(places.params)) {
    const field: ParamField = method.params[name];
    at(row, 0, [[field.label[locale]]]);
    const value = params[name];
    if (field.kind === "choice" || field.kind === "flag") {
      at(row, firstValueColumn, [[field.kind === "choice" ? String(value) : Boolean(value), words.fixed]]);
      continue;
    }
    entries.push(at(row, firstValueColumn, cellsOf(field, value), field.kind === "number" || field.kind === "numbers" ? field.unit : undefined));
  }
  if (form.figures.length > 0) {
    headings.push(at(places.figuresRow - 1, 0, [[words.workings, workbookWords[locale].summary.value]]));
    form.figures.forEach(({ label, unit, formulas }, i) => {
      at(places.figuresRow + i, 0, [[label[locale]]]);
      at(places.figuresRow + i, firstValueColumn, [formulas.map((formula) => `=${formula}`)], unit);
    });
  }
  form.working.forEach(({ label, unit, formulas }, i) => {
    const column = places.workingColumn + i;
    headings.push(at(firstRow - 1, column, [[label[locale]]]));
    if (formulas.length > 0) at(firstRow, column, formulas.map((formula) => [`=${formula}`]), unit);
  });

  const labels = [...Object.keys(places.params).map((name) => (method.params[name] as ParamField).label[locale]), ...form.figures.map(({ label }) => label[locale])];
  return { texts, formats, headings, entries, widths: [Math.min(260, Math.max(120, ...labels.map((label) => textWidth(label)))), 72] };
}

function cellsOf(field: ParamField, value: unknown): readonly (readonly CellValue[])[] {
  switch (field.kind) {
    case "numbers":
      return [value as readonly number[]];
    case "codes":
      return [(value as readonly string[]).map(textCell)];
    case "rows":
      return (value as readonly ParamRow[]).map((row) => row.map((cell) => (cell === null ? "" : answerCell(cell))));
    default:
      return [[value as number]];
  }
}

/** The cells and their looks on a sheet that is there and empty. */
export function configPortions(sheet: () => Excel.Worksheet, { texts, formats, headings, entries, widths }: ConfigCells): readonly Portion[] {
  const range = ({ row, column, rows, columns }: Area): Excel.Range => sheet().getRangeByIndexes(row, column, rows, columns);
  const looks = (): void => {
    for (const { area, numberFormat: format } of formats) range(area).numberFormat = format as unknown as string[][];
    const title = range({ row: 0, column: 0, rows: 1, columns: 1 }).format.font;
    title.bold = true;
    title.size = 16;
    formatHeadings(sheet(), headings);
    for (const area of entries) range(area).format.fill.color = "#FFF2CC";
    widths.forEach((width, column) => {
      range({ row: 0, column, rows: 1, columns: 1 }).format.columnWidth = width;
    });
  };
  return [...textPortions(sheet, texts), little(looks)];
}

/** Queues the look of headings on a sheet of parameters. */
export function formatHeadings(sheet: Excel.Worksheet, headings: readonly Area[]): void {
  for (const { row, column, rows, columns } of headings) {
    const { format } = sheet.getRangeByIndexes(row, column, rows, columns);
    format.fill.color = "#1F4E79";
    format.font.color = "#FFFFFF";
    format.font.bold = true;
  }
}
