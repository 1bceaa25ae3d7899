import type { Locale } from "../domain/method/text";

/** Words of the batch command. */
export interface BatchWords {
  readonly help: string;
  readonly usage: {
    readonly hint: string;
    readonly missing: (option: string) => string;
    readonly unknownSystem: (name: string, known: readonly string[]) => string;
    readonly unknownParam: (name: string, known: readonly string[]) => string;
    readonly unknownPreset: (name: string, known: readonly string[]) => string;
    readonly pair: (option: string, text: string) => string;
    readonly choice: (option: string, text: string, known: readonly string[]) => string;
    readonly onlyOne: (options: readonly string[]) => string;
    readonly needs: (option: string, other: string) => string;
    readonly badDate: (text: string) => string;
    readonly oneInput: string;
    readonly overwritesInput: string;
  };
  readonly files: {
    readonly notFound: (path: string) => string;
    readonly notReadable: (path: string, reason: string) => string;
    readonly notXlsx: (path: string) => string;
    readonly notWritten: (path: string, reason: string) => string;
  };
  readonly opening: string;
  readonly saving: string;
  readonly nothingWritten: string;
  readonly waysOut: { readonly convert: string; readonly bad: string; readonly subtotals: string; readonly duplicates: string; readonly hidden: string };
  readonly tier: (tier: string, customers: number, share: string) => string;
  readonly written: (sheet: string, address: string, replaced: boolean) => string;
  readonly summary: (sheet: string, charts: number) => string;
  readonly counts: (customers: number, leftOut: number) => string;
  /** A value the wizard would have asked for was taken from its default. */
  readonly assumed: (label: string, value: string, name: string) => string;
  readonly rolledUp: (lines: number, customers: number, leftOut: number, sheet: string, address: string) => string;
  readonly saved: (path: string) => string;
}

const list = (items: readonly string[]): string => items.join(", ");
const listZh = (items: readonly string[]): string => items.join("、");

