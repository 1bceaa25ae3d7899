import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ensureBuilt } from "../../tools/freshBuild";
import { scriptsIn, suspicious } from "./scripts";

let folder: string;
beforeAll(async () => {
  folder = await ensureBuilt();
});

const pages = (): string[] => readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));
const page = (name: string): string => readFileSync(path.join(folder, name), "utf8");

describe("the scripts that ship", () => {
  it.each([
    ["eval('1')", "eval"],
    ["(0, eval)(text)", "eval"],
    ["window.eval(text)", "eval"],
    ["new Function('return this')()", "Function"],
    ["Function(text)()", "Function"],
    ["setTimeout('go()', 1)", "setTimeout with text"],
    ["fetch('/x')", "fetch"],
    ["const f = window.fetch; f('/x')", "fetch"],
    ["new XMLHttpRequest()", "XMLHttpRequest"],
    ["new WebSocket('wss://x')", "WebSocket"],
    ["navigator.sendBeacon('/x', data)", "sendBeacon"],
    ["new EventSource('/x')", "EventSource"],
    ["importScripts('x.js')", "importScripts"],
  ])("would not pass with %s", (script, name) => {
    expect(suspicious(script)).toContain(name);
  });

  it("may have properties of those names, and timers that call functions", () => {
    expect(suspicious("cache.fetch(1); const o = { fetch: 1, eval() {} }; setTimeout(go, 1); setTimeout(() => go(), 1); f instanceof Function")).toEqual([]);
  });

  it("run no text as code, and ask nobody for anything but their own parts", () => {
    const scripts = scriptsIn(folder);
    expect(scripts.size).toBeGreaterThan(10);
    const found = [...scripts].flatMap(([name, script]) => suspicious(script).map((what) => `${name.replace(/\.[0-9a-f]{8}\./, ".")}: ${what}`));
    // The worker fetches its own further parts so; the policy sent with its script holds for it.
    expect([...new Set(found)].filter((one) => one !== "tierbook-compute.js: importScripts")).toEqual([]);
  });
});

describe("the pages that ship", () => {
  it("have a Content-Security-Policy before anything it is to hold for", () => {
    expect(pages().length).toBeGreaterThan(100);
    for (const name of pages()) {
      const html = page(name);
      const at = html.indexOf('http-equiv="Content-Security-Policy" content="default-src ');
      expect([name, at > 0 && at < html.search(/<(?:link|script|style|body)/)]).toEqual([name, true]);
    }
  });

  it("need no script inside a page, and no other site than office.js", () => {
    for (const name of pages()) {
      const html = page(name);
      expect([name, /<script(?![^>]*\ssrc=)|\son[a-z]+=|javascript:/i.test(html)]).toEqual([name, false]);
      const loaded = [...html.matchAll(/<(?:script|link|img|iframe)\b[^>]*\s(?:src|href)="(https?:[^"]+)"/g)].map((match) => match[1]);
      expect([name, loaded]).toEqual([name, name === "taskpane.html" ? ["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"] : []]);
    }
  });
});
