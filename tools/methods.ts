/**
 * npm run methods [-- --check]
 * Writes the registry src/domain/methods.ts, the reference docs/methods.md, the README's list of functions and the list of what is
 * promised to workbooks (src/functions/promised.json) from the method files; with --check it only says whether they are up to date.
 * Fails when a promised function or parameter is gone.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { AnyMethod } from "../src/domain/method/method";
import { withFunctions } from "./methods/readmeTable";
import { broken, promisedText, type Promised } from "./methods/promised";
import { methodFiles, registrySource, worksheetIdsSource } from "./methods/registry";
import { referenceText } from "./help/markdown";

const root = path.resolve(__dirname, "..");
const domain = path.join(root, "src/domain");
const readme = path.join(root, "README.md");

/** Brings one file up to date; with `check`, only reports that it is not. */
function settle(file: string, text: string, check: boolean): boolean {
  const before = existsSync(file) ? readFileSync(file, "utf8") : null;
  if (before === text) return true;
  if (!check) writeFileSync(file, text);
  console.log(`${path.relative(root, file)} ${check ? "is not up to date: run npm run methods" : "written"}`);
  return !check;
}

async function main(check: boolean): Promise<void> {
  const files = methodFiles(domain);
  const modules = files.map(({ module }) => import(path.join(domain, `${module}.ts`)) as Promise<{ default: AnyMethod }>);
  const methods = (await Promise.all(modules)).map((module) => module.default);
  const promises = path.join(root, "src/functions/promised.json");
  const promised = JSON.parse(readFileSync(promises, "utf8")) as Promised;
  for (const { id, promised: params, now } of broken(promised, methods)) {
    console.error(`TB.${id}(${params.join(", ")}) is promised to workbooks and ${now === null ? "gone" : `now takes (${now.join(", ")})`}.`);
    process.exitCode = 1;
  }
  const current = [
    settle(promises, promisedText(promised, methods), check),
    settle(path.join(domain, "methods.ts"), registrySource(files), check),
    settle(path.join(domain, "worksheetIds.ts"), worksheetIdsSource(methods), check),
    settle(path.join(root, "docs/methods.md"), referenceText(methods), check),
    settle(readme, withFunctions(readFileSync(readme, "utf8"), methods), check),
  ];
  if (current.includes(false)) process.exitCode = 1;
  console.log(`${files.length} methods`);
}

main(process.argv.includes("--check")).catch((failure: unknown) => {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
});
