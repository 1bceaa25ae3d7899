import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** The LibreOffice of this computer: SOFFICE_PATH, else its usual places; null where there is none. */
export function findOffice(): string | null {
  const wanted = process.env.SOFFICE_PATH;
  if (wanted) return wanted;
  return usualPlaces().find((path) => existsSync(path)) ?? null;
}

function usualPlaces(): string[] {
  if (process.platform === "darwin") return ["/Applications/LibreOffice.app/Contents/MacOS/soffice"];
  if (process.platform === "win32") {
    const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)"].flatMap((name) => process.env[name] ?? []);
    return roots.map((root) => join(root, "LibreOffice/program/soffice.com"));
  }
  const folders = (process.env.PATH ?? "").split(":");
  return [...folders.flatMap((folder) => [join(folder, "soffice"), join(folder, "libreoffice")]), "/usr/lib/libreoffice/program/soffice"];
}

export interface ConvertChoices {
  /** Calculate every formula anew; otherwise the values the file holds are taken as they are. */
  readonly recalculate?: boolean;
}

/**
 * Opens a file in LibreOffice and saves it in another format.
 * @param format "fods", "pdf", "xlsx" …
 * @returns the path of the new file
 */
export function convert(office: string, file: string, format: string, folder: string, { recalculate = false }: ConvertChoices = {}): string {
  // A profile of its own: a LibreOffice that is open, or another test, would otherwise take the order.
  const profile = mkdtempSync(join(tmpdir(), "tierbook-office-"));
  try {
    if (recalculate) {
      mkdirSync(join(profile, "user"));
      writeFileSync(join(profile, "user/registrymodifications.xcu"), alwaysRecalculate);
    }
    const run = spawnSync(
      office,
      [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--norestore", "--convert-to", format, "--outdir", folder, file],
      { encoding: "utf8", timeout: 180_000 },
    );
    const made = join(folder, `${basename(file, extname(file))}.${format}`);
    if (!existsSync(made)) throw new Error(`LibreOffice made no ${format} of ${file}: ${run.stdout}${run.stderr}`);
    return made;
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** One picture per page of a PDF; null where pdftoppm is absent. */
export function pictures(pdf: string, folder: string): string[] | null {
  const run = spawnSync("pdftoppm", ["-png", "-r", "60", pdf, join(folder, "page")], { timeout: 120_000 });
  if (run.error) return null;
  return readdirSync(folder).filter((name) => /^page.*\.png$/.test(name)).sort().map((name) => join(folder, name));
}
