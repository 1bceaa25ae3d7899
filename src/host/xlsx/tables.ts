import type { CellSnapshot, SheetSnapshot, TableSnapshot } from "../snapshot";
import { parseRect, rectName } from "./address";
import { append, attribute, child, children, DECLARATION, type Element, ensure, flag, MAIN, make, numberAttribute, OFFICE_REL, parseXml, place, relationshipId, remove, root, setAttributes, setRelationshipId } from "./dom";
import type { XlsxPackage } from "./package";
import { sameData } from "./sameData";
import { WORKSHEET } from "./sheet/order";
import { fromXstring, toXstringAttribute } from "./text";

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
const TABLE = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];

/** Parts of the tables of a sheet, in the sheet's order. */
function tableParts(parts: XlsxPackage, sheetPart: string, sheet: Element): string[] {
  const targets = new Map(parts.relationships(sheetPart).map(({ id, target }) => [id, target]));
  return children(child(sheet, "tableParts"), "tablePart").flatMap((part) => targets.get(relationshipId(part) ?? "") ?? []);
}

export function readTables(parts: XlsxPackage, sheetPart: string, sheet: Element): TableSnapshot[] {
  return tableParts(parts, sheetPart, sheet)
    .filter((name) => parts.has(name))
    .map((origin) => {
      const table = root(parts.xml(origin));
      const style = child(table, "tableStyleInfo");
      return {
        origin,
        id: attribute(table, "id") ?? "",
        name: fromXstring(attribute(table, "displayName") ?? attribute(table, "name") ?? ""),
        range: parseRect(attribute(table, "ref") ?? "") ?? { row: 0, column: 0, rows: 1, columns: 1 },
        headers: (numberAttribute(table, "headerRowCount") ?? 1) > 0,
        totals: (numberAttribute(table, "totalsRowCount") ?? 0) > 0,
        style: attribute(style, "name") ?? "",
        showFilter: child(table, "autoFilter") !== undefined,
        showBandedRows: flag(style, "showRowStripes"),
        columns: children(child(table, "tableColumns"), "tableColumn").map((column) => ({ name: fromXstring(attribute(column, "name") ?? "") })),
      };
    });
}

/**
 * Brings the sheet's tables to `after`: parts are made, altered or deleted.
 * @param ids ids in use in the whole workbook; a new table takes the next
 */
export function applyTables(parts: XlsxPackage, sheetPart: string, sheet: Element, before: readonly TableSnapshot[], after: readonly TableSnapshot[], ids: Set<number>): boolean {
  let changed = false;
  for (const old of before) {
    if (old.origin === null || after.some(({ origin }) => origin === old.origin)) continue;
    removeTable(parts, sheetPart, sheet, old.origin);
    changed = true;
  }
  for (const table of after) {
    const old = before.find(({ origin }) => origin !== null && origin === table.origin);
    if (old && table.origin !== null) {
      if (sameData({ ...old, id: "" }, { ...table, id: "" })) continue;
      const document = parts.xml(table.origin);
      describe(root(document), table);
      parts.set(table.origin, document);
    } else {
      addTable(parts, sheetPart, sheet, table, ids);
      changed = true;
    }
  }
  return changed;
}

function addTable(parts: XlsxPackage, sheetPart: string, sheet: Element, table: TableSnapshot, ids: Set<number>): void {
  const id = Math.max(0, ...ids) + 1;
  ids.add(id);
  const document = parseXml(`${DECLARATION}<table xmlns="${MAIN}" id="${id}"/>`);
  describe(root(document), table);
  const name = parts.freeName("xl/tables/table#.xml");
  parts.set(name, document);
  parts.setContentType(name, CONTENT_TYPE);
  const list = ensure(sheet, "tableParts", WORKSHEET);
  setRelationshipId(append(list, "tablePart"), parts.relate(sheetPart, `${OFFICE_REL}/table`, name));
  setAttributes(list, { count: children(list).length });
}

