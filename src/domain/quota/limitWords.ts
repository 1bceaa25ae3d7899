/** The order in which equal limits bind. */
export const rules = ["need", "tnw", "ten", "heuristic", "grade"] as const;
export type Rule = (typeof rules)[number];

export const noRule = (row: number) =>
  ({
    code: "method",
    row,
    text: { en: "No rule that counts has all its data in this row.", "zh-CN": "本行没有任何一种采用的方法数据齐全。" },
  }) as const;

export const ruleWords: Readonly<Record<Rule, { readonly en: string; readonly "zh-CN": string }>> = {
  need: { en: "need", "zh-CN": "需求" },
  tnw: { en: "net worth and turnover", "zh-CN": "净资产与营业额法" },
  ten: { en: "10 % rules", "zh-CN": "10 % 规则" },
  heuristic: { en: "six factors", "zh-CN": "六因素法" },
  grade: { en: "grade", "zh-CN": "等级系数法" },
};

interface LimitAnswers {
  readonly need: number | null;
  readonly tnwLimit: number | null;
  readonly tenLimit: number | null;
  readonly heuristicLimit: number | null;
  readonly gradeLimit: number | null;
}
/** The rules that have an amount. */
export function limitsOf({ need, tnwLimit, tenLimit, heuristicLimit, gradeLimit }: LimitAnswers): [Rule, number][] {
  const all: [Rule, number | null][] = [["need", need], ["tnw", tnwLimit], ["ten", tenLimit], ["heuristic", heuristicLimit], ["grade", gradeLimit]];
  return all.filter((one): one is [Rule, number] => one[1] !== null);
}
