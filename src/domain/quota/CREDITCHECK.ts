import type { Fault } from "../issue/issue";
import { defineMethod } from "../method/method";
import { compare, decimal, minus, sum, toNumber } from "../money/decimal";
import { atMost, moreThan as moreThanCell, quoted } from "../native/formula";
import { say as numbers } from "../method/say";
import { asReal } from "../sql/exact";
import { answerColumn } from "../sql/names";
import { moreThanCut } from "../sql/nearly";
import { choose, sentence, sqlSay } from "../sql/sentence";
import { moreThan } from "../unit/nearly";

type Decision = "PASS" | "BLOCK" | "NOLIMIT";
type Rule = "within" | "over" | "overdue" | "not set";

/** May an order be delivered on credit? */
export default defineMethod({
  id: "CREDITCHECK",
  family: "quota",
  label: { en: "Credit check", "zh-CN": "信用检查" },
  summary: {
    en: "Compares exposure and order with the limit: PASS, BLOCK or NOLIMIT where no limit is set.",
    "zh-CN": "将占用额加订单与额度比较：PASS 放行，BLOCK 冻结，NOLIMIT 未设额度。",
  },
  formula: String.raw`\text{PASS} \iff \text{receivables} + \text{unbilled} + \text{open orders} + \text{order} \le \text{limit}`,
  sources: [
    {
      work: "Tierbook",
      note: {
        en: "A blank limit is not set and warns; 0 is no credit; long overdue blocks first; a temporary limit replaces the other up to and including its last day",
        "zh-CN": "额度空白表示未设并提示，0 表示不赊销；严重逾期优先冻结；临时额度在到期日（含）之前代替原额度",
      },
      origin: "OURS",
    },
  ],

  inputs: {
    limit: {
      unit: "money",
      min: 0,
      blank: "null",
      label: { en: "Credit limit", "zh-CN": "信用额度" },
      hint: { en: "Blank: not set. 0: no credit.", "zh-CN": "空白：未设额度。0：不赊销。" },
      synonyms: ["limit", "credit limit", "quota", "信用额度", "额度", "赊销额度", "信用限额"],
    },
    receivables: {
      unit: "money",
      blank: "null",
      label: { en: "Exposure", "zh-CN": "占用额" },
      hint: { en: "Receivables, or the whole exposure in one figure; blank counts as 0.", "zh-CN": "应收余额，或合并为一个数的全部占用；空白视为 0。" },
      synonyms: ["exposure", "receivables", "balance", "ar", "占用额", "占用", "应收余额", "应收账款", "欠款"],
    },
    order: {
      unit: "money",
      optional: true,
      label: { en: "Order", "zh-CN": "本次订单" },
      hint: { en: "The order to be checked, VAT included; blank counts as 0.", "zh-CN": "待检查的订单金额（含税），空白视为 0。" },
      synonyms: ["order", "new order", "order amount", "本次订单", "订单金额", "新订单"],
    },
    unbilled: {
      unit: "money",
      optional: true,
      label: { en: "Unbilled deliveries", "zh-CN": "已发货未开票" },
      hint: { en: "Delivered and not yet invoiced; blank counts as 0.", "zh-CN": "已发货尚未开票的金额，空白视为 0。" },
      synonyms: ["unbilled", "unbilled deliveries", "已发货未开票", "未开票", "发出商品"],
    },
    openOrders: {
      unit: "money",
      optional: true,
      label: { en: "Open orders", "zh-CN": "未发货订单" },
      hint: { en: "Accepted and not yet delivered; blank counts as 0.", "zh-CN": "已接受尚未发货的订单，空白视为 0。" },
      synonyms: ["open orders", "order backlog", "未发货订单", "在手订单", "未交订单"],
    },
    overdue: {
      unit: "days",
      optional: true,
      label: { en: "Days overdue", "zh-CN": "逾期天数" },
      hint: { en: "Of the oldest open invoice; blank counts as 0.", "zh-CN": "最早未付发票的逾期天数，空白视为 0。" },
      synonyms: ["days overdue", "days past due", "逾期天数", "超期天数"],
    },
    temporary: {
      unit: "money",
      min: 0,
      optional: true,
      label: { en: "Temporary limit", "zh-CN": "临时额度" },
      hint: { en: "Replaces the limit up to and including its last day.", "zh-CN": "在到期日（含）之前代替信用额度。" },
      synonyms: ["temporary limit", "临时额度", "临时信用额度"],
    },
    until: {
      unit: "date",
      optional: true,
      label: { en: "Temporary until", "zh-CN": "临时额度到期日" },
      hint: { en: "Last day of the temporary limit.", "zh-CN": "临时额度的最后一天。" },
      synonyms: ["temporary until", "valid until", "临时额度到期日", "有效期至"],
    },
  },
  params: {
    maxOverdue: {
      kind: "number",
      unit: "days",
      min: 0,
      optional: true,
      label: { en: "Block beyond days overdue", "zh-CN": "逾期超过几天冻结" },
      hint: { en: "30 blocks from the 31st day on; left out, overdue days do not block.", "zh-CN": "填 30 表示第 31 天起冻结；省略时逾期不冻结。" },
    },
    asOf: {
      kind: "number",
      unit: "date",
      optional: true,
      label: { en: "As-of date", "zh-CN": "截止日期" },
      hint: { en: "Needed only with temporary limits.", "zh-CN": "仅在使用临时额度时需要。" },
    },
  },
  outputs: {
    decision: { unit: "code", label: { en: "Decision", "zh-CN": "结论" } },
    exposure: { unit: "money", label: { en: "Exposure with the order", "zh-CN": "含订单占用" } },
    available: { unit: "money", partial: true, label: { en: "Left after the order", "zh-CN": "订单后剩余额度" } },
    valid: { unit: "money", partial: true, label: { en: "Limit in force", "zh-CN": "有效额度" } },
    rule: { unit: "code", label: { en: "Decided by (within, over, overdue, not set)", "zh-CN": "依据（within 额度内，over 超额，overdue 逾期，not set 未设额度）" } },
  },
  figures: {
    passed: { unit: "count", label: { en: "Passed", "zh-CN": "放行数" } },
    blocked: { unit: "count", label: { en: "Blocked", "zh-CN": "冻结数" } },
    notSet: { unit: "count", label: { en: "Without a limit", "zh-CN": "未设额度数" } },
  },
  tables: {},
  answers: { columns: ["decision"] },
  signature: ["limit", "receivables", "order", "unbilled", "openOrders", "overdue", "maxOverdue", "temporary", "until", "asOf"],
  worksheet: true,
  wizard: {
    system: "credit-check",
    question: "owe",
    writes: ["decision", "exposure", "available"],
    tier: "decision",
    tiers: () => ["PASS", "NOLIMIT", "BLOCK"],
    weight: "exposure",
    figures: ["passed", "blocked", "notSet"],
  },

  run({ limit, receivables, order, unbilled, openOrders, overdue, temporary, until }, { maxOverdue, asOf }) {
    const valid = limit.map((usual, row): number | null | Fault => {
      const amount = temporary?.[row] ?? null;
      if (amount === null) return usual;
      const last = until?.[row] ?? null;
      if (last === null) return { fault: "#VALUE!", issue: { code: "blank-cell", column: "until", row } };
      if (asOf === undefined) return { fault: "#VALUE!", issue: { code: "param-missing", param: "asOf" } };
      return Math.floor(asOf) <= Math.floor(last) ? amount : usual;
    });
    const exposure = receivables.map((owed, row) => sum([owed, order?.[row] ?? null, unbilled?.[row] ?? null, openOrders?.[row] ?? null].map((part) => part ?? 0)));
    const rule = valid.map((most, row): Rule | Fault => {
      if (most !== null && typeof most === "object") return most;
      if (maxOverdue !== undefined && moreThan(overdue?.[row] ?? 0, maxOverdue)) return "overdue";
      if (most === null) return "not set";
      return compare(exposure[row]!, decimal(most)) <= 0 ? "within" : "over";
    });
    const decision = rule.map((one) => (typeof one === "object" ? one : decisions[one]));
    const count = (wanted: Decision): number => decision.filter((one) => one === wanted).length;
    return {
      columns: {
        decision,
        exposure: exposure.map(toNumber),
        available: valid.map((most, row) => (typeof most === "number" ? toNumber(minus(decimal(most), exposure[row]!)) : (most ?? ""))),
        valid: valid.map((most) => most ?? ""),
        rule,
      },
      figures: { passed: count("PASS"), blocked: count("BLOCK"), notSet: count("NOLIMIT") },
      tables: {},
    };
  },

  why: {
    en({ input, output, params, say }) {
      if (output.rule === "overdue") return `${say.amount(input.overdue ?? 0)} days overdue, more than ${say.amount(params.maxOverdue ?? 0)} → BLOCK`;
      if (output.valid === null) return `No limit is set; exposure with the order ${say.amount(output.exposure, 4)} → NOLIMIT`;
      return `Exposure with the order ${say.amount(output.exposure, 4)} ${output.rule === "over" ? ">" : "≤"} limit ${say.amount(output.valid, 4)} → ${output.decision}`;
    },
    "zh-CN"({ input, output, params, say }) {
      if (output.rule === "overdue") return `逾期 ${say.amount(input.overdue ?? 0)} 天，超过 ${say.amount(params.maxOverdue ?? 0)} 天 → BLOCK（冻结）`;
      if (output.valid === null) return `未设额度，含订单占用 ${say.amount(output.exposure, 4)} → NOLIMIT（请设额度）`;
      return `含订单占用 ${say.amount(output.exposure, 4)} ${output.rule === "over" ? ">" : "≤"} 额度 ${say.amount(output.valid, 4)} → ${output.rule === "over" ? "BLOCK（冻结）" : "PASS（放行）"}`;
    },
  },
  charts: [],
  native(sheet, { maxOverdue, asOf }) {
    const [limit, valid, exposure] = [sheet.cell("limit"), sheet.own("limitInForce"), sheet.own("exposureOf")];
    const usual = `IF(${limit}="","",${limit})`;
    const temporary = sheet.has("temporary") ? sheet.cell("temporary") : null;
    const until = sheet.has("until") && asOf !== undefined ? sheet.cell("until") : null;
    const inTime = until === null ? "#VALUE!" : `IF(${until}="",#VALUE!,IF(INT(${sheet.param("asOf")})<=INT(${until}),${temporary ?? '""'},${usual}))`;
    const parts = (["receivables", "order", "unbilled", "openOrders"] as const).filter((name) => sheet.has(name)).map((name) => `N(${sheet.cell(name)})`);
    const late = sheet.has("overdue") && maxOverdue !== undefined ? moreThanCell(`N(${sheet.cell("overdue")})`, sheet.param("maxOverdue")) : "FALSE";
    const judged = (overdue: string, notSet: string, within: string, over: string): string =>
      `IF(ISERROR(${valid}),${valid},IF(${late},${overdue},IF(${valid}="",${notSet},IF(${atMost(exposure, valid)},${within},${over}))))`;
    return {
      working: {
        limitInForce: { label: { en: "Limit in force", "zh-CN": "有效额度" }, unit: "money", formula: temporary === null ? usual : `IF(${temporary}="",${usual},${inTime})` },
        // To nine places, which takes off what binary fractions leave behind in a sum of amounts.
        exposureOf: { label: { en: "Exposure with the order", "zh-CN": "含订单占用" }, unit: "money", formula: `ROUND(${parts.join("+")},9)` },
      },
      reported: Object.fromEntries(Object.entries({ passed: "PASS", blocked: "BLOCK", notSet: "NOLIMIT" }).map(([name, decision]) => [name, `COUNTIF(${sheet.all("decision")},${quoted(decision)})`])),
      answers: {
        decision: judged('"BLOCK"', '"NOLIMIT"', '"PASS"', '"BLOCK"'),
        exposure,
        available: `IF(ISERROR(${valid}),${valid},IF(${valid}="","",ROUND(${valid}-${exposure},9)))`,
        valid,
        rule: judged('"overdue"', '"not set"', '"within"', '"over"'),
      },
    };
  },
  sql(table, { maxOverdue, asOf }) {
    const { dialect, cell, has, rows } = table;
    const usual = cell("limit");
    const temporary = has("temporary") ? cell("temporary") : null;
    const until = has("until") && asOf !== undefined ? cell("until") : null;
    const parts = (["receivables", "order", "unbilled", "openOrders"] as const).flatMap((name) => (has(name) ? [`coalesce(${dialect.millionths(cell(name))}, ${dialect.whole(0)})`] : []));
    const inTime = until === null ? "NULL" : choose([[`${until} >= ${Math.floor(asOf!)}`, temporary ?? "NULL"]], usual);
    const late = has("overdue") && maxOverdue !== undefined ? moreThanCut("overdue_days", maxOverdue) : "FALSE";
    const say = sentence(dialect);
    const { amount } = sqlSay(dialect);
    const [exposure, valid, rule] = [amount(answerColumn("exposure"), 4), amount(answerColumn("valid"), 4), answerColumn("rule")];
    const sign = choose([[`${rule} = 'over'`, "'>'"]], "'≤'");
    const why = (words: Readonly<Record<"undated" | "overdue" | "notSet" | "compared", string>>): string =>
      choose([["is_undated", words.undated], [`${rule} = 'overdue'`, words.overdue], [`${answerColumn("valid")} IS NULL`, words.notSet]], words.compared);
    const most = dialect.text(numbers.amount(maxOverdue ?? 0));
    return {
      steps: [
        {
          name: "exposed",
          rule: "Exposure with the order, exact in millionths; the limit in force: a temporary one up to its last day",
          query: [
            `SELECT *, ${parts.join(" + ")} AS exposure_held, ${has("overdue") ? `coalesce(${cell("overdue")}, 0e0)` : "0e0"} AS overdue_days,`,
            `  ${dialect.cast(temporary === null ? usual : choose([[`${temporary} IS NULL`, usual]], inTime), "real")} AS limit_of,`,
            `  ${temporary === null ? "FALSE" : until === null ? `${temporary} IS NOT NULL` : `${temporary} IS NOT NULL AND ${until} IS NULL`} AS is_undated`,
            `FROM ${rows}`,
          ].join("\n"),
        },
        { name: "limited", rule: "The limit exact in millionths", query: `SELECT *, ${dialect.millionths("limit_of")} AS limit_held\nFROM exposed` },
        {
          name: "checked",
          rule: "Long overdue blocks first; a limit that is not set warns; just the limit passes",
          query: `SELECT *, ${choose([["is_undated", "NULL"], [late, "'overdue'"], ["limit_held IS NULL", "'not set'"], ["exposure_held <= limit_held", "'within'"]], "'over'")} AS rule_of\nFROM limited`,
        },
      ],
      answers: {
        decision: choose([["rule_of IS NULL", "NULL"], ...Object.entries(decisions).map(([name, decision]) => [`rule_of = ${dialect.text(name)}`, dialect.text(decision)] as const)], "NULL"),
        exposure: asReal(dialect, "exposure_held"),
        available: choose([["is_undated", "NULL"]], asReal(dialect, "(limit_held - exposure_held)")),
        valid: choose([["is_undated", "NULL"]], "limit_of"),
        rule: "rule_of",
      },
      totals: {
        steps: [
          {
            name: "decided",
            rule: "How many pass, are blocked, have no limit",
            query: `SELECT count(CASE WHEN rule_of = 'within' THEN 1 END) AS within_limit, count(CASE WHEN rule_of IN ('over', 'overdue') THEN 1 END) AS beyond, count(CASE WHEN rule_of = 'not set' THEN 1 END) AS limit_missing\nFROM checked`,
          },
        ],
        figures: { passed: "within_limit", blocked: "beyond", notSet: "limit_missing" },
      },
      why: {
        en: why({
          undated: dialect.text("A temporary limit needs its last day and the as-of date."),
          overdue: say`${amount("overdue_days")} days overdue, more than ${most} → BLOCK`,
          notSet: say`No limit is set; exposure with the order ${exposure} → NOLIMIT`,
          compared: say`Exposure with the order ${exposure} ${sign} limit ${valid} → ${answerColumn("decision")}`,
        }),
        "zh-CN": why({
          undated: dialect.text("临时额度需要到期日和截止日期。"),
          overdue: say`逾期 ${amount("overdue_days")} 天，超过 ${most} 天 → BLOCK（冻结）`,
          notSet: say`未设额度，含订单占用 ${exposure} → NOLIMIT（请设额度）`,
          compared: say`含订单占用 ${exposure} ${sign} 额度 ${valid} → ${choose([[`${rule} = 'over'`, "'BLOCK（冻结）'"]], "'PASS（放行）'")}`,
        }),
      },
    };
  },
  worked: [
    {
      from: "case CREDIT-CHECK: exactly the limit passes; over the limit is blocked even without an order",
      inputs: { limit: [100, 100, 100, 100], receivables: [60, 95, 100, 100.01], order: [40, 5.01, 0, 0] },
      outputs: { decision: ["PASS", "BLOCK", "PASS", "BLOCK"], available: [0, -0.01, 0, -0.01] },
      figures: { passed: 2, blocked: 2, notSet: 0 },
    },
    {
      from: "by hand: a blank limit is not set, 0 is no credit; 0.1 + 0.2 is 0.3; an empty row",
      inputs: { limit: [null, 0, 0, 0.3, null], receivables: [5, 0, 0, null, null], order: [1, 1, 0, 0.1, null], unbilled: [null, null, null, 0.2, null] },
      outputs: { decision: ["NOLIMIT", "BLOCK", "PASS", "PASS", ""], available: ["", -1, 0, 0, ""] },
    },
    {
      from: "by hand: 30 days overdue pass, 31 do not, not even without a limit; a temporary limit holds on its last day",
      inputs: {
        limit: [10, 10, null, 10, 10, 10], receivables: [5, 5, 5, 15, 15, 15], overdue: [30, 31, 31, 0, 0, 0],
        temporary: [null, null, null, 20, 20, 20], until: [null, null, null, 46203, 46202, null],
      },
      params: { maxOverdue: 30, asOf: 46203 },
      outputs: { decision: ["PASS", "BLOCK", "BLOCK", "PASS", "BLOCK", { fault: "#VALUE!" }], valid: [10, 10, "", 20, 10, { fault: "#VALUE!" }] },
    },
  ],
});

const decisions = { within: "PASS", over: "BLOCK", overdue: "BLOCK", "not set": "NOLIMIT" } as const satisfies Readonly<Record<Rule, Decision>>;
