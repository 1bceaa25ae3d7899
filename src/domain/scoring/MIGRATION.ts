import type { Fault } from "../issue/issue";
import { defineMethod } from "../method/method";
import { rowShares, shorrocks, stationary } from "../stats/markov";
import { countsTable, matrixHeads, migrationChart, sharesTable, spread, tooWide, widest } from "./migrationMatrix";
import { namesAsRows } from "../sql/listRows";
import { answerColumn } from "../sql/names";
import { choose, sentence } from "../sql/sentence";

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
  sql(table, { tiers }) {
    const { dialect } = table;
    const [before, after] = [table.cell("before"), table.cell("after")];
    const given = tiers && [...new Set(tiers)];
    const found = `SELECT DISTINCT label FROM (SELECT ${before} AS label FROM ${table.rows} UNION ALL SELECT ${after} AS label FROM ${table.rows}) AS codes WHERE label IS NOT NULL`;
    const names = given
      ? `SELECT CAST(place AS BIGINT) AS place, label, ${given.length} AS tier_count FROM (${namesAsRows(table, given)}) AS listed`
      : `SELECT CAST(row_number() OVER (ORDER BY label) AS BIGINT) AS place, label, count(*) OVER () AS tier_count FROM (${found}) AS listed`;
    const say = sentence(dialect);
    const move = answerColumn("move");
    const counted = Array.from({ length: widest }, (_, j) => j + 1);
    const cell = (j: number, of: string): string => `CASE WHEN ${j} <= tier_count THEN ${of} END AS to_${j}`;
    const why = (locale: "en" | "zh-CN", isNew: string, isLost: string, unknown: string): string => {
      const moves = { UP: { en: "UP", "zh-CN": "升级" }, DOWN: { en: "DOWN", "zh-CN": "降级" }, STAY: { en: "STAY", "zh-CN": "不变" } } as const;
      const word = choose(Object.entries(moves).map(([code, words]) => [`${move} = ${dialect.text(code)}`, dialect.text(words[locale])]), "''");
      return choose([[`${move} IS NULL`, unknown], [`${move} = 'NEW'`, isNew], [`${move} = 'LOST'`, isLost]], say`${before} → ${after}${dialect.text(locale === "en" ? ": " : "：")}${word}`);
    };
    const matrix = (of: (j: number) => string): string => `SELECT label, ${counted.map((j) => cell(j, of(j))).join(", ")} FROM moves ORDER BY place`;
    return {
      steps: [
        { name: "tier_names", rule: given ? "The tiers, the best first" : "The tiers found, in the order of the alphabet", query: names },
        {
          name: "moved",
          rule: "Places of the tier before and the tier after",
          query: `SELECT given.*, before_place, after_place\nFROM ${table.rows} AS given LEFT JOIN (SELECT label AS before_label, place AS before_place FROM tier_names) AS befores ON given.${before} = before_label LEFT JOIN (SELECT label AS after_label, place AS after_place FROM tier_names) AS afters ON given.${after} = after_label`,
        },
      ],
      answers: {
        move: choose(
          [
            [`(${before} IS NOT NULL AND before_place IS NULL) OR (${after} IS NOT NULL AND after_place IS NULL)`, "NULL"],
            [`${before} IS NULL`, "'NEW'"],
            [`${after} IS NULL`, "'LOST'"],
            ["after_place = before_place", "'STAY'"],
            ["after_place < before_place", "'UP'"],
          ],
          "'DOWN'",
        ),
        steps: "before_place - after_place",
      },
      totals: {
        steps: [
          {
            name: "moves",
            rule: "Where the customers of each tier went",
            query: [
              `SELECT place, label, tier_count, coalesce(row_total, 0) AS row_sum, coalesce(stayed, 0) AS stay_sum, coalesce(rose, 0) AS up_sum, coalesce(fell, 0) AS down_sum, ${counted.map((j) => `coalesce(went_${j}, 0) AS sum_${j}`).join(", ")}`,
              `FROM tier_names LEFT JOIN (SELECT before_place AS place_held, count(*) AS row_total, count(CASE WHEN ${move} = 'STAY' THEN 1 END) AS stayed, count(CASE WHEN ${move} = 'UP' THEN 1 END) AS rose, count(CASE WHEN ${move} = 'DOWN' THEN 1 END) AS fell, ${counted.map((j) => `count(CASE WHEN after_place = ${j} THEN 1 END) AS went_${j}`).join(", ")}`,
              `  FROM tb_answers WHERE ${move} IN ('STAY', 'UP', 'DOWN') GROUP BY before_place) AS grouped ON place = place_held`,
            ].join("\n"),
          },
          {
            name: "mobility",
            rule: "Moves of all, and the sum of the shares that stayed; a tier nobody was in stays as it is",
            query: `SELECT all_up, all_down, all_stay, all_new, all_lost, all_tiers, trace_of FROM (SELECT coalesce(sum(up_sum), 0) AS all_up, coalesce(sum(down_sum), 0) AS all_down, coalesce(sum(stay_sum), 0) AS all_stay, count(*) AS all_tiers, sum(CASE WHEN row_sum > 0 THEN stay_sum * 1e0 / row_sum ELSE 1e0 END) AS trace_of FROM moves) AS matrix_sums CROSS JOIN (SELECT count(CASE WHEN ${move} = 'NEW' THEN 1 END) AS all_new, count(CASE WHEN ${move} = 'LOST' THEN 1 END) AS all_lost FROM tb_answers) AS others`,
          },
        ],
        figures: { up: "all_up", down: "all_down", stay: "all_stay", gained: "all_new", lost: "all_lost", shorrocks: "CASE WHEN all_tiers > 1 THEN (all_tiers - trace_of) / (all_tiers - 1) END" },
      },
      // The table of tiers has their long-run shares, the solution of a system of equations.
      tables: { counts: matrix((j) => `sum_${j}`), percents: matrix((j) => `CASE WHEN row_sum > 0 THEN sum_${j} * 1e0 / row_sum ELSE 0e0 END`) },
      why: {
        en: why("en", say`New in ${after}`, say`Lost from ${before}`, dialect.text("The tier before or after is none of the tiers.")),
        "zh-CN": why("zh-CN", say`新增，${after} 级`, say`流失，原 ${before} 级`, dialect.text("原级别或新级别不在级别之列。")),
      },
    };
  },
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
