import { customFunctions, host, references, resource, resources, type Manifest, type Rule } from "../manifest";
import { at, attribute, children, descendants, placeOf, type Element } from "../xml";

export const residLengthRule: Rule = {
  id: "resid-length",
  check: (manifest) => resources(manifest).filter(({ id }) => id.length > 32).map(({ id }) => `The resource id ${id} is longer than 32 characters.`),
};

export const residResolvedRule: Rule = {
  id: "resid-resolved",
  check: (manifest) =>
    references(manifest)
      .filter((element) => !resource(manifest, attribute(element, "resid")))
      .map((element) => `${placeOf(element)} points at ${attribute(element, "resid")}, which is no resource.`),
};

export const resourceUsedRule: Rule = {
  id: "resource-used",
  check: (manifest) => {
    const used = new Set(references(manifest).map((element) => attribute(element, "resid")));
    return resources(manifest).filter(({ id }) => !used.has(id)).map(({ id }) => `Nothing uses the resource ${id}.`);
  },
};

/** One runtime for functions, pane and commands, alive while the workbook is open. */
export const runtimeRule: Rule = {
  id: "runtime",
  check: (manifest) => {
    const runtimes = descendants(host(manifest) ?? manifest.app, "Runtime");
    if (runtimes.length !== 1) return [`There is one Runtime, not ${runtimes.length}.`];
    return attribute(runtimes[0], "lifetime") === "long" ? [] : ['The shared runtime has lifetime="long".'];
  },
};

export const sharedPageRule: Rule = {
  id: "shared-page",
  check: (manifest) => {
    const pages = pagesOf(manifest);
    return new Set(pages.map(([, url]) => url)).size <= 1
      ? []
      : [`Functions, pane and commands share one page, but ${pages.map(([place, url]) => `${place} is ${url}`).join(", ")}.`];
  },
};

function pagesOf(manifest: Manifest): (readonly [place: string, url: string])[] {
  const workbook = host(manifest);
  const pointing: readonly (readonly [string, Element | undefined])[] = [
    ["the runtime", at(workbook, "Runtimes", "Runtime")],
    ["the functions' page", at(customFunctions(manifest), "Page", "SourceLocation")],
    ["the command file", at(workbook, "DesktopFormFactor", "FunctionFile")],
    ...descendants(manifest.app, "Action").flatMap((action) => children(action, "SourceLocation").map((source) => ["the pane", source] as const)),
  ];
  const source = attribute(at(manifest.app, "DefaultSettings", "SourceLocation"), "DefaultValue");
  return [
    ...(source === undefined ? [] : [["the source location", source] as const]),
    ...pointing.flatMap(([place, element]) => {
      const url = resource(manifest, attribute(element, "resid"))?.value;
      return url === undefined ? [] : [[place, url] as const];
    }),
  ];
}
