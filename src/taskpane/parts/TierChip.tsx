import { makeStyles, tokens } from "@fluentui/react-components";
import { tierColors } from "../../workbook/tierColors";

const useStyles = makeStyles({
  chip: {
    display: "inline-block",
    minWidth: "14px",
    padding: "0 7px",
    borderRadius: tokens.borderRadiusMedium,
    border: "1px solid #8a8a8a",
    backgroundColor: "#ffffff",
    color: "#1f1f1f",
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    textAlign: "center",
    whiteSpace: "nowrap",
    "@media (forced-colors: active)": { border: "1px solid CanvasText", color: "CanvasText" },
  },
});

/** A tier's name on the colour its cells will have; the colour only repeats the letter. */
export function TierChip({ tier, tiers }: { readonly tier: string; readonly tiers: readonly string[] }) {
  const styles = useStyles();
  const fill = tierColors(tiers).find((one) => one.tier === tier)?.fill;
  return (
    <span className={styles.chip} style={fill === undefined ? undefined : { backgroundColor: fill }}>
      {tier}
    </span>
  );
}
