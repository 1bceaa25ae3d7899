import type { Cdn } from "../bundle/cdn";
import { namedByContent } from "../bundle/contentName";
import { sitePolicy } from "../bundle/policy";

/** What a web server says with every file of the site. */
export const siteHeaders = (cdn: Cdn): Readonly<Record<string, string>> => ({
  "Content-Security-Policy": sitePolicy(cdn),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  // Excel on the web reads the functions' descriptions from its own site; nothing served here is secret.
  "Access-Control-Allow-Origin": "*",
});

const day = 24 * 60 * 60;

/** How long a browser may keep a file without asking again. Excel wants its icons to be kept. */
export function cacheControl(file: string): string {
  if (namedByContent(file)) return `public, max-age=${365 * day}, immutable`;
  return file.endsWith(".png") ? `public, max-age=${day}` : "no-cache";
}
