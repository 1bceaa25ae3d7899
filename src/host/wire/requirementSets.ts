import { refuse } from "./error";

/** Requirement sets granted to the add-in: name to version, "ExcelApi" to "1.9". */
export type RequirementSets = Readonly<Record<string, string>>;

/** What a recent desktop Excel grants. */
export const DESKTOP_SETS: RequirementSets = {
  ExcelApi: "1.20",
  ExcelApiDesktop: "1.3",
  SharedRuntime: "1.2",
  CustomFunctionsRuntime: "1.5",
  CustomFunctions: "1.6",
  DialogApi: "1.2",
  RibbonApi: "1.2",
  RichApiRuntime: "1.2",
};

/** Sets without which the client cannot speak with any host; they are not for a manifest to ask for. */
const ALWAYS: RequirementSets = { CustomFunctions: "1.6", RichApiRuntime: "1.2" };

export function grantedSets(sets: RequirementSets | undefined): RequirementSets {
  return sets ? { ...ALWAYS, ...sets } : DESKTOP_SETS;
}

/** "1.10" is above "1.9". */
export function isGranted(sets: RequirementSets, needed: string): boolean {
  const [name = "", version = ""] = needed.split(" ");
  const granted = Object.entries(sets).find(([set]) => set.toLowerCase() === name.toLowerCase())?.[1];
  if (granted === undefined) return false;
  const [major = 0, minor = 0] = granted.split(".").map(Number);
  const [neededMajor = 0, neededMinor = 0] = version.split(".").map(Number);
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}

export function requireSet(sets: RequirementSets, needed: string | undefined, member: string): void {
  if (needed === undefined || isGranted(sets, needed)) return;
  refuse(
    "ApiNotFound",
    `${member} belongs to requirement set ${needed}, which this workbook host was told not to grant.`,
    member,
  );
}
