import { isFault } from "../../domain/issue/issue";
import type { AnyMethod, Answer, FigureField, TableField } from "../../domain/method/method";
import type { Locale } from "../../domain/method/text";
import { drawnCharts, isHeatMap, tableColumns, tableOf } from "../../domain/table/drawnCharts";
import { tierSummaryColumns, type TierFacts } from "../../domain/table/tierBars";
import { cardOf } from "../../domain/table/preview";
import { shownOfTier } from "../../domain/table/shown";
import { warehouseWords } from "../../i18n/warehouse";
import { workbookWords } from "../../i18n/workbook";
import type { Area } from "../address";
import { paramLines } from "../paramText";
import { ruleText } from "../stamp";
import type { PlacedChart, SummaryLayout } from "../summaryLayout";
import { Page, printedColumns, type PageColumn } from "../summaryPage";
import { answerCell, textCell, type CellValue } from "../units";
import type { Outcome, OutcomeCustomer } from "./contract";

export interface OutcomeFacts {
  readonly method: AnyMethod;
  readonly params: Readonly<Record<string, unknown>>;
  readonly outcome: Outcome;
  readonly locale: Locale;
  readonly asOf: string;
  readonly by?: string;
  /** As the user named them. */
  readonly source: string;
  readonly result: string;
  readonly engine: string;
}

const noValue = "–";
/** Longer tables are in the way of a page; the result has their rows. */
const longestTable = 40;

/** The summary of a run on a table outside any workbook; no Excel yet. */
export function outcomeLayout({ method, params, outcome, locale, asOf, by, source, result, engine }: OutcomeFacts): SummaryLayout {
  const common = workbookWords[locale].summary;
  const words = warehouseWords[locale].summary;
  const page = new Page();

  page.title(common.title(method.label[locale]));
  const firstFact = page.row;
  page.lines([
    [common.asOf, asOf],
    ...(by ? [[common.by, by]] : []),
    [words.source, source],
    [words.result, result],
    [words.engine, engine],
    [words.rows, outcome.rows],
    [common.customers, outcome.rated],
    [words.unrated, outcome.rows - outcome.rated],
    [common.rule, ruleText({ method, evaluation: { params } as never }, { locale })],
  ]);
  const facts = { row: firstFact, column: 1, rows: page.row - firstFact, columns: 1 };
  page.paragraph(words.note(shownOfTier));

  const tierFacts: TierFacts = {
    tiers: outcome.tiers,
    weight: { ...(outcome.weight ?? { label: { en: "", "zh-CN": "" }, unit: "count" }), total: outcome.tiers.reduce((sum, { weight }) => sum + weight, 0) },
  };
  page.section(common.tiers);
  const shownTier = outcome.weight === null ? 3 : 5;
  const tierColumns = Object.values(tierSummaryColumns(tierFacts)).slice(0, shownTier).map(({ label, unit }): PageColumn => ({ heading: label[locale], unit }));
  const tierCells = page.table(tierColumns, outcome.tiers.map(({ tier, customers, share, weight, weightShare }) => [textCell(tier), customers, share, weight, weightShare ?? noValue].slice(0, shownTier)));

  const fields: Readonly<Record<string, TableField>> = method.tables;
  const tables: Record<string, Area> = {};
  const cell = (value: Answer): CellValue => (isFault(value) || value === "" ? noValue : answerCell(value));
  for (const [name, rows] of Object.entries(outcome.tables)) {
    const columns = tableColumns(fields[name]!, undefined);
    if (rows.length > longestTable || columns.length > printedColumns) continue;
    page.section(fields[name]!.label[locale]);
    tables[name] = page.table(columns.map(({ label, unit }) => ({ heading: label[locale], unit })), rows.map((row) => row.map(cell)));
  }

  const figureFields: Readonly<Record<string, FigureField>> = method.figures;
  const figures = cardOf(method).figures.filter((id) => outcome.figures[id] !== undefined && outcome.figures[id] !== "");
  if (figures.length > 0) page.section(common.figures);
  for (const id of figures) page.line(figureFields[id]!.label[locale], cell(outcome.figures[id]!), figureFields[id]!.unit);
  const lines = paramLines(method, params, locale);
  if (lines.length > 0) {
    page.section(common.parameters);
    page.lines(lines);
  }

  // A chart over a table that the query does not give is not drawn.
  const drawn = drawnCharts(method, { tables: outcome.tables, heads: {} }, tierFacts).filter((chart) => !isHeatMap(chart));
  const charts = drawn.flatMap((chart): PlacedChart[] => {
    const table = tableOf(chart);
    const area = table === null ? tierCells : tables[table];
    return area ? [{ chart, cells: ({ at }) => ({ ...area, column: area.column + at, columns: 1 }) }] : [];
  });
  if (charts.length > 0) page.section(common.charts);
  return {
    ...page.cells(),
    facts,
    tierCells: { ...tierCells, columns: 1 },
    tiers: outcome.tiers.map(({ tier }) => tier),
    charts,
    heatMaps: [],
    chartRow: page.row,
    width: printedColumns,
  };
}

/** Cells of a list of customers, headings first. */
export function customerCells(customers: readonly OutcomeCustomer[], { cuts, value, locale }: { readonly cuts: boolean; readonly value: string; readonly locale: Locale }): readonly (readonly CellValue[])[] {
  const words = warehouseWords[locale].summary;
  const number = (one: number | null): CellValue => one ?? "";
  return [
    [words.customer, workbookWords[locale].summary.tier, value, ...(cuts ? [words.cut] : []), words.why].map(textCell),
    ...customers.map((one) => [textCell(one.name), textCell(one.tier), number(one.value), ...(cuts ? [number(one.cut)] : []), textCell(one.why)]),
  ];
}
