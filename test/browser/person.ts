import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium, type Browser, type Frame, type Page } from "playwright-core";
import { ensureBuilt } from "../../tools/freshBuild";
import { ensureWorkbench } from "../../tools/workbench/build";
import { serveWorkbench, type Workbench } from "../../tools/workbench/serve";
import { chromeFlags, findChrome } from "./chrome";

export const output = resolve(__dirname, "../output");

const chrome = findChrome();

/** describe where a browser starts; elsewhere the tests are listed as skipped, with the reason in their name. */
export const describeInBrowser: (name: string, tests: () => void) => void = chrome.path
  ? describe
  : (name, tests) => {
      console.warn(`Skipped "${name}": ${chrome.reason}`);
      describe.skip(`${name} (skipped: ${chrome.reason})`, tests);
    };

/** The workbench in a browser, and a person in front of it who has a mouse and a keyboard. */
export class Person {
  /** Whatever the pages asked of another computer, and what they complained about. */
  readonly foreign: string[] = [];
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly browser: Browser,
    private readonly served: Workbench,
  ) {}

  static async sitDown(language: "en" | "zh-CN" = "en"): Promise<Person> {
    const [addin, workbench] = await Promise.all([ensureBuilt(), ensureWorkbench()]);
    const served = await serveWorkbench({ addin, workbench }, { port: 0 });
    const browser = await chromium.launch({ executablePath: chrome.path, args: chromeFlags, env: chrome.env as Record<string, string> });
    const context = await browser.newContext({ viewport: { width: 1280, height: 760 }, locale: language, acceptDownloads: true });
    const page = await context.newPage();
    const person = new Person(page, browser, served);
    await context.route("**/*", (route) => {
      const { protocol, hostname, href } = new URL(route.request().url());
      if (hostname === "localhost" || protocol === "data:" || protocol === "blob:") return route.continue();
      person.foreign.push(href);
      return route.abort();
    });
    page.on("console", (line) => {
      if (line.type() === "error") person.complaints.push(line.text());
    });
    page.on("pageerror", (error) => person.complaints.push(error.stack ?? error.message));
    await page.goto(served.address);
    await person.waitUntilReady();
    return person;
  }

  async leave(): Promise<void> {
    await this.browser.close();
    await this.served.close();
  }

  /** The add-in's pane of the workbook that is open now. */
  get pane(): Frame {
    const frame = this.page.frames().find((candidate) => candidate.url().startsWith(this.served.addinAddress));
    if (!frame) throw new Error("There is no task pane on the page.");
    return frame;
  }

  /** The grid calculates nothing and the pane answers. */
  async waitUntilReady(): Promise<void> {
    await this.page.locator('body[data-state="ready"]').waitFor({ timeout: 60_000 });
  }

  async goTo(address: string): Promise<void> {
    const box = this.page.locator('[data-u-comp="defined-name"] input');
    await box.click();
    await box.fill(address);
    await box.press("Enter");
  }

  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text, { delay: 3 });
    await this.page.keyboard.press("Enter");
  }

  /** Values as the add-in reads them, through the real client. */
  values(address: string, sheet?: string): Promise<unknown[][]> {
    return this.pane.evaluate(
      ([where, name]) =>
        Excel.run(async (context) => {
          const { worksheets } = context.workbook;
          const range = (name ? worksheets.getItem(name) : worksheets.getActiveWorksheet()).getRange(where!);
          range.load("values");
          await context.sync();
          return range.values as unknown[][];
        }),
      [address, sheet] as const,
    );
  }

  async picture(name: string): Promise<void> {
    mkdirSync(output, { recursive: true });
    await this.page.screenshot({ path: join(output, `${name}.png`) });
  }

  /** Presses Download xlsx; answers where the file was put. */
  async download(name: string): Promise<string> {
    mkdirSync(output, { recursive: true });
    const file = join(output, name);
    const [download] = await Promise.all([
      this.page.waitForEvent("download"),
      this.page.getByRole("button", { name: /Download xlsx|下载 xlsx/ }).click(),
    ]);
    await download.saveAs(file);
    return file;
  }

  /** Chooses a file in the dialog that Open… shows. */
  async open(file: string): Promise<void> {
    const [chooser] = await Promise.all([
      this.page.waitForEvent("filechooser"),
      this.page.getByRole("button", { name: /^(Open…|打开…)$/ }).click(),
    ]);
    await chooser.setFiles(file);
  }
}
