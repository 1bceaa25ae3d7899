import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium, type Browser, type Frame, type Page } from "playwright-core";
import { ensureBuilt } from "../../tools/freshBuild";
import { ensureWorkbench } from "../../tools/workbench/build";
import { serveWorkbench, type Workbench } from "../../tools/workbench/serve";
import { chromeFlags, findChrome } from "./chrome";
import { patience, patientPage } from "./patience";

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

  /** @param site folder of the add-in's files, where it is not the one built here */
  static async sitDown(language: "en" | "zh-CN" = "en", site?: string): Promise<Person> {
    const [addin, workbench] = await Promise.all([site ?? ensureBuilt(), ensureWorkbench()]);
    const served = await serveWorkbench({ addin, workbench }, { port: 0 });
    const browser = await chromium.launch({ executablePath: chrome.path, args: chromeFlags, env: chrome.env as Record<string, string> });
    const context = await browser.newContext({ viewport: { width: 1280, height: 760 }, locale: language, acceptDownloads: true });
    const page = await patientPage(context);
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
    await this.page.locator('body[data-state="ready"]').waitFor();
  }

  async goTo(address: string): Promise<void> {
    const box = this.page.locator('[data-u-comp="defined-name"] input');
    await box.click();
    await box.fill(address);
    await box.press("Enter");
  }

  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text, { delay: 15 });
    // The list of function names comes a moment after the keys; Enter on an open list would choose from it.
    await this.page.waitForTimeout(500);
    await this.page.keyboard.press("Enter");
  }

  /** Values as the add-in reads them, through the real client. */
  async values(address: string, sheet?: string): Promise<unknown[][]> {
    // The grid is ready before the pane has its client.
    await this.pane.waitForFunction(() => typeof Excel !== "undefined");
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

  /** Shows pages in these colours, once Fluent's animations to them have ended. */
  async looks(media: Parameters<Page["emulateMedia"]>[0]): Promise<void> {
    await this.page.emulateMedia(media);
    await this.pane.evaluate(async () => {
      const frame = (): Promise<unknown> => new Promise((drawn) => requestAnimationFrame(drawn));
      await frame();
      await frame();
      const ending = document.getAnimations().filter(({ effect, playState }) => playState === "running" && effect?.getComputedTiming().iterations !== Infinity);
      const ended = Promise.all(ending.map((animation) => animation.finished.catch(() => undefined)));
      // One that was started out of sight may wait for ever.
      await Promise.race([ended, new Promise((later) => setTimeout(later, 400))]);
    });
  }

  /** Makes the pane as narrow as Excel allows, and high enough to see much of it. */
  async narrow(): Promise<void> {
    await this.page.setViewportSize({ width: 1280, height: 1400 });
    await this.page.locator("iframe").first().evaluate((frame) => {
      frame.style.width = "320px";
    });
  }

  async picture(name: string): Promise<void> {
    mkdirSync(output, { recursive: true });
    await this.page.screenshot({ path: join(output, `${name}.png`) });
  }

  async pictureOfPane(name: string): Promise<void> {
    mkdirSync(output, { recursive: true });
    await this.page.locator("iframe").first().screenshot({ path: join(output, `${name}.png`) });
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

  /** What the bar below the toolbar says. */
  async message(): Promise<string> {
    const bar = this.page.locator("#message [role=alert]");
    await bar.waitFor();
    return bar.innerText();
  }

  /** Waits until a cell of the active sheet shows a value. */
  async until(address: string, wanted: unknown): Promise<void> {
    const deadline = Date.now() + patience;
    for (;;) {
      const [[value] = []] = await this.values(address);
      if (value === wanted) return;
      if (Date.now() > deadline) throw new Error(`${address} shows ${JSON.stringify(value)}, not ${JSON.stringify(wanted)}.`);
      await this.page.waitForTimeout(50);
    }
  }

  sheets(): Promise<string[]> {
    return this.pane.evaluate(() =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load("items/name");
        await context.sync();
        return worksheets.items.map(({ name }) => name);
      }),
    );
  }

  /** Charts on the active sheet, as the add-in counts them. */
  charts(): Promise<number> {
    return this.pane.evaluate(() =>
      Excel.run(async (context) => {
        const count = context.workbook.worksheets.getActiveWorksheet().charts.getCount();
        await context.sync();
        return count.value;
      }),
    );
  }

  async goToSheet(name: string): Promise<void> {
    await this.page.locator('[data-u-comp="slide-tab-item"]', { hasText: name }).first().click();
    await this.page.waitForTimeout(300);
  }

  /** Opens the menu of a cell in the middle of the grid. */
  async rightClickCell(): Promise<void> {
    const box = (await this.page.locator("#grid").boundingBox())!;
    await this.page.mouse.click(box.x + 120, box.y + 300, { button: "right" });
  }

  /** From the pane's first page to the columns of the MM system, for the list around the selected cell. */
  async chooseSystem(): Promise<void> {
    await this.press(/^(Use the selection|使用所选区域)$/);
    await this.press(/^(Choose Credit by collection rate \(MM company\)|选择“按回款率分级授信（MM 公司）”)$/);
    await this.heading(/^(Match the columns|对应各列)$/);
  }

  /** On from the columns to the preview; the VAT rate is asked for, so it is chosen. */
  async goToPreview(): Promise<void> {
    await this.press(/^(Next|下一步)$/);
    await this.heading(/^(Set the parameters|设置参数)$/);
    await this.pane.getByRole("radio").first().check();
    await this.press(/^(Next|下一步)$/);
    await this.heading(/^(Preview|预览)$/);
  }

  async runToTheEnd(): Promise<void> {
    await this.goToPreview();
    await this.press(/^(Next|下一步)$/);
    await this.heading(/^(Write to the workbook|写入工作簿)$/);
    await this.press(/^(Write|写入)$/);
    await this.heading(/^(Written|已写入)$/);
    await this.waitUntilReady();
  }

  /** Back through the pane's pages to the first. */
  async backToStart(): Promise<void> {
    const first = this.pane.getByText(/^(Where are your customers\?|您的客户在哪里？)$/);
    for (let page = 0; page < 6 && !(await first.isVisible()); page++) await this.press(/^(Back|上一步)$/);
    await first.waitFor();
  }

  async press(button: RegExp): Promise<void> {
    await this.pane.getByRole("button", { name: button }).first().click();
  }

  private async heading(text: RegExp): Promise<void> {
    await this.pane.getByRole("heading", { name: text }).first().waitFor();
  }
}
