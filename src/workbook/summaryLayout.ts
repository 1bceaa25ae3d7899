import { isFault } from "../domain/issue/issue";
import type { Answer, TableField } from "../domain/method/method";
import { drawnCharts, isHeatMap, tableColumns, tableOf, type DrawnChart, type DrawnSeries, type TableColumn } from "../domain/table/drawnCharts";
import { iff, quoted } from "../domain/native/formula";
import type { PreviewFigure } from "../domain/table/previewModel";
import { tierSummaryColumns } from "../domain/table/tierBars";
import { workbookWords } from "../i18n/workbook";
import type { Area } from "./address";
import type { PreparedReady, WriteOptions } from "./contract";
import { historySections } from "./history/summarySection";
import { paramLines } from "./paramText";
import { runIssueText } from "./runIssueText";
import { ruleText } from "./stamp";
import { ratedFormula, tierRows, type LiveSummary } from "./summaryTiers";
import { Page, type PageCells, type PageColumn, printedColumns } from "./summaryPage";
import { answerCell, type CellValue } from "./units";

/** A summary sheet as cells and looks; no Excel yet. */
export interface SummaryLayout extends PageCells {
  /** The lines below the title: what each says. */
  readonly facts: Area;
  readonly tierCells: Area;
  readonly tiers: readonly string[];
  /** Charts, each with the cells its series are drawn from. */
  readonly charts: readonly PlacedChart[];
  /** Cells that are coloured by their value. */
  readonly heatMaps: readonly Area[];
  /** First row free for charts, below their heading where there are any. */
  readonly chartRow: number;
  readonly width: number;
}

/** A chart of the summary sheet and the columns of cells it reads. */
export interface PlacedChart {
  readonly chart: DrawnChart;
  /** Cells of a column; those of a series that grows to the left hold its numbers below zero. */
  readonly cells: (column: TableColumn | DrawnSeries) => Area;
}

/** A table on the sheet, its heading row not counted, and which columns of the run it shows, by their places. */
interface TablePlace {
  readonly area: Area;
  readonly shown: readonly number[];
}

const longestPrinted = 20;
/** What stands on paper where a sheet would show an error: a rate without sales has no value. */
const noValue = "–";

