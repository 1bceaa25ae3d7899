import type { Ctor, Disposable, LocaleType, Plugin, PluginCtor, Univer } from "@univerjs/core";
import type { IFunctionInfo } from "@univerjs/engine-formula";
import type { ChartSnapshot } from "../snapshot";

/** Univer with its plugins registered and no workbook yet: what Node and the browser make differently. */
export interface UniverEngine {
  readonly univer: Univer;
  readonly locale: LocaleType;
  /** Univer's own calculation scheduler; ours takes its place, see calculation.ts. */
  readonly scheduler: Ctor<Disposable>;
  /** Absent in Node, where nobody looks. */
  readonly screen?: Screen;
  /** Shows hints about functions to a person typing a formula. */
  describe?(functions: IFunctionInfo[]): void;
  dispose(): void;
}

/** What is drawn over the cells. */
export interface Screen {
  showChart(sheetId: string, chart: ChartSnapshot, read: SeriesReader): void;
  hideChart(sheetId: string, chartId: string): void;
  /** Another sheet is in front, or the first one is drawn. */
  showSheet(sheetId: string): void;
  /** Values changed somewhere: charts read again. */
  refresh(): void;
}

export interface SeriesData {
  readonly values: readonly (string | number | boolean | null)[];
  /** Number format of the first cell. */
  readonly numberFormat?: string;
}

/** What is behind an address such as "Data!$B$2:$B$21", row by row; nothing where the address cannot be read. */
export type SeriesReader = (address: string) => SeriesData;

/** A preset lists its plugins bare or with their settings. */
export function registerPlugins(univer: Univer, plugins: readonly unknown[]): void {
  for (const plugin of plugins as readonly (PluginCtor<Plugin> | readonly [PluginCtor<Plugin>, object?])[]) {
    if (typeof plugin === "function") univer.registerPlugin(plugin);
    else univer.registerPlugin(plugin[0], plugin[1]);
  }
}
