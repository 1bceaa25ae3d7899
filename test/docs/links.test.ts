import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { picturesIn } from "../../tools/pictures/guides";

const root = path.resolve(__dirname, "../..");
const documents = ["README.md", ...readdirSync(path.join(root, "docs"), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md")).map((name) => path.join("docs", name))];

/** Places a document leads to: links and pictures, not those of the web. */
function leadsTo(text: string): string[] {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/gu)].map(([, to]) => to!);
  const pictures = [...text.matchAll(/<img src="([^"]+)"/gu)].map(([, to]) => to!);
  return [...links, ...pictures].filter((to) => !/^[a-z]+:/u.test(to));
}

/** The name by which a heading is linked to. */
const anchor = (heading: string): string =>
  heading.trim().toLowerCase().replace(/[^\p{L}\p{N}\s-]/gu, "").replace(/\s/gu, "-");

describe.each(documents)("%s", (document) => {
  const text = readFileSync(path.join(root, document), "utf8");
  const own = [...text.matchAll(/^#+ (.+)$/gmu)].map(([, heading]) => anchor(heading!));

  it("leads nowhere that is not there", () => {
    const lost = leadsTo(text).filter((to) => {
      const [file = "", heading] = to.split("#");
      if (file === "") return !own.includes(decodeURIComponent(heading!));
      return !existsSync(path.resolve(root, path.dirname(document), file));
    });
    expect(lost).toEqual([]);
  });
});

describe("the user guides", () => {
  const read = (name: string): string => readFileSync(path.join(root, "docs", name), "utf8");
  const shown = (name: string): string[] => picturesIn(read(name)).map(({ file }) => file.replace(/\/(?:en|zh-CN)-/u, "/"));

  it("show the same in both languages", () => {
    expect(shown("guide.md").length).toBeGreaterThan(15);
    expect(shown("guide.zh-CN.md")).toEqual(shown("guide.md"));
  });

  it("have the same chapters in both languages", () => {
    const chapters = (name: string): number => [...read(name).matchAll(/^## /gmu)].length;
    expect(chapters("guide.zh-CN.md")).toBe(chapters("guide.md"));
  });

  it("show pictures of the pane, not empty ones", () => {
    const small = picturesIn(read("guide.md") + read("guide.zh-CN.md")).filter(({ file }) => statSync(path.join(root, "docs", file)).size < 10_000);
    expect(small).toEqual([]);
  });
});
