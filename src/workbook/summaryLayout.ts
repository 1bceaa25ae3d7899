import type { OutputField, TableField } from "../domain/method/method";
import { cardOf } from "../domain/table/preview";
import { workbookWords } from "../i18n/workbook";
import type { Area } from "./address";
import type { PreparedReady, WriteOptions } from "./contract";
import { paramLines } from "./paramText";
import { runIssueText } from "./runIssueText";
import { ruleText } from "./stamp";
import { answerCell, numberFormat, textCell, type CellValue } from "./units";

/** A summary sheet as cells and looks; no Excel yet. */
export interface SummaryLayout {
  readonly texts: readonly { readonly row: number; readonly column: number; readonly cells: readonly (readonly CellValue[])[] }[];
  readonly headings: readonly Area[];
  readonly titles: readonly Area[];
  /** Cells that run over several columns, wrapped. */
  readonly paragraphs: readonly Area[];
  readonly formats: readonly { readonly area: Area; readonly numberFormat: string }[];
  readonly tierCells: Area;
  readonly tiers: readonly string[];
  /** Where each table of the method stands, its heading row not counted. */
  readonly tables: Readonly<Record<string, Area>>;
  /** First row free for charts. */
  readonly chartRow: number;
  readonly width: number;
}

/** Columns of the printed part; longer tables stand to the right of it, as data of the charts. */
export const printedColumns = 9;
const longestPrinted = 20;

export function summaryLayout(prepared: PreparedReady, options: WriteOptions): SummaryLayout {
  const { method, source, evaluation, preview, leftOut } = prepared;
  const { locale } = options;
  const words = workbookWords[locale].summary;
  const page = new Page();

  page.title(words.title(method.label[locale]));
  page.lines([
    [words.asOf, options.asOf],
    ...(options.by ? [[words.by, options.by]] : []),
    [words.source, words.sourceText(source.sheetName, source.address)],
    [words.customers, preview.rated],
    [words.leftOut, leftOut.size],
    [words.rule, ruleText(prepared, options)],
  ]);

  page.section(words.tiers);
  const tierFormats = ["General", numberFormat("count"), numberFormat("share"), numberFormat(preview.weight.unit), numberFormat("share")];
  const tierCells = page.table(
    [words.tier, words.customers, words.share, preview.weight.label[locale], words.totalShare],
    preview.tiers.map(({ tier, customers, share, weight, weightShare }) => [textCell(tier), customers, share, weight, weightShare ?? ""]),
    tierFormats,
  );

  const fields: Readonly<Record<string, TableField>> = method.tables;
  const tables: Record<string, Area> = {};
  const printed = Object.keys(fields).filter((name) => evaluation.tables[name]!.length <= longestPrinted && widthOf(fields[name]!) <= printedColumns);
  for (const name of printed) {
    page.section(fields[name]!.label[locale]);
    tables[name] = page.table(...tableCells(name));
  }

  const figures = cardOf(method).figures;
  if (figures.length > 0) {
    page.section(words.figures);
    // A figure without an answer has nothing to say on paper.
    preview.figures.filter(({ value }) => value !== "").forEach(({ label, unit, value }) => page.line(label[locale], answerCell(value), numberFormat(unit)));
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

  const chartRow = page.row + 1;
  if (method.charts.length > 0) page.section(words.charts);

  let column = printedColumns + 2;
  for (const name of Object.keys(fields).filter((table) => !printed.includes(table))) {
    tables[name] = page.tableAside(column, fields[name]!.label[locale], ...tableCells(name));
    column += widthOf(fields[name]!) + 1;
  }
  return { ...page.cells(), tierCells: { ...tierCells, columns: 1 }, tiers: preview.tiers.map(({ tier }) => tier), tables, chartRow: chartRow + 1, width: printedColumns };

  function tableCells(name: string): [readonly string[], readonly (readonly CellValue[])[], readonly string[]] {
    const columns: readonly OutputField[] = Object.values(fields[name]!.columns);
    return [columns.map(({ label }) => label[locale]), evaluation.tables[name]!.map((row) => row.map(answerCell)), columns.map(({ unit }) => numberFormat(unit))];
  }
}

const widthOf = (field: TableField): number => Object.keys(field.columns).length;

/** Collects cells from the top down. */
class Page {
  row = 0;
  private readonly texts: { row: number; column: number; cells: readonly (readonly CellValue[])[] }[] = [];
  private readonly headings: Area[] = [];
  private readonly titles: Area[] = [];
  private readonly paragraphs: Area[] = [];
  private readonly formats: { area: Area; numberFormat: string }[] = [];

  title(text: string): void {
    this.put(0, [[text]]);
    this.row = 2;
  }

  section(text: string): void {
    this.row += 1;
    this.put(0, [[text]]);
    this.titles.push({ row: this.row, column: 0, rows: 1, columns: printedColumns });
    this.row += 1;
  }

  lines(lines: readonly (readonly CellValue[])[]): void {
    this.put(0, lines.map(([label, value]) => [label!, typeof value === "string" ? textCell(value) : value!]));
    this.row += lines.length;
  }

  line(label: string, value: CellValue, format: string): void {
    this.put(0, [[label, value]]);
    this.formats.push({ area: { row: this.row, column: 1, rows: 1, columns: 1 }, numberFormat: format });
    this.row += 1;
  }

  paragraph(text: string): void {
    this.put(0, [[textCell(text)]]);
    this.paragraphs.push({ row: this.row, column: 0, rows: 1, columns: printedColumns });
    this.row += 1;
  }

  /** @returns the cells below the heading row */
  table(headings: readonly string[], rows: readonly (readonly CellValue[])[], formats: readonly string[]): Area {
    const body = this.tableAt(this.row, 0, headings, rows, formats);
    this.row += rows.length + 1;
    return body;
  }

  tableAside(column: number, label: string, headings: readonly string[], rows: readonly (readonly CellValue[])[], formats: readonly string[]): Area {
    this.texts.push({ row: 0, column, cells: [[label]] });
    return this.tableAt(2, column, headings, rows, formats);
  }

  cells(): Pick<SummaryLayout, "texts" | "headings" | "titles" | "paragraphs" | "formats"> {
    return { texts: this.texts, headings: this.headings, titles: this.titles, paragraphs: this.paragraphs, formats: this.formats };
  }

  private tableAt(row: number, column: number, headings: readonly string[], rows: readonly (readonly CellValue[])[], formats: readonly string[]): Area {
    this.texts.push({ row, column, cells: [headings.map(textCell), ...rows] });
    this.headings.push({ row, column, rows: 1, columns: headings.length });
    if (rows.length > 0) {
      formats.forEach((numberFormat, i) => this.formats.push({ area: { row: row + 1, column: column + i, rows: rows.length, columns: 1 }, numberFormat }));
    }
    return { row: row + 1, column, rows: rows.length, columns: headings.length };
  }

  private put(column: number, cells: readonly (readonly CellValue[])[]): void {
    if (cells.length > 0) this.texts.push({ row: this.row, column, cells });
  }
}
