/**
 * npm run methods [-- --check]
 * Writes the registry src/domain/methods.ts and the reference docs/methods.md from the method files;
 * with --check it only says whether they are up to date.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { methodFiles, registrySource } from "./methods/registry";

const root = path.resolve(__dirname, "..");
const registryFile = path.join(root, "src/domain/methods.ts");

/** Brings one file up to date; with `check`, only reports that it is not. */
function settle(file: string, text: string, check: boolean): boolean {
  const before = existsSync(file) ? readFileSync(file, "utf8") : null;
  if (before === text) return true;
  if (!check) writeFileSync(file, text);
  console.log(`${path.relative(root, file)} ${check ? "is not up to date: run npm run methods" : "written"}`);
  return !check;
}

async function main(check: boolean): Promise<void> {
  const files = methodFiles(path.join(root, "src/domain"));
  const current = settle(registryFile, registrySource(files), check);
  if (!current) process.exitCode = 1;
  console.log(`${files.length} methods`);
}

main(process.argv.includes("--check")).catch((failure: unknown) => {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
});
