import type { Issue } from "../issue/issue";
import type { Answer } from "../method/method";
import { defineMethod } from "../method/method";
import { say } from "../method/say";
import { countWhere, moreThan } from "../native/formula";
import { isEmpty } from "../native/cells";
import { atMost } from "../unit/nearly";
import { offScale } from "./weighted";
import { say as numbers } from "../method/say";
import { entryAt } from "../sql/count";
import { answerColumn } from "../sql/names";
import { atMost as atMostSql } from "../sql/nearly";
import { choose as cases, sentence, sqlSay } from "../sql/sentence";

/** Internal rating after Industrial Bank: grade by probability of default, with an expert's score and override. */
export default defineMethod({
  id: "CIBGRADE",
  family: "scoring",
  label: { en: "Internal rating (Industrial Bank)", "zh-CN": "内部信用评级（兴业银行）" },
  summary: {
    en: "Grades customers by probability of default; an expert may move a grade by one, with a reason.",
    "zh-CN": "按违约概率评定信用等级；专家可附理由上调或下调一级。",
  },
  formula: String.raw`j = \min\{j : \text{PD} \le b_j\},\quad \text{grade} = g_{j - o},\ o \in \{-1, 0, 1\};\quad s = w\,\Bigl(100 - \frac{100\,(j-1)}{n-1}\Bigr) + (1 - w)\,e`,
  sources: [
    {
      work: "兴业银行客户分级案例",
      where: "采取计量模型方法、专家判断方法或综合使用两种方法,计算客户的自身价值及因偿债能力变化而导致的违约可能性,据此将客户划分为不同信用等级",
      origin: "SEED",
    },
    {
      work: "Tierbook",
      note: { en: "House scale of eight grades, uncalibrated; weight 0.7 of the model; equal steps from 100 for the best grade to 0 for the last; the bank's own are not published", "zh-CN": "八级主标尺为自定、未经校准；模型权重 0.7；最好一级 100 分、最末一级 0 分，等距；银行自身的标尺与权重未公开" },
      origin: "OURS",
    },
  ],

  inputs: {
    pd: {
      unit: "share",
      min: 0,
      label: { en: "Probability of default", "zh-CN": "违约概率" },
      hint: { en: "For one year, as a share: 0.02 for 2 %.", "zh-CN": "一年期，2 % 填 0.02。" },
      synonyms: ["pd", "probability of default", "default probability", "违约概率", "违约率"],
    },
    expert: {
      unit: "score",
      optional: true,
      min: 0,
      label: { en: "Expert's score", "zh-CN": "专家评分" },
      hint: { en: "0 to 100; blank leaves the score to the model alone.", "zh-CN": "0 至 100 分；空白时得分仅按模型计算。" },
      synonyms: ["expert", "expert score", "expert's score", "专家评分", "专家打分"],
    },
    override: {
      unit: "number",
      optional: true,
      label: { en: "Override", "zh-CN": "等级调整" },
      hint: { en: "1 for one grade better, −1 for one worse; blank or 0 for none. Needs a reason.", "zh-CN": "1 表示上调一级，−1 表示下调一级，空白或 0 表示不调整。须填写理由。" },
      synonyms: ["override", "notch", "adjustment", "等级调整", "专家调整", "人工调整"],
    },
    reason: {
      unit: "text",
      optional: true,
      label: { en: "Reason for the override", "zh-CN": "调整理由" },
      hint: { en: "Why the expert moves the grade.", "zh-CN": "专家调整等级的理由。" },
      synonyms: ["reason", "override reason", "调整理由", "理由", "调整原因"],
    },
  },
  params: {
    scale: {
      kind: "rows",
      default: [[0.0003, "AAA"], [0.0006, "AA"], [0.0012, "A"], [0.005, "BBB"], [0.02, "BB"], [0.08, "B"], [0.25, "CCC"], [1, "D"]],
      origin: "OURS",
      label: { en: "Master scale (house scale, uncalibrated)", "zh-CN": "主标尺（自定，未经校准）" },
      hint: { en: "Upper bounds of the probability of default, rising to 1, and grades, best first; one on a bound stays in the better grade.", "zh-CN": "违约概率上限（依次递增至 1）与等级，从最好的开始；等于上限归较好的等级。" },
      columns: {
        upTo: { unit: "share", label: { en: "Up to", "zh-CN": "上限" } },
        grade: { unit: "code", label: { en: "Grade", "zh-CN": "等级" } },
      },
    },
    weight: {
      kind: "number",
      unit: "share",
      min: 0,
      max: 1,
      default: 0.7,
      origin: "OURS",
      label: { en: "Weight of the model", "zh-CN": "模型权重" },
      hint: { en: "The expert's score has the rest; 0.7 for 70 %.", "zh-CN": "其余为专家评分的权重；70 % 填 0.7。" },
    },
  },
  outputs: {
    grade: { unit: "code", label: { en: "Grade", "zh-CN": "信用等级" } },
    score: { unit: "score", label: { en: "Score", "zh-CN": "综合得分" } },
    modelGrade: { unit: "code", label: { en: "Grade by the model", "zh-CN": "模型等级" } },
    modelScore: { unit: "score", label: { en: "Score by the model", "zh-CN": "模型得分" } },
    upTo: { unit: "share", label: { en: "Upper bound of the grade by the model", "zh-CN": "模型等级的上限" } },
  },
  figures: {},
  tables: {},
  answers: { columns: ["grade"] },
  signature: ["pd", "scale", "expert", "override", "reason", "weight"],
  worksheet: true,
  wizard: {
    system: "cib-rating",
    question: "owe",
    writes: ["score", "grade"],
    tier: "grade",
    tiers: ({ scale }) => (scale as readonly (readonly unknown[])[]).map(([, grade]) => String(grade)),
    weight: "pd",
    boundary: { value: "pd", cuts: ({ scale }) => (scale as readonly (readonly number[])[]).slice(0, -1).map(([upTo]) => upTo!) },
    figures: [],
  },
  check({ scale }): Issue[] {
    const bounds = scale.map(([upTo]) => upTo);
    const rises = bounds.every((bound, i) => typeof bound === "number" && (i === 0 || bound > Number(bounds[i - 1])));
    const complete = scale.length > 0 && bounds[bounds.length - 1] === 1 && scale.every(([, grade]) => grade !== null);
    if (!rises) return [{ code: "param-order", param: "scale", order: "ascending" }];
    return complete ? [] : [{ code: "method", text: { en: "The master scale must end at 1, and every bound needs a grade.", "zh-CN": "主标尺须以 1 结束，且每个上限都要有等级。" } }];
  },

  run({ pd, expert, override, reason }, { scale, weight }) {
    const last = scale.length - 1;
    const found = pd.map((probability, row) => {
      const opinion = expert?.[row] ?? null;
      const notch = override?.[row] ?? 0;
      const text = overrideProblem(probability, notch, reason?.[row] ?? null);
      if (text) return { fault: "#VALUE!", issue: { code: "method", row, text } } as const;
      const wrong = offScale(row, [opinion], 100, say);
      if (wrong) return wrong;
      const place = scale.findIndex(([upTo]) => atMost(probability, Number(upTo)));
      const modelScore = last === 0 ? 100 : 100 - (100 * place) / last;
      return {
        grade: String(scale[Math.min(last, Math.max(0, place - notch))]![1]),
        score: opinion === null ? modelScore : weight * modelScore + (1 - weight) * opinion,
        modelGrade: String(scale[place]![1]),
        modelScore,
        upTo: Number(scale[place]![0]),
      };
    });
    return {
      columns: {
        grade: found.map((one): Answer<"code"> => ("fault" in one ? one : one.grade)),
        score: found.map((one): Answer<"score"> => ("fault" in one ? one : one.score)),
        modelGrade: found.map((one): Answer<"code"> => ("fault" in one ? one : one.modelGrade)),
        modelScore: found.map((one): Answer<"score"> => ("fault" in one ? one : one.modelScore)),
        upTo: found.map((one): Answer<"share"> => ("fault" in one ? one : one.upTo)),
      },
      figures: {},
      tables: {},
    };
  },

  why: {
    en({ input, output, params, say }) {
      const model = `Probability of default ${percent(input.pd, say.number)} ≤ ${percent(output.upTo, say.number)} → ${output.modelGrade} (house scale, uncalibrated)`;
      const moved = input.override ? `; the expert moves it one grade ${input.override > 0 ? "up" : "down"} → ${output.grade}: ${input.reason ?? ""}` : "";
      const score = input.expert === null ? `${say.number(output.score)} by the model` : `${say.number(params.weight)} × ${say.number(output.modelScore)} + ${say.number(1 - params.weight)} × ${say.number(input.expert)} = ${say.number(output.score)}`;
      return `${model}${moved}; score ${score}`;
    },
    "zh-CN"({ input, output, params, say }) {
      const model = `违约概率 ${percent(input.pd, say.number)} ≤ ${percent(output.upTo, say.number)} → ${output.modelGrade}（自定标尺，未经校准）`;
      const moved = input.override ? `；专家${input.override > 0 ? "上调" : "下调"}一级 → ${output.grade}：${input.reason ?? ""}` : "";
      const score = input.expert === null ? `${say.number(output.score)}（仅模型）` : `${say.number(params.weight)} × ${say.number(output.modelScore)} + ${say.number(1 - params.weight)} × ${say.number(input.expert)} = ${say.number(output.score)}`;
      return `${model}${moved}；得分 ${score}`;
    },
  },
  charts: [],
  native(sheet, { scale }) {
    const last = scale.length - 1;
    const [pd, table, place, score] = [sheet.cell("pd"), sheet.param("scale"), sheet.own("place"), sheet.own("modelScoreOf")];
    const expert = sheet.has("expert") ? sheet.cell("expert") : null;
    const notch = sheet.has("override") ? `N(${sheet.cell("override")})` : "0";
    const noReason = sheet.has("reason") ? isEmpty(sheet.cell("reason")) : "TRUE";
    const wrong = [
      `${pd}>1`,
      ...(sheet.has("override") ? [`AND(${notch}<>0,${notch}<>1,${notch}<>-1)`, `AND(${notch}<>0,${noReason})`] : []),
      ...(expert ? [`N(${expert})>100`] : []),
    ].join(",");
    const row = (at: string, column: number): string => `INDEX(${table},${at},${column})`;
    const mixed = expert ? `IF(${expert}="",${score},${sheet.param("weight")}*${score}+(1-${sheet.param("weight")})*N(${expert}))` : score;
    const unless = (answer: string): string => `IF(ISERROR(${place}),${place},${answer})`;
    return {
      working: {
        place: { label: { en: "Row of the grade by the model", "zh-CN": "模型等级所在行" }, unit: "count", formula: `IF(OR(${wrong}),#VALUE!,1+${countWhere(moreThan(pd, `INDEX(${table},0,1)`))})` },
        modelScoreOf: { label: { en: "Score by the model", "zh-CN": "模型得分" }, unit: "score", formula: last === 0 ? "100" : `100-100*(${place}-1)/${last}` },
      },
      answers: {
        grade: unless(row(`MIN(${last + 1},MAX(1,${place}-${notch}))`, 2)),
        score: unless(mixed),
        modelGrade: unless(row(place, 2)),
        modelScore: unless(score),
        upTo: unless(row(place, 1)),
      },
    };
  },
  sql(table, { scale, weight }) {
    const { dialect } = table;
    const pd = table.cell("pd");
    const last = scale.length - 1;
    const optional = (name: "expert" | "override"): string => (table.has(name) ? table.cell(name) : dialect.cast("NULL", "real"));
    const [expert, notch, reason] = [optional("expert"), `coalesce(${optional("override")}, 0e0)`, table.has("reason") ? table.cell("reason") : dialect.cast("NULL", "text")];
    const grades = scale.map(([, grade]) => dialect.text(String(grade)));
    const modelScores = scale.map((_, place) => dialect.real(last === 0 ? 100 : 100 - (100 * place) / last));
    const { number } = sqlSay(dialect);
    const say = sentence(dialect);
    const [grade, modelGrade, score] = [answerColumn("grade"), answerColumn("modelGrade"), number(answerColumn("score"))];
    const percentOf = (share: string): string => say`${number(`(${share} * 100)`)} %`;
    const bound = entryAt("place_of", scale.map(([upTo]) => dialect.text(percent(Number(upTo), numbers.number))), "''");
    const mixed = say`${dialect.text(numbers.number(weight))} × ${number(answerColumn("modelScore"))} + ${dialect.text(numbers.number(1 - weight))} × ${number("expert_of")} = ${score}`;
    const problems = (locale: "en" | "zh-CN", scores: string): readonly (readonly [string, string])[] => [
      [`${pd} > 1`, dialect.text(overrideProblem(2, 0, null)![locale])],
      ["notch_of NOT IN (-1e0, 0e0, 1e0)", dialect.text(overrideProblem(0, 2, null)![locale])],
      ["notch_of <> 0 AND reason_of IS NULL", dialect.text(overrideProblem(0, 1, null)![locale])],
      ["expert_of < 0 OR expert_of > 100", dialect.text(scores)],
    ];
    const wrong = problems("en", "").map(([condition]) => `coalesce(${condition}, FALSE)`).join(" OR ");
    const known = (value: string): string => `CASE WHEN place_of IS NOT NULL THEN ${value} END`;
    const moved = (up: string, down: string): string => cases([["notch_of > 0", up], ["notch_of < 0", down]], "''");
    return {
      steps: [
        { name: "opinions", rule: "The model's probability, the expert's score and the override", query: `SELECT *, ${expert} AS expert_of, ${notch} AS notch_of, ${reason} AS reason_of\nFROM ${table.rows}` },
        {
          name: "placed",
          rule: "The first grade of the master scale whose upper bound is not passed",
          query: `SELECT *, CASE WHEN NOT (${wrong}) THEN ${cases(scale.slice(0, -1).map(([upTo], i) => [atMostSql(pd, dialect.real(Number(upTo))), String(i + 1)]), String(last + 1))} END AS place_of\nFROM opinions`,
        },
        { name: "scored", rule: "The model's score: 100 for the best grade, 0 for the last, evenly between", query: `SELECT *, ${entryAt("place_of", modelScores, "NULL")} AS model_score\nFROM placed` },
      ],
      answers: {
        grade: known(cases(grades.slice(0, -1).map((one, i) => [`place_of - notch_of < ${dialect.real(i + 1.5)}`, one]), grades[last]!)),
        score: known(`CASE WHEN expert_of IS NULL THEN model_score ELSE ${dialect.real(weight)} * model_score + ${dialect.real(1 - weight)} * expert_of END`),
        modelGrade: entryAt("place_of", grades, "NULL"),
        modelScore: "model_score",
        upTo: entryAt("place_of", scale.map(([upTo]) => dialect.real(Number(upTo))), "NULL"),
      },
      why: {
        en: cases(
          problems("en", "The expert's score is not between 0 and 100."),
          say`Probability of default ${percentOf(pd)} ≤ ${bound} → ${modelGrade} (house scale, uncalibrated)${moved(say`; the expert moves it one grade up → ${grade}: ${"reason_of"}`, say`; the expert moves it one grade down → ${grade}: ${"reason_of"}`)}; score ${cases([["expert_of IS NULL", say`${score} by the model`]], mixed)}`,
        ),
        "zh-CN": cases(
          problems("zh-CN", "专家评分不在 0 至 100 之间。"),
          say`违约概率 ${percentOf(pd)} ≤ ${bound} → ${modelGrade}（自定标尺，未经校准）${moved(say`；专家上调一级 → ${grade}：${"reason_of"}`, say`；专家下调一级 → ${grade}：${"reason_of"}`)}；得分 ${cases([["expert_of IS NULL", say`${score}（仅模型）`]], mixed)}`,
        ),
      },
    };
  },
  worked: [
    {
      from: "case PD-SCALE: bounds belong to the better grade",
      inputs: { pd: [0.0002, 0.0003, 0.00031, 0.004, 0.02, 0.03, 0.2, 0.5] },
      outputs: { grade: ["AAA", "AAA", "AA", "BBB", "BB", "B", "CCC", "D"] },
    },
    {
      from: "by hand: overrides up, down and beyond the ends; 0.7 × 400/7 + 0.3 × 50",
      inputs: { pd: [0.004, 0.004, 0.0001, 1, 0.004], expert: [50, null, null, null, null], override: [1, -1, 1, -1, 0], reason: ["担保充分", "涉诉", "x", "x", null] },
      outputs: { grade: ["A", "BB", "AAA", "D", "BBB"], score: [0.7 * (400 / 7) + 15, 400 / 7, 100, 0, 400 / 7] },
    },
    {
      from: "by hand: an override without a reason, one of two grades, a probability above 1, a negative one and an expert's score above 100 are errors",
      inputs: { pd: [0.1, 0.1, 1.01, -0.1, 0.1, null], override: [1, 2, null, null, null, null], reason: [null, "x", null, null, null, null], expert: [null, null, null, null, 101, null] },
      outputs: { grade: [...new Array(5).fill({ fault: "#VALUE!" }), ""] },
    },
  ],
});

const percent = (share: number, number: (value: number) => string): string => `${number(share * 100)} %`;

function overrideProblem(pd: number, notch: number, reason: string | null): { readonly en: string; readonly "zh-CN": string } | null {
  if (pd > 1) return { en: "A probability of default is at most 1.", "zh-CN": "违约概率不能大于 1。" };
  if (![-1, 0, 1].includes(notch)) return { en: "An expert may move the grade by one only: 1, 0 or −1.", "zh-CN": "专家只能调整一级：1、0 或 −1。" };
  return notch !== 0 && reason === null ? { en: "An override needs a reason.", "zh-CN": "调整等级须填写理由。" } : null;
}
