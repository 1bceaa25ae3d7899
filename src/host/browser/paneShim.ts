/**
 * First script of the pane's page, before the unmodified office.js: gives it the surroundings of desktop Excel.
 * What the client says goes to the page around the frame.
 */
import { officeExternal, type NativeBridge } from "../client/external";
import { isWorkbenchMessage, type PaneBoot, type PaneMessage } from "./paneMessages";

const boot = JSON.parse(window.name) as PaneBoot;
/** Another one after the pane was loaded again. */
const page = crypto.randomUUID();
let settings = boot.settings;

const post = (message: PaneMessage): void => window.parent.postMessage(message, boot.workbenchOrigin);

const bridge: NativeBridge = {
  onMessageFromHost: null,
  sendMessageToHost: (text) => post({ pane: "request", page, text }),
};

window.addEventListener("message", ({ source, origin, data }: MessageEvent<unknown>) => {
  if (source !== window.parent || origin !== boot.workbenchOrigin || !isWorkbenchMessage(data) || data.page !== page) return;
  bridge.onMessageFromHost?.(data.text);
});

const external = officeExternal({
  sets: boot.sets,
  locale: boot.locale,
  settings: () => settings,
  onSettings: (saved) => {
    settings = saved;
    // The name outlives a reload of the pane: the next page starts with these settings.
    window.name = JSON.stringify({ ...boot, settings });
    post({ pane: "settings", page, settings });
  },
});
for (const [name, value] of Object.entries({ external, _richApiNativeBridge: bridge })) {
  Object.defineProperty(window, name, { value, configurable: true, writable: true });
}
post({ pane: "loaded", page });
