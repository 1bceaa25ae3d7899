import type { Host } from "../host";
import { DESKTOP_SETS, type RequirementSets } from "../wire/requirementSets";
import { isPaneMessage, type PaneBoot, type PaneMessage, type WorkbenchMessage } from "./paneMessages";

export interface PaneOptions {
  /** Address of the add-in's page, on a site of its own. */
  readonly url: string;
  /** "en-US", "zh-CN": what Office.context.displayLanguage is to be. */
  readonly locale: string;
  /** What the frame is called for those who do not see it. */
  readonly title: string;
  /** Those of the host that will be joined; a recent desktop Excel's unless given. */
  readonly sets?: RequirementSets;
}

export interface Pane {
  /** Resolves when the pane's first script has run. */
  readonly loaded: Promise<void>;
  /** Lets the host answer what the pane asks, and has asked since it began to load. */
  join(host: Host): void;
  dispose(): void;
}

/**
 * Puts the add-in's pane into the page as a frame; it loads while the host is made. For another language or workbook
 * make a new pane: a frame keeps what it was told when it was made.
 */
export function openPane(place: HTMLElement, { url, locale, title, sets = DESKTOP_SETS }: PaneOptions): Pane {
  const { origin } = new URL(url);
  const boot: PaneBoot = { workbenchOrigin: window.location.origin, locale, sets, settings: {} };
  const frame = document.createElement("iframe");
  frame.title = title;
  // Before the frame is in the page: a name given later arrives too late.
  frame.name = JSON.stringify(boot);
  frame.src = url;

  let page: string | null = null;
  let announce: () => void = () => undefined;
  const loaded = new Promise<void>((resolve) => (announce = resolve));
  let host: Host | null = null;
  const early: PaneMessage[] = [];
  const take = (message: PaneMessage): void => {
    if (host === null) return void early.push(message);
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
  place.replaceChildren(frame);
  return {
    loaded,
    join: (joined) => {
      host = joined;
      joined.onSend((text) => {
        if (page === null) return;
        const message: WorkbenchMessage = { workbench: "answer", page, text };
        frame.contentWindow?.postMessage(message, origin);
      });
      early.splice(0).forEach(take);
    },
    dispose: () => {
      page = null;
      window.removeEventListener("message", hear);
      frame.remove();
    },
  };
}
