import { runBatch, type ActionFault, type BatchContext } from "./batch";
import { Faults } from "./faults";
import { FUNCTION_SERVICE } from "./functionCalls";
import type { PushEntry, RequestBody, RequestMessage, ResponseBody } from "./message";

export interface Traffic {
  requests: number;
  responses: number;
  pushes: number;
  bytesIn: number;
  bytesOut: number;
  actions: number;
}

const RESPONSE = 2;
const PUSH = 3;

/** Takes the client's messages one after the other and answers them. */
export class Connection {
  readonly stats: Traffic = { requests: 0, responses: 0, pushes: 0, bytesIn: 0, bytesOut: 0, actions: 0 };
  readonly faults = new Faults();
  private queue: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private client = 1;
  private readonly listeners: ((text: string) => void)[] = [];
  private closed = false;

  constructor(
    private readonly context: Omit<BatchContext, "beforeRead">,
    private readonly settled: () => Promise<void>,
    private readonly afterBatch: () => void,
  ) {}

  onSend(listener: (text: string) => void): void {
    this.listeners.push(listener);
  }

  receive(text: string): void {
    const message = JSON.parse(text) as RequestMessage;
    const body = message.message?.body;
    if (message.type !== 1 || !body) return;
    this.stats.requests++;
    this.stats.bytesIn += text.length;
    this.stats.actions += body.Actions.length;
    const { client } = this;
    const answer = async () => {
      const response = await this.answer(body);
      // A new client counts its requests from 1 again: it must not get the answers meant for the old one.
      if (client === this.client) this.respond(message.id, response);
    };
    // Results of custom functions, and batches sent by a custom function while another batch waits for the
    // calculation, must not wait for that batch: it waits for them.
    if (this.waiting > 0 || isFunctionTraffic(body)) void answer();
    else this.queue = this.queue.then(answer);
  }

  push(entries: readonly PushEntry[]): void {
    this.stats.pushes++;
    this.send(JSON.stringify({ type: PUSH, message: { entries } }));
  }

  /** Another client takes over. */
  changeClient(): void {
    this.client++;
  }

  close(): void {
    this.closed = true;
    this.listeners.length = 0;
  }

  private async answer(body: RequestBody): Promise<unknown> {
    const fault = isHousekeeping(body) ? undefined : this.faults.next(body.Actions.length);
    try {
      if (fault === "drop") return lostConnection();
      const refused: ActionFault | undefined = typeof fault === "object" ? { actionIndex: 0, ...fault } : undefined;
      const response = await this.run(body, refused);
      return fault === "after" ? lostConnection() : { statusCode: 200, headers: {}, body: response };
    } catch (error) {
      const text = error instanceof Error ? `${error.message}\n${error.stack ?? ""}` : String(error);
      return failed("GeneralException", `The workbook host failed: ${text}`);
    }
  }

  private async run(body: RequestBody, fault: ActionFault | undefined): Promise<ResponseBody> {
    try {
      return await runBatch(body, { ...this.context, beforeRead: () => this.calculated() }, fault);
    } finally {
      this.afterBatch();
    }
  }

  private async calculated(): Promise<void> {
    this.waiting++;
    try {
      await this.settled();
    } finally {
      this.waiting--;
    }
  }

  private respond(id: number, message: unknown): void {
    this.stats.responses++;
    this.send(JSON.stringify({ id, type: RESPONSE, flags: 0, message }));
  }

  private send(text: string): void {
    if (this.closed) return;
    this.stats.bytesOut += text.length;
    for (const listener of this.listeners) listener(text);
  }
}

function failed(code: string, message: string) {
  return { statusCode: 500, headers: {}, body: JSON.stringify({ error: { code, message } }) };
}

const lostConnection = () => failed("ConnectionFailure", "The connection with the workbook was lost.");

function isFunctionTraffic(body: RequestBody): boolean {
  return Object.values(body.ObjectPaths).some(({ Name }) => Name === FUNCTION_SERVICE);
}

/** Messages the client sends on its own account, which no add-in author counts as a request. */
function isHousekeeping(body: RequestBody): boolean {
  return (
    Object.values(body.ObjectPaths).some(({ Name }) => Name.startsWith("Microsoft.")) ||
    body.Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === "_RemoveReference")
  );
}
