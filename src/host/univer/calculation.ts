import { Disposable, ICommandService, type ICommandInfo, type IUnitRange } from "@univerjs/core";
import {
  FormulaDataModel,
  IActiveDirtyManagerService,
  RegisterOtherFormulaService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  type IFormulaDirtyData,
} from "@univerjs/engine-formula";
import type { UniverEngine } from "./engine";
import { endAfterFailures } from "./failures";

/** Option of a command whose sender tells by `recalculate` what it makes dirty: cheaper than to have it found out. */
export const TOLD = "dirtyRangesTold";

/** Writes this close together are calculated together. */
const GATHER_MS = 20;
const SILENT_MUTATIONS = /^sheet\.command\.(set-style|set-border|clear-selection-format)$/;

/**
 * Decides when Univer's formula engine runs: one calculation at a time, at once when somebody waits for it.
 * Univer's own scheduler waits 100 ms after every edit and, when an edit comes while it calculates, stops the run and
 * can lose the edit; so it is disposed of and its job done here. What an edit makes dirty is still Univer's knowledge.
 */
export class Calculation {
  private readonly commands: ICommandService;
  private readonly formulas: FormulaDataModel;
  private readonly conversions: IActiveDirtyManagerService;
  private dirty: IFormulaDirtyData | null = null;
  private running = false;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private disposed = false;
  private readonly ignored = new Map<string, number>();
  private readonly endListeners = new Set<() => void>();
  private readonly subscription: { dispose(): void };

  /** @param hasFormulas whether there is anything to calculate at all */
  constructor(
    engine: UniverEngine,
    private readonly hasFormulas: () => boolean,
  ) {
    const injector = engine.univer.__getInjector();
    // Only its listeners: its own dispose() would also end the progress that Univer's progress bar must be able to read.
    Disposable.prototype.dispose.call(injector.get<Disposable>(engine.scheduler));
    injector.get(RegisterOtherFormulaService).calculateStarted$.next(true);
    endAfterFailures(injector);
    this.commands = injector.get(ICommandService);
    this.formulas = injector.get(FormulaDataModel);
    this.conversions = injector.get(IActiveDirtyManagerService);
    this.subscription = this.commands.onCommandExecuted((command, options) => {
      if (command.id === SetFormulaCalculationNotificationMutation.id) this.noteProgress(command);
      else if (options?.fromFormula !== true && options?.[TOLD] !== true) this.noteEdit(command, options?.onlyLocal === true);
    });
  }

  /** True while cells wait for a calculation or one is under way. No other starts meanwhile: both would lose their results. */
  get busy(): boolean {
    return this.dirty !== null || this.running;
  }

  /** Called after every calculation, its results being in the cells. */
  onEnd(listener: () => void): void {
    this.endListeners.add(listener);
  }

  /** Marks cells to be calculated again, whatever their precedents. */
  recalculate(ranges: readonly IUnitRange[], force = false): void {
    this.add({ ...NOTHING, dirtyRanges: [...ranges], forceCalculation: force });
  }

  /** The next edits of this kind change nothing: a workbook is being opened, its values are known. */
  ignoreNext(commandId: string, times: number): void {
    this.ignored.set(commandId, times);
  }

  /** Starts what is waiting without gathering more; somebody needs the values. */
  hurry(): void {
    if (this.dirty && !this.running) this.start();
  }

  dispose(): void {
    this.disposed = true;
    this.dirty = null;
    if (this.timer) clearTimeout(this.timer);
    this.subscription.dispose();
    this.endListeners.clear();
  }

  private noteEdit(command: Readonly<ICommandInfo>, onlyLocal: boolean): void {
    const conversion = this.conversions.get(command.id);
    if (!conversion) return;
    const toIgnore = this.ignored.get(command.id) ?? 0;
    if (toIgnore > 0) return void this.ignored.set(command.id, toIgnore - 1);
    const trigger = (command.params as { trigger?: string } | undefined)?.trigger;
    if (command.id === "sheet.mutation.set-range-values" && (onlyLocal || SILENT_MUTATIONS.test(trigger ?? ""))) return;
    this.add({ ...NOTHING, ...conversion.getDirtyData(command) });
  }

  private add(more: IFormulaDirtyData): void {
    if (!more.forceCalculation && !this.hasFormulas()) return;
    const isEmpty = !more.forceCalculation && DIRTY_PARTS.every((part) => Object.keys(more[part] ?? {}).length === 0);
    if (isEmpty || this.disposed) return;
    this.dirty = this.dirty ? mergeDirty(this.dirty, more) : more;
    if (!this.running && !this.timer) this.timer = setTimeout(() => this.start(), GATHER_MS);
  }

  private start(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (!this.dirty || this.running) return;
    const dirty = this.dirty;
    this.dirty = null;
    this.running = true;
    const params = { ...dirty, maxIteration: 1, rowData: this.formulas.getHiddenRowsFiltered(), isCalculateTreeModel: false };
    void this.commands.executeCommand(SetFormulaCalculationStartMutation.id, params, { onlyLocal: true });
  }

  private noteProgress(command: Readonly<ICommandInfo>): void {
    const params = command.params as { functionsExecutedState?: number } | undefined;
    if (params?.functionsExecutedState === undefined || !this.running) return;
    this.running = false;
    for (const listener of [...this.endListeners]) listener();
    // The engine finishes its own bookkeeping after this notification; a start before that would be wiped out by it.
    if (this.dirty && !this.timer) this.timer = setTimeout(() => this.start(), 0);
  }
}

const DIRTY_PARTS = [
  "dirtyRanges",
  "dirtyNameMap",
  "dirtyDefinedNameMap",
  "dirtySuperTableMap",
  "dirtyUnitFeatureMap",
  "dirtyUnitOtherFormulaMap",
  "clearDependencyTreeCache",
] as const;

const NOTHING: IFormulaDirtyData = {
  forceCalculation: false,
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
};

function mergeDirty(a: IFormulaDirtyData, b: IFormulaDirtyData): IFormulaDirtyData {
  return {
    forceCalculation: a.forceCalculation || b.forceCalculation,
    dirtyRanges: [...a.dirtyRanges, ...b.dirtyRanges],
    dirtyNameMap: mergeMaps(a.dirtyNameMap, b.dirtyNameMap),
    dirtyDefinedNameMap: mergeMaps(a.dirtyDefinedNameMap, b.dirtyDefinedNameMap),
    dirtySuperTableMap: mergeMaps(a.dirtySuperTableMap ?? {}, b.dirtySuperTableMap ?? {}),
    dirtyUnitFeatureMap: mergeMaps(a.dirtyUnitFeatureMap, b.dirtyUnitFeatureMap),
    dirtyUnitOtherFormulaMap: mergeMaps(a.dirtyUnitOtherFormulaMap, b.dirtyUnitOtherFormulaMap),
    clearDependencyTreeCache: mergeMaps(a.clearDependencyTreeCache ?? {}, b.clearDependencyTreeCache ?? {}),
  };
}

function mergeMaps<T>(a: T, b: T): T {
  if (typeof a !== "object" || typeof b !== "object" || !a || !b) return b;
  const merged: Record<string, unknown> = { ...(a as Record<string, unknown>) };
  for (const [key, value] of Object.entries(b)) merged[key] = key in merged ? mergeMaps(merged[key], value) : value;
  return merged as T;
}
