import { readFileSync } from "node:fs";
import path from "node:path";
import type { Cdn } from "../bundle/cdn";
import { root } from "../bundle/sources";

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}
interface Lock {
  readonly name: string;
  readonly version: string;
  readonly packages: Readonly<Record<string, Locked>>;
}

interface Component {
  readonly "bom-ref": string;
  readonly type: "library";
  readonly name: string;
  readonly version: string;
  readonly scope: "required";
  readonly purl: string;
  readonly hashes: readonly { readonly alg: string; readonly content: string }[];
  readonly licenses: readonly { readonly license: { readonly id: string } }[];
}

/** A bill of materials in CycloneDX 1.5, without a moment or a number of its own: the same release has the same bill. */
export interface Sbom {
  readonly $schema: string;
  readonly bomFormat: "CycloneDX";
  readonly specVersion: "1.5";
  readonly version: 1;
  readonly metadata: { readonly component: { readonly "bom-ref": string; readonly type: "application"; readonly name: string; readonly version: string; readonly licenses: Component["licenses"] } };
  readonly components: readonly Component[];
  /** office.js is no part of the package: the page loads it from Microsoft each time. */
  readonly services: readonly { readonly "bom-ref": string; readonly provider: { readonly name: string }; readonly name: string; readonly endpoints: readonly string[]; readonly "x-trust-boundary": true }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

/**
 * Names the packages whose code is in the bundles, and which of them need which. Written from package-lock.json and not by
 * `npm sbom`, which lists what is installed rather than what ships, differs from one npm to the next, and is absent from
 * the npm of Node 20.9.
 * @param folders of the packages: "node_modules/react"
 */
export function sbomOf(folders: readonly string[], cdn: Cdn): Sbom {
  const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as Lock;
  const shipped = new Set(folders);
  const application = `${lock.name}@${lock.version}`;
  const refs = new Map(folders.map((folder) => [folder, refOf(folder, lockedAt(lock, folder))] as const));
  const needs = new Map<string, Set<string>>();
  for (const folder of ["", ...folders]) {
    const { dependencies = {}, peerDependencies = {} } = lock.packages[folder] ?? {};
    const needed = Object.keys({ ...dependencies, ...peerDependencies }).flatMap((name) => refs.get(resolved(lock, folder, name) ?? "") ?? []);
    const ref = folder === "" ? application : refs.get(folder)!;
    needs.set(ref, new Set([...(needs.get(ref) ?? []), ...needed]));
  }
  const components = new Map([...shipped].map((folder) => [refs.get(folder)!, component(folder, lockedAt(lock, folder))]));
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.5.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: { component: { "bom-ref": application, type: "application", name: lock.name, version: lock.version, licenses: [{ license: { id: "MIT" } }] } },
    components: [...components].sort(byFirst).map(([, one]) => one),
    services: [{ "bom-ref": "office.js", provider: { name: "Microsoft" }, name: "office.js", endpoints: [cdn.script], "x-trust-boundary": true }],
    dependencies: [...needs].sort(byFirst).map(([ref, dependsOn]) => ({ ref, dependsOn: [...dependsOn].sort() })),
  };
}

export const sbomText = (sbom: Sbom): string => `${JSON.stringify(sbom, null, 2)}\n`;

function lockedAt({ packages }: Lock, folder: string): Locked {
  const locked = packages[folder];
  if (!locked) throw new Error(`package-lock.json has no ${folder}, whose code is in the bundles.`);
  return locked;
}

/** The package's name is what follows the last node_modules. */
const nameOf = (folder: string): string => folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);
const refOf = (folder: string, { version }: Locked): string => `${nameOf(folder)}@${version}`;

function component(folder: string, locked: Locked): Component {
  const name = nameOf(folder);
  return {
    "bom-ref": refOf(folder, locked),
    type: "library",
    name,
    version: locked.version,
    scope: "required",
    purl: `pkg:npm/${name.replace("@", "%40")}@${locked.version}`,
    hashes: (locked.integrity ?? "").split(" ").flatMap(hash),
    licenses: locked.license === undefined ? [] : [{ license: { id: locked.license } }],
  };
}

const algorithms: Readonly<Record<string, string>> = { sha512: "SHA-512", sha256: "SHA-256" };

function hash(integrity: string): { alg: string; content: string }[] {
  const [algorithm = "", value = ""] = integrity.split("-", 2);
  const alg = algorithms[algorithm];
  return alg === undefined ? [] : [{ alg, content: Buffer.from(value, "base64").toString("hex") }];
}

/** Where Node finds a package that another asks for: beside it, else further and further out. */
function resolved({ packages }: Lock, from: string, name: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    const candidate = folder === "" ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (packages[candidate]) return candidate;
    if (folder === "") return undefined;
  }
}

const byFirst = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number => (one < other ? -1 : one > other ? 1 : 0);
