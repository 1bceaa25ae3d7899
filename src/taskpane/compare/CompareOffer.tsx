import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useCompareWords } from "./words";

const useStyles = makeStyles({
  offer: { display: "flex", flexDirection: "column", gap: "4px", alignItems: "flex-start" },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The way to the comparison of systems. */
export function CompareOffer({ onCompare }: { readonly onCompare: () => void }) {
  const styles = useStyles();
  const words = useCompareWords();
  return (
    <div className={styles.offer}>
      <Button onClick={onCompare}>{words.pane.open}</Button>
      <Text className={styles.quiet}>{words.pane.openHint}</Text>
    </div>
  );
}
