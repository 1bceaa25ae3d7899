import { mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { gzipSync } from "node:zlib";
import webpack from "webpack";
import { packagesIn } from "./packages";
import { alwaysFetched, sizeLimits, type BundleSize } from "./size";
import { maps } from "./sources";

export interface BundleChoices {
  readonly mode: "production" | "development";
  readonly output: string;
}

/** What webpack makes of the sources: the same for every address and every copy of office.js. */
export interface Compiled {
  /** The pane's script. */
  readonly pane: string;
  /** Every file to serve, by its path below the output folder. */
  readonly files: readonly string[];
  /** Packages whose code is in it, by their folders: "node_modules/react". */
  readonly packages: readonly string[];
}

/** Runs webpack; throws with its own words when the sources do not compile. */
export async function bundle(choices: BundleChoices): Promise<{ readonly sizes: readonly BundleSize[]; readonly compiled: Compiled }> {
  const config = createRequire(__filename)("../../webpack.config.js") as (choices: BundleChoices) => webpack.Configuration[];
  const compiler = webpack(config(choices));
  const stats = await new Promise<webpack.MultiStats>((resolve, reject) => {
    compiler.run((failure, result) => (failure ? reject(failure) : resolve(result!)));
  });
  await new Promise<void>((resolve) => compiler.close(() => resolve()));
  if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString({ all: false, errors: true, warnings: true }));
  const compilations = stats.stats.map(({ compilation }) => compilation);
  const sizes = compilations.flatMap((compilation) =>
    [...compilation.entrypoints].map(([name, entry]) => ({
      name,
      bytes: gzipped([...entry.getFiles(), ...firstNeeded(compilation, name)].map((file) => path.join(choices.output, file))),
      limit: sizeLimits[name] ?? Infinity,
    })),
  );
  const made = [...new Set(compilations.flatMap(filesOf))];
  const sourceMaps = made.filter((file) => file.endsWith(".map"));
  if (choices.mode === "production") putApart(sourceMaps, choices.output);
  const compiled = {
    pane: compilations.flatMap(({ entrypoints }) => entrypoints.get("taskpane")?.getFiles() ?? []).find((file) => file.endsWith(".js"))!,
    files: choices.mode === "production" ? made.filter((file) => !sourceMaps.includes(file)) : made,
    packages: [...new Set(compilations.flatMap((compilation) => [...packagesIn(compilation)]))].sort(),
  };
  return { sizes, compiled };
}

/** Files of the lazy chunks an entry always fetches first. */
const firstNeeded = (compilation: webpack.Compilation, entry: string): string[] =>
  (alwaysFetched[entry] ?? []).flatMap((chunk) => [...compilation.namedChunks.get(chunk)!.files]);

/** Assets, and their source maps, which webpack may list only as related to them. */
const filesOf = (compilation: webpack.Compilation): string[] =>
  compilation.getAssets().flatMap(({ name, info }) => [name, ...[info.related?.sourceMap ?? []].flat()]);

/** Source maps tell all of the sources: they are kept for whoever maintains the add-in, not served. */
function putApart(sourceMaps: readonly string[], output: string): void {
  rmSync(maps, { recursive: true, force: true });
  mkdirSync(maps, { recursive: true });
  for (const file of sourceMaps) {
    mkdirSync(path.dirname(path.join(maps, file)), { recursive: true });
    renameSync(path.join(output, file), path.join(maps, file));
  }
}

const gzipped = (files: readonly string[]): number =>
  files.filter((file) => file.endsWith(".js")).reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
