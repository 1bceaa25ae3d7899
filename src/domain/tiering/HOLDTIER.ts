import { defineMethod } from "../method/method";
import { tiedPeriods } from "../method/ties";
import type { Fault } from "../issue/issue";
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
