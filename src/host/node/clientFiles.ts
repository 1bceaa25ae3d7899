import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Where the installed, unmodified client lies, and which version it is. */
export function clientFiles(): { readonly dist: string; readonly version: string } {
  const root = dirname(createRequire(join(process.cwd(), "package.json")).resolve("@microsoft/office-js/package.json"));
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  return { dist: join(root, "dist"), version };
}

/** The Excel client of desktop Excel: what the host info of the pane asks for. */
export const EXCEL_CLIENT = "excel-win32-16.01";
