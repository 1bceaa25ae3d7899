import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { AnyMethod } from "../../domain/method/method";
import { say } from "../../domain/method/say";
import { HelpButton } from "../help/HelpButton";
import { ParameterForm } from "../parameters/ParameterForm";
import type { Draft } from "../parameters/draft";
import { useLanguage } from "../parts/language";
import { StepFrame } from "../parts/StepFrame";
import { TierChip } from "../parts/TierChip";
import { Computing } from "../preview/Computing";
import { Notes } from "../preview/Notes";
import type { Computed } from "../wizard/usePrepared";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  glance: { display: "flex", flexDirection: "column", gap: "6px", padding: "10px", borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
  tiers: { display: "flex", flexWrap: "wrap", gap: "12px", fontVariantNumeric: "tabular-nums" },
});

export interface ParametersStepProps {
  readonly method: AnyMethod;
  readonly draft: Draft;
  readonly computed: Computed;
  /** Some cells wait for a decision, so the counts may still change. */
  readonly undecided: boolean;
  readonly onChange: (entries: Draft) => void;
  readonly onReplace: (draft: Draft) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

export function ParametersStep({ method, draft, computed, undecided, onChange, onReplace, onNext, onBack }: ParametersStepProps) {
  const styles = useStyles();
  const { t } = useLanguage();
  const wrong = computed.draftIssues.length;
  const { prepared } = computed;
  return (
    <StepFrame
      heading={t.parameters.heading}
      takesFocus
      work={<Computing computed={computed} />}
      back={{ label: t.back, onPress: onBack }}
      next={{ label: t.next, onPress: onNext, ...(wrong > 0 ? { blocked: t.parameters.fixFirst(wrong) } : {}) }}
    >
      <Text className={styles.quiet}>{t.parameters.intro}</Text>
      <div>
        <HelpButton id={method.id} label={method.label} />
      </div>
      <ParameterForm method={method} draft={draft} onChange={onChange} onReplace={onReplace} />
      {wrong === 0 && prepared?.ready && (
        <>
          <Notes prepared={prepared} />
          <section className={styles.glance} aria-live="polite" aria-busy={computed.pending}>
            <Text weight="semibold">{t.parameters.atAGlance}</Text>
            <div className={styles.tiers}>
              {prepared.preview.tiers.map(({ tier, customers }, _, tiers) => (
                <span key={tier}>
                  <TierChip tier={tier} tiers={tiers.map((one) => one.tier)} /> {say.amount(customers)}
                </span>
              ))}
            </div>
            {undecided && <Text className={styles.quiet}>{t.parameters.provisional}</Text>}
          </section>
        </>
      )}
    </StepFrame>
  );
}
