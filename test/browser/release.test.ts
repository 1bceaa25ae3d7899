import { readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { packed, unpacked } from "../release/packed";
import { describeInBrowser, Person } from "./person";
import { patience } from "./patience";
import { publish, type Published } from "./published";

let release: string;
const site = (): string => join(release, "site");

/** Headers as the package's example for nginx has them. */
const headers = (): ReadonlyMap<string, string> =>
  new Map([...readFileSync(join(release, "servers", "nginx.conf"), "utf8").matchAll(/add_header (\S+) "(.*)" always;/g)].map((match) => [match[1]!, match[2]!]));

describeInBrowser("a release, from its zip alone", () => {
  beforeAll(() => {
    release = unpacked(packed(["--url", "https://tools.example.org/tierbook"]));
  });
  afterAll(() => {
    if (release) rmSync(release, { recursive: true, force: true });
  });

  describe("beside the workbench's grid", () => {
    let person: Person;
    beforeAll(async () => {
      person = await Person.sitDown("en", site());
    });
    afterAll(() => person?.leave());
    afterEach(() => {
      expect(person.foreign).toEqual([]);
      expect(person.complaints).toEqual([]);
    });

    it("shows the add-in's pane with the sample", async () => {
      expect(await person.values("A1:C1", "Customers")).toEqual([["Customer", "Sales", "Collected"]]);
      await person.pane.getByText("Where are your customers?").waitFor();
    });

    it("opens the help on a method", async () => {
      await person.press(/^Help$/);
      const help = person.pane.frameLocator("iframe");
      await help.getByRole("link", { name: "TIER", exact: true }).click();
      await help.getByRole("heading", { name: /^TIER/ }).waitFor();
      // A heading may be there before the page's stylesheet is.
      await help.locator("body").evaluate(() => new Promise<void>((done) => (document.readyState === "complete" ? done() : addEventListener("load", () => done()))));
      expect(await help.locator("body").evaluate((body) => getComputedStyle(body).maxWidth)).not.toBe("none");
      await person.press(/^Back to the pane$/);
    });

    it("spills a worksheet function, reasons included, and recalculates it", async () => {
      await person.type("P2", '=TB.TIER(B2:B451,{100,500},{"C","B","A"},,"tier,why")');
      await person.waitUntilReady();
      const rows = await person.values("B2:Q451");
      expect(rows.map((row) => row[14])).toEqual(rows.map(([sales]) => (Number(sales) >= 500 ? "A" : Number(sales) >= 100 ? "B" : "C")));
      expect(rows.every((row) => String(row[15]).length > 10)).toBe(true);
      const [[before]] = (await person.values("B2")) as [[number]];
      await person.type("B2", "750");
      await person.until("P2", "A");
      await person.type("B2", String(before));
      await person.until("P2", "C");
    });

    it("runs the wizard to the end, with a summary sheet and charts", async () => {
      await person.goTo("A1");
      await person.chooseSystem();
      await person.runToTheEnd();
      await person.pane.getByRole("button", { name: /summary/i }).click();
      await person.waitUntilReady();
      expect(await person.charts()).toBeGreaterThan(0);
    });
  });

  describe("on a web server with the headers of its examples", () => {
    let published: Published;
    beforeAll(async () => {
      published = await publish(site(), headers());
    });
    afterAll(() => published?.close());

    it("loads office.js, the functions and the pane, asks for nothing else and breaks no rule of its policy", async () => {
      const { page, address } = published;
      expect([...headers().keys()]).toContain("Content-Security-Policy");
      await page.goto(`${address}/taskpane.html`);
      await page.getByRole("heading", { name: "Open this in Excel" }).waitFor();
      expect(await page.getByRole("button", { name: "Try again" }).evaluate((button) => getComputedStyle(button).borderRadius)).not.toBe("0px");
      expect(published.foreign).toEqual([]);
      expect(await published.violations()).toEqual([]);
      expect(published.complaints).toEqual([]);
    });

    it("shows the help pages with their styles and formulas", async () => {
      const { page, address } = published;
      await page.goto(`${address}/help/zh-CN/index.html`);
      await page.getByRole("link", { name: "TIERCUM", exact: true }).click();
      await page.getByRole("heading", { name: /^TIERCUM/ }).waitFor();
      expect(await page.evaluate(() => getComputedStyle(document.body).maxWidth)).not.toBe("none");
      expect(published.foreign).toEqual([]);
      expect(await published.violations()).toEqual([]);
      expect(published.complaints).toEqual([]);
    });

    it.each([
      ["a request to another site", "connect-src https://elsewhere.example", () => void fetch("https://elsewhere.example/?data=1").catch(() => undefined)],
      ["a picture from another site", "img-src https://elsewhere.example", () => document.body.append(Object.assign(new Image(), { src: "https://elsewhere.example/a.png" }))],
      ["a script from another site", "script-src-elem https://elsewhere.example", () => document.body.append(Object.assign(document.createElement("script"), { src: "https://elsewhere.example/a.js" }))],
      ["a script inside the page", "script-src-elem inline", () => document.body.append(Object.assign(document.createElement("script"), { text: "window.ran = true" }))],
    ])("would not let the pane make %s", async (_what, forbidden, attempt) => {
      const { page, address } = published;
      await page.goto(`${address}/taskpane.html`);
      await page.evaluate(attempt);
      const deadline = Date.now() + patience;
      while ((await published.violations()).length === 0 && Date.now() < deadline) await page.waitForTimeout(50);
      expect((await published.violations()).some((one) => one.startsWith(forbidden))).toBe(true);
      expect(published.foreign).toEqual([]);
      expect(await page.evaluate(() => "ran" in window)).toBe(false);
    });

    it("is not shown in a frame of a stranger's page", async () => {
      const { page, address } = published;
      const stranger = createServer((_request, response) => {
        response.writeHead(200, { "content-type": "text/html" }).end(`<iframe src="${address}/taskpane.html"></iframe>`);
      });
      await new Promise<void>((done) => stranger.listen(0, "localhost", done));
      try {
        const theirs = `http://localhost:${(stranger.address() as AddressInfo).port}/`;
        await page.context().route(`${theirs}**`, (route) => route.continue());
        await page.goto(theirs);
        await page.waitForTimeout(1000);
        expect(await page.frames().find((frame) => frame !== page.mainFrame())!.locator("#root").count()).toBe(0);
        expect(published.complaints.join("\n")).toMatch(/frame-ancestors/);
      } finally {
        stranger.closeAllConnections();
        stranger.close();
      }
    });
  });
});
