import type { Locale } from "../domain/method/text";
import type { InputField } from "../domain/method/method";

/** Words of the batch command where the rows stay in an engine. */
export interface WarehouseWords {
  readonly help: string;
  readonly usage: {
    readonly output: (option: string, extensions: string) => string;
    readonly engine: (text: string) => string;
    readonly password: string;
    readonly order: string;
    readonly table: (known: readonly string[]) => string;
    readonly wholeNumber: (option: string, text: string) => string;
    readonly size: (text: string) => string;
    readonly summaryOver: (file: string) => string;
    readonly notHere: (option: string) => string;
    readonly resultExists: (name: string) => string;
    readonly noQuery: (system: string, reason: string) => string;
  };
  readonly row: (row: number, said: string) => string;
  readonly more: (count: number) => string;
  readonly misfit: (heading: string, type: string, label: string, wanted: InputField["unit"]) => string;
  readonly totals: (count: number, heading: string, first: string) => string;
  readonly copies: (count: number, heading: string, first: string) => string;
  readonly steps: { readonly opening: string; readonly checking: string; readonly tiering: string; readonly summing: string };
  readonly counts: (rated: number, rows: number) => string;
  readonly rolledUp: (lines: number, customers: number) => string;
  readonly sampled: (rows: number) => string;
  readonly listing: { readonly query: string; readonly none: string; readonly because: (reason: string) => string };
  readonly engineFailed: (reason: string) => string;
  readonly stopped: string;
  readonly summary: {
    readonly sheet: string;
    readonly customers: string;
    readonly source: string;
    readonly rows: string;
    readonly unrated: string;
    readonly engine: string;
    readonly result: string;
    readonly top: string;
    readonly boundary: string;
    readonly customer: string;
    readonly value: string;
    readonly cut: string;
    readonly why: string;
    readonly note: (most: number) => string;
  };
}

const en: WarehouseWords = {
  help: `Tables beyond a worksheet: the rows stay where they are, and the engine works the same rule out as a query.

  npm run tier -- customers.parquet --system abc-cumulative --out tiers.parquet
  npm run tier -- customers.xlsx --engine duckdb --system mm-credit --out tiers.csv
  npm run tier -- --engine clickhouse://user@host:8123/sales --table customers --system by-rank --out customer_tiers

  INPUT                  .parquet, .csv, .tsv, a DuckDB file (.duckdb, .db) with --table; .xlsx with --engine duckdb
  --out FILE             .parquet, .csv or .tsv; with ClickHouse the name of the table that is made
  --engine ENGINE        duckdb (what is taken if you say nothing) or clickhouse://user@host:port/database;
                         clickhouses:// for TLS. The password comes from CLICKHOUSE_PASSWORD, never from here
  --table NAME           the table to read: of a DuckDB file, of the ClickHouse database
  --order-by HEADING     column that ranks customers of equal value; left out, the order in the file, or the
                         customers' number or name where a table has no order
  --preset NAME          of the system; --presets-from FILE.xlsx: one that somebody keeps in that workbook
  --explain              print the query, and run nothing
  --sample N             try it on N rows and print the outcome; nothing is written
  --summary FILE.xlsx    where the summary goes; left out, beside OUTPUT. --no-summary: none
  --memory 4GB           what DuckDB, or a query on the server, may take; rows are put aside on its disk before that

  Also as above: --system, --set, --column, --leave-out and --keep bad, subtotals, duplicates, --transactions with its
  columns, --as-of, --by, --locale, --force, --quiet.`,
  usage: {
    output: (option, extensions) => `${option} must end in ${extensions}.`,
    engine: (text) => `--engine does not know “${text}”. Use duckdb or clickhouse://user@host:8123/database.`,
    password: "A password does not belong on the command line: others can read it there. Set CLICKHOUSE_PASSWORD instead.",
    order: "A table in ClickHouse has no order. Name the column that tells customers apart: --order-by HEADING.",
    table: (known) => `Say which table with --table NAME. There ${known.length === 1 ? "is" : "are"}: ${known.join(", ")}.`,
    wholeNumber: (option, text) => `${option} takes a whole number above 0, not “${text}”.`,
    size: (text) => `--memory takes a size such as 2GB or 500MB, not “${text}”.`,
    summaryOver: (file) => `The summary would write over ${file}, which is read. Choose another file for --summary.`,
    notHere: (option) => `${option} is for workbooks only.`,
    resultExists: (name) => `${name} exists already. Choose another name, or add --force to replace it.`,
    noQuery: (system, reason) => `${system} cannot be worked out as a query: ${reason}`,
  },
  row: (row, said) => `Row ${row}: ${said}`,
  more: (count) => `… and ${count} more`,
  misfit: (heading, type, label, wanted) => `The column “${heading}” holds ${type}, and ${label} needs ${wanted === "date" ? "dates" : wanted === "flag" ? "yes or no" : "numbers"}. Choose another with --column, or convert it.`,
  totals: (count, heading, first) => `${count} ${count === 1 ? "row seems" : "rows seem"} to sum up others, such as “${first}” in “${heading}”.`,
  copies: (count, heading, first) => `${count} ${count === 1 ? "row has" : "rows have"} a “${heading}” that stands in a row before, such as “${first}”.`,
  steps: { opening: "Looking at the table", checking: "Checking the rows", tiering: "Tiering", summing: "Summing up" },
  counts: (rated, rows) => `${rated} of ${rows} rows rated`,
  rolledUp: (lines, customers) => `${lines} lines added up to ${customers} customers`,
  sampled: (rows) => `Tried on ${rows} rows; nothing was written. Ranks and shares are those of the sample.`,
  listing: {
    query: "also on Parquet, CSV, DuckDB and ClickHouse",
    none: "on workbooks only",
    because: (reason) => `on workbooks only: ${reason}`,
  },
  engineFailed: (reason) => `The engine says: ${reason}`,
  stopped: "Stopped. Nothing was written.",
  summary: {
    sheet: "Summary",
    customers: "Customers",
    source: "Source",
    rows: "Rows",
    unrated: "Rows without a tier",
    engine: "Worked out by",
    result: "Result",
    top: "Top of each tier",
    boundary: "Customers at a boundary",
    customer: "Customer",
    value: "Value",
    cut: "Cut",
    why: "Why",
    note: (most) => `The sheet beside this one lists the first ${most} customers of each tier, and the ${most * 5} that are nearest to a cut (within 2 %). All rows are in the result.`,
  },
};

