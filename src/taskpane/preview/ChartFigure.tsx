import { makeStyles, mergeClasses, Spinner, Text, tokens } from "@fluentui/react-components";
import { Component, lazy, Suspense, type ReactNode } from "react";
import type { ChartData } from "../../domain/table/previewModel";
import { useLanguage } from "../parts/language";
import { shownNumber } from "../parts/show";
import { useTableStyles } from "../parts/table";

const ChartCanvas = lazy(async () => ({ default: await (await import("./ChartCanvas")).loadChartCanvas() }));

const useStyles = makeStyles({
  figure: { margin: 0, minWidth: 0, display: "flex", flexDirection: "column", gap: "4px" },
  numbers: { fontSize: tokens.fontSizeBase200 },
});

/** Rows of the table beside a chart; the whole is written to the workbook anyway. */
const rowsShown = 30;

/** A chart, and the same numbers as a table for those who cannot see it. */
export function ChartFigure({ chart, dark }: { readonly chart: ChartData; readonly dark: boolean }) {
  const styles = useStyles();
  const table = useTableStyles();
  const { t, text } = useLanguage();
  const title = text(chart.title);
  const alt = t.preview.chartAlt(title, chart.categories.length, chart.series.map(({ label }) => text(label)).join(t.listComma));
  const number = mergeClasses(table.cell, table.number);
  return (
    <figure className={styles.figure}>
      <Text as="span" weight="semibold">{title}</Text>
      <Otherwise fallback={<Text>{t.preview.chartFailed}</Text>}>
        <Suspense fallback={<Spinner size="tiny" label={t.preview.chartLoading} />}>
          <ChartCanvas chart={chart} alt={alt} dark={dark} />
        </Suspense>
      </Otherwise>
      <details className={styles.numbers}>
        <summary>{t.preview.numbers}</summary>
        <div className={table.scroll} tabIndex={0} role="region" aria-label={t.preview.numbersOf(title)}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col" className={table.head}>{text(chart.axes.category?.title ?? chart.categoryLabel)}</th>
                {chart.series.map((series) => (
                  <th key={series.at} scope="col" className={mergeClasses(table.head, table.number)}>{text(series.label)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {chart.categories.slice(0, rowsShown).map((category, i) => (
                <tr key={i}>
                  <th scope="row" className={table.cell}>{category}</th>
                  {chart.series.map((series) => (
                    <td key={series.at} className={number}>{series.values[i] == null ? "–" : shownNumber(series.values[i], series.unit)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {chart.categories.length > rowsShown && <Text>{t.more(chart.categories.length - rowsShown)}</Text>}
      </details>
    </figure>
  );
}

/** Shows something else where its content cannot be loaded: the chart's code comes in a part of its own. */
class Otherwise extends Component<{ readonly fallback: ReactNode; readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError = () => ({ failed: true });
  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
