import type { UnfinishedCommand } from "../../i18n/recovery";
import { chunksOf, joined } from "../history/chunks";

/** Commands that change the workbook in more than one request. */
export type CommandName = UnfinishedCommand;

/**
 * What a command leaves in the workbook while it writes, so that whoever opens the workbook next can tell that it did not
 * come to its end, and what to do: put back what was there, or, where all figures are written, do the rest.
 */
export interface Journal {
  readonly command: CommandName;
  readonly direction: "back" | "on";
  /** Names of sheets by the ids they had: another opening of the workbook may know them by others. */
  readonly sheets: Readonly<Record<string, string>>;
  /** What the command's own recovery needs; null as long as no cell was touched. */
  readonly data: unknown;
}

const settingKey = "tierbook.unfinished";
/** Where `data` is kept that holds cells, in its first column: the settings hold no customers. */
export const journalSheet = "_TierbookUnfinished";

/** What stands in the setting; `data` absent where it is on the sheet. */
type Entry = Omit<Journal, "data"> & { readonly data?: unknown; readonly chunks?: number };

export const isJournal = (key: string): boolean => key === settingKey;

/** Queues the journal: the first of a command's actions, or another state of it between two. It must hold no cells. */
export function queueJournal({ workbook }: Excel.RequestContext, journal: Journal): void {
  workbook.settings.add(settingKey, journal satisfies Entry);
}

/** Cells of the sheet in one request: about a megabyte. */
const chunksInRequest = 30;

/**
 * The same for a journal that holds cells, in as many requests as it takes; the last is only queued.
 * @param keep queues what else is to be kept on its sheet
 * @param until what the recovery needs before all of this is there: that of the journal before
 */
export async function writeJournal(context: Excel.RequestContext, { data, ...journal }: Journal, keep?: () => void, until: unknown = null): Promise<void> {
  const chunks = chunksOf(JSON.stringify(data));
  queueJournal(context, { ...journal, data: until });
  const sheet = context.workbook.worksheets.add(journalSheet);
  sheet.visibility = "VeryHidden";
  for (let from = 0; from < chunks.length; from += chunksInRequest) {
    if (from > 0) await request(context);
    const part = chunks.slice(from, from + chunksInRequest);
    const range = sheet.getRangeByIndexes(from, 0, part.length, 1);
    range.numberFormat = "@" as unknown as string[][];
    range.values = part.map((chunk) => [chunk]);
  }
  keep?.();
  context.workbook.settings.add(settingKey, { ...journal, chunks: chunks.length } satisfies Entry);
}

const request = (context: Excel.RequestContext): Promise<void> => context.sync();

/** Queues the end of the journal: the last of a command's actions. */
export function queueJournalEnd({ workbook }: Excel.RequestContext): void {
  const sheet = workbook.worksheets.getItemOrNullObject(journalSheet);
  // Excel refuses to delete a very hidden sheet.
  sheet.visibility = "Hidden";
  sheet.delete();
  workbook.settings.getItemOrNullObject(settingKey).delete();
}

/** The journal of a command that did not come to its end; null where there is none. */
export async function readJournal(context: Excel.RequestContext): Promise<Journal | null> {
  const { settings, worksheets } = context.workbook;
  const setting = settings.getItemOrNullObject(settingKey);
  setting.load("value");
  worksheets.load("items/id,items/name");
  await context.sync();
  if (setting.isNullObject) return null;
  const { chunks, ...entry } = setting.value as Entry;
  if (chunks === undefined) return { data: null, ...entry };
  // The sheet goes right before the setting: without it all else is done.
  if (!worksheets.items.some(({ name }) => name === journalSheet)) return { ...entry, data: null };
  const cells = worksheets.getItem(journalSheet).getRangeByIndexes(0, 0, chunks, 1);
  cells.load("values");
  await context.sync();
  return { ...entry, data: JSON.parse(joined(cells.values.map(([text]) => text as unknown))) as unknown };
}

/** Queues the question whether a journal is there. */
export function queueJournalQuestion({ workbook }: Excel.RequestContext): () => boolean {
  const setting = workbook.settings.getItemOrNullObject(settingKey);
  setting.load("key");
  // eslint-disable-next-line office-addins/call-sync-before-read -- asked after the caller's sync
  return () => !setting.isNullObject;
}
