import type { TableState } from "./tableState";

/** A protected sheet the desk has to write to, and what its protection allows. */
interface Locked {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly options: Excel.WorksheetProtectionOptions;
}
export interface Unlocked {
  readonly sheets: readonly Locked[];
}

/** A sheet is protected with a password, which only its owner knows. */
export class PasswordNeeded extends Error {
  override readonly name = "PasswordNeeded";
  constructor(readonly sheetId: string) {
    super("A sheet is protected with a password.");
  }
}

/** What the protection of these tables' sheets allows, so that they can be protected again. */
export async function readLocks(context: Excel.RequestContext, states: readonly TableState[]): Promise<Unlocked> {
  const locked = states.filter(({ shape }) => shape.protected);
  if (locked.length === 0) return { sheets: [] };
  const protections = locked.map(({ shape }) => context.workbook.worksheets.getItem(shape.sheetId).protection);
  protections.forEach((protection) => protection.load("options"));
  await context.sync();
  return { sheets: locked.map(({ shape }, i) => ({ sheetId: shape.sheetId, sheetName: shape.sheetName, options: protections[i]!.options })) };
}

/** Takes the protection off, sheet by sheet: Excel tells of a password only when it is missing. */
export async function unlock(context: Excel.RequestContext, { sheets }: Unlocked): Promise<void> {
  for (const { sheetId } of sheets) {
    context.workbook.worksheets.getItem(sheetId).protection.unprotect();
    await once(context).catch((error: unknown) => {
      throw isRefusal(error) ? new PasswordNeeded(sheetId) : error;
    });
  }
}

const once = (context: Excel.RequestContext): Promise<void> => context.sync();

/** What Excel says of a wrong or missing password. */
const isRefusal = (error: unknown): boolean => error instanceof Error && "code" in error && (error.code === "InvalidArgument" || error.code === "AccessDenied" || error.code === "InvalidOperation");

/** Queues that those which have a protection lose it. */
export async function openAgain(context: Excel.RequestContext, unlocked: Unlocked): Promise<void> {
  const locked = await areLocked(context, unlocked);
  unlocked.sheets.forEach(({ sheetId }, i) => {
    if (locked[i]) context.workbook.worksheets.getItem(sheetId).protection.unprotect();
  });
}

/** Queues that those which have none are protected again. */
export async function lockAgain(context: Excel.RequestContext, unlocked: Unlocked): Promise<void> {
  const locked = await areLocked(context, unlocked);
  queueLockAgain(context, { sheets: unlocked.sheets.filter((_, i) => !locked[i]) });
}

async function areLocked({ workbook }: Excel.RequestContext, { sheets }: Unlocked): Promise<readonly boolean[]> {
  if (sheets.length === 0) return [];
  const protections = sheets.map(({ sheetId }) => workbook.worksheets.getItem(sheetId).protection);
  protections.forEach((protection) => protection.load("protected"));
  await workbook.context.sync();
  return protections.map((protection) => protection.protected);
}

/** Queues the protection of sheets that have none at the moment. */
export function queueLockAgain({ workbook }: Excel.RequestContext, { sheets }: Unlocked): void {
  for (const { sheetId, options } of sheets) workbook.worksheets.getItem(sheetId).protection.protect(options);
}
