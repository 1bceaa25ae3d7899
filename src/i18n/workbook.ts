import type { FindingKind } from "../domain/column/finding";
import { say } from "../domain/method/say";
import { brief, fitting } from "../domain/method/sentence";
import type { Locale } from "../domain/method/text";
import type { UnitName } from "../domain/unit/unit";
import type { Choices, PlacedFinding, WorkbookIssue } from "../workbook/contract";
import type { RunStep } from "../workbook/control";

type IssueWords = { readonly [C in WorkbookIssue["code"]]: (issue: Extract<WorkbookIssue, { code: C }>) => string };

/** Words for what stands in a run's way, for findings, and for the headings a run writes. */
export interface WorkbookWords {
  readonly issues: IssueWords;
  readonly findings: { readonly [K in FindingKind]: (finding: PlacedFinding) => string };
  /** What to do about findings, by the choice that settles them. */
  readonly ways: { readonly [C in keyof Choices]: string };
  readonly leftOut: (finding: PlacedFinding) => string;
  readonly steps: { readonly [S in RunStep]: string };
  readonly customer: string;
  readonly why: string;
  readonly sheet: { readonly result: string; readonly summary: string; readonly config: string };
  /** The sheet of parameters beside formulas. */
  readonly config: {
    readonly title: (system: string) => string;
    readonly note: string;
    /** Beside a parameter that decides which formulas are written. */
    readonly fixed: string;
    readonly workings: string;
    /** The reason of a row that cannot be counted as it is now. */
    readonly notCounted: string;
  };
  /** A sheet of customers rolled up from invoice lines. */
  readonly rollup: {
    readonly sheet: (asOf: string) => string;
    /** Name of the Excel table: letters only. */
    readonly table: string;
    readonly note: (source: string, asOf: string, from: string | null, lines: number, leftOut: number, rule: string) => string;
  };
  /** What a chart's axis counts when it serves several columns. */
  readonly measured: { readonly [U in UnitName]?: string };
  readonly summary: {
    readonly title: (system: string) => string;
    readonly asOf: string;
    readonly by: string;
    readonly source: string;
    readonly sourceText: (sheet: string, address: string) => string;
    /** Where the columns are formulas: what of the sheet follows them; where only some figures do, the others are marked. */
    readonly live: (asOf: string, follows: { readonly charts: boolean; readonly figures: "none" | "some" | "all" }) => string;
    /** Where the columns are formulas and the sheet does not follow them. */
    readonly ofTheDay: (asOf: string) => string;
    readonly customers: string;
    readonly leftOut: string;
    readonly rule: string;
    readonly ruleText: (method: string, hash: string, version: string) => string;
    readonly parameters: string;
    readonly parameter: string;
    readonly value: string;
    readonly figures: string;
    readonly figure: string;
    readonly tiers: string;
    readonly tier: string;
    readonly share: string;
    readonly total: (label: string) => string;
    readonly totalShare: string;
    readonly notes: string;
    readonly charts: string;
    readonly chartData: string;
    readonly yes: string;
    readonly no: string;
    readonly page: string;
  };
}

const list = (items: readonly string[]): string => items.join(", ");
const listZh = (items: readonly string[]): string => items.join("、");

