import type { NativeForm, NativeSheet } from "../method/native";
import type { Text } from "../method/text";
import { allocationForm } from "../native/allocation";
import { rateForm } from "../native/collectionRates";
import { quoted } from "../native/formula";
import { rankInRowOrder } from "../native/ranks";
import { daysInYear } from "../quota/pool";
import { creditFiguresForm } from "./creditFiguresForm";
import { noSales } from "../quota/creditFields";

interface Rule {
  readonly labels: readonly string[];
  readonly cutRule: "given" | "quantile" | "breaks";
  readonly pool: number | undefined;
  readonly k: number | undefined;
  readonly countOpening: boolean;
}

export const creditFormUnless = ({ cutRule }: Rule): Text | null =>
  cutRule === "breaks"
    ? {
        en: "Natural breaks come from trying every division of the rates, which worksheet formulas cannot do; take the cut-offs from the values and enter them as given.",
        "zh-CN": "自然断点需要比较回款率的所有划分方式，工作表公式无法完成；请先按数值写入，再把所得分界值作为给定的分界值填入。",
      }
    : null;

/** The credit system as formulas; the parts of it are those of its functions. */
export function creditForm(sheet: NativeSheet, { labels, cutRule, pool, k, countOpening }: Rule): NativeForm {
  const own = sheet.own;
  const rates = rateForm(sheet, {
    sales: "sales",
    collected: "collected",
    ...(countOpening && sheet.has("opening") ? { opening: "opening" } : {}),
    cuts: cutRule === "given" ? { given: sheet.param("cuts") } : { classes: labels.length },
  });
  const allocation = allocationForm(sheet, {
    group: "class",
    classes: labels.length,
    sales: "sales",
    ...(sheet.has("cap") ? { cap: "cap" } : {}),
    pool: sheet.figure("poolGiven"),
    unit: sheet.param("unit"),
    reserve: sheet.param("dReserve"),
    multiplier: (group) => sheet.entry("multipliers", group),
  });
  const poolFormula = pool === undefined ? `MAX(0,ROUND(SUM(${sheet.column("sales")}),6))*(1+${sheet.param("growth")})*${sheet.param("ratio")}*(1+${sheet.param("vat")})` : sheet.param("pool");
  const n = `SUM(${sheet.counted})`;
  const kFormula = k === undefined ? `IF(${n}>=450,100,MAX(1,INT(${n}*100/450+0.5)))` : sheet.param("k");
  const rated = (answer: string): string => `IF(${own("class")}=0,NA(),${answer})`;
  const balance = sheet.has("balance") ? sheet.cell("balance") : null;
  const owed = (answer: string): string => `IF(${balance}="","",${answer})`;
  return {
    figures: {
      poolGiven: { label: { en: "Credit pool before rounding", "zh-CN": "赊销总额度（取整前）" }, unit: "money", formula: poolFormula },
      ...allocation.figures,
      k: { label: { en: "k: how many count as top", "zh-CN": "k：取前多少位" }, unit: "count", formula: kFormula },
      ...creditFiguresForm(sheet, { days: daysInYear }),
    },
    lists: { ...rates.lists, ...allocation.lists },
    working: {
      ...rates.working,
      ...allocation.working,
      ...(balance ? { owed: { label: { en: "Owed", "zh-CN": "欠款" }, unit: "money", formula: `N(${balance})` } as const, debtPlace: { label: { en: "Debt rank", "zh-CN": "欠款名次" }, unit: "count", formula: rankInRowOrder(own("owed"), sheet.all("owed"), sheet.soFar("owed")) } as const } : {}),
      salesPlace: { label: { en: "Sales rank", "zh-CN": "销售名次" }, unit: "count", formula: rankInRowOrder(sheet.cell("sales"), sheet.column("sales"), sheet.columnSoFar("sales")) },
    },
    answers: {
      rate: rated(own("rateOf")),
      tier: `IF(${own("class")}=0,${quoted(noSales)},INDEX(${sheet.param("labels")},1,${own("class")}))`,
      quota: allocation.quota,
      ...(balance ? { headroom: owed(`ROUND(${allocation.quota}-${balance},9)`), utilisation: owed(`${balance}/${allocation.quota}`) } : {}),
      salesRank: own("salesPlace"),
      ...(balance
        ? {
            debtRank: owed(own("debtPlace")),
            topDebtor: owed(`AND(${own("owed")}>0,${own("debtPlace")}<=${sheet.figure("k")})`),
          }
        : {}),
      key: `AND(${sheet.cell("sales")}>0,${own("salesPlace")}<=${sheet.figure("k")})`,
      due: rated(own("dueAmount")),
      classQuota: allocation.classQuota,
      openQuota: allocation.openQuota,
      openSales: allocation.openSales,
      rule: allocation.rule,
    },
  };
}
