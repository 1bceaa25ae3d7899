import type { Issue } from "../issue/issue";
import type { Answer, NumberParam, ParamRow, RowsParam, TableField, TableRow } from "../method/method";
import { quarterOf } from "./quarter";

/** How far a batch has come: a step is taken once somebody signed for it with a date. */
const states = ["draft", "proposed", "approved", "recorded", "effective"] as const;
export type ShiftState = (typeof states)[number] | "rejected";

export const stateWords = {
  en: "draft, proposed, approved, recorded, effective or rejected",
  "zh-CN": "draft 草拟、proposed 已提出、approved 已批准、recorded 已备案、effective 已生效、rejected 驳回",
} as const;

export const approvalsParam = {
  kind: "rows",
  optional: true,
  columns: {
    name: { unit: "text", label: { en: "Name", "zh-CN": "姓名" } },
    date: { unit: "date", label: { en: "Date", "zh-CN": "日期" } },
  },
  label: { en: "Signatures", "zh-CN": "签字" },
  hint: {
    en: "Rows of name and date, in this order: proposed by the sales director, approved by the CEO, recorded by the CFO, put into force. Leave out what is still to come.",
    "zh-CN": "每行为姓名与日期，依次为：销售总监提出、CEO（总经理）批准、CFO 备案、生效。尚未完成的步骤不填。",
  },
} as const satisfies RowsParam;

export const firstMonthParam = {
  kind: "number",
  unit: "count",
  min: 1,
  max: 12,
  whole: true,
  default: 1,
  origin: "OURS",
  label: { en: "First month of the year", "zh-CN": "年度起始月份" },
  hint: { en: "Quarters of three months are counted from it: 1 for January.", "zh-CN": "从该月起每三个月为一季度；一月填 1。" },
} as const satisfies NumberParam;

const name = { unit: "text", label: { en: "By", "zh-CN": "签字人" } } as const;
const date = { unit: "date", label: { en: "On", "zh-CN": "日期" } } as const;

/** One line per customer of the batch, to keep in the log sheet. */
export const shiftLogTable = {
  label: { en: "Log of the batch", "zh-CN": "调整记录" },
  columns: {
    batch: { unit: "code", label: { en: "Batch", "zh-CN": "批次" } },
    quarter: { unit: "code", label: { en: "Quarter", "zh-CN": "季度" } },
    customer: { unit: "code", label: { en: "Customer", "zh-CN": "客户" } },
    class: { unit: "code", label: { en: "Class", "zh-CN": "类别" } },
    old: { unit: "money", label: { en: "Old quota", "zh-CN": "原额度" } },
    change: { unit: "money", label: { en: "Change", "zh-CN": "调整额" } },
    new: { unit: "money", label: { en: "New quota", "zh-CN": "新额度" } },
    reason: { unit: "text", label: { en: "Reason", "zh-CN": "理由" } },
    proposedBy: { ...name, label: { en: "Proposed by (sales director)", "zh-CN": "提出（销售总监）" } },
    proposedOn: { ...date, label: { en: "Proposed on", "zh-CN": "提出日期" } },
    approvedBy: { ...name, label: { en: "Approved by (CEO)", "zh-CN": "批准（CEO）" } },
    approvedOn: { ...date, label: { en: "Approved on", "zh-CN": "批准日期" } },
    recordedBy: { ...name, label: { en: "Recorded by (CFO)", "zh-CN": "备案（CFO）" } },
    recordedOn: { ...date, label: { en: "Recorded on", "zh-CN": "备案日期" } },
    state: { unit: "code", label: { en: "State", "zh-CN": "状态" } },
  },
} as const satisfies TableField;

/** 2026 Q1; "" without a date. */
export function quarterName(day: number | undefined, firstMonth: number): string {
  if (day === undefined) return "";
  const { year, quarter } = quarterOf(day, firstMonth);
  return `${year} Q${quarter}`;
}

/** A batch that a check rejects goes no further, whoever has signed. */
export const stateOf = (accepted: boolean, approvals: readonly ParamRow[]): ShiftState =>
  accepted ? states[Math.min(states.length - 1, approvals.length)]! : "rejected";

/** Who signed when, for the three steps of the log; "" where nobody has. */
export const signatures = (approvals: readonly ParamRow[]): Answer[] =>
  [0, 1, 2].flatMap((step) => [approvals[step]?.[0] ?? "", approvals[step]?.[1] ?? ""]);

interface Batch {
  readonly batch: string;
  readonly quarter: string;
  readonly state: ShiftState;
  readonly approvals: readonly ParamRow[];
}
interface LoggedCustomer {
  readonly customer: string;
  readonly group: string;
  readonly old: number;
  readonly change: number;
  readonly after: number;
  readonly reason: string | null;
}

export const logRows = (customers: readonly LoggedCustomer[], { batch, quarter, state, approvals }: Batch): TableRow[] =>
  customers.map(({ customer, group, old, change, after, reason }) => [batch, quarter, customer, group, old, change, after, reason ?? "", ...signatures(approvals), state]);

/** Each step is signed with a date, none before the one it follows, and there are no more than four. */
export function checkApprovals(approvals: readonly ParamRow[] = []): Issue[] {
  const dates = approvals.map(([, day]) => day);
  const complete = approvals.every(([who, day]) => who != null && typeof day === "number");
  if (!complete) return [{ code: "method", text: { en: "Every signature needs a name and a date.", "zh-CN": "每个签字须有姓名和日期。" } }];
  if (approvals.length > states.length - 1) return [{ code: "param-count", param: "approvals", expected: states.length - 1, found: approvals.length }];
  const falls = dates.some((day, i) => i > 0 && Number(day) < Number(dates[i - 1]));
  return falls ? [{ code: "method", text: { en: "A signature is dated before the one it follows.", "zh-CN": "签字日期早于上一步骤。" } }] : [];
}
