import type { Issue } from "../issue/issue";
import type { Answer, FigureField, InputField, NumberParam, NumbersParam, TableField, TableRow } from "../method/method";
import type { Say } from "../method/say";
import type { Text } from "../method/text";
import { fewestRepeaters, unfitted, type Fitted, type NotFitted } from "./lifetimeFit";

/** The three columns every model of repeat purchases needs; times are in one unit of the user's choice, usually weeks. */
export const historyInputs = {
  frequency: {
    unit: "count",
    min: 0,
    label: { en: "Repeat purchases", "zh-CN": "重复购买次数" },
    hint: { en: "Purchases after the first, e.g. 2; 0 for customers who bought once.", "zh-CN": "首次之后的购买次数，如 2；只买过一次的客户为 0。" },
    synonyms: ["frequency", "repeat purchases", "repeat transactions", "x", "重复购买次数", "复购次数", "重复购买"],
  },
  recency: {
    unit: "number",
    min: 0,
    blank: "null",
    label: { en: "Time of the last purchase", "zh-CN": "末次购买时间" },
    hint: { en: "From the first purchase to the last, e.g. 30.43 weeks; 0 or blank without repeat purchases.", "zh-CN": "首次购买到末次购买的时长，如 30.43 周；没有重复购买时为 0 或空白。" },
    synonyms: ["recency", "t_x", "tx", "time of last purchase", "末次购买时间", "末次购买时长"],
  },
  age: {
    unit: "number",
    min: 0,
    label: { en: "Time observed", "zh-CN": "观察时长" },
    hint: { en: "From the first purchase to now, in the same unit, e.g. 38.86 weeks.", "zh-CN": "首次购买到现在的时长，单位相同，如 38.86 周。" },
    synonyms: ["t", "age", "customer age", "time observed", "observation", "观察时长", "客户年龄", "客户时长"],
  },
} as const satisfies Readonly<Record<string, InputField>>;

export const bgNbdParam = {
  kind: "numbers",
  unit: "number",
  min: 0,
  exclusive: true,
  optional: true,
  label: { en: "Known parameters of BG/NBD", "zh-CN": "BG/NBD 已知参数" },
  hint: { en: "r, alpha, a, b, e.g. {0.243,4.414,0.793,2.426}; left out: fitted to the columns.", "zh-CN": "依次为 r、alpha、a、b，如 {0.243,4.414,0.793,2.426}；省略时由各列拟合。" },
} as const satisfies NumbersParam;

export const gammaGammaParam = {
  kind: "numbers",
  unit: "number",
  min: 0,
  exclusive: true,
  optional: true,
  label: { en: "Known parameters of Gamma-Gamma", "zh-CN": "Gamma-Gamma 已知参数" },
  hint: { en: "p, q, v, e.g. {6.25,3.74,15.44}; left out: fitted to the columns.", "zh-CN": "依次为 p、q、v，如 {6.25,3.74,15.44}；省略时由各列拟合。" },
} as const satisfies NumbersParam;

export const meanInput = {
  unit: "money",
  blank: "null",
  label: { en: "Mean value per purchase", "zh-CN": "次均金额" },
  hint: { en: "Mean of the repeat purchases, e.g. 22.35; not read without repeat purchases.", "zh-CN": "重复购买的平均金额，如 22.35；没有重复购买时不读取。" },
  synonyms: ["zbar", "mean value", "average value", "average order value", "monetary value", "mean repeat value", "平均重复购买金额", "次均金额", "平均金额", "客单价", "平均订单金额"],
} as const satisfies InputField;

export const horizonParam = {
  kind: "number",
  unit: "number",
  min: 0,
  optional: true,
  label: { en: "Time ahead", "zh-CN": "预测时长" },
  hint: { en: "Purchases are expected for this time from now, in the same unit, e.g. 39 weeks; left out: not computed.", "zh-CN": "计算此后该时长内的预期购买次数，单位相同，如 39 周；省略时不计算。" },
} as const satisfies NumberParam;

