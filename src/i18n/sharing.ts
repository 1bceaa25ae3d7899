import type { Locale } from "../domain/method/text";
import type { SharingIssue } from "../workbook/sharing/contract";
import type { ProbeResult, RequirementKey } from "../workbook/sharing/health";
import type { NameFault } from "../workbook/sharing/legalName";
import { en } from "./sharingEn";
import { zhCN } from "./sharingZhCN";

type IssueWords = { readonly [C in SharingIssue["code"]]: (issue: Extract<SharingIssue, { code: C }>) => string };

/** Words of the tools: sharing, repair, health and short names, in the pane and on the command line. */
export interface SharingWords {
  readonly tools: { readonly short: string; readonly heading: string; readonly close: string; readonly back: string };
  readonly issues: IssueWords;
  readonly reading: string;
  readonly goTo: (sheet: string, address: string) => string;
  readonly more: (n: number) => string;
  readonly fewer: string;
  readonly again: string;

  readonly share: {
    readonly name: string;
    readonly summary: string;
    readonly free: string;
    readonly finds: (formulas: number, sheets: number) => string;
    readonly onSheet: (sheet: string, formulas: number) => string;
    readonly spill: (address: string, cells: number) => string;
    readonly names: string;
    readonly nameKinds: { readonly short: (n: number) => string; readonly bookkeeping: (n: number) => string; readonly own: (name: string) => string };
    readonly settings: (n: number) => string;
    readonly records: (n: number) => string;
    readonly noRevert: string;
    readonly become: { readonly label: string; readonly values: string; readonly native: string; readonly nativeHint: string };
    readonly forgets: string;
    readonly rules: (n: number) => string;
    readonly rule: { readonly "conditional-format": (sheet: string, address: string) => string; readonly validation: (sheet: string, address: string) => string };
    readonly consequence: string;
    readonly undo: string;
    readonly agree: string;
    readonly agreeFirst: string;
    readonly go: string;
    readonly working: string;
    readonly refused: string;
    readonly done: string;
    readonly frozen: (formulas: number, cells: number) => string;
    readonly nativeNow: (formulas: number) => string;
    readonly errors: (n: number) => string;
    readonly removedNames: (n: number) => string;
    readonly removedSettings: (n: number) => string;
    readonly removedRecords: (n: number) => string;
    readonly removedExtensions: (n: number) => string;
    /** A formula, and what it is now. */
    readonly became: { readonly heading: string; readonly native: (place: string) => string; readonly values: (place: string) => string; readonly others: (n: number) => string };
    readonly checkedParts: (formulas: number, names: number, settings: number, sheets: number) => string;
    /** What Excel lets no add-in see. */
    readonly unseen: string;
    readonly nothingLeft: string;
    readonly left: string;
    readonly bringBack: string;
    readonly broughtBack: (formulas: number, names: number) => string;
    readonly changedSince: (sheet: string, address: string) => string;
    readonly sheetGone: (sheet: string, address: string) => string;
    readonly nameTaken: (name: string) => string;
  };
  readonly repair: {
    readonly name: string;
    readonly summary: string;
    readonly none: string;
    readonly finds: (n: number) => string;
    readonly names: (list: string) => string;
    readonly locked: (n: number) => string;
    readonly unknown: (n: number) => string;
    readonly go: string;
    readonly working: string;
    readonly done: (n: number) => string;
    readonly doneNames: (n: number) => string;
    readonly still: (n: number) => string;
    readonly whatToDo: readonly string[];
  };
  readonly health: {
    readonly name: string;
    readonly summary: string;
    readonly product: string;
    readonly excel: string;
    readonly excelText: (host: string, version: string, platform: string) => string;
    readonly language: string;
    readonly languageText: (display: string, content: string, pane: string) => string;
    readonly sets: string;
    readonly needed: string;
    readonly optional: string;
    readonly present: string;
    readonly missing: string;
    /** What is lost without the set. */
    readonly without: { readonly [K in RequirementKey]: string };
    readonly functions: string;
    readonly registered: (registered: number, functions: number) => string;
    readonly cells: (calling: number, broken: number) => string;
    readonly noCells: string;
    readonly probe: string;
    readonly probeHint: string;
    readonly probing: string;
    readonly probed: { readonly [R in ProbeResult]: string };
    readonly workbook: string;
    readonly readOnly: string;
    readonly writable: string;
    readonly structure: string;
    readonly protectedSheets: (list: string) => string;
    readonly noProtectedSheets: string;
    readonly runs: (n: number) => string;
    readonly untold: string;
    readonly copy: string;
    readonly copied: string;
    readonly copyByHand: string;
  };
  readonly shortNames: {
    readonly name: string;
    readonly summary: string;
    readonly needs: string;
    readonly tooOld: string;
    readonly none: string;
    readonly there: (n: number) => string;
    readonly list: string;
    readonly users: (n: number) => string;
    readonly add: string;
    readonly update: string;
    readonly remove: string;
    readonly working: string;
    readonly added: (n: number) => string;
    readonly kept: (n: number) => string;
    readonly removed: (n: number) => string;
    readonly skipped: { readonly [R in NameFault | "taken"]: (name: string) => string };
  };
  readonly batch: {
    readonly reading: string;
    readonly free: string;
  };
}

export const sharingWords: { readonly [L in Locale]: SharingWords } = { en, "zh-CN": zhCN };

export function sharingIssueText(issue: SharingIssue, locale: Locale): string {
  const word = sharingWords[locale].issues[issue.code] as (issue: SharingIssue) => string;
  return word(issue);
}
