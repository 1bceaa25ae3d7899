import { Subtitle2, Text } from "@fluentui/react-components";
import { useMemo } from "react";
import { dashboardOf } from "../../../domain/desk/dashboard";
import type { PartId } from "../../../domain/desk/dashboardFields";
import type { ReceivablesAnswer } from "../../../domain/desk/receivables";
import { quadrants } from "../../../domain/quota/keyAndDebt";
import { say } from "../../../domain/method/say";
import { useLanguage } from "../../parts/language";
import { ChartFigure } from "../../preview/ChartFigure";
import { DeskTableView } from "../DeskTableView";
import { FigureList } from "../FigureList";
import { CustomerLink } from "../PlaceLink";
import { useDeskStyles } from "../styles";
import { useDesk } from "../useDesk";
import { useDeskWords } from "../words";
import { quadrantPicture } from "./quadrants";

/** Parts of the dashboard that speak of receivables. */
const pictures: readonly PartId[] = ["ageing", "trend"];

export function ReceivablesFigures({ answer }: { readonly answer: ReceivablesAnswer }) {
  const styles = useDeskStyles();
  const { text } = useLanguage();
  const words = useDeskWords();
  const { book, dark } = useDesk();
  const { figures, ageing, keyAndDebt, customers, missing } = answer;
  const label = words.receivables.figures;
  const picture = useMemo(() => quadrantPicture(book.rows.customers, customers, keyAndDebt.overlap), [book, customers, keyAndDebt]);
  const charts = useMemo(
    () => dashboardOf(book, { asOf: answer.asOf }).parts.flatMap(({ id, chart }) => (chart && pictures.includes(id) ? [chart] : [])),
    [book, answer],
  );
  const largest = useMemo(() => [...customers].sort((a, b) => (b.overdue ?? 0) - (a.overdue ?? 0) || b.balance - a.balance), [customers]);
  return (
    <>
      {missing.map((one) => (
        <Text key={one.en} className={styles.quiet}>
          {text(one)}
        </Text>
      ))}
      <FigureList
        caption={words.receivables.on(say.date(answer.asOf))}
        figures={[
          { label: label.receivables, value: figures.receivables, unit: "money" },
          { label: label.overdue, value: figures.overdue, unit: "money" },
          { label: label.overdueShare, value: figures.overdueShare, unit: "ratio" },
          { label: label.unapplied, value: figures.unapplied, unit: "money" },
          { label: label.creditSales, value: figures.creditSales, unit: "money" },
          { label: label.dso, value: figures.dso, unit: "days" },
          { label: label.bestDso, value: figures.bestDso, unit: "days" },
          { label: label.delay, value: figures.delay, unit: "days" },
          { label: label.countBack, value: figures.countBack, unit: "days" },
          { label: label.cei, value: figures.cei, unit: "score" },
          { label: label.daysToPay, value: figures.daysToPay, unit: "days" },
          { label: label.rate, value: figures.rate, unit: "ratio" },
          { label: label.rateWithOpening, value: figures.rateWithOpening, unit: "ratio" },
        ]}
      />
      {ageing.length > 0 && (
        <DeskTableView
          caption={words.receivables.ageing}
          columns={[
            { label: words.receivables.bucket, unit: "text" },
            { label: words.receivables.amount, unit: "money" },
            { label: words.receivables.share, unit: "share" },
            { label: words.receivables.invoices, unit: "count" },
          ]}
          rows={ageing.map((line) => [words.receivables.bucketOf(line.bucket), line.amount, line.share, line.invoices])}
        />
      )}
      {charts.map((chart) => (
        <ChartFigure key={chart.id} chart={chart} dark={dark} />
      ))}
      <section className={styles.section} aria-label={words.receivables.keyAndDebt}>
        <Subtitle2 as="h2">{words.receivables.keyAndDebt}</Subtitle2>
        <Text>{words.receivables.overlap(keyAndDebt.overlapCount, keyAndDebt.overlap.k, say.amount(keyAndDebt.keyBalance), say.amount(keyAndDebt.nonKeyBalance))}</Text>
        {keyAndDebt.intensity !== null && <Text>{words.receivables.intensity(say.amount(keyAndDebt.intensity))}</Text>}
        <DeskTableView
          caption={words.receivables.quadrants}
          columns={[
            { label: words.receivables.quadrant, unit: "text" },
            { label: words.annual.customers, unit: "count" },
            { label: words.annual.sales, unit: "money" },
            { label: words.receivables.balance, unit: "money" },
          ]}
          rows={quadrants.map((one) => [words.receivables.quadrantOf[one], keyAndDebt.overlap.groups[one].customers, keyAndDebt.overlap.groups[one].sales, keyAndDebt.overlap.groups[one].balance])}
        />
        {picture && <ChartFigure chart={picture} dark={dark} />}
      </section>
      <DeskTableView
        caption={words.receivables.byCustomer}
        columns={[
          { label: words.customer, unit: "text" },
          { label: words.receivables.balance, unit: "money" },
          { label: label.overdue, unit: "money" },
          { label: words.receivables.days, unit: "days" },
          { label: label.daysToPay, unit: "days" },
          { label: label.rate, unit: "ratio" },
        ]}
        rows={largest.map((one) => [<CustomerLink key="customer" customer={one.customer} />, one.balance, one.overdue, one.daysOverdue, one.daysToPay, one.rate])}
      />
    </>
  );
}
