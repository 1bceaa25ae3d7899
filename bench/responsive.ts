import { chromium, type Page } from "playwright-core";
import { chromeFlags, findChrome } from "../test/browser/chrome";
import { ensureBuilt } from "../tools/freshBuild";
import { ensureWorkbench } from "../tools/workbench/build";
import { serveWorkbench } from "../tools/workbench/serve";
import { traceTasks, type Task } from "./longTasks";
import type { Measured } from "./measure";

export const title = [
  "The longest task of a main thread during a wizard run in the workbench, from Use the selection to Written",
  "Page and pane run in processes of their own. Processor time of the task; the computing is done in a worker and is none of these.",
].join("\n");

const patience = 1_200_000;
/** Other sizes for a quick look: TIERBOOK_BENCH_ROWS=20000. */
const rows = Number(process.env["TIERBOOK_BENCH_ROWS"] ?? 200_000);

export async function measureResponsiveness(): Promise<Measured[]> {
  const chrome = findChrome();
  if (chrome.path === undefined) {
    console.warn(`Not measured: ${chrome.reason}`);
    return [];
  }
  const [addin, workbench] = await Promise.all([ensureBuilt(), ensureWorkbench()]);
  const served = await serveWorkbench({ addin, workbench }, { port: 0 });
  const browser = await chromium.launch({ executablePath: chrome.path, args: chromeFlags, env: chrome.env as Record<string, string> });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 760 }, locale: "en" });
    page.setDefaultTimeout(patience);
    await page.goto(served.address);
    await page.locator('body[data-state="ready"]').waitFor();
    const pane = page.frames().find((frame) => frame.url().startsWith(served.addinAddress))!;
    await fill(pane);
    const start = performance.now();
    const traced = await traceTasks(browser, page, () => run(pane));
    const milliseconds = performance.now() - start;
    // The page with the grid works longer than the pane beside it.
    const [grid, own] = [...traced].sort((a, b) => worked(b.tasks) - worked(a.tasks)).map(({ tasks }) => tasks);
    if (!grid || !own) throw new Error("Page and pane run in one process here: their tasks cannot be told apart.");
    return [
      { what: "the pane", rows, milliseconds, ratio: longest(own), bound: 100, unit: "ms" },
      { what: "the page with the workbook", rows, milliseconds, ratio: longest(grid), unit: "ms" },
    ];
  } finally {
    await browser.close();
    await served.close();
  }
}

const worked = (tasks: readonly Task[]): number => tasks.reduce((sum, task) => sum + task.worked, 0);
const longest = (tasks: readonly Task[]): number => tasks.reduce((most, task) => Math.max(most, task.worked), 0);

type Frame = ReturnType<Page["mainFrame"]>;

const fill = (pane: Frame): Promise<void> =>
  pane.evaluate(
    (count) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Large");
        for (let from = 0; from < count; from += 10_000) {
          const cells = Array.from({ length: 10_000 }, (_, i) => [`C${from + i}`, 1 + (((from + i) * 7919) % 10_007)]);
          const range = sheet.getRangeByIndexes(from + 1, 0, cells.length, 2);
          range.values = cells;
          await context.sync();
        }
        sheet.getRange("A1:B1").values = [["Customer", "Sales"]];
        sheet.activate();
        sheet.getRange("A1").select();
        await context.sync();
      }),
    rows,
  );

async function run(pane: Frame): Promise<void> {
  const press = (name: RegExp): Promise<void> => pane.getByRole("button", { name }).first().click();
  const heading = (name: RegExp): Promise<void> => pane.getByRole("heading", { name }).first().waitFor();
  await press(/^Use the selection$/);
  await pane.getByRole("searchbox").first().fill("cumulative");
  await press(/^Choose .*cumulative/i);
  await heading(/^Match the columns$/);
  await press(/^Next$/);
  await heading(/^Set the parameters$/);
  await press(/^Next$/);
  await heading(/^Preview$/);
  await pane.getByText(rows.toLocaleString("en")).first().waitFor();
  await press(/^Next$/);
  await heading(/^Write to the workbook$/);
  await press(/^Write$/);
  await heading(/^Written$/);
}
