/**
 * npm run fuzz [-- TABLES]
 * Tries so many invented tables (20,000) with the worksheet functions and as many with the wizard; other ones every time.
 * What fails is printed as small as it can be made, with what to set to see it again.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";

const [wanted = "20000"] = process.argv.slice(2);
const tables = Number(wanted);
if (!Number.isInteger(tables) || tables <= 0) {
  console.error(`npm run fuzz -- TABLES takes a whole number of tables, not ${wanted}.`);
  process.exit(2);
}
const { status } = spawnSync(process.execPath, [require.resolve("jest/bin/jest"), "test/fuzz"], {
  cwd: path.resolve(__dirname, ".."),
  env: { ...process.env, FUZZ: String(tables) },
  stdio: "inherit",
});
process.exitCode = status ?? 1;
