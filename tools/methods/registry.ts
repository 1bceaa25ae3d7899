import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { AnyMethod } from "../../src/domain/method/method";

const folders = ["scoring", "tiering", "quota", "system"];

interface MethodFile {
  readonly id: string;
  /** Relative to src/domain, without ".ts". */
  readonly module: string;
}

/** Method files of the four folders, by the id they declare. */
export function methodFiles(domain: string): readonly MethodFile[] {
  const files = folders.flatMap((folder) =>
    filesIn(path.join(domain, folder)).flatMap((name): MethodFile[] => {
      const text = readFileSync(path.join(domain, folder, name), "utf8");
      if (!/^export default define(Long)?Method\(/m.test(text)) return [];
      const id = /^ {2}id: "([^"]+)"/m.exec(text)?.[1];
      if (id === undefined) throw new Error(`${folder}/${name} declares no id.`);
      return [{ id, module: `${folder}/${name.replace(/\.ts$/, "")}` }];
    }),
  );
  return files.sort((a, b) => (a.id < b.id ? -1 : 1));
}

const filesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder).filter((name) => name.endsWith(".ts")).sort();
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw e;
  }
};

/** The source text of src/domain/worksheetIds.ts. */
export function worksheetIdsSource(methods: readonly AnyMethod[]): string {
  const ids = methods.filter(({ worksheet }) => worksheet).map(({ id }) => `  "${id}",`);
  return ["// Written by `npm run methods`.", "/** The worksheet functions, by name: registered before the methods themselves have come. */", "export const worksheetIds: readonly string[] = [", ...ids, "];", ""].join("\n");
}

/** The source text of src/domain/methods.ts. */
export function registrySource(files: readonly MethodFile[]): string {
  const name = (id: string): string => id.toLowerCase().replace(/[^a-z0-9]+(.)?/g, (_, next?: string) => (next ?? "").toUpperCase());
  return [
    "// Written by `npm run methods`; edit the method files instead.",
    'import type { AnyMethod } from "./method/method";',
    ...files.map(({ id, module }) => `import ${name(id)} from "./${module}";`),
    "",
    "/** Every method of the product, by id. */",
    "export const methods: readonly AnyMethod[] = [",
    ...files.map(({ id }) => `  ${name(id)},`),
    "];",
    "",
  ].join("\n");
}
