import { goTo, listTables, type TableOffer } from "../../workbook/browse";
import { deskLayer } from "../../workbook/desk/layer";
import type { DeskLayer } from "../../workbook/desk/contract";

/** What the credit desk's pages ask of the workbook. */
export interface PaneDesk extends DeskLayer {
  listTables(): Promise<readonly TableOffer[]>;
  goTo(sheet: string, address?: string): Promise<void>;
}

/** The credit desk in the workbook that is open in Excel. */
export const excelDesk: PaneDesk = { ...deskLayer, listTables, goTo };
