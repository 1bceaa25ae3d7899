import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { developmentUrl } from "../src/functions/metadata";
import { dist, fingerprint, root } from "./bundle/sources";
import { isBuilt } from "./bundle/stamp";

const usual = { cdn: "global", mode: "production", url: developmentUrl, output: dist } as const;
const lock = path.join(root, ".cache", "build.lock");

/**
 * The folder of an add-in built from the sources as they are now; builds only when they changed since the last time.
 * Callers at the same time, in other processes too, share one build.
 */
export async function ensureBuilt(): Promise<string> {
  while (!isBuilt(fingerprint(usual))) {
    if (!takeLock()) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      continue;
    }
    try {
      await runBuild();
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
  return dist;
}

/** False while another living process builds. */
function takeLock(): boolean {
  mkdirSync(path.dirname(lock), { recursive: true });
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    if (!isHeldByLiving()) rmSync(lock, { force: true });
    return false;
  }
}

function isHeldByLiving(): boolean {
  try {
    process.kill(Number(readFileSync(lock, "utf8")), 0);
    return true;
  } catch {
    return false;
  }
}

/** In a process of its own: webpack and its loader are TypeScript and want tsx. */
function runBuild(): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", path.join(root, "tools", "build.ts")], {
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
