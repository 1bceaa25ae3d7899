import type { Locale } from "../domain/method/text";

/** Words of a method as a query, and of the panel that gives it. */
export interface SqlWords {
  /** What a row without an answer says. */
  readonly rows: {
    readonly blank: (heading: string) => string;
    readonly unreadable: (heading: string) => string;
    readonly belowMinimum: (heading: string, min: number) => string;
    readonly total: string;
    readonly copy: string;
  };
  /** The comment before the query. */
  readonly head: {
    readonly heading: (system: string) => string;
    readonly columns: string;
    readonly order: (heading: string) => string;
    readonly ordered: string;
    readonly parameters: string;
  };
  readonly pane: {
    readonly open: string;
    readonly hint: string;
    readonly not: (reason: string) => string;
    readonly dialect: string;
    readonly table: string;
    readonly tableHint: string;
    readonly tableMissing: string;
    readonly order: string;
    readonly orderHint: string;
    readonly orderMissing: string;
    readonly text: string;
    readonly copy: string;
    readonly copied: string;
    readonly copyByHand: string;
    readonly close: string;
    readonly expects: string;
    readonly expectations: (headings: readonly string[]) => readonly string[];
    readonly ordered: string;
    readonly from: { readonly duckdb: string; readonly clickhouse: string };
  };
}

const en: SqlWords = {
  rows: {
    blank: (heading) => `“${heading}” is empty.`,
    unreadable: (heading) => `“${heading}” cannot be read as what is needed there.`,
    belowMinimum: (heading, min) => `“${heading}” is less than ${min}.`,
    total: "Left out: the row sums up others.",
    copy: "Left out: the customer stands in a row before.",
  },
  head: {
    heading: (system) => `Tierbook: ${system}`,
    columns: "Columns read from the table",
    order: (heading) => `Equal values rank by “${heading}”: it must tell every row from the others`,
    ordered: "Equal values rank as the rows stand in the table",
    parameters: "Parameters",
  },
  pane: {
    open: "Copy as SQL",
    hint: "The same rule as a query, for a table in DuckDB or ClickHouse that is too large for a sheet.",
    not: (reason) => `Not to be had as SQL: ${reason}`,
    dialect: "Database",
    table: "Table to read",
    tableHint: "A schema goes in front, with a dot: sales.customers",
    tableMissing: "Enter the name of the table.",
    order: "Column that orders rows",
    orderHint: "A table in ClickHouse has no order. Equal values rank by this column, which must tell every row from the others.",
    orderMissing: "Choose the column.",
    text: "SQL",
    copy: "Copy",
    copied: "Copied.",
    copyByHand: "This Excel does not let the pane copy. The query is selected: press Ctrl+C.",
    close: "Close",
    expects: "What the table has to be like",
    expectations: (headings) => [
      `Its columns are called as the headings of the sheet: ${headings.join(", ")}.`,
      "Numbers are numbers, dates are dates, and blank cells are NULL.",
      "The query leaves out rows that cannot be read and, where you chose so here, totals and customers that come again. Other rows left out here, such as hidden ones, must not be in the table.",
      "Tiers given by hand are not in it.",
    ],
    ordered: "The rows stand as in the sheet: equal values rank in that order.",
    from: { duckdb: "It runs on DuckDB 1.4 and later.", clickhouse: "It runs on ClickHouse 25 and later." },
  },
};

const zhCN: SqlWords = {
  rows: {
    blank: (heading) => `“${heading}”为空。`,
    unreadable: (heading) => `“${heading}”的内容无法按所需类型读取。`,
    belowMinimum: (heading, min) => `“${heading}”小于 ${min}。`,
    total: "未计入：该行是其他行的合计。",
    copy: "未计入：该客户在前面的行中已出现。",
  },
  head: {
    heading: (system) => `Tierbook：${system}`,
    columns: "读取的列",
    order: (heading) => `数值相等时按“${heading}”排名，该列须能区分每一行`,
    ordered: "数值相等时按表中的行序排名",
    parameters: "参数",
  },
  pane: {
    open: "复制为 SQL",
    hint: "同一套规则的查询语句，用于工作表容纳不下的 DuckDB 或 ClickHouse 表。",
    not: (reason) => `无法写成 SQL：${reason}`,
    dialect: "数据库",
    table: "要读取的表",
    tableHint: "如有模式名，写在前面并以点分隔：sales.customers",
    tableMissing: "请输入表名。",
    order: "决定行序的列",
    orderHint: "ClickHouse 的表没有行序。数值相等时按此列排名，该列须能区分每一行。",
    orderMissing: "请选择一列。",
    text: "SQL",
    copy: "复制",
    copied: "已复制。",
    copyByHand: "当前 Excel 不允许窗格复制。查询语句已选中，请按 Ctrl+C。",
    close: "关闭",
    expects: "对表的要求",
    expectations: (headings) => [
      `列名与工作表的列标题相同：${headings.join("、")}。`,
      "数字为数值类型，日期为日期类型，空白单元格为 NULL。",
      "查询会略过无法读取的行；您在此处选择不计入的合计行和重复客户也会略过。此处不计入的其他行（如隐藏行）不应在表中。",
      "手工指定的级别不包含在内。",
    ],
    ordered: "各行的顺序与工作表相同：数值相等时按此顺序排名。",
    from: { duckdb: "适用于 DuckDB 1.4 及更高版本。", clickhouse: "适用于 ClickHouse 25 及更高版本。" },
  },
};

export const sqlWords: { readonly [L in Locale]: SqlWords } = { en, "zh-CN": zhCN };
