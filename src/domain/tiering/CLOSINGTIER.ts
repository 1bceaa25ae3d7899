import { comparable } from "../column/text";
import { defineMethod, type Answer } from "../method/method";
import { day, isEmpty, orZero, withoutSpaces } from "../native/cells";
import { choose, iff, quoted } from "../native/formula";
import { firstPlace } from "../native/places";
import { checkWhole, daysBetween, firstWithin, monthEnds } from "../unit/within";
import { checkLabels } from "./bands";
import { todayParam, unknownCode } from "./sharedFields";
import { tierAmountInput, tierChart, tierRows, tierTable } from "./tierTable";
import { say as numbers } from "../method/say";
import { amountRows } from "../sql/amountRows";
import { answerColumn } from "../sql/names";
import { choose as cases, sentence, sqlSay } from "../sql/sentence";

const overdue = "OVERDUE";

/** What a customer's need may be called; the first word of each is the seed's own. */
const needs = {
  clear: ["明显", "目标", "clear", "target"],
  potential: ["潜在", "potential"],
  none: ["无", "死亡", "none", "dead"],
} as const;
type Need = keyof typeof needs;

/** The source's classification by need, beside the tier. */
const kindNames: Readonly<Record<Need, string>> = { clear: "目标", potential: "潜在", none: "死亡" };
const kinds = Object.keys(needs) as readonly Need[];

const needOf = (text: string): Need | undefined => kinds.find((kind) => (needs[kind] as readonly string[]).includes(comparable(text)));

