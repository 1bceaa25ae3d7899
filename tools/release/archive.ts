import { createHash } from "node:crypto";
import { zipSync, type Zippable } from "fflate";

/** Files by their path in the archive. */
export type Files = ReadonlyMap<string, Uint8Array>;

export const checksumsFile = "checksums.sha256";

/** A line for every file, as `sha256sum --check` reads it. */
export const checksums = (files: Files): string =>
  sorted(files).map(([name, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`).join("");

/** The same files give the same bytes: in order of their names, all of the same moment, the first a zip can tell. */
export function zipped(files: Files): Uint8Array {
  const entries: Zippable = Object.fromEntries(sorted(files).map(([name, bytes]) => [name, [bytes, { mtime: new Date(1980, 0, 1), level: 9 }] as const]));
  return zipSync(entries);
}

const sorted = (files: Files): readonly (readonly [string, Uint8Array])[] => [...files].sort(([one], [other]) => (one < other ? -1 : 1));
