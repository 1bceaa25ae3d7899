import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { cdns } from "../../tools/bundle/cdn";
import { root } from "../../tools/bundle/sources";
import { exampleUrl, guides } from "../../tools/release/contents";

const docs = path.join(root, "docs");
const guide = (name: string): string => readFileSync(path.join(docs, name), "utf8");
/** The English and the Chinese part of a page that has both. */
const parts = (name: string): [string, string] => guide(name).split(/^## 中文$/m) as [string, string];
const administrators = parts("administrators.md");

/** Keys under which the add-in stores something: in the workbook's settings, or on the computer. */
function keysIn(folder: string, pattern: RegExp): string[] {
  const files = readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
  return [...new Set(files.flatMap((name) => [...readFileSync(path.join(root, folder, name), "utf8").matchAll(pattern)].map((match) => match[1]!)))].sort();
}

describe("the guides", () => {
  it("lead to nothing that is not in the package beside them", () => {
    for (const name of guides) {
      const links = [...guide(name).matchAll(/\]\((?!https?:|#)([^)#]+)\)/g)].map((match) => match[1]!);
      expect([name, links.filter((link) => !guides.includes(link) || !existsSync(path.join(docs, link)))]).toEqual([name, []]);
    }
  });

  it("say the same in both languages: as many steps, tables and points", () => {
    const shape = (text: string): number[] => [/^#{2,3} /gm, /^\|/gm, /^- /gm, /^\d\. /gm].map((pattern) => text.match(pattern)?.length ?? 0);
    expect(shape(guide("install.zh-CN.md"))).toEqual(shape(guide("install.en.md")));
    for (const name of ["administrators.md", "privacy.md"]) {
      const [english, chinese] = parts(name);
      expect([name, shape(`## 中文\n${chinese}`)]).toEqual([name, shape(english)]);
    }
  });

  it("name every setting that the add-in stores in a workbook", () => {
    const keys = keysIn("src/workbook", /"tierbook\.(\w+)"/g);
    expect(keys.length).toBeGreaterThan(3);
    for (const part of administrators) {
      expect([...new Set([...part.matchAll(/`(?:tierbook)?\.(\w+)`/g)].map((match) => match[1]))].sort()).toEqual(keys);
    }
  });

  it("name every site the add-in may be loaded from, and the example address that a package replaces", () => {
    const hosts = Object.values(cdns).flatMap((cdn) => cdn.hosts.map((host) => new URL(host).hostname));
    for (const part of administrators) expect(hosts.filter((host) => !part.includes(`\`${host}\``))).toEqual([]);
    for (const name of ["install.en.md", "install.zh-CN.md"]) expect(guide(name).split(exampleUrl).length).toBeGreaterThan(5);
  });
});
