/**
 * First script of the pane's page, before the unmodified office.js: stands in for the objects desktop Excel puts into
 * the page. Rich API messages go to the page around the frame.
 */
import { isPaneMessage, type PaneBoot, type PaneMessage } from "./paneBoot";

interface Bridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

/** Flags of the host info: 1 shared runtime, 2 custom functions. */
const FLAGS = 3;
const DESKTOP_EXCEL = 1;

const boot = JSON.parse(window.name) as PaneBoot;
const settings: Record<string, string> = { ...boot.settings };
const send = (message: PaneMessage): void => window.parent.postMessage(message, boot.parent);

const bridge: Bridge = {
  onMessageFromHost: null,
  sendMessageToHost: (text) => send({ tierbook: "bridge", text }),
};
window.addEventListener("message", ({ source, origin, data }: MessageEvent<unknown>) => {
  if (source !== window.parent || origin !== boot.parent || !isPaneMessage(data)) return;
  if (data.tierbook === "bridge") bridge.onMessageFromHost?.(data.text);
});
Object.assign(window, { _richApiNativeBridge: bridge });

/** The client gives arrays to fill when it reads, and two lists of equal length when it writes everything. */
const documentSettings = {
  Read(keys: string[], values: string[]): void {
    for (const [key, value] of Object.entries(settings)) {
      keys.push(key);
      values.push(value);
    }
  },
  Write(keys: readonly string[], values: readonly string[]): void {
    for (const key of Object.keys(settings)) delete settings[key];
    keys.forEach((key, i) => (settings[key] = values[i]!));
    send({ tierbook: "settings", settings: { ...settings } });
  },
};

const lowerCased = Object.entries(boot.requirementSets).map(([name, version]) => [name.toLowerCase(), version]);
const light = { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x242424, controlBackgroundColor: 0xf5f5f5, controlForegroundColor: 0x242424 };

const context = {
  GetAppType: () => DESKTOP_EXCEL,
  GetSolutionRef: () => "tierbook",
  GetAppVersionMajor: () => 16,
  GetAppVersionMinor: () => 1,
  GetAppUILocale: () => boot.language,
  GetAppDataLocale: () => boot.language,
  GetDocUrl: () => boot.documentName,
  GetAppCapabilities: () => 1,
  GetActivationMode: () => 0,
  GetControlIntegrationLevel: () => 1,
  GetSolutionToken: () => "",
  GetCorrelationId: () => "",
  GetInstanceId: () => "",
  GetTouchEnabled: () => false,
  GetCommerceAllowed: () => false,
  GetSupportedMatrix: () => JSON.stringify(Object.fromEntries(lowerCased)),
  GetHostFullVersion: () => "16.0.18000.20000",
  GetInitialDisplayMode: () => 2,
  GetOfficeThemeInfo: () => JSON.stringify(light),
  GetSettings: () => documentSettings,
};

type Callback = ((status: number) => void) | undefined;
const external = {
  GetHostInfo: () => `excel$win32$16.01$${boot.language.toLowerCase()}$telemetry$$$${FLAGS}`,
  GetContext: () => context,
  GetLoggingAllowed: () => false,
  Execute: (_method: number, _parameters: unknown, done: Callback) => done?.(0),
  RegisterEvent: (_event: number, _target: string, _handler: unknown, done: Callback) => done?.(0),
  UnregisterEvent: (_event: number, _target: string, done: Callback) => done?.(0),
};
Object.defineProperty(window, "external", { value: external, configurable: true, writable: true });
