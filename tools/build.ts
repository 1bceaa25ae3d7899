/**
 * npm run build [-- --cdn 21vianet] [--url https://host/path] [--mode development]
 * Builds the add-in into dist/: two bundles, the page, icons, and the functions' descriptions and help in both languages.
 * Fails when a bundle is over its size limit.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { methods } from "../src/domain/methods";
import { locales } from "../src/domain/method/text";
import { developmentUrl, functionsFiles, helpPageName } from "../src/functions/metadata";
import { bundle, type BundleChoices, type BundleSize } from "./bundle/bundle";
import { helpPage } from "./bundle/helpPage";
import { dist, fingerprint } from "./bundle/sources";
import { recordBuild } from "./bundle/stamp";

interface BuildChoices extends BundleChoices {
  /** Where the files will be served; the functions' help links point there. */
  readonly url: string;
}

function choicesFrom(argv: readonly string[]): BuildChoices {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      cdn: { type: "string", default: "global" },
      mode: { type: "string", default: "production" },
      url: { type: "string", default: developmentUrl },
    },
  });
  const { cdn, mode, url } = values;
  if (cdn !== "global" && cdn !== "21vianet") throw new Error(`--cdn is global or 21vianet, not ${cdn}.`);
  if (mode !== "production" && mode !== "development") throw new Error(`--mode is production or development, not ${mode}.`);
  if (!/^https:\/\/[^\s?#]+[^/?#\s]$/u.test(url)) throw new Error(`--url is an https address without a slash at its end, not ${url}.`);
  return { cdn, mode, url, output: dist };
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
const sizeLine = ({ name, bytes, limit }: BundleSize): string =>
  `${name}: ${kilobytes(bytes)} gzipped, limit ${kilobytes(limit)}${bytes > limit ? "  TOO LARGE" : ""}`;

async function build(choices: BuildChoices): Promise<boolean> {
  const sources = fingerprint(choices);
  const sizes = await bundle(choices);
  mkdirSync(choices.output, { recursive: true });
  const write = (name: string, text: string): void => writeFileSync(path.join(choices.output, name), text);
  for (const [name, text] of functionsFiles(methods, choices.url)) write(name, text);
  for (const locale of locales) write(helpPageName(locale), helpPage(methods, locale));
  console.log(sizes.map(sizeLine).join("\n"));
  const fits = choices.mode === "development" || sizes.every(({ bytes, limit }) => bytes <= limit);
  if (fits) recordBuild(sources);
  return fits;
}

build(choicesFrom(process.argv.slice(2))).then(
  (fits) => {
    if (!fits) process.exitCode = 1;
  },
  (failure: unknown) => {
    console.error(failure instanceof Error ? failure.message : failure);
    process.exitCode = 1;
  },
);