export const workbookEn = {
  issues: {
    "nothing-selected": () => "There is no data here. Select the customers' table with its headings, or one cell inside it, and try again.",
    "table-not-found": ({ name, known }) =>
      known.length === 0
        ? `There is no table called “${name}”; the workbook has no tables. Name a sheet or a range instead.`
        : `There is no table called “${name}”. Use ${list(known)}.`,
    "name-not-found": ({ name, known }) =>
      known.length === 0 ? `There is no range called “${name}”; the workbook has no named ranges.` : `There is no range called “${name}”. Use ${list(known)}.`,
    "sheet-not-found": ({ name, known }) => `There is no sheet called “${name}”. Use ${list(known)}.`,
    "bad-address": ({ address }) => `“${address}” is not a range. Write it like A1:H450.`,
    "no-header": ({ address }) => `No row of headings was found in ${address}. Put a heading above every column, and include that row.`,
    "no-body": ({ address }) => `There are headings in ${address}, but no customers below them. Include at least one row.`,
    "merged-cells": ({ addresses }) =>
      `Cells are merged inside the data: ${list(addresses)}. Unmerge them and fill the blanks, so that every customer has a row of its own.`,
    "heading-not-found": ({ input, name, known }) => `${input} is to be read from “${name}”, but no column is called so. Use ${list(known)}.`,
    "input-unknown": ({ name, known }) => `The system reads nothing called “${name}”. Use ${list(known)}.`,
    "column-unmatched": ({ label, known }) => `No column was recognised as ${label.en}. Choose it among ${list(known)}, or add it.`,
    "column-gone": ({ label, name, known }) =>
      `${label.en} was read from “${name}”, but no column is called so any more. Rename the column back, or choose among ${list(known)} in a new run.`,
    "heading-used-twice": ({ heading, labels }) =>
      `“${heading}” is chosen for ${list(labels.map(({ en }) => en))}. Choose another column for all but one of them.`,
    "dates-1904": ({ labels }) =>
      `This workbook counts days from 1904, an old setting of Excel for Mac, so its dates cannot be read (${list(labels.map(({ en }) => en))}). Copy the data to a new workbook, or change the setting (File › Options › Advanced › Use 1904 date system) and correct the dates.`,
    "different-scales": ({ columns }) =>
      `The amounts are in different units: ${list(columns.map(({ heading, address }) => `“${heading}” in column ${address}`))}. Bring them to one unit; nothing is scaled silently.`,
    "protected-sheet": ({ sheet }) => `The sheet “${sheet}” is protected. Unprotect it (Review › Unprotect Sheet), or write to a new sheet. Nothing was written.`,
    "protected-structure": () => "The structure of this workbook is protected, so no sheet can be added to it. Unprotect it (Review › Protect Workbook), or write values beside the data without a summary and without the run log. Nothing was written.",
    "read-only": () => "This workbook is read-only. Save a copy of it (File › Save As), open the copy, and write there. Nothing was written.",
    "input-changed": ({ address }) => `The data in ${address} has changed since the preview. Look at the preview again, then write. Nothing was written.`,
    "source-gone": ({ sheet }) => `The data on “${sheet}” is no longer there. Choose it again. Nothing was written.`,
    "target-not-empty": ({ address }) => `${address} is not empty. Clear it, allow it to be overwritten, or write to a new sheet. Nothing was written.`,
    "no-formulas": ({ system, reason }) => `${system.en} cannot be written so. ${reason.en} Nothing was written.`,
    "beyond-sheet": ({ sheet }) => `There is no room right of the data on “${sheet}”. Write to a new sheet. Nothing was written.`,
  },
  findings: {
    "text-number": ({ address, found, becomes, disguise }) =>
      disguise?.includes("date") ? `${address}: “${found}” is no date of Excel's but reads as ${say.date(becomes!)}.` : `${address}: “${found}” is text that reads as ${becomes}.`,
    "text-flag": ({ address, found, says }) => `${address}: “${found}” is text that reads as ${says ? "yes (TRUE)" : "no (FALSE)"}.`,
    "not-a-flag": ({ address, found, heading }) => `${address}: “${found}” in ${heading} is neither yes nor no. Correct it, or leave the row out.`,
    "not-a-number": ({ address, found, heading }) => `${address}: “${found}” in ${heading} is not a number. Correct it, or leave the row out.`,
    "not-a-date": ({ address, found, heading }) => `${address}: “${found}” in ${heading} is not a date. Correct it, or leave the row out.`,
    "cell-error": ({ address, found }) => `${address} holds the error ${found}. Correct it, or leave the row out.`,
    "blank-cell": ({ address, heading }) => `${address} is empty. Fill in ${heading}, or leave the row out.`,
    "below-minimum": ({ address, found, heading }) => `${address}: ${found} is too small for ${heading}. Correct it, or leave the row out.`,
    "subtotal-row": ({ address, found }) => `${address}: “${found}” looks like a subtotal, not a customer. Leave it out, or keep it if it is one.`,
    "duplicate-customer": ({ address, found }) => `${address}: “${found}” is in the list before. Merge the rows, leave this one out, or keep both.`,
    "hidden-row": ({ address, found }) => `${address}${found === "" ? "" : `: “${found}”`} is in a hidden row. Count visible rows only, or count it too.`,
    "blank-row": ({ address }) => `${address}: the row is empty and stays so.`,
  },
  ways: {
    convert: "Read these as shown",
    bad: "Leave these rows out",
    subtotals: "Leave subtotal rows out",
    duplicates: "Leave repeated customers out",
    hidden: "Count visible rows only",
  },
  leftOut: ({ kind, address, found }) =>
    kind === "subtotal-row"
      ? "Left out: a subtotal."
      : kind === "hidden-row"
        ? "Left out: the row was hidden."
        : kind === "duplicate-customer"
          ? `Left out: “${found}” is in the list before.`
          : kind === "blank-cell"
            ? `Left out: ${address} is empty.`
            : `Left out: ${address} holds “${found}”.`,
  steps: {
    reading: "Reading the table",
    computing: "Computing",
    explaining: "Wording the reasons",
    writing: "Writing the columns",
    summary: "Writing the summary",
    charts: "Drawing the charts",
    done: "Done",
  },
  customer: "Customer",
  why: "Why",
  sheet: { result: "Tiers", summary: "Tierbook", config: "Config" },
  config: {
    title: (system) => `${system}: parameters`,
    note: "Change the coloured cells and the formulas follow, with or without the add-in. Rows added to the data later need a new run.",
    fixed: "Decides which formulas were written; to change it, run again.",
    workings: "Workings",
    notCounted: "Not counted: a cell of this row is missing or cannot be read.",
  },
  rollup: {
    sheet: (asOf) => `Customers ${asOf}`,
    table: "Customers",
    note: (source, asOf, from, lines, leftOut, rule) =>
      `Rolled up from ${source}, ${from === null ? "as of" : `${from} to`} ${asOf}: ${say.amount(lines)} ${lines === 1 ? "line counts" : "lines count"}, ${say.amount(leftOut)} left out. Rule: ${rule}.`,
  },
  measured: { money: "Amount", share: "Share", ratio: "Rate", factor: "Multiplier", count: "Number", score: "Score", days: "Days" },
  summary: {
    title: (system) => `${system}: summary`,
    asOf: "As of",
    by: "Run by",
    source: "Data",
    sourceText: (sheet, address) => `${sheet}, ${address}`,
    live: (asOf, { charts, figures }) => {
      const others = [...(charts ? ["the charts drawn from them"] : []), ...{ none: [], some: ["the figures without *"], all: ["the figures"] }[figures]];
      const all = ["The tiers below", ...others];
      return `${[all.slice(0, -1).join(", "), all.at(-1)].filter(Boolean).join(" and ")} are formulas and follow changes of the data and the parameters. All other numbers and charts on this sheet are of the day of the run, ${asOf}.`;
    },
    ofTheDay: (asOf) => `The columns that were written are formulas and follow changes of the data. The numbers on this sheet are of the day of the run, ${asOf}, until the next run.`,
    customers: "Customers rated",
    leftOut: "Rows left out",
    rule: "Rule",
    ruleText: (method, hash, version) => `${method}, parameters ${hash}, Tierbook ${version}`,
    parameters: "Parameters",
    parameter: "Parameter",
    value: "Value",
    figures: "Figures",
    figure: "Figure",
    tiers: "Tiers",
    tier: "Tier",
    share: "Share of customers",
    total: (label) => label,
    totalShare: "Share of total",
    notes: "Notes",
    charts: "Charts",
    chartData: "Data of the charts",
    yes: "yes",
    no: "no",
    page: "Page",
  },
} satisfies WorkbookWords;

