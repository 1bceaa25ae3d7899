import { Button, Subtitle2, Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { signReview, type MovedCustomer, type ReviewAnswer } from "../../../domain/desk/review";
import { say } from "../../../domain/method/say";
import { ChartFigure } from "../../preview/ChartFigure";
import { CustomerList } from "../CustomerList";
import { DeskTableView } from "../DeskTableView";
import { valueOf } from "../entries";
import { NumberEntry, TextEntry } from "../Entry";
import { useDeskStyles } from "../styles";
import { useDesk } from "../useDesk";
import { inBoth, useDeskWords } from "../words";
import { trendPicture } from "./trend";

/** One review: who moves and why, the migration, its effect, and the form that signs it. */
export function ReviewResult({ answer }: { readonly answer: ReviewAnswer }) {
  const words = useDeskWords();
  const { dark } = useDesk();
  const { migration, effects, trend, stationary } = answer;
  const { classes } = migration;
  const picture = useMemo(() => trendPicture(trend, classes, { title: inBoth(({ review }) => review.trend), review: inBoth(({ review }) => review.date) }), [trend, classes]);
  return (
    <>
      <Subtitle2 as="h2">{words.review.of(say.date(answer.date), words.review.states[answer.state])}</Subtitle2>
      <Text>{words.review.moves(answer.up.length, answer.down.length, answer.arrived.length, answer.gone.length, answer.unchanged)}</Text>
      <Moved heading={words.review.up} customers={answer.up} />
      <Moved heading={words.review.down} customers={answer.down} />
      <Moved heading={words.review.arrived} customers={answer.arrived} />
      <Moved heading={words.review.gone} customers={answer.gone} />
      {answer.state === "proposed" && <SignReview answer={answer} />}
      <DeskTableView
        caption={words.review.migration}
        columns={[{ label: words.review.before, unit: "text" }, ...classes.map((name) => ({ label: name, unit: "count" as const }))]}
        rows={classes.map((name, i) => [name, ...(migration.counts[i] ?? [])])}
      />
      <Text>{words.review.mobility(say.percent(migration.mobility))}</Text>
      {effects.length > 0 && (
        <DeskTableView
          caption={words.review.effects}
          columns={[
            { label: words.annual.class, unit: "code" },
            { label: words.annual.customers, unit: "count" },
            { label: words.review.salesBefore, unit: "money" },
            { label: words.review.salesNow, unit: "money" },
            { label: words.review.effect, unit: "ratio" },
          ]}
          rows={effects.map((one) => [one.class, one.customers, one.before, one.after, one.effect])}
        />
      )}
      {picture && <ChartFigure chart={picture} dark={dark} />}
      {stationary && (
        <DeskTableView
          caption={words.review.stationary}
          columns={[
            { label: words.annual.class, unit: "code" },
            { label: words.review.share, unit: "share" },
          ]}
          rows={classes.map((name, i) => [name, stationary[i] ?? null])}
        />
      )}
    </>
  );
}

function Moved({ heading, customers }: { readonly heading: (n: number) => string; readonly customers: readonly MovedCustomer[] }) {
  const words = useDeskWords();
  return <CustomerList heading={heading(customers.length)} level="h3" customers={customers.map(({ customer, old, held, why }) => ({ customer, said: words.review.move(old ?? "–", held ?? "–"), quiet: why }))} />;
}

function SignReview({ answer: { date } }: { readonly answer: ReviewAnswer }) {
  const styles = useDeskStyles();
  const words = useDeskWords();
  const { run, today } = useDesk();
  const [name, setName] = useState("");
  const [on, setOn] = useState(() => say.date(Math.max(today, date)));
  const signedOn = valueOf(on, "date");
  const ready = name.trim() !== "" && signedOn !== undefined;
  const sign = (): void => {
    if (!ready) return;
    run(
      signReview,
      { date, name: name.trim(), signedOn },
      { label: inBoth(({ review }) => review.sign), details: inBoth(({ review }) => review.signDetails(say.date(date), name.trim(), say.date(signedOn))), by: name },
      () => setName(""),
    );
  };
  return (
    <div className={styles.card} role="group" aria-label={words.review.sign}>
      <Text>{words.review.signHint}</Text>
      <div className={styles.fields}>
        <TextEntry label={words.name} value={name} onChange={setName} required />
        <NumberEntry label={words.date} unit="date" value={on} onChange={setOn} required />
      </div>
      <div>
        <Button appearance="primary" disabledFocusable={!ready} onClick={sign}>
          {words.review.sign}
        </Button>
      </div>
      <span className={styles.quiet}>{words.nobodyChecked}</span>
    </div>
  );
}
