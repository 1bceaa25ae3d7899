import "./iterators";
import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import { CalculationMode, TriggerCalculationController, UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import type { FunctionPort } from "../functions";
import type { WorkbookSnapshot } from "../snapshot";
import { registerPlugins, type UniverEngine } from "./engine";
import { createUniverGrid, type UniverGrid } from "./grid";

/** Univer without a screen. It must be loaded as CommonJS in Node: importing its ES modules fails. */
export function createNodeEngine(): UniverEngine {
  const locale = LocaleType.EN_US;
  const univer = new Univer({ locale, locales: { [locale]: {} }, logLevel: LogLevel.WARN });
  const { plugins } = UniverSheetsNodeCorePreset({ formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION } });
  registerPlugins(univer, [...plugins, UniverSheetsTablePlugin]);
  return { univer, locale, scheduler: TriggerCalculationController, dispose: () => univer.dispose() };
}

export function createNodeGrid(snapshot: WorkbookSnapshot, functions: FunctionPort): UniverGrid {
  return createUniverGrid(createNodeEngine(), snapshot, functions);
}
