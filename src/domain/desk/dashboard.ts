import type { ChartSpec } from "../method/chart";
import type { Answer, FigureField, TableField, TableRow } from "../method/method";
import { sum, toNumber } from "../money/decimal";
import { noSales } from "../quota/creditFields";
import { points, pointsTable, quadrantChart } from "../quota/quadrantChart";
import { concentrationOf, hhiOf, topShare } from "../stats/concentration";
import { chartData } from "../table/chartData";
import { drawnChart, tableColumns } from "../table/drawnCharts";
import type { ChartData } from "../table/previewModel";
import type { SerialDate } from "../unit/unit";
import type { DeskBook } from "./book";
import { customersOf } from "./customers";
import { dashboardCharts, dashboardFigures, dashboardTables, poolWords, type FigureId, type PartId } from "./dashboardFields";
import { quotasInForce } from "./quotasInForce";
import { receivables } from "./receivables";
import type { ReceivablesAnswer } from "./receivablesAnswer";
import { checkSeals } from "./seal";

export interface DashboardFigure extends FigureField {
  readonly id: FigureId;
  /** "" where it cannot be had. */
  readonly value: Answer;
}
/** A small table of the dashboard and the chart over it. */
export interface DashboardPart {
  readonly id: PartId;
  readonly table: TableField;
  readonly rows: readonly TableRow[];
  readonly spec: ChartSpec;
  /** null where there is nothing to draw. */
  readonly chart: ChartData | null;
}
export interface Dashboard {
  readonly asOf: SerialDate;
  readonly figures: readonly DashboardFigure[];
  /** Pool used, quota and balance, ageing, DSO trend, key customers and debtors, class mix, concentration, warning lights. */
  readonly parts: readonly DashboardPart[];
}

/** How many customers the chart of quotas and balances shows: the largest quotas. */
const shown = 15;

/** The desk on one page, from the tables as they stand; a figure that cannot be had is "". */
export function dashboardOf(book: DeskBook, { asOf }: { readonly asOf: SerialDate }): Dashboard {
  const found = receivables(book, { asOf });
  const owed = found.ok ? found.answer : null;
  const { customers } = customersOf(book);
  const inForce = quotasInForce(book);
  const sales = concentrationOf(customers.map(({ row }) => row.sales ?? 0));
  const lights = (["green", "yellow", "red"] as const).map((light) => ({ light, customers: customers.filter(({ row }) => row.light === light).length }));
  const signed = inForce.year !== null;
  const known = (value: number | null | undefined): Answer => value ?? "";
  const values: Readonly<Record<FigureId, Answer>> = {
    pool: signed ? inForce.pool : "",
    allocated: signed ? inForce.allocated : "",
    receivables: known(owed?.figures.receivables),
    poolUsed: signed && inForce.pool > 0 && owed ? owed.figures.receivables / inForce.pool : "",
    overdueShare: known(owed?.figures.overdueShare),
    dso: known(owed?.figures.dso),
    cei: known(owed?.figures.cei),
    rate: known(book.config.withOpening ? owed?.figures.rateWithOpening : owed?.figures.rate),
    hhi: sales.total > 0 ? hhiOf(sales.rising) : "",
    topTen: sales.total > 0 ? topShare(sales.rising, 10) : "",
    red: lights[2]!.customers,
    seals: checkSeals(book).length,
  };
  const rows: Readonly<Record<PartId, readonly TableRow[]>> = {
    pool: signed ? [[poolWords.pool[book.locale], inForce.pool], [poolWords.allocated[book.locale], inForce.allocated], [poolWords.receivables[book.locale], known(owed?.figures.receivables)]] : [],
    quotas: quotaRows(book),
    ageing: owed?.ageing.map(({ bucket, amount, share }) => [bucket, amount, known(share)]) ?? [],
    trend: owed?.trend.map(({ end, receivables: amount, dso }) => [end, amount, known(dso)]) ?? [],
    quadrants: owed ? quadrantRows(book, owed) : [],
    classes: classRows(book),
    concentration: sales.total > 0 ? [1, 3, 5, 10, 20, 50, 100].filter((k) => k <= customers.length).map((k) => [k, topShare(sales.rising, k)]) : [],
    lights: lights.map(({ light, customers: count }) => [light, count]),
  };
  return {
    asOf,
    figures: (Object.keys(dashboardFigures) as FigureId[]).map((id) => ({ id, ...dashboardFigures[id], value: values[id] })),
    parts: [
      ...(Object.keys(dashboardTables) as (keyof typeof dashboardTables)[]).map((id) => partOf(id, dashboardTables[id], dashboardCharts[id], rows[id])),
      partOf("quadrants", pointsTable, quadrantChart, rows.quadrants),
    ],
  };
}

function partOf(id: PartId, table: TableField, spec: ChartSpec, rows: readonly TableRow[]): DashboardPart {
  const drawn = rows.length > 0 ? drawnChart(spec, tableColumns(table, undefined), rows) : null;
  return { id, table, rows, spec, chart: drawn && drawn.series.length > 0 ? chartData(drawn) : null };
}

/** The largest quotas in force beside what is owed, largest first; equal ones in the order of the sheet. */
function quotaRows(book: DeskBook): TableRow[] {
  const balance = new Map(customersOf(book).customers.map(({ id, row }) => [id, row.balance]));
  const largest = [...quotasInForce(book).rows].sort((a, b) => b.quota - a.quota).slice(0, shown);
  return largest.map(({ customer, name, quota }) => [name || customer, quota, balance.get(customer) ?? ""]);
}

function quadrantRows(book: DeskBook, { customers, keyAndDebt: { overlap } }: ReceivablesAnswer): TableRow[] {
  const sales = customersOf(book).customers.map(({ row }) => row.sales ?? 0);
  return points(sales, customers.map(({ balance }) => balance), overlap);
}

function classRows(book: DeskBook): TableRow[] {
  const { customers } = customersOf(book);
  const quotas = new Map(quotasInForce(book).rows.map(({ customer, quota }) => [customer, quota]));
  return [...book.config.classes, noSales].flatMap((name): TableRow[] => {
    const own = customers.filter(({ row }) => row.class === name);
    return own.length === 0 ? [] : [[name, own.length, toNumber(sum(own.map(({ id }) => quotas.get(id) ?? 0)))]];
  });
}
