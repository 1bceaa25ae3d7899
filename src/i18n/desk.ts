import type { Locale, Text } from "../domain/method/text";

const text = (en: string, zh: string): Text => ({ en, "zh-CN": zh });

/** Facts about the credit workbook itself, as the desk tells them. */
export const deskFacts = {
  none: text(
    "There is no credit desk in this workbook yet. Make one first (in the pane: Credit desk; on the command line: --desk new).",
    "此工作簿还没有授信台账。请先新建（任务窗格：授信台账；命令行：--desk new）。",
  ),
  exists: text(
    "This workbook has a credit desk already. Use it, or make a new one in another workbook.",
    "此工作簿已有授信台账。请直接使用，或在另一个工作簿中新建。",
  ),
  changedMeanwhile: text(
    "Somebody changed the credit desk while it was being written to. Nothing was written, and their entries are kept. Do it once more.",
    "写入期间有人修改了授信台账。没有写入任何内容，对方的录入已保留。请再操作一次。",
  ),
  tableMissing: (sheet: Text, table: Text): Text =>
    text(
      `The table of “${sheet.en}” is missing. Undo its deletion, or copy it back from an earlier file; if it was turned into a plain range, make it a table again (Insert › Table) and name it ${table.en}.`,
      `缺少“${sheet["zh-CN"]}”的表格。请撤消删除，或从较早的文件复制回来；如果它被转换成了普通区域，请重新建成表格（插入 › 表格）并命名为 ${table["zh-CN"]}。`,
    ),
  columnMissing: (label: Text, sheet: string): Text =>
    text(
      `The column “${label.en}” is missing in the table on “${sheet}”. Undo its deletion or renaming, or add a column with this heading.`,
      `“${sheet}”上的表格缺少“${label["zh-CN"]}”列。请撤消删除或改名，或新增一列并用此标题。`,
    ),
  occupied: (address: string): Text =>
    text(`Cells below the table are filled (${address}), and it has to grow into them. Move them elsewhere. Nothing was changed.`, `表格下方的单元格（${address}）已有内容，而表格需要向下扩展。请将其移走。没有更改任何内容。`),
  totals: (sheet: string): Text =>
    text(
      `The table on “${sheet}” shows a row of totals, so no row can be added below. Switch it off (Table Design › Total Row). Nothing was changed.`,
      `“${sheet}”上的表格显示了汇总行，无法在其下方增加行。请关闭汇总行（表设计 › 汇总行）。没有更改任何内容。`,
    ),
  password: (sheet: string): Text =>
    text(`The sheet “${sheet}” is protected with a password. Unprotect it (Review › Unprotect Sheet), then try again. Nothing was changed.`, `工作表“${sheet}”有密码保护。请先撤消保护（审阅 › 撤消工作表保护），然后重试。没有更改任何内容。`),
  structure: text(
    "The structure of this workbook is protected, so the dashboard cannot be drawn anew. Unprotect it (Review › Protect Workbook), then try again. Nothing was changed.",
    "此工作簿的结构受保护，无法重新绘制看板。请撤消保护（审阅 › 保护工作簿），然后重试。没有更改任何内容。",
  ),
  noCustomers: text(
    "No column with customers was found. Give the column of their numbers or names a heading such as “Customer no.” or “Customer”.",
    "没有找到客户列。请为客户编号或名称所在的列加上“客户编号”或“客户名称”之类的标题。",
  ),
  leftEmpty: (cells: number, column: Text, known: readonly string[]): Text =>
    text(
      `${column.en}: ${cells === 1 ? "one cell was" : `${cells} cells were`} left empty, for the desk knows only ${known.join(", ")}. Choose one of them.`,
      `“${column["zh-CN"]}”有 ${cells} 个单元格留空，因为台账只使用 ${known.join("、")}。请从中选择。`,
    ),
  created: (customers: number): Text =>
    text(
      `The credit desk is ready: ${customers === 0 ? "no customers yet" : customers === 1 ? "one customer" : `${customers} customers`}.`,
      `授信台账已建好：${customers === 0 ? "尚无客户" : `${customers} 位客户`}。`,
    ),
  refreshed: text("The dashboard is drawn anew.", "看板已重新绘制。"),
} as const;

/** Words on the sheets of the credit workbook. */
export interface DeskWords {
  readonly dashboard: {
    readonly sheet: string;
    readonly title: string;
    readonly asOf: (day: string) => string;
    readonly figures: string;
    readonly nothing: (chart: string) => string;
    readonly data: string;
    readonly page: string;
  };
  /** For yes-or-no columns. */
  readonly yesNo: readonly [string, string];
  readonly prompts: { readonly user: string; readonly desk: string };
  readonly create: string;
  readonly refresh: string;
  readonly log: { readonly made: (customers: number) => string };
}

const en: DeskWords = {
  dashboard: {
    sheet: "Dashboard",
    title: "Credit desk",
    asOf: (day) => `As of ${day}. The desk draws this sheet anew after every command: keep notes of your own on another sheet.`,
    figures: "Figures",
    nothing: (chart) => `${chart}: nothing to show yet.`,
    data: "Data of the charts",
    page: "Page",
  },
  yesNo: ["yes", "no"],
  prompts: { user: "You fill this column.", desk: "The desk fills this column." },
  create: "New credit desk",
  refresh: "Dashboard",
  log: { made: (customers) => `${customers} customers` },
};

const zhCN: DeskWords = {
  dashboard: {
    sheet: "看板",
    title: "授信看板",
    asOf: (day) => `截至 ${day}。每次操作后本表会重新绘制，您自己的备注请写在其他工作表上。`,
    figures: "指标",
    nothing: (chart) => `${chart}：暂无数据。`,
    data: "图表数据",
    page: "页",
  },
  yesNo: ["是", "否"],
  prompts: { user: "此列由您填写。", desk: "此列由授信台账填写。" },
  create: "新建授信台账",
  refresh: "看板",
  log: { made: (customers) => `${customers} 位客户` },
};

export const deskWords: Readonly<Record<Locale, DeskWords>> = { en, "zh-CN": zhCN };
