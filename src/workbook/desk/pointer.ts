import { deskTables, type DeskTableName } from "../../domain/desk/tables";
import { locales, type Locale } from "../../domain/method/text";
import { queueTableRead, readTableShape, type TableShape } from "../tableShape";
import { headingLocale, tableNames } from "./schema";

const settingKey = "tierbook.desk";
/** Hidden names of each table's first heading and of the dashboard: the user may rename and move all of them. */
const tablePointer = (table: DeskTableName): string => `_TierbookDesk_${table}`;
const dashboardPointer = "_TierbookDesk_dashboard";

/** What the workbook's settings remember of its desk. */
interface DeskSetting {
  readonly locale: Locale;
  readonly tables: { readonly [N in DeskTableName]?: { readonly id: string; readonly name: string } };
}

export interface FoundTable extends TableShape {
  readonly sheetName: string;
  readonly protected: boolean;
}
export interface FoundSheet {
  readonly id: string;
  readonly name: string;
  readonly position: number;
}
export interface FoundDesk {
  readonly locale: Locale;
  /** Tables that are missing are left out; empty where there is no desk. */
  readonly tables: { readonly [N in DeskTableName]?: FoundTable };
  readonly dashboard: FoundSheet | null;
  readonly sheets: readonly FoundSheet[];
}

/** Finds the desk's tables: by their hidden names, else by the names and ids they had, else by the names they are given. */
export async function findDesk(context: Excel.RequestContext): Promise<FoundDesk> {
  const { settings, names, tables, worksheets } = context.workbook;
  const setting = settings.getItemOrNullObject(settingKey);
  setting.load("value");
  tables.load("items/id,items/name");
  worksheets.load("items/id,items/name,items/position");
  const headings = tableNames.map((table) => names.getItemOrNullObject(tablePointer(table)).getRangeOrNullObject());
  headings.forEach((heading) => heading.load("address"));
  const corner = names.getItemOrNullObject(dashboardPointer).getRangeOrNullObject();
  const cornerSheet = sheetOf(corner);
  cornerSheet.load("id");
  await context.sync();

  const touching = headings.map((heading) => (heading.isNullObject ? null : heading.getTables(false)));
  touching.forEach((found) => found?.load("items/id"));
  if (touching.some(Boolean)) await context.sync();

  const known = setting.isNullObject ? null : (setting.value as DeskSetting);
  const found = tableNames.flatMap((table, i) => {
    const item = touching[i]?.items[0] ?? tableCalled(tables.items, table, known);
    return item ? [{ table, request: requestOf(context, item.id) }] : [];
  });
  if (found.length > 0) await context.sync();
  const placed = Object.fromEntries(found.map(({ table, request }) => [table, placedTable(request)])) as FoundDesk["tables"];
  const { customers } = placed;
  return {
    locale: known?.locale ?? (customers ? headingLocale("customers", customers.columns) : "en"),
    tables: placed,
    dashboard: corner.isNullObject ? null : (worksheets.items.find(({ id }) => id === cornerSheet.id) ?? null),
    sheets: worksheets.items.map(({ id, name, position }) => ({ id, name, position })),
  };
}

const sheetOf = (cells: Excel.Range): Excel.Worksheet => cells.worksheet;

function tableCalled(items: readonly Excel.Table[], table: DeskTableName, known: DeskSetting | null): Excel.Table | undefined {
  const remembered = known?.tables[table];
  const usual = locales.map((locale) => deskTables[table].table[locale]);
  return (
    items.find(({ name }) => name === remembered?.name) ?? items.find(({ id }) => id === remembered?.id) ?? items.find(({ name }) => usual.includes(name))
  );
}

function requestOf({ workbook }: Excel.RequestContext, id: string) {
  const table = workbook.tables.getItem(id);
  const request = queueTableRead(table);
  table.worksheet.load("name,protection/protected");
  return request;
}

const placedTable = (request: ReturnType<typeof requestOf>): FoundTable => {
  const { worksheet } = request.table;
  return { ...readTableShape(request), sheetName: worksheet.name, protected: worksheet.protection.protected };
};

/** Queues what the workbook remembers of a new desk. */
export function queueDeskPointers(
  { workbook }: Excel.RequestContext,
  locale: Locale,
  { headings, ids, dashboard }: { readonly headings: ReadonlyMap<DeskTableName, Excel.Range>; readonly ids: ReadonlyMap<DeskTableName, { readonly id: string; readonly name: string }>; readonly dashboard: Excel.Range },
): void {
  const setting: DeskSetting = { locale, tables: Object.fromEntries(ids) };
  workbook.settings.add(settingKey, setting);
  for (const [table, heading] of headings) queuePointer(workbook, tablePointer(table), heading);
  queuePointer(workbook, dashboardPointer, dashboard);
}

export const queueDashboardPointer = ({ workbook }: Excel.RequestContext, corner: Excel.Range): void => queuePointer(workbook, dashboardPointer, corner);

/** Queues the end of a desk that was not finished. */
export function queueForgetDesk({ workbook }: Excel.RequestContext): void {
  workbook.settings.getItemOrNullObject(settingKey).delete();
  for (const name of [...tableNames.map(tablePointer), dashboardPointer]) workbook.names.getItemOrNullObject(name).delete();
}

function queuePointer({ names }: Excel.Workbook, name: string, range: Excel.Range): void {
  names.getItemOrNullObject(name).delete();
  names.add(name, range).visible = false;
}
