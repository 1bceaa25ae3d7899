import { say } from "../method/say";
import type { Text } from "../method/text";
import type { Money, SerialDate } from "../unit/unit";
import type { BatchState, ShiftAnswer } from "./batch";

/** What the commands on batches say, in both languages. */

const text = (en: string, zh: string): Text => ({ en, "zh-CN": zh });
const amount = (value: Money): string => say.amount(value, 6);

export const stateWords: Readonly<Record<BatchState, Text>> = {
  draft: text("a draft", "草拟"),
  proposed: text("proposed", "已提出"),
  approved: text("approved", "已批准"),
  recorded: text("recorded", "已备案"),
  effective: text("effective", "已生效"),
  withdrawn: text("withdrawn", "已撤回"),
};
export const stepWords = {
  propose: text("The proposal", "提出"),
  approve: text("The approval", "批准"),
  record: text("The record", "备案"),
  effect: text("The effective date", "生效"),
} as const;
type Step = keyof typeof stepWords;
const signer: Readonly<Record<Step, Text>> = {
  propose: text("the sales director, who proposes", "提出人（销售总监）"),
  approve: text("the CEO, who approves", "批准人（CEO）"),
  record: text("the CFO, who records", "备案人（CFO）"),
  effect: text("whoever puts it into effect", "执行人"),
};
const before: Readonly<Record<Step, Text>> = {
  propose: text("A draft is proposed", "只有草拟的批次可以提出"),
  approve: text("A proposed batch is approved", "只有已提出的批次可以批准"),
  record: text("An approved batch is recorded", "只有已批准的批次可以备案"),
  effect: text("A recorded batch takes effect", "只有已备案的批次可以生效"),
};

export const shiftTexts = {
  noTable: text("No annual table is signed yet, so there are no quotas to shift.", "尚无已签批的年度额度表，没有可调整的额度。"),
  sealsFirst: text("Quotas cannot be shifted on a table that is not what was signed. Restore the cells that were changed.", "额度表与签批时不一致，不能调整额度。请先恢复被改动的单元格。"),
  draftAnew: text("The batch is not what was signed. Withdraw it and draft it anew.", "该批次与已签内容不一致。请撤回后重新草拟。"),
  noDate: text("Give a date from 1900 to 9999.", "请填写 1900 至 9999 年之间的日期。"),
  empty: text("The batch changes nobody's quota. Enter who gains and who gives up.", "本批次没有任何调整。请填写增加方和削减方。"),
  noReason: text("Give the reason why the batch is reversed.", "请填写冲销的理由。"),
  behind: (batch: string, date: SerialDate): Text =>
    text(`Batch ${batch} of ${say.date(date)} is in effect; a batch of an earlier quarter cannot follow it.`, `批次 ${batch}（${say.date(date)}）已生效，其后不能再有更早季度的批次。`),
  taken: (batch: string, state: BatchState): Text =>
    text(`Batch ${batch} is ${stateWords[state].en}; only a draft can be changed. Choose another name.`, `批次 ${batch} ${stateWords[state]["zh-CN"]}，只有草拟的批次可以修改。请换一个编号。`),
  unknown: (customer: string): Text =>
    text(`“${customer}” is neither on the sheet Customers nor in the annual table in force.`, `“${customer}”既不在客户表中，也不在现行年度额度表中。`),
  twice: (customer: string): Text => text(`“${customer}” occurs twice in the batch. Give one change per customer.`, `“${customer}”在本批次中重复。每个客户只填一个调整额。`),
  notInCents: (customer: string): Text => text(`${customer}: the change is a number with at most two decimals.`, `${customer}：调整额须为最多两位小数的数字。`),
  noBatch: (batch: string): Text => text(`There is no batch “${batch}”.`, `没有批次“${batch}”。`),
  notEffective: (batch: string): Text => text(`Batch ${batch} is not in effect, so there is nothing to reverse.`, `批次 ${batch} 未生效，无需冲销。`),
  oldTable: (batch: string, year: number): Text =>
    text(`Batch ${batch} changed the annual table of ${year}, which is no longer in force.`, `批次 ${batch} 调整的是 ${year} 年度额度表，该表已不再有效。`),
  reversedBefore: (batch: string, by: string): Text => text(`Batch ${batch} is already reversed by batch ${by}.`, `批次 ${batch} 已由批次 ${by} 冲销。`),
  notOpposite: (batch: string): Text => text(`A reversal of batch ${batch} is its exact opposite, customer by customer.`, `冲销批次须与批次 ${batch} 逐户金额相反。`),
  wrongState: (batch: string, state: BatchState, step: Step): Text =>
    text(`Batch ${batch} is ${stateWords[state].en}. ${before[step].en} next.`, `批次 ${batch} ${stateWords[state]["zh-CN"]}。${before[step]["zh-CN"]}。`),
  noName: (step: Step): Text => text(`Enter the name of ${signer[step].en}.`, `请填写${signer[step]["zh-CN"]}的姓名。`),
  tooEarly: (step: Text, date: SerialDate): Text =>
    text(`${step.en} is dated before the step it follows, which was on ${say.date(date)}.`, `${step["zh-CN"]}日期早于上一步骤（${say.date(date)}）。`),
  otherTable: (batch: string, year: number, now: number): Text =>
    text(`Batch ${batch} was drafted on the annual table of ${year}; that of ${now} is in force now. Withdraw it and draft it anew.`, `批次 ${batch} 依据 ${year} 年度额度表草拟，现行的是 ${now} 年度。请撤回后重新草拟。`),
  quotaMoved: (customer: string, old: Money, now: Money): Text =>
    text(`${customer}: the batch was drafted from a quota of ${amount(old)}, which is ${amount(now)} now. Withdraw it and draft it anew.`, `${customer}：草拟时额度为 ${amount(old)}，现为 ${amount(now)}。请撤回后重新草拟。`),
  onlyReversed: (batch: string): Text => text(`Batch ${batch} is in effect; only another batch can reverse it.`, `批次 ${batch} 已生效，只能由另一批次冲销。`),
  withdrawnBefore: (batch: string): Text => text(`Batch ${batch} is withdrawn already.`, `批次 ${batch} 已经撤回。`),
} as const;

