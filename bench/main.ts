import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, platform, release, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import type { Measured } from "./measure";
import { table } from "./table";

/** An area is a file of this folder: a function called measure…, and a title that says what its ratios are against. */
interface Area {
  readonly title?: string;
  readonly [exported: string]: unknown;
}

const areas = ["methods", "models", "classes", "requests", "batch", "pane", "responsive", "warehouse", "clickhouse"].filter((name) => existsSync(join(__dirname, `${name}.ts`)));

/** Functions are measured as Excel runs them: bundled into one script, in which modules cost nothing. */
const bundled = ["methods"];

async function asShipped(name: string): Promise<unknown> {
  if (!bundled.includes(name)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "tierbook-bench-"));
  const outfile = join(folder, `${name}.cjs`);
  await build({ entryPoints: [join(__dirname, `${name}.ts`)], bundle: true, platform: "node", packages: "external", outfile });
  try {
    return await import(outfile);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** npm run bench [-- --only methods,models] [-- --json FILE]: times as ratios to a baseline of the same run, each with its bound. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: "string" }, only: { type: "string" } } });
  const wanted = values.only?.split(",") ?? areas;
  const unknown = wanted.filter((name) => !areas.includes(name));
  if (unknown.length > 0) throw new Error(`No bench is called ${unknown.join(", ")}; there are ${areas.join(", ")}.`);

  const machine = `${cpus()[0]?.model ?? "unknown CPU"} × ${cpus().length}, ${platform()} ${release()}, Node ${process.version}`;
  console.log(machine);
  const measured: Record<string, readonly Measured[]> = {};
  for (const name of wanted) {
    const area = ((await asShipped(name)) ?? (await import(`./${name}`))) as Area;
    const measure = Object.values(area).find((one): one is () => Measured[] | Promise<Measured[]> => typeof one === "function" && one.name.startsWith("measure"));
    if (!measure) throw new Error(`bench/${name}.ts exports no function called measure….`);
    measured[name] = await measure();
    console.log(`\n${area.title ?? name}\n${table(measured[name])}`);
  }
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify({ machine, measured }, null, 2));
}

void main();
