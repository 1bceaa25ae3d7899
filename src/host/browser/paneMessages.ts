/** What the workbench puts into the frame's name before the pane loads: office.js asks for all of it synchronously. */
export interface PaneBoot {
  readonly workbenchOrigin: string;
  readonly locale: string;
  readonly sets: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, string>>;
}

/** From the pane to the workbench. `page` differs each time the pane is loaded. */
export type PaneMessage =
  | { readonly pane: "loaded"; readonly page: string }
  | { readonly pane: "request"; readonly page: string; readonly text: string }
  | { readonly pane: "settings"; readonly page: string; readonly settings: Readonly<Record<string, string>> };

/** From the workbench to the pane. */
export interface WorkbenchMessage {
  readonly workbench: "answer";
  readonly page: string;
  readonly text: string;
}

export function isPaneMessage(data: unknown): data is PaneMessage {
  return typeof data === "object" && data !== null && "pane" in data && "page" in data;
}

export function isWorkbenchMessage(data: unknown): data is WorkbenchMessage {
  return typeof data === "object" && data !== null && (data as Partial<WorkbenchMessage>).workbench === "answer";
}
