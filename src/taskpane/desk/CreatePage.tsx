import { Checkbox, Field, Select, Text } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { askedVatParam } from "../../domain/quota/creditFields";
import type { TableOffer } from "../../workbook/browse";
import type { SourceRequest } from "../../workbook/contract";
import type { CreateOptions } from "../../workbook/desk/contract";
import { keepName, keptName } from "../history/userName";
import { AskedField } from "../parameters/fields";
import { useLanguage } from "../parts/language";
import { DeskFrame } from "./DeskFrame";
import { valueOf } from "./entries";
import { TextEntry } from "./Entry";
import { useDeskStyles } from "./styles";
import { useShell } from "./useDesk";
import { useDeskWords } from "./words";

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

export interface CreatePageProps {
  readonly listTables: () => Promise<readonly TableOffer[]>;
  readonly onCreate: (options: Pick<CreateOptions, "vat" | "firstMonth" | "customers" | "protect">, by: string) => void;
}

/** Where there is no desk yet: what is asked for before its sheets are made. */
export function CreatePage({ listTables, onCreate }: CreatePageProps) {
  const styles = useDeskStyles();
  const { t } = useLanguage();
  const words = useDeskWords();
  const { back } = useShell();
  const [tables, setTables] = useState<readonly TableOffer[]>([]);
  const [vat, setVat] = useState<string>();
  const [month, setMonth] = useState(1);
  const [from, setFrom] = useState("empty");
  const [protect, setProtect] = useState(true);
  const [by, setBy] = useState(keptName);
  useEffect(() => {
    let shown = true;
    listTables().then(
      (found) => shown && setTables(found),
      // Without the list the desk can still be made empty or from the selection.
      () => undefined,
    );
    return () => {
      shown = false;
    };
  }, [listTables]);
  const rate = vat === undefined ? undefined : valueOf(vat, "share");
  const isRate = rate !== undefined && rate >= 0 && rate <= 1;
  const make = (): void => {
    if (!isRate) return;
    keepName(by);
    const table = tables.find(({ name }) => `table ${name}` === from);
    const customers: SourceRequest | null = table ? { kind: "table", name: table.name } : from === "selection" ? { kind: "selection" } : null;
    onCreate({ vat: rate, firstMonth: month, protect, ...(customers ? { customers } : {}) }, by);
  };
  return (
    <DeskFrame
      heading={words.create.heading}
      onBack={{ label: words.close, onPress: back }}
      next={{ label: words.create.go, onPress: make, ...(isRate ? {} : { blocked: words.create.vatFirst }) }}
    >
      <Text>{words.create.intro}</Text>
      <AskedField param={askedVatParam} entry={vat} {...(vat !== undefined && vat !== "" && !isRate ? { error: words.notANumber } : {})} onChange={setVat} />
      <Field label={words.create.month} hint={words.create.monthHint}>
        <Select className={styles.select} value={String(month)} onChange={(_, { value }) => setMonth(Number(value))}>
          {months.map((one) => (
            <option key={one} value={String(one)}>
              {words.create.monthName(one)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.create.from} hint={words.create.fromHint}>
        <Select className={styles.select} value={from} onChange={(_, { value }) => setFrom(value)}>
          <option value="empty">{words.create.empty}</option>
          <option value="selection">{words.create.selection}</option>
          {tables.map((table) => (
            <option key={table.name} value={`table ${table.name}`}>
              {t.start.useTable(table.name, table.sheet)}
            </option>
          ))}
        </Select>
      </Field>
      <Field hint={words.create.protectHint}>
        <Checkbox label={words.create.protect} checked={protect} onChange={(_, { checked }) => setProtect(checked === true)} />
      </Field>
      <TextEntry label={words.by} hint={words.byHint} value={by} onChange={setBy} />
    </DeskFrame>
  );
}
