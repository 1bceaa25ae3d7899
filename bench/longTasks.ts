import type { Browser, Page } from "playwright-core";

/** A task of a page's main thread. */
export interface Task {
  /** Milliseconds the processor worked on it: other programs that share the machine do not count. */
  readonly worked: number;
  /** Milliseconds from its beginning to its end. */
  readonly took: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/**
 * Traces the browser while something is done.
 * @returns the tasks of the main threads of its pages, one list for every process
 */
export async function traceTasks(browser: Browser, page: Page, action: () => Promise<void>): Promise<readonly { readonly process: number; readonly tasks: readonly Task[] }[]> {
  await browser.startTracing(page, { categories: ["toplevel", "__metadata"] });
  await action();
  const trace = await browser.stopTracing();
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const threads = traceEvents.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain");
  return threads.map(({ pid, tid }) => ({
    process: pid,
    tasks: traceEvents.flatMap((event) => (event.pid === pid && event.tid === tid && event.ph === "X" && event.name.endsWith("RunTask") ? [{ worked: (event.tdur ?? event.dur ?? 0) / 1000, took: (event.dur ?? 0) / 1000 }] : [])),
  }));
}
