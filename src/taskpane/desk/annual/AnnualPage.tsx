import { Field, Select, Text } from "@fluentui/react-components";
import { useState } from "react";
import { dayOf } from "../../../domain/unit/calendar";
import { DeskFrame } from "../DeskFrame";
import { useDeskStyles } from "../styles";
import { useDesk } from "../useDesk";
import { useDeskWords } from "../words";
import { AnnualTable } from "./AnnualTable";
import { DrawForm } from "./DrawForm";

/** The annual table: drawn, signed by three, and shown as it stands. */
export function AnnualPage() {
  const styles = useDeskStyles();
  const words = useDeskWords();
  const { book, today } = useDesk();
  const years = book.rows.years.flatMap(({ year }) => (year === null ? [] : [year])).sort((a, b) => b - a);
  const [chosen, setChosen] = useState<number | null>(null);
  const year = chosen ?? years[0] ?? null;
  const row = book.rows.years.findIndex((one) => one.year === year);
  const signed = book.rows.years.filter(({ state }) => state === "signed").flatMap(({ year: of }) => (of === null ? [] : [of]));
  const next = signed.length > 0 ? Math.max(...signed) + 1 : dayOf(today).year;
  return (
    <DeskFrame heading={words.parts.annual.name}>
      <Text>{words.parts.annual.summary}</Text>
      {years.length > 1 && (
        <Field label={words.annual.show}>
          <Select className={styles.select} value={String(year)} onChange={(_, { value }) => setChosen(Number(value))}>
            {years.map((one) => (
              <option key={one} value={String(one)}>
                {one}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {year !== null && row >= 0 && <AnnualTable key={`table ${year}`} row={row} year={year} />}
      <DrawForm key={`form ${next}`} year={next} onDrawn={setChosen} />
    </DeskFrame>
  );
}
