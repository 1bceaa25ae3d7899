import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Compiled } from "./bundle";
import { dist, fingerprint, root, type Asked } from "./sources";

const stamp = path.join(root, ".cache", "build-stamp.json");

interface Stamp {
  readonly fingerprint: string;
  readonly asked: Asked;
  readonly files: readonly string[];
  readonly compiled: Compiled;
}

/** Notes what dist/ was built from, and what should be in it. */
export function recordBuild(built: Stamp): void {
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, JSON.stringify(built));
}

/** Whether dist/ is whole and was built from these sources. */
export function isBuilt(wanted: string): boolean {
  if (!existsSync(stamp)) return false;
  const built = readStamp();
  return built.fingerprint === wanted && built.files.every((file) => existsSync(path.join(dist, file)));
}

/** Whether the scripts in dist/ are those of the present sources, for whatever address the rest was built. */
export function areScriptsBuilt(): boolean {
  if (!existsSync(stamp)) return false;
  // Stamps of earlier versions do not say.
  const { asked } = readStamp() as Partial<Stamp>;
  return asked?.mode === "production" && isBuilt(fingerprint(asked));
}

/** What webpack made for the build in dist/. */
export const builtScripts = (): Compiled => readStamp().compiled;

const readStamp = (): Stamp => JSON.parse(readFileSync(stamp, "utf8")) as Stamp;
