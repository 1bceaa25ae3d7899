import { readFile, realpath, rename, rm, writeFile } from "node:fs/promises";

/** A file could not be read or written. */
export class FileTrouble extends Error {
  constructor(
    readonly kind: "notFound" | "notReadable" | "notXlsx" | "notWritten",
    readonly path: string,
    readonly reason = "",
  ) {
    super(`${kind}: ${path} ${reason}`);
  }
}

export async function readInput(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw code === "ENOENT" ? new FileTrouble("notFound", path) : new FileTrouble("notReadable", path, message);
  }
}

/** Links and different spellings of one path are one file. */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  const [first, second] = await Promise.all([a, b].map((path) => realpath(path).catch(() => null)));
  return first !== null && first === second;
}

/** A file beside its place, under another name. */
export interface Draft {
  /** Puts it in its place: whoever looks sees the old file or the new one, whole. */
  keep(): Promise<void>;
  discard(): Promise<void>;
}

export async function writeDraft(path: string, bytes: Uint8Array): Promise<Draft> {
  const draft = `${path}.${process.pid}.tmp`;
  const discard = (): Promise<void> => rm(draft, { force: true });
  const orTell = async (work: Promise<void>): Promise<void> => {
    try {
      await work;
    } catch (error) {
      await discard();
      throw new FileTrouble("notWritten", path, (error as Error).message);
    }
  };
  await orTell(writeFile(draft, bytes));
  return { keep: () => orTell(rename(draft, path)), discard };
}

export async function writeOutput(path: string, bytes: Uint8Array): Promise<void> {
  await (await writeDraft(path, bytes)).keep();
}
