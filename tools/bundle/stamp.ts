import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Compiled } from "./bundle";
import { dist, root } from "./sources";

const stamp = path.join(root, ".cache", "build-stamp.json");

interface Stamp {
  readonly fingerprint: string;
  readonly files: readonly string[];
  readonly compiled: Compiled;
}

/** Notes what dist/ was built from, and what should be in it. */
export function recordBuild(built: Stamp): void {
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, JSON.stringify(built));
}

/** Whether dist/ is whole and was built from these sources. */
export function isBuilt(fingerprint: string): boolean {
  if (!existsSync(stamp)) return false;
  const built = readStamp();
  return built.fingerprint === fingerprint && built.files.every((file) => existsSync(path.join(dist, file)));
}

/** What webpack made for the build in dist/. */
export const builtScripts = (): Compiled => readStamp().compiled;

const readStamp = (): Stamp => JSON.parse(readFileSync(stamp, "utf8")) as Stamp;
