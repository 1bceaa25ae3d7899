import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { SharingReport } from "../../workbook/sharing/contract";
import { Trouble } from "../parts/Trouble";
import { StepFrame } from "../parts/StepFrame";
import { HealthTool } from "./HealthTool";
import type { SharingLayer } from "./layer";
import { RepairTool } from "./RepairTool";
import { ShareTool } from "./ShareTool";
import { ShortNamesTool } from "./ShortNamesTool";
import { useSharingWords } from "./words";

const useStyles = makeStyles({
  tool: { display: "flex", flexDirection: "column", gap: "4px", alignItems: "flex-start" },
  summary: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  trouble: { padding: "0 16px 8px" },
});

/** What was prepared for sharing while this pane is open. */
export type Shared = Extract<SharingReport, { ok: true }>;

export interface ToolProps {
  readonly layer: SharingLayer;
  readonly onGoTo: (sheet: string, address?: string) => void;
  readonly onBack: () => void;
}

const tools = ["share", "repair", "shortNames", "health"] as const;
type Tool = (typeof tools)[number];

export interface ToolsViewProps {
  readonly layer: SharingLayer;
  readonly shared: Shared | null;
  readonly onShared: (shared: Shared | null) => void;
  readonly onClose: () => void;
}

/** The tools of the pane: a list of them, or the one that is open. */
export function ToolsView({ layer, shared, onShared, onClose }: ToolsViewProps) {
  const styles = useStyles();
  const words = useSharingWords();
  const [open, setOpen] = useState<Tool | null>(null);
  const [failure, setFailure] = useState<unknown>();
  const props: ToolProps = {
    layer,
    onGoTo: (sheet, address) => {
      setFailure(undefined);
      layer.goTo(sheet, address).catch(setFailure);
    },
    onBack: () => {
      setFailure(undefined);
      setOpen(null);
    },
  };
  return (
    <>
      {failure !== undefined && (
        <div className={styles.trouble}>
          <Trouble failure={failure} />
        </div>
      )}
      {open === null && (
        <StepFrame key="list" heading={words.tools.heading} takesFocus back={{ label: words.tools.close, onPress: onClose }}>
          {tools.map((tool) => (
            <div key={tool} className={styles.tool}>
              <Button onClick={() => setOpen(tool)} aria-describedby={`tool-${tool}`}>
                {words[tool].name}
              </Button>
              <Text id={`tool-${tool}`} className={styles.summary}>
                {words[tool].summary}
              </Text>
            </div>
          ))}
        </StepFrame>
      )}
      {open === "share" && <ShareTool {...props} shared={shared} onShared={onShared} />}
      {open === "repair" && <RepairTool {...props} />}
      {open === "shortNames" && <ShortNamesTool {...props} />}
      {open === "health" && <HealthTool {...props} />}
    </>
  );
}
