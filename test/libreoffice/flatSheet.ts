import { DOMParser, type Element } from "@xmldom/xmldom";

/** What LibreOffice has understood of a sheet, read from the flat XML (.fods) it saved. */
export interface UnderstoodSheet {
  readonly name: string;
  /** Cells with a value or a formula, by "row,column", zero-based. */
  readonly cells: ReadonlyMap<string, UnderstoodCell>;
  /** Charts drawn on the sheet. */
  readonly charts: number;
}

export interface UnderstoodCell {
  readonly value: string | number | boolean;
  readonly formula?: string;
}

/** @param xml the whole text of a .fods file */
export function readFlatSheets(xml: string): UnderstoodSheet[] {
  const book = new DOMParser().parseFromString(xml, "text/xml").documentElement!;
  const spreadsheet = below(book, ["office:body", "office:spreadsheet"]);
  return children(spreadsheet, "table:table").map((table) => ({
    name: table.getAttribute("table:name") ?? "",
    cells: readCells(table),
    charts: [...table.getElementsByTagName("draw:object")].filter((object) => object.getElementsByTagName("chart:chart").length > 0).length,
  }));
}

function readCells(table: Element): Map<string, UnderstoodCell> {
  const cells = new Map<string, UnderstoodCell>();
  let row = 0;
  for (const line of rowsOf(table)) {
    let column = 0;
    for (const element of [...children(line, "table:table-cell", "table:covered-table-cell")]) {
      const repeated = Number(element.getAttribute("table:number-columns-repeated") ?? 1);
      const cell = readCell(element);
      if (cell) for (let i = 0; i < repeated; i += 1) cells.set(`${row},${column + i}`, cell);
      column += repeated;
    }
    row += Number(line.getAttribute("table:number-rows-repeated") ?? 1);
  }
  return cells;
}

/** Rows in order, out of the groups and headers that may hold them; a chart's own data table is not among them. */
function rowsOf(table: Element): Element[] {
  return children(table, "table:table-row", "table:table-rows", "table:table-header-rows", "table:table-row-group").flatMap((child) =>
    child.tagName === "table:table-row" ? [child] : rowsOf(child),
  );
}

function readCell(cell: Element): UnderstoodCell | null {
  const type = cell.getAttribute("office:value-type");
  const formula = cell.getAttribute("table:formula") ?? undefined;
  if (!type && formula === undefined) return null;
  const shown = children(cell, "text:p").map((line) => line.textContent).join("\n");
  const number = cell.getAttribute("office:value");
  const moment = cell.getAttribute("office:date-value");
  // An error is shown as text, and its number is not a value.
  const isError = cell.getAttribute("calcext:value-type") === "error";
  const value =
    type === "boolean" ? cell.getAttribute("office:boolean-value") === "true" : isError || !number ? (moment?.includes("T") ? moment : shown) : Number(number);
  return formula === undefined ? { value } : { value, formula };
}

function children(element: Element, ...names: string[]): Element[] {
  return [...element.childNodes].filter((node): node is Element => names.includes(node.nodeName));
}

function below(element: Element, path: readonly string[]): Element {
  return path.reduce((at, name) => {
    const next = children(at, name)[0];
    if (!next) throw new Error(`No ${name} in ${at.nodeName}`);
    return next;
  }, element);
}
