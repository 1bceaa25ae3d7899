import type { NativeFormula, NativeList, NativeSheet } from "../method/native";
import { countWhere, lessThan } from "./formula";

export interface RateForm {
  readonly lists: Readonly<Record<string, NativeList>>;
  /** The amount due, 0 where there is no rate; the rate, "" where there is none; the number of the class, 0 without a rate. */
  readonly working: Readonly<Record<"dueAmount" | "rateOf" | "class", NativeFormula>>;
}

export interface RateFormOptions {
  readonly sales: string;
  readonly collected: string;
  /** Input of the balance that counts as due. */
  readonly opening?: string;
  /** Given cut-offs, or as many quantiles as make this number of classes. */
  readonly cuts: { readonly given: string } | { readonly classes: number };
}

/** The collection rate of each customer (scoring/collection.ts) and the class it falls in (tiering/rateCuts.ts). */
export function rateForm(sheet: NativeSheet, { sales, collected, opening, cuts }: RateFormOptions): RateForm {
  const rate = sheet.own("rateOf");
  const count = "classes" in cuts ? cuts.classes - 1 : 0;
  const range = "classes" in cuts ? sheet.figure("quantiles", count) : cuts.given;
  const rates = sheet.all("rateOf");
  const old = opening === undefined ? "" : `N(${sheet.cell(opening)})+`;
  return {
    lists:
      "classes" in cuts
        ? {
            quantiles: {
              label: { en: "Cut-offs from quantiles", "zh-CN": "分位数分界值" },
              unit: "ratio",
              formulas: Array.from({ length: count }, (_, i) => `IF(COUNT(${rates})=0,0,PERCENTILE(${rates},${cuts.classes - 1 - i}/${cuts.classes}))`),
            },
          }
        : {},
    working: {
      dueAmount: { label: { en: "Due", "zh-CN": "应回款" }, unit: "money", formula: `IF(${sheet.cell(sales)}>0,ROUND(${old}${sheet.cell(sales)}*(1+${sheet.param("vat")}),9),0)` },
      rateOf: { label: { en: "Collection rate", "zh-CN": "回款率" }, unit: "ratio", formula: `IF(${sheet.own("dueAmount")}>0,${sheet.cell(collected)}/${sheet.own("dueAmount")},"")` },
      class: { label: { en: "Class", "zh-CN": "类别序号" }, unit: "count", formula: `IF(${rate}="",0,1+${countWhere(lessThan(rate, range))})` },
    },
  };
}
