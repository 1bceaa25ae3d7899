import { Text } from "@fluentui/react-components";
import { CheckmarkCircleRegular, WarningRegular } from "@fluentui/react-icons";
import { isFree } from "../../workbook/sharing/find";
import { useToolStyles } from "./styles";
import type { Shared } from "./ToolsView";
import { UsesList } from "./UsesList";
import { useSharingWords } from "./words";

/** What was made a value, what was removed, and what the check afterwards found. */
export function SharedNow({ shared, onGoTo }: { readonly shared: Shared; readonly onGoTo: (sheet: string, address: string) => void }) {
  const styles = useToolStyles();
  const { share } = useSharingWords();
  const free = isFree(shared.left);
  return (
    <>
      <div role="status" className={styles.section}>
        <Text>{share.frozen(shared.formulas, shared.cells)}</Text>
        {shared.errors > 0 && <Text>{share.errors(shared.errors)}</Text>}
        {shared.names.length > 0 && <Text>{share.removedNames(shared.names.length)}</Text>}
        {shared.settings > 0 && <Text>{share.removedSettings(shared.settings)}</Text>}
        <div className={styles.state}>
          {free ? <CheckmarkCircleRegular aria-hidden fontSize={20} /> : <WarningRegular aria-hidden fontSize={20} />}
          <Text>{free ? share.nothingLeft : share.left}</Text>
        </div>
      </div>
      {!free && <UsesList uses={shared.left} onGoTo={onGoTo} />}
      <Text className={styles.quiet}>{share.undo}</Text>
    </>
  );
}
