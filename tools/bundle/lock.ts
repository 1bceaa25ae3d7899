import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./sources";

const lock = path.join(root, ".cache", "build.lock");

/** Runs `work` while no other process of this checkout runs its own; waits for its turn. */
export async function alone<T>(work: () => Promise<T>): Promise<T> {
  mkdirSync(path.dirname(lock), { recursive: true });
  while (!taken()) await new Promise((resolve) => setTimeout(resolve, 250));
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function taken(): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    if (!isHolderAlive()) rmSync(lock, { force: true });
    return false;
  }
}

function isHolderAlive(): boolean {
  try {
    const holder = readFileSync(lock, "utf8");
    // Between creating the file and writing to it there is no number yet.
    return holder === "" || process.kill(Number(holder), 0);
  } catch {
    return false;
  }
}
