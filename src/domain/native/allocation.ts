import type { NativeFormula, NativeList, NativeSheet } from "../method/native";
import type { Text } from "../method/text";
import { sharingForm, unitsDown, unitsHalfUp } from "./largestRemainder";

export interface AllocationForm {
  readonly figures: Readonly<Record<string, NativeFormula>>;
  readonly lists: Readonly<Record<string, NativeList>>;
  readonly working: Readonly<Record<string, NativeFormula>>;
  readonly quota: string;
  readonly classQuota: string;
  readonly openQuota: string;
  readonly openSales: string;
  readonly rule: string;
}

export interface AllocationOptions {
  /** Working column with the number of each customer's class, from 1 for the best; 0 for a customer outside every class. */
  readonly group: string;
  readonly classes: number;
  readonly sales: string;
  /** Input of the most each customer may get. */
  readonly cap?: string;
  /** Single cells: the pool, the rounding unit, the reserve of the last class. */
  readonly pool: string;
  readonly unit: string;
  readonly reserve: string;
  readonly multiplier: (group: number) => string;
}

/**
 * The two-level allocation (quota/allocate.ts) as formulas: classes on the sheet of parameters, customers in working columns.
 * Caps without iteration: a customer is capped where all could be filled up to its own ratio of cap to sales and the class quota
 * would still not be used up. That is where the repeated sharing of quota/waterFilling.ts ends, for it only ever raises the
 * share per sales.
 */
export function allocationForm(sheet: NativeSheet, { group, classes, sales, cap, pool, unit, reserve, multiplier }: AllocationOptions): AllocationForm {
  const own = sheet.own;
  const each = (formula: (at: number) => string): readonly string[] => Array.from({ length: classes }, (_, at) => formula(at));
  const list = (label: Text, formula: (at: number) => string, of: NativeList["unit"] = "count"): NativeList => ({ label, unit: of, formulas: each(formula) });
  const all = (name: string): string => sheet.figure(name, classes);
  const mine = (name: string): string => `INDEX(${all(name)},1,${own(group)})`;
  const inClass = (column: string, at: number, where = ""): string => `SUMIFS(${sheet.all(column)},${sheet.all(group)},${at + 1}${where})`;
  // A column is made where one speaks of it.
  const capped = cap === undefined ? "" : `,${sheet.all("capped")},1`;
  const toShare = `(${sheet.figure("poolUnits")}-${sheet.figure("reserveUnits")})`;
  const weight = (at: number): string => sheet.item("classWeights", at);
  const part = (at: number): string => sheet.item("classRemainders", at);

  const sharing = sharingForm(sheet, { group, groups: classes, weight: "claim", ...(cap === undefined ? {} : { aside: "capped" }), units: "openUnits", weights: "openSales" });
  const units = cap === undefined ? sharing.given : `IF(${own("capped")}=1,${own("capUnits")},${sharing.given})`;
  const amount = (of: string): string => `ROUND(${of}*${unit},9)`;
  const inside = (answer: string, outside: string): string => `IF(${own(group)}=0,${outside},${answer})`;
  return {
    figures: {
      poolUnits: { label: { en: "Pool in whole units", "zh-CN": "总额度（单位数）" }, unit: "count", formula: unitsHalfUp(pool, unit) },
      reserveUnits: { label: { en: "Reserve in whole units", "zh-CN": "预留额度（单位数）" }, unit: "count", formula: `MIN(${sheet.figure("poolUnits")},${unitsHalfUp(reserve, unit)})` },
    },
    lists: {
      classSales: list({ en: "Sales by class", "zh-CN": "各类销售额" }, (at) => `ROUND(${inClass("claim", at)},6)`, "money"),
      classWeights: list({ en: "Sales times multiplier", "zh-CN": "销售额 × 系数" }, (at) => `ROUND(${multiplier(at)}*${sheet.item("classSales", at)},9)`, "money"),
      classExact: list({ en: "Exact class share in units", "zh-CN": "各类精确份额（单位数）" }, (at) => `IF(SUM(${all("classWeights")})>0,ROUND(${toShare}*${weight(at)}/SUM(${all("classWeights")}),9),0)`, "number"),
      classRemainders: list({ en: "Remainder", "zh-CN": "余数" }, (at) => `ROUND(${sheet.item("classExact", at)}-INT(${sheet.item("classExact", at)}),9)`, "number"),
      classUnits: list({ en: "Class quota in units", "zh-CN": "类别额度（单位数）" }, (at) => {
        const before = each((other) => (other < at ? `+(${part(other)}=${part(at)})*(${weight(other)}=${weight(at)})` : "")).join("");
        const place = `1+SUMPRODUCT(--(${all("classRemainders")}>${part(at)}))+SUMPRODUCT((${all("classRemainders")}=${part(at)})*(${all("classWeights")}>${weight(at)}))${before}`;
        const left = `${toShare}-SUMPRODUCT(INT(${all("classExact")}))`;
        const reserved = at === classes - 1 ? `+IF(${sheet.item("classSales", at)}>0,${sheet.figure("reserveUnits")},0)` : "";
        return `IF(SUM(${all("classWeights")})>0,INT(${sheet.item("classExact", at)})+IF(${place}<=${left},1,0),0)${reserved}`;
      }),
      openUnits: list({ en: "Left by caps, in units", "zh-CN": "上限之外的额度（单位数）" }, (at) => `${sheet.item("classUnits", at)}${cap === undefined ? "" : `-${inClass("capUnits", at, capped)}`}`),
      openSales: list({ en: "Sales that share it", "zh-CN": "参与分配的销售额" }, (at) => (cap === undefined ? sheet.item("classSales", at) : `ROUND(${sheet.item("classSales", at)}-${inClass("claim", at, capped)},6)`), "money"),
      ...sharing.lists,
    },
    working: {
      claim: { label: { en: "Sales that claim a share", "zh-CN": "参与分配的销售额" }, unit: "money", formula: inside(`MAX(0,${sheet.cell(sales)})`, "0") },
      ...(cap === undefined ? {} : cappedColumns(sheet, { group, cap, unit, classUnits: mine("classUnits") })),
      ...sharing.working,
      units: { label: { en: "Quota in units", "zh-CN": "额度（单位数）" }, unit: "count", formula: inside(units, "0") },
    },
    quota: amount(own("units")),
    classQuota: inside(amount(mine("classUnits")), "0"),
    openQuota: inside(amount(mine("openUnits")), "0"),
    openSales: inside(mine("openSales"), "0"),
    rule: inside(cap === undefined ? '"share"' : `IF(${own("capped")}=1,"cap","share")`, '"none"'),
  };
}

