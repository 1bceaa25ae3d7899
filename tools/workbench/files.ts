import { createReadStream, promises as fs } from "node:fs";
import { extname, resolve, sep } from "node:path";
import type { ServerResponse } from "node:http";

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export function mediaType(file: string): string {
  return mediaTypes[extname(file).toLowerCase()] ?? "application/octet-stream";
}

/**
 * The file a URL path names below a folder; null when the path is malformed or leads out of the folder.
 * @param path as in the request line, still percent-encoded, without query
 */
export function fileBelow(folder: string, path: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  // A backslash separates folders on Windows, and a drive letter or stream name needs a colon.
  if (/[\0\\:]/.test(decoded) || decoded.split("/").includes("..")) return null;
  const root = resolve(folder);
  const file = resolve(root, `.${decoded.startsWith("/") ? "" : "/"}${decoded}`);
  return file.startsWith(root + sep) ? file : null;
}

/** Sends a file; answers false, with nothing sent, when there is no such file. */
export async function sendFile(response: ServerResponse, file: string): Promise<boolean> {
  const stat = await fs.stat(file).catch(() => null);
  if (!stat?.isFile()) return false;
  response.writeHead(200, { "content-type": mediaType(file), "content-length": stat.size });
  await new Promise<void>((done, fail) => {
    createReadStream(file).on("error", fail).pipe(response).on("finish", done).on("close", done).on("error", fail);
  });
  return true;
}
