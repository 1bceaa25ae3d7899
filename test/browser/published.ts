import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { chromium, type BrowserContext, type Page } from "playwright-core";
import { fileBelow, mediaType, sendFile } from "../../tools/workbench/files";
import { chromeFlags, findChrome } from "./chrome";
import { patientPage } from "./patience";

const office = "https://appsforoffice.microsoft.com/lib/1/hosted";
const officeJs = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

/** Where office.js reports its use to Microsoft. The policy forbids it, and office.js goes on without. */
const reports = /\btelemetryservice\.firstpartyapps\.oaspapps\.com\b|\bpipe\.aria\.microsoft\.com\b/u;

/** An add-in's site as a web server shows it, in a browser that reaches nothing but it and office.js. */
export interface Published {
  readonly address: string;
  readonly page: Page;
  /** Requests to any other place. */
  readonly foreign: string[];
  /** What the console says is wrong, office.js's own reports aside. */
  readonly complaints: string[];
  /** What the policy forbade, as the page is told of it; again without those reports. */
  violations(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** @param headers what the server says with every file */
export async function publish(site: string, headers: ReadonlyMap<string, string>): Promise<Published> {
  const server = createServer((request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    const file = fileBelow(site, (request.url ?? "/").replace(/[?#].*$/u, ""));
    void (file === null ? Promise.resolve(false) : sendFile(response, file)).then((sent) => {
      if (!sent) response.writeHead(404).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, "localhost", done));
  const address = `http://localhost:${(server.address() as AddressInfo).port}`;
  const chrome = findChrome();
  const browser = await chromium.launch({ executablePath: chrome.path, args: chromeFlags, env: chrome.env as Record<string, string> });
  const context = await browser.newContext({ locale: "en" });
  const foreign = await onlyOffice(context, address);
  const page = await patientPage(context);
  const complaints: string[] = [];
  page.on("console", (line) => {
    if (line.type() === "error" && !reports.test(line.text())) complaints.push(line.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { violations: seen });
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => seen.push(`${effectiveDirective} ${blockedURI}`));
  });
  return {
    address,
    page,
    foreign,
    complaints,
    violations: async () => (await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).filter((violation) => !reports.test(violation)),
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}

/** office.js comes from the installed package, unmodified; every request elsewhere fails and is noted. */
async function onlyOffice(context: BrowserContext, address: string): Promise<string[]> {
  const foreign: string[] = [];
  await context.route("**/*", (route) => {
    const url = route.request().url();
    if (url.startsWith(`${address}/`)) return route.continue();
    const file = url.startsWith(`${office}/`) ? join(officeJs, new URL(url).pathname.slice(new URL(office).pathname.length)) : null;
    if (file !== null && existsSync(file)) return route.fulfill({ contentType: mediaType(file), body: readFileSync(file) });
    foreign.push(url);
    return route.abort();
  });
  return foreign;
}
