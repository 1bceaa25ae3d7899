import { spawn } from "node:child_process";
import path from "node:path";
import { developmentUrl } from "../src/functions/metadata";
import type { Compiled } from "./bundle/bundle";
import { dist, fingerprint, root } from "./bundle/sources";
import { areScriptsBuilt, builtScripts, isBuilt } from "./bundle/stamp";

const usual = { cdn: "global", mode: "production", url: developmentUrl };

/**
 * The folder of an add-in built from the sources as they are now; builds only when they changed since the last time.
 * Callers at the same time, in other processes too, share one build.
 */
export async function ensureBuilt(): Promise<string> {
  if (!isBuilt(fingerprint(usual))) await runBuild();
  return dist;
}

/** The folder with the scripts of the sources as they are now, and which they are; a build for another address will do. */
export async function ensureScripts(): Promise<{ readonly folder: string; readonly compiled: Compiled }> {
  if (!areScriptsBuilt()) await ensureBuilt();
  return { folder: dist, compiled: builtScripts() };
}

/** In a process of its own: webpack and its loader are TypeScript and want tsx. */
function runBuild(): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", path.join(root, "tools", "build.ts"), "--if-changed"], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    child.stdout.on("data", (text) => (said += text));
    child.stderr.on("data", (text) => (said += text));
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(`The add-in could not be built:\n${said}`))));
  });
}
