import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-drawing/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import { IUndoRedoService, LifecycleService, LifecycleStages, LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import type { IFunctionInfo } from "@univerjs/engine-formula";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingEn from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import conditionalFormattingZh from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { CalculationMode, IDescriptionService, TriggerCalculationController, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEn from "@univerjs/preset-sheets-core/locales/en-US";
import coreZh from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidationEn from "@univerjs/preset-sheets-data-validation/locales/en-US";
import dataValidationZh from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import { UniverSheetsDrawingPreset } from "@univerjs/preset-sheets-drawing";
import drawingEn from "@univerjs/preset-sheets-drawing/locales/en-US";
import drawingZh from "@univerjs/preset-sheets-drawing/locales/zh-CN";
import { UniverSheetsTablePreset } from "@univerjs/preset-sheets-table";
import tableEn from "@univerjs/preset-sheets-table/locales/en-US";
import tableZh from "@univerjs/preset-sheets-table/locales/zh-CN";
import type { FunctionPort } from "../functions";
import type { WorkbookSnapshot } from "../snapshot";
import { ChartScreen } from "./charts/screen";
import { registerPlugins } from "./engine";
import { createUniverGrid, type UniverGrid } from "./grid";

export interface BrowserGrid extends UniverGrid {
  /** Resolves when the grid is on the page; before that Univer fails on much of what a person can do. */
  readonly drawn: Promise<void>;
}

export type BrowserGridFactory = (snapshot: WorkbookSnapshot, functions: FunctionPort) => BrowserGrid;

const LOCALES = {
  en: { type: LocaleType.EN_US, texts: [coreEn, drawingEn, tableEn, conditionalFormattingEn, dataValidationEn] },
  "zh-CN": { type: LocaleType.ZH_CN, texts: [coreZh, drawingZh, tableZh, conditionalFormattingZh, dataValidationZh] },
} as const;

/**
 * Opens workbooks in an element of the page, one after the other: a grid must be disposed of before the next is made.
 * The element needs a size of its own; the page has to link the CSS that the bundler collects from this file.
 */
export function createBrowserGrid(container: HTMLElement, options: { readonly locale: "en" | "zh-CN" }): BrowserGridFactory {
  const { type, texts } = LOCALES[options.locale];
  return (snapshot, functions) => {
    const univer = new Univer({ locale: type, locales: { [type]: mergeLocales(...texts) }, logLevel: LogLevel.WARN });
    registerPlugins(univer, [
      ...UniverSheetsCorePreset({
        container,
        ribbonType: "simple",
        disableAutoFocus: true,
        disableTextFormatAlert: true,
        disableTextFormatMark: true,
        sheets: { disableForceStringAlert: true, disableForceStringMark: true },
        formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
      }).plugins,
      ...UniverSheetsDrawingPreset().plugins,
      ...UniverSheetsTablePreset().plugins,
      ...UniverSheetsConditionalFormattingPreset().plugins,
      ...UniverSheetsDataValidationPreset().plugins,
    ]);
    const api = FUniver.newAPI(univer);
    const injector = univer.__getInjector();
    const drawn = injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
    const screen = new ChartScreen(api, options.locale, drawn, () => {
      const id = api.getActiveWorkbook()?.getId();
      if (id) injector.get(IUndoRedoService).clearUndoRedo(id);
    });
    const dispose = () => {
      screen.dispose();
      univer.dispose();
    };
    const describe = (described: IFunctionInfo[]) => void injector.get(IDescriptionService).registerDescriptions(described);
    const grid = createUniverGrid({ univer, locale: type, scheduler: TriggerCalculationController, screen, describe, dispose }, snapshot, functions);
    return Object.assign(grid, { drawn });
  };
}
