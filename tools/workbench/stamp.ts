import { promises as fs } from "node:fs";

/** What a bundle was made from: each file with its size and time of change. */
export type Stamp = Readonly<Record<string, string>>;

/** @param begun when the bundling began, as Date.now() gives it: what changed since never holds */
export async function stampOf(files: readonly string[], begun: number): Promise<Stamp> {
  const entries = await Promise.all(files.map(async (file) => [file, await mark(file, begun)] as const));
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether every file of a stamp is as it was. */
export async function holds(stamp: Stamp): Promise<boolean> {
  const now = await Promise.all(Object.entries(stamp).map(async ([file, was]) => (await mark(file)) === was));
  return now.every(Boolean);
}

async function mark(file: string, begun = Infinity): Promise<string> {
  const stat = await fs.stat(file).catch(() => null);
  if (!stat) return "absent";
  return stat.mtimeMs > begun ? "changed while bundling" : `${stat.size} ${Math.round(stat.mtimeMs)}`;
}
