import { Background, type Foreground } from "./compute/background";
import { startWorker } from "./compute/startWorker";
import { goTo, listNames, listTables, onSelectionChanged, selectedAddress } from "../workbook/browse";
import { historyLayer } from "../workbook/history/layer";
import { mapHeadings } from "../workbook/mapHeadings";
import { readSource } from "../workbook/source";
import type { PaneWorkbook } from "./workbook";

/** What writes comes with the first writing. */
const writeRun: PaneWorkbook["writeRun"] = async (prepared, options) => (await import("../workbook/run")).writeRun(prepared, options, prepare);
const writeRollup: PaneWorkbook["writeRollup"] = async (...given) => (await import("../workbook/rollup/write")).writeRollup(...given);

/** Few runs are compared: what writes a comparison comes with the page that shows one. */
const writeComparison: PaneWorkbook["writeComparison"] = async (...given) => (await import("../workbook/compare/write")).writeComparison(...given);

/** So does the sample with its customers. */
const writeSample: PaneWorkbook["writeSample"] = async (locale) => (await import("../workbook/sample/write")).writeSample(locale);

/** Where no worker can be had, the computing is done here after all. */
const foreground = async (): Promise<Foreground> => {
  const [{ prepareInSteps }, { prepareRollupInSteps }] = await Promise.all([import("../workbook/prepare"), import("../workbook/rollup/prepare")]);
  return { prepareInSteps, prepareRollupInSteps };
};
const { prepare, prepareRollup } = new Background(startWorker, foreground);
const history: PaneWorkbook["history"] = { ...historyLayer, prepareAgain: (block, methods) => historyLayer.prepareAgain(block, methods, prepare) };

/** The workbook that is open in Excel. */
export const excelWorkbook: PaneWorkbook = { readSource, mapHeadings, prepare, writeRun, history, prepareRollup, writeRollup, writeComparison, writeSample, listTables, listNames, selectedAddress, onSelectionChanged, goTo };
