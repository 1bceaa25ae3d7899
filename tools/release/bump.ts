import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** A text that states the version, and the pattern it stands in: what is before it, the version, what is after. */
const places: readonly { readonly file: string; readonly pattern: RegExp; readonly written: (version: string) => string }[] = [
  { file: "package.json", pattern: /^(\{\s*"name": "tierbook",\s*"version": ")([^"]*)(")/u, written: (version) => version },
  { file: "package-lock.json", pattern: /^(\{\s*"name": "tierbook",\s*"version": ")([^"]*)(")/u, written: (version) => version },
  { file: "package-lock.json", pattern: /("packages": \{\s*"": \{\s*"name": "tierbook",\s*"version": ")([^"]*)(")/u, written: (version) => version },
  // Four numbers, as Office compares them.
  { file: "manifest.xml", pattern: /(<Version>)([^<]*)(<\/Version>)/u, written: (version) => `${version}.0` },
];

/** The versions a checkout states, each with its file; they are one version when all is well. */
export const statedVersions = (folder: string): readonly { readonly file: string; readonly version: string }[] =>
  places.map(({ file, pattern }) => ({ file, version: stated(readFileSync(path.join(folder, file), "utf8"), file, pattern)[2]! }));

/** Three numbers, each of up to five digits: what npm and Office both take. */
const wanted = /^(?:0|[1-9]\d{0,4})(?:\.(?:0|[1-9]\d{0,4})){2}$/u;

/**
 * States another version everywhere; the pane and the written sheets read it from package.json.
 * @throws when it is no version, or not above the present one: Office keeps what it knows of a version for a day
 */
export function bump(folder: string, version: string): void {
  if (!wanted.test(version)) throw new Error(`A version is three numbers, such as 0.2.0, not ${version}.`);
  const present = statedVersions(folder)[0]!.version;
  if (compare(version, present) <= 0) throw new Error(`${version} is not above the present version, ${present}.`);
  const texts = new Map<string, string>();
  for (const { file, pattern, written } of places) {
    const text = texts.get(file) ?? readFileSync(path.join(folder, file), "utf8");
    stated(text, file, pattern);
    texts.set(file, text.replace(pattern, (_all, before: string, _version, after: string) => before + written(version) + after));
  }
  for (const [file, text] of texts) writeFileSync(path.join(folder, file), text);
}

function stated(text: string, file: string, pattern: RegExp): RegExpExecArray {
  const found = pattern.exec(text);
  if (!found) throw new Error(`${file} states no version where it is looked for.`);
  return found;
}

function compare(one: string, other: string): number {
  const [left, right] = [one, other].map((version) => version.split(".").map(Number)) as [number[], number[]];
  const at = left.findIndex((number, i) => number !== right[i]);
  return at < 0 ? 0 : left[at]! - right[at]!;
}
