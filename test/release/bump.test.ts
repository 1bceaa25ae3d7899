import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { version } from "../../src/version";
import { root } from "../../tools/bundle/sources";
import { bump, statedVersions } from "../../tools/release/bump";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tierbook-bump-"));
  for (const file of ["package.json", "package-lock.json", "manifest.xml"]) cpSync(path.join(root, file), path.join(folder, file));
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (name: string): string => readFileSync(path.join(folder, name), "utf8");
const versions = (from: string): string[] => statedVersions(from).map(({ version }) => version);

describe("the version", () => {
  it("is the same in package.json, package-lock.json, the manifest and the pane", () => {
    expect(versions(root)).toEqual([version, version, version, `${version}.0`]);
  });

  it("is changed everywhere by one command, and nothing else is", () => {
    const before = read("package-lock.json");
    bump(folder, "99.2.10");
    expect(versions(folder)).toEqual(["99.2.10", "99.2.10", "99.2.10", "99.2.10.0"]);
    const after = read("package-lock.json").split("\n");
    expect(before.split("\n").filter((line, i) => line !== after[i])).toHaveLength(2);
    expect(JSON.parse(read("package.json"))).toMatchObject({ name: "tierbook", version: "99.2.10" });
  });

  it.each(["1", "1.2", "1.2.3.4", "v1.2.3", "1.2.3-beta", "01.2.3", "100000.0.0", "", "0.0.1", version])("is not changed to %p", (wanted) => {
    const before = read("manifest.xml");
    expect(() => bump(folder, wanted)).toThrow(/is three numbers|is not above/);
    expect(read("manifest.xml")).toBe(before);
    expect(versions(folder)).toEqual(versions(root));
  });
});
