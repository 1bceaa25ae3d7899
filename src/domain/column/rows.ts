import { isBlank, type TableCell } from "./cell";
import type { Finding } from "./finding";
import type { Heading } from "./header";
import { comparable, halfWidth } from "./text";

type Rows = readonly (readonly TableCell[])[];

/** 合计 alone, in brackets' company or with a colon; "华东区小计"; "Total", "North subtotal", "Grand total:". Not "Total Energies". */
const chineseTotal = /(合计|小计|总计|共计|累计|汇总|总和)(\(.*\))?[::]?(\(.*\))?$/u;
const englishTotal = /(^|[\s:(-])(grand[\s-]?total|sub[\s-]?total|totals?)\s*[:)]?$/iu;

const isTotalWord = (text: string): boolean => {
  const plain = halfWidth(text);
  // 合 计 is often spread out with spaces.
  return chineseTotal.test(plain.replace(/ /g, "")) || englishTotal.test(plain);
};

export function blankRows(rows: Rows): readonly Finding[] {
  return rows.flatMap((cells, row) => (cells.every(isBlank) ? [{ kind: "blank-row" as const, row, column: 0, found: "" }] : []));
}

/** Rows whose text says they sum up others. @param numberColumns columns read as numbers: their text is a matter of `readColumn` */
export function subtotalRows(rows: Rows, numberColumns: ReadonlySet<number>): readonly Finding[] {
  return rows.flatMap((cells, row) => {
    const column = cells.findIndex((cell, at) => !numberColumns.has(at) && typeof cell === "string" && isTotalWord(cell));
    return column < 0 ? [] : [{ kind: "subtotal-row" as const, row, column, found: String(cells[column]).trim() }];
  });
}

/** The second and every further row of a customer. Width, case and spaces of a name do not make another customer. */
export function duplicateCustomers(rows: Rows, column: number, skip: ReadonlySet<number>): readonly Finding[] {
  const first = new Map<string, number>();
  return rows.flatMap((cells, row) => {
    const cell = cells[column] ?? null;
    if (skip.has(row) || isBlank(cell) || typeof cell === "object") return [];
    const name = comparable(String(cell));
    const seen = first.get(name);
    if (seen === undefined) first.set(name, row);
    return seen === undefined ? [] : [{ kind: "duplicate-customer" as const, row, column, found: String(cell).trim(), first: seen }];
  });
}

const customerNames = /^(客户|客户名称|客户全称|客户简称|往来单位|往来单位名称|单位名称|购货单位|购买方|公司|公司名称|企业名称|核算项目|核算项目名称|名称|customer|customername|client|clientname|company|companyname|account|accountname|name)$/u;
const customerCodes = /^(客户编号|客户编码|客户代码|客户号|往来单位编码|单位编码|核算项目代码|customerid|customercode|customerno|customernumber|clientid|accountid|accountno|id)$/u;

export interface CustomerColumns {
  /** The column customers are called by. */
  readonly name: number | null;
  /** The column that tells them apart: their number where there is one, else their name. */
  readonly identity: number | null;
}

/** Finds the customers' names and numbers by heading; without such a heading, the first column of mostly text is their name. */
export function customerColumns(headings: readonly Heading[], rows: Rows, numberColumns: ReadonlySet<number>): CustomerColumns {
  const free = (column: number): boolean => !numberColumns.has(column);
  const find = (words: RegExp): number => headings.findIndex((heading, column) => free(column) && words.test(heading.name));
  const code = find(customerCodes);
  let name = find(customerNames);
  if (name < 0) name = headings.findIndex((_, column) => free(column) && column !== code && mostlyText(rows, column));
  const found = (column: number): number | null => (column < 0 ? null : column);
  return { name: found(name < 0 ? code : name), identity: found(code < 0 ? name : code) };
}

function mostlyText(rows: Rows, column: number): boolean {
  const filled = rows.slice(0, 200).filter((cells) => !isBlank(cells[column] ?? null));
  return filled.length > 0 && filled.filter((cells) => typeof cells[column] === "string").length > filled.length / 2;
}
