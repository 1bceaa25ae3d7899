import { cdns } from "../../tools/bundle/cdn";
import { panePolicy, sitePolicy } from "../../tools/bundle/policy";
import { attribute, descendants, parseXml } from "../../tools/manifest/xml";
import { siteHeaders } from "../../tools/release/headers";
import { serverExamples } from "../../tools/release/servers";

const url = "https://add-ins.example.com/tierbook";
const files = ["assets/icon-16.png", "functions.js", "functions.json", "help/en/index.html", "help/help.0a1b2c3d.css", "manifest.xml", "taskpane.01234567.js", "taskpane.html"];
const examples = serverExamples({ url, cdn: cdns.global, files });

/** How long a file may be kept by the example: in its words, tried as the server would. */
const caches: Readonly<Record<string, (file: string) => string>> = {
  "nginx.conf": (file) => {
    const lines = [...examples.get("nginx.conf")!.matchAll(/^ {4}(?:default|"~(.*)") "(.*)";$/gm)];
    const [, , value] = lines.find(([, pattern]) => pattern !== undefined && new RegExp(pattern).test(file)) ?? lines.find(([, pattern]) => pattern === undefined)!;
    return value!;
  },
  "apache.htaccess": (file) => {
    const text = examples.get("apache.htaccess")!;
    const base = file.replace(/.*\//, "");
    const blocks = [...text.matchAll(/<FilesMatch "(.*)">\n +Header always set Cache-Control "(.*)"/g)];
    return blocks.find(([, pattern]) => new RegExp(pattern!).test(base))?.[2] ?? /^Header always set Cache-Control "(.*)"/m.exec(text)![1]!;
  },
  "iis.web.config": (file) => {
    const config = parseXml(examples.get("iis.web.config")!).documentElement!;
    const place = descendants(config, "location").find((location) => file === attribute(location, "path") || file.startsWith(`${attribute(location, "path")}/`));
    const cache = descendants(place ?? config, "clientCache")[0];
    const days = /^(\d+)\.00:00:00$/.exec(attribute(cache, "cacheControlMaxAge") ?? "")?.[1];
    return days === undefined ? "no-cache" : `public, max-age=${Number(days) * 86_400}`;
  },
};

describe("the policy of the site", () => {
  it("is the pane's, and says which sites may show it in a frame", () => {
    for (const cdn of Object.values(cdns)) {
      expect(sitePolicy(cdn)).toBe(`${panePolicy(cdn)}; frame-ancestors 'self' ${cdn.frames.join(" ")}`);
      expect(panePolicy(cdn)).not.toContain("frame-ancestors");
      expect(sitePolicy(cdn)).not.toMatch(/unsafe-eval|script-src[^;]*unsafe| \*[ ;]|http:/);
    }
  });

  it("lets Excel on the web show the pane, each in its own cloud", () => {
    expect(sitePolicy(cdns.global)).toMatch(/frame-ancestors [^;]*https:\/\/\*\.officeapps\.live\.com https:\/\/\*\.sharepoint\.com https:\/\/onedrive\.live\.com https:\/\/excel\.cloud\.microsoft/);
    expect(sitePolicy(cdns["21vianet"])).not.toMatch(/\.com|live|cloud\.microsoft/);
  });
});

describe("the examples for web servers", () => {
  it.each([...examples.keys()])("%s sends every header of the site, word for word", (name) => {
    const text = examples.get(name)!;
    for (const [header, value] of Object.entries(siteHeaders(cdns.global))) {
      expect(text.split("\n").filter((line) => line.includes(header) && line.includes(`"${value}"`))).toHaveLength(1);
    }
    expect(text).not.toMatch(/X-Frame-Options/i);
  });

  it.each([...examples.keys()])("%s has files kept for ever only when their names tell their content", (name) => {
    const kept = (file: string): string => caches[name]!(file).replace(", immutable", "");
    for (const file of ["functions.js", "functions.json", "help/en/index.html", "manifest.xml", "taskpane.html"]) expect([file, kept(file)]).toEqual([file, "no-cache"]);
    for (const file of ["help/help.0a1b2c3d.css", "taskpane.01234567.js"]) expect([file, kept(file)]).toEqual([file, "public, max-age=31536000"]);
    expect(kept("assets/icon-16.png")).toBe("public, max-age=86400");
  });

  it("names the address of the package, with a folder or without", () => {
    expect(examples.get("nginx.conf")).toContain("server_name add-ins.example.com;");
    expect(examples.get("nginx.conf")).toContain("location ^~ /tierbook/ {");
    expect(serverExamples({ url: "https://tierbook.example.com", cdn: cdns.global, files }).get("nginx.conf")).toContain("location ^~ / {");
  });

  it("has as many brackets opened as closed", () => {
    const nginx = examples.get("nginx.conf")!.replace(/"[^"]*"/g, "");
    expect(nginx.split("{").length).toBe(nginx.split("}").length);
  });
});
