import type { Answer } from "../method/method";
import { defineMethod } from "../method/method";
import { decimal, times, toNumber } from "../money/decimal";
import { yes } from "../native/cells";
import { choose, quoted } from "../native/formula";
import { chaseColour, englishColour, needWords, type ChaseCuts } from "./chaseColour";
import { tierChart, tierRows, tierTable } from "./tierTable";
import { say as numbers } from "../method/say";
import { amountRows } from "../sql/amountRows";
import { answerColumn } from "../sql/names";
import { choose as cases, sentence, sqlSay } from "../sql/sentence";

/** Chase Manhattan's five colours: what a customer yields in a year, then what it needs and whether it is loyal. */
export default defineMethod({
  id: "CHASE",
  family: "tiering",
  label: { en: "Chase Manhattan five colours", "zh-CN": "大通曼哈顿银行五色分级" },
  summary: {
    en: "Tiers bank customers by benefit, intermediary income, profit, need and loyalty.",
    "zh-CN": "按综合效益、中间业务价值、利润、需求和忠诚度给银行客户分级。",
  },
  formula: String.raw`\text{blue: } b \ge B_1 \lor m \ge M_1;\ \text{green: } b \ge B_2 \lor m \ge M_2;\ \text{exit: } p \le \varepsilon;\ \text{transfer: complex need};\ \text{red: loyal};\ \text{else open}`,
  sources: [
    { work: "大通曼哈顿银行客户分级案例", where: "500万美元的综合效益或300万美元的中间业务价值; 300万美元的综合效益或100万美元的中间业务", origin: "SEED" },
    {
      work: "Tierbook",
      note: {
        en: "Order of the rules; a simple, not loyal customer with a small profit has no colour in the source and gets a question mark",
        "zh-CN": "规则的先后顺序；需求单一、不忠诚且赢利少的客户原文未规定，以“转移?”表示",
      },
      origin: "OURS",
    },
  ],

  inputs: {
    benefit: {
      unit: "money",
      label: { en: "Overall benefit", "zh-CN": "综合效益" },
      hint: { en: "What the customer yields the bank in a year, e.g. 5,000,000.", "zh-CN": "客户一年给银行带来的综合效益，如 5,000,000。" },
      synonyms: ["benefit", "overall benefit", "total benefit", "综合效益", "效益", "综合贡献"],
    },
    intermediary: {
      unit: "money",
      label: { en: "Intermediary income", "zh-CN": "中间业务价值" },
      hint: { en: "Fee and commission business of the year, e.g. 3,000,000.", "zh-CN": "一年的中间业务（手续费、佣金）价值，如 3,000,000。" },
      synonyms: ["intermediary", "intermediary income", "fee income", "fees", "中间业务", "中间业务价值", "中间业务收入"],
    },
    profit: {
      unit: "money",
      label: { en: "Profit", "zh-CN": "利润" },
      hint: { en: "Profit of the year with this customer; a loss is negative.", "zh-CN": "该客户一年的利润，亏损填负数。" },
      synonyms: ["profit", "net profit", "margin", "利润", "净利润", "赢利", "盈利"],
    },
    need: {
      unit: "code",
      blank: "null",
      label: { en: "Need", "zh-CN": "需求" },
      hint: { en: "simple or complex. Needed only where the amounts do not decide.", "zh-CN": "单一或复杂。仅在金额不能决定时需要。" },
      synonyms: ["need", "needs", "demand", "需求", "需求类型", "业务需求"],
    },
    loyal: {
      unit: "flag",
      blank: "null",
      label: { en: "Loyal", "zh-CN": "忠诚客户" },
      hint: { en: "TRUE or FALSE; blank counts as FALSE.", "zh-CN": "TRUE 或 FALSE，空白视为 FALSE。" },
      synonyms: ["loyal", "loyalty", "忠诚", "忠诚客户", "是否忠诚"],
    },
  },
  params: {
    blue: {
      kind: "numbers",
      unit: "money",
      default: [5_000_000, 3_000_000],
      origin: "SEED",
      label: { en: "Blue from", "zh-CN": "蓝色起点" },
      hint: { en: "Benefit and intermediary income per year, either of which makes a customer blue.", "zh-CN": "年综合效益与中间业务价值，达到其一即为蓝色。" },
    },
    green: {
      kind: "numbers",
      unit: "money",
      default: [3_000_000, 1_000_000],
      origin: "SEED",
      label: { en: "Green from", "zh-CN": "绿色起点" },
      hint: { en: "Benefit and intermediary income per year, either of which makes a customer green.", "zh-CN": "年综合效益与中间业务价值，达到其一即为绿色。" },
    },
    epsilon: {
      kind: "number",
      unit: "money",
      default: 0,
      origin: "OURS",
      label: { en: "Hardly any profit up to", "zh-CN": "“基本无利润”的上限" },
      hint: { en: "A profit of this much or less counts as none. In the unit of the columns.", "zh-CN": "利润不超过此值视为基本无利润，单位与各列相同。" },
    },
    dollar: {
      kind: "number",
      unit: "factor",
      min: 0,
      exclusive: true,
      default: 1,
      origin: "OURS",
      label: { en: "One US dollar in the unit of the columns", "zh-CN": "1 美元折合各列单位" },
      hint: { en: "1 where amounts are in dollars; 7.1 for yuan at that rate. The four amounts are multiplied by it.", "zh-CN": "金额为美元填 1；按该汇率以元计填 7.1。四个起点金额均乘以此数。" },
    },
  },
  outputs: {
    colour: { unit: "code", label: { en: "Colour", "zh-CN": "颜色" } },
    english: { unit: "text", label: { en: "Colour in English", "zh-CN": "颜色英文名" } },
    rule: { unit: "code", label: { en: "Decided by (benefit, intermediary, profit, need, loyal, open)", "zh-CN": "依据（benefit 综合效益，intermediary 中间业务，profit 利润，need 需求，loyal 忠诚，open 原文未定）" } },
  },
  figures: {},
  tables: { tiers: tierTable },
  answers: { columns: ["colour"] },
  signature: ["benefit", "intermediary", "profit", "need", "loyal", "blue", "green", "epsilon", "dollar"],
  worksheet: true,
  wizard: {
    system: "chase-five-colours",
    question: "profit",
    writes: ["colour"],
    tier: "colour",
    tiers: () => Object.keys(englishColour),
    weight: "benefit",
    boundary: { value: "benefit", cuts: (params) => [cutsOf(params as never).blue[0]!, cutsOf(params as never).green[0]!] },
    figures: [],
  },
  check: ({ blue, green }) =>
    Object.entries({ blue, green }).flatMap(([param, amounts]) => (amounts.length === 2 ? [] : [{ code: "param-count", param, expected: 2, found: amounts.length } as const])),

  run({ benefit, intermediary, profit, need, loyal }, params) {
    const cuts = cutsOf(params);
    const found = benefit.map((amount, row) =>
      chaseColour({ row, benefit: amount, intermediary: intermediary[row]!, profit: profit[row]!, need: need[row] ?? null, loyal: loyal[row] ?? false }, cuts),
    );
    const colour = found.map((one): Answer<"code"> => ("colour" in one ? one.colour : one));
    return {
      columns: {
        colour,
        english: found.map((one): Answer<"text"> => ("colour" in one ? englishColour[one.colour] : one)),
        rule: found.map((one): Answer<"code"> => ("rule" in one ? one.rule : one)),
      },
      figures: {},
      tables: { tiers: tierRows(Object.keys(englishColour), colour, benefit) },
    };
  },

  why: {
    en({ input, output, params, say }) {
      const cuts = cutsOf(params);
      const [benefit, fees] = output.colour === "蓝色" ? cuts.blue : cuts.green;
      const small = `${say.amount(input.benefit)} benefit < ${say.amount(cuts.green[0]!)}, ${say.amount(input.intermediary)} intermediary income < ${say.amount(cuts.green[1]!)}`;
      const profit = `profit ${say.amount(input.profit)} > ${say.amount(params.epsilon)}`;
      const reason = {
        benefit: `Benefit ${say.amount(input.benefit)} ≥ ${say.amount(benefit!)}`,
        intermediary: `Intermediary income ${say.amount(input.intermediary)} ≥ ${say.amount(fees!)}`,
        profit: `${small}; profit ${say.amount(input.profit)} ≤ ${say.amount(params.epsilon)}`,
        need: `${small}; ${profit}; complex need`,
        loyal: `${small}; ${profit}; simple need, loyal`,
        open: `${small}; ${profit}; simple need, not loyal: the source does not say, so this is for you to settle`,
      }[output.rule];
      return `${reason} → ${output.colour} (${output.english})`;
    },
    "zh-CN"({ input, output, params, say }) {
      const cuts = cutsOf(params);
      const [benefit, fees] = output.colour === "蓝色" ? cuts.blue : cuts.green;
      const small = `综合效益 ${say.amount(input.benefit)} < ${say.amount(cuts.green[0]!)}，中间业务 ${say.amount(input.intermediary)} < ${say.amount(cuts.green[1]!)}`;
      const profit = `利润 ${say.amount(input.profit)} > ${say.amount(params.epsilon)}`;
      const reason = {
        benefit: `综合效益 ${say.amount(input.benefit)} ≥ ${say.amount(benefit!)}`,
        intermediary: `中间业务价值 ${say.amount(input.intermediary)} ≥ ${say.amount(fees!)}`,
        profit: `${small}；利润 ${say.amount(input.profit)} ≤ ${say.amount(params.epsilon)}`,
        need: `${small}；${profit}；需求复杂`,
        loyal: `${small}；${profit}；需求单一，忠诚客户`,
        open: `${small}；${profit}；需求单一且不忠诚，原文未规定，请自行决定`,
      }[output.rule];
      return `${reason} → ${output.colour}`;
    },
  },
  charts: [tierChart],
  native(sheet) {
    const need = `TRIM(${sheet.cell("need")})`;
    const isNeed = (kind: "simple" | "complex"): string => `OR(${needWords(kind).map((word) => `${need}=${quoted(word)}`).join(",")})`;
    const reached = (at: number): string => `OR(${sheet.cell("benefit")}>=${sheet.item("limits", at)},${sheet.cell("intermediary")}>=${sheet.item("limits", at + 1)})`;
    const limits = ["blue", "green"].flatMap((name) => [sheet.entry(name, 0), sheet.entry(name, 1)]);
    return {
      lists: {
        // 4.1 × 1,000,000 in binary is a little less than 4,100,000.
        limits: { label: { en: "Blue and green from, in the unit of the columns", "zh-CN": "蓝色、绿色起点（按各列单位）" }, unit: "money", formulas: limits.map((amount) => `ROUND(${amount}*${sheet.param("dollar")},6)`) },
      },
      answers: {
        colour: choose(
          [
            [`NOT(OR(${need}="",${isNeed("simple")},${isNeed("complex")}))`, "#VALUE!"],
            [reached(0), quoted("蓝色")],
            [reached(2), quoted("绿色")],
            [`${sheet.cell("profit")}<=${sheet.param("epsilon")}`, quoted("清退")],
            [`${need}=""`, "#VALUE!"],
            [isNeed("complex"), quoted("转移")],
            [yes(sheet.cell("loyal")), quoted("红色")],
          ],
          quoted("转移?"),
        ),
      },
    };
  },
  sql(table, params) {
    const { dialect } = table;
    const cuts = cutsOf(params);
    const [benefit, fees, profit] = [table.cell("benefit"), table.cell("intermediary"), table.cell("profit")];
    const isNeed = (kind: "simple" | "complex"): string => `${dialect.lower(table.cell("need"))} IN (${needWords(kind).map(dialect.text).join(", ")})`;
    const isLoyal = `coalesce(${table.cell("loyal")}, FALSE)`;
    const { amount } = sqlSay(dialect);
    const say = sentence(dialect);
    const rules = [
      ["unknown", "need_of = 'unknown'"],
      ["blue benefit", `${benefit} >= ${dialect.real(cuts.blue[0]!)}`],
      ["blue intermediary", `${fees} >= ${dialect.real(cuts.blue[1]!)}`],
      ["green benefit", `${benefit} >= ${dialect.real(cuts.green[0]!)}`],
      ["green intermediary", `${fees} >= ${dialect.real(cuts.green[1]!)}`],
      ["exit", `${profit} <= ${dialect.real(cuts.epsilon)}`],
      ["missing", "need_of IS NULL"],
      ["transfer", "need_of = 'complex'"],
      ["red", isLoyal],
    ] as const;
    type Rule = (typeof rules)[number][0] | "open";
    const byRule = (of: Readonly<Record<Rule, string>>): string => cases(rules.map(([rule]) => [`rule_of = ${dialect.text(rule)}`, of[rule]]), of.open);
    const { text } = dialect;
    const each = (blue: string, green: string, exit: string, transfer: string, red: string, open: string): string =>
      byRule({ unknown: "NULL", missing: "NULL", "blue benefit": blue, "blue intermediary": blue, "green benefit": green, "green intermediary": green, exit, transfer, red, open });
    const [gone, away, loyal, open] = (["清退", "转移", "红色", "转移?"] as const).map(text) as [string, string, string, string];
    const limit = (value: number): string => text(numbers.amount(value));
    const [colour, english] = [answerColumn("colour"), answerColumn("english")];
    const smallEn = say`${amount(benefit)} benefit < ${limit(cuts.green[0]!)}, ${amount(fees)} intermediary income < ${limit(cuts.green[1]!)}`;
    const smallZh = say`综合效益 ${amount(benefit)} < ${limit(cuts.green[0]!)}，中间业务 ${amount(fees)} < ${limit(cuts.green[1]!)}`;
    const [someEn, someZh] = [say`${smallEn}; profit ${amount(profit)} > ${limit(cuts.epsilon)}`, say`${smallZh}；利润 ${amount(profit)} > ${limit(cuts.epsilon)}`];
    return {
      steps: [
        { name: "known", rule: "The need in one word", query: `SELECT *, CASE WHEN ${isNeed("simple")} THEN 'simple' WHEN ${isNeed("complex")} THEN 'complex' WHEN ${table.cell("need")} IS NOT NULL THEN 'unknown' END AS need_of\nFROM ${table.rows}` },
        { name: "ruled", rule: "The first rule that holds", query: `SELECT *, ${cases(rules.map(([rule, holds]) => [holds, text(rule)]), "'open'")} AS rule_of\nFROM known` },
      ],
      answers: {
        colour: each(text("蓝色"), text("绿色"), gone, away, loyal, open),
        english: each("'blue'", "'green'", "'exit'", "'transfer'", "'red'", "'transfer?'"),
        rule: byRule({ unknown: "NULL", missing: "NULL", "blue benefit": "'benefit'", "blue intermediary": "'intermediary'", "green benefit": "'benefit'", "green intermediary": "'intermediary'", exit: "'profit'", transfer: "'need'", red: "'loyal'", open: "'open'" }),
      },
      tables: { tiers: amountRows(table, Object.keys(englishColour), colour, benefit) },
      why: {
        en: cases(
          [["rule_of = 'unknown'", say`The need “${table.cell("need")}” is neither simple nor complex.`], ["rule_of = 'missing'", text("The need is empty, and would decide here.")]],
          say`${byRule({
            unknown: "''", missing: "''",
            "blue benefit": say`Benefit ${amount(benefit)} ≥ ${limit(cuts.blue[0]!)}`,
            "blue intermediary": say`Intermediary income ${amount(fees)} ≥ ${limit(cuts.blue[1]!)}`,
            "green benefit": say`Benefit ${amount(benefit)} ≥ ${limit(cuts.green[0]!)}`,
            "green intermediary": say`Intermediary income ${amount(fees)} ≥ ${limit(cuts.green[1]!)}`,
            exit: say`${smallEn}; profit ${amount(profit)} ≤ ${limit(cuts.epsilon)}`,
            transfer: say`${someEn}; complex need`,
            red: say`${someEn}; simple need, loyal`,
            open: say`${someEn}; simple need, not loyal: the source does not say, so this is for you to settle`,
          })} → ${colour} (${english})`,
        ),
        "zh-CN": cases(
          [["rule_of = 'unknown'", say`需求“${table.cell("need")}”既不是单一也不是复杂。`], ["rule_of = 'missing'", text("需求空白，而此处须由需求决定。")]],
          say`${byRule({
            unknown: "''", missing: "''",
            "blue benefit": say`综合效益 ${amount(benefit)} ≥ ${limit(cuts.blue[0]!)}`,
            "blue intermediary": say`中间业务价值 ${amount(fees)} ≥ ${limit(cuts.blue[1]!)}`,
            "green benefit": say`综合效益 ${amount(benefit)} ≥ ${limit(cuts.green[0]!)}`,
            "green intermediary": say`中间业务价值 ${amount(fees)} ≥ ${limit(cuts.green[1]!)}`,
            exit: say`${smallZh}；利润 ${amount(profit)} ≤ ${limit(cuts.epsilon)}`,
            transfer: say`${someZh}；需求复杂`,
            red: say`${someZh}；需求单一，忠诚客户`,
            open: say`${someZh}；需求单一且不忠诚，原文未规定，请自行决定`,
          })} → ${colour}`,
        ),
      },
    };
  },
  worked: [
    {
      from: "by hand: on and just below each of the four amounts",
      inputs: {
        benefit: [5_000_000, 4_999_999.99, 4_999_999.99, 3_000_000, 2_999_999.99],
        intermediary: [0, 3_000_000, 2_999_999.99, 0, 1_000_000],
        profit: [-1, 1, 1, 1, 1],
        need: ["复杂", "单一", "simple", "单一", null],
        loyal: [true, false, false, false, null],
      },
      outputs: { colour: ["蓝色", "蓝色", "绿色", "绿色", "绿色"], rule: ["benefit", "intermediary", "benefit", "benefit", "intermediary"] },
    },
    {
      from: "by hand: small customers by profit, need and loyalty; an unknown word and a missing need are errors, an empty row stays empty",
      inputs: {
        benefit: [1, 1, 1, 1, 1, 1, null],
        intermediary: [0, 0, 0, 0, 0, 0, null],
        profit: [0, 5, 5, 5, 5, 5, null],
        need: ["单一", "complex", "单一", "单一", "?", null, null],
        loyal: [true, true, true, false, true, true, null],
      },
      outputs: { colour: ["清退", "转移", "红色", "转移?", { fault: "#VALUE!" }, { fault: "#VALUE!" }, ""] },
    },
    {
      from: "by hand: amounts in 10,000 yuan at 7.1 yuan a dollar: blue from 3,550, green from 2,130; a profit of 2 is hardly any",
      inputs: { benefit: [3550, 3549.99, 2129.99], intermediary: [0, 0, 0], profit: [1, 1, 2], need: [null, null, null], loyal: [null, null, null] },
      params: { dollar: 0.00071, epsilon: 2 },
      outputs: { colour: ["蓝色", "绿色", "清退"], english: ["blue", "green", "exit"] },
    },
  ],
});

function cutsOf({ blue, green, epsilon, dollar }: { readonly blue: readonly number[]; readonly green: readonly number[]; readonly epsilon: number; readonly dollar: number }): ChaseCuts {
  const converted = (amounts: readonly number[]): number[] => amounts.map((amount) => toNumber(times(decimal(amount), decimal(dollar))));
  return { blue: converted(blue), green: converted(green), epsilon };
}