const zhCN: WarehouseWords = {
  help: `超出工作表容量的表：数据原地不动，由引擎以查询执行同一套规则。

  npm run tier -- customers.parquet --system abc-cumulative --out tiers.parquet
  npm run tier -- customers.xlsx --engine duckdb --system mm-credit --out tiers.csv
  npm run tier -- --engine clickhouse://user@host:8123/sales --table customers --system by-rank --out customer_tiers

  输入                   .parquet、.csv、.tsv，DuckDB 文件（.duckdb、.db，配合 --table）；.xlsx 需加 --engine duckdb
  --out 文件             .parquet、.csv 或 .tsv；使用 ClickHouse 时为要建立的表名
  --engine 引擎          duckdb（默认），或 clickhouse://用户@主机:端口/数据库；TLS 用 clickhouses://。
                         密码取自环境变量 CLICKHOUSE_PASSWORD，不写在命令行
  --table 名称           要读取的表：DuckDB 文件或 ClickHouse 数据库中的表
  --order-by 列标题      数值相等时按此列排名；省略时按文件中的行序，表没有行序时按客户编号或名称
  --preset 名称          系统自带的预设；--presets-from 文件.xlsx：使用该工作簿中保存的预设
  --explain              只显示查询语句，不执行
  --sample N             只用 N 行试算并显示结果，不写入
  --summary 文件.xlsx    汇总表的位置；省略时与输出同处。--no-summary：不要汇总
  --memory 4GB           DuckDB 或服务器上每条查询可用的内存；达到之前即把数据暂存到磁盘

  另可使用：--system、--set、--column、--leave-out 与 --keep（bad、subtotals、duplicates）、--transactions 及其各列、
  --as-of、--by、--locale、--force、--quiet。`,
  usage: {
    output: (option, extensions) => `${option} 必须以 ${extensions} 结尾。`,
    engine: (text) => `--engine 不支持“${text}”。请用 duckdb 或 clickhouse://用户@主机:8123/数据库。`,
    password: "请勿在命令行中写密码：他人可以看到。请改用环境变量 CLICKHOUSE_PASSWORD。",
    order: "ClickHouse 的表没有行序。请用 --order-by 列标题 指定能区分客户的列。",
    table: (known) => `请用 --table 名称 指定表。现有：${known.join("、")}。`,
    wholeNumber: (option, text) => `${option} 应为大于 0 的整数，而不是“${text}”。`,
    size: (text) => `--memory 应为 2GB、500MB 之类的大小，而不是“${text}”。`,
    summaryOver: (file) => `汇总文件会覆盖正在读取的 ${file}。请用 --summary 另选文件。`,
    notHere: (option) => `${option} 仅用于工作簿。`,
    resultExists: (name) => `${name} 已存在。请换一个名称，或加 --force 覆盖。`,
    noQuery: (system, reason) => `${system}无法以查询计算：${reason}`,
  },
  row: (row, said) => `第 ${row} 行：${said}`,
  more: (count) => `……另有 ${count} 行`,
  misfit: (heading, type, label, wanted) => `列“${heading}”的类型为 ${type}，而${label}需要${wanted === "date" ? "日期" : wanted === "flag" ? "是或否" : "数字"}。请用 --column 换一列，或先转换类型。`,
  totals: (count, heading, first) => `有 ${count} 行似为其他行的合计，如“${heading}”列中的“${first}”。`,
  copies: (count, heading, first) => `有 ${count} 行的“${heading}”与前面的行重复，如“${first}”。`,
  steps: { opening: "正在查看表", checking: "正在检查各行", tiering: "正在分级", summing: "正在汇总" },
  counts: (rated, rows) => `共 ${rows} 行，已分级 ${rated} 行`,
  rolledUp: (lines, customers) => `${lines} 行明细汇总为 ${customers} 位客户`,
  sampled: (rows) => `以 ${rows} 行试算，未写入任何内容。名次与占比仅就样本而言。`,
  listing: {
    query: "也可用于 Parquet、CSV、DuckDB 与 ClickHouse",
    none: "仅用于工作簿",
    because: (reason) => `仅用于工作簿：${reason}`,
  },
  engineFailed: (reason) => `引擎报告：${reason}`,
  stopped: "已停止，未写入任何内容。",
  summary: {
    sheet: "汇总",
    customers: "客户",
    source: "来源",
    rows: "行数",
    unrated: "未分级的行",
    engine: "计算引擎",
    result: "结果",
    top: "各级排在最前的客户",
    boundary: "临界客户",
    customer: "客户",
    value: "数值",
    cut: "分界值",
    why: "理由",
    note: (most) => `旁边的工作表列出各级最前的 ${most} 位客户，以及距分界值最近（2 % 以内）的 ${most * 5} 位客户。全部各行见结果。`,
  },
};

export const warehouseWords: { readonly [L in Locale]: WarehouseWords } = { en, "zh-CN": zhCN };
