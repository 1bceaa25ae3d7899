import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./sources";

export const licencesFile = "third-party-licences.txt";

/** A package whose code ships, with the texts its licence wants to be passed on. */
export interface ThirdParty {
  readonly name: string;
  readonly version: string;
  /** As the package states it, an SPDX expression. */
  readonly licence: string;
  readonly texts: readonly string[];
}

const isLicenceFile = (name: string): boolean => /^(?:licen[cs]e|notice|copying|copyrightnotice)(?:[.-][\w.-]+)?$/iu.test(name);

/** @param folders of packages: "node_modules/react" */
export function thirdParties(folders: readonly string[]): readonly ThirdParty[] {
  const all = folders.map((folder) => {
    const { name, version, license = "unknown" } = JSON.parse(readFileSync(path.join(root, folder, "package.json"), "utf8")) as { name: string; version: string; license?: string };
    const files = readdirSync(path.join(root, folder), { withFileTypes: true }).filter((entry) => entry.isFile() && isLicenceFile(entry.name));
    const texts = files.map((file) => file.name).sort().map((file) => readFileSync(path.join(root, folder, file), "utf8").replaceAll("\r\n", "\n").trim());
    return { name, version, licence: license, texts };
  });
  const byName = new Map(all.map((party) => [`${party.name}@${party.version}`, party]));
  return [...byName].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, party]) => party);
}

/** Licences that ask nothing of those who pass on a work but to pass on their notice. */
const permissive = new Set(["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "Unlicense", "CC0-1.0"]);

/** Packages under any other licence, GPL and AGPL among them, or under none that is stated. */
export const notPermissive = (parties: readonly ThirdParty[]): readonly ThirdParty[] => parties.filter(({ licence }) => !permissive.has(licence));

/** The list and the licences themselves; packages under the very same words share them. */
export function licencesText(parties: readonly ThirdParty[]): string {
  const byText = new Map<string, string[]>();
  for (const { name, version, texts } of parties) for (const text of texts) byText.set(text, [...(byText.get(text) ?? []), `${name} ${version}`]);
  const list = parties.map(({ name, version, licence }) => `${name} ${version}: ${licence}`);
  const notices = [...byText].map(([text, names]) => `${names.join(", ")}\n\n${text}`);
  return `Tierbook contains code of these packages.\n\n${[list.join("\n"), ...notices].join(`\n\n${"-".repeat(72)}\n\n`)}\n`;
}
