import { promises as fs } from "node:fs";
import { join, resolve } from "node:path";
import { build, type BuildOptions } from "esbuild";
import { loadSchema } from "../../src/host/node/schemaFile";
import { holds, stampOf, type Stamp } from "./stamp";

const root = resolve(__dirname, "../..");
const output = join(root, "build/workbench");
const page = join(root, "src/workbench");
const stampFile = "stamp.json";

const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  target: "es2022",
  legalComments: "none",
  logLevel: "warning",
  define: { "process.env.NODE_ENV": '"production"' },
} satisfies BuildOptions;

/**
 * Bundles the workbench page into build/workbench, unless it is there and made from the present files.
 * @param announce told once, before a build that takes seconds
 * @returns the folder to serve
 */
export async function ensureWorkbench(announce: (line: string) => void = () => undefined): Promise<string> {
  const stamp = await readStamp();
  if (stamp && (await holds(stamp))) return output;
  announce("Building the workbench page …");
  // Made beside and renamed, so that a test in another process never serves half a page.
  const beside = `${output}-${process.pid}`;
  await bundleInto(beside);
  await fs.rm(output, { recursive: true, force: true });
  await fs.rename(beside, output).catch(() => fs.rm(beside, { recursive: true, force: true }));
  return output;
}

async function bundleInto(folder: string): Promise<void> {
  const begun = Date.now();
  await fs.rm(folder, { recursive: true, force: true });
  const bundled = [...(await bundlePage(folder)), ...(await bundleShim(folder))];
  const html = join(page, "index.html");
  await fs.copyFile(html, join(folder, "index.html"));
  await fs.writeFile(join(folder, "office-schema.json"), JSON.stringify(loadSchema(join(root, "build/office-schema.json"))));
  const inputs = [...bundled.map((file) => resolve(root, file)), html, __filename, join(root, "package-lock.json")];
  await fs.writeFile(join(folder, stampFile), JSON.stringify(await stampOf(inputs, begun)));
}

/** Whatever the page needs later (a language, the charts) is split off, so that the grid is there sooner. */
function bundlePage(folder: string): Promise<string[]> {
  return bundle(folder, {
    entryPoints: { workbench: join(page, "main.ts"), style: join(page, "workbench.css") },
    format: "esm",
    splitting: true,
    chunkNames: "chunks/[name]-[hash]",
  });
}

function bundleShim(folder: string): Promise<string[]> {
  return bundle(folder, { entryPoints: { "pane-shim": join(root, "src/host/browser/paneShim.ts") }, format: "iife" });
}

async function bundle(outdir: string, options: BuildOptions): Promise<string[]> {
  const { metafile } = await build({ ...shared, ...options, outdir, metafile: true });
  return Object.keys(metafile.inputs).filter((file) => !file.includes(":"));
}

async function readStamp(): Promise<Stamp | null> {
  try {
    return JSON.parse(await fs.readFile(join(output, stampFile), "utf8")) as Stamp;
  } catch {
    return null;
  }
}
