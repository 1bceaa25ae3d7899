import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { root } from "../../tools/bundle/sources";

/** What `npm run package` with these arguments puts into its zip, in a clock of another country if wanted. */
export function packed(args: readonly string[], timeZone = "UTC"): Buffer {
  const folder = mkdtempSync(path.join(tmpdir(), "tierbook-package-"));
  const zip = path.join(folder, "tierbook.zip");
  try {
    const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", path.join(root, "tools", "package.ts"), "--out", zip, ...args], {
      cwd: root,
      env: { ...process.env, TZ: timeZone },
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`The package could not be made:\n${stderr}`);
    return readFileSync(zip);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Unpacks a zip as an administrator does. @returns the folder */
export function unpacked(zip: Uint8Array): string {
  const folder = mkdtempSync(path.join(tmpdir(), "tierbook-release-"));
  for (const [name, bytes] of Object.entries(unzipSync(zip))) {
    if (name.endsWith("/")) continue;
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), bytes);
  }
  return folder;
}
