import { methods } from "../../domain/methods";
import type { FromWorker, ToWorker } from "./messages";
import { serve } from "./serve";

/** What a worker's own scope has of a window's. */
interface WorkerScope {
  postMessage(message: FromWorker): void;
  addEventListener(type: "message", listener: (event: MessageEvent<ToWorker>) => void): void;
}
const scope = globalThis as unknown as WorkerScope;
const take = serve(new Map(methods.map((method) => [method.id, method])), (message) => scope.postMessage(message));
scope.addEventListener("message", ({ data }) => void take(data));
