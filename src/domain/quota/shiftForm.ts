import type { NativeForm, NativeSheet } from "../method/native";
import { optionalColumn } from "../native/composite";
import { choose, iff, lessThan, quoted } from "../native/formula";

interface Rule {
  readonly alreadyAdjusted: boolean;
  readonly date: number | undefined;
  readonly lastBatch: number | undefined;
}

/** The checks of a batch of quota changes (quota/shift.ts) as formulas. Rounding takes off what binary fractions leave behind. */
export function shiftForm(sheet: NativeSheet, { alreadyAdjusted, date, lastBatch }: Rule): NativeForm {
  const [change, after] = [sheet.own("changeOf"), sheet.own("quotaAfter")];
  const changes = sheet.all("changeOf");
  const [sum, used] = [sheet.figure("sumOfChanges"), sheet.figure("quarterUsed")];
  const quarter = (day: string): string => {
    const first = sheet.param("firstMonth");
    return `(4*(YEAR(${day})-IF(MONTH(${day})<${first},1,0))+INT(MOD(MONTH(${day})-${first}+12,12)/3))`;
  };
  const sameQuarter = date === undefined || lastBatch === undefined ? "0" : `IF(${quarter(sheet.param("date"))}=${quarter(sheet.param("lastBatch"))},1,0)`;
  const below = sheet.has("balance") ? `IF(TRIM(${sheet.cell("balance")})="",FALSE,${lessThan(after, sheet.cell("balance"))})` : "FALSE";
  const found = [[`${sum}<>0`, "NOT_ZERO_SUM"], [`COUNT(${changes})<2`, "NEED_TWO"], [`${after}<0`, "NEGATIVE"], [`${used}=1`, "QUARTER_USED"], [below, "BELOW_BALANCE"]] as const;
  const rejected = `OR(${found.slice(0, 4).map(([condition]) => condition).join(",")})`;
  const codes = found.map(([condition, code]) => iff(condition, quoted(` ${code}`), '""')).join("&");
  return {
    figures: {
      sumOfChanges: { label: { en: "Sum of the changes", "zh-CN": "调整合计" }, unit: "money", formula: `ROUND(SUM(${changes}),6)` },
      quarterUsed: { label: { en: "Quarter already used", "zh-CN": "本季度已调整" }, unit: "count", formula: alreadyAdjusted ? "1" : sameQuarter },
    },
    working: {
      changeOf: optionalColumn(sheet, "change", { en: "Change", "zh-CN": "调整额" }, "money"),
      quotaAfter: { label: { en: "New quota", "zh-CN": "新额度" }, unit: "money", formula: `ROUND(${sheet.cell("quota")}+N(${change}),9)` },
    },
    reported: {
      accepted: `AND(COUNT(${changes})>1,COUNTIF(${sheet.all("outcome")},"REJECT")=0)`,
      sum,
      before: `ROUND(SUM(${sheet.column("quota")}),6)`,
      total: `ROUND(SUM(${sheet.all("quotaAfter")}),6)`,
    },
    answers: {
      after,
      finding: iff(`${change}=""`, '""', iff(`OR(${rejected},${below})`, `MID(${codes},2,200)`, quoted("OK"))),
      outcome: choose([[`${change}=""`, quoted("UNCHANGED")], [rejected, quoted("REJECT")], [below, quoted("WARN")]], quoted("OK")),
    },
  };
}
