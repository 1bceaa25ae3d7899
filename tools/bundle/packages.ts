import path from "node:path";
import type { Compilation, Module } from "webpack";
import { root } from "./sources";

/** Folders of the packages whose code is in the bundles, as package-lock.json writes them: "node_modules/react". */
export function packagesIn(compilation: Compilation): ReadonlySet<string> {
  const shipped = [...compilation.modules].filter((module) => compilation.chunkGraph.getNumberOfModuleChunks(module) > 0);
  return new Set(shipped.flatMap(filesOf).flatMap((file) => packageFolder(path.relative(root, file).split(path.sep).join("/")) ?? []));
}

/** webpack joins modules to one; each still knows the file it came from. */
function filesOf(module: Module): string[] {
  const { modules, resource } = module as Module & { readonly modules?: readonly Module[]; readonly resource?: string };
  return modules ? modules.flatMap(filesOf) : resource === undefined ? [] : [resource.replace(/\?.*$/u, "")];
}

const packageFolder = (file: string): string | undefined => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(file)?.[0];
