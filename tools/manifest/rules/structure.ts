import type { Manifest, Rule } from "../manifest";
import { at, attribute, children, descendants, localName, placeOf, type Element } from "../xml";

const appNamespace = "http://schemas.microsoft.com/office/appforoffice/1.1";
const overridesNamespace = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";

export const rootRule: Rule = {
  id: "root",
  check: ({ app }) =>
    localName(app) === "OfficeApp" && app.namespaceURI === appNamespace && attribute(app, "xsi:type") === "TaskPaneApp"
      ? []
      : [`The root is an OfficeApp in ${appNamespace} with xsi:type="TaskPaneApp".`],
};

/** Excel has only version 1.0 of the overrides; 1.1 is Outlook's. */
export const versionOverridesRule: Rule = {
  id: "version-overrides",
  check: ({ overrides }) =>
    !overrides || (overrides.namespaceURI === overridesNamespace && attribute(overrides, "xsi:type") === "VersionOverridesV1_0")
      ? []
      : [`VersionOverrides is in ${overridesNamespace} with xsi:type="VersionOverridesV1_0".`],
};

/** The schema's sequences: Office rejects a manifest whose elements stand in another order. */
const sequences: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id", "AlternateId", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl",
    "HighResolutionIconUrl", "SupportUrl", "AppDomains", "Hosts", "Requirements", "DefaultSettings", "Permissions",
    "VersionOverrides", "ExtendedOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources", "WebApplicationInfo", "EquivalentAddins"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  CustomFunctions: ["Script", "Page", "Metadata", "Namespace"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  CustomTab: ["Group", "Label", "InsertAfter"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action", "Enabled"],
  Supertip: ["Title", "Description"],
  ShowTaskpane: ["TaskpaneId", "SourceLocation", "Title"],
  ExecuteFunction: ["FunctionName"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};

/** An extension point or action goes by its type, everything else by its name. */
const sequenceOf = (element: Element): readonly string[] | undefined =>
  sequences[attribute(element, "xsi:type") ?? ""] ?? sequences[localName(element)];

export const elementOrderRule: Rule = {
  id: "element-order",
  check: ({ app }) =>
    [app, ...descendants(app)].flatMap((element) => {
      const sequence = sequenceOf(element);
      return sequence ? disorder(element, sequence) : [];
    }),
};

function disorder(element: Element, sequence: readonly string[]): string[] {
  const names = children(element).map(localName);
  const foreign = names.find((name) => !sequence.includes(name));
  if (foreign !== undefined) return [`${placeOf(element)} cannot hold ${foreign}.`];
  const late = names.findIndex((name, i) => i > 0 && sequence.indexOf(name) < sequence.indexOf(names[i - 1]!));
  return late < 0 ? [] : [`${names[late]} stands before ${names[late - 1]} in ${placeOf(element)}.`];
}

const required: readonly (readonly string[])[] = [
  ...["Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl"].map((name) => [name]),
  ["Hosts", "Host"],
  ["Requirements", "Sets"],
  ["DefaultSettings", "SourceLocation"],
  ["Permissions"],
  ["VersionOverrides", "Hosts", "Host", "Runtimes", "Runtime"],
  ...["Script", "Page", "Metadata"].map((name) => ["VersionOverrides", "Hosts", "Host", "AllFormFactors", "ExtensionPoint", name, "SourceLocation"]),
  ["VersionOverrides", "Hosts", "Host", "AllFormFactors", "ExtensionPoint", "Namespace"],
  ...["GetStarted", "FunctionFile", "ExtensionPoint"].map((name) => ["VersionOverrides", "Hosts", "Host", "DesktopFormFactor", name]),
  ["VersionOverrides", "Resources"],
];

export const requiredElementsRule: Rule = {
  id: "required-elements",
  check: ({ app }) => required.filter((path) => !at(app, ...path)).map((path) => `${path.join("/")} is missing.`),
};

/** Inside VersionOverrides a bare Override stops the add-in from loading. */
export const overridePrefixRule: Rule = {
  id: "override-prefix",
  check: ({ overrides }: Manifest) =>
    (overrides ? descendants(overrides, "Override") : [])
      .filter((element) => element.prefix !== "bt")
      .map((element) => `${placeOf(element)} must be bt:Override.`),
};

export const uniqueIdsRule: Rule = {
  id: "unique-ids",
  check: ({ overrides }) => {
    const ids = (overrides ? descendants(overrides) : []).flatMap((element) => attribute(element, "id") ?? []);
    return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))].map((id) => `The id ${id} is used twice.`);
  },
};
