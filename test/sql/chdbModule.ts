import { resolve } from "node:path";

interface Chdb {
  readonly Session: new () => {
    query(statement: string, format?: string): string;
    close(): void;
  };
}

/** npm's chdb, where CI has put it or somebody has it installed; null elsewhere. */
export function chdbModule(): Chdb | null {
  const root = resolve(__dirname, "../..");
  try {
    return require(require.resolve("chdb", { paths: [resolve(root, ".cache/chdb"), root] })) as Chdb; // eslint-disable-line @typescript-eslint/no-require-imports
  } catch {
    return null;
  }
}
