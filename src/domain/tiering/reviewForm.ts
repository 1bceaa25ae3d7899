import type { NativeForm, NativeSheet } from "../method/native";
import { choose, countWhere, iff, lessThan, quoted } from "../native/formula";
import { placeOfCode } from "../native/places";
import type { ReviewReason } from "./reviewList";

interface Rule {
  readonly tiers: readonly string[];
  readonly rule: "count" | "band";
  readonly cuts: readonly number[] | undefined;
}

/** A review (tiering/reviewList.ts) as formulas: places of the old and the computed tier, 0 where there is none, and what is held. */
export function reviewForm(sheet: NativeSheet, { tiers, rule, cuts }: Rule): NativeForm {
  const list = sheet.param("tiers");
  const last = tiers.length;
  const place = (input: string): string => {
    const found = placeOfCode(sheet.cell(input), list, last);
    return iff(`TRIM(${sheet.cell(input)})=""`, "0", iff(`${found}>${last}`, "#VALUE!", found));
  };
  const value = sheet.has("value") ? sheet.cell("value") : null;
  const byValue = value !== null && cuts !== undefined && cuts.length > 0 ? `1+${countWhere(lessThan(value, sheet.param("cuts")))}` : "0";
  const noValue = value === null ? "TRUE" : `TRIM(${value})=""`;
  const computed = rule === "band" ? iff(noValue, place("computed"), byValue) : iff(`TRIM(${sheet.cell("computed")})=""`, iff(noValue, "0", byValue), place("computed"));
  const [old, now, held, wrong] = [sheet.own("oldPlace"), sheet.own("newPlace"), sheet.own("heldPlace"), sheet.own("wrong")];
  const atOnceBy = (["overLimit", "litigation"] as const).filter((name) => sheet.has(name)).map((name) => `N(${sheet.cell(name)})=1`);
  const atOnce = atOnceBy.length > 0 ? `OR(${atOnceBy.join(",")})` : "FALSE";
  const before = sheet.has("misses") ? `N(${sheet.cell("misses")})` : "0";
  const keeps = `AND(NOT(${atOnce}),1<MAX(1,${sheet.param("downAfter")}-${before}))`;
  const byBand = rule === "band" && value !== null ? `IF(${noValue},FALSE,NOT(AND(${atOnce},${now}>${old})))` : "FALSE";
  const kept = rule === "band" && value !== null ? `1+${countWhere(lessThan(value, `(${sheet.param("cuts")}-${sheet.param("band")})`))}` : "0";
  const named = (of: string): string => iff(`${of}=0`, '""', `INDEX(${list},1,${of})`);
  const sound = (answer: string): string => iff(`${wrong}=1`, "#VALUE!", answer);
  const reason = (one: ReviewReason): string => quoted(one);
  return {
    working: {
      oldPlace: { label: { en: "Place of the old tier", "zh-CN": "原级别序号" }, unit: "count", formula: iff(`ISERROR(${place("old")})`, "-1", place("old")) },
      newPlace: { label: { en: "Place of the computed tier", "zh-CN": "测算级别序号" }, unit: "count", formula: iff(`ISERROR(${computed})`, "-1", computed) },
      wrong: {
        label: { en: "Cannot be reviewed", "zh-CN": "无法复评" },
        unit: "count",
        formula: `IF(OR(${old}<0,${now}<0,AND(${old}=0,${now}=0)${rule === "band" ? `,AND(${old}>0,${now}>0,${noValue})` : ""}),1,0)`,
      },
      heldPlace: {
        label: { en: "Place of the held tier", "zh-CN": "现级别序号" },
        unit: "count",
        formula: choose(
          [
            [`OR(${wrong}=1,${now}=0)`, "0"],
            [`${old}=0`, now],
            [byBand, choose([[`${now}<${old}`, now], [`${kept}>${old}`, kept]], old)],
            [`${now}<=${old}`, now],
          ],
          iff(keeps, old, now),
        ),
      },
    },
    reported: {
      reviewed: `COUNTIF(${sheet.all("wrong")},0)`,
      ...Object.fromEntries(
        Object.entries({ atOnce: "IMMEDIATE", missed: "MISSED", gained: "NEW", lost: "LOST" } as const).map(([name, one]) => [name, `COUNTIF(${sheet.all("reason")},${reason(one)})`]),
      ),
    },
    answers: {
      held: sound(named(held)),
      reason: sound(
        choose(
          [
            [`${now}=0`, reason("LOST")],
            [`${old}=0`, reason("NEW")],
            [`${held}<${old}`, reason("UP")],
            [`${now}<=${held}`, iff(`${held}=${old}`, reason("KEPT"), iff(byBand, reason("DOWN"), iff(atOnce, reason("IMMEDIATE"), reason("DOWN"))))],
            [`${held}=${old}`, reason("MISSED")],
          ],
          reason("DOWN"),
        ),
      ),
      misses: sound(iff(`OR(${now}=0,${old}=0,${byBand})`, "0", iff(`AND(${now}>${old},${held}=${old})`, `${before}+1`, "0"))),
      old: sound(named(old)),
      computed: sound(named(now)),
    },
  };
}
