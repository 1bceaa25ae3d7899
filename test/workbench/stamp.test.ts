import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { holds, stampOf } from "../../tools/workbench/stamp";

let folder: string;
let source: string;
const anHourAgo = Date.now() / 1000 - 3600;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tierbook-stamp-"));
  source = join(folder, "source.ts");
  writeFileSync(source, "1");
  utimesSync(source, anHourAgo, anHourAgo);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a built page", () => {
  it("is used again as long as its sources are as they were", async () => {
    expect(await holds(await stampOf([source], Date.now()))).toBe(true);
  });

  it("is made again after a source is edited, or gone", async () => {
    const stamp = await stampOf([source], Date.now());
    writeFileSync(source, "22");
    expect(await holds(stamp)).toBe(false);
    rmSync(source);
    expect(await holds(stamp)).toBe(false);
  });

  it("is made again when a source was edited while it was being made", async () => {
    const begun = Date.now() - 1000;
    writeFileSync(source, "1");
    expect(await holds(await stampOf([source], begun))).toBe(false);
  });
});
