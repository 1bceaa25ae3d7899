import { addresses, references, resource, type Manifest, type Rule } from "../manifest";
import { attribute, children, descendants, placeOf } from "../xml";

export const httpsRule: Rule = {
  id: "https",
  check: (manifest) => addresses(manifest).filter(({ url }) => !url.startsWith("https://")).map(({ place, url }) => `${place} is not https: ${url}.`),
};

/** Everything comes from where the pane does, so that no other site needs to be trusted. */
export const oneOriginRule: Rule = {
  id: "one-origin",
  check: (manifest) => {
    const base = baseOf(manifest);
    return addresses(manifest)
      .filter(({ url }) => url.startsWith("https://") && base !== undefined && !url.startsWith(base))
      .map(({ place, url }) => `${place} is not under ${base}: ${url}.`);
  },
};

export const filesRule: Rule = {
  id: "files",
  check: (manifest) =>
    addresses(manifest).flatMap(({ place, url }) => {
      const file = fileOf(manifest, url);
      return file === undefined || manifest.files.has(file) ? [] : [`${place} names ${file}, which the build does not make.`];
    }),
};

/** The folder the pane's page is served from. */
function baseOf({ app }: Manifest): string | undefined {
  const source = children(app, "DefaultSettings").flatMap((settings) => children(settings, "SourceLocation"))[0];
  return attribute(source, "DefaultValue")?.replace(/[^/]*$/u, "");
}

function fileOf(manifest: Manifest, url: string): string | undefined {
  const base = baseOf(manifest);
  return base !== undefined && url.startsWith(base) ? url.slice(base.length).replace(/[?#].*$/u, "") : undefined;
}

const storeIcons = { IconUrl: 32, HighResolutionIconUrl: 64 };

/** Excel shows a picture of the wrong size blurred, or not at all. */
export const iconPixelsRule: Rule = {
  id: "icon-pixels",
  check: (manifest) => {
    const wanted = [
      ...Object.entries(storeIcons).flatMap(([name, size]) =>
        children(manifest.app, name).map((element) => ({ place: name, url: attribute(element, "DefaultValue"), size })),
      ),
      ...references(manifest)
        .filter((element) => attribute(element, "size") !== undefined)
        .map((element) => ({ place: placeOf(element), url: resource(manifest, attribute(element, "resid"))?.value, size: Number(attribute(element, "size")) })),
    ];
    const wrong = wanted.flatMap(({ place, url, size }) => {
      const pixels = url === undefined ? undefined : manifest.files.get(fileOf(manifest, url) ?? "");
      return pixels && (pixels.width !== size || pixels.height !== size) ? [`${place} needs ${size} px; ${url} has ${pixels.width} × ${pixels.height}.`] : [];
    });
    return [...new Set(wrong)];
  },
};

const requiredSizes = [16, 32, 80];
const knownSizes = [16, 20, 24, 32, 40, 48, 64, 80];

export const iconSizesRule: Rule = {
  id: "icon-sizes",
  check: ({ app }) =>
    descendants(app, "Icon").flatMap((icon) => {
      const sizes = children(icon, "Image").map((image) => Number(attribute(image, "size")));
      const missing = requiredSizes.filter((size) => !sizes.includes(size)).map((size) => `${placeOf(icon)} has no ${size} px image.`);
      return [...missing, ...sizes.filter((size) => !knownSizes.includes(size)).map((size) => `${placeOf(icon)}: Office has no ${size} px icons.`)];
    }),
};
