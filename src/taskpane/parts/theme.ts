import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";

export const fontFamily = '"Segoe UI", "Microsoft YaHei", "PingFang SC", sans-serif';
const light: Theme = { ...webLightTheme, fontFamilyBase: fontFamily };
const dark: Theme = { ...webDarkTheme, fontFamilyBase: fontFamily };

export const themeOf = (isDark: boolean): Theme => (isDark ? dark : light);

/** Whether Excel is dark: its own word where it gives one, else the system's. */
export function useIsDark(officeTheme: { readonly isDarkTheme?: boolean } | undefined): boolean {
  const told = officeTheme?.isDarkTheme;
  const [system, setSystem] = useState(() => query()?.matches ?? false);
  useEffect(() => {
    const media = query();
    if (!media) return undefined;
    const follow = (event: MediaQueryListEvent): void => setSystem(event.matches);
    media.addEventListener("change", follow);
    return () => media.removeEventListener("change", follow);
  }, []);
  return told ?? system;
}

const query = (): MediaQueryList | undefined => window.matchMedia?.("(prefers-color-scheme: dark)");
