import { Button, Subtitle2, Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { checkShift, reverseShift, withdrawShift } from "../../../domain/desk/shifts";
import { say } from "../../../domain/method/say";
import { DeskFrame } from "../DeskFrame";
import { DeskTableView } from "../DeskTableView";
import { valueOf } from "../entries";
import { NumberEntry, TextEntry } from "../Entry";
import { CustomerLink, PlaceLink } from "../PlaceLink";
import { useDeskStyles } from "../styles";
import { useDesk } from "../useDesk";
import { inBoth, useDeskWords } from "../words";
import { BatchCheck, signed } from "./BatchCheck";
import { batchesOf, canBeWithdrawn, nextStep, type Batch } from "./batches";
import { StepForm } from "./StepForm";

export interface BatchPageProps {
  readonly batch: string;
  readonly onEdit: (batch: string) => void;
  readonly onOpen: (batch: string) => void;
  readonly onBack: () => void;
}

/** One batch: its lines, who signed it so far, and what can be done with it now. */
export function BatchPage({ batch, onEdit, onOpen, onBack }: BatchPageProps) {
  const styles = useDeskStyles();
  const words = useDeskWords();
  const { book, run } = useDesk();
  const found = useMemo(() => batchesOf(book.rows.shifts).find((one) => one.batch === batch), [book, batch]);
  const first = found?.rows[0];
  const check = useMemo(
    () => (found?.state === "draft" && first?.date != null ? checkShift(book, { batch, date: first.date, lines: found.rows.flatMap(lineOf), ...(first.reverses === null ? {} : { reverses: first.reverses }) }) : null),
    [book, batch, found, first],
  );
  const step = found ? nextStep(found.state) : null;
  return (
    <DeskFrame heading={words.shift.batch(batch)} onBack={{ label: words.shift.toList, onPress: onBack }}>
      {!found && <Text>{words.shift.gone}</Text>}
      {found && first && (
        <>
          <Text>
            {words.shift.detail(first.quarter ?? "", words.shift.states[found.state], found.rows.length)} <PlaceLink table="shifts" row={found.at} column="batch" />
          </Text>
          {first.reverses !== null && <Text>{words.shift.reversesBatch(first.reverses)}</Text>}
          {check ? (
            <BatchCheck check={check} />
          ) : (
            <DeskTableView
              caption={words.shift.quotas}
              columns={[
                { label: words.customer, unit: "code" },
                { label: words.shift.old, unit: "money" },
                { label: words.shift.changeShort, unit: "money" },
                { label: words.shift.newQuota, unit: "money" },
              ]}
              rows={found.rows.map((row) => [<CustomerLink key="customer" customer={row.customer ?? ""} />, row.old, signed(row.change ?? 0), row.new])}
            />
          )}
          <Signatures found={found} />
          {step && <StepForm key={step} batch={batch} step={step} />}
          <div className={styles.buttons}>
            {found.state === "draft" && <Button onClick={() => onEdit(batch)}>{words.shift.edit}</Button>}
            {canBeWithdrawn(found.state) && (
              <Button onClick={() => run(withdrawShift, { batch }, { label: inBoth(({ shift }) => shift.withdraw), details: inBoth(({ shift }) => shift.batch(batch)) })}>{words.shift.withdraw}</Button>
            )}
          </div>
          {found.state === "effective" && <ReverseForm batch={batch} onDrafted={onOpen} />}
        </>
      )}
    </DeskFrame>
  );
}

const lineOf = ({ customer, change, reason }: Batch["rows"][number]) => (customer === null || change === null ? [] : [{ customer, change, ...(reason === null ? {} : { reason }) }]);

function Signatures({ found: { rows } }: { readonly found: Batch }) {
  const words = useDeskWords();
  const row = rows[0]!;
  const given = [
    [words.shift.signed.propose, row.proposedBy, row.proposedOn],
    [words.shift.signed.approve, row.approvedBy, row.approvedOn],
    [words.shift.signed.record, row.recordedBy, row.recordedOn],
    [words.shift.signed.effect, null, row.effectiveOn],
  ] as const;
  return (
    <DeskTableView
      caption={words.annual.signatures}
      columns={[
        { label: words.shift.step, unit: "text" },
        { label: words.name, unit: "text" },
        { label: words.date, unit: "date" },
      ]}
      rows={given.map(([step, name, date]) => [step, name, date === null ? null : say.date(date)])}
    />
  );
}

/** Drafts the exact opposite of an effective batch. */
function ReverseForm({ batch, onDrafted }: { readonly batch: string; readonly onDrafted: (batch: string) => void }) {
  const styles = useDeskStyles();
  const words = useDeskWords();
  const { run, today } = useDesk();
  const [date, setDate] = useState(() => say.date(today));
  const [reason, setReason] = useState("");
  const day = valueOf(date, "date");
  const ready = day !== undefined && reason.trim() !== "";
  const reverse = (): void => {
    if (!ready) return;
    run(
      reverseShift,
      { batch, date: day, reason: reason.trim() },
      { label: inBoth(({ shift }) => shift.reverse), details: inBoth(({ shift }) => `${shift.batch(batch)}: ${reason.trim()}`) },
      (answer) => onDrafted(answer.batch),
    );
  };
  return (
    <section className={styles.card} aria-label={words.shift.reverse}>
      <Subtitle2 as="h2">{words.shift.reverse}</Subtitle2>
      <Text>{words.shift.reverseHint}</Text>
      <div className={styles.fields}>
        <NumberEntry label={words.shift.date} unit="date" value={date} onChange={setDate} required />
        <TextEntry label={words.shift.reasonShort} value={reason} onChange={setReason} required />
      </div>
      <div>
        <Button disabledFocusable={!ready} onClick={reverse}>
          {words.shift.reverse}
        </Button>
      </div>
    </section>
  );
}
