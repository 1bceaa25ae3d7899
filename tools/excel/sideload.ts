import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

/** The command-line program of office-addin-debugging, or why there is none here. */
export type Sideloader = { readonly program: string } | { readonly missing: string };

export function findSideloader(platform: NodeJS.Platform, resolve: (id: string) => string = require.resolve): Sideloader {
  if (platform !== "win32" && platform !== "darwin") return { missing: "Excel runs on Windows, on a Mac and on the web; this computer has neither of the first two." };
  try {
    const description = resolve("office-addin-debugging/package.json");
    const { bin } = JSON.parse(readFileSync(description, "utf8")) as { bin: Record<string, string> };
    return { program: path.join(path.dirname(description), bin["office-addin-debugging"]!) };
  } catch {
    return { missing: "office-addin-debugging, an optional dependency, is not installed (npm install --include=optional installs it)." };
  }
}

/** Runs `start` or `stop` of the program for a manifest; resolves to whether it succeeded. */
export function sideload(program: string, command: "start" | "stop", manifest: string): Promise<boolean> {
  const args = command === "start" ? [program, "start", manifest, "desktop", "--app", "excel"] : [program, "stop", manifest];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: "inherit" });
    child.on("error", () => resolve(false));
    child.on("close", (code) => resolve(code === 0));
  });
}

/** What to do by hand to see the add-in in an Excel. */
export const byHand = (manifest: string): string => `Load the add-in by hand while this keeps serving:
  Excel on the web: open a workbook, Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in, choose ${manifest}
  Windows: share the folder of ${manifest}, add the share under File > Options > Trust Center > Trust Center Settings >
    Trusted Add-in Catalogs, restart Excel, then Home > Add-ins > Advanced > Shared folder
  Mac: copy ${manifest} to ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef, restart Excel, then Home > Add-ins`;