/** @param live how the numbers follow the columns that were written; null where they are values */
export function summaryLayout(prepared: PreparedReady, options: WriteOptions, live: LiveSummary | null): SummaryLayout {
  const { method, source, evaluation, preview, leftOut } = prepared;
  const { locale } = options;
  const words = workbookWords[locale].summary;
  const page = new Page();

  page.title(words.title(method.label[locale]));
  const firstFact = page.row;
  page.lines([
    [words.asOf, options.asOf],
    ...(options.by ? [[words.by, options.by]] : []),
    [words.source, words.sourceText(source.sheetName, source.address)],
    [words.customers, live ? { formula: `=${ratedFormula(live)}`, value: preview.rated } : preview.rated],
    [words.leftOut, leftOut.size],
    [words.rule, ruleText(prepared, options)],
  ]);
  const facts = { row: firstFact, column: 1, rows: page.row - firstFact, columns: 1 };
  const ratedCell = `$B$${firstFact + (options.by ? 4 : 3)}`;
  // A figure without an answer has nothing to say on paper.
  const figures = preview.figures.filter(({ value }) => value !== "");
  const isOfTheDay = ({ id }: PreviewFigure): boolean => live !== null && live.figures[id] === undefined;
  const drawn = drawnCharts(method, evaluation, preview);
  const charts = drawn.filter((chart) => !isHeatMap(chart));
  const follows = {
    charts: charts.some((chart) => tableOf(chart) === null),
    figures: figures.every(isOfTheDay) ? "none" : figures.some(isOfTheDay) ? "some" : "all",
  } as const;
  if (live) page.paragraph(words.live(options.asOf, follows));
  else if (options.mode === "native" || options.mode === "functions") page.paragraph(words.ofTheDay(options.asOf));

  page.section(words.tiers);
  const tierCells = page.table(
    [
      { heading: words.tier, unit: "code" },
      { heading: words.customers, unit: "count" },
      { heading: words.share, unit: "share" },
      { heading: preview.weight.label[locale], unit: preview.weight.unit },
      { heading: words.totalShare, unit: "share" },
    ],
    tierRows(preview.tiers, live, { firstRow: page.row + 1, ratedCell }),
  );

  const fields: Readonly<Record<string, TableField>> = method.tables;
  const tierPlace: TablePlace = { area: tierCells, shown: Object.keys(tierSummaryColumns(preview)).map((_, i) => i) };
  const tables: Record<string, TablePlace> = {};
  const printed = Object.keys(fields).filter((name) => evaluation.tables[name]!.length <= longestPrinted && shownColumns(name).length <= printedColumns);
  for (const name of printed) {
    page.section(fields[name]!.label[locale]);
    tables[name] = { area: page.table(columnsOf(name), rowsOf(name)), shown: shownColumns(name).map(({ at }) => at) };
  }

  historySections(page, prepared, locale);
  if (preview.figures.length > 0) {
    page.section(words.figures);
    figures.forEach((figure) => {
      const shown = isFault(figure.value) ? noValue : answerCell(figure.value);
      const formula = live?.figures[figure.id];
      page.line(
        figure.label[locale] + (follows.figures === "some" && isOfTheDay(figure) ? " *" : ""),
        formula === undefined ? shown : { formula: `=${iff(`ISERROR(${formula})`, quoted(noValue), formula)}`, value: shown },
        figure.unit,
      );
    });
  }
  const params = paramLines(method, evaluation.params, locale);
  if (params.length > 0) {
    page.section(words.parameters);
    page.lines(params);
  }
  if (prepared.notes.length > 0) {
    page.section(words.notes);
    prepared.notes.forEach((note) => page.paragraph(runIssueText(note, locale, prepared.places)));
  }
  if (charts.length > 0) page.section(words.charts);

  let column = printedColumns + 2;
  const aside = (label: string, columns: readonly PageColumn[], rows: readonly (readonly CellValue[])[]): Area => {
    const area = page.tableAside(column, label, columns, rows);
    column += columns.length + 1;
    return area;
  };
  for (const name of Object.keys(fields).filter((table) => !printed.includes(table))) {
    tables[name] = { area: aside(fields[name]!.label[locale], columnsOf(name), rowsOf(name)), shown: shownColumns(name).map(({ at }) => at) };
  }
  const tiers = preview.tiers.map(({ tier }) => tier);
  // Before the cells are counted: a chart may add some of its own.
  const placedCharts = charts.map(placed);
  return {
    ...page.cells(),
    facts,
    tierCells: { ...tierCells, columns: 1 },
    tiers,
    charts: placedCharts,
    heatMaps: drawn.filter(isHeatMap).map(heatCells),
    chartRow: page.row,
    width: printedColumns,
  };

  /** A column nobody has an answer for is not written. */
  function shownColumns(name: string): readonly TableColumn[] {
    const rows = evaluation.tables[name]!;
    return tableColumns(fields[name]!, evaluation.heads[name]).filter(({ at }) => at === 0 || rows.length === 0 || rows.some((row) => row[at] !== ""));
  }

  function columnsOf(name: string): readonly PageColumn[] {
    return shownColumns(name).map(({ label, unit }) => ({ heading: label[locale], unit }));
  }

  function rowsOf(name: string): readonly (readonly CellValue[])[] {
    const plotted = new Set(drawn.filter(({ spec }) => spec.table === name).flatMap(({ category, series }) => [category, ...series].map(({ at }) => at)));
    // Excel draws a text as zero and leaves a gap for an empty cell.
    const cell = (answer: Answer, at: number): CellValue => (!isFault(answer) ? answerCell(answer) : plotted.has(at) ? "" : noValue);
    return evaluation.tables[name]!.map((row) => shownColumns(name).map(({ at }) => cell(row[at]!, at)));
  }

  function placeOf(chart: DrawnChart): TablePlace {
    const table = tableOf(chart);
    return table === null ? tierPlace : tables[table]!;
  }

  function placed(chart: DrawnChart): PlacedChart {
    const { area, shown } = placeOf(chart);
    const left = new Map(chart.series.filter(({ side }) => side === "left").map((series) => [series as TableColumn, leftCells(chart, series)]));
    return { chart, cells: (column) => left.get(column) ?? { ...area, column: area.column + shown.indexOf(column.at), columns: 1 } };
  }

  /** Excel draws to the left what is below zero. */
  function leftCells({ rows }: DrawnChart, { at, label, unit }: TableColumn): Area {
    return aside(words.chartData, [{ heading: label[locale], unit }], rows.map((row) => [typeof row[at] === "number" ? -row[at] : ""]));
  }

  function heatCells(chart: DrawnChart): Area {
    const { area, shown } = placeOf(chart);
    const at = chart.series.map((series) => shown.indexOf(series.at));
    return { ...area, column: area.column + Math.min(...at), columns: Math.max(...at) - Math.min(...at) + 1 };
  }
}
