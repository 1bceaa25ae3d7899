import { defineMethod, type Answer } from "../method/method";
import type { Fault } from "../issue/issue";
import { day, isEmpty } from "../native/cells";
import { choose, iff } from "../native/formula";
import { placeOfCode } from "../native/places";
import { daysBetween } from "../unit/within";
import { checkLabels } from "./bands";
import { blankCell, todayParam, unknownCode } from "./sharedFields";

/** When each customer is due for its next follow-up, by tier. */
export default defineMethod({
  id: "FOLLOWUP",
  family: "tiering",
  label: { en: "Follow-up log", "zh-CN": "客户追踪日志" },
  summary: {
    en: "Gives the next contact and the days overdue, by tier and last contact.",
    "zh-CN": "按级别和上次联系日期计算下次联系日期与逾期天数。",
  },
  formula: String.raw`\text{next} = \text{last} + d_{\text{tier}},\quad \text{overdue} = \max(0, \text{today} - \text{next})`,
  sources: [
    { work: "客户追踪日志", where: "每周内至少…一次; 每15天; 每30天", note: { en: "Daily, weekly, half-monthly and monthly logs", "zh-CN": "日志、周志、半月志、月志" }, origin: "SEED" },
    { work: "Tierbook", note: { en: "Which tier has which log: the source stops before it says so", "zh-CN": "各级对应的日志：原文在此处中断" }, origin: "OURS" },
  ],

  inputs: {
    tier: {
      unit: "code",
      label: { en: "Tier", "zh-CN": "级别" },
      hint: { en: "The customer's tier, A to E.", "zh-CN": "客户级别，A 至 E。" },
      synonyms: ["tier", "class", "grade", "级别", "等级", "客户级别", "客户等级"],
    },
    last: {
      unit: "date",
      blank: "null",
      label: { en: "Last contact", "zh-CN": "上次联系日期" },
      hint: { en: "Needed for every tier that is followed up.", "zh-CN": "需要追踪的级别必须填写。" },
      synonyms: ["last", "last contact", "last visit", "last follow-up", "上次联系", "上次联系日期", "最近联系", "最近拜访", "上次跟进"],
    },
  },
  params: {
    today: todayParam,
    intervals: {
      kind: "numbers",
      unit: "days",
      min: 0,
      exclusive: true,
      default: [1, 7, 15, 30],
      origin: "OURS",
      label: { en: "Days between contacts", "zh-CN": "联系间隔天数" },
      hint: { en: "One per tier but the last, which is not followed up: {1,7,15,30}.", "zh-CN": "每级一个，最后一级不追踪：{1,7,15,30}。" },
    },
    tiers: {
      kind: "codes",
      default: ["A", "B", "C", "D", "E"],
      origin: "SEED",
      label: { en: "Tiers", "zh-CN": "级别" },
      hint: { en: "One more than intervals; the last is not followed up.", "zh-CN": "比间隔多一个，最后一级不追踪。" },
    },
    logs: {
      kind: "codes",
      default: ["日志", "周志", "半月志", "月志", "无"],
      origin: "SEED",
      label: { en: "Names of the logs", "zh-CN": "日志名称" },
      hint: { en: "One per tier: daily, weekly, half-monthly, monthly, none.", "zh-CN": "每级一个：日志、周志、半月志、月志、无。" },
    },
  },
  outputs: {
    log: { unit: "code", label: { en: "Log", "zh-CN": "日志" } },
    next: { unit: "date", partial: true, label: { en: "Next contact", "zh-CN": "下次联系日期" } },
    overdue: { unit: "days", partial: true, label: { en: "Days overdue", "zh-CN": "逾期天数" } },
  },
  figures: { late: { unit: "count", label: { en: "Customers overdue", "zh-CN": "逾期客户数" } } },
  tables: {},
  answers: { columns: ["next", "overdue"] },
  signature: ["tier", "last", "today", "intervals", "tiers", "logs"],
  worksheet: true,
  wizard: {
    system: "follow-up",
    question: "effort",
    writes: ["log", "next", "overdue"],
    tier: "log",
    tiers: ({ logs }) => logs as readonly string[],
    weight: "overdue",
    figures: ["late"],
  },
  check: ({ intervals, tiers, logs }) => [
    ...checkLabels(tiers, intervals.length + 1, "intervals").map((issue) => ({ ...issue, param: "tiers" })),
    ...checkLabels(logs, tiers.length, "tiers").map((issue) => ({ ...issue, param: "logs" })),
  ],

  run({ tier, last }, { today, intervals, tiers, logs }) {
    const found = tier.map((name, row): FollowUp => {
      const at = tiers.indexOf(name);
      if (at === -1) return failed(unknownCode("tier", row, name, tiers));
      const days = intervals[at];
      if (days === undefined) return { log: logs[at]!, next: "", overdue: "" };
      const date = last[row] ?? null;
      if (date === null) return failed(blankCell("last", row));
      const next = Math.floor(date) + days;
      return { log: logs[at]!, next, overdue: Math.max(0, daysBetween(next, today)) };
    });
    return {
      columns: { log: found.map(({ log }) => log), next: found.map(({ next }) => next), overdue: found.map(({ overdue }) => overdue) },
      figures: { late: found.filter(({ overdue }) => typeof overdue === "number" && overdue > 0).length },
      tables: {},
    };
  },

  why: {
    en({ input, output, params, say }) {
      if (output.next === null || input.last === null) return `Tier ${input.tier} is not followed up`;
      return `Tier ${input.tier}, last contact ${say.date(input.last)} + ${intervalOf(input.tier, params)} d = ${say.date(output.next)}, ${output.overdue === 0 ? "not overdue" : `${say.amount(output.overdue ?? 0)} d overdue`} on ${say.date(params.today)}`;
    },
    "zh-CN"({ input, output, params, say }) {
      if (output.next === null || input.last === null) return `${input.tier} 级不追踪`;
      return `${input.tier} 级，上次联系 ${say.date(input.last)} + ${intervalOf(input.tier, params)} 天 = ${say.date(output.next)}，至 ${say.date(params.today)} ${output.overdue === 0 ? "未逾期" : `逾期 ${say.amount(output.overdue ?? 0)} 天`}`;
    },
  },
  charts: [],
  native(sheet, { tiers, intervals }) {
    const last = sheet.cell("last");
    const [place, due] = [sheet.own("tierNumber"), sheet.own("due")];
    return {
      working: {
        tierNumber: { label: { en: "Number of the tier", "zh-CN": "级别序号" }, unit: "count", formula: placeOfCode(sheet.cell("tier"), sheet.param("tiers"), tiers.length) },
        due: {
          label: { en: "Next contact", "zh-CN": "下次联系日期" },
          unit: "date",
          formula: choose(
            [
              [`${place}>${tiers.length}`, "#VALUE!"],
              [`${place}>${intervals.length}`, '""'],
              [isEmpty(last), "#VALUE!"],
            ],
            `${day(last)}+INDEX(${sheet.param("intervals")},1,${place})`,
          ),
        },
      },
      reported: { late: `COUNTIF(${sheet.all("overdue")},">0")` },
      answers: {
        log: iff(`ISERROR(${due})`, due, `INDEX(${sheet.param("logs")},1,${place})`),
        next: due,
        overdue: iff(`${due}=""`, '""', `MAX(0,${day(sheet.param("today"))}-${day(due)})`),
      },
    };
  },
  worked: [
    {
      from: "case ABCDE-LOG, by hand: last contact 10 March 2026, today 20 March",
      inputs: { tier: ["A", "B", "C", "D", "E"], last: [46091, 46091, 46091, 46091, 46091] },
      params: { today: 46101 },
      outputs: { log: ["日志", "周志", "半月志", "月志", "无"], next: [46092, 46098, 46106, 46121, ""], overdue: [9, 3, 0, 0, ""] },
      figures: { late: 2 },
    },
    {
      from: "by hand: due today is not overdue; the last tier needs no date; one that is followed up does",
      inputs: { tier: ["B", "E", "A", "Z", null], last: [46094, null, null, 46094, null] },
      params: { today: 46101 },
      outputs: { next: [46101, "", { fault: "#VALUE!" }, { fault: "#VALUE!" }, ""], overdue: [0, "", { fault: "#VALUE!" }, { fault: "#VALUE!" }, ""] },
    },
    {
      from: "by hand: own tiers and intervals",
      inputs: { tier: ["gold", "rest"], last: [46091, 46091] },
      params: { today: 46101, intervals: [5], tiers: ["gold", "rest"], logs: ["5d", "none"] },
      outputs: { log: ["5d", "none"], next: [46096, ""], overdue: [5, ""] },
    },
  ],
});

interface FollowUp {
  readonly log: Answer<"code">;
  readonly next: Answer<"date">;
  readonly overdue: Answer<"days">;
}

const failed = (fault: Fault): FollowUp => ({ log: fault, next: fault, overdue: fault });

const intervalOf = (tier: string, { tiers, intervals }: { readonly tiers: readonly string[]; readonly intervals: readonly number[] }): string =>
  String(intervals[tiers.indexOf(tier)]);
