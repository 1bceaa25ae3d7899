import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

/** A browser that starts here, or why there is none. */
export type Chrome =
  | { readonly path: string; readonly env: NodeJS.ProcessEnv; readonly reason?: undefined }
  | { readonly path?: undefined; readonly env?: undefined; readonly reason: string };

export const chromeFlags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"];

/**
 * CHROME_PATH, else a Chrome, Chromium or Edge in its usual place, else the Chromium that @sparticuz/chromium carries
 * (Linux on x64; unpacked once, with the libraries it needs where the system lacks them).
 */
export function findChrome(): Chrome {
  const wanted = process.env.CHROME_PATH;
  if (wanted) return starts(wanted) ? { path: wanted, env: process.env } : { reason: `CHROME_PATH=${wanted} does not start` };
  for (const path of usualPlaces()) if (existsSync(path) && starts(path)) return { path, env: process.env };
  const packaged = packagedChromium();
  if (typeof packaged === "string") return { reason: `no Chrome or Chromium starts here (set CHROME_PATH), and ${packaged}` };
  return packaged;
}

function usualPlaces(): string[] {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  }
  if (process.platform === "win32") {
    const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => process.env[name] ?? []);
    return ["Google/Chrome/Application/chrome.exe", "Chromium/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"].flatMap(
      (program) => roots.map((root) => join(root, program)),
    );
  }
  const names = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "microsoft-edge"];
  return [...(process.env.PATH ?? "").split(":").flatMap((folder) => names.map((name) => join(folder, name))), "/snap/bin/chromium"];
}

/** Launches and closes it in a process of its own, for jest decides what to skip before it can wait for anything. */
function starts(path: string, env: NodeJS.ProcessEnv = process.env): boolean {
  const options = { executablePath: path, args: chromeFlags, timeout: 30_000 };
  const script = `require(${JSON.stringify(require.resolve("playwright-core"))}).chromium
    .launch(${JSON.stringify(options)}).then((chrome) => chrome.close()).catch(() => process.exit(1))`;
  return spawnSync(process.execPath, ["-e", script], { env, timeout: 60_000 }).status === 0;
}

function packagedChromium(): Chrome | string {
  if (process.platform !== "linux" || process.arch !== "x64") return "the packaged Chromium runs on Linux x64 only";
  let entry: string;
  try {
    entry = require.resolve("@sparticuz/chromium");
  } catch {
    return "@sparticuz/chromium is not installed";
  }
  const home = join(dirname(entry), "../../../../.cache/tierbook-chromium");
  if (!existsSync(home)) {
    const trouble = unpack(entry, home);
    if (trouble) return `the packaged Chromium could not be unpacked: ${trouble}`;
  }
  const path = join(home, "chromium");
  if (starts(path)) return { path, env: process.env };
  const env = { ...process.env, LD_LIBRARY_PATH: join(home, "al2023/lib"), FONTCONFIG_PATH: join(home, "fonts") };
  return starts(path, env) ? { path, env } : "the packaged Chromium does not start either";
}

/** Unpacks beside the final place and renames, so that a test running in parallel never sees half of it. */
function unpack(entry: string, home: string): string | null {
  mkdirSync(dirname(home), { recursive: true });
  const beside = mkdtempSync(`${home}-`);
  const script = `require(${JSON.stringify(entry)}).executablePath().catch((e) => { console.error(e.message); process.exit(1); })`;
  // Only where this variable names a Node version does the package unpack its system libraries too.
  const env = { ...process.env, TMPDIR: beside, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
  const run = spawnSync(process.execPath, ["-e", script], { env, encoding: "utf8", timeout: 120_000 });
  if (run.status === 0 && existsSync(join(beside, "chromium"))) {
    try {
      renameSync(beside, home);
    } catch {
      rmSync(beside, { recursive: true, force: true });
    }
    return null;
  }
  rmSync(beside, { recursive: true, force: true });
  return run.stderr.trim().split("\n").at(-1) || "no reason given";
}
