import type { RollupLayer, WorkbookLayer } from "../workbook/contract";
import type { HistoryLayer } from "../workbook/history/layer";
import type { writeComparison } from "../workbook/compare/write";
import type { NameOffer, TableOffer } from "../workbook/browse";
import type { writeSample } from "../workbook/sample/write";

/** What the pane asks of the workbook. */
export interface PaneWorkbook extends Pick<WorkbookLayer, "readSource" | "mapHeadings" | "prepare" | "writeRun">, RollupLayer {
  readonly history: HistoryLayer;
  writeComparison: typeof writeComparison;
  writeSample: typeof writeSample;
  listTables(): Promise<readonly TableOffer[]>;
  listNames(): Promise<readonly NameOffer[]>;
  selectedAddress(): Promise<string | null>;
  onSelectionChanged(listener: () => void): Promise<() => Promise<void>>;
  goTo(sheet: string, address?: string): Promise<void>;
}
