import type { Fault, Issue } from "../issue/issue";
import { defineMethod, type Answer } from "../method/method";
import { countsTable, matrixHeads, migrationChart, spread, tooWide } from "../scoring/migrationMatrix";
import { effectsChart, effectsTable, targetsParam, tierEffects } from "../scoring/tierEffects";
import { bandOf } from "./bands";
import { reasonWords } from "./holdFields";
import { reviewForm } from "./reviewForm";
import { listOf, review, reviewListTable, reviewRows, type Reviewed } from "./reviewList";
import { unknownCode } from "./sharedFields";

/** A periodic review of tiers: old, computed and held tier of each customer, who moves, and what the tiers achieved. */
export default defineMethod({
  id: "REVIEW",
  family: "tiering",
  label: { en: "Tier review", "zh-CN": "分级复评" },
  summary: {
    en: "Compares old and computed tiers, holds those that miss for the first time, and lists who goes up, down, comes or leaves.",
    "zh-CN": "比较原级别与测算级别，首次未达标者予以保级，并列出升级、降级、新增与流失的客户。",
  },
  formula: String.raw`h = c\ (c \ge o \lor m + 1 \ge N \lor \text{over limit} \lor \text{litigation}),\ \text{else } o;\quad \text{band: } h = o \text{ while } v \ge \text{cut}_o - b`,
  sources: [
    { work: "《客户分级方案》", where: "定期审查和动态调整机制; 定期评估和调整分级标准; 验证分级标准的适用性和有效性", origin: "SEED" },
    { work: "渤海银行个人客户分级规则 (cbhb.com.cn)", note: { en: "Down only after several misses in a row", "zh-CN": "连续多期未达标才降级" }, origin: "FOUND" },
    { work: "Tierbook", note: { en: "Two misses for quarterly reviews; the band; over-limit or litigation lowers at once", "zh-CN": "季度评审取两次；缓冲带；超额或涉诉立即降级" }, origin: "OURS" },
  ],

  inputs: {
    old: {
      unit: "code",
      blank: "null",
      label: { en: "Old tier", "zh-CN": "原级别" },
      hint: { en: "The tier held until now; blank for a new customer.", "zh-CN": "迄今所持级别；新客户留空。" },
      synonyms: ["old tier", "previous tier", "tier before", "held tier", "原级别", "上期级别", "旧级别", "原等级"],
    },
    computed: {
      unit: "code",
      blank: "null",
      label: { en: "Computed tier", "zh-CN": "测算级别" },
      hint: { en: "What this period's figures give; blank for a lost customer, or where the value and the cut-offs give it, as they always do for the band.", "zh-CN": "按本期数据测算的级别；流失客户，或由数值与分界值得出时留空（采用缓冲带时一律由数值得出）。" },
      synonyms: ["computed tier", "computed", "new tier", "tier", "测算级别", "新级别", "本期级别", "级别"],
    },
    customer: {
      unit: "code",
      optional: true,
      label: { en: "Customer", "zh-CN": "客户" },
      hint: { en: "Names the customers in the lists; left out: row numbers.", "zh-CN": "用于名单；省略时用行号。" },
      synonyms: ["customer", "name", "customer name", "customer id", "客户", "客户名称", "客户编号", "名称"],
    },
    misses: {
      unit: "count",
      min: 0,
      optional: true,
      label: { en: "Misses so far", "zh-CN": "已连续未达标次数" },
      hint: { en: "Reviews in a row missed before this one, as the last review wrote them; blank counts as 0.", "zh-CN": "本次之前连续未达标的次数，取自上次复评；空白视为 0。" },
      synonyms: ["misses", "misses so far", "misses in a row", "未达标次数", "连续未达标次数"],
    },
    value: {
      unit: "number",
      optional: true,
      label: { en: "Value", "zh-CN": "数值" },
      hint: { en: "The figure behind the tier, such as the collection rate; needed for the band.", "zh-CN": "分级所依据的数值，如回款率；用于缓冲带。" },
      synonyms: ["value", "score", "rate", "数值", "得分", "回款率"],
    },
    overLimit: {
      unit: "flag",
      optional: true,
      label: { en: "Over limit", "zh-CN": "超额" },
      hint: { en: "TRUE where the customer is over its credit limit: a lower tier holds at once.", "zh-CN": "超过赊销额度填 TRUE：较低级别立即生效。" },
      synonyms: ["over limit", "over-limit", "超额", "是否超额", "额度超用"],
    },
    litigation: {
      unit: "flag",
      optional: true,
      label: { en: "Litigation", "zh-CN": "涉诉" },
      hint: { en: "TRUE where the customer is in litigation: a lower tier holds at once.", "zh-CN": "客户涉诉填 TRUE：较低级别立即生效。" },
      synonyms: ["litigation", "lawsuit", "涉诉", "诉讼", "是否涉诉"],
    },
    before: {
      unit: "number",
      optional: true,
      label: { en: "Before", "zh-CN": "之前" },
      hint: { en: "Sales of the period before, for the effect per tier; blank counts as 0.", "zh-CN": "上期销售额，用于计算各级效果；空白视为 0。" },
      synonyms: ["before", "sales before", "last year", "上期", "上年", "上期销售额", "上年销售额"],
    },
    after: {
      unit: "number",
      optional: true,
      label: { en: "After", "zh-CN": "之后" },
      hint: { en: "Sales of this period, for the effect per tier; blank counts as 0.", "zh-CN": "本期销售额，用于计算各级效果；空白视为 0。" },
      synonyms: ["after", "sales after", "this year", "sales", "本期", "本年", "本期销售额", "本年销售额", "销售额"],
    },
  },
  params: {
    tiers: {
      kind: "codes",
      default: ["A", "B", "C", "D"],
      origin: "OURS",
      label: { en: "Tiers", "zh-CN": "级别顺序" },
      hint: { en: "Best first.", "zh-CN": "从最好的开始。" },
    },
    rule: {
      kind: "choice",
      choices: {
        count: { en: "Down after several misses in a row", "zh-CN": "连续多次未达标才降级" },
        band: { en: "Down once the value leaves a band below the cut-off", "zh-CN": "数值低于分界值超过缓冲带才降级" },
      },
      default: "count",
      origin: "OURS",
      label: { en: "What keeps a tier", "zh-CN": "保级方式" },
      hint: { en: "count or band.", "zh-CN": "count 或 band。" },
    },
    downAfter: {
      kind: "number",
      unit: "count",
      min: 1,
      whole: true,
      default: 2,
      origin: "OURS",
      label: { en: "Misses before going down", "zh-CN": "连续几次未达标降级" },
      hint: { en: "2 for quarterly reviews, 3 for monthly ones, 6 for private banking; 1 holds nobody.", "zh-CN": "季度 2 次，月度 3 次，私人银行 6 次；1 次即不保级。" },
    },
    cuts: {
      kind: "numbers",
      unit: "number",
      order: "descending",
      optional: true,
      label: { en: "Cut-offs of the value", "zh-CN": "数值分界值" },
      hint: { en: "Falling, one fewer than tiers, e.g. {1,0.9,0.8}; needed for the band.", "zh-CN": "依次递减，比级别少一个，如 {1,0.9,0.8}；用于缓冲带。" },
    },
    band: {
      kind: "number",
      unit: "number",
      min: 0,
      default: 0.05,
      origin: "OURS",
      label: { en: "Band below the cut-off", "zh-CN": "缓冲带" },
      hint: { en: "In the unit of the value: 0.05 keeps A down to 0.95 where A starts at 1.", "zh-CN": "单位与数值相同：A 级起点为 1 时，0.05 表示 0.95 以上仍保 A 级。" },
    },
    targets: targetsParam,
  },
  outputs: {
    held: { unit: "code", partial: true, label: { en: "Held tier", "zh-CN": "现级别" }, hint: { en: "In force from the next period; empty for a lost customer.", "zh-CN": "下期起生效；流失客户为空。" } },
    reason: {
      unit: "code",
      label: { en: "Reason", "zh-CN": "原因" },
      hint: { en: "UP, KEPT, MISSED (below, not yet down), DOWN, IMMEDIATE, NEW or LOST.", "zh-CN": "UP 升级、KEPT 保持、MISSED 未达标但保级、DOWN 降级、IMMEDIATE 立即降级、NEW 新增、LOST 流失。" },
    },
    misses: { unit: "count", label: { en: "Misses in a row", "zh-CN": "连续未达标次数" } },
    old: { unit: "code", partial: true, label: { en: "Old tier", "zh-CN": "原级别" } },
    computed: { unit: "code", partial: true, label: { en: "Computed tier", "zh-CN": "测算级别" } },
  },
  figures: {
    reviewed: { unit: "count", label: { en: "Customers reviewed", "zh-CN": "复评客户数" } },
    up: { unit: "count", label: { en: "Up", "zh-CN": "升级" } },
    down: { unit: "count", label: { en: "Down", "zh-CN": "降级" } },
    atOnce: { unit: "count", label: { en: "Of them down at once", "zh-CN": "其中立即降级" } },
    missed: { unit: "count", label: { en: "Missed, tier kept", "zh-CN": "未达标但保级" } },
    gained: { unit: "count", label: { en: "New", "zh-CN": "新增" } },
    lost: { unit: "count", label: { en: "Lost", "zh-CN": "流失" } },
  },
  tables: { changes: reviewListTable, counts: countsTable, effects: effectsTable },
  answers: { columns: ["old", "computed", "held", "reason"] },
  signature: ["old", "computed", "tiers", "rule", "downAfter", "cuts", "band", "customer", "misses", "value", "overLimit", "litigation", "before", "after", "targets"],
  worksheet: true,
  wizard: {
    system: "review",
    question: "slipping",
    writes: ["held", "reason", "misses"],
    tier: "held",
    tiers: ({ tiers }) => tiers as readonly string[],
    weight: "after",
    figures: ["reviewed", "up", "down", "atOnce", "missed", "gained", "lost"],
  },
  presets: {
    plan: { label: { en: "Grading plan: +20 %, +15 %, +10 %", "zh-CN": "分级方案：+20 %、+15 %、+10 %" }, params: { targets: [["A", 0.2], ["B", 0.15], ["C", 0.1]] }, origin: "SEED" },
    cbhb: { label: { en: "Bohai Bank: monthly, three misses", "zh-CN": "渤海银行：月度，三次未达标" }, params: { downAfter: 3 }, origin: "FOUND" },
    collection: { label: { en: "Collection rate with a band of 5 points", "zh-CN": "回款率，缓冲带 5 个百分点" }, params: { rule: "band", cuts: [1, 0.9, 0.8], band: 0.05 }, origin: "OURS" },
  },
  check({ tiers, rule, cuts }): Issue[] {
    if (rule === "band" && cuts === undefined) return [{ code: "param-missing", param: "cuts" }];
    return cuts === undefined || cuts.length === tiers.length - 1 ? [] : [{ code: "param-count", param: "cuts", expected: tiers.length - 1, found: cuts.length, of: "tiers" }];
  },

  run({ old, computed, customer, misses, value, overLimit, litigation, before, after }, params) {
    const { tiers, rule, downAfter, cuts = [], band, targets = [] } = params;
    const found = old.map((was, row): Reviewed | Fault => {
      const given = value?.[row] ?? null;
      const byValue = given !== null && cuts.length > 0 ? bandOf(given, { cuts, labels: tiers, closed: "lower" }).label : null;
      // The band is measured from the value, so the value decides there.
      const now = rule === "band" ? (byValue ?? computed[row]!) : (computed[row] ?? byValue);
      const wrong = [["old", was], ["computed", now]].find(([, tier]) => tier != null && !tiers.includes(tier));
      if (wrong) return unknownCode(wrong[0]!, row, wrong[1]!, tiers);
      if (was === null && now === null) return { fault: "#VALUE!", issue: { code: "blank-cell", column: "computed", row } };
      if (rule === "band" && was !== null && now !== null && given === null) return { fault: "#VALUE!", issue: { code: "blank-cell", column: "value", row } };
      const place = (tier: string | null): number | null => (tier === null ? null : tiers.indexOf(tier));
      const immediate = (overLimit?.[row] ?? false) || (litigation?.[row] ?? false);
      return review({ old: place(was), computed: place(now), misses: misses?.[row] ?? 0, value: given, immediate }, { rule, downAfter, cuts, band });
    });
    const known = found.map((one) => ("fault" in one ? null : one));
    const moves = known.map((one) => (one ? listOf(one) : null));
    const tally = (list: string): number => moves.filter((move) => move === list).length;
    const because = (reason: string): number => known.filter((one) => one?.reason === reason).length;
    const tierAt = (place: number | null): string => (place === null ? "" : tiers[place]!);
    const column = <T extends string | number>(of: (one: Reviewed) => T): (T | Fault)[] => found.map((one) => ("fault" in one ? one : of(one)));
    const counts = tiers.map((_, from) => tiers.map((_tier, to) => known.filter((one) => one?.old === from && one.held === to).length));
    const compared = before !== undefined && after !== undefined;
    const start = known.map((one) => (one?.old == null ? null : tierAt(one.old)));
    return {
      columns: {
        held: column(({ held }): Answer<"code"> & string => tierAt(held)),
        reason: column(({ reason }) => reason),
        misses: column((one) => one.misses),
        old: column((one) => tierAt(one.old)),
        computed: column((one) => tierAt(one.computed)),
      },
      figures: {
        reviewed: known.filter((one) => one !== null).length,
        up: tally("UP"),
        down: tally("DOWN"),
        atOnce: because("IMMEDIATE"),
        missed: because("MISSED"),
        gained: tally("NEW"),
        lost: tally("LOST"),
      },
      tables: {
        changes: reviewRows(known, old.map((_, row) => customer?.[row] ?? String(row + 1)), tiers),
        counts: counts.map((row, from) => [tiers[from]!, ...spread(row)]),
        effects: compared ? tierEffects({ tier: start, before, after }, targets, "change").rows : [],
      },
      heads: { counts: matrixHeads(tiers) },
      notes: tooWide(tiers),
    };
  },

  why: {
    en({ input, output, params, say }) {
      if (output.reason === "NEW") return `New customer → ${output.held ?? ""}`;
      if (output.reason === "LOST") return `${output.old ?? ""} until now, no tier this period: lost`;
      const cause = output.reason !== "IMMEDIATE" ? "" : input.overLimit ? " (over limit)" : " (litigation)";
      const missed = output.reason === "MISSED" && params.rule === "count" ? ` (miss ${output.misses} of ${params.downAfter})` : "";
      const band = params.rule === "band" && input.value !== null ? `, value ${say.number(input.value)}, band ${say.number(params.band)}` : "";
      return `Held ${output.old ?? ""}, computed ${output.computed ?? ""}${band}: ${reasonWords.en(output.reason)}${cause}${missed} → ${output.held ?? ""}`;
    },
    "zh-CN"({ input, output, params, say }) {
      if (output.reason === "NEW") return `新客户 → ${output.held ?? ""}`;
      if (output.reason === "LOST") return `原为 ${output.old ?? ""} 级，本期没有级别：流失`;
      const cause = output.reason !== "IMMEDIATE" ? "" : input.overLimit ? "（超额）" : "（涉诉）";
      const missed = output.reason === "MISSED" && params.rule === "count" ? `（第 ${output.misses} 次，满 ${params.downAfter} 次降级）` : "";
      const band = params.rule === "band" && input.value !== null ? `，数值 ${say.number(input.value)}，缓冲带 ${say.number(params.band)}` : "";
      return `原级别 ${output.old ?? ""}，测算 ${output.computed ?? ""}${band}：${reasonWords["zh-CN"](output.reason)}${cause}${missed} → ${output.held ?? ""}`;
    },
  },
  charts: [migrationChart, effectsChart],
  native: reviewForm,
  worked: [
    {
      from: "by hand: two misses lower, a second one counts those before; litigation lowers at once and lifts nobody; new, lost and empty rows",
      inputs: {
        old: ["B", "A", "A", "A", "B", "A", null, "C", null],
        computed: ["A", "A", "B", "C", "D", "A", "C", null, null],
        customer: ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", null],
        misses: [1, 1, null, 1, 0, null, null, null, null],
        litigation: [false, null, false, false, true, true, null, null, null],
        before: [100, 50, 50, 50, 40, null, null, 10, null],
        after: [120, 60, 60, 60, 20, null, 30, null, null],
      },
      params: { targets: [["A", 0.2], ["B", 0.15]] },
      outputs: {
        held: ["A", "A", "A", "C", "D", "A", "C", "", ""],
        reason: ["UP", "KEPT", "MISSED", "DOWN", "IMMEDIATE", "KEPT", "NEW", "LOST", ""],
        misses: [0, 0, 1, 0, 0, 0, 0, 0, ""],
      },
      figures: { reviewed: 8, up: 1, down: 2, atOnce: 1, missed: 1, gained: 1, lost: 1 },
      tables: {
        changes: [
          ["甲", "UP", "B", "A", "A", "UP"],
          ["丁", "DOWN", "A", "C", "C", "DOWN"],
          ["戊", "DOWN", "B", "D", "D", "IMMEDIATE"],
          ["庚", "NEW", "", "C", "C", "NEW"],
          ["辛", "LOST", "C", "", "", "LOST"],
        ],
        counts: [
          ["A", 3, 0, 1, 0, ...new Array<string>(8).fill("")],
          ["B", 1, 0, 0, 1, ...new Array<string>(8).fill("")],
          ["C", 0, 0, 0, 0, ...new Array<string>(8).fill("")],
          ["D", 0, 0, 0, 0, ...new Array<string>(8).fill("")],
        ],
        effects: [
          ["A", 4, 150, 180, 0.2, 0.2, true],
          ["B", 2, 140, 140, 0, 0.15, false],
          ["C", 1, 10, 0, -1, "", ""],
        ],
      },
    },
    {
      from: "case HYST-BAND, three of its steps: 0.86 is in the band below 0.9, 0.84 is not, 1 is A; over limit there is no band",
      inputs: { old: ["B", "B", "B", "B"], computed: [null, null, "B", null], value: [0.86, 0.84, 1, 0.86], overLimit: [false, false, false, true] },
      params: { rule: "band", cuts: [1, 0.9, 0.8], band: 0.05 },
      outputs: { computed: ["C", "C", "A", "C"], held: ["B", "C", "A", "C"], reason: ["MISSED", "DOWN", "UP", "IMMEDIATE"] },
    },
    {
      from: "by hand: a tier that is not on the list, a name without any tier, and an error in a cell",
      inputs: { old: ["A", "E", null, { error: "#N/A" }], computed: ["A", "A", null, "B"], customer: ["x", "y", "z", "u"] },
      outputs: { held: ["A", { fault: "#VALUE!" }, { fault: "#VALUE!" }, { fault: "#N/A" }] },
      figures: { reviewed: 1, lost: 0 },
    },
  ],
});
