import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:https";
import { tmpdir } from "node:os";
import path from "node:path";
import { generateCertificates } from "office-addin-dev-certs";
import { cdns } from "../../tools/bundle/cdn";
import { sitePolicy } from "../../tools/bundle/policy";
import { serveForExcel, type Serving } from "../../tools/excel/serve";
import { byHand, findSideloader } from "../../tools/excel/sideload";

let folder: string;
let serving: Serving;
let ca: Buffer;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "tierbook-excel-"));
  const file = (name: string): string => path.join(folder, name);
  await generateCertificates(file("ca.crt"), file("localhost.crt"), file("localhost.key"));
  writeFileSync(file("taskpane.html"), "<p>pane</p>");
  writeFileSync(file("functions.json"), "{}");
  ca = readFileSync(file("ca.crt"));
  serving = await serveForExcel(folder, { cert: readFileSync(file("localhost.crt")), key: readFileSync(file("localhost.key")) }, 0);
});
afterAll(async () => {
  await serving.close();
  rmSync(folder, { recursive: true });
});

const ask = (url: string): Promise<{ status: number | undefined; type: string | undefined; origin: string | undefined; policy: unknown; text: string }> =>
  new Promise((resolve, reject) => {
    get(url, { ca }, (response) => {
      let text = "";
      response.on("data", (part) => (text += part));
      response.on("end", () =>
        resolve({ status: response.statusCode, type: response.headers["content-type"], origin: response.headers["access-control-allow-origin"], policy: response.headers["content-security-policy"], text }),
      );
    }).on("error", reject);
  });

describe("the add-in served for Excel", () => {
  it("comes over https with a certificate for localhost", async () => {
    expect(await ask(`${serving.address}/taskpane.html?et=`)).toMatchObject({ status: 200, type: "text/html; charset=utf-8", text: "<p>pane</p>" });
  });
  it("lets Excel on the web, another site, read the functions' descriptions", async () => {
    expect(await ask(`${serving.address}/functions.json`)).toMatchObject({ status: 200, origin: "*", text: "{}" });
  });
  it("comes with the policy of a published add-in", async () => {
    expect((await ask(`${serving.address}/taskpane.html`)).policy).toBe(sitePolicy(cdns.global));
  });
  it("gives nothing outside its folder", async () => {
    expect((await ask(`${serving.address}/..%2f..%2fetc%2fhostname`)).status).toBe(404);
    expect((await ask(`${serving.address}/nothing.js`)).status).toBe(404);
  });
});

describe("loading into Excel", () => {
  it("is by hand where there is no Excel, and says how for each Excel there is", () => {
    expect(findSideloader("linux")).toEqual({ missing: expect.stringContaining("Windows, on a Mac and on the web") });
    expect(byHand("manifest.xml")).toMatch(/on the web[\s\S]*Windows[\s\S]*Mac/);
  });
  it("names the missing package", () => {
    const nowhere = (): string => {
      throw new Error("not found");
    };
    expect(findSideloader("win32", nowhere)).toEqual({ missing: expect.stringContaining("office-addin-debugging") });
  });
  it("finds the program of an installed package", () => {
    writeFileSync(path.join(folder, "package.json"), JSON.stringify({ bin: { "office-addin-debugging": "cli.js" } }));
    expect(findSideloader("darwin", () => path.join(folder, "package.json"))).toEqual({ program: path.join(folder, "cli.js") });
  });
});
