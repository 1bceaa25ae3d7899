import type { Steps } from "../../domain/method/steps";
import type { Prepared, PreparedRollup, PrepareRequest, Source } from "../../workbook/contract";
import { Cancelled, checkpoint, type Control } from "../../workbook/control";
import { inPane } from "./inPane";
import { reasonsList, type FromWorker, type Task, type ToWorker } from "./messages";
import { unpack, type Packed } from "./packed";

/** What is needed of a worker. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => unknown) | null;
  onerror: ((event: ErrorEvent) => unknown) | null;
}

/** The computing without a background, where no worker can be had. */
export interface Foreground {
  prepareInSteps(request: PrepareRequest): Steps<Prepared>;
  prepareRollupInSteps(request: PrepareRequest): Steps<PreparedRollup>;
}

/** Rows in one message to the worker. */
const rowsInMessage = 5_000;
/** Milliseconds that unwanted work may take to its end before the worker is stopped: starting another costs as much. */
const grace = 300;

/** The worker never came up, or broke. */
class NoWorker extends Error {}

interface Answered {
  readonly lists: Readonly<Record<string, readonly unknown[]>>;
  readonly body: Packed["body"] | null;
}

/** Computes in a worker, one computation after the other; the pane stays free, and work can be stopped at any moment. */
export class Background {
  private worker: WorkerLike | null = null;
  private broken = false;
  private previous: Promise<unknown> = Promise.resolve();
  private sent: { readonly source: Source; readonly table: number } | null = null;
  private count = 0;

  constructor(
    private readonly start: () => WorkerLike,
    private readonly foreground: () => Promise<Foreground>,
  ) {}

  readonly prepare = (request: PrepareRequest, control: Control = {}): Promise<Prepared> => this.compute("customers", request, control) as Promise<Prepared>;
  readonly prepareRollup = (request: PrepareRequest, control: Control = {}): Promise<PreparedRollup> => this.compute("lines", request, control);

  private async compute(kind: Task["kind"], request: PrepareRequest, control: Control): Promise<Prepared | PreparedRollup> {
    const reasons: Parameters<typeof unpack>[2] = async (locale, watch = {}) => {
      try {
        const { lists } = await this.ask(kind, request, watch, (id, task) => ({ type: "reasons", id, task, locale }));
        return (lists[reasonsList] ?? []) as readonly string[];
      } catch (error) {
        if (!(error instanceof NoWorker)) throw error;
        const anew = await inPane((await this.foreground()).prepareInSteps(request), watch);
        return anew.ready ? anew.reasons(locale, watch) : [];
      }
    };
    try {
      const { lists, body } = await this.ask(kind, request, control, (id, task) => ({ type: "compute", id, task }));
      return unpack({ lists, body: body! }, request, reasons);
    } catch (error) {
      if (!(error instanceof NoWorker)) throw error;
      const { prepareInSteps, prepareRollupInSteps } = await this.foreground();
      return inPane<Prepared | PreparedRollup>(kind === "lines" ? prepareRollupInSteps(request) : prepareInSteps(request), control);
    }
  }

  /** Waits its turn, sends the table if the worker does not have it, and collects the answer. */
  private ask(kind: Task["kind"], request: PrepareRequest, control: Control, message: (id: number, task: Task) => Extract<ToWorker, { id: number }>): Promise<Answered> {
    const turn = this.previous.then(async () => {
      checkpoint(control);
      if (this.broken) throw new NoWorker();
      const worker = this.running();
      const table = await this.sendTable(worker, request.source, control);
      const { method, mapping, params = {}, choices = null, former = null } = request;
      return this.listen(worker, control, message(++this.count, { kind, table, method: method.id, mapping, params, choices, former }));
    });
    // The next one waits until the worker is free again, not only until nobody wants this answer any more.
    this.previous = turn.then((one) => one.over, () => undefined);
    return turn.then((one) => one.answer);
  }

  private running(): WorkerLike {
    if (this.worker) return this.worker;
    try {
      return (this.worker = this.start());
    } catch {
      this.broken = true;
      throw new NoWorker();
    }
  }

  private stop(): void {
    this.worker?.terminate();
    this.worker = null;
    this.sent = null;
  }

  private async sendTable(worker: WorkerLike, source: Source, control: Control): Promise<number> {
    if (this.sent?.source === source) return this.sent.table;
    const table = ++this.count;
    this.sent = null;
    const { rows, ...rest } = source;
    worker.postMessage({ type: "table", table, source: rest });
    for (let from = 0; from < rows.length; from += rowsInMessage) {
      checkpoint(control);
      worker.postMessage({ type: "rows", table, rows: rows.slice(from, from + rowsInMessage) });
      if (from + rowsInMessage < rows.length) await new Promise((resolve) => setTimeout(resolve));
    }
    this.sent = { source, table };
    return table;
  }

  private listen(worker: WorkerLike, { signal, onProgress }: Control, message: Extract<ToWorker, { id: number }>): { readonly answer: Promise<Answered>; readonly over: Promise<void> } {
    const lists: Record<string, unknown[]> = {};
    let finish!: () => void;
    const over = new Promise<void>((resolve) => (finish = resolve));
    const answer = new Promise<Answered>((resolve, reject) => {
      let impatience: ReturnType<typeof setTimeout> | undefined;
      const ended = (): void => {
        clearTimeout(impatience);
        signal?.removeEventListener("abort", unwanted);
        worker.onmessage = worker.onerror = null;
        finish();
      };
      const unwanted = (): void => {
        reject(new Cancelled());
        impatience = setTimeout(() => {
          this.stop();
          ended();
        }, grace);
      };
      worker.onmessage = ({ data }) => {
        if (data.id !== message.id) return;
        switch (data.type) {
          case "part": {
            const list = (lists[data.list] ??= []);
            for (const entry of data.entries) list.push(entry);
            if (data.rows && !signal?.aborted) onProgress?.("explaining", data.rows);
            return;
          }
          case "answer":
            resolve({ lists, body: data.body });
            return ended();
          case "failed":
            reject(Object.assign(new Error(data.message), { name: data.name }));
            return ended();
        }
      };
      worker.onerror = () => {
        this.broken = true;
        this.stop();
        reject(new NoWorker());
        ended();
      };
      signal?.addEventListener("abort", unwanted);
      worker.postMessage(message);
    });
    return { answer, over };
  }
}
