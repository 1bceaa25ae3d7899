import type { Issue, IssueCode } from "../domain/issue/issue";
import type { AnyMethod } from "../domain/method/method";
import type { Locale } from "../domain/method/text";
import { brief, fitting } from "../domain/method/sentence";

/** How the edge speaks of the places an issue names. */
export interface Places {
  /** A cell of an input column, or a whole row where `column` is null: "B17", or "row 17". Rows count from 0. */
  where(row: number, column: string | null): string;
  /** What the user calls an input or a parameter: a heading, or its label. */
  name(field: string): string;
}

type Words = { readonly [C in IssueCode]: (issue: Extract<Issue, { code: C }>, places: Places) => string };

const list = (items: readonly unknown[]): string => items.join(", ");
const listZh = (items: readonly unknown[]): string => items.join("、");
const lengths = (issue: { lengths: Readonly<Record<string, number>> }, { name }: Places): string[] =>
  Object.entries(issue.lengths).map(([column, length]) => `${name(column)} ${length}`);

const expectedEn = { number: "a number", numbers: "numbers", text: "text", flag: "TRUE or FALSE" };
const expectedZh = { number: "一个数字", numbers: "数字", text: "文本", flag: "TRUE 或 FALSE" };
const orderEn = { ascending: "rise", descending: "fall", monotone: "all rise or all fall" };
const orderZh = { ascending: "依次递增", descending: "依次递减", monotone: "全部递增或全部递减" };

const en = {
  "not-a-number": ({ column, row, found }, { where, name }) =>
    `${where(row, column)}: “${found}” is not a number. Enter a number for ${name(column)}, or clear the row.`,
  "not-text": ({ column, row, found }, { where, name }) =>
    `${where(row, column)}: ${found} is not text. Enter a name or code for ${name(column)}.`,
  "not-a-flag": ({ column, row, found }, { where, name }) =>
    `${where(row, column)}: “${found}” is neither TRUE nor FALSE. Enter one of them for ${name(column)}.`,
  "cell-error": ({ column, row, found }, { where, name }) =>
    `${where(row, column)} holds the error ${found}. Correct the cell of ${name(column)}; until then its row is left out.`,
  "blank-cell": ({ column, row }, { where, name }) =>
    `${where(row, column)} is empty. Enter ${name(column)}, or clear the whole row.`,
  "below-minimum": ({ column, row, min, found }, { where, name }) =>
    `${where(row, column)}: ${found} is less than ${min}, the least that ${name(column)} can be. Correct the cell.`,
  "out-of-range": ({ column, row, found }, { where, name }) =>
    `${where(row, column)}: ${found} is too large or too small a number to calculate ${name(column)} with. Correct the cell.`,
  "not-a-date": ({ column, row, found }, { where, name }) =>
    `${where(row, column)}: ${found} is no date from 1900 to 9999. Enter a date for ${name(column)}.`,
  "too-long": ({ row }, { where }) => `${row === undefined ? "" : `${where(row, null)}: `}The answer is a text longer than the 32,767 characters a cell holds. Shorten the names it is made of.`,
  "too-large": ({ row }, { where }) =>
    `${row === undefined ? "The" : `${where(row, null)}: the`} result is too large for a cell. Use a larger unit.`,
  "unknown-code": ({ column, row, found, known }, { where, name }) =>
    `${where(row, column)}: “${found}” is none of the codes of ${name(column)}. Use ${list(known)}.`,
  duplicate: ({ column, row, first, found }, { where, name }) =>
    `${where(first, column)} and ${where(row, column)} both hold “${found}”. Each ${name(column)} may occur once: merge the two rows or rename one.`,
  "column-missing": ({ column }, { name }) => `The column ${name(column)} is missing. Choose the column that holds it.`,
  "different-lengths": (issue, places) =>
    `The columns have different numbers of rows (${list(lengths(issue, places))}). Choose ranges of the same height.`,
  "not-one-column": ({ column, rows, columns }, { name }) =>
    `${name(column)} is ${rows} × ${columns} cells. Choose a single column.`,
  "no-rows": () => "There is no data. Choose a range with at least one row.",
  "param-missing": ({ param }, { name }) => `${name(param)} is missing. Enter a value.`,
  "param-type": ({ param, expected, found }, { name }) => `${name(param)} is “${found}”. Enter ${expectedEn[expected]}.`,
  "param-below": ({ param, min, exclusive, found }, { name }) =>
    `${name(param)} is ${found}. Enter a value ${exclusive ? "above" : "of at least"} ${min}.`,
  "param-above": ({ param, max, exclusive, found }, { name }) =>
    `${name(param)} is ${found}. Enter a value ${exclusive ? "below" : "of at most"} ${max}.`,
  "param-not-whole": ({ param, found }, { name }) => `${name(param)} is ${found}. Enter a whole number.`,
  "param-range": ({ param, found }, { name }) => `${name(param)} is ${found}, which is no such date or too large or small a number. Correct it.`,
  "param-choice": ({ param, found, choices }, { name }) => `${name(param)} is “${found}”. Use one of ${list(choices)}.`,
  "param-count": ({ param, expected, found, of }, { name }) =>
    of === undefined
      ? `${name(param)} has ${found} entries. Enter ${expected}.`
      : `${name(param)} has ${found} entries. Enter ${expected}, to fit ${name(of)}.`,
  "param-order": ({ param, order }, { name }) => `The entries of ${name(param)} must ${orderEn[order]}, without repeats. Put them in order.`,
  "param-sum": ({ param, expected, found }, { name }) => `${name(param)} add up to ${found}. Make them add up to ${expected}.`,
  "param-unknown": ({ param, known }) => `There is no parameter called “${param}”. Use ${list(known)}.`,
  "unknown-output": ({ found, known }) => `There is no result called “${found}”. Use ${list(known)}.`,
  method: ({ text, row }, { where }) => (row === undefined ? text.en : `${where(row, null)}: ${text.en}`),
} satisfies Words;

