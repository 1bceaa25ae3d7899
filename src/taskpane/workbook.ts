import type { RollupLayer, WorkbookLayer } from "../workbook/contract";
import type { TableOffer } from "../workbook/browse";

/** What the pane asks of the workbook. */
export interface PaneWorkbook extends Pick<WorkbookLayer, "readSource" | "mapHeadings" | "prepare" | "writeRun">, RollupLayer {
  listTables(): Promise<readonly TableOffer[]>;
  selectedAddress(): Promise<string | null>;
  onSelectionChanged(listener: () => void): Promise<() => Promise<void>>;
  goTo(sheet: string, address?: string): Promise<void>;
}
