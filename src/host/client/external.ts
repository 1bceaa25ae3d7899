/** What office.js asks of the application around it, synchronously, while it starts. */
export interface Surroundings {
  /** Granted requirement sets, "ExcelApi" to "1.9". */
  readonly sets: Readonly<Record<string, string>>;
  /** "en-US", "zh-CN": language of Office's own interface. */
  readonly locale: string;
  /** Settings of Office.context.document: names to JSON texts. */
  readonly settings: () => Readonly<Record<string, string>>;
  readonly onSettings: (settings: Readonly<Record<string, string>>) => void;
}

type Done = ((status: number) => void) | undefined;

const EXCEL = 1;
/** The client takes text, and turns the numbers into "#rrggbb". */
const LIGHT_THEME = { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x242424, controlBackgroundColor: 0xf5f5f5, controlForegroundColor: 0x242424 };
/** Shared runtime and custom functions. */
const FLAGS = 1 + 2;

/**
 * The `window.external` that desktop Excel gives a task pane. The client is not changed in any way: it only finds
 * itself in surroundings that answer.
 */
export function officeExternal({ sets, locale, settings, onSettings }: Surroundings) {
  const matrix = Object.fromEntries(Object.entries(sets).map(([name, version]) => [name.toLowerCase(), version]));
  const context = {
    GetAppType: () => EXCEL,
    GetSolutionRef: () => "add-in",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => "en-US",
    GetDocUrl: () => "Book1.xlsx",
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "correlation",
    GetInstanceId: () => "instance",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(matrix),
    GetHostFullVersion: () => "16.0.18000.20000",
    GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: () => JSON.stringify(LIGHT_THEME),
    GetSettings: () => ({
      Read(names: string[], values: string[]) {
        for (const [name, value] of Object.entries(settings())) {
          names.push(name);
          values.push(value);
        }
      },
      Write: (names: readonly string[], values: readonly string[]) => onSettings(Object.fromEntries(names.map((name, i) => [name, values[i] ?? ""]))),
    }),
  };
  return {
    GetContext: () => context,
    GetHostInfo: () => `excel$win32$16.01$${locale.toLowerCase()}$telemetry$$$${FLAGS}`,
    GetLoggingAllowed: () => false,
    Execute: (_id: unknown, _parameters: unknown, done: Done) => done?.(0),
    RegisterEvent: (_id: unknown, _target: unknown, _handler: unknown, done: Done) => done?.(0),
    UnregisterEvent: (_id: unknown, _target: unknown, done: Done) => done?.(0),
  };
}

/** What office.js looks for as `_richApiNativeBridge`: texts both ways. */
export interface NativeBridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}
