import type { BrowserContext, Page } from "playwright-core";

/** What a page may take to show something, on a machine that does ten other things besides. */
export const patience = 120_000;

/** How many times slower than this machine the pages' scripts shall run, to see what a slow machine makes of them. */
const slowness = Number(process.env.TIERBOOK_SLOWNESS ?? 1);

/** A page of which everything is waited for with patience. */
export async function patientPage(context: BrowserContext): Promise<Page> {
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  if (slowness > 1) await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: slowness });
  return page;
}
