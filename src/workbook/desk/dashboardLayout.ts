import type { Dashboard, DashboardPart } from "../../domain/desk/dashboard";
import { isFault } from "../../domain/issue/issue";
import type { Answer } from "../../domain/method/method";
import { say } from "../../domain/method/say";
import type { Locale } from "../../domain/method/text";
import { drawnChart, isHeatMap, tableColumns, type DrawnChart, type TableColumn } from "../../domain/table/drawnCharts";
import { deskWords } from "../../i18n/desk";
import type { Area } from "../address";
import type { PlacedChart } from "../summaryLayout";
import { textWidth } from "../textSize";
import { answerCell, numberFormat, type CellValue } from "../units";
import { deskCell } from "./cells";

/** Columns that are printed, all of one width: four figures or two charts side by side. */
export const printedColumns = 12;
const figuresAcross = 4;
const chartsAcross = 2;
const chartHeight = 14;
/** Two columns to the right of what is printed. */
const dataColumn = printedColumns + 2;

export interface FigureTile {
  readonly label: Area;
  readonly value: Area;
  readonly numberFormat: string;
}
/** The dashboard as cells and looks; no Excel yet. */
export interface DashboardLayout {
  readonly texts: readonly { readonly row: number; readonly column: number; readonly cells: readonly (readonly CellValue[])[] }[];
  readonly note: Area;
  readonly tiles: readonly FigureTile[];
  readonly charts: readonly PlacedChart[];
  readonly covers: readonly Area[];
  /** Sentences where a chart has nothing to show. */
  readonly empty: readonly Area[];
  readonly headings: readonly Area[];
  readonly formats: readonly { readonly area: Area; readonly numberFormat: string }[];
  /** First row below everything printed. */
  readonly endRow: number;
}

export function dashboardLayout({ asOf, figures, parts }: Dashboard, locale: Locale): DashboardLayout {
  const words = deskWords[locale].dashboard;
  const texts: { row: number; column: number; cells: readonly (readonly CellValue[])[] }[] = [
    { row: 0, column: 0, cells: [[words.title]] },
    { row: 1, column: 0, cells: [[words.asOf(say.date(asOf))]] },
  ];
  const firstFigure = 3;
  const across = printedColumns / figuresAcross;
  const tiles = figures.map(({ label, value, unit }, i): FigureTile => {
    const at = { row: firstFigure + 3 * Math.floor(i / figuresAcross), column: across * (i % figuresAcross), rows: 1, columns: across };
    texts.push({ ...at, cells: [[deskCell(label[locale])]] }, { row: at.row + 1, column: at.column, cells: [[shown(value, locale)]] });
    return { label: at, value: { ...at, row: at.row + 1 }, numberFormat: numberFormat(unit) };
  });

  const firstChart = firstFigure + 3 * Math.ceil(figures.length / figuresAcross);
  const width = printedColumns / chartsAcross;
  const charts: PlacedChart[] = [];
  const covers: Area[] = [];
  const empty: Area[] = [];
  const headings: Area[] = [];
  const formats: { area: Area; numberFormat: string }[] = [];
  let column = dataColumn;
  parts.forEach((part, i) => {
    const cover = { row: firstChart + (chartHeight + 1) * Math.floor(i / chartsAcross), column: width * (i % chartsAcross), rows: chartHeight, columns: width };
    const drawn = drawable(part);
    if (!drawn) {
      const line = { ...cover, rows: 1 };
      texts.push({ ...line, cells: [[words.nothing(part.spec.title[locale])]] });
      empty.push(line);
      return;
    }
    const { spec } = part;
    const columns = tableColumns(part.table, undefined);
    const body = { row: 3, column, rows: part.rows.length, columns: columns.length };
    texts.push({ row: 1, column, cells: [[spec.title[locale]]] });
    texts.push({ row: 2, column, cells: [columns.map(({ label }) => deskCell(label[locale])), ...part.rows.map((row) => columns.map((one) => plotted(row[one.at]!, one, drawn)))] });
    headings.push({ ...body, row: 2, rows: 1 });
    columns.forEach(({ unit }, at) => formats.push({ area: { ...body, column: body.column + at, columns: 1 }, numberFormat: numberFormat(unit) }));
    charts.push({ chart: drawn, cells: ({ at }) => ({ ...body, column: body.column + at, columns: 1 }) });
    covers.push(cover);
    column += columns.length + 1;
  });
  const endRow = firstChart + (chartHeight + 1) * Math.ceil(parts.length / chartsAcross);
  return { texts, note: { row: 1, column: 0, rows: 1, columns: printedColumns }, tiles, charts, covers, empty, headings, formats, endRow };
}

function drawable({ table, rows, spec, chart }: DashboardPart): DrawnChart | null {
  if (chart === null || rows.length === 0) return null;
  const drawn = drawnChart(spec, tableColumns(table, undefined), rows);
  return drawn.series.length === 0 || isHeatMap(drawn) ? null : drawn;
}

/** A cell of a chart's table: names of points are text, days too; what is no number is a gap, not a zero. */
function plotted(answer: Answer, column: TableColumn, { category, spec, rows }: DrawnChart): CellValue {
  if (isFault(answer)) return "";
  const isScatter = spec.series.some(({ shape }) => shape === "points" || shape === "path");
  if (column.at === category.at && column.unit === "date" && typeof answer === "number" && !isScatter) return deskCell(dayText(answer, rows.map((row) => row[category.at])));
  if (column.at === category.at && typeof answer === "string" && rows.length > few) return deskCell(shortened(answer));
  return answerCell(answer);
}

/** Points side by side whose names have room to be written in full. */
const few = 8;
/** Points. */
const shortName = 78;

function shortened(name: string): string {
  if (textWidth(name) <= shortName) return name;
  const letters = [...name];
  while (letters.length > 1 && textWidth(`${letters.join("").trim()}…`) > shortName) letters.pop();
  return `${letters.join("").trim()}…`;
}

/** "2011-03" where every point is of another month. */
function dayText(day: number, days: readonly (Answer | undefined)[]): string {
  const months = days.map((one) => (typeof one === "number" ? say.date(one).slice(0, 7) : ""));
  return new Set(months).size === days.length ? say.date(day).slice(0, 7) : say.date(day);
}

function shown(value: Answer, locale: Locale): CellValue {
  if (isFault(value) || value === "") return "–";
  if (typeof value === "boolean") return deskWords[locale].yesNo[value ? 0 : 1];
  return answerCell(value);
}