export const checkCount = (param: string, given: readonly number[] | undefined, expected: number): Issue[] =>
  given === undefined || given.length === expected ? [] : [{ code: "param-count", param, expected, found: given.length }];

export const aliveOutput = { unit: "share", label: { en: "P(alive)", "zh-CN": "存活概率" }, hint: { en: "Probability that the customer has not left for good.", "zh-CN": "客户尚未流失的概率。" } } as const;
export const expectedOutput = { unit: "number", partial: true, label: { en: "Purchases expected", "zh-CN": "预期购买次数" } } as const;

/** Fit figures every model of this family reports. */
export const fitFigures = {
  logLik: { unit: "number", label: { en: "Log-likelihood", "zh-CN": "对数似然" } },
  customers: { unit: "count", label: { en: "Customers", "zh-CN": "客户数" } },
  repeaters: { unit: "count", label: { en: "Customers with repeat purchases", "zh-CN": "有重复购买的客户数" } },
  converged: { unit: "flag", label: { en: "Fit converged", "zh-CN": "拟合收敛" }, hint: { en: "Empty where the parameters were given.", "zh-CN": "给定参数时为空。" } },
} as const satisfies Readonly<Record<string, FigureField>>;

/** The estimate and the standard error of each parameter, `r` and `rSe`. */
export const parameterFigures = <const N extends string>(...names: N[]): Record<N | `${N}Se`, FigureField> =>
  Object.fromEntries(
    names.flatMap((name): [string, FigureField][] => [
      [name, { unit: "number", label: { en: `Parameter ${name}`, "zh-CN": `参数 ${name}` } }],
      [`${name}Se`, { unit: "number", label: { en: `Standard error of ${name}`, "zh-CN": `${name} 的标准误` } }],
    ]),
  ) as Record<N | `${N}Se`, FigureField>;

export function parameterAnswers<const N extends string>(fitted: Fitted | NotFitted, ...names: N[]): Record<N | `${N}Se`, Answer<"number">> {
  const answers = names.flatMap((name, i): [string, Answer<"number">][] => {
    if (fitted.converged === false) return [[name, unfitted(fitted)], [`${name}Se`, unfitted(fitted)]];
    const { estimate, standardError } = fitted.parameters[i]!;
    return [[name, estimate], [`${name}Se`, standardError ?? ""]];
  });
  return Object.fromEntries(answers) as Record<N | `${N}Se`, Answer<"number">>;
}

export const logLikelihoodOf = (fitted: Fitted | NotFitted): Answer<"number"> => (fitted.converged === false ? unfitted(fitted) : (fitted.logLikelihood ?? ""));
export const fitNotes = (...fits: readonly (Fitted | NotFitted)[]): Issue[] => fits.flatMap((fitted) => (fitted.converged === false ? [fitted.issue] : []));

export const parameterTable = {
  label: { en: "Parameters", "zh-CN": "参数" },
  columns: {
    parameter: { unit: "code", label: { en: "Parameter", "zh-CN": "参数" } },
    estimate: { unit: "number", label: { en: "Estimate", "zh-CN": "估计值" } },
    se: { unit: "number", label: { en: "Standard error", "zh-CN": "标准误" } },
  },
} as const satisfies TableField;

/** Without a fit the reason stands in place of the estimates. */
export const parameterRows = (fitted: Fitted | NotFitted, names: readonly string[]): TableRow[] =>
  names.map((name, i) =>
    fitted.converged === false ? [name, unfitted(fitted), unfitted(fitted)] : [name, fitted.parameters[i]!.estimate, fitted.parameters[i]!.standardError ?? ""],
  );

export const refusalNote: Text = {
  en: `No fit with fewer than ${fewestRepeaters} customers who bought again; standard errors from the observed information`,
  "zh-CN": `有重复购买的客户少于 ${fewestRepeaters} 位时不拟合；标准误由观测信息矩阵求得`,
};

/** A parameter in a sentence: six digits are enough to check it. */
export const digits = (value: unknown, say: Say): string => say.number(Number(Number(value).toPrecision(6)));
