import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { build } from "esbuild";
import { chromium, type Browser } from "playwright-core";
import { DESKTOP_SETS } from "../src/host/wire/requirementSets";
import { chromeFlags, findChrome } from "../test/browser/chrome";
import { ensureBuilt } from "../tools/freshBuild";
import { listen } from "../tools/workbench/listen";
import { addinSite } from "../tools/workbench/sites";
import { ensureWorkbench } from "../tools/workbench/build";
import type { Measured } from "./measure";

export const title = [
  "Cold start of the built pane, against a page with the same React, Fluent UI and office.js that shows one button",
  "From the request to the frame after the first button is there; the middle of several loads in turn, each in a browser profile of its own.",
].join("\n");

const loads = 9;
const root = resolve(__dirname, "..");

export async function measurePane(): Promise<Measured[]> {
  const chrome = findChrome();
  if (chrome.path === undefined) {
    console.warn(`Not measured: ${chrome.reason}`);
    return [];
  }
  const [addin, workbench] = await Promise.all([ensureBuilt(), ensureWorkbench()]);
  // Within the project, for what it is built of is found there.
  const empty = mkdtempSync(join(root, ".cache", "empty-page-"));
  const browser = await chromium.launch({ executablePath: chrome.path, args: chromeFlags, env: chrome.env as Record<string, string> });
  try {
    await emptyPage(addin, empty);
    const times = { ours: [] as number[], empty: [] as number[] };
    for (let load = 0; load < loads; load++) {
      times.ours.push(await firstButton(browser, addin, workbench));
      times.empty.push(await firstButton(browser, empty, workbench));
    }
    const [ours, theirs] = [middle(times.ours), middle(times.empty)];
    return [
      { what: "the pane", rows: 0, milliseconds: ours, ratio: ours / theirs, bound: 1.5 },
      { what: "a page with a button", rows: 0, milliseconds: theirs, ratio: 1 },
    ];
  } finally {
    await browser.close();
    rmSync(empty, { recursive: true });
  }
}

const button = `
import { createRoot } from "react-dom/client";
import { Button, FluentProvider, webLightTheme } from "@fluentui/react-components";
Office.onReady().then(() => createRoot(document.getElementById("root")!).render(<FluentProvider theme={webLightTheme}><Button>OK</Button></FluentProvider>));
`;

/** The add-in's own page with another script. */
async function emptyPage(addin: string, folder: string): Promise<void> {
  const source = join(folder, "empty.tsx");
  writeFileSync(source, button);
  await build({ entryPoints: [source], outfile: join(folder, "empty.js"), bundle: true, minify: true, jsx: "automatic", define: { "process.env.NODE_ENV": '"production"' } });
  const page = readFileSync(join(addin, "taskpane.html"), "utf8")
    .replace(/<script src="functions[^"]*"><\/script>/, "")
    .replace(/<link rel="stylesheet"[^>]*>/, "")
    .replace(/src="taskpane[^"]*"/, 'src="empty.js"');
  if (!page.includes("empty.js")) throw new Error("The pane's page has no script of the pane.");
  writeFileSync(join(folder, "taskpane.html"), page);
  const icon = join(addin, "assets", "icon-32.png");
  if (existsSync(icon)) copyFileSync(icon, join(folder, "icon-32.png"));
}

/** Milliseconds until the page has a button and has drawn it. */
async function firstButton(browser: Browser, addin: string, workbench: string): Promise<number> {
  const listening = await listen(0);
  const officeJs = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
  listening.serve(addinSite({ addin, workbench, officeJs, samples: join(root, "assets/samples") }, listening.origin, listening.origin));
  const context = await browser.newContext({ viewport: { width: 360, height: 760 }, locale: "en" });
  try {
    const page = await context.newPage();
    const boot = JSON.stringify({ workbenchOrigin: listening.origin, locale: "en-US", sets: DESKTOP_SETS, settings: {} });
    await page.addInitScript(`window.name = ${JSON.stringify(boot)};
      window.shown = new Promise((resolve) => {
        const look = () => (document.querySelector("#root button") ? requestAnimationFrame(() => resolve(performance.now())) : requestAnimationFrame(look));
        look();
      });`);
    await page.goto(`${listening.origin}/taskpane.html`);
    return await page.evaluate<number>("window.shown");
  } finally {
    await context.close();
    await listening.close();
  }
}

const middle = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