const en: BatchWords = {
  help: `Tiers the customers of a workbook and shares out their credit, without Excel.

  npm run tier -- INPUT.xlsx --system NAME --out OUTPUT.xlsx [options]

  --list                 the systems, their columns and parameters
  --system NAME          which system
  --compare NAME,NAME    instead: two to four systems side by side, on a sheet of their own
  --prepare-for-sharing  instead: make values of all formulas that need the add-in, and remove what it has stored;
                         with --write native, formulas of Excel itself where the system has them
  --desk COMMAND         instead: the credit desk; --desk help lists its commands
  --out FILE             where the result goes; INPUT itself only with --force

Where the customers are (otherwise: everything on the active sheet)
  --sheet NAME           a sheet
  --table NAME           an Excel table
  --range A1:H450        a range, on --sheet or the active sheet

How they are read
  --column INPUT=HEADING which column is which; repeat it. Others are matched by their headings
  --convert              read numbers, yes and no stored as text as what they show
  --leave-out LIST       rows not counted: bad, subtotals, duplicates, hidden
  --keep LIST            rows counted though they look odd: bad, subtotals, duplicates, hidden

Invoice lines instead of customers
  --transactions         the rows are invoice lines: add them up to customers on a sheet of their own, and tier those
  --as-of YYYY-MM-DD     needed then: later lines do not count, and systems that judge by a day take it
  --customer, --date, --amount HEADING    which column is which; matched by their headings if left out
  --order, --name, --profit, --collected, --quantity HEADING    further columns, if there are any
  --from YYYY-MM-DD      earlier lines do not count
  --period month         a column for each week, month, quarter or year; --first-month 4 for years from April
  --time-unit days       for the models of repeat buying, instead of weeks

How they are tiered
  --set NAME=VALUE       a parameter; repeat it. 17%, lists with commas: cuts=1,0.9,0.8
  --preset NAME          a named set of parameters, of the system or kept in the workbook; --set comes on top
                         with --compare, --set, --preset and --column go to every system that knows the name,
                         or to one: --set mm-credit.vat=17%
  --resamples 200        with --compare: how many random halves test how firm the tiers are
  --seed 1               with --compare: another number draws other halves
  --as-of YYYY-MM-DD     the date on the result; today if left out
  --by NAME              who is named on the summary

How it is written
  --new-sheet            on a sheet of its own instead of beside the data
  --write MODE           values: answers as they are now; native: formulas of Excel itself that follow the data;
                         functions: a call of the add-in's function that spills
  --overwrite            even if cells beside the data are filled
  --no-summary           without summary sheet and charts
  --overrides            with columns to give a tier by hand; a later run keeps what stands in them
  --no-log               without a line in the run log
  --locale en|zh-CN      language of the result and of these messages
  --force                OUTPUT may be INPUT
  --quiet                no progress

Ends with 0 when done, 1 when the data needs a decision (every cell is listed), 2 when the command is wrong, 3 when a file
cannot be read or written. Unless it ends with 0, no file is written.`,
  usage: {
    hint: "See npm run tier -- --help.",
    missing: (option) => `${option} is missing.`,
    unknownSystem: (name, known) => `There is no system called “${name}”. Use ${list(known)}.`,
    unknownParam: (name, known) => `There is no parameter called “${name}”. Use ${list(known)}.`,
    unknownPreset: (name, known) => `There is no preset called “${name}”. Use ${list(known)}.`,
    pair: (option, text) => `${option} “${text}” is not of the form NAME=VALUE.`,
    choice: (option, text, known) => `${option} does not know “${text}”. Use ${list(known)}.`,
    onlyOne: (options) => `Use only one of ${list(options)}.`,
    needs: (option, other) => `${option} needs ${other}.`,
    badDate: (text) => `“${text}” is not a date. Write it like 2026-11-22.`,
    oneInput: "Name exactly one workbook to read.",
    overwritesInput: "OUTPUT is INPUT. Choose another file, or add --force.",
  },
  files: {
    notFound: (path) => `${path} does not exist.`,
    notReadable: (path, reason) => `${path} cannot be read: ${reason}`,
    notXlsx: (path) => `${path} is not an xlsx workbook. Save it as .xlsx in Excel first.`,
    notWritten: (path, reason) => `${path} cannot be written: ${reason}`,
  },
  opening: "Opening the workbook",
  saving: "Saving",
  nothingWritten: "Nothing was written.",
  waysOut: {
    convert: "Read them as shown: --convert",
    bad: "Leave these rows out: --leave-out bad",
    subtotals: "Leave subtotals out: --leave-out subtotals (or --keep subtotals)",
    duplicates: "Leave repeated customers out: --leave-out duplicates (or --keep duplicates)",
    hidden: "Count visible rows only: --leave-out hidden (or all of them: --keep hidden)",
  },
  tier: (tier, customers, share) => `${tier}: ${customers} (${share})`,
  written: (sheet, address, replaced) => `${replaced ? "Replaced" : "Wrote"} ${sheet}!${address}`,
  summary: (sheet, charts) => `Summary: ${sheet}, ${charts} ${charts === 1 ? "chart" : "charts"}`,
  counts: (customers, leftOut) => `${customers} customers rated, ${leftOut} rows left out`,
  assumed: (label, value, name) => `${label}: ${value} was taken. If that is not yours, say --set ${name}=…`,
  rolledUp: (lines, customers, leftOut, sheet, address) => `${lines} lines added up to ${customers} customers, ${leftOut} left out: ${sheet}!${address}`,
  saved: (path) => `Saved ${path}`,
};

