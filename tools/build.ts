/**
 * npm run build [-- --cdn 21vianet] [--url https://host/path] [--mode development] [--if-changed]
 * Builds the add-in into dist/: two bundles, the page, icons, and the functions' descriptions and help in both languages.
 * Fails when a bundle is over its size limit.
 */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { methods } from "../src/domain/methods";
import { developmentUrl, functionsFiles } from "../src/functions/metadata";
import { bundle, type BundleChoices } from "./bundle/bundle";
import { alone } from "./bundle/lock";
import { bundleTooLarge, sizeLine } from "./bundle/size";
import { shortcutsFiles } from "./bundle/shortcuts";
import { dist, fingerprint } from "./bundle/sources";
import { isBuilt, recordBuild } from "./bundle/stamp";
import { helpFiles } from "./help/html";

interface BuildChoices extends BundleChoices {
  /** Where the files will be served; the functions' help links point there. */
  readonly url: string;
  /** Do nothing when dist/ is already what this would make. */
  readonly ifChanged: boolean;
}

function choicesFrom(argv: readonly string[]): BuildChoices {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      cdn: { type: "string", default: "global" },
      mode: { type: "string", default: "production" },
      url: { type: "string", default: developmentUrl },
      "if-changed": { type: "boolean", default: false },
    },
  });
  const { cdn, mode, url } = values;
  if (cdn !== "global" && cdn !== "21vianet") throw new Error(`--cdn is global or 21vianet, not ${cdn}.`);
  if (mode !== "production" && mode !== "development") throw new Error(`--mode is production or development, not ${mode}.`);
  if (!/^https:\/\/[^\s?#]+[^/?#\s]$/u.test(url)) throw new Error(`--url is an https address without a slash at its end, not ${url}.`);
  return { cdn, mode, url, ifChanged: values["if-changed"], output: dist };
}

async function build(choices: BuildChoices): Promise<boolean> {
  const sources = fingerprint(choices);
  if (choices.ifChanged && isBuilt(sources)) return true;
  const { sizes, files } = await bundle(choices);
  const texts = new Map([
    ...functionsFiles(methods, choices.url),
    ...helpFiles(methods),
    ...shortcutsFiles(),
  ]);
  for (const [name, text] of texts) {
    mkdirSync(path.dirname(path.join(choices.output, name)), { recursive: true });
    writeFileSync(path.join(choices.output, name), text);
  }
  const made = [...new Set([...files, ...texts.keys()])];
  removeOthers(choices.output, new Set(made));
  console.log(sizes.map(sizeLine).join("\n"));
  const fits = choices.mode === "development" || !sizes.some(bundleTooLarge);
  if (fits) recordBuild(sources, made);
  return fits;
}

/** Chunks of earlier builds have other names and would stay for ever. */
function removeOthers(folder: string, kept: ReadonlySet<string>): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const file = path.join(folder, name);
    if (statSync(file).isFile() && !kept.has(name.split(path.sep).join("/"))) rmSync(file);
  }
}

async function main(): Promise<void> {
  const choices = choicesFrom(process.argv.slice(2));
  if (!(await alone(() => build(choices)))) process.exitCode = 1;
}

main().catch((failure: unknown) => {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
});
