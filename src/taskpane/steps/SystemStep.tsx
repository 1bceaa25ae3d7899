import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { AnyMethod } from "../../domain/method/method";
import type { LinesSign } from "../../domain/rollup/detect";
import type { Source } from "../../workbook/contract";
import type { RowsAre } from "../../workbook/survey";
import { Systems, type SystemsProps } from "../choose/Systems";
import { CompareOffer } from "../compare/CompareOffer";
import { useLanguage } from "../parts/language";
import { StepFrame } from "../parts/StepFrame";
import { RowsChoice } from "./RowsChoice";

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

export interface SystemStepProps {
  readonly source: Source;
  readonly systems: readonly AnyMethod[];
  readonly sign: LinesSign | null;
  readonly rows: RowsAre;
  readonly match: SystemsProps["match"];
  readonly onChoose: (method: AnyMethod) => void;
  readonly onRows: (rows: RowsAre) => void;
  readonly onLines: () => void;
  readonly onCompare: () => void;
  readonly onBack: () => void;
}

/** What the rows stand for, and the systems for them. */
export function SystemStep({ source, systems, sign, rows, match, onChoose, onRows, onLines, onCompare, onBack }: SystemStepProps) {
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <StepFrame
      heading={rows === "lines" ? t.rows.heading : t.system.heading}
      takesFocus
      back={{ label: t.back, onPress: onBack }}
      {...(rows === "lines" ? { next: { label: t.rows.next, onPress: onLines } } : {})}
    >
      <Text className={styles.quiet}>{t.system.source(source.sheetName, source.address, source.rows.length)}</Text>
      <RowsChoice source={source} sign={sign} rows={rows} onChoose={onRows} />
      {rows === "customers" && systems.length > 1 && <CompareOffer onCompare={onCompare} />}
      {systems.length === 0 && <Text>{t.system.none}</Text>}
      {rows === "customers" && <Systems source={source} systems={systems} match={match} onChoose={onChoose} />}
    </StepFrame>
  );
}
