import { goTo, listNames, listTables, onSelectionChanged, selectedAddress } from "../workbook/browse";
import { historyLayer } from "../workbook/history/layer";
import { mapHeadings } from "../workbook/mapHeadings";
import { prepare } from "../workbook/prepare";
import { prepareRollup } from "../workbook/rollup/prepare";
import { writeRollup } from "../workbook/rollup/write";
import { writeRun } from "../workbook/run";
import { readSource } from "../workbook/source";
import type { PaneWorkbook } from "./workbook";

/** Few runs are compared: what writes a comparison comes with the page that shows one. */
const writeComparison: PaneWorkbook["writeComparison"] = async (...given) => (await import("../workbook/compare/write")).writeComparison(...given);

/** So does the sample with its customers. */
const writeSample: PaneWorkbook["writeSample"] = async (locale) => (await import("../workbook/sample/write")).writeSample(locale);

/** The workbook that is open in Excel. */
export const excelWorkbook: PaneWorkbook = { readSource, mapHeadings, prepare, writeRun, history: historyLayer, prepareRollup, writeRollup, writeComparison, writeSample, listTables, listNames, selectedAddress, onSelectionChanged, goTo };
