/**
 * npm run bump -- 0.2.0
 * States a new version in package.json, package-lock.json and the manifest; pane, sheets and package take it from there.
 */
import { root } from "./bundle/sources";
import { bump } from "./release/bump";

const [version, ...more] = process.argv.slice(2);
try {
  if (version === undefined || more.length > 0) throw new Error("Say which version: npm run bump -- 0.2.0");
  bump(root, version);
  console.log(`Version ${version} is stated everywhere. Write docs/changes, run npm run check, then npm run package.`);
} catch (failure) {
  console.error((failure as Error).message);
  process.exitCode = 1;
}
