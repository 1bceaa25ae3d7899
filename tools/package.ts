/**
 * npm run package [-- --url https://host/path] [--cdn 21vianet] [--out FILE]
 * Makes the zip for an administrator: manifest, the site's files, guides in both languages, examples for web servers, bill of
 * materials, licences and checksums. The same sources give the same bytes.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { developmentUrl } from "../src/functions/metadata";
import { version } from "../src/version";
import { siteChoices } from "./bundle/choices";
import { notPermissive, thirdParties } from "./bundle/licences";
import { root } from "./bundle/sources";
import { ensureScripts } from "./freshBuild";
import { checkManifest } from "./manifest/check";
import { surroundings } from "./manifest/surroundings";
import { zipped, type Files } from "./release/archive";
import { packageFiles } from "./release/contents";

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      url: { type: "string", default: developmentUrl },
      cdn: { type: "string", default: "global" },
      out: { type: "string", default: path.join(root, "build", `tierbook-${version}.zip`) },
    },
  });
  const choices = siteChoices(values);
  const { folder, compiled } = await ensureScripts();
  const files = packageFiles(compiled, folder, choices);
  const refused = notPermissive(thirdParties(compiled.packages)).map(({ name, licence }) => `${name} is under ${licence}, which may not be passed on like this.`);
  const faults = [...refused, ...(await manifestFaults(files))];
  if (faults.length > 0) throw new Error(faults.join("\n"));
  mkdirSync(path.dirname(path.resolve(values.out)), { recursive: true });
  writeFileSync(values.out, zipped(files));
  console.log(`${path.relative(process.cwd(), values.out)}: ${files.size} files, to be served at ${choices.url}`);
  if (choices.url === developmentUrl) console.log("That is this computer. For your own server give --url https://host/path.");
}

/** What is wrong with the manifest beside the files that are really there. */
async function manifestFaults(files: Files): Promise<string[]> {
  const around = await surroundings();
  const present = new Map([...around.files].filter(([name]) => files.has(`site/${name}`)));
  // A release may be packed again after it has been tagged.
  const against = { ...around, files: present, released: [] };
  return checkManifest(new TextDecoder().decode(files.get("manifest.xml")), against).map(({ rule, message }) => `${rule}: ${message}`);
}

main().catch((failure: unknown) => {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
});
