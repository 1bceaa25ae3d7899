import { Button, Subtitle2, Text, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { ProbeResult } from "../../workbook/sharing/health";
import { useLanguage } from "../parts/language";
import { StepFrame } from "../parts/StepFrame";
import { Busy } from "./Busy";
import { copyText } from "./copyText";
import { healthSections, healthText } from "./healthLines";
import { useToolStyles } from "./styles";
import type { ToolProps } from "./ToolsView";
import { useReading, useTask } from "./useTask";
import { useSharingWords } from "./words";

/** Versions, requirement sets, functions and workbook, in words that can be copied. */
export function HealthTool({ layer, onBack }: ToolProps) {
  const styles = useToolStyles();
  const words = useSharingWords();
  const { t, locale } = useLanguage();
  const [reading, readAgain] = useReading(() => layer.readHealth());
  const [probing, probe] = useTask<ProbeResult>();
  const [copied, setCopied] = useState<boolean | null>(null);
  const sections = reading.at === "done" ? healthSections(reading.value, words, t.listComma, locale) : null;
  const probed = probing.at === "done" ? words.health.probed[probing.value] : null;
  const text = sections && healthText(probed === null ? sections : [...sections, { heading: words.health.probe, lines: [probed] }]);
  const busy = reading.at === "busy" || probing.at === "busy";
  return (
    <StepFrame heading={words.health.name} takesFocus back={{ label: words.tools.back, onPress: onBack }}>
      <Busy task={reading} label={words.reading} onRetry={readAgain} />
      {sections?.map(({ heading, lines }) => (
        <section key={heading} className={styles.section} aria-label={heading}>
          <Subtitle2 as="h2">{heading}</Subtitle2>
          {lines.map((line) => (
            <Text key={line} className={styles.cell}>
              {line}
            </Text>
          ))}
        </section>
      ))}
      {sections && (
        <section className={styles.section}>
          <div>
            <Button disabledFocusable={busy} aria-describedby="probe-hint" onClick={() => !busy && probe(() => layer.probe())}>
              {words.health.probe}
            </Button>
          </div>
          <Text id="probe-hint" className={styles.quiet}>
            {words.health.probeHint}
          </Text>
          <Busy task={probing} label={words.health.probing} />
          {probed !== null && <Text role="status">{probed}</Text>}
        </section>
      )}
      {text !== null && (
        <section className={styles.section}>
          <div>
            <Button onClick={() => void copyText(text).then(setCopied)}>{words.health.copy}</Button>
          </div>
          <Text role="status">{copied === null ? "" : copied ? words.health.copied : words.health.copyByHand}</Text>
          {copied === false && <Textarea readOnly value={text} resize="vertical" aria-label={words.health.copy} rows={8} />}
        </section>
      )}
      <div>
        <Button size="small" disabledFocusable={busy} onClick={() => !busy && readAgain()}>
          {words.again}
        </Button>
      </div>
    </StepFrame>
  );
}
