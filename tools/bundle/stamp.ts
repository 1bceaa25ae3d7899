import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dist, root } from "./sources";

const stamp = path.join(root, ".cache", "build-stamp.json");

interface Stamp {
  readonly fingerprint: string;
  readonly files: readonly string[];
}

/** Notes what dist/ was built from, and what should be in it. */
export function recordBuild(fingerprint: string, files: readonly string[]): void {
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, JSON.stringify({ fingerprint, files } satisfies Stamp));
}

/** Whether dist/ is whole and was built from these sources. */
export function isBuilt(fingerprint: string): boolean {
  if (!existsSync(stamp)) return false;
  const built = JSON.parse(readFileSync(stamp, "utf8")) as Stamp;
  return built.fingerprint === fingerprint && built.files.every((file) => existsSync(path.join(dist, file)));
}
