import { Button, MessageBar, MessageBarBody, MessageBarTitle, Text } from "@fluentui/react-components";
import type { DeskRead } from "../../workbook/desk/contract";
import { DeskFrame } from "./DeskFrame";
import { IssueList } from "./IssueList";
import { useShell } from "./useDesk";
import { useDeskWords } from "./words";

/** The tables of the desk are there, and something in them cannot be read. */
export function BrokenPage({ read, onReadAgain }: { readonly read: Extract<DeskRead, { ok: false }>; readonly onReadAgain: () => void }) {
  const words = useDeskWords();
  const { goTo, back } = useShell();
  return (
    <DeskFrame heading={words.heading} onBack={{ label: words.close, onPress: back }}>
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>{words.broken}</MessageBarTitle>
          <IssueList issues={read.issues} places={read.places} onGoTo={goTo} />
        </MessageBarBody>
      </MessageBar>
      <Text>{words.brokenHint}</Text>
      <div>
        <Button onClick={onReadAgain}>{words.readAgain}</Button>
      </div>
    </DeskFrame>
  );
}
