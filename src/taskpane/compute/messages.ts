import type { Locale } from "../../domain/method/text";
import type { Choices, Mapping, Source } from "../../workbook/contract";
import type { FormerResult } from "../../workbook/history/overrides";
import type { Packed } from "./packed";

/** What a computation needs; the table goes ahead, in parts. */
export interface Task {
  readonly kind: "customers" | "lines";
  /** Number of the table. */
  readonly table: number;
  readonly method: string;
  readonly mapping: Mapping;
  readonly params: Readonly<Record<string, unknown>>;
  readonly choices: Choices | null;
  readonly former: FormerResult | null;
}

export type ToWorker =
  | { readonly type: "table"; readonly table: number; readonly source: Omit<Source, "rows"> }
  | { readonly type: "rows"; readonly table: number; readonly rows: Source["rows"] }
  | { readonly type: "compute"; readonly id: number; readonly task: Task }
  | { readonly type: "reasons"; readonly id: number; readonly task: Task; readonly locale: Locale };

export type FromWorker =
  /** A part of a long list of the answer. */
  | { readonly type: "part"; readonly id: number; readonly list: string; readonly entries: readonly unknown[]; readonly rows?: { readonly done: number; readonly total: number } }
  | { readonly type: "answer"; readonly id: number; readonly body: Packed["body"] | null }
  | { readonly type: "failed"; readonly id: number; readonly name: string; readonly message: string };

/** List of the sentences in the answer to "reasons". */
export const reasonsList = "reasons";
