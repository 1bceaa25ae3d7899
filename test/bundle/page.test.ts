import { readFileSync } from "node:fs";
import path from "node:path";
import { cdns, type CdnName } from "../../tools/bundle/cdn";
import { siteChoices } from "../../tools/bundle/choices";
import { contentName, namedByContent } from "../../tools/bundle/contentName";
import { panePage } from "../../tools/bundle/page";
import { bundleTooLarge, sizeLine } from "../../tools/bundle/size";

const html = readFileSync(path.join(__dirname, "..", "..", "src", "taskpane", "taskpane.html"), "utf8");

/** The page as a build for this copy of office.js writes it. */
const pageFor = (cdn: CdnName): string => panePage(html, { cdn: cdns[cdn], script: "taskpane.01234567.js", stylesheet: "taskpane.89abcdef.css" });
const sites = (page: string): string[] => [...new Set([...page.matchAll(/https:\/\/[\w.-]+/g)].map((match) => match[0]))];
const scripts = (page: string): string[] => [...page.matchAll(/<script[^>]*src="([^"]+)"/g)].map((match) => match[1]!);
const policyOf = (page: string): string => /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)![1]!;

describe("the add-in's page", () => {
  it("loads office.js, then the functions, then the pane", () => {
    expect(scripts(pageFor("global"))).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js", "functions.js", "taskpane.01234567.js"]);
    expect(pageFor("global")).toMatch(/<script defer src="taskpane\./);
    expect(pageFor("global")).toMatch(/<script src="functions.js">/);
  });

  it("allows scripts of its own site and of office.js only, and none inside the page", () => {
    const page = pageFor("global");
    const policy = policyOf(page);
    expect(policy).toContain("default-src 'self'; script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com;");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(page).not.toMatch(/<script(?![^>]*src=)|\son\w+=|javascript:/);
    // It has to stand before whatever it is to hold for.
    expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.search(/<(link|script)/));
  });

  it("built for 21Vianet names its copy of office.js and no other site", () => {
    const page = pageFor("21vianet");
    expect(sites(page)).toEqual(["https://appsforoffice.cdn.partner.office365.cn"]);
    expect(scripts(page)[0]).toBe("https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js");
    expect(policyOf(page)).toContain("script-src 'self' https://appsforoffice.cdn.partner.office365.cn;");
  });

  it("has no place left that nothing fills", () => {
    expect(pageFor("global")).not.toContain("{{");
    expect(() => panePage("{{colour}}", { cdn: cdns.global, script: "", stylesheet: "" })).toThrow("{{colour}}");
  });
});

describe("what can be chosen for a build", () => {
  it("is a known copy of office.js and an https address", () => {
    expect(siteChoices({ cdn: "21vianet", url: "https://add-ins.example.com/tierbook" })).toEqual({ cdn: "21vianet", url: "https://add-ins.example.com/tierbook" });
    expect(() => siteChoices({ cdn: "mars", url: "https://add-ins.example.com" })).toThrow("mars");
    for (const url of ["http://add-ins.example.com", "https://add-ins.example.com/", "https://add-ins.example.com/?a=1", "add-ins.example.com"]) {
      expect(() => siteChoices({ cdn: "global", url })).toThrow(url);
    }
  });
});

describe("the name of a file that may be kept for ever", () => {
  it("changes with its content, and only then", () => {
    const name = contentName("help/help.css", "body {}");
    expect(name).toMatch(/^help\/help\.[0-9a-f]{8}\.css$/);
    expect(contentName("help/help.css", "body {}")).toBe(name);
    expect(contentName("help/help.css", "body { }")).not.toBe(name);
    expect([name, "functions.js", "taskpane.html", "206.f4e26466.js", "icon.f4e26466.png"].map(namedByContent)).toEqual([true, false, false, true, false]);
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
