import type { NativeForm, NativeSheet } from "../method/native";
import { withoutSpaces } from "../native/cells";
import { choose, iff, quoted } from "../native/formula";
import { constantRow } from "../native/places";
import { causes, reasons } from "./lostCustomers";

interface Group {
  readonly lost: string;
  readonly active: string;
  readonly other: string;
}

/** Key customers that stopped buying and their place in the list, as formulas. */
export function winBackForm(sheet: NativeSheet, groups: Group, english: (group: string) => string): NativeForm {
  const words = (list: readonly { readonly name: string; readonly english: string }[]): string => constantRow(list.flatMap((one) => [one.name, one.english].map((word) => word.replaceAll(" ", ""))));
  // Two words for every entry, so the entry is half the place.
  const entry = (input: string, list: string): string => (sheet.has(input) ? iff(`TRIM(${sheet.cell(input)})=""`, "0", `IFERROR(INT((MATCH(${withoutSpaces(sheet.cell(input))},${list},0)+1)/2),-1)`) : "0");
  const last = sheet.cell("last");
  const [cause, group, urgency, worth] = [sheet.own("causePlace"), sheet.own("groupOf"), sheet.own("urgency"), sheet.own("worth")];
  const key = `SUMPRODUCT(--EXACT(${sheet.param("keyTiers")},${sheet.cell("tier")}))>0`;
  const sound = (answer: string): string => iff(`${group}=""`, "#VALUE!", answer);
  const controllable = (of: boolean): string => `OR(${causes.flatMap((one, i) => (one.controllable === of ? [`${cause}=${i + 1}`] : [])).join(",")})`;
  const listed = (formula: string): string => iff(`${group}=${quoted(groups.lost)}`, formula, '""');
  const all = (column: string): string => sheet.all(column);
  return {
    working: {
      causePlace: { label: { en: "Cause in its list", "zh-CN": "诱因序号" }, unit: "count", formula: entry("cause", words(causes)) },
      reasonPlace: { label: { en: "Reason in its list", "zh-CN": "原因序号" }, unit: "count", formula: entry("reason", words(reasons)) },
      daysSince: { label: { en: "Days without an order", "zh-CN": "未采购天数" }, unit: "days", formula: iff(`TRIM(${last})=""`, '""', `INT(${sheet.param("today")})-INT(${last})`) },
      groupOf: {
        label: { en: "Group", "zh-CN": "分组" },
        unit: "code",
        formula: choose(
          [
            [`OR(${cause}<0,${sheet.own("reasonPlace")}<0)`, '""'],
            [`NOT(${key})`, quoted(groups.other)],
            [`${sheet.own("daysSince")}=""`, '""'],
            [`${sheet.own("daysSince")}>${sheet.param("days")}`, quoted(groups.lost)],
          ],
          quoted(groups.active),
        ),
      },
      // What could be helped comes first, what is not explained next.
      urgency: { label: { en: "Urgency", "zh-CN": "紧迫程度" }, unit: "count", formula: listed(choose([[`${cause}=0`, "1"], [controllable(true), "0"]], "2")) },
      worth: { label: { en: "Former value", "zh-CN": "原业务额" }, unit: "money", formula: listed(sheet.has("value") ? `N(${sheet.cell("value")})` : "0") },
    },
    reported: {
      listed: `COUNTIF(${all("groupOf")},${quoted(groups.lost)})`,
      value: `ROUND(SUM(${all("worth")}),6)`,
      controllable: `COUNTIF(${all("urgency")},0)`,
      unexplained: `COUNTIF(${all("urgency")},1)`,
    },
    answers: {
      group: sound(group),
      english: sound(choose(Object.values(groups).map((one: string) => [`${group}=${quoted(one)}`, quoted(english(one))]), "NA()")),
      priority: sound(
        listed(
          `COUNTIF(${all("urgency")},"<"&${urgency})+COUNTIFS(${all("urgency")},${urgency},${all("worth")},">"&${worth})+COUNTIFS(${sheet.soFar("urgency")},${urgency},${sheet.soFar("worth")},${worth})`,
        ),
      ),
      days: sound(sheet.own("daysSince")),
      controllable: sound(iff(`${cause}=0`, '""', controllable(true))),
    },
  };
}