const zhCN = {
  "not-a-number": ({ column, row, found }, { where, name }) =>
    `${where(row, column)}：“${found}”不是数字。请为“${name(column)}”填写数字，或清空该行。`,
  "not-text": ({ column, row, found }, { where, name }) =>
    `${where(row, column)}：${found} 不是文本。请为“${name(column)}”填写名称或代码。`,
  "not-a-flag": ({ column, row, found }, { where, name }) =>
    `${where(row, column)}：“${found}”既不是 TRUE 也不是 FALSE。请为“${name(column)}”填写其中之一。`,
  "cell-error": ({ column, row, found }, { where, name }) =>
    `${where(row, column)} 是错误值 ${found}。请更正“${name(column)}”的这个单元格；更正之前该行不参与计算。`,
  "blank-cell": ({ column, row }, { where, name }) => `${where(row, column)} 为空。请填写“${name(column)}”，或清空整行。`,
  "below-minimum": ({ column, row, min, found }, { where, name }) =>
    `${where(row, column)}：${found} 小于“${name(column)}”的下限 ${min}。请更正该单元格。`,
  "out-of-range": ({ column, row, found }, { where, name }) =>
    `${where(row, column)}：“${name(column)}”的数值 ${found} 过大或过小，无法计算。请更正该单元格。`,
  "not-a-date": ({ column, row, found }, { where, name }) =>
    `${where(row, column)}：${found} 不是 1900 至 9999 年之间的日期。请为“${name(column)}”填写日期。`,
  "too-long": ({ row }, { where }) => `${row === undefined ? "" : `${where(row, null)}：`}结果的文字超过单元格可容纳的 32,767 个字符。请缩短名称。`,
  "too-large": ({ row }, { where }) => `${row === undefined ? "" : `${where(row, null)}：`}结果超出单元格可容纳的范围。请换用更大的单位。`,
  "unknown-code": ({ column, row, found, known }, { where, name }) =>
    `${where(row, column)}：“${found}”不是“${name(column)}”的代码。可用的代码：${listZh(known)}。`,
  duplicate: ({ column, row, first, found }, { where, name }) =>
    `${where(first, column)} 和 ${where(row, column)} 都是“${found}”。每个“${name(column)}”只能出现一次：请合并这两行，或给其中一行改名。`,
  "column-missing": ({ column }, { name }) => `缺少“${name(column)}”列。请选择它所在的列。`,
  "different-lengths": (issue, places) => `各列的行数不同（${listZh(lengths(issue, places))}）。请选择高度相同的区域。`,
  "not-one-column": ({ column, rows, columns }, { name }) => `“${name(column)}”是 ${rows} 行 × ${columns} 列。请只选择一列。`,
  "no-rows": () => "没有数据。请选择至少包含一行的区域。",
  "param-missing": ({ param }, { name }) => `缺少“${name(param)}”。请填写。`,
  "param-type": ({ param, expected, found }, { name }) => `“${name(param)}”是“${found}”。请填写${expectedZh[expected]}。`,
  "param-below": ({ param, min, exclusive, found }, { name }) =>
    `“${name(param)}”是 ${found}。请填写${exclusive ? "大于" : "不小于"} ${min} 的值。`,
  "param-above": ({ param, max, exclusive, found }, { name }) =>
    `“${name(param)}”是 ${found}。请填写${exclusive ? "小于" : "不大于"} ${max} 的值。`,
  "param-not-whole": ({ param, found }, { name }) => `“${name(param)}”是 ${found}。请填写整数。`,
  "param-range": ({ param, found }, { name }) => `“${name(param)}”是 ${found}，不是有效日期，或数值过大或过小。请更正。`,
  "param-choice": ({ param, found, choices }, { name }) => `“${name(param)}”是“${found}”。请从下列值中选择：${listZh(choices)}。`,
  "param-count": ({ param, expected, found, of }, { name }) =>
    of === undefined
      ? `“${name(param)}”有 ${found} 项。请填写 ${expected} 项。`
      : `“${name(param)}”有 ${found} 项。请填写 ${expected} 项，与“${name(of)}”相配。`,
  "param-order": ({ param, order }, { name }) => `“${name(param)}”的各项须${orderZh[order]}，不得重复。请调整顺序。`,
  "param-sum": ({ param, expected, found }, { name }) => `“${name(param)}”之和是 ${found}。请使其等于 ${expected}。`,
  "param-unknown": ({ param, known }) => `没有名为“${param}”的参数。可用的参数：${listZh(known)}。`,
  "unknown-output": ({ found, known }) => `没有名为“${found}”的结果。可用的结果：${listZh(known)}。`,
  method: ({ text, row }, { where }) => (row === undefined ? text["zh-CN"] : `${where(row, null)}：${text["zh-CN"]}`),
} satisfies Words;

const words: { readonly [L in Locale]: Words } = { en, "zh-CN": zhCN };

/** The issue as a sentence that names the cell and says what to do. */
export function issueText(issue: Issue, locale: Locale, places: Places): string {
  const word = words[locale][issue.code] as (issue: Issue, places: Places) => string;
  return fitting(word(quotable(issue), places));
}

/** A cell may hold 32,767 characters, and a sentence quotes the first of them. */
const quotable = (issue: Issue): Issue => ("found" in issue && typeof issue.found === "string" ? ({ ...issue, found: brief(issue.found) } as Issue) : issue);

/** Names of a method's inputs and parameters as its labels have them: for `Places.name`. */
export function fieldNames(method: AnyMethod, locale: Locale): (field: string) => string {
  return (field) => (method.inputs[field] ?? method.params[field])?.label[locale] ?? field;
}
