import { Field, makeStyles, MessageBar, MessageBarBody, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import type { LinesSign } from "../../domain/rollup/detect";
import { say } from "../../domain/method/say";
import type { Source } from "../../workbook/contract";
import type { RowsAre } from "../../workbook/survey";
import { useLanguage } from "../parts/language";

const useStyles = makeStyles({ choice: { display: "flex", flexDirection: "column", gap: "8px" }, quiet: { color: tokens.colorNeutralForeground2 } });

export interface RowsChoiceProps {
  readonly source: Source;
  readonly sign: LinesSign | null;
  readonly rows: RowsAre;
  readonly onChoose: (rows: RowsAre) => void;
}

/** What a row stands for: proposed where the table speaks for invoice lines, decided by the user. */
export function RowsChoice({ source, sign, rows, onChoose }: RowsChoiceProps) {
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <section className={styles.choice}>
      {sign && (
        <MessageBar intent="info" layout="multiline" politeness="polite">
          <MessageBarBody>{t.rows.sign(source.headings[sign.column]!.text, say.amount(sign.customers), say.amount(sign.rows))}</MessageBarBody>
        </MessageBar>
      )}
      <Field label={t.rows.question}>
        <RadioGroup value={rows} onChange={(_, { value }) => onChoose(value as RowsAre)}>
          <Radio value="customers" label={t.rows.customers} />
          <Radio value="lines" label={t.rows.lines} />
        </RadioGroup>
      </Field>
      {rows === "lines" && <Text className={styles.quiet}>{t.rows.linesHint}</Text>}
    </section>
  );
}
