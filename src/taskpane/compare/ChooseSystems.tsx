import { Checkbox, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { AnyMethod, InputField, Method } from "../../domain/method/method";
import type { PreparedBlocked, Source } from "../../workbook/contract";
import { fewestSystems, mostSystems, shortLabel } from "../../workbook/compare/prepared";
import { runIssueText } from "../../workbook/runIssueText";
import { ParameterForm } from "../parameters/ParameterForm";
import { ColumnFields } from "../parts/ColumnFields";
import { useLanguage } from "../parts/language";
import { LongWork } from "../parts/LongWork";
import { StepFrame } from "../parts/StepFrame";
import { Trouble } from "../parts/Trouble";
import { changedOffer, isAnswered, unchanged, type Change, type Offer, type Offers } from "./offers";
import type { Chosen, CompareEvent } from "./state";
import { useCompareWords } from "./words";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: "8px" },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  hint: { display: "block", paddingLeft: "36px", marginTop: "-6px", overflowWrap: "anywhere" },
  change: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: "8px 10px", minWidth: 0 },
  summary: { cursor: "pointer", fontWeight: tokens.fontWeightSemibold },
  form: { paddingTop: "12px", display: "flex", flexDirection: "column", gap: "16px", minWidth: 0 },
});

const questions = ["owe", "profit", "slipping", "effort"] as const;

export interface ChooseSystemsProps {
  readonly source: Source;
  readonly offers: Offers;
  readonly chosen: Chosen & { readonly comparing?: true };
  readonly blocked: readonly PreparedBlocked[];
  readonly failure?: unknown;
  readonly send: (event: CompareEvent) => void;
  readonly onCompare: () => void;
  readonly onCancel: () => void;
  readonly onBack: () => void;
}

/** The systems the table has columns for, two to four of which are compared. */
export function ChooseSystems({ source, offers, chosen, blocked, failure, send, onCompare, onCancel, onBack }: ChooseSystemsProps) {
  const styles = useStyles();
  const { t, text, locale } = useLanguage();
  const words = useCompareWords();
  const open = offers.offers.find((offer) => chosen.ticked.includes(offer.method.id) && !isAnswered(offer, chosen.changes[offer.method.id] ?? unchanged, source));
  const why = chosen.ticked.length < fewestSystems ? words.pane.tooFew : open && words.pane.unanswered(text(shortLabel(open.method)));
  return (
    <StepFrame
      heading={words.pane.heading}
      takesFocus
      back={{ label: t.back, onPress: onBack }}
      next={{ label: words.pane.compare, onPress: onCompare, ...(why === undefined ? {} : { blocked: why }) }}
      work={chosen.comparing && <LongWork progress={{ at: "computing" }} onCancel={onCancel} late />}
    >
      <Text className={styles.quiet}>{words.pane.intro}</Text>
      {failure !== undefined && <Trouble failure={failure} />}
      {blocked.map((one) => (
        <MessageBar key={one.method.id} intent="error" layout="multiline" role="alert">
          <MessageBarBody>
            <MessageBarTitle>{words.pane.cannot(text(shortLabel(one.method)))}</MessageBarTitle>
            {one.issues.map((issue, i) => (
              <div key={i}>{runIssueText(issue, locale, one.places)}</div>
            ))}
          </MessageBarBody>
        </MessageBar>
      ))}
      {questions.map((question) => {
        const answering = offers.offers.filter(({ method }) => (method as Method).wizard?.question === question);
        return (
          answering.length > 0 && (
            <section key={question} className={styles.group}>
              <Subtitle2 as="h2">{t.system.questions[question]}</Subtitle2>
              {answering.map((offer) => (
                <System key={offer.method.id} source={source} offer={offer} chosen={chosen} send={send} />
              ))}
            </section>
          )
        );
      })}
      {chosen.ticked.length >= mostSystems && <Text className={styles.quiet}>{words.pane.tooMany}</Text>}
      {offers.others > 0 && <Text className={styles.quiet}>{words.pane.unavailable(offers.others)}</Text>}
    </StepFrame>
  );
}

interface SystemProps {
  readonly source: Source;
  readonly offer: Offer;
  readonly chosen: Chosen;
  readonly send: (event: CompareEvent) => void;
}

function System({ source, offer, chosen, send }: SystemProps) {
  const styles = useStyles();
  const { t, text } = useLanguage();
  const words = useCompareWords();
  const { id } = offer.method;
  const ticked = chosen.ticked.includes(id);
  const change = chosen.changes[id] ?? unchanged;
  const now = changedOffer(offer, change);
  const columns = columnsRead(now, source).map(({ label, heading }) => words.pane.column(text(label), heading));
  const hint = `columns-${id}`;
  return (
    <>
      <div>
        <Checkbox
          label={text(offer.method.label)}
          checked={ticked}
          disabled={!ticked && chosen.ticked.length >= mostSystems}
          aria-describedby={hint}
          onChange={(_, { checked }) => send({ type: "ticked", id, on: checked === true })}
        />
        <span id={hint} className={`${styles.quiet} ${styles.hint}`}>{words.pane.columns(columns.join(t.listComma))}</span>
      </div>
      {ticked && <Details source={source} offer={now} change={change} send={send} />}
    </>
  );
}

function Details({ source, offer, change, send }: Omit<SystemProps, "chosen"> & { readonly change: Change }) {
  const styles = useStyles();
  const { text } = useLanguage();
  const words = useCompareWords();
  const { method, mapping, scores } = offer;
  const { id } = method;
  const [opened, setOpened] = useState(false);
  return (
    <details className={styles.change} open={opened || !isAnswered(offer, change, source)} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary className={styles.summary}>{words.pane.details(text(shortLabel(method)))}</summary>
      <div className={styles.form}>
        <ColumnFields source={source} inputs={method.inputs} mapping={mapping} scores={scores} onChoose={(input, columns) => send({ type: "columns-chosen", id, mapping, input, columns })} />
        <ParameterForm method={method} draft={change.draft} onChange={(entries) => send({ type: "draft-changed", id, entries })} onReplace={(draft) => send({ type: "draft-replaced", id, draft })} />
      </div>
    </details>
  );
}

function columnsRead({ method, mapping }: Offer, source: Source): { readonly label: InputField["label"]; readonly heading: string }[] {
  const inputs: Readonly<Record<string, InputField>> = (method as AnyMethod).inputs;
  return Object.entries(mapping).flatMap(([input, columns]) => columns.map((column) => ({ label: inputs[input]!.label, heading: source.headings[column]!.text.trim() })));
}
