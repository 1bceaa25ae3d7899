import { Button, FluentProvider, makeStyles, Select, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useEffect, useState, type ReactNode } from "react";
import { locales, type Locale } from "../domain/method/text";
import { deskDoorWords } from "../i18n/deskDoor";
import { paneWords } from "../i18n/pane";
import { onCommand } from "./commands";
import { DeskDoor } from "./desk/door";
import { HelpProvider, useHelp } from "./help/help";
import { AmountsProvider } from "./parts/amounts";
import { LanguageProvider } from "./parts/language";
import { firstLocale, keepLocale } from "./parts/locale";
import { themeOf, useIsDark } from "./parts/theme";
import { recoveryLayer } from "../workbook/recovery/layer";
import { UnfinishedBar } from "./recovery/UnfinishedBar";
import type { SharingLayer } from "./sharing/layer";
import type { Shared } from "./sharing/ToolsView";
import { useSharingWords } from "./sharing/words";

/** Fetched when they are opened. */
const DeskPage = lazy(() => import("./desk/DeskPage").then((module) => ({ default: module.DeskPage })));
const ToolsView = lazy(() => import("./sharing/ToolsView").then((module) => ({ default: module.ToolsView })));

const names: Readonly<Record<Locale, string>> = { en: "English", "zh-CN": "中文" };

const narrow = "@media (max-width: 400px)";

const useStyles = makeStyles({
  // The page itself is as tall as its content; the buttons at the end stick to the window.
  app: { minHeight: "100vh", display: "flex", flexDirection: "column", minWidth: 0, boxSizing: "border-box", backgroundColor: tokens.colorNeutralBackground1 },
  main: { flexGrow: 1, display: "flex", flexDirection: "column", minWidth: 0 },
  // Excel covers the top right corner with the menu of the pane.
  top: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: "4px", padding: "8px 36px 8px 16px", [narrow]: { gap: 0, paddingLeft: "8px" } },
  // In 320 pixels there is room for the words alone.
  button: { minWidth: 0, padding: "0 6px", whiteSpace: "nowrap" },
  language: { minWidth: 0, marginLeft: "auto", [narrow]: { "& select": { paddingLeft: "4px" } } },
  // Excel shows the name above the pane.
  name: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400, [narrow]: { display: "none" } },
  opening: { padding: "16px" },
});

export interface AppProps {
  readonly displayLanguage?: string;
  readonly officeTheme?: { readonly isDarkTheme?: boolean };
  /** The tools; none where there is no workbook to use them on. */
  readonly tools?: SharingLayer;
  readonly children: (dark: boolean, runsAsked: number) => ReactNode;
}

/** Theme, language and the line at the top, around whatever the pane shows. */
export function App({ displayLanguage, officeTheme, tools, children }: AppProps) {
  const [locale, setLocale] = useState(() => firstLocale(displayLanguage));
  const dark = useIsDark(officeTheme);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const choose = (chosen: Locale): void => {
    setLocale(chosen);
    keepLocale(chosen);
  };
  return (
    <FluentProvider theme={themeOf(dark)}>
      <LanguageProvider locale={locale}>
        <HelpProvider dark={dark}>
          <AmountsProvider>
            <Frame locale={locale} dark={dark} onLocale={choose} {...(tools ? { tools } : {})}>
              {(runsAsked) => children(dark, runsAsked)}
            </Frame>
          </AmountsProvider>
        </HelpProvider>
      </LanguageProvider>
    </FluentProvider>
  );
}

/** What stands in the wizard's place; the wizard stays as it is meanwhile. */
type Beside = "tools" | "desk";

interface FrameProps {
  readonly locale: Locale;
  readonly dark: boolean;
  readonly onLocale: (locale: Locale) => void;
  readonly tools?: SharingLayer;
  readonly children: (runsAsked: number) => ReactNode;
}

function Frame({ locale, dark, onLocale, tools, children }: FrameProps) {
  const styles = useStyles();
  const openHelp = useHelp();
  const toolWords = useSharingWords().tools;
  const [beside, setBeside] = useState<Beside | null>(null);
  const [shared, setShared] = useState<Shared | null>(null);
  const [runsAsked, setRunsAsked] = useState(0);
  const { help, language } = paneWords(locale);
  const desk = deskDoorWords[locale];
  const close = (): void => setBeside(null);
  const toggle = (view: Beside): void => setBeside(beside === view ? null : view);
  const openDesk = useCallback(() => setBeside("desk"), []);
  useEffect(
    () =>
      onCommand((view) => {
        openHelp(view === "help" ? null : undefined);
        if (view !== "runs") return;
        setBeside(null);
        setRunsAsked((times) => times + 1);
      }),
    [openHelp],
  );
  return (
    <div className={styles.app}>
      <header className={styles.top}>
        <span className={styles.name}>Tierbook</span>
        <Button size="small" appearance="subtle" className={styles.button} onClick={() => openHelp(null)}>
          {help.short}
        </Button>
        {tools && (
          <Button size="small" appearance="subtle" className={styles.button} aria-expanded={beside === "tools"} onClick={() => toggle("tools")}>
            {toolWords.short}
          </Button>
        )}
        {tools && (
          <Button size="small" appearance="subtle" className={styles.button} aria-expanded={beside === "desk"} onClick={() => toggle("desk")}>
            {desk.short}
          </Button>
        )}
        <Select
          size="small"
          className={styles.language}
          aria-label={language}
          value={locale}
          onChange={(_, { value }) => onLocale(locales.find((known) => known === value) ?? "en")}
        >
          {locales.map((known) => (
            <option key={known} value={known} lang={known}>
              {names[known]}
            </option>
          ))}
        </Select>
      </header>
      <main className={styles.main}>
        {tools && <UnfinishedBar layer={recoveryLayer} />}
        {tools && beside === "tools" && (
          <Suspense fallback={null}>
            <ToolsView layer={tools} shared={shared} onShared={setShared} onClose={close} />
          </Suspense>
        )}
        {tools && beside === "desk" && (
          <Suspense fallback={<Spinner className={styles.opening} size="tiny" label={desk.opening} />}>
            <DeskPage dark={dark} onClose={close} />
          </Suspense>
        )}
        <DeskDoor value={tools ? openDesk : null}>
          <div style={{ display: beside ? "none" : "contents" }}>{children(runsAsked)}</div>
        </DeskDoor>
      </main>
    </div>
  );
}
