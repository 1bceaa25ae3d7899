import manifest from "../package.json";

/** The product's version, as the package states it. */
export const version: string = manifest.version;
