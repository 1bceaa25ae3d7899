import { Button, FluentProvider, makeStyles, Select, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";
import { locales, type Locale } from "../domain/method/text";
import { paneWords } from "../i18n/pane";
import { onCommand } from "./commands";
import { HelpProvider, useHelp } from "./help/help";
import { AmountsProvider } from "./parts/amounts";
import { LanguageProvider } from "./parts/language";
import { firstLocale, keepLocale } from "./parts/locale";
import { themeOf, useIsDark } from "./parts/theme";
import type { SharingLayer } from "./sharing/layer";
import type { Shared } from "./sharing/ToolsView";
import { useSharingWords } from "./sharing/words";

/** Fetched when it is opened. */
const ToolsView = lazy(() => import("./sharing/ToolsView").then((module) => ({ default: module.ToolsView })));

const names: Readonly<Record<Locale, string>> = { en: "English", "zh-CN": "中文" };

const useStyles = makeStyles({
  // The page itself is as tall as its content; the buttons at the end stick to the window.
  app: { minHeight: "100vh", display: "flex", flexDirection: "column", minWidth: 0, boxSizing: "border-box", backgroundColor: tokens.colorNeutralBackground1 },
  main: { flexGrow: 1, display: "flex", flexDirection: "column", minWidth: 0 },
  // Excel covers the top right corner with the menu of the pane.
  top: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "4px", padding: "8px 36px 8px 16px" },
  // In 320 pixels there is room for the words alone.
  button: { minWidth: 0, padding: "0 6px" },
  language: { minWidth: 0 },
  name: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400 },
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
            <Frame locale={locale} onLocale={choose} {...(tools ? { tools } : {})}>
              {(runsAsked) => children(dark, runsAsked)}
            </Frame>
          </AmountsProvider>
        </HelpProvider>
      </LanguageProvider>
    </FluentProvider>
  );
}

interface FrameProps {
  readonly locale: Locale;
  readonly onLocale: (locale: Locale) => void;
  readonly tools?: SharingLayer;
  readonly children: (runsAsked: number) => ReactNode;
}

function Frame({ locale, onLocale, tools, children }: FrameProps) {
  const styles = useStyles();
  const openHelp = useHelp();
  const toolWords = useSharingWords().tools;
  const [toolsOpen, setToolsOpen] = useState(false);
  const [shared, setShared] = useState<Shared | null>(null);
  const [runsAsked, setRunsAsked] = useState(0);
  const { help, language } = paneWords(locale);
  useEffect(
    () =>
      onCommand((view) => {
        openHelp(view === "help" ? null : undefined);
        if (view !== "runs") return;
        setToolsOpen(false);
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
          <Button size="small" appearance="subtle" className={styles.button} aria-expanded={toolsOpen} onClick={() => setToolsOpen(!toolsOpen)}>
            {toolWords.short}
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
        {tools && toolsOpen && (
          <Suspense fallback={null}>
            <ToolsView layer={tools} shared={shared} onShared={setShared} onClose={() => setToolsOpen(false)} />
          </Suspense>
        )}
        <div style={{ display: toolsOpen ? "none" : "contents" }}>{children(runsAsked)}</div>
      </main>
    </div>
  );
}
