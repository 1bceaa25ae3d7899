import type { Host } from "../host";
import { isPaneMessage, type PaneBoot, type PaneMessage, type WorkbenchMessage } from "./paneMessages";

export interface PaneOptions {
  /** Address of the add-in's page, on an origin of its own. */
  readonly url: string;
  /** "en-US", "zh-CN": what Office.context.displayLanguage is to be. */
  readonly locale: string;
  /** What the frame is called for those who do not see it. */
  readonly title: string;
}

export interface Pane {
  /** Resolves when the pane's first script has run. */
  readonly loaded: Promise<void>;
  dispose(): void;
}

/**
 * Puts the add-in's pane into the page as a frame and joins it to the host. For another language or workbook make a
 * new pane: a frame keeps what it was told when it was made.
 */
export function openPane(host: Host, place: HTMLElement, { url, locale, title }: PaneOptions): Pane {
  const { origin } = new URL(url);
  const boot: PaneBoot = {
    workbenchOrigin: window.location.origin,
    locale,
    sets: host.requirementSets,
    settings: host.documentSettings(),
  };
  const frame = document.createElement("iframe");
  frame.title = title;
  // Before the frame is in the page: a name given later arrives too late.
  frame.name = JSON.stringify(boot);
  frame.src = url;

  let page: string | null = null;
  let announce: () => void = () => undefined;
  const loaded = new Promise<void>((resolve) => (announce = resolve));
  const take = (message: PaneMessage): void => {
    if (message.pane === "loaded") {
      // What the page before it held is let go; its answers would mean nothing to this one.
      if (page !== null) host.reconnect();
      page = message.page;
      announce();
    } else if (message.page !== page) return;
    else if (message.pane === "request") host.receive(message.text);
    else host.setDocumentSettings(message.settings);
  };
  const hear = ({ source, origin: from, data }: MessageEvent<unknown>): void => {
    if (source === frame.contentWindow && from === origin && isPaneMessage(data)) take(data);
  };
  window.addEventListener("message", hear);
  host.onSend((text) => {
    if (page === null) return;
    const message: WorkbenchMessage = { workbench: "answer", page, text };
    frame.contentWindow?.postMessage(message, origin);
  });
  place.replaceChildren(frame);
  return {
    loaded,
    dispose: () => {
      page = null;
      window.removeEventListener("message", hear);
      frame.remove();
    },
  };
}
