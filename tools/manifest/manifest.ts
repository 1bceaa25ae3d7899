import { at, attribute, children, descendants, localName, type Element } from "./xml";
import type { FunctionsFile } from "../../src/functions/metadata";
import type { Locale } from "../../src/domain/method/text";

/** A manifest and all it is checked against, so that a check reads nothing by itself. */
export interface Manifest {
  readonly app: Element;
  /** VersionOverrides, when there is one. */
  readonly overrides: Element | undefined;
  /** Files of the built add-in by path: their size in pixels if they are pictures. */
  readonly files: ReadonlyMap<string, { readonly width: number; readonly height: number } | null>;
  /** functions.json by language. */
  readonly functions: Readonly<Record<Locale, FunctionsFile>>;
  /** Ids the functions script associates. */
  readonly associated: readonly string[];
  /** Ids that have a help page in every language. */
  readonly documented: readonly string[];
  /** Actions the pane answers. */
  readonly commands: readonly string[];
  /** Versions released so far, "1.2.3". */
  readonly released: readonly string[];
}

/** One thing to check; answers what is wrong, nothing when all is well. */
export interface Rule {
  readonly id: string;
  readonly check: (manifest: Manifest) => readonly string[];
}

export interface Resource {
  readonly id: string;
  readonly kind: "Image" | "Url" | "String";
  readonly element: Element;
  readonly value: string;
  readonly overrides: readonly { readonly locale: string; readonly value: string }[];
}

export function resources({ overrides }: Manifest): Resource[] {
  const element = at(overrides, "Resources");
  return (element ? children(element) : []).flatMap((group) => children(group)).map((entry) => ({
    id: attribute(entry, "id") ?? "",
    kind: localName(entry) as Resource["kind"],
    element: entry,
    value: attribute(entry, "DefaultValue") ?? "",
    overrides: children(entry, "Override").map((override) => ({
      locale: attribute(override, "Locale") ?? "",
      value: attribute(override, "Value") ?? "",
    })),
  }));
}

export const resource = (manifest: Manifest, id: string | undefined): Resource | undefined =>
  resources(manifest).find((entry) => entry.id === id);

/** Elements that point at a resource. */
export const references = ({ overrides }: Manifest): Element[] =>
  overrides ? descendants(overrides).filter((element) => attribute(element, "resid") !== undefined) : [];

/** The Workbook host of the overrides. */
export const host = ({ overrides }: Manifest): Element | undefined => at(overrides, "Hosts", "Host");

export const customFunctions = (manifest: Manifest): Element | undefined =>
  at(host(manifest), "AllFormFactors", "ExtensionPoint");

/** Every address in the manifest, with the place it stands. */
export function addresses(manifest: Manifest): { readonly place: string; readonly url: string }[] {
  const base = ["IconUrl", "HighResolutionIconUrl", "SupportUrl"].flatMap((name) => children(manifest.app, name));
  const source = at(manifest.app, "DefaultSettings", "SourceLocation");
  const fields = [...base, ...(source ? [source] : [])];
  const domains = children(at(manifest.app, "AppDomains") ?? manifest.app, "AppDomain");
  const overrides = at(manifest.app, "ExtendedOverrides");
  const extended = ["Url", "ResourcesUrl"].flatMap((name) => (overrides ? [{ place: `ExtendedOverrides ${name}`, url: attribute(overrides, name) ?? "" }] : []));
  return [
    ...extended,
    ...fields.flatMap((element) => values(localName(element), element)),
    ...domains.map((element) => ({ place: "AppDomain", url: element.textContent?.trim() ?? "" })),
    ...resources(manifest).filter(({ kind }) => kind !== "String").flatMap(({ id, element }) => values(id, element)),
  ];
}

const values = (place: string, element: Element): { place: string; url: string }[] => [
  { place, url: attribute(element, "DefaultValue") ?? "" },
  ...children(element, "Override").map((override) => ({
    place: `${place} (${attribute(override, "Locale")})`,
    url: attribute(override, "Value") ?? "",
  })),
];
