import type { Text } from "../method/text";
import type { DeskConfig } from "./book";
import type { DeskIssue } from "./command";
import type { RowOf } from "./tables";

/** A setting on the Config sheet: a row of text each, typed by people. */
export interface DeskSetting {
  readonly key: keyof DeskConfig;
  readonly label: Text;
  readonly hint: Text;
  /** What a new workbook begins with; "" where the user must be asked. */
  readonly value: string;
}
export type ConfigReading = { readonly ok: true; readonly config: DeskConfig } | { readonly ok: false; readonly issues: readonly DeskIssue[] };

export declare const deskSettings: readonly DeskSetting[];
export declare const readConfig: (rows: readonly RowOf<"config">[]) => ConfigReading;
/** The Config table of a new workbook. */
export declare const configRows: (locale: keyof Text, values?: { readonly [K in keyof DeskConfig]?: string }) => readonly RowOf<"config">[];
