import { version } from "../../version";
import type { AddIn } from "./addIn";
import { findUses } from "./find";
import { readFormerRuns } from "../former";

/** What the add-in needs of Excel, and what each set is needed for. */
export const requirementSets = [
  { key: "SharedRuntime 1.1", needed: true },
  { key: "ExcelApi 1.9", needed: true },
  { key: "CustomFunctionsRuntime 1.2", needed: false },
  { key: "ExcelApi 1.12", needed: false },
  { key: "ExcelApi 1.15", needed: false },
  { key: "ExcelApi 1.20", needed: false },
] as const;
export type RequirementKey = (typeof requirementSets)[number]["key"];

export interface Health {
  readonly version: string;
  /** As Excel states them; null where it does not. */
  readonly host: string | null;
  readonly hostVersion: string | null;
  readonly platform: string | null;
  readonly displayLanguage: string | null;
  readonly contentLanguage: string | null;
  readonly sets: readonly { readonly key: RequirementKey; readonly needed: boolean; readonly present: boolean }[];
  /** Functions of this page that Excel can call. */
  readonly registered: number;
  readonly functions: number;
  /** What the workbook's own formulas show: how many call the functions, and how many of those show #NAME?. */
  readonly cells: { readonly calling: number; readonly broken: number } | null;
  readonly readOnly: boolean | null;
  /** The workbook's structure; null where it could not be read. */
  readonly structureProtected: boolean | null;
  readonly protectedSheets: readonly string[] | null;
  readonly runs: number | null;
}

/** Reads everything that can be read; what Excel does not tell is null, and does not keep the rest from being shown. */
export async function readHealth(addIn: AddIn): Promise<Health> {
  const { context } = Office;
  const diagnostics = orNull(() => context.diagnostics);
  const [uses, readOnly, structureProtected, protectedSheets, runs] = await Promise.all([
    answerOrNull(() => findUses(addIn)),
    answerOrNull(isReadOnly),
    answerOrNull(isStructureProtected),
    answerOrNull(namesOfProtectedSheets),
    answerOrNull(() => Excel.run(async (excel) => (await readFormerRuns(excel)).length)),
  ]);
  const cells = uses?.sheets.flatMap((sheet) => sheet.cells) ?? null;
  return {
    version,
    host: diagnostics?.host?.toString() ?? null,
    hostVersion: diagnostics?.version ?? null,
    platform: diagnostics?.platform?.toString() ?? null,
    displayLanguage: orNull(() => context.displayLanguage),
    contentLanguage: orNull(() => context.contentLanguage),
    sets: requirementSets.map(({ key, needed }) => ({ key, needed, present: isPresent(key) })),
    registered: orNull(registeredFunctions) ?? 0,
    functions: addIn.functions.length,
    cells: cells && { calling: cells.length, broken: cells.filter(({ value }) => value === "#NAME?").length },
    readOnly,
    structureProtected,
    protectedSheets,
    runs,
  };
}

function isPresent(key: RequirementKey): boolean {
  const [set = "", wanted] = key.split(" ");
  return Office.context.requirements.isSetSupported(set, wanted);
}

/** Some hosts throw where they have no answer. */
function orNull<T>(ask: () => T): T | null {
  try {
    return ask() ?? null;
  } catch {
    return null;
  }
}

const answerOrNull = <T>(ask: () => Promise<T>): Promise<T | null> => ask().catch(() => null);

/** The table in which the custom functions runtime keeps what was associated; in a shared runtime it is this page's own. */
function registeredFunctions(): number {
  const { _association: association } = CustomFunctions as unknown as { readonly _association?: { readonly mappings?: Readonly<Record<string, unknown>> } };
  return Object.keys(association?.mappings ?? {}).length;
}

const isReadOnly = (): Promise<boolean> =>
  Excel.run(async ({ workbook }) => {
    workbook.load("readOnly");
    await workbook.context.sync();
    return workbook.readOnly;
  });

const isStructureProtected = (): Promise<boolean> =>
  Excel.run(async (context) => {
    const { protection } = context.workbook;
    protection.load("protected");
    await context.sync();
    return protection.protected;
  });

const namesOfProtectedSheets = (): Promise<readonly string[]> =>
  Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/protection/protected");
    await context.sync();
    return worksheets.items.filter(({ protection }) => protection.protected).map(({ name }) => name);
  });

export type ProbeResult = "answers" | "missing" | "waiting" | "no-room";

/**
 * Calls one of the functions in a cell of a sheet that is added for it and deleted again.
 * @returns "missing" where Excel does not know the functions, "waiting" where no answer came in time, "no-room" where the
 * workbook takes no further sheet
 */
export async function probeFunctions(formula: string, wait: (milliseconds: number) => Promise<void>): Promise<ProbeResult> {
  const sheet = await Excel.run({ delayForCellEdit: true }, async (context) => {
    const added = context.workbook.worksheets.add();
    added.getRange("A1").formulas = [[formula]];
    added.load("id");
    await context.sync();
    return added.id;
  }).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "AccessDenied") return null;
    throw error;
  });
  if (sheet === null) return "no-room";
  try {
    return await answerIn(sheet, wait);
  } finally {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject(sheet).delete();
      await context.sync();
    });
  }
}

const unanswered = new Set<unknown>(["#BUSY!", "#GETTING_DATA"]);
const tries = 10;

async function answerIn(sheet: string, wait: (milliseconds: number) => Promise<void>): Promise<ProbeResult> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const value = await valueOf(sheet);
    if (value === "#NAME?") return "missing";
    if (!unanswered.has(value)) return "answers";
    await wait(500);
  }
  return "waiting";
}

const valueOf = (sheet: string): Promise<unknown> =>
  Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(sheet).getRange("A1");
    cell.load("values");
    await context.sync();
    return cell.values[0]![0] as unknown;
  });

/** A call of the function that asks for the least: whatever it answers, it has answered. */
export function probeFormula({ namespace, functions }: AddIn): string {
  const asked = functions.map(({ name, parameters }) => ({ name, needed: parameters.filter(({ optional }) => !optional).length }));
  const { name, needed } = asked.reduce((least, one) => (one.needed < least.needed ? one : least));
  return `=${namespace}.${name}(${Array<string>(needed).fill("1").join(",")})`;
}
