/**
 * npm run audit
 * Asks the registry for known advisories on the packages that ship. Ends with 1 when there are any; a registry that cannot be
 * asked is said, and is no failure.
 */
import { spawnSync } from "node:child_process";
import { root } from "./bundle/sources";
import { ensureScripts } from "./freshBuild";
import { readAdvisories } from "./release/advisories";

async function main(): Promise<void> {
  const { packages } = (await ensureScripts()).compiled;
  // npm is a script of the shell on Windows.
  const { stdout } = spawnSync("npm audit --json --package-lock-only --fetch-retries=0 --fetch-timeout=20000", { cwd: root, encoding: "utf8", shell: true, timeout: 60_000, maxBuffer: 64 * 1024 * 1024 });
  const found = readAdvisories(stdout, packages);
  if (!found.asked) return console.log(`Could not ask the registry for advisories: ${found.reason}.`);
  for (const line of found.shipped) console.error(line);
  console.log(`${found.shipped.length} of the ${packages.length} packages that ship have a known advisory; ${found.others} others, used to build and test, have one.`);
  if (found.shipped.length > 0) process.exitCode = 1;
}

main().catch((failure: unknown) => {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
});
