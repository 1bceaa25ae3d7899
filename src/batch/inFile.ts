import { batchWords } from "../i18n/batch";
import { longWorkWords } from "../i18n/longWork";
import { findingText, workbookWords } from "../i18n/workbook";
import type { Issue } from "../domain/issue/issue";
import type { Locale } from "../domain/method/text";
import type { Choices, PlacedFinding, PlacesIn, SourceRequest, WorkbookIssue } from "../workbook/contract";
import type { Control } from "../workbook/control";
import { excelErrorText } from "../workbook/errors";
import { runIssueText } from "../workbook/runIssueText";
import { FileTrouble, isSameFile, readInput, writeOutput } from "./files";
import { openBook, openNewBook, type OpenBook } from "./openBook";
import type { FileCommand } from "./options";
import { rollUpLines } from "./transactions";

export interface Screen {
  out(line: string): void;
  error(line: string): void;
  progress(line: string): void;
}
export type Ending = "ok" | "data" | "usage" | "files";

/** Tells what stands in the way itself and answers null, or "usage" where the command is wrong; otherwise it answers what to tell once the file is saved. */
type Work = (book: OpenBook) => Promise<(() => void) | null | "usage">;

interface Files {
  /** null for a workbook that is made. */
  readonly input: string | null;
  /** null where nothing is written. */
  readonly output: string | null;
  readonly force: boolean;
  readonly locale: Locale;
}

/** Opens a workbook, or a new one, lets the add-in work in it, and saves the result; or says why not and writes nothing. */
export async function inWorkbook({ input, output, force, locale }: Files, screen: Screen, work: Work): Promise<Ending> {
  const words = batchWords[locale];
  if (!force && input !== null && output !== null && (await isSameFile(input, output))) {
    screen.error(words.usage.overwritesInput);
    return "usage";
  }
  try {
    screen.progress(words.opening);
    const book = input === null ? await openNewBook() : await openBook(await readInput(input), input);
    try {
      const tell = await work(book);
      if (tell === null || tell === "usage") {
        if (output !== null) screen.error(words.nothingWritten);
        return tell ?? "data";
      }
      if (output !== null) {
        screen.progress(words.saving);
        await writeOutput(output, await book.save());
      }
      tell();
      if (output !== null) screen.out(words.saved(output));
      return "ok";
    } finally {
      book.close();
    }
  } catch (error) {
    return tellTrouble(error, { locale }, screen);
  }
}

/** The same, where invoice lines are rolled up first if there are any: the work goes on with the customers. */
export function inFile(command: FileCommand, screen: Screen, work: (source: SourceRequest, book: OpenBook) => ReturnType<Work>): Promise<Ending> {
  return inWorkbook(command, screen, async (book) => {
    const lines = command.transactions ? await rollUpLines(command, command.transactions, screen) : null;
    if (command.transactions && !lines) return null;
    const tell = await work(lines?.source ?? command.source, book);
    if (tell === null || tell === "usage") return tell;
    return () => {
      lines?.tell();
      tell();
    };
  });
}

export interface Obstacles {
  readonly issues: readonly (Issue | WorkbookIssue)[];
  readonly findings: readonly PlacedFinding[];
  readonly places?: PlacesIn;
}

/** Every cell that was found fault with, and then what can be done about the ones that are undecided. */
export function tellObstacles({ issues, findings, places }: Obstacles, { locale }: FileCommand, screen: Screen): void {
  const { waysOut } = batchWords[locale];
  issues.forEach((issue) => screen.error(runIssueText(issue, locale, places)));
  findings.forEach((finding) => screen.error(findingText(finding, locale)));
  const open = findings.flatMap(({ blocking, settledBy }) => (blocking && settledBy ? [settledBy] : []));
  for (const choice of new Set<keyof Choices>(open)) screen.error(`→ ${waysOut[choice]}`);
}

export function tellTrouble(error: unknown, { locale }: { readonly locale: Locale }, screen: Screen): Ending {
  const words = batchWords[locale];
  if (error instanceof FileTrouble) {
    screen.error(words.files[error.kind](error.path, error.reason));
    return "files";
  }
  const text = excelErrorText(error);
  // Trouble of our own is no fact about the data: it goes up with its stack.
  if (text === null) throw error;
  screen.error(text[locale]);
  screen.error(words.nothingWritten);
  return "data";
}

/** A line for every step, and for every part of many rows. */
export const tellProgress =
  (locale: Locale, screen: Screen): NonNullable<Control["onProgress"]> =>
  (step, rows) => {
    const said = workbookWords[locale].steps[step];
    screen.progress(rows && rows.total > rows.done ? `${said}: ${longWorkWords[locale].rows(rows.done, rows.total)}` : said);
  };
