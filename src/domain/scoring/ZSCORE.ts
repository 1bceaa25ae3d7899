import { defineMethod } from "../method/method";
import type { Say } from "../method/say";
import { bandLabel } from "../native/bands";
import { atLeast, choose, moreThan, quoted } from "../native/formula";
import { constantRow } from "../native/places";
import { emConstant, ratingFloors, ratingOf, zModels, zoneOf, type ZModel } from "./altman";
import { say as numbers } from "../method/say";
import { answerColumn } from "../sql/names";
import { atLeastCut, moreThanCut } from "../sql/nearly";
import { choose as cases, joined, sentence, sqlSay } from "../sql/sentence";

/** Altman's scores: how near a company is to insolvency, from its accounts. */
export default defineMethod({
  id: "ZSCORE",
  family: "scoring",
  label: { en: "Altman Z score", "zh-CN": "Altman Z 值" },
  summary: {
    en: "Weighs four or five ratios of the accounts into a score with three zones; Z'' also with the rating it looks like.",
    "zh-CN": "由四至五个财务比率加权得分，划为三个区间；Z'' 另给出近似评级。",
  },
  formula: String.raw`Z'' = 6.56X_1 + 3.26X_2 + 6.72X_3 + 1.05X_4,\quad \text{EM} = Z'' + 3.25,\quad Z = 1.2X_1 + 1.4X_2 + 3.3X_3 + 0.6X_4 + X_5,\quad Z' = 0.717X_1 + 0.847X_2 + 3.107X_3 + 0.420X_4 + 0.998X_5`,
  sources: [
    { work: "Altman, Hartzell & Peck (1995), Emerging Market Corporate Bonds: A Scoring System; Altman (2005)", where: "Z'' and table 2", note: { en: "The ratings are look-alikes: no agency gave them", "zh-CN": "评级仅为近似对照，并非评级机构所给" }, origin: "FOUND" },
    { work: "Altman (1968), The Journal of Finance 23(4); Altman (1983)", where: "Z; Z'", origin: "FOUND" },
    { work: "Tierbook", note: { en: "Both ends of the grey zone belong to it", "zh-CN": "灰色区间包含两端" }, origin: "OURS" },
  ],

  inputs: {
    x1: {
      unit: "ratio",
      label: { en: "X1: working capital / assets", "zh-CN": "X1：营运资金 / 总资产" },
      hint: { en: "As a ratio, e.g. 0.2; negative where current liabilities are larger.", "zh-CN": "填比值，如 0.2；流动负债较大时为负。" },
      synonyms: ["x1", "working capital / total assets", "营运资金/总资产", "营运资本/总资产"],
    },
    x2: {
      unit: "ratio",
      label: { en: "X2: retained earnings / assets", "zh-CN": "X2：留存收益 / 总资产" },
      hint: { en: "As a ratio, e.g. 0.3.", "zh-CN": "填比值，如 0.3。" },
      synonyms: ["x2", "retained earnings / total assets", "留存收益/总资产"],
    },
    x3: {
      unit: "ratio",
      label: { en: "X3: EBIT / assets", "zh-CN": "X3：息税前利润 / 总资产" },
      hint: { en: "Earnings before interest and taxes, as a ratio, e.g. 0.15.", "zh-CN": "息税前利润与总资产之比，如 0.15。" },
      synonyms: ["x3", "ebit / total assets", "息税前利润/总资产"],
    },
    x4: {
      unit: "ratio",
      label: { en: "X4: equity / liabilities", "zh-CN": "X4：权益 / 总负债" },
      hint: { en: "Book value of equity for Z'' and Z', market value for Z; e.g. 1.2.", "zh-CN": "Z'' 与 Z' 用账面权益，Z 用市值；如 1.2。" },
      synonyms: ["x4", "equity / total liabilities", "权益/总负债", "所有者权益/总负债"],
    },
    x5: {
      unit: "ratio",
      optional: true,
      label: { en: "X5: sales / assets", "zh-CN": "X5：销售收入 / 总资产" },
      hint: { en: "Needed for Z and Z' only, e.g. 1.2.", "zh-CN": "仅 Z 与 Z' 需要，如 1.2。" },
      synonyms: ["x5", "sales / total assets", "asset turnover", "销售收入/总资产", "总资产周转率"],
    },
  },
  params: {
    model: {
      kind: "choice",
      choices: {
        zpp: { en: "Z'' (1995): any industry, not listed, emerging markets", "zh-CN": "Z''（1995）：各行业、非上市、新兴市场" },
        z: { en: "Z (1968): listed manufacturers", "zh-CN": "Z（1968）：上市制造业" },
        zprime: { en: "Z' (1983): manufacturers that are not listed", "zh-CN": "Z'（1983）：非上市制造业" },
      },
      default: "zpp",
      origin: "FOUND",
      label: { en: "Model", "zh-CN": "模型" },
      hint: { en: "zpp, z or zprime.", "zh-CN": "zpp、z 或 zprime。" },
    },
  },
  outputs: {
    z: { unit: "score", label: { en: "Score", "zh-CN": "Z 值" } },
    zone: { unit: "code", label: { en: "Zone", "zh-CN": "区间" }, hint: { en: "Safe, Grey or Distress.", "zh-CN": "Safe 安全，Grey 灰色，Distress 危险。" } },
    em: { unit: "score", partial: true, label: { en: "EM score", "zh-CN": "EM 值" } },
    rating: { unit: "code", partial: true, label: { en: "Rating it looks like", "zh-CN": "近似评级" } },
  },
  figures: {},
  tables: {},
  answers: { columns: ["z", "zone"] },
  signature: ["x1", "x2", "x3", "x4", "model", "x5"],
  worksheet: true,
  wizard: {
    system: "altman-z",
    question: "owe",
    writes: ["z", "zone", "em", "rating"],
    tier: "zone",
    tiers: () => ["Safe", "Grey", "Distress"],
    weight: "z",
    boundary: { value: "z", cuts: ({ model }) => [...zModels[model as keyof typeof zModels].grey].reverse() },
    figures: [],
  },

  run({ x1, x2, x3, x4, x5 }, { model }) {
    const { weights, grey }: ZModel = zModels[model];
    const z = x1.map((_, row) => {
      const ratios = [x1[row]!, x2[row]!, x3[row]!, x4[row]!, x5?.[row] ?? null];
      if (weights.length === 5 && ratios[4] === null) return { fault: "#VALUE!", issue: { code: "blank-cell", column: "x5", row } } as const;
      return weights.reduce((sum, weight, i) => sum + weight * ratios[i]!, 0);
    });
    const em = z.map((score) => (model === "zpp" && typeof score === "number" ? score + emConstant : ""));
    return {
      columns: {
        z,
        zone: z.map((score) => (typeof score === "number" ? zoneOf(score, grey) : score)),
        em,
        rating: em.map((score) => (score === "" ? "" : ratingOf(score))),
      },
      figures: {},
      tables: {},
    };
  },

  why: {
    en: ({ input, output, params, say }) =>
      `${zWords(input, params.model, say)} = ${say.amount(output.z, 4)} → ${output.zone}${
        output.em === null || output.rating === null ? "" : `; EM ${say.amount(output.em, 4)} looks like ${output.rating} (no agency's rating)`
      }`,
    "zh-CN": ({ input, output, params, say }) =>
      `${zWords(input, params.model, say)} = ${say.amount(output.z, 4)} → ${zones[output.zone as keyof typeof zones]}（${output.zone}）${
        output.em === null || output.rating === null ? "" : `；EM ${say.amount(output.em, 4)}，近似 ${output.rating}（非机构评级）`
      }`,
  },
  charts: [],
  native(sheet, { model }) {
    const { weights, grey }: ZModel = zModels[model];
    const ratios = (["x1", "x2", "x3", "x4", "x5"] as const).slice(0, weights.length);
    const score = sheet.own("scoreOf");
    const em = model === "zpp" ? sheet.own("emOf") : "";
    const sum = ratios.map((name, i) => `${weights[i]!}*${sheet.has(name) ? sheet.cell(name) : "0"}`).join("+");
    const x5 = sheet.has("x5") ? `IF(${sheet.cell("x5")}="",#VALUE!,${sum})` : "#VALUE!";
    const rating = bandLabel(em, `{${ratingFloors.map(([floor]) => floor).join(",")}}`, constantRow([...ratingFloors.map(([, name]) => name), "D"]), { falling: true, closed: "lower", count: ratingFloors.length });
    return {
      working: {
        scoreOf: { label: { en: "Score", "zh-CN": "Z 值" }, unit: "score", formula: weights.length === 5 ? x5 : sum },
        ...(model === "zpp" ? { emOf: { label: { en: "EM score", "zh-CN": "EM 值" }, unit: "score", formula: `${score}+${emConstant}` } as const } : {}),
      },
      answers: {
        z: score,
        zone: choose([[moreThan(score, String(grey[1])), quoted("Safe")], [atLeast(score, String(grey[0])), quoted("Grey")]], quoted("Distress")),
        ...(model === "zpp" ? { em, rating } : {}),
      },
    };
  },
  sql(table, { model }) {
    const { dialect } = table;
    const { text } = dialect;
    const { weights, grey }: ZModel = zModels[model];
    const ratio = (name: "x1" | "x2" | "x3" | "x4" | "x5"): string => (table.has(name) ? table.cell(name) : dialect.cast("NULL", "real"));
    const ratios = (["x1", "x2", "x3", "x4", "x5"] as const).slice(0, weights.length).map(ratio);
    const em = model === "zpp";
    const { amount } = sqlSay(dialect);
    const say = sentence(dialect);
    const [z, zone] = [answerColumn("z"), answerColumn("zone")];
    const sum = joined(ratios.flatMap((one, i) => [text(`${i === 0 ? "" : " + "}${numbers.number(weights[i]!)} × `), cases([[`${one} < 0`, say`(${amount(one, 4)})`]], amount(one, 4))]));
    const zoneWords = cases(Object.entries(zones).map(([name, word]) => [`${zone} = ${text(name)}`, text(word)]), "''");
    const rating = (words: (score: string, looks: string) => string): string => (em ? words(amount(answerColumn("em"), 4), answerColumn("rating")) : "''");
    const scored = (known: string, unknown: string): string => cases([[`${z} IS NULL`, text(unknown)]], known);
    return {
      steps: [
        { name: "weighed", rule: "Weighted sum of the ratios", query: `SELECT *, ${ratios.map((one, i) => `${dialect.real(weights[i]!)} * ${one}`).join(" + ")} AS z_of\nFROM ${table.rows}` },
        { name: "scored", rule: "The emerging-market score", query: `SELECT *, ${em ? `z_of + ${dialect.real(emConstant)}` : "NULL"} AS em_of\nFROM weighed` },
      ],
      answers: {
        z: "z_of",
        zone: cases([["z_of IS NULL", "NULL"], [moreThanCut("z_of", grey[1]), "'Safe'"], [atLeastCut("z_of", grey[0]), "'Grey'"]], "'Distress'"),
        em: "em_of",
        rating: em ? cases([["em_of IS NULL", "NULL"], ...ratingFloors.map(([floor, name]) => [atLeastCut("em_of", floor), text(name)] as const)], "'D'") : "NULL",
      },
      why: {
        en: scored(say`${sum} = ${amount(z, 4)} → ${zone}${rating((score, looks) => say`; EM ${score} looks like ${looks} (no agency's rating)`)}`, "This model needs X5, which is empty."),
        "zh-CN": scored(say`${sum} = ${amount(z, 4)} → ${zoneWords}（${zone}）${rating((score, looks) => say`；EM ${score}，近似 ${looks}（非机构评级）`)}`, "此模型需要 X5，但单元格为空。"),
      },
    };
  },
  worked: [
    {
      from: "case ALTMAN-ZPP: EM 7.808 as in a public unit test",
      inputs: { x1: [0.2], x2: [0.3], x3: [0.15], x4: [1.2] },
      outputs: { z: [4.558], zone: ["Safe"], em: [7.808], rating: ["AA+"] },
    },
    {
      from: "case ALTMAN-Z: the model of 1968; without X5 it has no score",
      inputs: { x1: [0.1, 0.1], x2: [0.2, 0.2], x3: [0.1, 0.1], x4: [0.8, 0.8], x5: [1.2, null] },
      params: { model: "z" },
      outputs: { z: [2.41, { fault: "#VALUE!" }], zone: ["Grey", { fault: "#VALUE!" }], em: ["", ""], rating: ["", ""] },
    },
    {
      from: "case ALTMAN-EDGE, by hand: both ends of the grey zone belong to it; an empty row",
      inputs: {
        x1: [0, 0, 0, 0, null], x2: [0, 0, 0, 0, null], x3: [0, 0, 0, 0, null],
        x4: [2.6 / 1.05, 2.6000001 / 1.05, 1.1 / 1.05, 1.0999999 / 1.05, null],
      },
      outputs: { zone: ["Grey", "Safe", "Grey", "Distress", ""] },
    },
    {
      from: "by hand: Z' with losses, 0.717 × (−0.5) + 0.847 × (−1) + 3.107 × (−0.1) + 0.42 × 0.1 + 0.998 × 1",
      inputs: { x1: [-0.5], x2: [-1], x3: [-0.1], x4: [0.1], x5: [1] },
      params: { model: "zprime" },
      outputs: { z: [-0.4762], zone: ["Distress"] },
    },
  ],
});

const zones = { Safe: "安全", Grey: "灰色", Distress: "危险" } as const;

function zWords(input: Readonly<Record<"x1" | "x2" | "x3" | "x4", number>> & { readonly x5: number | null }, model: keyof typeof zModels, say: Say): string {
  const ratios = [input.x1, input.x2, input.x3, input.x4, input.x5 ?? 0];
  const signed = (ratio: number): string => (ratio < 0 ? `(${say.amount(ratio, 4)})` : say.amount(ratio, 4));
  return zModels[model].weights.map((weight, i) => `${say.number(weight)} × ${signed(ratios[i]!)}`).join(" + ");
}
