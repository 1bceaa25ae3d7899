import type { ChartSpec } from "../domain/method/chart";
import { isFault } from "../domain/issue/issue";
import type { Answer, OutputField, TableField } from "../domain/method/method";
import { cardOf } from "../domain/table/preview";
import { workbookWords } from "../i18n/workbook";
import type { Area } from "./address";
import { drawnCharts } from "./charts";
import type { PreparedReady, WriteOptions } from "./contract";
import { paramLines } from "./paramText";
import { runIssueText } from "./runIssueText";
import { ruleText } from "./stamp";
import { Page, type PageCells, type PageColumn, printedColumns } from "./summaryPage";
import { answerCell, textCell, type CellValue } from "./units";

/** A summary sheet as cells and looks; no Excel yet. */
export interface SummaryLayout extends PageCells {
  /** The lines below the title: what each says. */
  readonly facts: Area;
  readonly tierCells: Area;
  readonly tiers: readonly string[];
  /** Where each table of the method stands, its heading row not counted. */
  readonly tables: Readonly<Record<string, Area>>;
  readonly charts: readonly ChartSpec[];
  /** First row free for charts, below their heading where there are any. */
  readonly chartRow: number;
  readonly width: number;
}

const longestPrinted = 20;
/** What stands on paper where a sheet would show an error: a rate without sales has no value. */
const noValue = "–";

export function summaryLayout(prepared: PreparedReady, options: WriteOptions): SummaryLayout {
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
    [words.customers, preview.rated],
    [words.leftOut, leftOut.size],
    [words.rule, ruleText(prepared, options)],
  ]);
  const facts = { row: firstFact, column: 1, rows: page.row - firstFact, columns: 1 };

  page.section(words.tiers);
  const tierCells = page.table(
    [
      { heading: words.tier, unit: "code" },
      { heading: words.customers, unit: "count" },
      { heading: words.share, unit: "share" },
      { heading: preview.weight.label[locale], unit: preview.weight.unit },
      { heading: words.totalShare, unit: "share" },
    ],
    preview.tiers.map(({ tier, customers, share, weight, weightShare }) => [textCell(tier), customers, share, weight, weightShare ?? ""]),
  );

  const fields: Readonly<Record<string, TableField>> = method.tables;
  const charts = drawnCharts(method, evaluation.tables);
  const tables: Record<string, Area> = {};
  const printed = Object.keys(fields).filter((name) => evaluation.tables[name]!.length <= longestPrinted && widthOf(fields[name]!) <= printedColumns);
  for (const name of printed) {
    page.section(fields[name]!.label[locale]);
    tables[name] = page.table(columnsOf(name), printedRows(name));
  }

  const figures = cardOf(method).figures;
  if (figures.length > 0) {
    page.section(words.figures);
    // A figure without an answer has nothing to say on paper.
    preview.figures.filter(({ value }) => value !== "").forEach(({ label, unit, value }) => page.line(label[locale], isFault(value) ? noValue : answerCell(value), unit));
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
  for (const name of Object.keys(fields).filter((table) => !printed.includes(table))) {
    tables[name] = page.tableAside(column, fields[name]!.label[locale], columnsOf(name), evaluation.tables[name]!.map((row) => row.map(answerCell)));
    column += widthOf(fields[name]!) + 1;
  }
  const tiers = preview.tiers.map(({ tier }) => tier);
  return { ...page.cells(), facts, tierCells: { ...tierCells, columns: 1 }, tiers, tables, charts, chartRow: page.row, width: printedColumns };

  function columnsOf(name: string): readonly PageColumn[] {
    const columns: readonly OutputField[] = Object.values(fields[name]!.columns);
    return columns.map(({ label, unit }) => ({ heading: label[locale], unit }));
  }

  function printedRows(name: string): readonly (readonly CellValue[])[] {
    const columns = Object.keys(fields[name]!.columns);
    const plotted = new Set(charts.filter(({ table }) => table === name).flatMap(({ category, series }) => [category, ...series.map((one) => one.column)]));
    // Excel draws a text as zero and leaves a gap for an empty cell.
    const cell = (answer: Answer, i: number): CellValue => (!isFault(answer) ? answerCell(answer) : plotted.has(columns[i]!) ? "" : noValue);
    return evaluation.tables[name]!.map((row) => row.map(cell));
  }
}

const widthOf = (field: TableField): number => Object.keys(field.columns).length;
