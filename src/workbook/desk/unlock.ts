import type { DeskIssue } from "../../domain/desk/command";
import { deskFacts } from "../../i18n/desk";
import type { TableState } from "./tableState";

/** A protected sheet the desk has to write to, and what its protection allows. */
interface Locked {
  readonly sheetId: string;
  readonly options: Excel.WorksheetProtectionOptions;
}
export interface Unlocked {
  readonly sheets: readonly Locked[];
}

const queueLock = ({ workbook }: Excel.RequestContext, { sheets }: Unlocked): void =>
  sheets.forEach(({ sheetId, options }) => workbook.worksheets.getItem(sheetId).protection.protect(options));

/** Takes the protection off these tables' sheets; one with a password is told, and then none is unprotected. */
export async function unlock(states: readonly TableState[]): Promise<Unlocked | { readonly issue: DeskIssue }> {
  const locked = states.filter(({ shape }) => shape.protected);
  const sheets: Locked[] = [];
  for (const { name, shape } of locked) {
    const options = await unprotect(shape.sheetId).catch(async (error: unknown) => {
      await lockAgain({ sheets });
      if (isRefusal(error)) return null;
      throw error;
    });
    if (options === null) return { issue: { table: name, issue: { code: "method", text: deskFacts.password(shape.sheetName) } } };
    sheets.push({ sheetId: shape.sheetId, options });
  }
  return { sheets };
}

async function unprotect(sheetId: string): Promise<Excel.WorksheetProtectionOptions> {
  return Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(sheetId);
    protection.load("options");
    await context.sync();
    const { options } = protection;
    try {
      protection.unprotect();
      await context.sync();
    } catch (error) {
      await lockAgain({ sheets: [{ sheetId, options }] });
      throw error;
    }
    return options;
  });
}

/** What Excel says of a wrong or missing password. */
const isRefusal = (error: unknown): boolean => error instanceof Error && "code" in error && (error.code === "InvalidArgument" || error.code === "AccessDenied" || error.code === "InvalidOperation");

/** Protects again what is not; sheets that are protected already stay so. */
export async function lockAgain(unlocked: Unlocked): Promise<void> {
  if (unlocked.sheets.length === 0) return;
  await Excel.run(async (context) => {
    const protections = unlocked.sheets.map(({ sheetId }) => context.workbook.worksheets.getItem(sheetId).protection);
    protections.forEach((protection) => protection.load("protected"));
    await context.sync();
    queueLock(context, { sheets: unlocked.sheets.filter((_, i) => !protections[i]!.protected) });
    await context.sync();
  });
}
