import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { signAnnual } from "../../../domain/desk/annual";
import type { Role } from "../../../domain/desk/book";
import { say } from "../../../domain/method/say";
import { valueOf } from "../entries";
import { NumberEntry, TextEntry } from "../Entry";
import { useDeskStyles } from "../styles";
import { useDesk } from "../useDesk";
import { inBoth, useDeskWords } from "../words";

/** One of the three signatures under an annual table. */
export function SignForm({ year, missing }: { readonly year: number; readonly missing: readonly Role[] }) {
  const styles = useDeskStyles();
  const words = useDeskWords();
  const { run, today } = useDesk();
  const [chosen, setRole] = useState<Role>(missing[0]!);
  const [name, setName] = useState("");
  const [date, setDate] = useState(() => say.date(today));
  const role = missing.includes(chosen) ? chosen : missing[0]!;
  const day = valueOf(date, "date");
  const ready = name.trim() !== "" && day !== undefined;
  const sign = (): void => {
    if (!ready) return;
    run(
      signAnnual,
      { year, role, name: name.trim(), date: day },
      {
        label: inBoth(({ annual }) => annual.signLog(year)),
        details: inBoth(({ annual, roles }) => annual.signDetails(roles[role], name.trim(), say.date(day))),
        by: name,
      },
      () => setName(""),
    );
  };
  return (
    <div className={styles.card} role="group" aria-label={words.annual.sign}>
      <div className={styles.fields}>
        <Field className={styles.field} label={words.role}>
          <Select className={styles.select} value={role} onChange={(_, { value }) => setRole(value as Role)}>
            {missing.map((one) => (
              <option key={one} value={one}>
                {words.roles[one]}
              </option>
            ))}
          </Select>
        </Field>
        <TextEntry label={words.name} value={name} onChange={setName} required />
        <NumberEntry label={words.date} unit="date" value={date} onChange={setDate} required />
      </div>
      <div>
        <Button appearance="primary" disabledFocusable={!ready} onClick={sign}>
          {words.annual.sign}
        </Button>
      </div>
      <span className={styles.quiet}>{words.nobodyChecked}</span>
    </div>
  );
}