const zhCN: BatchWords = {
  help: `不用 Excel，为工作簿中的客户分级并分配赊销额度。

  npm run tier -- 输入.xlsx --system 名称 --out 输出.xlsx [选项]

  --list                 列出各体系及其列和参数
  --system 名称          使用哪个体系
  --compare 名称,名称    或者：并列比较两到四种体系，写到新工作表
  --prepare-for-sharing  或者：把所有需要本加载项的公式变为数值，并删除其存储的内容；
                         加 --write native 时，体系有 Excel 自带公式的变为自带公式
  --desk 命令            或者：授信台账；--desk help --locale zh-CN 列出其命令
  --out 文件             结果写到哪里；只有加 --force 才可以是输入文件本身

客户在哪里（不指定时：当前工作表的全部内容）
  --sheet 名称           工作表
  --table 名称           Excel 表格
  --range A1:H450        区域，在 --sheet 或当前工作表上

如何读取
  --column 输入=标题     指定列，可重复使用；其余按标题自动匹配
  --convert              把文本形式的数字和是否按所示读取
  --leave-out 列表       不计入的行：bad（有误）、subtotals（合计）、duplicates（重复）、hidden（隐藏）
  --keep 列表            虽有疑问仍计入的行：bad、subtotals、duplicates、hidden

发票明细而非客户
  --transactions         各行是发票明细：先汇总到客户并写在新工作表上，再对客户分级
  --as-of YYYY-MM-DD     此时必填：之后的明细不计入，按日期评定的体系也以该日为准
  --customer、--date、--amount 标题    指定各列；省略时按标题自动匹配
  --order、--name、--profit、--collected、--quantity 标题    其他列（如有）
  --from YYYY-MM-DD      更早的明细不计入
  --period month         按 week、month、quarter 或 year 分期各列一栏；--first-month 4 表示年度自四月开始
  --time-unit days       重复购买模型以天计，默认以周计

如何分级
  --set 名称=值          参数，可重复使用；可写 17%，列表用逗号：cuts=1,0.9,0.8
  --preset 名称          一组预设参数（体系自带或保存在工作簿中）；--set 在其上修改
                         与 --compare 同用时，--set、--preset、--column 用于每个认识该名称的体系，
                         或只用于其中一个：--set mm-credit.vat=17%
  --resamples 200        与 --compare 同用：用多少个随机的一半检验级别的稳固度
  --seed 1               与 --compare 同用：换一个数字即另行抽样
  --as-of YYYY-MM-DD     结果上的日期；省略时为今天
  --by 姓名              汇总表上的操作人

如何写入
  --new-sheet            写到新工作表，而不是数据旁边
  --write MODE           values 写入当前结果；native 写入随数据重算的 Excel 原生公式；functions 写入会溢出的加载项函数
  --overwrite            数据旁边的单元格已有内容也写入
  --no-summary           不要汇总表和图表
  --overrides            增加人工调整级别的列；再次运行时保留其中内容
  --no-log               不写运行记录
  --locale en|zh-CN      结果和提示信息的语言
  --force                允许输出文件就是输入文件
  --quiet                不显示进度

完成时返回 0；数据需要决定时返回 1（列出每个单元格）；命令有误返回 2；文件无法读写返回 3。除返回 0 外，不写任何文件。`,
  usage: {
    hint: "参见 npm run tier -- --help --locale zh-CN。",
    missing: (option) => `缺少 ${option}。`,
    unknownSystem: (name, known) => `没有名为“${name}”的体系。可用：${listZh(known)}。`,
    unknownParam: (name, known) => `没有名为“${name}”的参数。可用：${listZh(known)}。`,
    unknownPreset: (name, known) => `没有名为“${name}”的预设。可用：${listZh(known)}。`,
    pair: (option, text) => `${option} “${text}”不是“名称=值”的形式。`,
    choice: (option, text, known) => `${option} 不接受“${text}”。可用：${listZh(known)}。`,
    onlyOne: (options) => `${listZh(options)} 只能使用其中一个。`,
    needs: (option, other) => `${option} 需要同时使用 ${other}。`,
    badDate: (text) => `“${text}”不是日期。请写成 2026-11-22 的形式。`,
    oneInput: "请指定一个要读取的工作簿。",
    overwritesInput: "输出文件就是输入文件。请另选文件，或加 --force。",
  },
  files: {
    notFound: (path) => `${path} 不存在。`,
    notReadable: (path, reason) => `无法读取 ${path}：${reason}`,
    notXlsx: (path) => `${path} 不是 xlsx 工作簿。请先在 Excel 中另存为 .xlsx。`,
    notWritten: (path, reason) => `无法写入 ${path}：${reason}`,
  },
  opening: "正在打开工作簿",
  saving: "正在保存",
  nothingWritten: "没有写入任何内容。",
  waysOut: {
    convert: "按所示读取：--convert",
    bad: "不计入这些行：--leave-out bad",
    subtotals: "不计入合计行：--leave-out subtotals（或 --keep subtotals）",
    duplicates: "不计入重复的客户：--leave-out duplicates（或 --keep duplicates）",
    hidden: "只计可见行：--leave-out hidden（或全部计入：--keep hidden）",
  },
  tier: (tier, customers, share) => `${tier}：${customers} 户（${share}）`,
  written: (sheet, address, replaced) => `${replaced ? "已替换" : "已写入"} ${sheet}!${address}`,
  summary: (sheet, charts) => `汇总：${sheet}，${charts} 个图表`,
  counts: (customers, leftOut) => `已评级客户 ${customers} 户，未计入 ${leftOut} 行`,
  assumed: (label, value, name) => `${label}：采用了 ${value}。如有不同，请用 --set ${name}=… 指定`,
  rolledUp: (lines, customers, leftOut, sheet, address) => `${lines} 行明细汇总为 ${customers} 位客户，未计入 ${leftOut} 行：${sheet}!${address}`,
  saved: (path) => `已保存 ${path}`,
};

export const batchWords: { readonly [L in Locale]: BatchWords } = { en, "zh-CN": zhCN };
