import type { Locale } from "../domain/method/text";

/** Words of the batch command for the credit desk. */
export interface DeskBatchWords {
  readonly help: string;
  readonly unknown: (name: string, known: readonly string[]) => string;
  readonly notWith: (option: string, command: string) => string;
  readonly missing: (option: string, command: string) => string;
  readonly notNumber: (option: string, text: string) => string;
  readonly noInput: string;
  readonly nothingToWrite: (command: string) => string;
  readonly warning: (text: string) => string;
  readonly more: (lines: number) => string;
  readonly intact: string;
  readonly broken: (breaks: number) => string;
}

const en: DeskBatchWords = {
  help: `The credit desk: quotas, shifts, limits, warnings and reviews in one workbook, without Excel.

  npm run tier -- --desk new --out DESK.xlsx --vat 17% [--customers CUSTOMERS.xlsx] [options]
  npm run tier -- DESK.xlsx --desk COMMAND --out OUTPUT.xlsx [options]

  new            makes the workbook, or adds the desk to INPUT.xlsx if one is named
                 --vat 17%, --first-month 4, --protect
                 --customers FILE with --sheet, --table or --range: the customers to begin with; without FILE, in INPUT
  annual         draws up the annual table: --year 2011 [--base-sales, --ratio 20%, --vat, --multipliers 1.2/1/0.8/0, --reserve, --unit]
  sign           signs it: --year 2011 --role ceo|cfo|salesDirector --name NAME --date YYYY-MM-DD
  shift          drafts a batch: --date YYYY-MM-DD --change C7=+10 --change B117=-2 … [--batch NAME] [--reason TEXT]
  sign-shift     the next step of a batch: --batch NAME --step propose|approve|record|effect --name NAME --date YYYY-MM-DD
  withdraw       withdraws a batch that is not effective: --batch NAME
  reverse        drafts the opposite of an effective batch: --batch NAME --date YYYY-MM-DD --reason TEXT
  receivables    open invoices, ageing, days sales outstanding: [--as-of, --months 12]
  limits         own limits: [--as-of, --use need,ten,grade]
  loss           expected loss: [--as-of, --lgd 60%, --budget AMOUNT]
  warn           warning lights and follow-ups: [--as-of]
  review         computes the classes anew and proposes: --date YYYY-MM-DD
  sign-review    signs a review: --date YYYY-MM-DD --name NAME --signed-on YYYY-MM-DD
  dashboard      draws the dashboard anew: [--as-of]
  order          may this order go out? --customer C7 --amount 50 [--as-of, --max-overdue 30]; writes nothing, no --out
  check          is everything as it was signed? Writes nothing, no --out

For all of them
  --as-of YYYY-MM-DD     the day to judge by, and of the dashboard; today if left out
  --by NAME              who is named in the log
  --locale en|zh-CN      language of these messages; of the sheets too when they are made
  --force                OUTPUT may be INPUT
  --quiet                no progress

Ends with 0 when done, 1 when the desk refuses (with all reasons), when a seal is broken or a cell cannot be read, 2 when the
command is wrong, 3 when a file cannot be read or written. Unless it ends with 0, no file is written.`,
  unknown: (name, known) => `The credit desk has no command “${name}”. Use ${known.join(", ")}.`,
  notWith: (option, command) => `--desk ${command} does not take ${option}.`,
  missing: (option, command) => `--desk ${command} needs ${option}.`,
  notNumber: (option, text) => `${option} “${text}” is not a number. Write it like 1200, 0.2 or 20%.`,
  noInput: "Name the workbook with the credit desk.",
  nothingToWrite: (command) => `--desk ${command} writes nothing. Leave --out away.`,
  warning: (text) => `! ${text}`,
  more: (lines) => `  … and ${lines} more`,
  intact: "Everything sealed stands as it was signed.",
  broken: (breaks) => `${breaks === 1 ? "One difference" : `${breaks} differences`} from what was signed:`,
};

const zhCN: DeskBatchWords = {
  help: `授信台账：在一个工作簿中管理年度额度、季度调整、客户限额、预警和复评，无需 Excel。

  npm run tier -- --desk new --out 台账.xlsx --vat 17% [--customers 客户.xlsx] [选项]
  npm run tier -- 台账.xlsx --desk 命令 --out 输出.xlsx [选项]

  new            新建工作簿；若指定输入文件，则在其中加入台账
                 --vat 17%、--first-month 4、--protect
                 --customers 文件，可配合 --sheet、--table、--range：起始客户；不写文件则取自输入文件
  annual         编制年度额度表：--year 2011 [--base-sales、--ratio 20%、--vat、--multipliers 1.2/1/0.8/0、--reserve、--unit]
  sign           签批年度额度表：--year 2011 --role ceo|cfo|salesDirector --name 姓名 --date YYYY-MM-DD
  shift          草拟调整批次：--date YYYY-MM-DD --change C7=+10 --change B117=-2 … [--batch 批次] [--reason 理由]
  sign-shift     批次的下一步：--batch 批次 --step propose|approve|record|effect --name 姓名 --date YYYY-MM-DD
  withdraw       撤回未生效的批次：--batch 批次
  reverse        草拟已生效批次的冲销：--batch 批次 --date YYYY-MM-DD --reason 理由
  receivables    未清发票、账龄、应收账款周转天数：[--as-of、--months 12]
  limits         自有额度：[--as-of、--use need,ten,grade]
  loss           预期损失：[--as-of、--lgd 60%、--budget 金额]
  warn           预警与跟进：[--as-of]
  review         重新测算级别并提出建议：--date YYYY-MM-DD
  sign-review    签批复评：--date YYYY-MM-DD --name 姓名 --signed-on YYYY-MM-DD
  dashboard      重新绘制看板：[--as-of]
  order          这笔订单能否放行？--customer C7 --amount 50 [--as-of、--max-overdue 30]；不写文件，不需要 --out
  check          是否与签批时一致？不写文件，不需要 --out

通用选项
  --as-of YYYY-MM-DD     判断所依据的日期，也是看板的日期；省略时为今天
  --by 姓名              日志中的操作人
  --locale en|zh-CN      提示信息的语言；新建时也是工作表的语言
  --force                允许输出文件就是输入文件
  --quiet                不显示进度

完成时返回 0；被拒绝（列出全部理由）、封签不符或单元格无法读取时返回 1；命令有误返回 2；文件无法读写返回 3。除返回 0 外，不写任何文件。`,
  unknown: (name, known) => `授信台账没有“${name}”命令。可用：${known.join("、")}。`,
  notWith: (option, command) => `--desk ${command} 不使用 ${option}。`,
  missing: (option, command) => `--desk ${command} 缺少 ${option}。`,
  notNumber: (option, text) => `${option} “${text}”不是数字。请写成 1200、0.2 或 20% 的形式。`,
  noInput: "请指定含有授信台账的工作簿。",
  nothingToWrite: (command) => `--desk ${command} 不写任何内容，请去掉 --out。`,
  warning: (text) => `! ${text}`,
  more: (lines) => `  …… 另有 ${lines} 项`,
  intact: "封签的内容均与签批时一致。",
  broken: (breaks) => `与签批时有 ${breaks} 处不一致：`,
};

export const deskBatchWords: Readonly<Record<Locale, DeskBatchWords>> = { en, "zh-CN": zhCN };
