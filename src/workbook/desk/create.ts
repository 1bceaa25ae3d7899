import type { DeskBook, DeskRows } from "../../domain/desk/book";
import { readConfig } from "../../domain/desk/config";
import type { DeskIssue } from "../../domain/desk/command";
import { deskTables, type DeskTableName, type RowOf } from "../../domain/desk/tables";
import type { SerialDate } from "../../domain/unit/unit";
import { deskFacts, deskWords } from "../../i18n/desk";
import { bookObstacle } from "../bookObstacle";
import type { Source, WorkbookIssue } from "../contract";
import { checkpoint } from "../control";
import { queueDate1904 } from "../date1904";
import { queueJournal, queueJournalEnd } from "../recovery/journal";
import { allOrNothing, type Progressed } from "../recovery/transaction";
import { sheetTitle } from "../sheetTitle";
import { writeSlices } from "../slices";
import { readSource } from "../source";
import type { CreateOptions, DeskReport } from "./contract";
import { customersFrom } from "./customersFrom";
import { planDashboard, queueDashboard } from "./dashboardSheet";
import { findDesk, queueDeskPointers } from "./pointer";
import { placesOf } from "./read";
import type { DeskBack } from "./recoverDesk";
import { logLine } from "./run";
import { columnsOf, tableNames, type AnyRow, type AnyRows } from "./schema";
import { configStart, policyStart } from "./startRows";
import { queueBodyLooks, queueProtection, queueTable, sheetTitleOf, tableSheetCells, type TableSheet } from "./tableSheet";

const nowhere = (): string => "";
const refused = (issues: readonly (DeskIssue | WorkbookIssue)[]): DeskReport => ({ ok: false, issues, places: nowhere });

/** Makes the sheets of the credit workbook, with the customers of a table of this workbook if one is named: all of it, or nothing. Other sheets stay as they are. */
export async function createDesk(options: CreateOptions): Promise<DeskReport> {
  if (!options.customers) return createDeskFrom(null, options);
  options.onProgress?.("reading");
  const read = await readSource(options.customers, options);
  return read.ok ? createDeskFrom(read.source, options) : refused(read.issues);
}

/** The same with customers that were read before, from whichever workbook. */
export async function createDeskFrom(source: Source | null, options: CreateOptions): Promise<DeskReport> {
  const customers = source ? customersFrom(source) : { ok: true as const, rows: [], warnings: [] };
  if (!customers.ok) return refused(customers.issues);
  const rows = startRows(customers.rows, options);
  const settings = readConfig(rows.config);
  if (!settings.ok) return refused(settings.issues);
  const book: DeskBook = { rows, config: settings.config, locale: options.locale };
  const plan = await Excel.run({ delayForCellEdit: true }, (context) => planDesk(context, rows, options));
  if ("issue" in plan) return refused([plan.issue]);
  checkpoint(options);
  await allOrNothing<null>((progress) => writeDesk(plan, book, { options, progress }));
  options.onProgress?.("done");
  const places = placesOf((name) => {
    const { sheetName, rows: body } = plan.tables.find(({ table }) => table === name)!;
    const columns = new Map(columnsOf(name).map(([column], at) => [column, at]));
    return { sheetName, corner: { row: 0, column: 0 }, columns, positions: body.map((_, row) => row), bodyRows: Math.max(1, body.length) };
  });
  return { ok: true, said: deskFacts.created(customers.rows.length), warnings: customers.warnings, answer: undefined, book, places };
}

function startRows(customers: readonly AnyRow[], options: CreateOptions): DeskRows {
  const { locale } = options;
  const none = { customers: customers as unknown as readonly RowOf<"customers">[], ledger: [], quotas: [], years: [], shifts: [], reviews: [], log: [] };
  const rows: DeskRows = { ...none, policy: policyStart(locale), config: configStart(locale, options) };
  const details = { en: deskWords.en.log.made(customers.length), "zh-CN": deskWords["zh-CN"].log.made(customers.length) };
  const label = { en: deskWords.en.create, "zh-CN": deskWords["zh-CN"].create };
  const log = logLine({ book: { rows } as DeskBook, locale }, { at: options.at, ...(options.by === undefined ? {} : { by: options.by }), label, details }, deskFacts.created(customers.length));
  return { ...rows, log: [log] };
}

