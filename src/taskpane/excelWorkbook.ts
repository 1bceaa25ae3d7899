import { goTo, listTables, onSelectionChanged, selectedAddress } from "../workbook/browse";
import { mapHeadings } from "../workbook/mapHeadings";
import { prepare } from "../workbook/prepare";
import { writeRun } from "../workbook/run";
import { readSource } from "../workbook/source";
import type { PaneWorkbook } from "./workbook";

/** The workbook that is open in Excel. */
export const excelWorkbook: PaneWorkbook = { readSource, mapHeadings, prepare, writeRun, listTables, selectedAddress, onSelectionChanged, goTo };
