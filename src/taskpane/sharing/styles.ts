import { makeStyles, tokens } from "@fluentui/react-components";

/** The look of the tools' pages. */
export const useToolStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "6px", minWidth: 0 },
  list: { margin: 0, paddingLeft: "18px", overflowWrap: "anywhere" },
  cells: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "2px", fontSize: tokens.fontSizeBase200 },
  cell: { overflowWrap: "anywhere", minWidth: 0 },
  formula: { fontFamily: tokens.fontFamilyMonospace, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  state: { display: "flex", alignItems: "flex-start", gap: "6px" },
});
