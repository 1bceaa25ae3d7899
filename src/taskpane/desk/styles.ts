import { makeStyles, tokens } from "@fluentui/react-components";

/** The look of the desk's pages. */
export const useDeskStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))", gap: "8px", alignItems: "start", minWidth: 0 },
  field: { minWidth: 0 },
  full: { width: "100%", minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  beside: { display: "flex", alignItems: "flex-end", gap: "4px", minWidth: 0, "& > :first-child": { flexGrow: 1 }, "& > button": { flexShrink: 0 } },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  card: { display: "flex", flexDirection: "column", gap: "8px", padding: "10px", minWidth: 0, borderRadius: tokens.borderRadiusLarge, border: `1px solid ${tokens.colorNeutralStroke1}` },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  item: { overflowWrap: "anywhere", minWidth: 0 },
  row: { display: "flex", justifyContent: "space-between", alignItems: "center", gap: "8px", flexWrap: "wrap" },
  select: { minWidth: 0, "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
  bad: { color: tokens.colorPaletteRedForeground1 },
});
