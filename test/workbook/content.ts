import type { CellStyle, ConditionalFormatSnapshot, Rect, SheetSnapshot, ValidationSnapshot, WorkbookSnapshot } from "../../src/host";

/** Everything in a workbook, cell by cell, however its rules and styles are cut up and ordered. */
export function content(book: WorkbookSnapshot): unknown {
  return { sheets: book.sheets.map((sheet) => sheetContent(book, sheet)), names: [...book.names].sort(byText), settings: book.settings };
}

function sheetContent(book: WorkbookSnapshot, sheet: SheetSnapshot): unknown {
  const { rows, conditionalFormats, validations, origin: _origin, ...rest } = sheet;
  const cells: Record<string, unknown> = {};
  const add = (row: number, column: number, part: object): void => {
    cells[`${row},${column}`] = { ...(cells[`${row},${column}`] as object), ...part };
  };
  rows.forEach((line, row) =>
    line?.forEach((cell, column) => {
      const { s = 0, ...value } = cell ?? {};
      const style = canonical(book.styles[s] ?? {});
      if (Object.keys(value).length + Object.keys(style).length > 0) add(row, column, { ...value, style });
    }),
  );
  const ordered = [...conditionalFormats].sort((a, b) => a.priority - b.priority);
  for (const [at, list] of byCell(ordered)) add(...place(at), { formats: list.map(({ rule, stopIfTrue }: ConditionalFormatSnapshot) => ({ rule, stopIfTrue })) });
  for (const [at, list] of byCell(validations)) add(...place(at), { validation: list.map(({ origin: _, ranges: __, ...rule }: ValidationSnapshot) => rule) });
  return { ...rest, cells };
}

const place = (at: string): [number, number] => at.split(",").map(Number) as [number, number];

function byCell<T extends { readonly ranges: readonly Rect[] }>(rules: readonly T[]): Map<string, T[]> {
  const cells = new Map<string, T[]>();
  for (const rule of rules) {
    for (const { row, column, rows, columns } of rule.ranges) {
      for (let i = 0; i < rows * columns; i++) {
        const at = `${row + Math.floor(i / columns)},${column + (i % columns)}`;
        cells.set(at, [...(cells.get(at) ?? []), rule]);
      }
    }
  }
  return cells;
}

/** Parts in one order, nothing said that goes without saying. */
function canonical(style: CellStyle): object {
  const sorted = (value: unknown): unknown =>
    typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)])) : value;
  return Object.fromEntries(Object.entries(style).filter(([, part]) => part !== "General" && part !== "" && JSON.stringify(part) !== "{}").map(([key, part]) => [key, sorted(part)]).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
}

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
