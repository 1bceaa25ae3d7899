import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { methods } from "../../src/domain/methods";
import { locales } from "../../src/domain/method/text";
import { helpFileName, helpIndexName } from "../../src/functions/helpFiles";
import { commands } from "../../src/taskpane/commands";
import { shortcutsFileNames } from "../bundle/shortcuts";
import { functionsFile } from "../../src/functions/metadata";
import { helpFiles } from "../help/html";
import type { Manifest } from "./manifest";

const root = path.join(__dirname, "..", "..");

/** What this repository's manifest has to agree with. */
export async function surroundings(): Promise<Omit<Manifest, "app" | "overrides">> {
  return {
    files: new Map([...builtFiles.map((file) => [file, null] as const), ...icons()]),
    functions: { en: functionsFile(methods, "en"), "zh-CN": functionsFile(methods, "zh-CN") },
    associated: await associatedIds(),
    documented: documentedIds(),
    commands: Object.keys(commands),
    released: releasedVersions(),
  };
}

/** What tools/build.ts makes; icons are taken from the assets. */
const builtFiles = [...locales.map(helpIndexName), "taskpane.html", "functions.js", "functions.json", "functions.zh-CN.json", ...shortcutsFileNames];

/** Methods with a help page in every language. */
function documentedIds(): string[] {
  const written = new Set(helpFiles(methods).map(([name]) => name));
  return methods.map(({ id }) => id).filter((id) => locales.every((locale) => written.has(helpFileName(id, locale))));
}

function icons(): (readonly [string, { width: number; height: number }])[] {
  const folder = path.join(root, "assets");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".png"))
    .map((name) => [`assets/${name}`, pngSize(readFileSync(path.join(folder, name)))]);
}

/** Width and height stand in the first chunk of every PNG. */
const pngSize = (png: Buffer): { width: number; height: number } => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) });

/** Runs the functions script as Excel does, and listens. */
async function associatedIds(): Promise<string[]> {
  const ids: string[] = [];
  const listening = globalThis as unknown as { CustomFunctions?: unknown };
  const before = listening.CustomFunctions;
  listening.CustomFunctions = { associate: (id: string) => ids.push(id) };
  try {
    await import("../../src/functions/index");
  } finally {
    listening.CustomFunctions = before;
  }
  return ids;
}

/** Tags v1.2.3; none where this is no git checkout. */
function releasedVersions(): string[] {
  try {
    const tags = execFileSync("git", ["tag", "--list", "v*"], { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    return tags.split("\n").flatMap((tag) => /^v(\d+(?:\.\d+){0,3})$/u.exec(tag.trim())?.[1] ?? []);
  } catch {
    return [];
  }
}
