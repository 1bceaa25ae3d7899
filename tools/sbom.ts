/**
 * npm run sbom [-- --cdn 21vianet] [--out FILE]
 * Writes the bill of materials of what ships (CycloneDX, JSON), and lists the licences. Ends with 1 when one of them is not
 * permissive.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { cdns, isCdnName } from "./bundle/cdn";
import { notPermissive, thirdParties } from "./bundle/licences";
import { root } from "./bundle/sources";
import { ensureScripts } from "./freshBuild";
import { sbomOf, sbomText } from "./release/sbom";

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { cdn: { type: "string", default: "global" }, out: { type: "string", default: path.join(root, "build", "sbom.cdx.json") } },
  });
  if (!isCdnName(values.cdn)) throw new Error(`--cdn is global or 21vianet, not ${values.cdn}.`);
  const { packages } = (await ensureScripts()).compiled;
  mkdirSync(path.dirname(path.resolve(values.out)), { recursive: true });
  writeFileSync(values.out, sbomText(sbomOf(packages, cdns[values.cdn])));
  const parties = thirdParties(packages);
  for (const { name, version, licence } of parties) console.log(`${name} ${version}: ${licence}`);
  console.log(`${path.relative(process.cwd(), values.out)}: ${parties.length} packages`);
  const refused = notPermissive(parties);
  for (const { name, licence } of refused) console.error(`${name} is under ${licence}, which may not be passed on like this.`);
  if (refused.length > 0) process.exitCode = 1;
}

main().catch((failure: unknown) => {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
});
