/**
 * Runs after `npm ci`: builds the add-in, the workbench and the batch command, so that `npm start` and `npm run tier` are
 * ready in seconds. An installation without the development packages, or a build that fails, is no reason to refuse the
 * installation: they build again and say what is wrong.
 */
const { spawnSync } = require("node:child_process");

try {
  require.resolve("tsx");
  require.resolve("webpack");
} catch {
  process.exit(0);
}
for (const [command, args] of [
  ["npm start", ["--import", "tsx", "tools/prepare.ts"]],
  ["npm run tier", ["tools/tier.cjs", "--build-only"]],
]) {
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (status !== 0) console.error(`Not built yet; ${command} will try again and say why.`);
}
