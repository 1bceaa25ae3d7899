import type { Area } from "./address";
import type { RunRecord } from "./history/record";

/**
 * What an earlier run wrote, as the workbook's settings remember it. The places are names: they move with the cells, and
 * unlike the ids of sheets they are the same when the workbook is opened again.
 */
export interface FormerRun {
  /** Name of the block of columns, headings included; those of the data's headings and of the summary are made from it. */
  readonly block: string;
  readonly system: string;
  readonly place: "beside" | "new-sheet";
  readonly headings: readonly string[];
  /** Which column of the block holds the tier, and the tiers its colours go by. */
  readonly tierColumn: number;
  readonly tiers: readonly string[];
  /** What the headings' note says. */
  readonly note: string;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly choices: Readonly<Record<string, unknown>>;
  readonly asOf: string;
  /** Which column of the block holds the tiers given by hand; the reasons and the tiers that count come after it. */
  readonly overrideColumn?: number;
  /** What reverting, repeating and comparing need; runs of earlier versions have none. */
  readonly record?: RunRecord;
}

/** A former run whose columns are still there. */
export interface PlacedRun extends FormerRun {
  readonly sheetId: string;
  readonly area: Area;
  /** The data's first heading; null where its sheet is gone. */
  readonly source: { readonly sheetId: string; readonly area: Area } | null;
  readonly summary: { readonly sheetId: string; readonly area: Area } | null;
  /** The sheet of parameters, where the run wrote formulas. */
  readonly config: { readonly sheetId: string; readonly area: Area } | null;
}

/** The ranges a run leaves names for. */
export interface RunPlaces {
  readonly block: Excel.Range;
  readonly source: Excel.Range;
  readonly summary: Excel.Range | null;
  readonly config: Excel.Range | null;
}

const settingKey = "tierbook.runs";
const blockName = (number: number): string => `_TierbookRun${number}`;

/** Former runs in the two steps it takes to read them; other reading can share both. */
export interface FormerRunsRequest {
  /** After the first step: the runs the workbook remembers, whether or not their columns are still there. */
  remembered(): readonly FormerRun[];
  /** Queues the second step, where there is one. */
  readonly queuePlaces: () => void;
  /** After the second step: the runs whose columns the user has not deleted. */
  placed(): readonly PlacedRun[];
}

/** Queues the first step. */
export function queueFormerRuns(context: Excel.RequestContext): FormerRunsRequest {
  const setting = context.workbook.settings.getItemOrNullObject(settingKey);
  setting.load("value");
  const remembered = (): readonly FormerRun[] => runsIn(setting);
  let places: readonly (readonly PlaceRequest[])[] = [];
  return {
    remembered,
    queuePlaces: () => {
      places = remembered().map((run) => namesOf(run.block).map((name) => queuePlace(context, name)));
    },
    placed: () =>
      remembered().flatMap((run, i) => {
        const [block, source, summary, config] = places[i]!.map(placeOf);
        return block ? [{ ...run, ...block, source: source ?? null, summary: summary ?? null, config: config ?? null }] : [];
      }),
  };
}

const runsIn = (setting: Excel.Setting): readonly FormerRun[] => (setting.isNullObject || !Array.isArray(setting.value) ? [] : (setting.value as FormerRun[]));

/** The runs remembered in this workbook whose columns the user has not deleted. */
export async function readFormerRuns(context: Excel.RequestContext): Promise<readonly PlacedRun[]> {
  const request = queueFormerRuns(context);
  await context.sync();
  request.queuePlaces();
  await context.sync();
  return request.placed();
}

const namesOf = (block: string): readonly [string, string, string, string] => [block, `${block}Source`, `${block}Summary`, `${block}Config`];

interface PlaceRequest {
  readonly item: Excel.NamedItem;
  readonly range: Excel.Range;
  readonly sheet: Excel.Worksheet;
}

function queuePlace({ workbook }: Excel.RequestContext, name: string): PlaceRequest {
  const item = workbook.names.getItemOrNullObject(name);
  const range = item.getRangeOrNullObject();
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  const sheet = sheetOf(range);
  sheet.load("id");
  return { item, range, sheet };
}

const sheetOf = (cells: Excel.Range): Excel.Worksheet => cells.worksheet;

function placeOf({ item, range: cells, sheet }: PlaceRequest): { readonly sheetId: string; readonly area: Area } | null {
  if (item.isNullObject || cells.isNullObject) return null;
  const area = { row: cells.rowIndex, column: cells.columnIndex, rows: cells.rowCount, columns: cells.columnCount };
  return { sheetId: sheet.id, area };
}

/** Queues what the workbook remembers of its runs. */
export function queueRuns({ workbook }: Excel.RequestContext, runs: readonly FormerRun[]): void {
  const { settings } = workbook;
  if (runs.length > 0) settings.add(settingKey, runs);
  else settings.getItemOrNullObject(settingKey).delete();
}

/** Queues the names of a run at these places; null takes a name away, undefined leaves it as it is. */
export function queueNames({ workbook }: Excel.RequestContext, block: string, places: readonly (Excel.Range | null | undefined)[]): void {
  const { names } = workbook;
  namesOf(block).forEach((name, i) => {
    const place = places[i];
    if (place === undefined) return;
    names.getItemOrNullObject(name).delete();
    if (place) names.add(name, place).visible = false;
  });
}

/** Queues the pointer to a run; a former run of the same block gives way. @returns every run remembered from here on */
export function queueRemember(context: Excel.RequestContext, runs: readonly PlacedRun[], run: FormerRun, places: RunPlaces): readonly FormerRun[] {
  const { names } = context.workbook;
  const ranges = [places.block, places.source, places.summary, places.config];
  namesOf(run.block).forEach((name, i) => {
    const range = ranges[i];
    // A run without a summary leaves the former one; parameters without formulas are gone.
    if (!range && i < 3) return;
    names.getItemOrNullObject(name).delete();
    if (range) names.add(name, range).visible = false;
  });
  const remembered = [...runs.filter(({ block }) => block !== run.block).map(plain), run];
  queueRuns(context, remembered);
  return remembered;
}

/** Settings whose runs have lost the unseen sheets that reverting needs: their names may be another run's later. */
export function withoutUndo(settings: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { [settingKey]: runs } = settings;
  if (!Array.isArray(runs)) return settings;
  const kept = (runs as readonly FormerRun[]).map((run) => (run.record ? { ...run, record: { ...run.record, sheet: null, roster: null, undo: null } } : run));
  return { ...settings, [settingKey]: kept };
}

/** Without the places, which the names tell better. */
export const plain = ({ sheetId: _sheet, area: _area, source: _source, summary: _summary, config: _config, ...run }: PlacedRun): FormerRun => run;

/** A block name no run has. */
export function freeBlockName(runs: readonly FormerRun[]): string {
  const taken = new Set(runs.map(({ block }) => block));
  let number = 1;
  while (taken.has(blockName(number))) number++;
  return blockName(number);
}
