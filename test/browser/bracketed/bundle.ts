import { build, type Plugin } from "esbuild";
import { readFileSync } from "node:fs";
import { join, sep } from "node:path";

const root = join(__dirname, "../../..");
const words = join(root, "src/i18n");
const pane = join(root, "src/taskpane");
/** What puts the pane's words together outside the pane. What is written to cells keeps its own words. */
const speakers = ["runIssueText", "errors", "compare/tables", "desk/issueText"].map((name) => join(root, `src/workbook/${name}.ts`));
const ownNamespace = "bracketed";

/** Between the pane and its words stands a module that puts them in brackets. */
const brackets: Plugin = {
  name: "brackets",
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /\/(i18n\/[\w]+|languageOf)$/ }, async ({ path, importer, resolveDir, kind, namespace }) => {
      if (namespace === ownNamespace || !(importer.startsWith(pane + sep) || speakers.includes(importer))) return undefined;
      if (path.endsWith("/languageOf")) return { path: join(__dirname, "languageOf.ts") };
      const found = await resolve(path, { resolveDir, kind, importer: __filename });
      // The pane's own words come by way of its language.
      return found.path === join(words, "pane.ts") && importer.endsWith("languageOf.ts") ? undefined : { path: found.path, namespace: ownNamespace };
    });
    onLoad({ filter: /.*/, namespace: ownNamespace }, ({ path }) => {
      const names = [...readFileSync(path, "utf8").matchAll(/^export (?:const|function) (\w+)/gmu)].map(([, name]) => name!);
      return {
        resolveDir: __dirname,
        contents: [
          `import * as real from ${JSON.stringify(path)};`,
          `import { bracketed } from "./bracketed";`,
          ...names.map((name) => `export const ${name} = bracketed(real.${name});`),
        ].join("\n"),
      };
    });
  },
};

/** The pane's script in a language for tests, in which every text that comes from the words stands in [[ ]]. */
export async function bracketedPane(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(pane, "index.tsx")],
    bundle: true,
    write: false,
    format: "iife",
    jsx: "automatic",
    target: "es2021",
    charset: "utf8",
    define: { "process.env.NODE_ENV": '"production"' },
    // Without a file of its own the worker does not start, and the pane computes at once.
    logOverride: { "empty-import-meta": "silent" },
    plugins: [brackets],
  });
  return outputFiles[0]!.text;
}
