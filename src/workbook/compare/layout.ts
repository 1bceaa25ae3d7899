import type { Pair } from "../../domain/compare/comparison";
import type { UnitName } from "../../domain/unit/unit";
import { compareWords } from "../../i18n/compare";
import { workbookWords } from "../../i18n/workbook";
import type { Area } from "../address";
import type { WriteOptions } from "../contract";
import { paramLines } from "../paramText";
import { ruleText } from "../stamp";
import type { SummaryLayout } from "../summaryLayout";
import { Page, printedColumns, type PageColumn } from "../summaryPage";
import { answerCell, textCell, type CellValue } from "../units";
import type { Compared, ComparedFirmness } from "./prepared";
import { firmnessChart, firmnessColumns, firmnessNotes, firmnessRows } from "./tables";

export type CompareOptions = Pick<WriteOptions, "locale" | "asOf" | "by">;

/** The sheet of a comparison as cells and looks; no Excel yet. */
export interface CompareLayout extends SummaryLayout {
  /** Cells that hold the tiers of one system. */
  readonly tierColumns: readonly { readonly area: Area; readonly tiers: readonly string[] }[];
}

/** Customers on the printed page; all of them stand to the right of it. */
const printedMovers = 20;

/** Agreement, cross tables, firmness and movers on the page; every customer to the right of it. */
export function compareLayout(compared: Compared, firmness: ComparedFirmness | null, options: CompareOptions): CompareLayout {
  const { comparison, source, systems } = compared;
  const { locale } = options;
  const words = compareWords[locale];
  const common = workbookWords[locale].summary;
  const labels = comparison.systems.map(({ label }) => label[locale]);
  const page = new Page();
  const heatMaps: Area[] = [];
  let free = printedColumns + 2;
  const aside = (label: string, columns: readonly PageColumn[], rows: readonly (readonly CellValue[])[]): Area => {
    const area = page.tableAside(free, label, columns, rows);
    free += columns.length + 1;
    return area;
  };

  page.title(words.title);
  const firstFact = page.row;
  page.lines([
    [common.asOf, options.asOf],
    ...(options.by ? [[common.by, options.by]] : []),
    [common.source, common.sourceText(source.sheetName, source.address)],
    [words.customers, comparison.names.length],
    ...systems.map((system, i) => [labels[i]!, ruleText(system, { locale })]),
  ]);
  const facts = { row: firstFact, column: 1, rows: page.row - firstFact, columns: 1 };

  page.section(words.agreement);
  page.table(agreementColumns(), comparison.pairs.map(agreementRow));
  page.paragraph(words.agreementHint);

  // The list of customers comes first to the right of the page, before tables that are too wide for it.
  const customers = aside(words.movers, customerColumns(), customerRows(comparison.movers.length));
  comparison.pairs.forEach(crossTables);

  page.section(words.movers);
  const movers = page.table(moverColumns(), moverRows(Math.min(printedMovers, comparison.movers.length)));
  page.paragraph(words.moversHint);

  page.section(words.firmness);
  const rows = firmness ? firmnessRows(compared, firmness, locale) : [];
  const firm = firmness && page.table(Object.values(firmnessColumns).map(({ label, unit }) => ({ heading: label[locale], unit })), rows.map((row) => row.map(answerCell)));
  (firmness ? firmnessNotes(compared, firmness, locale) : [words.noFirmness]).forEach((note) => page.paragraph(note));

  systems.forEach(({ method, evaluation }, i) => {
    const params = paramLines(method, evaluation.params, locale);
    if (params.length === 0) return;
    page.section(words.pane.parametersOf(labels[i]!));
    page.lines(params);
  });
  if (firm) page.section(common.charts);
  const chart = firmnessChart(rows);
  return {
    ...page.cells(),
    facts,
    tierCells: { row: 0, column: 0, rows: 0, columns: 0 },
    tiers: [],
    charts: firm ? [{ chart, cells: ({ at }) => ({ ...firm, column: firm.column + at, columns: 1 }) }] : [],
    heatMaps,
    chartRow: page.row,
    width: printedColumns,
    tierColumns: [movers, customers].flatMap((table) =>
      comparison.systems.map(({ tiers }, i) => ({ area: { ...table, column: table.column + 1 + i, columns: 1 }, tiers })),
    ),
  };

  function agreementColumns(): readonly PageColumn[] {
    const column = (heading: string, unit: UnitName): PageColumn => ({ heading, unit });
    return [
      column(words.first, "text"), column(words.second, "text"), column(words.customers, "count"), column(words.same, "share"), column(words.kappa, "score"),
      column(words.tauB, "score"), column(words.opposed, "share"), column(words.better, "count"), column(words.worse, "count"),
    ];
  }

  function agreementRow({ first, second, agreement, better, worse }: Pair): readonly CellValue[] {
    const { customers: n, same, kappa, tauB, opposed } = agreement;
    return [textCell(labels[first]!), textCell(labels[second]!), n, same ?? noValue, kappa ?? noValue, tauB ?? noValue, opposed ?? noValue, better, worse];
  }

  function crossTables({ first, second, table }: Pair): void {
    const { tiers: down } = comparison.systems[first]!;
    const { tiers: across } = comparison.systems[second]!;
    const parts = [
      { title: words.cross(labels[first]!, labels[second]!), unit: "count", cells: table.counts },
      { title: words.crossShares(labels[first]!, labels[second]!), unit: "share", cells: table.shares },
    ] as const;
    for (const { title, unit, cells } of parts) {
      const columns = [{ heading: words.tier, unit: "code" as const }, ...across.map((heading) => ({ heading, unit }))];
      const lines = cells.map((line, i) => [textCell(down[i]!), ...line.map((cell) => cell ?? noValue)]);
      if (columns.length <= printedColumns) page.section(title);
      const area = columns.length <= printedColumns ? page.table(columns, lines) : aside(title, columns, lines);
      heatMaps.push({ ...area, column: area.column + 1, columns: area.columns - 1 });
    }
  }

  function moverColumns(): readonly PageColumn[] {
    return [{ heading: words.customer, unit: "text" }, ...labels.map((heading) => ({ heading, unit: "code" as const })), { heading: words.spread, unit: "share" }];
  }

  function moverRows(most: number): readonly (readonly CellValue[])[] {
    return comparison.movers.slice(0, most).map(({ row, spread }) => [
      textCell(comparison.names[row]!),
      ...comparison.systems.map(({ tier }) => (tier[row] == null ? "" : textCell(tier[row]))),
      spread ?? "",
    ]);
  }

  function customerColumns(): readonly PageColumn[] {
    const firm = (heading: string): PageColumn => ({ heading, unit: "share" });
    return [
      ...moverColumns(),
      ...(firmness ? labels.map((label) => firm(words.amongOf(label))) : []),
      ...(firmness?.systems.flatMap(({ underError }, i) => (underError ? [firm(words.underOf(labels[i]!))] : [])) ?? []),
    ];
  }

  function customerRows(most: number): readonly (readonly CellValue[])[] {
    const shares = firmness ? [...firmness.systems.map(({ amongOthers }) => amongOthers), ...firmness.systems.flatMap(({ underError }) => (underError ? [underError] : []))] : [];
    return moverRows(most).map((cells, i) => [...cells, ...shares.map((share) => share[comparison.movers[i]!.row] ?? "")]);
  }
}

/** Where a measure has no value, on paper. */
const noValue = "–";
