import { MessageBar, MessageBarBody, MessageBarTitle, Subtitle2, Text } from "@fluentui/react-components";
import { useMemo } from "react";
import { roles } from "../../../domain/desk/book";
import { checkSeals } from "../../../domain/desk/seal";
import { say } from "../../../domain/method/say";
import { DeskTableView } from "../DeskTableView";
import { FigureList } from "../FigureList";
import { PlaceLink } from "../PlaceLink";
import { SealBreaks } from "../SealBreaks";
import { useDeskStyles } from "../styles";
import { useDesk } from "../useDesk";
import { useDeskWords } from "../words";
import { classSplit } from "./classSplit";
import { SignForm } from "./SignForm";

/** Enough of a seal to compare it with the sheet by eye. */
const sealShown = 16;

/** One year's table: its pool, the classes, who signed it, and whether it still stands as signed. */
export function AnnualTable({ row, year }: { readonly row: number; readonly year: number }) {
  const styles = useDeskStyles();
  const words = useDeskWords();
  const { book } = useDesk();
  const plan = book.rows.years[row]!;
  const signed = plan.state === "signed";
  const split = useMemo(() => classSplit(book.rows.quotas, year, book.config.classes), [book, year]);
  const breaks = useMemo(
    () =>
      checkSeals(book).filter(({ table, row: at }) => (table === "years" ? at === null || at === row : table === "quotas" && (at === null || book.rows.quotas[at]?.year === year))),
    [book, year, row],
  );
  const first = book.rows.quotas.findIndex((one) => one.year === year);
  const signatures = roles.map((role) => ({ role, name: plan[role], date: plan[`${role}On`] }));
  const missing = signatures.filter(({ name }) => name === null).map(({ role }) => role);
  return (
    <section className={styles.section} aria-label={words.annual.of(year)}>
      <Subtitle2 as="h2">{words.annual.of(year)}</Subtitle2>
      <Text>
        {signed ? words.annual.signed : words.annual.draft} {first >= 0 && <PlaceLink table="quotas" row={first} column="quota" shown={words.annual.toTable} />}
      </Text>
      {breaks.length > 0 && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.seal.broken(breaks.length)}</MessageBarTitle>
            <SealBreaks breaks={breaks} />
          </MessageBarBody>
        </MessageBar>
      )}
      {signed && breaks.length === 0 && <Text className={styles.quiet}>{words.seal.whole(plan.seal?.slice(0, sealShown) ?? "")}</Text>}
      <FigureList
        caption={words.annual.plan}
        figures={[
          { label: words.annual.pool, value: plan.pool, unit: "money" },
          { label: words.annual.allocated, value: plan.allocated, unit: "money" },
          { label: words.annual.base, value: plan.baseSales, unit: "money" },
          { label: words.annual.ratio, value: plan.ratio, unit: "share" },
          { label: words.annual.vat, value: plan.vat, unit: "share" },
        ]}
      />
      <DeskTableView
        caption={words.annual.classes}
        columns={[
          { label: words.annual.class, unit: "code" },
          { label: words.annual.customers, unit: "count" },
          { label: words.annual.sales, unit: "money" },
          { label: words.annual.classQuota, unit: "money" },
          { label: words.annual.quotas, unit: "money" },
        ]}
        rows={split.map((one) => [one.class, one.customers, one.sales, one.classQuota, one.quota])}
      />
      <DeskTableView
        caption={words.annual.signatures}
        columns={[
          { label: words.role, unit: "text" },
          { label: words.name, unit: "text" },
          { label: words.date, unit: "date" },
        ]}
        rows={signatures.map(({ role, name, date }) => [words.roles[role], name, date === null ? null : say.date(date)])}
      />
      {!signed && missing.length > 0 && <SignForm year={year} missing={missing} />}
    </section>
  );
}
