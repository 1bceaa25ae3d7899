import type { Fault } from "../issue/issue";
import { defineMethod } from "../method/method";
import { rowShares, shorrocks, stationary } from "../stats/markov";
import { countsTable, matrixHeads, migrationChart, sharesTable, spread, tooWide } from "./migrationMatrix";

/** Who moved between tiers, and how much movement there is. */
export default defineMethod({
  id: "MIGRATION",
  family: "scoring",
  label: { en: "Tier migration", "zh-CN": "级别迁移" },
  summary: {
    en: "Compares two tier columns: who went up, down or stayed, the migration matrix, and where it leads.",
    "zh-CN": "比较两期级别：升级、降级与不变的客户，迁移矩阵及其长期趋势。",
  },
  formula: String.raw`n_{ab} = \#\{i : \text{before}_i = a, \text{after}_i = b\},\quad p_{ab} = \frac{n_{ab}}{\sum_b n_{ab}},\quad M = \frac{n - \operatorname{tr} P}{n-1}`,
  sources: [
    { work: "Shorrocks (1978), Econometrica 46(5)", note: { en: "Mobility index from the trace", "zh-CN": "由迹得出的流动性指数" }, origin: "RECALLED" },
    { work: "Tierbook", note: { en: "A tier nobody was in before counts as staying", "zh-CN": "期初无客户的级别视为不变" }, origin: "OURS" },
  ],

  inputs: {
    before: {
      unit: "code",
      blank: "null",
      label: { en: "Tier before", "zh-CN": "原级别" },
      hint: { en: "Blank for a new customer.", "zh-CN": "新客户留空。" },
      synonyms: ["before", "old tier", "previous tier", "tier before", "原级别", "上期级别", "旧级别", "原等级"],
    },
    after: {
      unit: "code",
      blank: "null",
      label: { en: "Tier after", "zh-CN": "新级别" },
      hint: { en: "Blank for a customer that was lost.", "zh-CN": "流失的客户留空。" },
      synonyms: ["after", "new tier", "current tier", "tier after", "新级别", "本期级别", "现级别", "新等级"],
    },
  },
  params: {
    tiers: {
      kind: "codes",
      optional: true,
      label: { en: "Tiers", "zh-CN": "级别顺序" },
      hint: { en: "Best first. Left out: the codes found, in the order of the alphabet.", "zh-CN": "从最好的开始。省略时按出现的代码的字母顺序。" },
    },
  },
  outputs: {
    move: { unit: "code", label: { en: "Move", "zh-CN": "变动" }, hint: { en: "UP, DOWN, STAY, NEW or LOST.", "zh-CN": "UP 升级、DOWN 降级、STAY 不变、NEW 新增、LOST 流失。" } },
    steps: { unit: "number", partial: true, label: { en: "Steps up", "zh-CN": "上升级数" } },
  },
  figures: {
    up: { unit: "count", label: { en: "Up", "zh-CN": "升级" } },
    down: { unit: "count", label: { en: "Down", "zh-CN": "降级" } },
    stay: { unit: "count", label: { en: "Unchanged", "zh-CN": "不变" } },
    gained: { unit: "count", label: { en: "New", "zh-CN": "新增" } },
    lost: { unit: "count", label: { en: "Lost", "zh-CN": "流失" } },
    shorrocks: { unit: "score", label: { en: "Mobility (Shorrocks)", "zh-CN": "流动性指数（Shorrocks）" } },
  },
  tables: {
    counts: countsTable,
    percents: sharesTable,
    tiers: {
      label: { en: "By tier", "zh-CN": "各级别" },
      columns: {
        tier: { unit: "code", label: { en: "Tier", "zh-CN": "级别" } },
        before: { unit: "count", label: { en: "Before", "zh-CN": "原有" } },
        after: { unit: "count", label: { en: "After", "zh-CN": "现有" } },
        stay: { unit: "count", label: { en: "Stayed", "zh-CN": "不变" } },
        up: { unit: "count", label: { en: "Went up", "zh-CN": "升级" } },
        down: { unit: "count", label: { en: "Went down", "zh-CN": "降级" } },
        gained: { unit: "count", label: { en: "New", "zh-CN": "新增" } },
        lost: { unit: "count", label: { en: "Lost", "zh-CN": "流失" } },
        stationary: { unit: "share", label: { en: "Long-run share", "zh-CN": "长期占比" } },
      },
    },
  },
  answers: { columns: ["move"] },
  signature: ["before", "after", "tiers"],
  worksheet: true,

  run({ before, after }, params) {
    const given = params.tiers;
    const found = [...new Set([...before, ...after].flatMap((tier) => (tier === null ? [] : [tier])))].sort();
    const tiers = given ?? found;
    const at = (tier: string | null | undefined): number | null => (tier == null ? null : tiers.indexOf(tier));
    const counts = tiers.map(() => tiers.map(() => 0));
    const gained = tiers.map(() => 0);
    const lost = tiers.map(() => 0);
    const rows = before.map((tier, row) => {
      const [from, to] = [at(tier), at(after[row])];
      const wrong = from === -1 ? ([tier!, "before"] as const) : to === -1 ? ([after[row]!, "after"] as const) : null;
      if (wrong) {
        const fault: Fault = { fault: "#VALUE!", issue: { code: "unknown-code", column: wrong[1], row, found: wrong[0], known: tiers } };
        return { move: fault, steps: fault };
      }
      if (from === null) {
        gained[to!]!++;
        return { move: "NEW", steps: "" } as const;
      }
      if (to === null) {
        lost[from]!++;
        return { move: "LOST", steps: "" } as const;
      }
      counts[from]![to]!++;
      return { move: from === to ? "STAY" : to < from ? "UP" : "DOWN", steps: from - to } as const;
    });
    const shares = rowShares(counts);
    const longRun = stationary(shares);
    const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
    const tally = (move: string): number => rows.filter((one) => one.move === move).length;
    const column = (j: number): number => total(counts.map((row) => row[j]!));
    return {
      columns: { move: rows.map(({ move }) => move), steps: rows.map(({ steps }) => steps) },
      figures: {
        up: tally("UP"), down: tally("DOWN"), stay: tally("STAY"), gained: tally("NEW"), lost: tally("LOST"),
        shorrocks: tiers.length > 1 ? shorrocks(shares) : { fault: "#DIV/0!" },
      },
      tables: {
        counts: counts.map((row, i) => [tiers[i]!, ...spread(row)]),
        percents: counts.map((row, i) => [tiers[i]!, ...(total(row) > 0 ? spread(shares[i]!) : spread(row))]),
        tiers: tiers.map((tier, i) => [
          tier, total(counts[i]!) + lost[i]!, column(i) + gained[i]!, counts[i]![i]!, total(counts[i]!.slice(0, i)), total(counts[i]!.slice(i + 1)),
          gained[i]!, lost[i]!, longRun?.[i] ?? { fault: "#N/A" },
        ]),
      },
      heads: { counts: matrixHeads(tiers), percents: matrixHeads(tiers) },
      notes: tooWide(tiers),
    };
  },

  why: {
    en: ({ input, output }) => (output.move === "NEW" ? `New in ${input.after ?? ""}` : output.move === "LOST" ? `Lost from ${input.before ?? ""}` : `${input.before ?? ""} → ${input.after ?? ""}: ${output.move}`),
    "zh-CN": ({ input, output }) => {
      const words: Readonly<Record<string, string>> = { UP: "升级", DOWN: "降级", STAY: "不变" };
      return output.move === "NEW" ? `新增，${input.after ?? ""} 级` : output.move === "LOST" ? `流失，原 ${input.before ?? ""} 级` : `${input.before ?? ""} → ${input.after ?? ""}：${words[output.move]!}`;
    },
  },
  charts: [migrationChart],
  worked: [
    {
      from: "case MIGRATION: twelve customers, a tier E that was empty before",
      inputs: { before: ["A", "A", "A", "B", "B", "B", "B", "C", "C", "C", "D", "D"], after: ["A", "A", "B", "B", "A", "B", "C", "C", "C", "B", "D", "E"] },
      figures: { up: 2, down: 3, stay: 7, gained: 0, lost: 0 },
      tables: {
        counts: [["A", ...spread([2, 1, 0, 0, 0])], ["B", ...spread([1, 2, 1, 0, 0])], ["C", ...spread([0, 1, 2, 0, 0])], ["D", ...spread([0, 0, 0, 1, 1])], ["E", ...spread([0, 0, 0, 0, 0])]],
      },
    },
    {
      from: "by hand: a new and a lost customer, a tier that is not in the list, an empty row",
      inputs: { before: [null, "gold", "silver", "gold", null], after: ["gold", null, "gold", "tin", null] },
      params: { tiers: ["gold", "silver"] },
      outputs: { move: ["NEW", "LOST", "UP", { fault: "#VALUE!" }, ""], steps: ["", "", 1, { fault: "#VALUE!" }, ""] },
      figures: { up: 1, gained: 1, lost: 1, shorrocks: 1 },
    },
    { from: "by hand: a single tier has no mobility", inputs: { before: ["A"], after: ["A"] }, outputs: { move: ["STAY"] }, figures: { shorrocks: { fault: "#DIV/0!" } } },
  ],
});
