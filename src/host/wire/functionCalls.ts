import type { FunctionResult } from "../functions";
import { defineObjectType, type ObjectType } from "./objectType";
import type { PushEntry } from "./message";

const CUSTOM_FUNCTION = 1;
const INVOKE = 1000;
/** The runtime's number for #VALUE!. */
const INVALID_VALUE = 7;
/** Error values may be passed in arguments. */
const ERRORS_ALLOWED = 4;

/** Calls the add-in's custom functions over the wire and waits for the client's answers. */
export class FunctionCalls {
  private readonly waiting = new Map<number, (result: FunctionResult) => void>();
  private outgoing: PushEntry[] = [];
  private last = 0;
  private gone = false;
  private announceReady: () => void = () => undefined;
  /** The client has said that its custom functions are associated. */
  readonly ready = new Promise<void>((resolve) => (this.announceReady = resolve));
  readonly service: ObjectType<FunctionCalls, unknown> = functionService();

  private readonly timers = new Set<ReturnType<typeof setTimeout>>();

  /** @param timeout milliseconds the client has for an answer */
  constructor(
    private readonly push: (entries: readonly PushEntry[]) => void,
    private readonly timeout: number,
  ) {}

  invoke(id: string, args: readonly unknown[], address: string | null): Promise<FunctionResult> {
    if (this.gone) return Promise.resolve({ ok: false, value: "The task pane was closed.", errorCode: INVALID_VALUE });
    const call = ++this.last;
    // The calls of one calculation are collected and leave in one message.
    if (this.outgoing.length === 0) setTimeout(() => this.flush(), 0);
    this.outgoing.push({
      messageCategory: CUSTOM_FUNCTION,
      messageType: INVOKE,
      targetId: "",
      message: JSON.stringify([call, id, args, address, ERRORS_ALLOWED, null]),
    });
    return new Promise((resolve) => this.waiting.set(call, resolve));
  }

  announce(): void {
    this.announceReady();
  }

  answer(results: readonly unknown[]): void {
    for (const result of results) {
      const [id, ok, value, errorCode] = Array.isArray(result) ? (result as WireResult) : fromObject(result as ResultObject);
      this.waiting.get(id)?.({ ok, value: value ?? null, ...(errorCode === undefined ? {} : { errorCode }) });
      this.waiting.delete(id);
    }
    if (this.waiting.size === 0) this.stopTimers();
  }

  /** The client is gone: nobody will answer. */
  abandon(): void {
    this.outgoing = [];
    this.fail([...this.waiting.keys()], "The task pane was closed before the function answered.");
    // Calls that still wait for the client to be ready are let through, and fail at once.
    this.gone = true;
    this.announceReady();
  }

  private fail(calls: readonly number[], message: string): void {
    for (const call of calls) {
      this.waiting.get(call)?.({ ok: false, value: message, errorCode: INVALID_VALUE });
      this.waiting.delete(call);
    }
    if (this.waiting.size === 0) this.stopTimers();
  }

  private stopTimers(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }

  private flush(): void {
    const entries = this.outgoing;
    this.outgoing = [];
    if (entries.length === 0) return;
    const calls = [...this.waiting.keys()];
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      this.fail(calls, "The function did not answer in time.");
    }, this.timeout);
    this.timers.add(timer);
    this.push(entries);
  }
}

type WireResult = [id: number, ok: boolean, value: unknown, errorCode?: number];

interface ResultObject {
  readonly id: number;
  readonly failed?: boolean;
  readonly value: unknown;
  readonly errorCode?: number;
}

const fromObject = ({ id, failed, value, errorCode }: ResultObject): WireResult => [id, !failed, value, errorCode];

export const FUNCTION_SERVICE = "Microsoft.ExcelServices.CustomFunctions";

function functionService(): ObjectType<FunctionCalls, unknown> {
  const answer = (calls: FunctionCalls, [results]: readonly unknown[]) => calls.answer((results as unknown[] | undefined) ?? []);
  return defineObjectType<FunctionCalls, unknown>({
    name: FUNCTION_SERVICE,
    call: {
      _SetOsfControlContainerReadyForCustomFunctions: (calls) => calls.announce(),
      _GetEnabledFeatures: () => [],
      SetInvocationResults: answer,
      SetInvocationArrayResults: answer,
    },
  });
}
