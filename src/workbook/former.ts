import type { Area } from "./address";

/** What an earlier run wrote, as the workbook's settings remember it. The place itself is a name that moves with the cells. */
export interface FormerRun {
  /** Name of the block of columns, headings included. */
  readonly block: string;
  readonly system: string;
  readonly sourceSheetId: string;
  readonly sourceHeaderRow: number;
  readonly place: "beside" | "new-sheet";
  readonly headings: readonly string[];
  /** Which column of the block holds the tier, and the tiers its colours go by. */
  readonly tierColumn: number;
  readonly tiers: readonly string[];
  /** What the headings' note says. */
  readonly note: string;
  readonly summarySheetId: string | null;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly choices: Readonly<Record<string, unknown>>;
  readonly asOf: string;
}

/** A former run whose columns are still there. */
export interface PlacedRun extends FormerRun {
  readonly sheetId: string;
  readonly area: Area;
}

const settingKey = "tierbook.runs";
const blockName = (number: number): string => `_TierbookRun${number}`;

/** The runs remembered in this workbook whose columns the user has not deleted. */
export async function readFormerRuns(context: Excel.RequestContext): Promise<readonly PlacedRun[]> {
  const runs = await readSetting(context);
  const items = runs.map((run) => context.workbook.names.getItemOrNullObject(run.block));
  const ranges = items.map((item) => item.getRangeOrNullObject());
  const sheets = ranges.map((range) => range.worksheet);
  ranges.forEach((range) => range.load("rowIndex,columnIndex,rowCount,columnCount"));
  sheets.forEach((sheet) => sheet.load("id"));
  if (runs.length > 0) await context.sync();
  return runs.flatMap((run, i) => {
    const range = ranges[i]!;
    if (items[i]!.isNullObject || range.isNullObject) return [];
    const area = { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
    return [{ ...run, sheetId: sheets[i]!.id, area }];
  });
}

async function readSetting(context: Excel.RequestContext): Promise<readonly FormerRun[]> {
  const setting = context.workbook.settings.getItemOrNullObject(settingKey);
  setting.load("value");
  await context.sync();
  return setting.isNullObject || !Array.isArray(setting.value) ? [] : (setting.value as FormerRun[]);
}

/** Queues the pointer to a run; a former run of the same block gives way. */
export function queueRemember(context: Excel.RequestContext, runs: readonly FormerRun[], run: FormerRun, block: Excel.Range): void {
  const { names, settings } = context.workbook;
  names.getItemOrNullObject(run.block).delete();
  names.add(run.block, block).visible = false;
  settings.add(settingKey, [...runs.filter(({ block: name }) => name !== run.block), run].map(plain));
}

/** Queues the pointers as they were before a run that failed. */
export function queueForget(context: Excel.RequestContext, runs: readonly PlacedRun[], block: string): void {
  const { names, settings, worksheets } = context.workbook;
  names.getItemOrNullObject(block).delete();
  const former = runs.find((run) => run.block === block);
  if (former) {
    const { row, column, rows, columns } = former.area;
    names.add(block, worksheets.getItem(former.sheetId).getRangeByIndexes(row, column, rows, columns)).visible = false;
  }
  if (runs.length > 0) settings.add(settingKey, runs.map(plain));
  else settings.getItemOrNullObject(settingKey).delete();
}

/** Without the place, which the name tells better. */
const plain = (run: FormerRun & Partial<PlacedRun>): FormerRun => {
  const { sheetId: _sheet, area: _area, ...rest } = run;
  return rest;
};

/** A block name no run has. */
export function freeBlockName(runs: readonly FormerRun[]): string {
  const taken = new Set(runs.map(({ block }) => block));
  let number = 1;
  while (taken.has(blockName(number))) number++;
  return blockName(number);
}
