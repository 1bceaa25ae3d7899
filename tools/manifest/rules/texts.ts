import { references, resources, type Manifest, type Rule } from "../manifest";
import { at, attribute, children, localName, textOf } from "../xml";

const translated = "zh-CN";

interface Worded {
  readonly place: string;
  readonly text: string;
  readonly limit: number;
}

export const textLengthRule: Rule = {
  id: "text-length",
  check: (manifest) =>
    [...appTexts(manifest), ...resourceTexts(manifest)].flatMap(({ place, text, limit }) =>
      text.length >= 1 && text.length <= limit ? [] : [`${place} has ${text.length} characters; it needs 1 to ${limit}.`],
    ),
};

function appTexts({ app }: Manifest): Worded[] {
  const limits = { DisplayName: 125, Description: 250 };
  const provider = at(app, "ProviderName");
  return [
    ...(provider ? [{ place: "ProviderName", text: textOf(provider), limit: 125 }] : []),
    ...Object.entries(limits).flatMap(([name, limit]) =>
      children(app, name).flatMap((element) => [
        { place: name, text: attribute(element, "DefaultValue") ?? "", limit },
        ...children(element, "Override").map((override) => ({ place: `${name} (${attribute(override, "Locale")})`, text: attribute(override, "Value") ?? "", limit })),
      ]),
    ),
  ];
}

const resourceTexts = (manifest: Manifest): Worded[] =>
  resources(manifest)
    .filter(({ kind }) => kind === "String")
    .flatMap(({ id, value, overrides, element }) => {
      const limit = element.parentNode && localName(element.parentNode as typeof element) === "ShortStrings" ? 125 : 250;
      return [{ place: id, text: value, limit }, ...overrides.map(({ locale, value }) => ({ place: `${id} (${locale})`, text: value, limit }))];
    });

export const defaultLocaleRule: Rule = {
  id: "default-locale",
  check: ({ app }) => (textOf(at(app, "DefaultLocale")) === "en-US" ? [] : ["DefaultLocale is en-US."]),
};

/** Everything a user reads, and the functions' descriptions, also in Chinese. The namespace is the same in all languages. */
export const translationsRule: Rule = {
  id: "translations",
  check: (manifest) => {
    const fields = ["DisplayName", "Description", "SupportUrl"].flatMap((name) => children(manifest.app, name));
    const missing = fields.filter((field) => !children(field, "Override").some((override) => attribute(override, "Locale") === translated)).map(localName);
    const metadata = metadataIds(manifest);
    const needed = resources(manifest).filter(({ id, kind }) => metadata.includes(id) || (kind === "String" && !namespaceIds(manifest).includes(id)));
    const untranslated = needed.filter(({ overrides }) => !overrides.some(({ locale }) => locale === translated)).map(({ id }) => id);
    return [...missing, ...untranslated].map((name) => `${name} has no ${translated} override.`);
  },
};

const residsBelow = (manifest: Manifest, parent: string): string[] =>
  references(manifest)
    .filter((element) => element.parentNode && localName(element.parentNode as typeof element) === parent)
    .map((element) => attribute(element, "resid")!);
const metadataIds = (manifest: Manifest): string[] => residsBelow(manifest, "Metadata");
const namespaceIds = (manifest: Manifest): string[] =>
  references(manifest).filter((element) => localName(element) === "Namespace").map((element) => attribute(element, "resid")!);

export const localesRule: Rule = {
  id: "locales",
  check: (manifest) => {
    const inApp = children(manifest.app).flatMap((field) => children(field, "Override")).map((override) => attribute(override, "Locale") ?? "");
    const inResources = resources(manifest).flatMap(({ overrides }) => overrides.map(({ locale }) => locale));
    return [...new Set([...inApp, ...inResources])].filter((locale) => locale !== translated).map((locale) => `There are no translations for "${locale}".`);
  },
};
