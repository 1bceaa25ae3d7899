/**
 * npm run manifest                                   checks manifest.xml
 * npm run manifest -- --url https://host/path --out dist/manifest.xml    writes one for that address, checked too
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { developmentUrl } from "../../src/functions/metadata";
import { manifestFor } from "../bundle/site";
import { checkManifest } from "./check";
import { surroundings } from "./surroundings";

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { url: { type: "string" }, out: { type: "string" } } });
  if ((values.url === undefined) !== (values.out === undefined)) throw new Error("--url and --out go together.");
  const text = values.url === undefined ? manifestFor(developmentUrl) : manifestFor(values.url.replace(/\/$/u, ""));

  const findings = checkManifest(text, await surroundings());
  for (const { rule, message } of findings) console.error(`${rule}: ${message}`);
  if (findings.length > 0) {
    process.exitCode = 1;
  } else if (values.out === undefined) {
    console.log("manifest.xml keeps every rule.");
  } else {
    mkdirSync(path.dirname(values.out), { recursive: true });
    writeFileSync(values.out, text);
    console.log(`${values.out} keeps every rule.`);
  }
}

main().catch((failure: unknown) => {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
});
