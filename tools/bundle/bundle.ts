import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { gzipSync } from "node:zlib";
import webpack from "webpack";
import { alwaysFetched, sizeLimits, type BundleSize } from "./size";

export interface BundleChoices {
  readonly mode: "production" | "development";
  readonly cdn: "global" | "21vianet";
  readonly output: string;
}

export interface Bundled {
  readonly sizes: readonly BundleSize[];
  /** Every file webpack made, by its path below the output folder. */
  readonly files: readonly string[];
}

/** Runs webpack; throws with its own words when the sources do not compile. */
export async function bundle(choices: BundleChoices): Promise<Bundled> {
  const config = createRequire(__filename)("../../webpack.config.js") as (choices: BundleChoices) => webpack.Configuration[];
  const compiler = webpack(config(choices));
  const stats = await new Promise<webpack.MultiStats>((resolve, reject) => {
    compiler.run((failure, result) => (failure ? reject(failure) : resolve(result!)));
  });
  await new Promise<void>((resolve) => compiler.close(() => resolve()));
  if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString({ all: false, errors: true, warnings: true }));
  const sizes = stats.stats.flatMap(({ compilation }) =>
    [...compilation.entrypoints].map(([name, entry]) => ({
      name,
      bytes: gzipped([...entry.getFiles(), ...firstNeeded(compilation, name)].map((file) => path.join(choices.output, file))),
      limit: sizeLimits[name] ?? Infinity,
    })),
  );
  return { sizes, files: stats.stats.flatMap(({ compilation }) => filesOf(compilation)) };
}

/** Files of the lazy chunks an entry always fetches first. */
const firstNeeded = (compilation: webpack.Compilation, entry: string): string[] =>
  (alwaysFetched[entry] ?? []).flatMap((chunk) => [...compilation.namedChunks.get(chunk)!.files]);

/** Assets, and their source maps, which webpack lists as related to them. */
const filesOf = (compilation: webpack.Compilation): string[] =>
  compilation.getAssets().flatMap(({ name, info }) => [name, ...[info.related?.sourceMap ?? []].flat()]);

const gzipped = (files: readonly string[]): number =>
  files.filter((file) => file.endsWith(".js")).reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
