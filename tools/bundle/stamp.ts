import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dist, root } from "./sources";

const cache = path.join(root, ".cache");
const stamp = path.join(cache, "build-stamp.txt");
const needed = ["taskpane.html", "functions.js", "taskpane.js", "functions.json", "functions.zh-CN.json"];

/** Notes what dist/ was built from. */
export function recordBuild(fingerprint: string): void {
  mkdirSync(cache, { recursive: true });
  writeFileSync(stamp, fingerprint);
}

/** Whether dist/ is whole and was built from these sources. */
export const isBuilt = (fingerprint: string): boolean =>
  existsSync(stamp) &&
  readFileSync(stamp, "utf8") === fingerprint &&
  needed.every((file) => existsSync(path.join(dist, file)));
