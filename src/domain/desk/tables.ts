import type { Text } from "../method/text";
import type { UnitName, UnitTypes } from "../unit/unit";

/** A column of one of the credit workbook's tables. */
export interface DeskColumn {
  readonly unit: UnitName;
  readonly label: Text;
  readonly hint?: Text;
  /** Who fills it: the user, or a command of the desk (then it is locked where the sheet is protected). */
  readonly by: "user" | "desk";
  /** What may be chosen, where it is a list: the same codes in both languages. */
  readonly list?: readonly string[];
  readonly width?: number;
}
export interface DeskTable {
  readonly sheet: Text;
  /** Name of the Excel table. */
  readonly table: Text;
  readonly columns: Readonly<Record<string, DeskColumn>>;
}

/** A row of a table, blank cells as null. */
export type DeskRow<T extends DeskTable> = { readonly [C in keyof T["columns"]]: UnitTypes[T["columns"][C]["unit"]] | null };

const text = (en: string, zh: string): Text => ({ en, "zh-CN": zh });
const user = <U extends UnitName>(unit: U, en: string, zh: string, more: { readonly list?: readonly string[]; readonly hint?: Text; readonly width?: number } = {}) => ({ unit, label: text(en, zh), by: "user", ...more }) as const;
const desk = <U extends UnitName>(unit: U, en: string, zh: string, more: { readonly list?: readonly string[]; readonly hint?: Text; readonly width?: number } = {}) => ({ unit, label: text(en, zh), by: "desk", ...more }) as const;

/** One row per customer; last year's totals are typed or taken from the ledger. */
const customers = {
  sheet: text("Customers", "客户"),
  table: text("DeskCustomers", "授信客户"),
  columns: {
    customer: user("code", "Customer no.", "客户编号"),
    name: user("text", "Customer", "客户名称", { width: 150 }),
    since: user("date", "Customer since", "建立往来日期"),
    sales: user("money", "Sales last year", "上年销售额"),
    collected: user("money", "Collected last year", "上年回款额"),
    opening: user("money", "Opening receivables", "年初应收余额"),
    balance: user("money", "Receivables", "应收余额"),
    unbilled: user("money", "Delivered, not billed", "已发货未开票"),
    openOrders: user("money", "Open orders", "未发货订单"),
    overdue: user("money", "Overdue", "逾期金额"),
    daysOverdue: user("days", "Days overdue (longest)", "最长逾期天数"),
    floor: user("money", "Quota floor", "额度下限"),
    netWorth: user("money", "Tangible net worth", "有形净资产"),
    grade: user("code", "Credit grade", "信用等级", { list: ["AAA", "AA", "A", "B", "C"] }),
    finance: user("code", "Finances", "财务状况", { list: ["good", "stable", "worse"] }),
    litigation: user("flag", "Litigation", "涉诉"),
    legal: user("flag", "Legal representative changed", "法人变更"),
    brand: user("flag", "Brand incident", "品牌事件"),
    orderChange: user("ratio", "Change of orders", "订单变动"),
    temporary: user("money", "Temporary limit", "临时额度"),
    until: user("date", "Temporary until", "临时额度截止日"),
    pd: user("share", "Probability of default", "违约概率"),
    class: desk("code", "Class", "级别"),
    rate: desk("ratio", "Collection rate", "销售回款率"),
    ownLimit: desk("money", "Own limit", "自有额度"),
    binding: desk("text", "Bound by", "限定依据", { width: 120 }),
    quota: desk("money", "Quota in force", "现行额度"),
    headroom: desk("money", "Headroom", "剩余额度"),
    light: desk("code", "Warning light", "预警", { list: ["green", "yellow", "red"] }),
    signals: desk("text", "Warning signals", "预警信号", { width: 220 }),
    proposal: desk("text", "Level proposal", "等级建议", { width: 140 }),
    followUp: desk("date", "Next follow-up", "下次跟进日"),
  },
} as const satisfies DeskTable;

