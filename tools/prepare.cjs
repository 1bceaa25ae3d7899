/**
 * Runs after `npm ci`: builds the add-in and the workbench, so that `npm start` is ready in seconds.
 * An installation without the development packages, or a build that fails, is no reason to refuse the installation:
 * `npm start` builds again and says what is wrong.
 */
const { spawnSync } = require("node:child_process");

try {
  require.resolve("tsx");
  require.resolve("webpack");
} catch {
  process.exit(0);
}
const { status } = spawnSync(process.execPath, ["--import", "tsx", "tools/prepare.ts"], { stdio: "inherit" });
if (status !== 0) console.error("Not built yet; npm start will try again and say why.");
