import type { AnyMethod } from "../../domain/method/method";
import type { TableCell } from "../../domain/column/cell";
import type { Prepared, PreparedRollup, PrepareRequest, Source } from "../../workbook/contract";
import { prepare } from "../../workbook/prepare";
import { prepareRollup } from "../../workbook/rollup/prepare";
import { reasonsList, type FromWorker, type Task, type ToWorker } from "./messages";
import { pack } from "./packed";

/** Entries in one message: taking it apart holds up the pane for a moment only. */
const entriesInMessage = 10_000;

/**
 * The computing side of the background: keeps the tables it was sent, and answers.
 * @param methods by id
 */
export function serve(methods: ReadonlyMap<string, AnyMethod>, send: (message: FromWorker) => void): (message: ToWorker) => Promise<void> {
  const tables = new Map<number, Omit<Source, "rows"> & { readonly rows: (readonly TableCell[])[] }>();
  /** The last computation: its reasons are what is asked for next. */
  let last: { readonly task: Task; readonly prepared: Prepared | PreparedRollup } | null = null;

  function requestOf({ table, method, mapping, params, choices, former }: Task): PrepareRequest {
    const source = tables.get(table);
    const found = methods.get(method);
    if (!source || !found) throw new Error(`Table ${table} or method ${method} is not here.`);
    return { method: found, source, mapping, params, former, ...(choices ? { choices } : {}) };
  }

  function computed(task: Task): Prepared | PreparedRollup {
    if (last === null || JSON.stringify(last.task) !== JSON.stringify(task)) {
      const request = requestOf(task);
      last = { task, prepared: task.kind === "lines" ? prepareRollup(request) : prepare(request) };
    }
    return last.prepared;
  }

  function sendList(id: number, list: string, entries: readonly unknown[]): void {
    // An empty list is a list too.
    for (let from = 0; from === 0 || from < entries.length; from += entriesInMessage) send({ type: "part", id, list, entries: entries.slice(from, from + entriesInMessage) });
  }

  async function answer(message: Extract<ToWorker, { id: number }>): Promise<void> {
    const { id } = message;
    const prepared = computed(message.task);
    if (message.type === "compute") {
      const { body, lists } = pack(prepared);
      for (const [list, entries] of Object.entries(lists)) sendList(id, list, entries);
      send({ type: "answer", id, body });
      return;
    }
    if (prepared.ready && "reasons" in prepared) {
      const onProgress = (_: string, rows?: { readonly done: number; readonly total: number }): void => {
        if (rows) send({ type: "part", id, list: reasonsList, entries: [], rows });
      };
      sendList(id, reasonsList, await prepared.reasons(message.locale, { onProgress }));
    }
    send({ type: "answer", id, body: null });
  }

  return async (message) => {
    switch (message.type) {
      case "table":
        // One table at a time is worked on; comparing systems does not come here.
        tables.clear();
        tables.set(message.table, { ...message.source, rows: [] });
        return;
      case "rows":
        for (const row of message.rows) tables.get(message.table)?.rows.push(row);
        return;
      default:
        await answer(message).catch((error: unknown) => {
          const { name, message: text } = error instanceof Error ? error : new Error(String(error));
          send({ type: "failed", id: message.id, name, message: text });
        });
    }
  };
}
