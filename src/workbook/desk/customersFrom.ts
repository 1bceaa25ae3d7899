import { isBlank } from "../../domain/column/cell";
import type { Finding } from "../../domain/column/finding";
import { matchHeadings } from "../../domain/column/match";
import { readColumn } from "../../domain/column/read";
import { blankRows, customerColumns, duplicateCustomers, subtotalRows } from "../../domain/column/rows";
import type { DeskIssue } from "../../domain/desk/command";
import type { InputField } from "../../domain/method/method";
import { deskFacts } from "../../i18n/desk";
import { findingText } from "../../i18n/workbook";
import { cellAddress } from "../address";
import type { Source } from "../contract";
import { columnsOf, type AnyRow, type DeskValue } from "./schema";

/** Other words for the columns of Customers; lower case. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  since: ["customer since", "since", "首次合作日期", "建档日期"],
  sales: ["sales", "sales revenue", "net sales", "revenue", "turnover", "annual sales", "销售额", "销售收入", "营业额", "年销售额", "上年销售额"],
  collected: ["collected", "collections", "cash collected", "receipts", "payments", "回款额", "回款", "已回款", "收款额", "上年回款"],
  opening: ["opening balance", "opening receivables", "期初应收", "期初余额", "年初应收", "年初余额"],
  balance: ["balance", "receivables", "accounts receivable", "outstanding", "closing balance", "应收余额", "应收账款", "应收账款余额", "欠款", "期末应收", "余额"],
  unbilled: ["delivered not billed", "unbilled", "未开票"],
  openOrders: ["open orders", "orders on hand", "未发货订单", "在手订单"],
  overdue: ["overdue", "overdue amount", "past due", "逾期金额", "逾期余额"],
  daysOverdue: ["days overdue", "days past due", "逾期天数", "最长逾期天数"],
  netWorth: ["net worth", "tangible net worth", "equity", "净资产", "有形净资产"],
  grade: ["grade", "credit grade", "credit rating", "信用等级", "资信等级"],
  pd: ["pd", "probability of default", "违约概率", "违约率"],
};

type Answer = { readonly ok: true; readonly rows: readonly AnyRow[]; readonly warnings: readonly DeskIssue[] } | { readonly ok: false; readonly issues: readonly DeskIssue[] };

/**
 * The customers of a table the user already has, by its headings. Numbers, yes and no stored as text are read as the
 * wizard would convert them; a cell that cannot be read, a subtotal or a customer named twice is told, and nothing is made.
 */
export function customersFrom(source: Source): Answer {
  const { headings, rows } = source;
  const fields = Object.fromEntries(columnsOf("customers").filter(([column, { by }]) => by === "user" && column !== "customer" && column !== "name").map(([column, { unit, label }]): [string, InputField] => [column, { unit, label, optional: true, synonyms: synonyms[column] ?? [] }]));
  const matches = matchHeadings(fields, headings, rows);
  const taken = new Set(Object.values(matches).flatMap(({ columns }) => columns));
  const { name, identity } = customerColumns(headings, rows, taken);
  if (identity === null) return { ok: false, issues: [{ issue: { code: "method", text: deskFacts.noCustomers } }] };

  const blank = new Set(blankRows(rows).map(({ row }) => row));
  const subtotals = subtotalRows(rows, taken);
  const skip = new Set([...blank, ...subtotals.map(({ row }) => row)]);
  const read = Object.entries(matches).map(([column, { columns }]) => ({
    column,
    list: columnsOf("customers").find(([known]) => known === column)![1].list,
    ...readColumn(rows.map((cells) => cells[columns[0]!] ?? null), fields[column]!, columns[0]!, { skip, scale: headings[columns[0]!]!.scale }),
  }));
  const nameless = rows.flatMap((cells, row): Finding[] => (!skip.has(row) && isBlank(cells[identity]!) ? [{ kind: "blank-cell", row, column: identity, found: "" }] : []));
  const found = [...read.flatMap(({ findings }) => findings.filter(({ becomes, says }) => becomes === undefined && says === undefined)), ...subtotals, ...nameless, ...duplicateCustomers(rows, identity, skip)];
  if (found.length > 0) return { ok: false, issues: found.sort((a, b) => a.row - b.row || a.column - b.column).map((finding) => placed(finding, source)) };

  const unknown = read.flatMap(({ column, list, converted }): DeskIssue[] => {
    const cells = converted.filter((value, row) => !skip.has(row) && value !== null && list && !list.includes(String(value))).length;
    return cells === 0 ? [] : [{ table: "customers", issue: { code: "method", text: deskFacts.leftEmpty(cells, fields[column]!.label, list!) } }];
  });
  return {
    ok: true,
    warnings: unknown,
    rows: rows.flatMap((cells, row): AnyRow[] => {
      if (skip.has(row)) return [];
      const text = (column: number | null): string | null => (column === null || isBlank(cells[column]!) ? null : String(cells[column]).trim());
      const values = read.map(({ column, list, converted }): readonly [string, DeskValue] => [column, typed(converted[row] as DeskValue, list)]);
      return [{ ...empty, ...Object.fromEntries(values), customer: text(identity), name: text(name) }];
    }),
  };
}

const empty: AnyRow = Object.fromEntries(columnsOf("customers").map(([column]) => [column, null]));

/** A grade the desk does not know would be refused by the desk's own list: it is left empty for the user to choose, and told. */
const typed = (value: DeskValue, list: readonly string[] | undefined): DeskValue => (list && !list.includes(String(value)) ? null : value);

function placed(finding: Finding, { sheetName, headerRow, columns, headings }: Source): DeskIssue {
  const words = { ...finding, address: `${sheetName}!${cellAddress(headerRow + 1 + finding.row, columns[finding.column]!)}`, heading: headings[finding.column]!.text, blocking: true, settledBy: null };
  return { issue: { code: "method", text: { en: findingText(words, "en"), "zh-CN": findingText(words, "zh-CN") } } };
}
