import { promises as fs } from "node:fs";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { fileBelow, mediaType, sendFile } from "./files";
import type { Site } from "./listen";

export interface Folders {
  /** The built workbench page. */
  readonly workbench: string;
  /** The built add-in, exactly as it would be published. */
  readonly addin: string;
  /** The `dist` of the installed, unmodified @microsoft/office-js. */
  readonly officeJs: string;
  readonly samples: string;
}

/** The tag of either public copy, the worldwide one or China's own. */
const officeTag = /<script\b[^>]*\bsrc="https:\/\/[^"]+\/office(?:\.debug)?\.js"[^>]*><\/script>/;

/** Page and pane each in a process of its own, where the browser can: a grid that calculates does not hold up the pane. */
const apart = ["origin-agent-cluster", "?1"] as const;

/** The workbench page, the samples, and the two descriptions of the add-in's functions, which a host reads beside the manifest. */
export function workbenchSite(folders: Folders, own: string, pane: string): Site {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    `frame-src ${pane}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return async (path, response) => {
    response.setHeader("content-security-policy", policy);
    response.setHeader(...apart);
    if (path === "/" || path === "/index.html") {
      const page = await fs.readFile(join(folders.workbench, "index.html"), "utf8");
      response.writeHead(200, { "content-type": mediaType("index.html") });
      response.end(page.replaceAll("{{own}}", own).replaceAll("{{pane}}", pane));
      return true;
    }
    if (/^\/functions(\.[\w-]+)?\.json$/.test(path)) return sendBelow(folders.addin, path, response);
    if (path.startsWith("/samples/")) return sendBelow(folders.samples, path.slice("/samples".length), response);
    return sendBelow(folders.workbench, path, response);
  };
}

/** The add-in's own site; its pages get office.js from the installed package, after the script that stands in for Excel. */
export function addinSite(folders: Folders, own: string, workbench: string): Site {
  const policy = [
    "default-src 'none'",
    `script-src ${own}`,
    `style-src ${own} 'unsafe-inline'`,
    `img-src ${own} data: blob:`,
    `font-src ${own} data:`,
    `connect-src ${own}`,
    // The pane shows its help pages.
    `frame-src ${own}`,
    `frame-ancestors ${workbench} ${own}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return async (path, response) => {
    response.setHeader("content-security-policy", policy);
    response.setHeader(...apart);
    if (path === "/pane-shim.js") return sendFile(response, join(folders.workbench, "pane-shim.js"));
    if (path.startsWith("/office-js/")) return sendBelow(folders.officeJs, path.slice("/office-js".length), response);
    if (path.endsWith(".html")) return sendPage(folders.addin, path, response);
    return sendBelow(folders.addin, path, response);
  };
}

async function sendPage(folder: string, path: string, response: ServerResponse): Promise<boolean> {
  const file = fileBelow(folder, path);
  const page = file && (await fs.readFile(file, "utf8").catch(() => null));
  if (!page) return false;
  response.writeHead(200, { "content-type": mediaType(path) });
  response.end(localOffice(page));
  return true;
}

/** Exchanges the tag that loads office.js from Microsoft for the stand-in and the local copy; other pages stay as they are. */
export function localOffice(page: string): string {
  return page.replace(officeTag, '<script src="/pane-shim.js"></script><script src="/office-js/office.js"></script>');
}

async function sendBelow(folder: string, path: string, response: ServerResponse): Promise<boolean> {
  const file = fileBelow(folder, path);
  return file !== null && sendFile(response, file);
}
