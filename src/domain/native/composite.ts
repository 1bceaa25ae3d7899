import type { NativeFormula, NativeList, NativeSheet } from "../method/native";
import { iff } from "./formula";

export interface CompositeCriterion {
  /** This row's cell and all cells; "" where missing. */
  readonly own: string;
  readonly all: string;
  readonly weight: string;
  /** Cell with 1 or −1; 1 where left out. */
  readonly direction?: string;
}

/** Weighted mean of min-max values per row (tiering/composite.ts) as formulas; the working column `scoreOf` holds it. */
export function compositeForm(sheet: NativeSheet, criteria: readonly CompositeCriterion[]): { readonly lists: Readonly<Record<string, NativeList>>; readonly working: Readonly<Record<string, NativeFormula>> } {
  const terms = criteria.map(({ own, direction }, k) => {
    const [least, most, weight] = [sheet.item("least", k), sheet.item("most", k), sheet.item("weight", k)];
    const up = `${own}-${least}`;
    const distance = direction === undefined ? `(${up})` : iff(`${direction}<0`, `${most}-${own}`, up);
    const counts = `OR(${own}="",${weight}=0)`;
    return { value: iff(counts, "0", `${weight}*${distance}/(${most}-${least})`), weight: iff(counts, "0", weight) };
  });
  const mean = sheet.own("meanOf");
  return {
    lists: {
      least: { label: { en: "Least of each criterion", "zh-CN": "各指标最小值" }, unit: "number", formulas: criteria.map(({ all }) => `MIN(${all})`) },
      most: { label: { en: "Largest of each criterion", "zh-CN": "各指标最大值" }, unit: "number", formulas: criteria.map(({ all }) => `MAX(${all})`) },
      weight: {
        label: { en: "Weight; 0 where all are the same", "zh-CN": "权重（全部相同时为 0）" },
        unit: "factor",
        formulas: criteria.map(({ weight }, k) => iff(`${sheet.item("most", k)}>${sheet.item("least", k)}`, weight, "0")),
      },
    },
    working: {
      weightOf: { label: { en: "Weight of what is known", "zh-CN": "已知指标权重" }, unit: "factor", formula: terms.map(({ weight }) => weight).join("+") },
      meanOf: { label: { en: "Weighted mean", "zh-CN": "加权平均" }, unit: "score", formula: iff(`${sheet.own("weightOf")}>0`, `(${terms.map(({ value }) => value).join("+")})/${sheet.own("weightOf")}`, "0") },
      scoreOf: { label: { en: "Score, 12 digits", "zh-CN": "得分（12 位有效数字）" }, unit: "score", formula: iff(`${mean}=0`, "0", `ROUND(${mean},11-INT(LOG10(ABS(${mean}))))`) },
    },
  };
}

/** An optional input as a working column: "" where blank. */
export const optionalColumn = (sheet: NativeSheet, input: string, label: NativeFormula["label"], unit: NativeFormula["unit"]): NativeFormula => ({
  label,
  unit,
  formula: `IF(TRIM(${sheet.cell(input)})="","",${sheet.cell(input)})`,
});
