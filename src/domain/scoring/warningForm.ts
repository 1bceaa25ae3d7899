import type { NativeForm, NativeFormula, NativeSheet } from "../method/native";
import { lessThan, moreThan, quoted } from "../native/formula";
import { kindOf, warningKinds, type Sign } from "./warningSigns";

/** The warning signs as formulas: a working column with 1 for each sign shown, the level, and the signs by name. */
export function warningForm(sheet: NativeSheet): NativeForm {
  const percent = (param: string): string => `${100}*${sheet.param(param)}&"%"`;
  const above = (input: string, limit: string): string => `IF(${sheet.cell(input)}="",0,IF(${moreThan(sheet.cell(input), sheet.param(limit))},1,0))`;
  const signs: Readonly<Record<Sign, { readonly shown: () => string; readonly name: () => string }>> = {
    daysOverdue: { shown: () => above("daysOverdue", "daysLimit"), name: () => `"逾期>"&${sheet.param("daysLimit")}&"天"` },
    utilisation: { shown: () => above("utilisation", "utilisationLimit"), name: () => quoted("额度超用") },
    orderChange: {
      shown: () => `IF(${sheet.cell("orderChange")}="",0,IF(${lessThan(sheet.cell("orderChange"), sheet.param("dropLimit"))},1,0))`,
      name: () => `"订单骤降>"&-${percent("dropLimit")}`,
    },
    finance: { shown: () => `N(${sheet.cell("finance")})`, name: () => quoted("财务恶化") },
    litigation: { shown: () => `N(${sheet.cell("litigation")})`, name: () => quoted("涉诉") },
    legal: { shown: () => `N(${sheet.cell("legal")})`, name: () => quoted("法人变更") },
    brand: { shown: () => `N(${sheet.cell("brand")})`, name: () => quoted("品牌事件") },
    overdueShare: { shown: () => above("overdueShare", "shareLimit"), name: () => `"逾期占比>"&${percent("shareLimit")}` },
  };
  const given = (Object.keys(signs) as Sign[]).filter((sign) => sheet.has(sign));
  const shown = (sign: Sign): string => sheet.own(`sign ${sign}`);
  const count = sheet.own("signCount");
  // Each part begins with the mark between parts; the first of them is cut off.
  const list = (parts: readonly string[]): string => (parts.length > 0 ? `MID(${parts.join("&")},2,1000)` : '""');
  const red = [...given.filter((sign) => sign === "utilisation" || sign === "litigation").map((sign) => `${shown(sign)}=1`), `${count}>=${sheet.param("redHits")}`].join(",");
  const kinds = Object.keys(warningKinds).flatMap((kind) => {
    const of = given.filter((sign) => kindOf[sign] === kind);
    return of.length > 0 ? [`IF(${of.map(shown).join("+")}>0,${quoted(`、${kind}`)},"")`] : [];
  });
  const level = (words: readonly [red: string, yellow: string, green: string]): string => `IF(OR(${red}),${quoted(words[0])},IF(${count}>0,${quoted(words[1])},${quoted(words[2])}))`;
  return {
    working: {
      ...Object.fromEntries(given.map((sign): [string, NativeFormula] => [`sign ${sign}`, { label: { en: `Sign: ${sign}`, "zh-CN": `信号：${signLabels[sign]}` }, unit: "count", formula: signs[sign].shown() }])),
      signCount: { label: { en: "Number of signals", "zh-CN": "信号数" }, unit: "count", formula: given.map(shown).join("+") },
    },
    answers: {
      level: level(["红", "黄", "绿"]),
      english: level(["red", "yellow", "green"]),
      hits: list(given.map((sign) => `IF(${shown(sign)}=1,"、"&${signs[sign].name()},"")`)),
      count,
      kinds: list(kinds),
    },
  };
}

const signLabels: Readonly<Record<Sign, string>> = {
  daysOverdue: "逾期天数", utilisation: "额度超用", orderChange: "订单骤降", finance: "财务恶化", litigation: "涉诉", legal: "法人变更", brand: "品牌事件", overdueShare: "逾期占比",
};