/** Tiers A to E by when a customer is expected to close. */
export default defineMethod({
  id: "CLOSINGTIER",
  family: "tiering",
  label: { en: "Tier by expected closing", "zh-CN": "按预计成交时间分级" },
  summary: {
    en: "Tiers prospects A to E by their need and the date they are expected to close.",
    "zh-CN": "按需求和预计成交日期把客户分为 A 至 E 级。",
  },
  formula: String.raw`\text{clear need: first } j \text{ with close} \le \text{EDATE}(\text{today}, m_j);\quad \text{potential, or no date} \to D;\quad \text{no need} \to E`,
  sources: [
    { work: "ABCD 等级客户分析", where: "有明显的业务需求,并且预计能够在一个月内成交", note: { en: "Tiers and the terms of one, three and six months", "zh-CN": "级别及一个月、三个月、半年的期限" }, origin: "SEED" },
    { work: "ABCD 等级客户分析", where: "目标客户、潜在客户、死亡客户", note: { en: "The same by need alone", "zh-CN": "仅按需求划分" }, origin: "SEED" },
    { work: "Tierbook", note: { en: "Exactly six months is C; a date gone by is A with a flag; a clear need without a date is D", "zh-CN": "恰好半年归 C；日期已过归 A 并标记；有明显需求而无日期归 D" }, origin: "OURS" },
  ],

  inputs: {
    need: {
      unit: "code",
      label: { en: "Need", "zh-CN": "需求" },
      hint: { en: "clear, potential or none (the Chinese words will do too).", "zh-CN": "明显、潜在或无。" },
      synonyms: ["need", "demand", "需求", "业务需求", "需求程度"],
    },
    close: {
      unit: "date",
      blank: "null",
      label: { en: "Expected closing date", "zh-CN": "预计成交日期" },
      hint: { en: "Blank where no date is known.", "zh-CN": "没有日期时留空。" },
      synonyms: ["close", "closing date", "expected close", "expected closing", "预计成交日期", "预计成交", "成交日期", "预计签约日期"],
    },
    amount: tierAmountInput,
  },
  params: {
    today: todayParam,
    months: {
      kind: "numbers",
      unit: "count",
      min: 0,
      order: "ascending",
      default: [1, 3, 6],
      origin: "SEED",
      label: { en: "Terms in months", "zh-CN": "期限（月）" },
      hint: { en: "Calendar months, rising, their last day included: {1,3,6}.", "zh-CN": "自然月，依次递增，含最后一天：{1,3,6}。" },
    },
    labels: {
      kind: "codes",
      default: ["A", "B", "C", "D", "E"],
      origin: "SEED",
      label: { en: "Tier names", "zh-CN": "级别名称" },
      hint: { en: "One per term, then the tier of later or potential business, then that of no need.", "zh-CN": "每个期限一个，其后为更晚或潜在需求的级别，最后为无需求的级别。" },
    },
  },
  outputs: {
    tier: { unit: "code", label: { en: "Tier", "zh-CN": "级别" } },
    flag: { unit: "code", partial: true, label: { en: "Flag", "zh-CN": "标记" }, hint: { en: "OVERDUE where the expected date has gone by.", "zh-CN": "预计日期已过时为 OVERDUE。" } },
    days: { unit: "days", partial: true, label: { en: "Days to closing", "zh-CN": "距成交天数" } },
    kind: {
      unit: "code",
      partial: true,
      label: { en: "Kind by need: target, potential or dead", "zh-CN": "按需求分类（目标、潜在、死亡）" },
    },
  },
  figures: {},
  tables: { tiers: tierTable },
  answers: { columns: ["tier", "flag"] },
  signature: ["need", "close", "today", "months", "labels", "amount"],
  worksheet: true,
  wizard: {
    system: "abcde-closing",
    question: "effort",
    writes: ["tier", "flag", "days", "kind"],
    tier: "tier",
    tiers: ({ labels }) => labels as readonly string[],
    weight: "amount",
    figures: [],
  },
  check: ({ months, labels }) => [...checkWhole("months", months), ...checkLabels(labels, months.length + 2, "months")],

  run({ need, close, amount }, { today, months, labels }) {
    const ends = monthEnds(today, months);
    const days = close.map((date) => (date === null ? null : daysBetween(today, date)));
    const judged = need.map((text, row): { readonly tier: Answer<"code">; readonly flag: string } => {
      const kind = needOf(text);
      if (kind === undefined) return { tier: unknownCode("need", row, text, kinds.map((one) => needs[one][0])), flag: "" };
      const date = close[row] ?? null;
      if (kind === "none") return { tier: labels[months.length + 1]!, flag: "" };
      if (kind === "potential" || date === null) return { tier: labels[months.length]!, flag: "" };
      return { tier: labels[firstWithin(date, ends)]!, flag: days[row]! < 0 ? overdue : "" };
    });
    const tier = judged.map((one) => one.tier);
    return {
      columns: { tier, flag: judged.map(({ flag }) => flag), days: days.map((n) => n ?? ""), kind: need.map((text) => kindNames[needOf(text)!] ?? "") },
      figures: {},
      tables: { tiers: tierRows(labels, tier, amount) },
    };
  },

  why: {
    en({ input, output, params, say }) {
      switch (needOf(input.need)) {
        case "none":
          return `No need → ${output.tier}`;
        case "potential":
          return `Potential need, whatever the date → ${output.tier}`;
        default:
          if (input.close === null) return `Clear need without an expected date → ${output.tier}`;
          return `Clear need, expected to close on ${say.date(input.close)}${output.flag === null ? "" : ", which has gone by"} (today ${say.date(params.today)}; ${endWords(params, say.date, "to")}) → ${output.tier}`;
      }
    },
    "zh-CN"({ input, output, params, say }) {
      switch (needOf(input.need)) {
        case "none":
          return `没有需求 → ${output.tier}`;
        case "potential":
          return `潜在需求，与日期无关 → ${output.tier}`;
        default:
          if (input.close === null) return `有明显需求但没有预计日期 → ${output.tier}`;
          return `有明显需求，预计 ${say.date(input.close)} 成交${output.flag === null ? "" : "，日期已过"}（今天 ${say.date(params.today)}；${endWords(params, say.date, "至")}）→ ${output.tier}`;
      }
    },
  },
  charts: [tierChart],
  native(sheet, { months }) {
    const close = sheet.cell("close");
    const need = sheet.own("needOf");
    const n = months.length;
    const left = sheet.own("daysLeft");
    const timed = `INDEX(${sheet.param("labels")},1,${firstPlace(`${day(close)}<=${sheet.figure("ends", n)}`, n)})`;
    const word = withoutSpaces(sheet.cell("need"));
    return {
      lists: { ends: { label: { en: "Ends of the terms", "zh-CN": "各期限截止日" }, unit: "date", formulas: months.map((_, j) => `EDATE(${sheet.param("today")},${sheet.entry("months", j)})`) } },
      working: {
        needOf: {
          label: { en: "Kind by need", "zh-CN": "按需求分类" },
          unit: "code",
          formula: choose(kinds.map((kind) => [`OR(${needs[kind].map((one) => `${word}=${quoted(one)}`).join(",")})`, quoted(kindNames[kind])]), '""'),
        },
        daysLeft: { label: { en: "Days to closing", "zh-CN": "距成交天数" }, unit: "days", formula: iff(isEmpty(close), '""', `${day(close)}-${day(sheet.param("today"))}`) },
      },
      answers: {
        tier: choose(
          [
            [`${need}=""`, "#VALUE!"],
            [`${need}=${quoted(kindNames.none)}`, sheet.entry("labels", n + 1)],
            [`OR(${need}=${quoted(kindNames.potential)},${left}="")`, sheet.entry("labels", n)],
          ],
          timed,
        ),
        flag: iff(`AND(${need}=${quoted(kindNames.clear)},${orZero(left)}<0)`, quoted(overdue), '""'),
        days: left,
        kind: need,
      },
    };
  },
  sql(table, { today, months, labels }) {
    const { dialect } = table;
    const { text } = dialect;
    const [need, close] = [table.cell("need"), table.cell("close")];
    const ends = monthEnds(today, months);
    const isClear = "need_of = 'clear' AND days_of IS NOT NULL";
    const { date } = sqlSay(dialect);
    const say = sentence(dialect);
    const tier = answerColumn("tier");
    const day = text(numbers.date(today));
    const gone = `${answerColumn("flag")} IS NOT NULL`;
    const until = (to: string): string => text(endWords({ today, months, labels }, numbers.date, to));
    return {
      steps: [
        {
          name: "asked",
          rule: "The need in one word, and the days to the expected closing",
          query: `SELECT *, ${cases(kinds.map((kind) => [`replace(${dialect.lower(need)}, ' ', '') IN (${needs[kind].map(text).join(", ")})`, text(kind)]), "NULL")} AS need_of, ${close} - ${Math.floor(today)} AS days_of\nFROM ${table.rows}`,
        },
      ],
      answers: {
        tier: cases(
          [
            ["need_of IS NULL", "NULL"],
            ["need_of = 'none'", text(labels[months.length + 1]!)],
            ["need_of = 'potential' OR days_of IS NULL", text(labels[months.length]!)],
            ...ends.map((end, i) => [`${close} <= ${end}`, text(labels[i]!)] as const),
          ],
          text(labels[ends.length]!),
        ),
        flag: `CASE WHEN ${isClear} AND days_of < 0 THEN ${text(overdue)} END`,
        days: "days_of",
        kind: cases(kinds.map((kind) => [`need_of = ${text(kind)}`, text(kindNames[kind])]), "NULL"),
      },
      tables: { tiers: amountRows(table, labels, tier, table.has("amount") ? table.cell("amount") : undefined) },
      why: {
        en: cases(
          [
            ["need_of IS NULL", say`The need “${need}” is none of clear, potential and none.`],
            ["need_of = 'none'", say`No need → ${tier}`],
            ["need_of = 'potential'", say`Potential need, whatever the date → ${tier}`],
            ["days_of IS NULL", say`Clear need without an expected date → ${tier}`],
          ],
          say`Clear need, expected to close on ${date(close)}${cases([[gone, text(", which has gone by")]], "''")} (today ${day}; ${until("to")}) → ${tier}`,
        ),
        "zh-CN": cases(
          [
            ["need_of IS NULL", say`需求“${need}”不是明显、潜在或无。`],
            ["need_of = 'none'", say`没有需求 → ${tier}`],
            ["need_of = 'potential'", say`潜在需求，与日期无关 → ${tier}`],
            ["days_of IS NULL", say`有明显需求但没有预计日期 → ${tier}`],
          ],
          say`有明显需求，预计 ${date(close)} 成交${cases([[gone, text("，日期已过")]], "''")}（今天 ${day}；${until("至")}）→ ${tier}`,
        ),
      },
    };
  },
  worked: [
    {
      from: "case ABCDE-DATES: on 31 January 2026, month ends clamped, the last day included",
      inputs: {
        need: ["明显", "明显", "明显", "明显", "明显", "明显", "潜在", "明显", "无", "明显"],
        close: [46081, 46082, 46142, 46143, 46234, 46235, 46063, null, 46063, 46037],
      },
      params: { today: 46053 },
      outputs: {
        tier: ["A", "B", "B", "C", "C", "D", "D", "D", "E", "A"],
        flag: ["", "", "", "", "", "", "", "", "", "OVERDUE"],
        days: [28, 29, 89, 90, 181, 182, 10, "", 10, -16],
      },
    },
    {
      from: "by hand: a date gone by is no flag without a clear need; closing today is not overdue; amounts per tier",
      inputs: { need: ["potential", "none", "Clear"], close: [46037, 46037, 46053], amount: [5, null, 20] },
      params: { today: 46053 },
      outputs: { tier: ["D", "E", "A"], flag: ["", "", ""], kind: ["潜在", "死亡", "目标"] },
      tables: { tiers: [["A", 1, 20], ["B", 0, 0], ["C", 0, 0], ["D", 1, 5], ["E", 1, 0]] },
    },
    {
      from: "by hand: an empty row, a date without a need, an unknown word",
      inputs: { need: [null, null, "maybe"], close: [null, 46063, 46063] },
      params: { today: 46053 },
      outputs: { tier: ["", { fault: "#VALUE!" }, { fault: "#VALUE!" }] },
    },
  ],
});

/** "A to 2026-02-28, B to 2026-04-30": until when each term runs. */
function endWords(params: { readonly today: number; readonly months: readonly number[]; readonly labels: readonly string[] }, date: (serial: number) => string, to: string): string {
  return monthEnds(params.today, params.months).map((end, i) => `${params.labels[i]!} ${to} ${date(end)}`).join(", ");
}
