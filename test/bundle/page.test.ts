import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { bundleTooLarge, sizeLine } from "../../tools/bundle/size";

const config = createRequire(__filename)("../../webpack.config.js") as (choices: { cdn: string }) => unknown;
const html = readFileSync(path.join(__dirname, "..", "..", "src", "taskpane", "taskpane.html"), "utf8");

/** The page as a build for this CDN copies it. */
function pageFor(cdn: string): string {
  const [functions] = config({ cdn }) as [{ plugins: [{ patterns: { to: string; transform?: (html: Buffer) => string }[] }] }];
  const pattern = functions.plugins[0].patterns.find(({ to }) => to === "taskpane.html")!;
  return pattern.transform!(Buffer.from(html));
}
const sites = (page: string): string[] => [...new Set([...page.matchAll(/https:\/\/[\w.-]+/g)].map((match) => match[0]))];
const scripts = (page: string): string[] => [...page.matchAll(/<script[^>]*src="([^"]+)"/g)].map((match) => match[1]!);

describe("the add-in's page", () => {
  it("loads office.js, then the functions, then the pane", () => {
    expect(scripts(pageFor("global"))).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js", "functions.js", "taskpane.js"]);
    expect(html).toMatch(/<script defer src="taskpane.js">/);
    expect(html).toMatch(/<script src="functions.js">/);
  });

  it("allows scripts of its own site and of office.js only, and none inside the page", () => {
    const policy = /content="(default-src[^"]+)"/.exec(html)![1]!;
    expect(policy).toContain("default-src 'self'; script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com;");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(html).not.toMatch(/<script(?![^>]*src=)/);
  });

  it("built for 21Vianet names its copy of office.js and no other site", () => {
    const page = pageFor("21vianet");
    expect(sites(page)).toEqual(["https://appsforoffice.cdn.partner.office365.cn"]);
    expect(scripts(page)[0]).toBe("https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js");
    expect(page).toContain("script-src 'self' https://appsforoffice.cdn.partner.office365.cn;");
  });

  it("cannot be built for a CDN that does not exist", () => {
    expect(() => pageFor("mars")).toThrow(/"mars"/);
  });
});

describe("the size of a bundle", () => {
  it("is shown with its limit, and one byte too many is too large", () => {
    const limit = 40 * 1024;
    expect(bundleTooLarge({ name: "functions", bytes: limit, limit })).toBe(false);
    expect(bundleTooLarge({ name: "functions", bytes: limit + 1, limit })).toBe(true);
    expect(sizeLine({ name: "functions", bytes: 13_500, limit })).toBe("functions: 13.2 KB gzipped, limit 40.0 KB");
    expect(sizeLine({ name: "functions", bytes: limit + 1024, limit })).toBe("functions: 41.0 KB gzipped, limit 40.0 KB  TOO LARGE");
  });
});
