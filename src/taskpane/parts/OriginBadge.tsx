import { makeStyles, tokens, Tooltip } from "@fluentui/react-components";
import type { Origin } from "../../domain/method/method";
import { useLanguage } from "./language";

const useStyles = makeStyles({
  badge: {
    padding: "0 5px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    background: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: "10px",
    lineHeight: "14px",
    verticalAlign: "middle",
    cursor: "help",
    whiteSpace: "nowrap",
    flexShrink: 0,
  },
});

/** Where a default comes from; what the short word means shows on hover, focus or tap. */
export function OriginBadge({ origin, label }: { readonly origin: Origin; readonly label: string }) {
  const styles = useStyles();
  const { t } = useLanguage();
  const { short, long } = t.origins[origin];
  return (
    <Tooltip content={long} relationship="description">
      <button type="button" className={styles.badge} aria-label={t.originOf(label, short)}>
        {short}
      </button>
    </Tooltip>
  );
}
