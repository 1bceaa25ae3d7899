import type { Fault } from "../issue/issue";
import { defineMethod, type Answer, type TableRow } from "../method/method";
import { sum, toNumber } from "../money/decimal";
import { daysBetween } from "../unit/within";
import { winBackForm } from "./winBackForm";
import { causes, causesTable, listWords, listed, reasons, reasonsTable, winBackTable } from "./lostCustomers";
import { blankCell, todayParam, unknownCode } from "./sharedFields";

type Group = "挽回" | "在册" | "非重点";
const english: Readonly<Record<Group, string>> = { 挽回: "Win back", 在册: "Active key customer", 非重点: "Not a key customer" };

interface Judged {
  readonly group: Group;
  readonly days: number | null;
  readonly reason: (typeof reasons)[number] | null;
  readonly cause: (typeof causes)[number] | null;
}

/** Key customers that stopped buying, why, and which to call first. */
export default defineMethod({
  id: "WINBACK",
  family: "tiering",
  label: { en: "Win-back list", "zh-CN": "流失重点客户挽回名单" },
  summary: {
    en: "Lists former key customers without an order for 180 days, why they left, and whom to call first.",
    "zh-CN": "列出 180 天以上未采购的原重点客户、流失原因，以及优先联系的顺序。",
  },
  ties: {
    en: "Customers to win back that are equally urgent and equally valuable are listed in the order of their rows; all else is equal for them.",
    "zh-CN": "需挽回的客户中，紧迫程度和价值都相同者按行的先后排列，其余结果相同。",
  },
  formula: String.raw`\text{list} = \{i : \text{key}_i \land \text{today} - \text{last}_i > d\};\quad \text{order: controllable first, then value}`,
  sources: [
    { work: "D 经理案例", where: "已流失的重点客户", note: { en: "Lost key customers get an individual offer", "zh-CN": "已流失的重点客户给予个别方案" }, origin: "SEED" },
    { work: "复习资料 Q37", where: "主动放弃, 主动离开, 被挖走, 被迫离开", origin: "SEED" },
    { work: "复习资料 Q110", note: { en: "Two causes are not controllable: the customer's business shrinks or grows, and accidents; an unsolved complaint and a competitor's attack are", "zh-CN": "两种诱因不可控：客户业务收缩或扩张、意外事故；投诉未解决与竞争对手进攻可控" }, origin: "SEED" },
    { work: "Tierbook", note: { en: "180 days, the order of the list, and its fields for owner, offer, next contact and result", "zh-CN": "180 天、名单的先后，以及负责人、方案、下次联系、结果等栏目" }, origin: "OURS" },
  ],

  inputs: {
    customer: {
      unit: "code",
      label: { en: "Customer", "zh-CN": "客户" },
      hint: { en: "Name or number of the customer.", "zh-CN": "客户名称或编号。" },
      synonyms: ["customer", "name", "customer name", "customer id", "客户", "客户名称", "客户编号", "名称"],
    },
    tier: {
      unit: "code",
      blank: "null",
      label: { en: "Tier once held", "zh-CN": "曾持级别" },
      hint: { en: "The best tier the customer held, e.g. A; blank where it held none.", "zh-CN": "客户曾持有的最高级别，如 A；没有则留空。" },
      synonyms: ["former tier", "tier once held", "old tier", "tier", "group", "曾持级别", "原级别", "级别", "客户组", "等级"],
    },
    last: {
      unit: "date",
      blank: "null",
      label: { en: "Last order", "zh-CN": "最近订单" },
      hint: { en: "Date of the last order; needed for key customers.", "zh-CN": "最近一次下单日期；重点客户必填。" },
      synonyms: ["last order", "last purchase", "last order date", "最近订单", "最近购买", "最近订单日期", "最后下单日期", "最近采购日期"],
    },
    value: {
      unit: "money",
      optional: true,
      label: { en: "Former value", "zh-CN": "原业务额" },
      hint: { en: "What it bought in a year before it left; blank counts as 0.", "zh-CN": "流失前一年的业务额；空白视为 0。" },
      synonyms: ["former value", "former sales", "sales", "revenue", "原业务额", "原销售额", "流失前销售额", "销售额"],
    },
    reason: {
      unit: "code",
      optional: true,
      label: { en: "Reason", "zh-CN": "流失原因" },
      hint: { en: `One of: ${listWords(reasons).en} (or in Chinese).`, "zh-CN": `${listWords(reasons)["zh-CN"]}之一。` },
      synonyms: ["reason", "reason for leaving", "churn reason", "流失原因", "流失类型", "离开方式"],
    },
    cause: {
      unit: "code",
      optional: true,
      label: { en: "Cause", "zh-CN": "流失诱因" },
      hint: { en: `One of: ${listWords(causes).en} (or in Chinese).`, "zh-CN": `${listWords(causes)["zh-CN"]}之一。` },
      synonyms: ["cause", "root cause", "流失诱因", "诱因", "具体原因"],
    },
  },
  params: {
    today: todayParam,
    days: {
      kind: "number",
      unit: "days",
      min: 0,
      default: 180,
      origin: "OURS",
      label: { en: "Lost after", "zh-CN": "流失界限" },
      hint: { en: "More days than this without an order, e.g. 180.", "zh-CN": "未采购天数超过此值，如 180。" },
    },
    keyTiers: {
      kind: "codes",
      default: ["A", "关键", "重点", "高端", "主要", "已流失的重点客户"],
      origin: "OURS",
      label: { en: "Key tiers", "zh-CN": "重点级别" },
      hint: { en: "Tiers that make a customer a key customer.", "zh-CN": "视为重点客户的级别。" },
    },
  },
  outputs: {
    group: { unit: "code", label: { en: "Group", "zh-CN": "分组" } },
    english: { unit: "text", label: { en: "Group in English", "zh-CN": "分组英文名" } },
    priority: { unit: "count", partial: true, label: { en: "Place in the list", "zh-CN": "名单顺序" } },
    days: { unit: "days", partial: true, label: { en: "Days without an order", "zh-CN": "未采购天数" } },
    controllable: { unit: "flag", partial: true, label: { en: "Controllable", "zh-CN": "可控" }, hint: { en: "Whether the company could have done something about the cause.", "zh-CN": "企业能否对该诱因采取措施。" } },
  },
  figures: {
    listed: { unit: "count", label: { en: "Customers to win back", "zh-CN": "待挽回客户数" } },
    value: { unit: "money", label: { en: "Their former value", "zh-CN": "其原业务额" } },
    controllable: { unit: "count", label: { en: "Left for a controllable cause", "zh-CN": "因可控诱因流失" } },
    unexplained: { unit: "count", label: { en: "Without a cause yet", "zh-CN": "尚未注明诱因" } },
  },
  tables: { list: winBackTable, reasons: reasonsTable, causes: causesTable },
  answers: { table: "list" },
  signature: ["customer", "tier", "last", "today", "days", "keyTiers", "value", "reason", "cause"],
  worksheet: true,
  wizard: {
    system: "win-back",
    question: "slipping",
    writes: ["group", "english", "priority", "days", "controllable"],
    tier: "group",
    tiers: () => Object.keys(english),
    weight: "value",
    boundary: { value: "days", cuts: ({ days }) => [days as number] },
    figures: ["listed", "value", "controllable", "unexplained"],
  },

  run({ customer, tier, last, value, reason, cause }, { today, days: limit, keyTiers }) {
    const found = customer.map((_, row): Judged | Fault => {
      const why = reason?.[row] ?? null;
      const what = cause?.[row] ?? null;
      const [known, behind] = [why === null ? null : listed(reasons, why), what === null ? null : listed(causes, what)];
      if (known === undefined) return unknownCode("reason", row, why!, reasons.map(({ name }) => name));
      if (behind === undefined) return unknownCode("cause", row, what!, causes.map(({ name }) => name));
      const day = last[row] ?? null;
      const days = day === null ? null : daysBetween(day, today);
      const key = tier[row] != null && keyTiers.includes(tier[row]);
      if (key && days === null) return blankCell("last", row);
      return { group: !key ? "非重点" : days! > limit ? "挽回" : "在册", days, reason: known, cause: behind };
    });
    const judged = found.map((one) => ("fault" in one ? null : one));
    const worth = (row: number): number => value?.[row] ?? 0;
    const total = (rows: readonly number[]): number => toNumber(sum(rows.map(worth)));
    /** What could be helped comes first, what is not explained next. */
    const urgency = (row: number): number => {
      const behind = judged[row]!.cause;
      return behind === null ? 1 : behind.controllable ? 0 : 2;
    };
    const rows = judged.flatMap((one, row) => (one?.group === "挽回" ? [row] : []));
    const order = [...rows].sort((a, b) => urgency(a) - urgency(b) || worth(b) - worth(a) || a - b);
    const place = new Map(order.map((row, i) => [row, i + 1]));
    const count = (entry: { readonly name: string }, of: "reason" | "cause"): (string | number)[] => {
      const those = rows.filter((row) => judged[row]![of] === entry);
      return [those.length, total(those)];
    };
    const column = <T extends string | number | boolean>(of: (one: Judged, row: number) => T): (T | Fault)[] => found.map((one, row) => ("fault" in one ? one : of(one, row)));
    return {
      columns: {
        group: column(({ group }) => group),
        english: column(({ group }) => english[group]),
        priority: column((_, row): number | "" => place.get(row) ?? ""),
        days: column(({ days }): number | "" => days ?? ""),
        controllable: column((one): boolean | "" => one.cause?.controllable ?? "") as Answer<"flag">[],
      },
      figures: {
        listed: rows.length,
        value: total(rows),
        controllable: rows.filter((row) => judged[row]!.cause?.controllable).length,
        unexplained: rows.filter((row) => judged[row]!.cause === null).length,
      },
      tables: {
        list: order.map((row): TableRow => {
          const { days, reason: known, cause: behind } = judged[row]!;
          return [customer[row]!, value?.[row] ?? "", last[row]!, days!, known?.name ?? "", behind?.name ?? "", behind?.controllable ?? "", "", "", "", ""];
        }),
        reasons: reasons.map((entry) => [entry.name, entry.english, ...count(entry, "reason")]),
        causes: causes.map((entry) => [entry.name, entry.english, entry.controllable, ...count(entry, "cause")]),
      },
    };
  },

  why: {
    en({ input, output, params, say }) {
      if (output.group === "非重点") return `Tier ${input.tier ?? "none"} is no key tier → ${output.english}`;
      const days = `Key customer, ${say.amount(output.days ?? 0)} days without an order`;
      if (output.group === "在册") return `${days}, not more than ${say.number(params.days)} → ${output.english}`;
      const cause = output.controllable === null ? "cause not known yet" : output.controllable ? "the cause can be helped" : "the cause cannot be helped";
      return `${days}, more than ${say.number(params.days)}; ${cause} → ${output.english}, place ${output.priority ?? 0}: an individual offer`;
    },
    "zh-CN"({ input, output, params, say }) {
      if (output.group === "非重点") return `级别${input.tier === null ? "为空" : ` ${input.tier}`}，不是重点级别 → 非重点`;
      const days = `重点客户，未采购 ${say.amount(output.days ?? 0)} 天`;
      if (output.group === "在册") return `${days}，未超过 ${say.number(params.days)} 天 → 在册`;
      const cause = output.controllable === null ? "诱因未注明" : output.controllable ? "诱因可控" : "诱因不可控";
      return `${days}，超过 ${say.number(params.days)} 天；${cause} → 挽回，第 ${output.priority ?? 0} 位：给予个别方案`;
    },
  },
  charts: [
    {
      id: "causes",
      title: { en: "Lost key customers by cause", "zh-CN": "流失重点客户的诱因" },
      table: "causes",
      series: [{ column: "customers", shape: "column" }, { column: "value", shape: "line", axis: "secondary" }],
      axes: { primary: { unit: "count", min: 0 }, secondary: { unit: "money", min: 0 } },
    },
  ],
  native: (sheet) => winBackForm(sheet, { lost: "挽回", active: "在册", other: "非重点" }, (group) => english[group as Group]),
  worked: [
    {
      from: "by hand: on 1 July 2026 the last order of 2 January is 180 days ago and not lost; controllable causes come first, then value",
      inputs: {
        customer: ["甲", "乙", "丙", "丁", "戊", "己", null],
        tier: ["A", "A", "关键", "A", "C", "A", null],
        last: [46024, 46023, 45800, 45700, 45700, 45900, null],
        value: [90, 50, 80, 100, 70, null, null],
        reason: [null, "主动离开", "被挖走", "Forced to leave", null, null, null],
        cause: [null, "投诉未得到解决", "attack by a competitor", "意外事故", null, null, null],
      },
      params: { today: 46204 },
      outputs: {
        group: ["在册", "挽回", "挽回", "挽回", "非重点", "挽回", ""],
        priority: ["", 2, 1, 4, "", 3, ""],
        days: [180, 181, 404, 504, 504, 304, ""],
        controllable: ["", true, true, false, "", "", ""],
      },
      figures: { listed: 4, value: 230, controllable: 2, unexplained: 1 },
      tables: {
        list: [
          ["丙", 80, 45800, 404, "被挖走", "竞争对手进攻", true, "", "", "", ""],
          ["乙", 50, 46023, 181, "主动离开", "投诉未得到解决", true, "", "", "", ""],
          ["己", "", 45900, 304, "", "", "", "", "", "", ""],
          ["丁", 100, 45700, 504, "被迫离开", "意外事故", false, "", "", "", ""],
        ],
        reasons: [["主动放弃", "given up by us", 0, 0], ["主动离开", "left of its own accord", 1, 50], ["被挖走", "won over by a competitor", 1, 80], ["被迫离开", "forced to leave", 1, 100]],
        causes: [
          ["客户业务收缩或扩张", "business shrinks or grows", false, 0, 0],
          ["投诉未得到解决", "complaint unsolved", true, 1, 50],
          ["意外事故", "accident", false, 1, 100],
          ["竞争对手进攻", "attack by a competitor", true, 1, 80],
        ],
      },
    },
    {
      from: "by hand: words that are on no list, and a key customer without a last order",
      inputs: { customer: ["x", "y", "z"], tier: ["A", "A", null], last: [45000, null, null], reason: ["too dear", null, null] },
      params: { today: 46204 },
      outputs: { group: [{ fault: "#VALUE!" }, { fault: "#VALUE!" }, "非重点"] },
      figures: { listed: 0 },
    },
    {
      from: "by hand: one day more makes the difference, and the time of day does not",
      inputs: { customer: ["x", "y"], tier: ["VIP", "VIP"], last: [46173.9, 46174.1] },
      params: { today: 46204.5, days: 30, keyTiers: ["VIP"] },
      outputs: { group: ["挽回", "在册"], days: [31, 30] },
    },
  ],
});