interface DeskPlan {
  readonly tables: readonly TableSheet[];
  readonly dashboard: string;
}

/** Sheets and tables get names that are free. */
async function planDesk(context: Excel.RequestContext, rows: DeskRows, { locale }: CreateOptions): Promise<DeskPlan | { readonly issue: DeskIssue | WorkbookIssue }> {
  const { tables, names } = context.workbook;
  tables.load("items/name");
  names.load("items/name");
  const isFrom1904 = queueDate1904(context);
  const found = await findDesk(context);
  if (isFrom1904()) return { issue: { code: "dates-1904", labels: [deskTables.ledger.table] } };
  if (Object.keys(found.tables).length > 0) return { issue: { issue: { code: "method", text: deskFacts.exists } } };
  const issue = await bookObstacle(context, { changesSheets: true });
  if (issue) return { issue };
  const { provisionalName } = planDashboard({ ...found, dashboard: null }, locale);
  const sheets = [...found.sheets.map(({ name }) => name), provisionalName];
  const taken = new Set([...tables.items, ...names.items].map(({ name }) => name.toLowerCase()));
  return {
    dashboard: provisionalName,
    tables: tableNames.map((table): TableSheet => {
      const sheetName = sheetTitle(sheetTitleOf(table, locale), sheets);
      sheets.push(sheetName);
      return { table, sheetName, tableName: freeName(deskTables[table].table[locale], taken), rows: (rows as unknown as AnyRows)[table] };
    }),
  };
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
  return name;
}

function writeDesk(plan: DeskPlan, book: DeskBook, { options, progress }: { readonly options: CreateOptions; readonly progress: Progressed<null> }): Promise<null> {
  const { locale } = options;
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    progress.begins();
    const data: DeskBack = { tables: [], unlocked: { sheets: [] }, added: [plan.dashboard, ...plan.tables.map(({ sheetName }) => sheetName)], isNew: true };
    queueJournal(context, { command: "desk", direction: "back", sheets: {}, data });
    options.onProgress?.("writing");
    const dashboard = worksheets.add(plan.dashboard);
    const made = new Map<DeskTableName, Excel.Table>();
    for (const each of plan.tables) {
      const sheet = worksheets.add(each.sheetName);
      const cells = tableSheetCells(each, locale);
      // Before the cells: codes in cells of text keep their leading zeros.
      queueBodyLooks(sheet, each.table, { row: 1, rows: cells.length - 1 }, columnAt(each.table));
      await writeSlices(context, sheet, { row: 0, column: 0, rows: cells.length, columns: cells[0]!.length }, { cells, step: "writing", control: options });
      made.set(each.table, queueTable(sheet, each, locale));
    }
    for (const table of made.values()) table.load("id,name");
    await context.sync();
    checkpoint(options);
    options.onProgress?.("charts");
    queueDashboard(dashboard, book, dayOf(options.at), locale);
    const headings = new Map(plan.tables.map(({ table, sheetName }) => [table, worksheets.getItem(sheetName).getRangeByIndexes(0, 0, 1, 1)]));
    const ids = new Map([...made].map(([table, { id, name }]) => [table, { id, name }]));
    queueDeskPointers(context, locale, { headings, ids, dashboard: dashboard.getRange("A1") });
    if (options.protect) for (const each of plan.tables) queueProtection(worksheets.getItem(each.sheetName), each);
    dashboard.activate();
    checkpoint(options);
    queueJournalEnd(context);
    progress.ends(null);
    await context.sync();
    return null;
  });
}

const columnAt = (table: DeskTableName): ((column: string) => number) => {
  const columns = Object.keys(deskTables[table].columns);
  return (column) => columns.indexOf(column);
};

/** The day of a moment such as "2026-11-22 10:15". */
const dayOf = (at: string): SerialDate => Math.round(Date.parse(`${at.slice(0, 10)}T00:00:00Z`) / 86_400_000) + 25_569;
