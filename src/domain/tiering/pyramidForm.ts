import type { NativeForm, NativeSheet } from "../method/native";
import { isEmpty, orZero, yes } from "../native/cells";
import { atLeast as reaches, choose, iff } from "../native/formula";
import { keyShareForm } from "../native/keyShare";
import { byInput, rankForm } from "../native/ranks";
import type { Pyramid } from "./pyramidWords";

/** The pyramid (tiering/PYRAMID.ts) as formulas. */
export function pyramidForm(sheet: NativeSheet, { shares, labels, ties }: Pyramid): NativeForm {
  const form = rankForm(sheet, { value: byInput(sheet, "profit"), shares: shares.map((_, j) => sheet.entry("shares", j)), labels: sheet.param("labels"), ties });
  const layer = sheet.own("layer");
  const overdue = sheet.has("overdue") ? `${orZero(sheet.cell("overdue"))}>0` : "FALSE";
  const promise = choose(
    [
      ...(sheet.has("potential") ? [[`NOT(${isEmpty(sheet.cell("potential"))})`, iff(yes(sheet.cell("potential")), '"upgrade"', '"reduce"')] as const] : []),
      ...(sheet.has("growth") ? [[`NOT(${isEmpty(sheet.cell("growth"))})`, iff(reaches(sheet.cell("growth"), sheet.param("growthCut")), '"upgrade"', '"reduce"')] as const] : []),
    ],
    '""',
  );
  return {
    figures: { ...form.figures, ...keyShareForm(sheet, { keyCount: `COUNTIF(${sheet.all("layer")},"<=2")`, target: sheet.param("target") }) },
    reported: { poorCustomers: `COUNTIF(${sheet.all("poor")},TRUE)` },
    lists: {
      ...form.lists,
      above: {
        label: { en: "Layers above", "zh-CN": "其上各层" },
        unit: "text",
        formulas: labels.map((_, j) => (j === 0 ? '""' : j === 1 ? sheet.entry("labels", 0) : `${sheet.entry("labels", j - 1)}&"/"&${sheet.item("above", j - 1)}`)),
      },
    },
    working: {
      ...form.working,
      layer: { label: { en: "Number of the layer", "zh-CN": "层级序号" }, unit: "count", formula: form.tierNumber },
      policy: { label: { en: "Policy", "zh-CN": "对策" }, unit: "code", formula: iff(`${layer}<=2`, '"keep"', promise) },
    },
    answers: {
      tier: `INDEX(${sheet.param("labels")},1,${layer})`,
      rank: form.rank,
      poor: `AND(${layer}=${labels.length},OR(${sheet.cell("profit")}<0,${overdue}))`,
      action: sheet.own("policy"),
      aim: iff(`${sheet.own("policy")}="upgrade"`, `INDEX(${sheet.figure("above", labels.length)},1,${layer})`, '""'),
    },
  };
}