/** Invoices, credit notes and receipts; amounts are positive, the kind gives the sign. */
const ledger = {
  sheet: text("Ledger", "往来明细"),
  table: text("DeskLedger", "往来明细表"),
  columns: {
    date: user("date", "Date", "日期"),
    customer: user("code", "Customer no.", "客户编号"),
    kind: user("code", "Kind", "类型", { list: ["invoice", "receipt", "credit"] }),
    number: user("code", "Document no.", "单据号"),
    due: user("date", "Due", "到期日"),
    amount: user("money", "Amount", "金额"),
    settles: user("code", "Settles invoice", "核销发票号", { hint: text("The invoice a receipt or credit note pays; blank: the customer's oldest open invoice.", "收款或红字核销的发票；留空则核销该客户最早的未清发票。") }),
  },
} as const satisfies DeskTable;

/** The annual tables of all years: a row per customer and year, never overwritten once signed. */
const quotas = {
  sheet: text("Quotas", "额度"),
  table: text("DeskQuotas", "年度额度表"),
  columns: {
    year: desk("count", "Year", "年度"),
    customer: desk("code", "Customer no.", "客户编号"),
    name: desk("text", "Customer", "客户名称", { width: 150 }),
    class: desk("code", "Class", "级别"),
    rate: desk("ratio", "Collection rate", "销售回款率"),
    sales: desk("money", "Sales", "销售额"),
    classQuota: desk("money", "Class quota", "类别额度"),
    floor: desk("money", "Floor", "下限"),
    cap: desk("money", "Cap", "上限"),
    quota: desk("money", "Quota", "额度"),
    why: desk("text", "Why", "说明", { width: 330 }),
    seal: desk("code", "Seal", "封签", { width: 130 }),
  },
} as const satisfies DeskTable;

/** One row per annual table: the plan it was drawn by, who signed it, and its seal. */
const years = {
  sheet: text("Annual tables", "年度签批"),
  table: text("DeskYears", "年度签批表"),
  columns: {
    year: desk("count", "Year", "年度"),
    pool: desk("money", "Pool", "总额度"),
    allocated: desk("money", "Allocated", "已分配"),
    baseSales: desk("money", "Sales it is drawn from", "测算销售额"),
    ratio: desk("share", "Ratio", "赊销比例"),
    vat: desk("share", "VAT rate", "增值税率"),
    plan: desk("text", "Class multipliers, reserve, unit", "类别系数、预留、单位", { width: 200 }),
    ceo: desk("text", "CEO", "CEO"),
    ceoOn: desk("date", "Signed on", "签字日期"),
    cfo: desk("text", "CFO", "CFO"),
    cfoOn: desk("date", "Signed on (CFO)", "签字日期（CFO）"),
    salesDirector: desk("text", "Sales director", "销售总监"),
    salesDirectorOn: desk("date", "Signed on (sales director)", "签字日期（销售总监）"),
    state: desk("code", "State", "状态", { list: ["draft", "signed"] }),
    seal: desk("code", "Seal", "封签", { width: 130 }),
  },
} as const satisfies DeskTable;

