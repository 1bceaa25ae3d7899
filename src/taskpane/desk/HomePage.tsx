import { Button, MessageBar, MessageBarBody, MessageBarTitle, Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { quotasInForce } from "../../domain/desk/quotasInForce";
import { checkSeals } from "../../domain/desk/seal";
import { keepName, keptName } from "../history/userName";
import { DeskFrame } from "./DeskFrame";
import { TextEntry } from "./Entry";
import { FigureList } from "./FigureList";
import { SealBreaks } from "./SealBreaks";
import { useDeskStyles } from "./styles";
import { useDesk } from "./useDesk";
import { useDeskWords } from "./words";

export const deskParts = ["annual", "shift", "receivables", "limits", "warnings", "review"] as const;
export type DeskPart = (typeof deskParts)[number];

/** Where the desk stands, and the list of its parts. */
export function HomePage({ onOpen }: { readonly onOpen: (part: DeskPart) => void }) {
  const styles = useDeskStyles();
  const words = useDeskWords();
  const { book, back, readAgain, refresh, today } = useDesk();
  const [by, setBy] = useState(keptName);
  const force = useMemo(() => quotasInForce(book), [book]);
  const breaks = useMemo(() => checkSeals(book), [book]);
  const typed = (name: string): void => {
    setBy(name);
    keepName(name);
  };
  return (
    <DeskFrame heading={words.heading} onBack={{ label: words.close, onPress: back }}>
      {breaks.length > 0 && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>
            <MessageBarTitle>{words.seal.broken(breaks.length)}</MessageBarTitle>
            <SealBreaks breaks={breaks} />
          </MessageBarBody>
        </MessageBar>
      )}
      <FigureList
        caption={words.home.stands}
        figures={[
          { label: words.home.customers, value: book.rows.customers.length, unit: "count" },
          { label: words.home.year, value: force.year === null ? words.home.none : String(force.year), unit: "text" },
          ...(force.year === null
            ? []
            : ([
                { label: words.home.pool, value: force.pool, unit: "money" },
                { label: words.home.allocated, value: force.allocated, unit: "money" },
                { label: words.home.batches, value: force.batches.length, unit: "count" },
              ] as const)),
        ]}
      />
      <ul className={styles.list}>
        {deskParts.map((part) => (
          <li key={part} className={styles.item}>
            <Button onClick={() => onOpen(part)} aria-describedby={`desk-${part}`}>
              {words.parts[part].name}
            </Button>
            <Text block id={`desk-${part}`} className={styles.quiet}>
              {words.parts[part].summary}
            </Text>
          </li>
        ))}
      </ul>
      <TextEntry label={words.by} hint={words.byHint} value={by} onChange={typed} />
      <div className={styles.buttons}>
        <Button size="small" onClick={() => refresh(today)}>
          {words.home.refresh}
        </Button>
        <Button size="small" appearance="subtle" onClick={readAgain}>
          {words.readAgain}
        </Button>
      </div>
    </DeskFrame>
  );
}
