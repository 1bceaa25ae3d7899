import type { NativeForm, NativeFormula, NativeSheet } from "../method/native";
import { iff } from "../native/formula";
import { rankForm } from "../native/ranks";

interface Rule {
  readonly weights: readonly number[] | undefined;
  readonly directions: readonly number[] | undefined;
  readonly shares: readonly number[];
  readonly ties: "stable" | "up";
}

/** TOPSIS as formulas: criteria over their lengths, the best and the worst of each, both distances, tiers by rank. */
export function topsisForm(sheet: NativeSheet, { weights, directions, shares, ties }: Rule): NativeForm {
  const cells = sheet.cells("criteria");
  const given = (k: number): string => sheet.own(`criterion ${k}`);
  const column = (k: number): string => sheet.all(`criterion ${k}`);
  const scaled = (k: number): string => sheet.all(`weighted ${k}`);
  const filled = sheet.figure("filled", cells.length);
  const width = `SUM(${filled})`;
  const lists = [weights, directions].flatMap((list) => (list === undefined ? [] : [`${width}<>${list.length}`]));
  const misfit = lists.length > 0 ? `OR(${lists.join(",")})` : "FALSE";
  const total = weights === undefined ? width : `SUM(${sheet.param("weights")})`;
  const weight = (k: number): string => (weights === undefined ? "1" : k < weights.length ? sheet.entry("weights", k) : "0");
  const falls = (k: number): string => (directions === undefined || k >= directions.length ? "FALSE" : `${sheet.entry("directions", k)}<0`);
  const distance = (list: string): string => `SQRT(${cells.map((_, k) => `(${sheet.own(`weighted ${k}`)}-${sheet.item(list, k)})^2`).join("+")})`;
  const [complete, near, plus, minus] = [`${sheet.own("complete")}=1`, sheet.own("closenessOf"), sheet.own("toBest"), sheet.own("toWorst")];
  const ranked = rankForm(sheet, {
    value: { own: near, all: sheet.all("closenessOf"), soFar: sheet.soFar("closenessOf") },
    shares: shares.map((_, j) => sheet.entry("shares", j)),
    labels: sheet.param("labels"),
    ties,
    customers: { label: { en: "Customers ranked", "zh-CN": "参与排名的客户数" }, unit: "count", formula: `COUNT(${sheet.all("closenessOf")})` },
  });
  const sound = (answer: string): string => iff(complete, iff(`${near}=""`, "NA()", answer), "#VALUE!");
  const label = (en: string, zh: string, k: number): NativeFormula["label"] => ({ en: `${en} ${k + 1}`, "zh-CN": `${zh} ${k + 1}` });
  return {
    figures: ranked.figures,
    // Customers all alike have distances but no closeness, so none is ranked, and yet they count.
    reported: { customers: `COUNT(${sheet.all("toBest")})` },
    lists: {
      filled: {
        // A column that is blank throughout and has none filled after it is no criterion.
        label: { en: "Criterion in use", "zh-CN": "采用的指标" },
        unit: "count",
        formulas: cells.map((_, k) => `IF(${cells.slice(k).map((_cell, i) => `COUNT(${sheet.all(`number ${k + i}`)})`).join("+")}>0,1,0)`),
      },
      length: { label: { en: "Length", "zh-CN": "向量长度" }, unit: "number", formulas: cells.map((_, k) => `SQRT(SUMSQ(${column(k)}))`) },
      best: { label: { en: "Ideal", "zh-CN": "理想解" }, unit: "score", formulas: cells.map((_, k) => iff(falls(k), `MIN(${scaled(k)})`, `MAX(${scaled(k)})`)) },
      worst: { label: { en: "Anti-ideal", "zh-CN": "负理想解" }, unit: "score", formulas: cells.map((_, k) => iff(falls(k), `MAX(${scaled(k)})`, `MIN(${scaled(k)})`)) },
      ...ranked.lists,
    },
    working: {
      ...Object.fromEntries(cells.map((cell, k): [string, NativeFormula] => [`number ${k}`, { label: label("Given", "原值", k), unit: "number", formula: `IF(TRIM(${cell})="","",${cell})` }])),
      complete: {
        label: { en: "Complete", "zh-CN": "完整" },
        unit: "count",
        formula: `IF(OR(${misfit},${cells.map((_, k) => `AND(${sheet.item("filled", k)}=1,${sheet.own(`number ${k}`)}="")`).join(",")}),0,1)`,
      },
      ...Object.fromEntries(cells.map((_, k): [string, NativeFormula] => [`criterion ${k}`, { label: label("Criterion", "指标", k), unit: "number", formula: iff(complete, `N(${sheet.own(`number ${k}`)})`, '""') }])),
      ...Object.fromEntries(
        cells.map((_, k): [string, NativeFormula] => [
          `weighted ${k}`,
          { label: label("Weighted", "加权值", k), unit: "score", formula: iff(complete, iff(`${sheet.item("length", k)}>0`, `${weight(k)}/${total}*${given(k)}/${sheet.item("length", k)}`, "0"), '""') },
        ]),
      ),
      toBest: { label: { en: "Distance to the ideal", "zh-CN": "与理想解距离" }, unit: "score", formula: iff(complete, distance("best"), '""') },
      toWorst: { label: { en: "Distance to the anti-ideal", "zh-CN": "与负理想解距离" }, unit: "score", formula: iff(complete, distance("worst"), '""') },
      closenessOf: { label: { en: "Closeness", "zh-CN": "贴近度" }, unit: "score", formula: iff(complete, iff(`${plus}+${minus}=0`, '""', `${minus}/(${plus}+${minus})`), '""') },
      ...ranked.working,
    },
    answers: { closeness: sound(near), rank: sound(ranked.rank), toIdeal: sound(plus), toAnti: sound(minus), tier: sound(ranked.tier), reach: sound(ranked.reach) },
  };
}