interface Capping {
  readonly group: string;
  readonly cap: string;
  readonly unit: string;
  /** Of this row's class. */
  readonly classUnits: string;
}

function cappedColumns(sheet: NativeSheet, { group, cap, unit, classUnits }: Capping): Readonly<Record<string, NativeFormula>> {
  const own = sheet.own;
  const limited = `AND(${own(group)}>0,${own("claim")}>0,${sheet.cell(cap)}<>"")`;
  const reached = `(${sheet.all(group)}=${own(group)})*(${sheet.all("fullAt")}<=${own("fullAt")})`;
  const beyond = `(${sheet.all(group)}=${own(group)})*(${sheet.all("fullAt")}>${own("fullAt")})`;
  return {
    capUnits: { label: { en: "Cap in whole units", "zh-CN": "上限（单位数）" }, unit: "count", formula: `IF(${limited},${unitsDown(sheet.cell(cap), unit)},0)` },
    fullAt: { label: { en: "Cap per sales", "zh-CN": "上限与销售额之比" }, unit: "number", formula: `IF(${limited},${own("capUnits")}/${own("claim")},1E+300)` },
    capped: {
      label: { en: "Capped", "zh-CN": "以上限为准" },
      unit: "count",
      formula: `IF(${limited},IF(SUMPRODUCT(${reached},${sheet.all("capUnits")})+${own("fullAt")}*SUMPRODUCT(${beyond},${sheet.all("claim")})<${classUnits}-1E-6,1,0),0)`,
    },
  };
}
