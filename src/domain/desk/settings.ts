import type { Text } from "../method/text";
import type { DeskConfig } from "./book";

/** A setting on the Config sheet: a row of text each, typed by people. */
export interface DeskSetting {
  readonly key: keyof DeskConfig;
  readonly label: Text;
  readonly hint: Text;
  /** What a new workbook begins with; "" where the user must be asked. */
  readonly value: string;
}

const setting = (key: keyof DeskConfig, value: string, label: readonly [string, string], hint: readonly [string, string]): DeskSetting => ({
  key,
  value,
  label: { en: label[0], "zh-CN": label[1] },
  hint: { en: hint[0], "zh-CN": hint[1] },
});

export const deskSettings: readonly DeskSetting[] = [
  setting("firstMonth", "1", ["First month of the business year", "年度起始月份"], ["1 to 12; quarters of three months are counted from it.", "1 到 12，从该月起每三个月为一季度。"]),
  setting("unit", "0.01", ["Smallest step of a quota", "额度取整单位"], ["A whole number of 0.01, in the unit of the amounts: 0.01 is 100 yuan where they are in ten thousands.", "0.01 的整数倍，单位与金额相同：金额以万元计时，0.01 即 100 元。"]),
  setting("classes", "A/B/C/D", ["Classes", "级别"], ["Best first, separated by / or 、; N is kept for customers without sales.", "从最好的开始，用 / 或 、 分隔；N 专用于没有销售额的客户。"]),
  setting("multipliers", "1/1/1/0", ["Multiplier of each class", "各级别系数"], ["1/1/1/0 is the case's own split by sales; 1.2/1/0.8/0 rewards better payers.", "1/1/1/0 为案例按销售占比分配；1.2/1/0.8/0 奖励回款更好的客户。"]),
  setting("reserve", "0", ["Reserve for the last class", "末级预留额度"], ["An amount taken off the pool first and shared inside the last class.", "先从总额度中划出、在末级内分配的金额。"]),
  setting("ratio", "20%", ["Pool as a share of sales with VAT", "赊销比例"], ["20% allows receivables of 73 days of sales.", "20% 相当于允许 73 天销售额的应收款。"]),
  setting("vat", "", ["VAT rate", "增值税税率"], ["Your own rate, such as 13%; 0 if sales include VAT. It is never assumed.", "贵公司适用的税率，如 13%；销售额已含税则填 0。系统不代为假设。"]),
  setting("cuts", "100%/90%/80%", ["Collection rates from which a class begins", "各级别起点回款率"], ["Best class first, one fewer than classes; a rate on a cut-off takes the better class.", "从最好的级别开始，比级别少一个；恰在分界值归较好的级别。"]),
  setting("withOpening", "no", ["Opening receivables count as due", "年初应收计入应回款"], ["yes or no; yes removes the flattering effect of old debt collected.", "是或否（yes/no）；选“是”可消除收回旧欠款带来的高估。"]),
  setting("downAfter", "2", ["Misses in a row before a class falls", "连续几次未达标降级"], ["2 for quarterly reviews; over the limit or in litigation a class falls at once.", "季度复评取 2；超额或涉诉立即降级。"]),
  setting("buckets", "30/60/90", ["Last days of the ageing buckets", "账龄分段天数"], ["Rising days past due; due today is current.", "依次递增的逾期天数；当天到期视为未逾期。"]),
  setting("totals", "customers", ["Where customers' totals come from", "客户合计数的来源"], ["customers: typed on the Customers sheet; ledger: added up from the ledger.", "customers：在客户表中填写；ledger：由往来明细汇总。"]),
];
