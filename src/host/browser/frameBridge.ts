import type { Host } from "../host";
import { isPaneMessage, type PaneBoot, type PaneMessage } from "./paneBoot";

export interface PaneOptions {
  /** Address of the add-in's page, on an origin of its own. */
  readonly url: string;
  /** "en-US", "zh-CN": what Office.context.displayLanguage is to be. */
  readonly language: string;
  readonly documentName: string;
  /** Name of the frame for those who do not see it. */
  readonly title: string;
}

export interface Pane {
  readonly frame: HTMLIFrameElement;
  dispose(): void;
}

/**
 * Puts the add-in's pane into the page as a frame and joins it to the host. To load the pane again make a new one:
 * a frame keeps the boot data of its making.
 */
export function openPane(host: Host, place: HTMLElement, { url, language, documentName, title }: PaneOptions): Pane {
  const { origin } = new URL(url);
  const boot: PaneBoot = {
    parent: window.location.origin,
    language,
    documentName,
    requirementSets: host.requirementSets,
    settings: host.documentSettings(),
  };
  const frame = document.createElement("iframe");
  frame.title = title;
  // Before the frame is in the page: a name given later arrives too late.
  frame.name = JSON.stringify(boot);
  frame.src = url;

  const hear = ({ source, origin: from, data }: MessageEvent<unknown>): void => {
    if (source !== frame.contentWindow || from !== origin || !isPaneMessage(data)) return;
    if (data.tierbook === "bridge") host.receive(data.text);
    else host.setDocumentSettings(data.settings);
  };
  let open = true;
  window.addEventListener("message", hear);
  host.onSend((text) => {
    const message: PaneMessage = { tierbook: "bridge", text };
    if (open) frame.contentWindow?.postMessage(message, origin);
  });
  place.replaceChildren(frame);
  return {
    frame,
    dispose: () => {
      open = false;
      window.removeEventListener("message", hear);
      frame.remove();
    },
  };
}
