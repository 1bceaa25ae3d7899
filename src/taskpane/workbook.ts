import type { Compute, PreparedReady, PreparedRollup, PrepareRequest, RollupLayer, RunReport, WorkbookLayer, WriteOptions } from "../workbook/contract";
import type { Control } from "../workbook/control";
import type { HistoryLayer } from "../workbook/history/layer";
import type { writeComparison } from "../workbook/compare/write";
import type { NameOffer, TableOffer } from "../workbook/browse";
import type { writeSample } from "../workbook/sample/write";

/** What the pane asks of the workbook. */
export interface PaneWorkbook extends Pick<WorkbookLayer, "readSource" | "mapHeadings">, Pick<RollupLayer, "writeRollup"> {
  readonly prepare: Compute;
  prepareRollup(request: PrepareRequest, control?: Control): Promise<PreparedRollup>;
  writeRun(prepared: PreparedReady, options: WriteOptions): Promise<RunReport>;
  readonly history: HistoryLayer;
  writeComparison: typeof writeComparison;
  writeSample: typeof writeSample;
  listTables(): Promise<readonly TableOffer[]>;
  listNames(): Promise<readonly NameOffer[]>;
  selectedAddress(): Promise<string | null>;
  onSelectionChanged(listener: () => void): Promise<() => Promise<void>>;
  goTo(sheet: string, address?: string): Promise<void>;
}
