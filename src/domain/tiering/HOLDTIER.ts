import { defineMethod } from "../method/method";
import { tiedPeriods } from "../method/ties";
import type { Fault } from "../issue/issue";
import { answerColumn } from "../sql/names";
import { holdSteps, reasonQuery } from "../sql/hold";
import { entryAt } from "../sql/count";
import { choose, sentence, sqlSay } from "../sql/sentence";
import { holdByCount, rowsByCustomer, type Held } from "./hold";
import { checkStart, heldOutputs, heldTiersParam, immediateInput, periodCustomerInput, reasonWords, startParam } from "./holdFields";

/** Up at the next period, down only after several misses in a row. */
export default defineMethod({
  id: "HOLDTIER",
  family: "tiering",
  label: { en: "Held tier, by count of misses", "zh-CN": "保级（按连续未达标次数）" },
  summary: {
    en: "Keeps tiers from flickering: up from the next period, down only after several misses in a row.",
    "zh-CN": "避免级别频繁变动：达标次期升级，连续多期未达标才降级。",
  },
  ties: tiedPeriods,
  formula: String.raw`h_t = c_t \text{ if } c_t \ge h_{t-1};\quad h_t = c_t \text{ after } N \text{ misses in a row};\quad \text{else } h_{t-1}`,
  sources: [
    { work: "渤海银行个人客户分级规则 (cbhb.com.cn)", note: { en: "Up in the following month, down after three consecutive misses to the tier of the last month; six for private banking", "zh-CN": "次月升级，连续三个月未达标降至最后一月的级别；私人银行为六个月" }, origin: "FOUND" },
    { work: "Tierbook", note: { en: "Two misses for quarterly reviews; over-limit or litigation lowers at once", "zh-CN": "季度评审取两次；超额或诉讼立即降级" }, origin: "OURS" },
  ],

  inputs: {
    computed: {
      unit: "code",
      label: { en: "Computed tier", "zh-CN": "测算级别" },
      hint: { en: "Tier each period's own figures give, one row per period, oldest first.", "zh-CN": "按当期数据测算的级别，每期一行，由远及近。" },
      synonyms: ["computed", "computed tier", "tier", "rating", "测算级别", "当期级别", "级别"],
    },
    customer: periodCustomerInput,
    immediate: immediateInput,
  },
  params: {
    tiers: heldTiersParam,
    downAfter: {
      kind: "number",
      unit: "count",
      min: 1,
      whole: true,
      default: 2,
      origin: "OURS",
      label: { en: "Misses before going down", "zh-CN": "连续几次未达标降级" },
      hint: { en: "2 for quarterly reviews, 3 for monthly ones, 6 for private banking.", "zh-CN": "季度评审 2 次，月度评审 3 次，私人银行 6 次。" },
    },
    start: startParam,
  },
  outputs: { ...heldOutputs, misses: { unit: "count", label: { en: "Misses in a row", "zh-CN": "连续未达标次数" } } },
  figures: {},
  tables: {},
  answers: { columns: ["tier"] },
  signature: ["computed", "tiers", "downAfter", "start", "customer", "immediate"],
  worksheet: true,
  presets: {
    cbhb: { label: { en: "Bohai Bank, monthly", "zh-CN": "渤海银行（月度）" }, params: { downAfter: 3 }, origin: "FOUND" },
    cbhbPrivate: { label: { en: "Bohai Bank, private banking", "zh-CN": "渤海银行（私人银行）" }, params: { downAfter: 6 }, origin: "FOUND" },
  },
  check: ({ start, tiers }) => checkStart(start, tiers),

  run({ computed, customer, immediate }, { tiers, downAfter, start }) {
    const held = new Array<Held | Fault>(computed.length);
    for (const rows of rowsByCustomer(customer, computed.length)) {
      const known = rows.filter((row) => tiers.includes(computed[row]!));
      const places = known.map((row) => tiers.indexOf(computed[row]!));
      const found = holdByCount(places, start ? tiers.indexOf(start[0]!) : (places[0] ?? 0), downAfter, known.map((row) => immediate?.[row] ?? false));
      rows.forEach((row) => (held[row] = { fault: "#VALUE!", issue: { code: "unknown-code", column: "computed", row, found: computed[row]!, known: tiers } }));
      known.forEach((row, i) => (held[row] = found[i]!));
    }
    const each = <T>(of: (one: Held) => T): (T | Fault)[] => held.map((one) => ("fault" in one ? one : of(one)));
    return { columns: { tier: each(({ tier }) => tiers[tier]!), reason: each(({ reason }) => reason), misses: each(({ misses }) => misses) }, figures: {}, tables: {} };
  },

  why: {
    en: ({ input, output, params }) =>
      `${input.computed} ${reasonWords.en(output.reason)}${output.reason === "MISSED" ? ` (${output.misses} of ${params.downAfter})` : ""} → ${output.tier}`,
    "zh-CN": ({ input, output, params }) =>
      `${input.computed} 级，${reasonWords["zh-CN"](output.reason)}${output.reason === "MISSED" ? `（第 ${output.misses} 次，满 ${params.downAfter} 次降级）` : ""} → ${output.tier}`,
  },
  charts: [],
  sql(table, { tiers, downAfter, start }) {
    const { dialect, order } = table;
    const computed = table.cell("computed");
    const atOnce = table.has("immediate") ? `coalesce(${table.cell("immediate")}, FALSE)` : "FALSE";
    const say = sentence(dialect);
    const { count } = sqlSay(dialect);
    const [tier, reason, misses] = [answerColumn("tier"), answerColumn("reason"), count(answerColumn("misses"))];
    const why = (known: string, unknown: string): string => choose([[`${tier} IS NULL`, unknown]], known);
    const said = (locale: "en" | "zh-CN"): string => reasonQuery(reason, reasonWords[locale], dialect);
    return {
      steps: [
        { name: "placed", rule: "Place of the computed tier, 1 for the best", query: `SELECT *, ${choose(tiers.map((name, i) => [`${computed} = ${dialect.text(name)}`, String(i + 1)]), "NULL")} AS earned_of, ${atOnce} AS at_once\nFROM ${table.rows}` },
        { name: "known", rule: "Periods whose tier is one of the list", query: "SELECT * FROM placed WHERE earned_of IS NOT NULL" },
        ...holdSteps(table, {
          from: "known",
          columns: ["earned_of", "at_once"],
          start: start ? String(tiers.indexOf(start[0]!) + 1) : "earned_of",
          next: (held, missed) => ({
            tier: `CASE WHEN earned_of > ${held} AND NOT at_once AND ${missed} + 1 < ${downAfter} THEN ${held} ELSE earned_of END`,
            misses: `CASE WHEN earned_of > ${held} AND NOT at_once AND ${missed} + 1 < ${downAfter} THEN ${missed} + 1 ELSE 0 END`,
            reason: `CASE WHEN earned_of < ${held} THEN 'UP' WHEN earned_of = ${held} THEN 'KEPT' WHEN at_once THEN 'IMMEDIATE' WHEN ${missed} + 1 < ${downAfter} THEN 'MISSED' ELSE 'DOWN' END`,
          }),
        }),
        { name: "all_rows", rule: "All rows, also those with a tier that is none of the list", query: `SELECT placed.*, held_of, misses_of, reason_of\nFROM placed LEFT JOIN (SELECT ${order} AS held_place, held_of, misses_of, reason_of FROM held) AS found ON placed.${order} = held_place` },
      ],
      answers: { tier: entryAt("held_of", tiers.map(dialect.text), "NULL"), reason: "reason_of", misses: "misses_of" },
      why: {
        en: why(say`${computed} ${said("en")}${choose([[`${reason} = 'MISSED'`, say` (${misses} of ${dialect.text(String(downAfter))})`]], "''")} → ${tier}`, say`${computed} is none of the tiers ${dialect.text(tiers.join(", "))}.`),
        "zh-CN": why(say`${computed} 级，${said("zh-CN")}${choose([[`${reason} = 'MISSED'`, say`（第 ${misses} 次，满 ${dialect.text(String(downAfter))} 次降级）`]], "''")} → ${tier}`, say`${computed} 不在级别 ${dialect.text(tiers.join("、"))} 之列。`),
      },
    };
  },
  worked: [
    {
      from: "case HYST-CBHB: up at once, down after three misses to the tier of the third",
      inputs: { computed: ["B", "C", "C", "A", "C", "C", "B", "C", "C", "D"] },
      params: { start: ["B"], downAfter: 3 },
      outputs: { tier: ["B", "B", "B", "A", "A", "A", "B", "B", "B", "D"], misses: [0, 1, 2, 0, 1, 2, 0, 1, 2, 0] },
    },
    {
      from: "by hand: two customers, two misses; litigation lowers at once; an empty period is no miss",
      inputs: {
        computed: ["A", "B", "C", "A", null, "C", "E"],
        customer: ["x", "y", "x", "y", null, "x", "x"],
        immediate: [null, null, null, null, null, null, null],
      },
      outputs: { tier: ["A", "B", "A", "A", "", "C", { fault: "#VALUE!" }], reason: ["KEPT", "KEPT", "MISSED", "UP", "", "DOWN", { fault: "#VALUE!" }] },
    },
    {
      from: "by hand: the same first miss with litigation",
      inputs: { computed: ["A", "C"], immediate: [false, true] },
      outputs: { tier: ["A", "C"], reason: ["KEPT", "IMMEDIATE"] },
    },
  ],
});
