/**
 * What the workbench hands to a pane before its first script runs, as the frame's name: office.js asks for these
 * synchronously, and the URL belongs to the add-in.
 */
export interface PaneBoot {
  /** Origin of the page around the pane. */
  readonly parent: string;
  /** "en-US", "zh-CN". */
  readonly language: string;
  /** {"ExcelApi": "1.20"}. */
  readonly requirementSets: Readonly<Record<string, string>>;
  /** Settings of Office.context.document, as JSON texts. */
  readonly settings: Readonly<Record<string, string>>;
  readonly documentName: string;
}

/** Messages between the pane's frame and the page around it. */
export type PaneMessage =
  /** A message of the client's bridge, either way. */
  | { readonly tierbook: "bridge"; readonly text: string }
  /** The add-in saved its document settings. */
  | { readonly tierbook: "settings"; readonly settings: Readonly<Record<string, string>> };

export function isPaneMessage(data: unknown): data is PaneMessage {
  return typeof data === "object" && data !== null && "tierbook" in data;
}
