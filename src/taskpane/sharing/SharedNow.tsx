import { Subtitle2, Text } from "@fluentui/react-components";
import { CheckmarkCircleRegular, WarningRegular } from "@fluentui/react-icons";
import { isFree } from "../../workbook/sharing/find";
import { useLanguage } from "../parts/language";
import { useToolStyles } from "./styles";
import type { Shared } from "./ToolsView";
import { UsesList } from "./UsesList";
import { useSharingWords } from "./words";

const most = 50;

/** What was made a value, what was removed, and what the check afterwards found. */
export function SharedNow({ shared, onGoTo }: { readonly shared: Shared; readonly onGoTo: (sheet: string, address: string) => void }) {
  const styles = useToolStyles();
  const { share } = useSharingWords();
  const { text } = useLanguage();
  const free = isFree(shared.left);
  return (
    <>
      <div role="status" className={styles.section}>
        {shared.native > 0 && <Text>{share.nativeNow(shared.native)}</Text>}
        {shared.formulas > 0 && <Text>{share.frozen(shared.formulas, shared.cells)}</Text>}
        {shared.errors > 0 && <Text>{share.errors(shared.errors)}</Text>}
        {shared.names.length > 0 && <Text>{share.removedNames(shared.names.length)}</Text>}
        {shared.settings > 0 && <Text>{share.removedSettings(shared.settings)}</Text>}
        {shared.records > 0 && <Text>{share.removedRecords(shared.records)}</Text>}
        <div className={styles.state}>
          {free ? <CheckmarkCircleRegular aria-hidden fontSize={20} /> : <WarningRegular aria-hidden fontSize={20} />}
          <Text>{free ? share.nothingLeft : share.left}</Text>
        </div>
      </div>
      <Text className={styles.quiet}>{share.checkedParts(shared.left.sheets.flatMap(({ cells }) => cells).length, shared.left.names.length, Object.keys(shared.left.settings).length, shared.left.records.length)}</Text>
      <Text className={styles.quiet}>{share.unseen}</Text>
      {shared.became.length > 0 && (
        <section className={styles.section} aria-label={share.became.heading}>
          <Subtitle2 as="h2">{share.became.heading}</Subtitle2>
          <ul className={styles.list}>
            {shared.became.slice(0, most).map(({ sheet, address, now, why }) => (
              <li key={`${sheet}!${address}`}>
                {[share.became[now](`${sheet}!${address}`), ...(why ? [text(why)] : [])].join(" ")}
              </li>
            ))}
            {shared.became.length > most && <li>{share.became.others(shared.became.length - most)}</li>}
          </ul>
        </section>
      )}
      {!free && <UsesList uses={shared.left} onGoTo={onGoTo} />}
      <Text className={styles.quiet}>{share.undo}</Text>
    </>
  );
}
