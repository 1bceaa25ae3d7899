import { isBlank, type TableCell } from "../column/cell";
import { comparable } from "../column/text";
import { findHeaderRow, isHeadingRow, hasNumberBelow } from "./headerRow";

type Row = readonly TableCell[];

/** The rows that hold the headings, from 0: the same row twice, or a row of groups and the row below it. */
export interface HeadingRows {
  readonly first: number;
  readonly last: number;
}

/** A merged rectangle, from the first row and column of the table. */
export interface Merged {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * The heading row of `findHeaderRow`, with the row of groups above it, or the row of details below it, where the columns
 * have no names of their own without: "本年 | (merged)" above "销售 | 回款". null where there is no heading.
 */
export function findHeadingRows(rows: readonly Row[]): HeadingRows | null {
  const found = findHeaderRow(rows);
  if (found === null) return null;
  if (isPair(rows, found)) return { first: found, last: found + 1 };
  if (found > 0 && isPair(rows, found - 1)) return { first: found - 1, last: found };
  return { first: found, last: found };
}

/** Lines of a report that stand above a table and belong to no column: "编制单位：MM公司". */
const isNote = (cell: TableCell): boolean => typeof cell === "string" && /[:：]/u.test(cell);

/** Whether the row at `upper` groups the columns of the next: it spans some of them, and without it names would be missing or the same. */
function isPair(rows: readonly Row[], upper: number): boolean {
  const groups = rows[upper]!;
  const own = rows[upper + 1];
  if (!own || !isHeadingRow(groups) || !isHeadingRow(own) || groups.some(isNote)) return false;
  if (groups.filter((cell) => !isBlank(cell)).length < 2) return false;
  const spans = own.some((_, column) => isBlank(groups[column]!) && groupByBlanks(groups, own, column) !== null);
  const lacksNames = own.some((cell, column) => isBlank(cell) && !isBlank(groups[column]!));
  return spans && (lacksNames || repeats(own)) && hasNumberBelow(rows, upper + 1);
}

function repeats(row: Row): boolean {
  const names = row.filter((cell) => !isBlank(cell)).map((cell) => comparable(textOf(cell)));
  return new Set(names).size < names.length;
}

/** The column whose group a blank cell above a name continues; null where that column has no name of its own to group. */
function groupByBlanks(groups: Row, own: Row, column: number): number | null {
  for (let at = column; at >= 0 && !isBlank(own[at] ?? null); at--) if (!isBlank(groups[at] ?? null)) return at;
  return null;
}

/**
 * The heading of every column as one text. A group goes before the names it spans ("本年 销售") unless the name says it
 * already ("销售" above "销售额").
 * @param merged merged cells of the heading rows, which tell how far a group reaches; without any, it reaches over the blanks right of it
 */
export function headingTexts(rows: readonly Row[], { first, last }: HeadingRows, merged: readonly Merged[] = []): readonly string[] {
  const own = rows[last]!;
  if (first === last) return own.map(textOf);
  const groups = rows[first]!;
  const across = merged.filter(({ row, columns }) => row === first && columns > 1);
  const groupOf = (column: number): number | null => {
    if (!isBlank(groups[column] ?? null)) return column;
    if (across.length === 0) return groupByBlanks(groups, own, column);
    return across.find((area) => column >= area.column && column < area.column + area.columns)?.column ?? null;
  };
  const starts = own.map((_, column) => groupOf(column));
  return own.map((cell, column) => {
    const start = starts[column]!;
    const group = start === null ? "" : textOf(groups[start] ?? null);
    const name = textOf(cell);
    const isAlone = starts.filter((other) => other === start).length === 1;
    if (group === "" || name === "") return name || group;
    if (comparable(name).includes(comparable(group))) return name;
    return isAlone && comparable(group).includes(comparable(name)) ? group : `${group} ${name}`;
  });
}

const textOf = (cell: TableCell): string => (cell === null || typeof cell === "object" ? "" : String(cell));