/** Every batch of quota changes, a row per customer; effective ones stay as they are. */
const shifts = {
  sheet: text("Shifts", "额度调整"),
  table: text("DeskShifts", "额度调整表"),
  columns: {
    batch: desk("code", "Batch", "批次"),
    year: desk("count", "Annual table of", "所属年度"),
    quarter: desk("code", "Quarter", "季度"),
    date: desk("date", "Batch date", "批次日期"),
    customer: desk("code", "Customer no.", "客户编号"),
    class: desk("code", "Class", "级别"),
    old: desk("money", "Old quota", "原额度"),
    change: desk("money", "Change", "调整额"),
    new: desk("money", "New quota", "新额度"),
    reason: desk("text", "Reason", "理由", { width: 200 }),
    proposedBy: desk("text", "Proposed by (sales director)", "提出（销售总监）"),
    proposedOn: desk("date", "Proposed on", "提出日期"),
    approvedBy: desk("text", "Approved by (CEO)", "批准（CEO）"),
    approvedOn: desk("date", "Approved on", "批准日期"),
    recordedBy: desk("text", "Recorded by (CFO)", "备案（CFO）"),
    recordedOn: desk("date", "Recorded on", "备案日期"),
    effectiveOn: desk("date", "Effective on", "生效日期"),
    state: desk("code", "State", "状态", { list: ["draft", "proposed", "approved", "recorded", "effective", "withdrawn"] }),
    reverses: desk("code", "Reverses batch", "冲销批次"),
    seal: desk("code", "Seal", "封签", { width: 130 }),
  },
} as const satisfies DeskTable;

/** Every review, a row per customer, kept for trends. */
const reviews = {
  sheet: text("Review", "复评"),
  table: text("DeskReviews", "复评记录表"),
  columns: {
    date: desk("date", "Review of", "复评日"),
    customer: desk("code", "Customer no.", "客户编号"),
    name: desk("text", "Customer", "客户名称", { width: 150 }),
    value: desk("ratio", "Collection rate", "销售回款率"),
    old: desk("code", "Old class", "原级别"),
    computed: desk("code", "Computed class", "测算级别"),
    held: desk("code", "Class from now on", "复评后级别"),
    move: desk("code", "Move", "变动", { list: ["up", "down", "same", "new", "gone"] }),
    misses: desk("count", "Misses in a row", "连续未达标次数"),
    why: desk("text", "Why", "说明", { width: 330 }),
    state: desk("code", "State", "状态", { list: ["proposed", "signed"] }),
    signedBy: desk("text", "Signed by", "签字人"),
    signedOn: desk("date", "Signed on", "签字日期"),
  },
} as const satisfies DeskTable;

/** What the company does for each class. */
const policy = {
  sheet: text("Policy", "政策"),
  table: text("DeskPolicy", "授信政策表"),
  columns: {
    class: user("code", "Class", "级别"),
    service: user("text", "Service", "服务", { width: 220 }),
    term: user("days", "Payment term in days", "账期（天）"),
    deposit: user("share", "Deposit", "订金比例"),
    frequency: user("days", "Contact every … days", "联系间隔（天）"),
    approval: user("text", "Approval level", "审批级别"),
  },
} as const satisfies DeskTable;

/** Settings of the desk: a row per setting, its key unseen by nobody. */
const config = {
  sheet: text("Config", "参数"),
  table: text("DeskConfig", "授信参数表"),
  columns: {
    key: desk("code", "Setting", "参数代码"),
    label: desk("text", "Meaning", "含义", { width: 240 }),
    value: user("text", "Value", "取值", { width: 160 }),
    hint: desk("text", "Hint", "提示", { width: 330 }),
  },
} as const satisfies DeskTable;

/** Every command that changed something: when, who, what, result. */
const log = {
  sheet: text("Desk log", "授信日志"),
  table: text("DeskLog", "授信日志表"),
  columns: {
    number: desk("count", "No.", "序号"),
    at: desk("text", "When", "时间", { width: 120 }),
    by: desk("text", "Who", "操作人"),
    command: desk("text", "What", "操作", { width: 160 }),
    details: desk("text", "Details", "内容", { width: 330 }),
    result: desk("text", "Result", "结果", { width: 330 }),
  },
} as const satisfies DeskTable;

/** The tables of the credit workbook, in the order of their sheets. */
export const deskTables = { customers, ledger, quotas, years, shifts, reviews, policy, config, log } as const;
export type DeskTableName = keyof typeof deskTables;
export type RowOf<N extends DeskTableName> = DeskRow<(typeof deskTables)[N]>;
