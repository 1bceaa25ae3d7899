/**
 * npm run build [-- --cdn 21vianet] [--url https://host/path] [--mode development] [--if-changed]
 * Builds the add-in into dist/, a folder any static host can serve: scripts, the page, icons, the functions' descriptions
 * and help in both languages, the manifest for that address, and the licences of what is in it. Source maps go to build/maps.
 * Fails when a bundle is over its size limit.
 */
import { readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { developmentUrl } from "../src/functions/metadata";
import { bundle, type BundleChoices } from "./bundle/bundle";
import { siteChoices, type SiteChoices } from "./bundle/choices";
import { alone } from "./bundle/lock";
import { siteTexts, writeTexts } from "./bundle/site";
import { bundleTooLarge, sizeLine } from "./bundle/size";
import { dist, fingerprint } from "./bundle/sources";
import { isBuilt, recordBuild } from "./bundle/stamp";

interface BuildChoices extends BundleChoices, SiteChoices {
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
  const { mode } = values;
  if (mode !== "production" && mode !== "development") throw new Error(`--mode is production or development, not ${mode}.`);
  return { ...siteChoices(values), mode, ifChanged: values["if-changed"], output: dist };
}

async function build(choices: BuildChoices): Promise<boolean> {
  const sources = fingerprint(choices);
  if (choices.ifChanged && isBuilt(sources)) return true;
  const { sizes, compiled } = await bundle(choices);
  const texts = siteTexts(compiled, choices);
  writeTexts(choices.output, texts);
  const made = [...new Set([...compiled.files, ...texts.keys()])];
  removeOthers(choices.output, new Set(made));
  console.log(sizes.map(sizeLine).join("\n"));
  const fits = choices.mode === "development" || !sizes.some(bundleTooLarge);
  if (fits) recordBuild({ fingerprint: sources, asked: { cdn: choices.cdn, mode: choices.mode, url: choices.url }, files: made, compiled });
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
