import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import { methods } from "../../src/domain/methods";
import { locales } from "../../src/domain/method/text";
import { helpFileName } from "../../src/functions/helpFiles";
import { version } from "../../src/version";
import { cdns } from "../../tools/bundle/cdn";
import { namedByContent } from "../../tools/bundle/contentName";
import { panePolicy, sitePolicy } from "../../tools/bundle/policy";
import { root } from "../../tools/bundle/sources";
import { ensureScripts } from "../../tools/freshBuild";
import { packed } from "./packed";

const url = "https://tools.example.org/finance/tierbook";
let zip: Buffer;
let files: Map<string, Buffer>;
const text = (name: string): string => files.get(name)!.toString("utf8");

beforeAll(async () => {
  await ensureScripts();
  zip = packed(["--url", url]);
  files = new Map(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, Buffer.from(bytes)]));
});

describe("the package for an administrator", () => {
  it("holds manifest, site, guides in both languages, examples for servers, bill of materials, licences and checksums", () => {
    const folders = new Map<string, string[]>();
    for (const name of files.keys()) {
      const [first, ...rest] = name.split("/");
      const folder = rest.length > 0 ? first! : "";
      folders.set(folder, [...(folders.get(folder) ?? []), name]);
    }
    expect([...folders.keys()].sort()).toEqual(["", "guides", "servers", "site"]);
    expect(folders.get("")!.sort()).toEqual(["LICENSE.txt", "checksums.sha256", "manifest.xml", "sbom.cdx.json", "third-party-licences.txt"]);
    expect(folders.get("guides")!.sort()).toEqual(["administrators.md", "install.en.md", "install.zh-CN.md", "privacy.md"].map((name) => `guides/${name}`));
    expect(folders.get("servers")!.sort()).toEqual(["apache.htaccess", "iis.web.config", "nginx.conf"].map((name) => `servers/${name}`));
    for (const locale of locales) for (const { id } of methods) expect(files.has(`site/${helpFileName(id, locale)}`)).toBe(true);
  });

  it("has the address it was made for wherever an address stands, and no other", () => {
    const addresses = (name: string): string[] => [...new Set([...text(name).matchAll(/(?:DefaultValue|Value|Url|ResourcesUrl)="(https:[^"]*)"|"helpUrl": "(https:[^"]*)"/g)].map((match) => match[1] ?? match[2]!))];
    for (const name of ["manifest.xml", "site/functions.json", "site/functions.zh-CN.json"]) {
      expect(addresses(name).length).toBeGreaterThan(10);
      expect(addresses(name).filter((address) => !address.startsWith(`${url}/`))).toEqual([]);
    }
    expect(files.get("site/manifest.xml")!.equals(files.get("manifest.xml")!)).toBe(true);
    expect(text("manifest.xml")).toContain(`<Version>${version}.0</Version>`);
    for (const name of ["guides/install.en.md", "guides/install.zh-CN.md", "servers/apache.htaccess"]) expect(text(name)).toContain(url);
    // Scripts are the same for every address; the one in them is of no use there.
    for (const [name, bytes] of files) if (!name.endsWith(".js")) expect([name, /localhost:\d|add-ins\.example\.com/.test(bytes.toString("utf8"))]).toEqual([name, false]);
  });

  it("has a page whose every file is there", () => {
    for (const [page, folder] of [["site/taskpane.html", "site/"], ["site/help/zh-CN/index.html", "site/help/zh-CN/"]] as const) {
      const own = [...text(page).matchAll(/(?:src|href)="(?!https:)([^"#]+)"/g)].map((match) => new URL(match[1]!, `https://x/${folder}`).pathname.slice(1));
      expect(own.length).toBeGreaterThan(3);
      expect(own.filter((file) => !files.has(file))).toEqual([]);
    }
  });

  it("names every script and style sheet by its content, but the one the manifest names", () => {
    const scripts = [...files.keys()].filter((name) => /\.(js|css)$/.test(name));
    expect(scripts.length).toBeGreaterThan(10);
    expect(scripts.filter((name) => !namedByContent(name))).toEqual(["site/functions.js"]);
    expect(text("manifest.xml")).toContain(`${url}/functions.js"`);
  });

  it("tells nothing of the computer it was made on, and no source", () => {
    for (const [name, bytes] of files) {
      expect(name).not.toMatch(/\.map$/);
      const content = bytes.toString("utf8");
      expect([name, content.includes(root), content.includes("sourceMappingURL")]).toEqual([name, false, false]);
    }
  });

  it("states the right checksum of every other file", () => {
    const stated = new Map(text("checksums.sha256").trimEnd().split("\n").map((line) => [line.slice(66), line.slice(0, 64)]));
    const right = new Map([...files].filter(([name]) => name !== "checksums.sha256").map(([name, bytes]) => [name, createHash("sha256").update(bytes).digest("hex")]));
    expect(stated).toEqual(new Map([...right].sort(([one], [other]) => (one < other ? -1 : 1))));
  });

  it("gives the policy of its pages also as a header", () => {
    expect(text("site/taskpane.html")).toContain(`content="${panePolicy(cdns.global)}"`);
    for (const name of [...files.keys()].filter((file) => file.startsWith("servers/"))) expect(text(name)).toContain(`"${sitePolicy(cdns.global)}"`);
  });

  it("is the same, byte for byte, when it is made again at another hour of the world", () => {
    expect(packed(["--url", url], "Pacific/Auckland").equals(zip)).toBe(true);
  });

  it("made for 21Vianet loads office.js from its copy, and names no site outside China", () => {
    const china = new Map(Object.entries(unzipSync(packed(["--url", url, "--cdn", "21vianet"]))).map(([name, bytes]) => [name, Buffer.from(bytes).toString("utf8")]));
    const page = china.get("site/taskpane.html")!;
    expect([...page.matchAll(/<script[^>]*src="(https:[^"]+)"/g)].map((match) => match[1])).toEqual([cdns["21vianet"].script]);
    for (const name of ["site/taskpane.html", "servers/nginx.conf", "servers/apache.htaccess", "servers/iis.web.config", "sbom.cdx.json"]) {
      expect([name, /appsforoffice\.microsoft\.com|aspnetcdn|officeapps\.live|sharepoint\.com/.test(china.get(name)!)]).toEqual([name, false]);
    }
  });

  it("is not made for an address that is none", () => {
    expect(() => packed(["--url", "http://tools.example.org"])).toThrow("--url is an https address");
  });
});