function removeTable(parts: XlsxPackage, sheetPart: string, sheet: Element, name: string): void {
  const id = parts.relationships(sheetPart).find(({ target }) => target === name)?.id;
  const list = child(sheet, "tableParts");
  remove(children(list, "tablePart").find((part) => relationshipId(part) === id));
  if (list) setAttributes(list, { count: children(list).length });
  if (list && children(list).length === 0) remove(list);
  parts.unrelate(sheetPart, name);
  parts.delete(name);
}

function describe(element: Element, table: TableSnapshot): void {
  const { range } = table;
  const ref = rectName(range);
  setAttributes(element, {
    name: table.name,
    displayName: table.name,
    ref,
    headerRowCount: table.headers ? undefined : 0,
    totalsRowCount: table.totals ? 1 : undefined,
    totalsRowShown: table.totals ? undefined : 0,
  });
  describeFilter(element, table, rectName({ ...range, rows: range.rows - (table.totals ? 1 : 0) }));
  describeColumns(ensure(element, "tableColumns", TABLE), table);
  const style = child(element, "tableStyleInfo") ?? place(element, make(element, "tableStyleInfo", { showFirstColumn: 0, showLastColumn: 0, showRowStripes: 1, showColumnStripes: 0 }), TABLE);
  setAttributes(style, { name: table.style || undefined });
  if (table.showBandedRows !== undefined) setAttributes(style, { showRowStripes: table.showBandedRows });
}

function describeFilter(element: Element, table: TableSnapshot, ref: string): void {
  const filter = child(element, "autoFilter");
  if (!table.headers || table.showFilter === false) remove(filter);
  else setAttributes(filter ?? ensure(element, "autoFilter", TABLE), { ref });
}

/** Columns keep the element of the same name (its formula, its style); the rest get ids not used before. */
function describeColumns(list: Element, table: TableSnapshot): void {
  const old = children(list, "tableColumn");
  const byName = new Map(old.map((column) => [fromXstring(attribute(column, "name") ?? "").toLowerCase(), column]));
  const names = columnNames(table);
  const renamed = old.length === names.length;
  let nextId = Math.max(0, ...old.map((column) => numberAttribute(column, "id") ?? 0)) + 1;
  const columns = names.map((name, i) => {
    const match = byName.get(name.toLowerCase()) ?? (renamed && !names.some((n) => n.toLowerCase() === (attribute(old[i], "name") ?? "").toLowerCase()) ? old[i] : undefined);
    const column = match ?? make(list, "tableColumn", { id: nextId++ });
    setAttributes(column, { name: toXstringAttribute(name) });
    return column;
  });
  old.forEach(remove);
  columns.forEach((column) => list.appendChild(column));
  setAttributes(list, { count: columns.length });
}

/** As many names as the range has columns, none empty and no two alike: "Column1" and "Name2" as Excel makes them. */
export function columnNames({ range, columns }: TableSnapshot): string[] {
  const taken = new Set<string>();
  return Array.from({ length: range.columns }, (_, i) => {
    const wanted = columns[i]?.name || `Column${i + 1}`;
    let name = wanted;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${wanted}${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** The sheet with the header cells of its tables as Excel demands them: texts, equal to the column names. */
export function withTableHeaders(sheet: SheetSnapshot): SheetSnapshot {
  const tables = sheet.tables.filter(({ headers }) => headers);
  const wrong = tables.flatMap((table) =>
    columnNames(table).flatMap((name, i) => {
      const { row, column } = table.range;
      const cell = sheet.rows[row]?.[column + i];
      return cell?.v === name && cell.f === undefined ? [] : [{ row, column: column + i, name, cell }];
    }),
  );
  if (wrong.length === 0) return sheet;
  const rows = [...sheet.rows];
  for (const { row, column, name, cell } of wrong) {
    const line: (CellSnapshot | undefined)[] = [...(rows[row] ?? [])];
    line[column] = { v: name, ...(cell?.s !== undefined && { s: cell.s }) };
    rows[row] = line;
  }
  return { ...sheet, rows };
}

/** Table ids of every table part in the package. */
export function tableIds(parts: XlsxPackage): Set<number> {
  const names = parts.names().filter((name) => parts.contentType(name) === CONTENT_TYPE);
  return new Set(names.map((name) => numberAttribute(root(parts.xml(name)), "id") ?? 0));
}
