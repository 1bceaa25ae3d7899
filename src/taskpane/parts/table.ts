import { makeStyles, tokens } from "@fluentui/react-components";

/** The look of every small table of the pane. */
export const useTableStyles = makeStyles({
  scroll: { overflowX: "auto", minWidth: 0 },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums" },
  caption: { textAlign: "left", fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300, paddingBottom: "4px" },
  head: { textAlign: "left", fontWeight: tokens.fontWeightSemibold, padding: "4px 6px 4px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke1}`, verticalAlign: "bottom" },
  cell: { textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: "4px 6px 4px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, verticalAlign: "top", overflowWrap: "anywhere" },
  number: { textAlign: "right", whiteSpace: "nowrap" },
  total: { fontWeight: tokens.fontWeightSemibold },
});
