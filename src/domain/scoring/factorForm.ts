import type { NativeForm, NativeFormula, NativeSheet } from "../method/native";
import { bandLabel } from "../native/bands";
import { quoted } from "../native/formula";
import { covered, offScaleCells, weightGiven, weightedSum } from "../native/weighted";
import { factorNames, levelWords, type Factor } from "./factors";

const factors = Object.keys(factorNames) as Factor[];
const weighted = factors.slice(0, 6);
const risks = factors.slice(7);
/** Stands where no row of anchors names the factor. */
const none = 999;

interface Rule {
  readonly cuts: readonly number[];
  readonly labels: readonly string[];
  readonly anchors: readonly unknown[];
}

/** Seven factors weighed to a grade, as formulas: every score on the scale, the weight that is known, the cap by credit risk. */
export function factorForm(sheet: NativeSheet, { cuts, labels, anchors }: Rule): NativeForm {
  const anchored = anchors.length > 0;
  const given = factors.filter((factor) => sheet.has(factor));
  const score = (factor: Factor): string => sheet.own(`score ${factor}`);
  const anchor = (factor: Factor, column: number): string => `INDEX(${sheet.param("anchors")},${sheet.item("anchorRows", factors.indexOf(factor))},${column})`;
  const onScale = (factor: Factor): string => {
    const cell = sheet.cell(factor);
    if (!anchored) return `IF(${cell}="","",${cell})`;
    const line = `MIN(100,MAX(0,100*(${cell}-${anchor(factor, 2)})/(${anchor(factor, 3)}-${anchor(factor, 2)})))`;
    return `IF(${cell}="","",IF(${sheet.item("anchorRows", factors.indexOf(factor))}=${none},${cell},${line}))`;
  };
  const scores = Object.fromEntries(
    given.map((factor): [string, NativeFormula] => [`score ${factor}`, { label: { en: `Score: ${factor}`, "zh-CN": `得分：${factorNames[factor]}` }, unit: "score", formula: onScale(factor) }]),
  );

  const parts = weighted.flatMap((factor, i) => (sheet.has(factor) ? [{ cell: score(factor), weight: sheet.entry("weights", i) }] : []));
  const single = risks.flatMap((factor, i) => (sheet.has(factor) ? [{ cell: score(factor), weight: sheet.entry("riskWeights", i) }] : []));
  const share = `${sheet.entry("weights", 6)}/SUM(${sheet.param("riskWeights")})`;
  const asOne = sheet.has("risk") ? score("risk") : null;
  const risk = (whole: string, divided: string): string => {
    const byParts = single.length > 0 ? `${share}*(${divided})` : "0";
    return asOne ? `IF(${asOne}="",${byParts},${whole})` : byParts;
  };
  const sum = `${weightedSum(parts)}+${risk(`${sheet.entry("weights", 6)}*${asOne ?? ""}`, weightedSum(single))}`;
  const known = `${weightGiven(parts)}+${risk(sheet.entry("weights", 6), weightGiven(single))}`;

  const words = `{${Object.keys(levelWords).map(quoted).join(",")}}`;
  const levels = (["creditLevel", "operationalLevel", "marketLevel"] as const).filter((name) => sheet.has(name));
  const unknownLevel = (name: string): string => `IF(${sheet.cell(name)}="",FALSE,ISNA(MATCH(TRIM(${sheet.cell(name)}),${words},0)))`;
  const high = (name: string): string => `OR(TRIM(${sheet.cell(name)})="高",TRIM(${sheet.cell(name)})="high")`;
  const wrong = [offScaleCells(given.map(score), "100"), ...levels.map(unknownLevel)].join(",");
  const [mean, grade] = [sheet.own("mean"), sheet.own("gradeByScore")];
  const unless = (answer: string): string => `IF(ISERROR(${mean}),${mean},${answer})`;
  const flag = (name: string): string => unless(sheet.has(name) ? `IF(${sheet.cell(name)}="","",${high(name)})` : '""');
  return {
    lists: anchored
      ? {
          anchorRows: {
            label: { en: "Anchor row of each factor", "zh-CN": "各因素的锚点行" },
            unit: "count",
            formulas: factors.map((factor) => {
              const row = (name: string): string => `IFERROR(MATCH(${quoted(name)},INDEX(${sheet.param("anchors")},0,1),0),${none})`;
              return `MIN(${row(factorNames[factor])},${row(factor)})`;
            }),
          },
        }
      : {},
    working: {
      ...scores,
      known: { label: { en: "Weight of the factors known", "zh-CN": "已知因素的权重" }, unit: "factor", formula: known },
      share: { label: { en: "Coverage", "zh-CN": "覆盖率" }, unit: "share", formula: `${sheet.own("known")}/SUM(${sheet.param("weights")})` },
      mean: {
        label: { en: "Score", "zh-CN": "得分" },
        unit: "score",
        formula: `IF(OR(${wrong}),#VALUE!,${covered(sheet.own("share"), sheet.param("minCoverage"), `(${sum})/${sheet.own("known")}`)})`,
      },
      gradeByScore: { label: { en: "Grade by score", "zh-CN": "按得分的级别" }, unit: "code", formula: bandLabel(mean, sheet.param("cuts"), sheet.param("labels"), { falling: true, closed: "lower", count: cuts.length }) },
    },
    answers: {
      grade: sheet.has("creditLevel") ? unless(`IF(${high("creditLevel")},INDEX(${sheet.param("labels")},1,${labels.length}),${grade})`) : grade,
      score: mean,
      before: grade,
      coverage: unless(sheet.own("share")),
      operational: flag("operationalLevel"),
      market: flag("marketLevel"),
    },
  };
}
