import type { NativeForm, NativeFormula, NativeList, NativeSheet } from "../method/native";
import { bandLabel } from "../native/bands";
import { atLeast, choose, iff, quoted } from "../native/formula";
import { covered } from "../native/weighted";
import type { Norm } from "../stats/normalise";

interface Rule {
  readonly weights: readonly number[] | undefined;
  readonly directions: readonly number[] | undefined;
  readonly criteria: readonly string[] | undefined;
  readonly norm: Norm;
  readonly combine: "mean" | "sum";
  readonly cuts: readonly number[];
}

/** Scorecards (tiering/criteria.ts) as formulas: each criterion on the common scale, the weight that is known, the score. */
export function scoreForm(sheet: NativeSheet, { weights, directions, criteria, norm, combine, cuts }: Rule): NativeForm {
  const cells = sheet.cells("matrix");
  const misfit = [weights, directions, criteria].some((list) => list !== undefined && list.length !== cells.length);
  if (misfit) return { answers: { score: "#VALUE!", ...(cuts.length > 0 ? { tier: "#VALUE!" } : {}), coverage: "#VALUE!", strongest: "#VALUE!", group: "#VALUE!" } };
  const all = (column: (k: number) => string): string => cells.map((_, k) => column(k)).join(",");
  const given = (k: number): string => sheet.own(`criterion ${k}`);
  const column = (k: number): string => sheet.all(`criterion ${k}`);
  const scaled = (k: number): string => sheet.own(`scaled ${k}`);
  const weight = (k: number): string => sheet.item("weightsUsed", k);
  const [least, most] = [(k: number): string => sheet.item("least", k), (k: number): string => sheet.item("most", k)];
  const total = `SUM(${sheet.figure("weightsUsed", cells.length)})`;
  const falling = (k: number): string => (directions === undefined ? "FALSE" : `${sheet.entry("directions", k)}<0`);
  const turned = (k: number, formula: string): string => (directions === undefined ? formula : iff(falling(k), `-(${formula})`, formula));
  const scale: Readonly<Record<Norm, (k: number) => string>> = {
    none: (k) => turned(k, given(k)),
    minmax: (k) => `${iff(falling(k), `${most(k)}-${given(k)}`, `${given(k)}-${least(k)}`)}/(${most(k)}-${least(k)})`,
    zscore: (k) => `(${turned(k, `${given(k)}-${sheet.item("average", k)}`)})/${sheet.item("deviation", k)}`,
    // The middle of the places of equal values.
    rank: (k) => `(RANK(${given(k)},${column(k)},${iff(falling(k), "0", "1")})-1+(COUNTIF(${column(k)},${given(k)})-1)/2)/(COUNT(${column(k)})-1)`,
  };
  const [known, mean, best] = [sheet.own("weightKnown"), sheet.own("scoreOf"), sheet.own("highest")];
  const sum = cells.map((_, k) => `N(${scaled(k)})*${weight(k)}`).join("+");
  const scored = (answer: string): string => `IF(${total}=0,NA(),${covered(sheet.own("share"), sheet.param("minCoverage"), answer)})`;
  const name = (k: number): string => (criteria === undefined ? quoted(String(k + 1)) : sheet.entry("criteria", k));
  const strongest = choose(cells.map((_, k) => [`IF(OR(${scaled(k)}="",${weight(k)}<=0),FALSE,${atLeast(scaled(k), best)})`, name(k)]), "NA()");
  const named = iff(`ISERROR(${mean})`, mean, strongest);
  const band = (): string => bandLabel(mean, sheet.param("cuts"), sheet.param("labels"), { falling: cuts.length < 2 || cuts[0]! > cuts[1]!, closed: "lower", count: cuts.length });
  const tier = (): string => iff(`ISERROR(${mean})`, mean, band());
  const each = (en: string, zh: string, of: string): NativeList => ({ label: { en, "zh-CN": zh }, unit: "number", formulas: cells.map((_, k) => `IF(COUNT(${column(k)})=0,0,${of}(${column(k)}))`) });
  const label = (en: string, zh: string, k: number): NativeFormula["label"] => ({ en: `${en} ${k + 1}`, "zh-CN": `${zh} ${k + 1}` });
  return {
    lists: {
      weightsUsed: {
        label: { en: "Weights; 0 where all are the same", "zh-CN": "权重（全部相同时为 0）" },
        unit: "factor",
        formulas: cells.map((_, k) => {
          const one = weights === undefined ? "1" : sheet.entry("weights", k);
          // From the column itself: of two cells that need an unfinished column, LibreOffice's threads may leave the second wrong.
          return norm === "none" ? one : iff(`MAX(${column(k)})>MIN(${column(k)})`, one, "0");
        }),
      },
      ...(norm === "none" ? {} : { least: each("Least of each criterion", "各指标最小值", "MIN"), most: each("Largest of each criterion", "各指标最大值", "MAX") }),
      ...(norm === "zscore"
        ? { average: each("Mean of each criterion", "各指标均值", "AVERAGE"), deviation: each("Standard deviation of each criterion", "各指标标准差", "STDEVP") }
        : {}),
    },
    working: {
      ...Object.fromEntries(cells.map((cell, k): [string, NativeFormula] => [`criterion ${k}`, { label: label("Criterion", "指标", k), unit: "number", formula: `IF(TRIM(${cell})="","",${cell})` }])),
      ...Object.fromEntries(
        cells.map((_, k): [string, NativeFormula] => [
          `scaled ${k}`,
          { label: label("On the common scale", "统一尺度后", k), unit: "number", formula: iff(`OR(${given(k)}="",${norm === "none" ? "FALSE" : `${most(k)}=${least(k)}`})`, '""', scale[norm](k)) },
        ]),
      ),
      weightKnown: { label: { en: "Weight known", "zh-CN": "已知权重" }, unit: "factor", formula: cells.map((_, k) => `IF(${scaled(k)}="",0,${weight(k)})`).join("+") },
      share: { label: { en: "Coverage", "zh-CN": "覆盖率" }, unit: "share", formula: `IF(${total}=0,0,${known}/${total})` },
      highest: {
        label: { en: "Highest on the common scale", "zh-CN": "统一尺度后最高值" },
        unit: "number",
        formula: `MAX(${all((k) => `IF(OR(${scaled(k)}="",${weight(k)}<=0),-1E+300,${scaled(k)})`)})`,
      },
      scoreOf: { label: { en: "Score", "zh-CN": "得分" }, unit: "score", formula: scored(`(${sum})/${known}${combine === "sum" ? `*${total}` : ""}`) },
    },
    answers: {
      score: mean,
      ...(cuts.length > 0 ? { tier: tier() } : {}),
      coverage: iff(`ISERROR(${mean})`, mean, sheet.own("share")),
      strongest: named,
      group: cuts.length > 0 ? tier() : named,
    },
  };
}
