import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openDuckdb } from "../../src/warehouse/duckdbEngine";

const root = resolve(__dirname, "../..");
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tierbook-stopped-"));
  const engine = await openDuckdb();
  await engine.run(`COPY (SELECT 'C' || i AS customer, round(exp(3 + 2 * sin(i * 12.9898)), 2) AS sales FROM range(1500000) t(i)) TO '${join(folder, "many.parquet")}' (FORMAT parquet)`);
  await engine.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly error: string;
}

/** Runs the command as a shell does, and interrupts it as soon as it is writing its result. */
function interrupted(args: readonly string[]): Promise<Ended> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ["tools/tier.cjs", ...args], { cwd: root });
    let error = "";
    child.stderr.on("data", (part: Buffer) => (error += part.toString()));
    const watch = setInterval(() => {
      if (!readdirSync(folder).some((name) => name.endsWith(".tmp"))) return;
      clearInterval(watch);
      child.kill("SIGINT");
    }, 20);
    child.on("close", (code) => {
      clearInterval(watch);
      done({ code, error });
    });
  });
}

// Windows ends a process at once and tells it nothing.
(process.platform === "win32" ? describe.skip : describe)("Ctrl-C", () => {
  it("ends the engine's work, leaves the former result as it was, and nothing beside it", async () => {
    writeFileSync(join(folder, "tiers.parquet"), "the former result");
    const before = readdirSync(folder);
    const { code, error } = await interrupted([join(folder, "many.parquet"), "--system", "abc", "--out", join(folder, "tiers.parquet"), "--force"]);
    expect({ code, error: error.trim() }).toEqual({ code: 130, error: "Stopped. Nothing was written." });
    expect(readFileSync(join(folder, "tiers.parquet"), "utf8")).toBe("the former result");
    expect(readdirSync(folder)).toEqual(before);
  });
});
