import type { SeriesSnapshot } from "../../snapshot";
import { common, flag, text } from "../arguments";
import { type Book, type ModelType, objectType } from "../book";
import { changeChart, chartOf, type ChartData } from "../chartState";

/** Labels of one series, or of all series of a chart. */
interface LabelsData extends ChartData {
  readonly index: number | undefined;
}

const concerned = (data: LabelsData, book: Book): readonly SeriesSnapshot[] =>
  chartOf(book, data).series.filter((_series, i) => data.index === undefined || i === data.index);

function change(data: LabelsData, labels: Partial<SeriesSnapshot>, book: Book): void {
  const series = chartOf(book, data).series.map((one, i) => (data.index === undefined || i === data.index ? { ...one, ...labels } : one));
  changeChart(book, data, { series });
}

export const chartDataLabelsType: ModelType<LabelsData> = objectType({
  name: "ChartDataLabels",
  get: {
    ShowValue: (data, book) => common(concerned(data, book).map(({ dataLabels }) => dataLabels ?? false)),
    NumberFormat: (data, book) => common(concerned(data, book).map(({ dataLabelFormat }) => dataLabelFormat ?? "General")),
  },
  set: {
    ShowValue: (data, value, book) => change(data, { dataLabels: flag(value) }, book),
    NumberFormat: (data, value, book) => change(data, { dataLabelFormat: text(value) }, book),
  },
});
