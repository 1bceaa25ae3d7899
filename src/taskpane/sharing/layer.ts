import type { AnyMethod } from "../../domain/method/method";
import { functionsFile } from "../../functions/metadata";
import { goTo } from "../../workbook/browse";
import type { AddIn } from "../../workbook/sharing/addIn";
import type { BringBackReport, Frozen, SharingReport, Uses } from "../../workbook/sharing/contract";
import { findUses } from "../../workbook/sharing/find";
import { bringBack } from "../../workbook/sharing/bringBack";
import { prepareForSharing } from "../../workbook/sharing/freeze";
import { probeFormula, probeFunctions, readHealth, type Health, type ProbeResult } from "../../workbook/sharing/health";
import { findBroken, repair, type Broken, type RepairReport } from "../../workbook/sharing/repair";
import { addShortNames, readShortNames, removeShortNames, type ShortNameReport, type ShortNames } from "../../workbook/sharing/shortNames";

/** What the tools ask of the workbook. */
export interface SharingLayer {
  findUses(): Promise<Uses>;
  prepareForSharing(shown: Uses, native: boolean): Promise<SharingReport>;
  bringBack(frozen: Frozen): Promise<BringBackReport>;
  findBroken(): Promise<Broken>;
  repair(): Promise<RepairReport>;
  readHealth(): Promise<Health>;
  probe(): Promise<ProbeResult>;
  readShortNames(): Promise<ShortNames>;
  addShortNames(): Promise<ShortNameReport>;
  removeShortNames(): Promise<readonly string[]>;
  goTo(sheet: string, address?: string): Promise<void>;
}

/** The tools on the workbook that is open in Excel. */
export function excelSharing(methods: readonly AnyMethod[]): SharingLayer {
  const addIn: AddIn = { namespace: "TB", functions: functionsFile(methods, "en").functions };
  const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
  return {
    findUses: () => findUses(addIn),
    prepareForSharing: (shown, native) => prepareForSharing(shown, addIn, native ? { formulas: "native", methods } : { formulas: "values" }),
    bringBack,
    findBroken: () => findBroken(addIn),
    repair: () => repair(addIn),
    readHealth: () => readHealth(addIn),
    probe: () => probeFunctions(probeFormula(addIn), wait),
    readShortNames: () => readShortNames(addIn),
    addShortNames: () => addShortNames(addIn),
    removeShortNames: () => removeShortNames(addIn),
    goTo,
  };
}
