import { Button, Checkbox, Field, Radio, RadioGroup, Subtitle2, Text } from "@fluentui/react-components";
import { useState } from "react";
import { sharingIssueText } from "../../i18n/sharing";
import type { BringBackReport, SharingReport, Uses } from "../../workbook/sharing/contract";
import { isFree } from "../../workbook/sharing/find";
import { useLanguage } from "../parts/language";
import { StepFrame } from "../parts/StepFrame";
import { Busy } from "./Busy";
import { SharedNow } from "./SharedNow";
import { useToolStyles } from "./styles";
import type { Shared, ToolProps } from "./ToolsView";
import { UsesList } from "./UsesList";
import { useReading, useTask } from "./useTask";
import { useSharingWords } from "./words";

export interface ShareToolProps extends ToolProps {
  readonly shared: Shared | null;
  readonly onShared: (shared: Shared | null) => void;
}

/** Shows what needs the add-in, makes values of it on consent, and brings it back while the pane is open. */
export function ShareTool({ layer, shared, onShared, onGoTo, onBack }: ShareToolProps) {
  const styles = useToolStyles();
  const words = useSharingWords();
  const { locale } = useLanguage();
  const [agreed, setAgreed] = useState(false);
  const [native, setNative] = useState(true);
  const [reading, readAgain] = useReading(() => layer.findUses());
  const [preparing, prepare] = useTask<SharingReport>();
  const [returning, comeBack] = useTask<BringBackReport>();
  const busy = reading.at === "busy" || preparing.at === "busy" || returning.at === "busy";
  const refused = preparing.at === "done" && !preparing.value.ok ? preparing.value : null;
  const uses: Uses | null = refused?.uses ?? (reading.at === "done" ? reading.value : null);

  const share = (shown: Uses): void =>
    prepare(async () => {
      const report = await layer.prepareForSharing(shown, native && shown.calls > 0);
      setAgreed(false);
      if (report.ok) onShared(report);
      return report;
    });
  const bringBack = (done: Shared): void =>
    comeBack(async () => {
      const report = await layer.bringBack(done.frozen);
      onShared(null);
      readAgain();
      return report;
    });
  const back = { label: words.tools.back, onPress: onBack };
  if (shared !== null) {
    return (
      <StepFrame key="shared" heading={words.share.done} takesFocus back={back}>
        <SharedNow shared={shared} onGoTo={onGoTo} />
        <Busy task={returning} label={words.share.working} />
        <div>
          <Button disabledFocusable={busy} onClick={() => !busy && bringBack(shared)}>
            {words.share.bringBack}
          </Button>
        </div>
      </StepFrame>
    );
  }
  const hasWork = uses !== null && !isFree(uses);
  const next = hasWork && !busy ? { label: words.share.go, onPress: () => agreed && share(uses), ...(agreed ? {} : { blocked: words.share.agreeFirst }) } : undefined;
  return (
    <StepFrame key="share" heading={words.share.name} takesFocus back={back} {...(next ? { next } : {})}>
      <Text>{words.share.summary}</Text>
      {returning.at === "done" && <BroughtBack report={returning.value} />}
      <Busy task={reading} label={words.reading} onRetry={readAgain} />
      <Busy task={preparing} label={words.share.working} />
      {refused && (
        <div role="alert" className={styles.section}>
          <Subtitle2 as="h2">{words.share.refused}</Subtitle2>
          {refused.issues.map((issue, i) => (
            <Text key={i}>{sharingIssueText(issue, locale)}</Text>
          ))}
        </div>
      )}
      {uses !== null && !hasWork && <Text role="status">{words.share.free}</Text>}
      {hasWork && (
        <>
          <UsesList uses={uses} onGoTo={onGoTo} />
          <div className={styles.section}>
            {uses.calls > 0 && (
              <Field label={words.share.become.label} hint={native ? words.share.become.nativeHint : undefined}>
                <RadioGroup value={native ? "native" : "values"} onChange={(_, { value }) => setNative(value === "native")}>
                  <Radio value="native" label={words.share.become.native} />
                  <Radio value="values" label={words.share.become.values} />
                </RadioGroup>
              </Field>
            )}
            <Text>{words.share.consequence}</Text>
            {uses.records.length > 0 && <Text>{words.share.noRevert}</Text>}
            <Text>{words.share.undo}</Text>
            <Checkbox label={words.share.agree} checked={agreed} onChange={(_, { checked }) => setAgreed(checked === true)} />
          </div>
        </>
      )}
      <div>
        <Button size="small" disabledFocusable={busy} onClick={() => !busy && readAgain()}>
          {words.again}
        </Button>
      </div>
    </StepFrame>
  );
}

function BroughtBack({ report }: { readonly report: BringBackReport }) {
  const styles = useToolStyles();
  const { share } = useSharingWords();
  return (
    <div role="status" className={styles.section}>
      <Text>{share.broughtBack(report.formulas, report.names)}</Text>
      {report.changed.map(({ sheet, address, gone }) => (
        <Text key={`${sheet}!${address}`}>{(gone ? share.sheetGone : share.changedSince)(sheet, address)}</Text>
      ))}
      {report.taken.map((name) => (
        <Text key={name}>{share.nameTaken(name)}</Text>
      ))}
    </div>
  );
}
