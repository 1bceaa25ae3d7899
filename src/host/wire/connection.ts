import { runBatch, type ActionFault, type BatchContext } from "./batch";
import { Faults } from "./faults";
import { FUNCTION_SERVICE } from "./functionCalls";
import type { PushEntry, RequestBody, RequestMessage, ResponseBody } from "./message";
import { payloadBytes, tooLarge, type PayloadLimits } from "./payload";

export interface Traffic {
  requests: number;
  responses: number;
  pushes: number;
  bytesIn: number;
  bytesOut: number;
  /** Bytes of the largest request. */
  largestIn: number;
  /** Bytes of the largest answer. */
  largestOut: number;
  actions: number;
}

const RESPONSE = 2;
const PUSH = 3;

/** Takes the client's messages one after the other and answers them. */
export class Connection {
  readonly stats: Traffic = { requests: 0, responses: 0, pushes: 0, bytesIn: 0, bytesOut: 0, largestIn: 0, largestOut: 0, actions: 0 };
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
    private readonly limits?: PayloadLimits,
  ) {}

  onSend(listener: (text: string) => void): void {
    this.listeners.push(listener);
  }

  receive(text: string): void {
    const message = JSON.parse(text) as RequestMessage;
    const body = message.message?.body;
    if (message.type !== 1 || !body) return;
    this.stats.requests++;
    const bytes = payloadBytes(text);
    this.stats.bytesIn += bytes;
    this.stats.largestIn = Math.max(this.stats.largestIn, bytes);
    this.stats.actions += body.Actions.length;
    const { client } = this;
    const answer = async () => {
      const response = await this.answer(body, bytes);
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

  private async answer(body: RequestBody, bytes: number): Promise<unknown> {
    const refused = tooLarge(bytes, this.limits, "request");
    if (refused) return failed(refused.code, refused.message);
    const fault = isHousekeeping(body) ? undefined : this.faults.next(body.Actions.length);
    try {
      if (fault === "drop") return lostConnection();
      const failing: ActionFault | undefined = typeof fault === "object" ? { actionIndex: 0, ...fault } : undefined;
      const response = await this.run(body, failing);
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
    const answer = (content: unknown): string => JSON.stringify({ id, type: RESPONSE, flags: 0, message: content });
    const text = answer(message);
    const bytes = payloadBytes(text);
    this.stats.largestOut = Math.max(this.stats.largestOut, bytes);
    const refused = tooLarge(bytes, this.limits, "response");
    if (refused) this.send(answer(failed(refused.code, refused.message)));
    else this.send(text, bytes);
  }

  private send(text: string, bytes = payloadBytes(text)): void {
    if (this.closed) return;
    this.stats.bytesOut += bytes;
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
