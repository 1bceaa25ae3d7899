import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { methods } from "../../src/domain/methods";
import { developmentUrl, functionsFiles } from "../../src/functions/metadata";
import { helpFiles } from "../help/html";
import type { Compiled } from "./bundle";
import { cdns } from "./cdn";
import type { SiteChoices } from "./choices";
import { contentName } from "./contentName";
import { licencesFile, licencesText, thirdParties } from "./licences";
import { panePage } from "./page";
import { shortcutsFiles } from "./shortcuts";
import { root } from "./sources";

const source = (name: string): string => readFileSync(path.join(root, name), "utf8");

/** The manifest for an add-in served from this address. */
export const manifestFor = (url: string): string => source("manifest.xml").replaceAll(developmentUrl, url);

/** Every file of the site that webpack does not make. Name and text. */
export function siteTexts({ pane, packages }: Compiled, { cdn, url }: SiteChoices): ReadonlyMap<string, string> {
  const styles = source("src/taskpane/taskpane.css");
  const stylesheet = contentName("taskpane.css", styles);
  return new Map([
    ["manifest.xml", manifestFor(url)],
    ["taskpane.html", panePage(source("src/taskpane/taskpane.html"), { cdn: cdns[cdn], script: pane, stylesheet })],
    [stylesheet, styles],
    [licencesFile, licencesText(thirdParties(packages))],
    ...functionsFiles(methods, url),
    ...helpFiles(methods),
    ...shortcutsFiles(),
  ]);
}

export function writeTexts(folder: string, texts: ReadonlyMap<string, string>): void {
  for (const [name, text] of texts) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}
