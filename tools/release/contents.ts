import { readFileSync } from "node:fs";
import path from "node:path";
import { strToU8 } from "fflate";
import type { Compiled } from "../bundle/bundle";
import { cdns } from "../bundle/cdn";
import type { SiteChoices } from "../bundle/choices";
import { licencesFile } from "../bundle/licences";
import { siteTexts } from "../bundle/site";
import { root } from "../bundle/sources";
import { checksums, checksumsFile, type Files } from "./archive";
import { sbomOf, sbomText } from "./sbom";
import { serverExamples } from "./servers";

/** The address that the guides give as an example. */
export const exampleUrl = "https://add-ins.example.com/tierbook";

/** In the docs folder. */
export const guides: readonly string[] = ["install.en.md", "install.zh-CN.md", "administrators.md", "privacy.md"];

/** Everything an administrator gets, by its path in the package. @param scripts the folder webpack has written to */
export function packageFiles(compiled: Compiled, scripts: string, choices: SiteChoices): Files {
  const site = new Map<string, Uint8Array>([
    ...compiled.files.map((file) => [file, readFileSync(path.join(scripts, file))] as const),
    ...[...siteTexts(compiled, choices)].map(([name, text]) => [name, strToU8(text)] as const),
  ]);
  const cdn = cdns[choices.cdn];
  const files = new Map<string, Uint8Array>([
    ["manifest.xml", site.get("manifest.xml")!],
    ["LICENSE.txt", readFileSync(path.join(root, "LICENSE"))],
    [licencesFile, site.get(licencesFile)!],
    ["sbom.cdx.json", strToU8(sbomText(sbomOf(compiled.packages, cdn)))],
    ...guides.map((name) => [`guides/${name}`, strToU8(guide(name, choices.url))] as const),
    ...[...serverExamples({ url: choices.url, cdn, files: [...site.keys()].sort() })].map(([name, text]) => [`servers/${name}`, strToU8(text)] as const),
    ...[...site].map(([name, bytes]) => [`site/${name}`, bytes] as const),
  ]);
  return new Map([...files, [checksumsFile, strToU8(checksums(files))]]);
}

/** A guide that names the address of this package instead of an example. */
const guide = (name: string, url: string): string => readFileSync(path.join(root, "docs", name), "utf8").replaceAll(exampleUrl, url);
