import type { NativeFormula, NativeList, NativeSheet } from "../method/native";
import { others } from "../scoring/rfmSegments";
import { atLeast, countWhere, moreThan, quoted } from "./formula";
import { firstPlace } from "./places";

/** Scores go up to 9, so there are at most eight cuts. */
const mostCuts = 8;
/** A cut no value reaches stands where there are fewer. */
const unreached = "1E+300";

export interface RfmForm {
  readonly lists: Readonly<Record<string, NativeList>>;
  readonly working: Readonly<Record<string, NativeFormula>>;
  readonly answers: Readonly<Record<"r" | "f" | "m" | "score" | "segment", string>>;
}

interface Rule {
  readonly scheme: "quantile" | "fixed" | "rfmR";
  readonly segments: readonly unknown[];
}

/**
 * RFM scores (scoring/rfmScores.ts) and the first segment of the table that fits (scoring/rfmSegments.ts).
 * The working column "since" holds the days since the last order, "" in rows that are not scored.
 */
export function rfmForm(sheet: NativeSheet, { scheme, segments }: Rule): RfmForm {
  const own = sheet.own;
  const scored = (input: string): string => `IF(${own("since")}="","",${sheet.cell(input)})`;
  const cuts = (name: "recency" | "frequency" | "monetary"): string => (scheme === "fixed" ? sheet.param(`${name}Cuts`) : sheet.figure(`${name}Quantiles`, mostCuts));
  const groups = (name: "recency" | "frequency" | "monetary"): string => (scheme === "fixed" ? `(COLUMNS(${sheet.param(`${name}Cuts`)})+1)` : sheet.param("groups"));
  const quantiles = (column: string, en: string, zh: string): NativeList => ({
    label: { en, "zh-CN": zh },
    unit: "number",
    formulas: Array.from({ length: mostCuts }, (_, i) => {
      const cut = `PERCENTILE(${sheet.all(column)},${i + 1}/${sheet.param("groups")})${scheme === "rfmR" ? "+1" : ""}`;
      return `IF(OR(${sheet.param("groups")}<${i + 2},COUNT(${sheet.all(column)})=0),${unreached},${cut})`;
    }),
  });
  const reached = (value: string, of: string): string => countWhere(atLeast(value, of));
  const passed = scheme === "rfmR" ? reached(own("since"), cuts("recency")) : countWhere(moreThan(own("since"), cuts("recency")));
  const table = sheet.param("segments");
  const column = (at: number): string => `INDEX(${table},0,${at})`;
  const within = (score: string, from: number): string =>
    `(((${column(from)}="")+(${column(from)}<=${score}))>0)*(((${column(from + 1)}="")+(${column(from + 1)}>=${score}))>0)`;
  const unscored = (formula: string): string => `IF(${own("since")}="","",${formula})`;
  const score = (en: string, zh: string, formula: string): NativeFormula => ({ label: { en, "zh-CN": zh }, unit: "score", formula: unscored(formula) });
  return {
    lists:
      scheme === "fixed"
        ? {}
        : {
            recencyQuantiles: quantiles("since", "Cuts of recency (days)", "最近购买分界（天）"),
            frequencyQuantiles: quantiles("ordersScored", "Cuts of frequency", "购买次数分界"),
            monetaryQuantiles: quantiles("amountScored", "Cuts of amount", "金额分界"),
          },
    working: {
      ...(scheme === "fixed"
        ? {}
        : {
            ordersScored: { label: { en: "Orders scored", "zh-CN": "计入的购买次数" }, unit: "count", formula: scored("frequency") } as const,
            amountScored: { label: { en: "Amount scored", "zh-CN": "计入的购买金额" }, unit: "money", formula: scored("monetary") } as const,
          }),
      rOf: score("R", "R 得分", `${groups("recency")}-${passed}`),
      fOf: score("F", "F 得分", `1+${reached(sheet.cell("frequency"), cuts("frequency"))}`),
      mOf: score("M", "M 得分", `1+${reached(sheet.cell("monetary"), cuts("monetary"))}`),
      segmentRow: {
        label: { en: "Row of the segment", "zh-CN": "客户群所在行" },
        unit: "count",
        formula: unscored(firstPlace(`${within(own("rOf"), 2)}*${within(own("fOf"), 4)}*${within(own("mOf"), 6)}`, segments.length, "down")),
      },
    },
    answers: {
      r: own("rOf"),
      f: own("fOf"),
      m: own("mOf"),
      score: `100*${own("rOf")}+10*${own("fOf")}+${own("mOf")}`,
      segment: `IF(${own("segmentRow")}>${segments.length},${quoted(others)},IF(INDEX(${table},${own("segmentRow")},1)="",${quoted(others)},INDEX(${table},${own("segmentRow")},1)))`,
    },
  };
}
