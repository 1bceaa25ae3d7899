/** The pane's background script; the bundler finds it by this very expression. */
export const startWorker = (): Worker => new Worker(new URL("./worker.ts", import.meta.url), { name: "tierbook-compute" });