export const workbookZhCN = {
  issues: {
    "nothing-selected": () => "这里没有数据。请选中带标题的客户表，或表中任一单元格，然后重试。",
    "table-not-found": ({ name, known }) =>
      known.length === 0 ? `没有名为“${name}”的表格；工作簿中没有表格。请改为指定工作表或区域。` : `没有名为“${name}”的表格。可用的表格：${listZh(known)}。`,
    "name-not-found": ({ name, known }) =>
      known.length === 0 ? `没有名为“${name}”的区域；工作簿中没有已命名的区域。` : `没有名为“${name}”的区域。可用的名称：${listZh(known)}。`,
    "sheet-not-found": ({ name, known }) => `没有名为“${name}”的工作表。可用的工作表：${listZh(known)}。`,
    "bad-address": ({ address }) => `“${address}”不是区域。请写成 A1:H450 的形式。`,
    "no-header": ({ address }) => `在 ${address} 中没有找到标题行。请为每一列加上标题，并把标题行包括在内。`,
    "no-body": ({ address }) => `${address} 中有标题，但下面没有客户。请至少包括一行客户。`,
    "merged-cells": ({ addresses }) => `数据中有合并单元格：${listZh(addresses)}。请取消合并并填补空白，使每位客户各占一行。`,
    "heading-not-found": ({ input, name, known }) => `${input} 应取自“${name}”，但没有这样的列。可用的列：${listZh(known)}。`,
    "input-unknown": ({ name, known }) => `该体系没有名为“${name}”的输入。可用的输入：${listZh(known)}。`,
    "column-unmatched": ({ label, known }) => `没有识别出“${label["zh-CN"]}”列。请在 ${listZh(known)} 中选择，或补上这一列。`,
    "column-gone": ({ label, name, known }) => `“${label["zh-CN"]}”原取自“${name}”列，现在没有这一列。请改回列名，或新建运行并在${listZh(known.map((one) => `“${one}”`))}中选择。`,
    "heading-used-twice": ({ heading, labels }) =>
      `“${heading}”同时用作${listZh(labels.map((label) => `“${label["zh-CN"]}”`))}。请只保留其中一个，其余另选列。`,
    "dates-1904": ({ labels }) =>
      `该工作簿使用 1904 日期系统（Mac 版 Excel 的旧设置），无法读取其中的日期（${listZh(labels.map((label) => label["zh-CN"]))}）。请把数据复制到新工作簿，或更改该设置（文件 › 选项 › 高级 › 使用 1904 日期系统）并更正日期。`,
    "different-scales": ({ columns }) =>
      `金额单位不一致：${listZh(columns.map(({ heading, address }) => `${address} 列“${heading}”`))}。请先统一单位；本工具不会自行换算。`,
    "protected-sheet": ({ sheet }) => `工作表“${sheet}”受保护。请先撤消保护（审阅 › 撤消工作表保护），或写入新工作表。没有写入任何内容。`,
    "protected-structure": () => "此工作簿的结构受保护，不能添加工作表。请撤消保护（审阅 › 保护工作簿），或只在数据旁写入数值，不要汇总表和运行记录。没有写入任何内容。",
    "read-only": () => "此工作簿为只读。请另存副本（文件 › 另存为），打开副本后再写入。没有写入任何内容。",
    "input-changed": ({ address }) => `预览之后 ${address} 中的数据有变动。请重新预览后再写入。没有写入任何内容。`,
    "source-gone": ({ sheet }) => `“${sheet}”上的数据已不存在。请重新选择。没有写入任何内容。`,
    "target-not-empty": ({ address }) => `${address} 不是空的。请清空、允许覆盖，或写入新工作表。没有写入任何内容。`,
    "no-formulas": ({ system, reason }) => `“${system["zh-CN"]}”不能这样写入。${reason["zh-CN"]}未写入任何内容。`,
    "beyond-sheet": ({ sheet }) => `“${sheet}”上数据右侧没有空间了。请写入新工作表。没有写入任何内容。`,
  },
  findings: {
    "text-number": ({ address, found, becomes, disguise }) =>
      disguise?.includes("date") ? `${address}：“${found}”不是 Excel 日期，可读作 ${say.date(becomes!)}。` : `${address}：“${found}”是文本，可读作 ${becomes}。`,
    "text-flag": ({ address, found, says }) => `${address}：“${found}”是文本，可读作“${says ? "是”（TRUE" : "否”（FALSE"}）。`,
    "not-a-flag": ({ address, found, heading }) => `${address}：“${heading}”中的“${found}”既不表示“是”，也不表示“否”。请更正，或不计入该行。`,
    "not-a-number": ({ address, found, heading }) => `${address}：“${heading}”中的“${found}”不是数字。请更正，或不计入该行。`,
    "not-a-date": ({ address, found, heading }) => `${address}：“${heading}”中的“${found}”不是日期。请更正，或不计入该行。`,
    "cell-error": ({ address, found }) => `${address} 是错误值 ${found}。请更正，或不计入该行。`,
    "blank-cell": ({ address, heading }) => `${address} 为空。请填写“${heading}”，或不计入该行。`,
    "below-minimum": ({ address, found, heading }) => `${address}：${found} 对“${heading}”来说过小。请更正，或不计入该行。`,
    "subtotal-row": ({ address, found }) => `${address}：“${found}”像是合计行，而不是客户。请不计入该行；若确为客户，请保留。`,
    "duplicate-customer": ({ address, found }) => `${address}：“${found}”在前面已出现过。请合并两行、不计入该行，或两行都保留。`,
    "hidden-row": ({ address, found }) => `${address}${found === "" ? "" : `：“${found}”`}所在的行已隐藏。请选择只计可见行，或一并计入。`,
    "blank-row": ({ address }) => `${address}：该行为空，保持原样。`,
  },
  ways: {
    convert: "按所示读取",
    bad: "不计入这些行",
    subtotals: "不计入合计行",
    duplicates: "不计入重复的客户",
    hidden: "只计可见行",
  },
  leftOut: ({ kind, address, found }) =>
    kind === "subtotal-row"
      ? "未计入：合计行。"
      : kind === "hidden-row"
        ? "未计入：该行处于隐藏状态。"
        : kind === "duplicate-customer"
          ? `未计入：“${found}”在前面已出现过。`
          : kind === "blank-cell"
            ? `未计入：${address} 为空。`
            : `未计入：${address} 是“${found}”。`,
  steps: {
    reading: "正在读取表格",
    computing: "正在计算",
    explaining: "正在生成说明",
    writing: "正在写入各列",
    summary: "正在写入汇总",
    charts: "正在绘制图表",
    done: "完成",
  },
  customer: "客户",
  why: "说明",
  sheet: { result: "分级", summary: "分级汇总", config: "参数" },
  config: {
    title: (system) => `${system}：参数`,
    note: "修改着色单元格后公式随之重算，无需加载项。数据新增的行需重新运行。",
    fixed: "决定所写的公式；如需更改，请重新运行。",
    workings: "中间结果",
    notCounted: "未计入：本行有单元格缺失或无法读取。",
  },
  rollup: {
    sheet: (asOf) => `客户汇总 ${asOf}`,
    table: "客户汇总",
    note: (source, asOf, from, lines, leftOut, rule) =>
      `由 ${source} 汇总，${from === null ? "截至" : `${from} 至`} ${asOf}：计入 ${say.amount(lines)} 行，未计入 ${say.amount(leftOut)} 行。规则：${rule}。`,
  },
  measured: { money: "金额", share: "占比", ratio: "比率", factor: "系数", count: "数量", score: "得分", days: "天数" },
  summary: {
    title: (system) => `${system}：汇总`,
    asOf: "截至日期",
    by: "操作人",
    source: "数据",
    sourceText: (sheet, address) => `${sheet}，${address}`,
    live: (asOf, { charts, figures }) => {
      const all = ["下方的各级客户", ...(charts ? ["以其绘制的图表"] : []), ...{ none: [], some: ["未标 * 的主要数字"], all: ["主要数字"] }[figures]];
      return `${all.join("、")}为公式，随数据和参数重算。本页其余数字和图表为运行当日（${asOf}）的结果。`;
    },
    ofTheDay: (asOf) => `写入的各列为公式，随数据重算；本页数字为运行当日（${asOf}）的结果，下次运行时更新。`,
    customers: "已评级客户数",
    leftOut: "未计入的行数",
    rule: "规则",
    ruleText: (method, hash, version) => `${method}，参数 ${hash}，Tierbook ${version}`,
    parameters: "参数",
    parameter: "参数",
    value: "取值",
    figures: "主要数字",
    figure: "项目",
    tiers: "各级客户",
    tier: "级别",
    share: "客户占比",
    total: (label) => label,
    totalShare: "占总额比例",
    notes: "备注",
    charts: "图表",
    chartData: "图表数据",
    yes: "是",
    no: "否",
    page: "页",
  },
} satisfies WorkbookWords;

export const workbookWords: { readonly [L in Locale]: WorkbookWords } = { en: workbookEn, "zh-CN": workbookZhCN };

export function workbookIssueText(issue: WorkbookIssue, locale: Locale): string {
  const word = workbookWords[locale].issues[issue.code] as (issue: WorkbookIssue) => string;
  return fitting(word(issue));
}

/** What was found in which cell, and the way out. */
export const findingText = (finding: PlacedFinding, locale: Locale): string => workbookWords[locale].findings[finding.kind](quotable(finding));

/** Why a row was left out, in its column of reasons. */
export const leftOutText = (finding: PlacedFinding, locale: Locale): string => workbookWords[locale].leftOut(quotable(finding));

/** A cell and its heading may hold 32,767 characters, and a sentence quotes the first of them. */
const quotable = (finding: PlacedFinding): PlacedFinding => ({ ...finding, found: brief(finding.found), heading: brief(finding.heading) });