const lines = ({ lines: all, level, quarter }: ShiftAnswer): Text => text(`${quarter}, ${all.length} customers, level ${level}`, `${quarter}，${all.length} 家客户，第 ${level} 层次`);
const done: Readonly<Record<Step, (batch: string, about: Text, name: string) => Text>> = {
  propose: (batch, about, name) => text(`${name} has proposed batch ${batch} (${about.en}). The CEO approves it next.`, `${name} 已提出批次 ${batch}（${about["zh-CN"]}）。下一步由 CEO 批准。`),
  approve: (batch, about, name) => text(`${name} has approved batch ${batch} (${about.en}). The CFO records it next.`, `${name} 已批准批次 ${batch}（${about["zh-CN"]}）。下一步由 CFO 备案。`),
  record: (batch, about, name) => text(`${name} has recorded batch ${batch} (${about.en}). It can take effect.`, `${name} 已备案批次 ${batch}（${about["zh-CN"]}）。可以生效。`),
  effect: (batch, about) => text(`Batch ${batch} (${about.en}) is in effect and sealed; the total of all quotas is unchanged.`, `批次 ${batch}（${about["zh-CN"]}）已生效并封签；额度总数不变。`),
};

export const shiftSaid = {
  drafted: (answer: ShiftAnswer): Text =>
    answer.findings.some(({ rejects }) => rejects)
      ? text(`Batch ${answer.batch} (${lines(answer).en}) is saved as a draft; as it stands it would be rejected.`, `批次 ${answer.batch}（${lines(answer)["zh-CN"]}）已存为草稿；目前尚不能通过检查。`)
      : text(`Batch ${answer.batch} (${lines(answer).en}) is saved as a draft and can be proposed.`, `批次 ${answer.batch}（${lines(answer)["zh-CN"]}）已存为草稿，可以提出。`),
  signed: (answer: ShiftAnswer, step: Step, name: string): Text => done[step](answer.batch, lines(answer), name),
  withdrawn: (batch: string): Text => text(`Batch ${batch} is withdrawn; its quarter is free for another.`, `批次 ${batch} 已撤回，该季度可另行调整。`),
} as const;
