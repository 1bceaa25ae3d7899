import { agreementOf } from "../compare/agreement";
import { moveOf, relativePlace } from "../compare/comparison";
import { crossTable, type Place } from "../compare/crossTable";
import type { Fault } from "../issue/issue";
import { defineMethod, type Head } from "../method/method";

/** How far two systems agree on the same customers. */
export default defineMethod({
  id: "AGREEMENT",
  family: "scoring",
  label: { en: "Agreement of two systems", "zh-CN": "两种分级的一致性" },
  summary: {
    en: "Compares the tiers two systems give the same customers: cross table, agreement, weighted kappa, tau-b, and who moves.",
    "zh-CN": "比较两种体系对同一批客户的分级：交叉表、一致率、加权 kappa、tau-b，以及哪些客户变动。",
  },
  formula: String.raw`p = \frac{1}{n}\sum_i n_{ii},\quad \kappa = 1 - \frac{n \sum_{ij} |i-j|\,n_{ij}}{\sum_{ij} |i-j|\,n_{i\cdot}n_{\cdot j}},\quad \tau_b = \frac{P - Q}{\sqrt{(N - T_1)(N - T_2)}}`,
  sources: [
    { work: "Cohen (1968), Psychological Bulletin 70(4)", note: { en: "Kappa with linear weights", "zh-CN": "线性加权 kappa" }, origin: "RECALLED" },
    { work: "Kendall (1945), Biometrika 33(3)", note: { en: "Tau-b, the rank correlation with ties", "zh-CN": "含并列的等级相关系数 tau-b" }, origin: "RECALLED" },
    { work: "Tierbook", note: { en: "Relative places compare systems with different numbers of tiers", "zh-CN": "级数不同的体系按相对位置比较" }, origin: "OURS" },
  ],

  inputs: {
    first: {
      unit: "code",
      blank: "null",
      label: { en: "Tier under the first system", "zh-CN": "第一种分级" },
      hint: { en: "One tier per customer; blank where the system has none.", "zh-CN": "每位客户一个级别；没有级别的留空。" },
    },
    second: {
      unit: "code",
      blank: "null",
      label: { en: "Tier under the second system", "zh-CN": "第二种分级" },
      hint: { en: "Of the same customers, in the same order.", "zh-CN": "同一批客户，顺序相同。" },
    },
  },
  params: {
    tiers: {
      kind: "codes",
      label: { en: "Tiers of the first system", "zh-CN": "第一种体系的级别" },
      hint: { en: "Best first, such as {\"A\",\"B\",\"C\"}.", "zh-CN": "从最好的开始，如 {\"A\",\"B\",\"C\"}。" },
    },
    secondTiers: {
      kind: "codes",
      optional: true,
      derived: ({ tiers }: Readonly<Record<string, unknown>>) => tiers as readonly string[],
      origin: "OURS",
      label: { en: "Tiers of the second system", "zh-CN": "第二种体系的级别" },
      hint: { en: "Best first. Left out: the same as the first system's.", "zh-CN": "从最好的开始。省略时与第一种体系相同。" },
    },
  },
  outputs: {
    move: { unit: "code", label: { en: "Move", "zh-CN": "变动" }, hint: { en: "UP, DOWN or STAY from the first system to the second; NONE where one of them has no tier.", "zh-CN": "由第一种到第二种：UP 上升、DOWN 下降、STAY 不变；NONE 表示其中一种没有级别。" } },
    distance: { unit: "share", partial: true, label: { en: "Distance moved", "zh-CN": "变动幅度" }, hint: { en: "As a share of the way from the best tier to the worst.", "zh-CN": "占从最好级别到最差级别距离的比例。" } },
  },
  figures: {
    same: { unit: "share", label: { en: "In the same tier", "zh-CN": "级别相同的比例" } },
    kappa: { unit: "score", label: { en: "Weighted kappa", "zh-CN": "加权 kappa" } },
    tauB: { unit: "score", label: { en: "Kendall's tau-b", "zh-CN": "Kendall 等级相关 tau-b" } },
    opposed: { unit: "share", label: { en: "Pairs in opposite order", "zh-CN": "次序相反的客户对" } },
    up: { unit: "count", label: { en: "Up", "zh-CN": "上升" } },
    down: { unit: "count", label: { en: "Down", "zh-CN": "下降" } },
    stay: { unit: "count", label: { en: "Unchanged", "zh-CN": "不变" } },
    customers: { unit: "count", label: { en: "Customers compared", "zh-CN": "参与比较的客户数" } },
  },
  tables: {
    counts: {
      label: { en: "Cross table, customers", "zh-CN": "交叉表（客户数）" },
      columns: {
        from: { unit: "code", label: { en: "First system", "zh-CN": "第一种体系" } },
        to: { unit: "count", label: { en: "Tier of the second", "zh-CN": "第二种体系的级别" } },
      },
      varies: true,
    },
    shares: {
      label: { en: "Cross table, share of the first system's tier", "zh-CN": "交叉表（占第一种体系该级的比例）" },
      columns: {
        from: { unit: "code", label: { en: "First system", "zh-CN": "第一种体系" } },
        to: { unit: "share", label: { en: "Tier of the second", "zh-CN": "第二种体系的级别" } },
      },
      varies: true,
    },
  },
  answers: { figures: ["same", "kappa", "tauB", "up", "down", "stay"] },
  signature: ["first", "second", "tiers", "secondTiers"],
  worksheet: true,

  run({ first, second }, { tiers, secondTiers }) {
    const lists = [tiers, secondTiers] as const;
    const columns = ["first", "second"] as const;
    const found = first.map((tier, row) => [tier, second[row]!] as const);
    const wrong = found.map((pair, row): Fault | null => {
      const at = pair.findIndex((tier, i) => tier !== null && !lists[i]!.includes(tier));
      return at < 0 ? null : { fault: "#VALUE!", issue: { code: "unknown-code", column: columns[at]!, row, found: pair[at]!, known: lists[at]! } };
    });
    const places = lists.map((list, i) => found.map((pair, row): Place => (wrong[row] || pair[i] === null ? null : list.indexOf(pair[i]!))));
    const table = crossTable(places[0]!, places[1]!, tiers.length, secondTiers.length);
    const agreement = agreementOf(table.counts);
    const moves = found.map((_, row): number | null => {
      const [from, to] = lists.map(({ length }, i) => relativePlace(places[i]![row]!, length));
      return from === null || to === null ? null : moveOf(from!, to!);
    });
    const count = (sign: number): number => moves.filter((move) => move !== null && Math.sign(move) === sign).length;
    const heads: readonly Head[] = [{ column: "from" }, ...secondTiers.map((tier) => ({ column: "to", label: { en: tier, "zh-CN": tier } }))];
    return {
      columns: {
        move: moves.map((move, row) => wrong[row] ?? (move === null ? "NONE" : move < 0 ? "UP" : move > 0 ? "DOWN" : "STAY")),
        distance: moves.map((move, row) => wrong[row] ?? (move === null ? "" : Math.abs(move))),
      },
      figures: {
        same: agreement.same ?? { fault: "#N/A" },
        kappa: agreement.kappa ?? { fault: "#DIV/0!" },
        tauB: agreement.tauB ?? { fault: "#DIV/0!" },
        opposed: agreement.opposed ?? { fault: "#DIV/0!" },
        up: count(-1), down: count(1), stay: count(0), customers: table.customers,
      },
      tables: {
        counts: table.counts.map((row, i) => [tiers[i]!, ...row]),
        shares: table.shares.map((row, i) => [tiers[i]!, ...row.map((share) => share ?? "")]),
      },
      heads: { counts: heads, shares: heads },
    };
  },

  why: {
    en({ input, output, say }) {
      if (output.distance === null) return `No tier under the ${input.first === null ? "first" : "second"} system: not compared`;
      const moved = output.distance === 0 ? "the same place" : `${say.percent(output.distance, 0)} of the way ${output.move === "UP" ? "up" : "down"}`;
      return `${input.first ?? ""} under the first system, ${input.second ?? ""} under the second: ${moved}`;
    },
    "zh-CN"({ input, output, say }) {
      if (output.distance === null) return `第${input.first === null ? "一" : "二"}种体系没有级别，不参与比较`;
      const moved = output.distance === 0 ? "位置相同" : `${output.move === "UP" ? "上升" : "下降"}全程的 ${say.percent(output.distance, 0)}`;
      return `第一种体系为 ${input.first ?? ""}，第二种为 ${input.second ?? ""}：${moved}`;
    },
  },
  charts: [
    {
      id: "cross",
      title: { en: "Customers by tier under both systems", "zh-CN": "两种体系交叉的客户数" },
      table: "counts",
      series: [{ column: "to", shape: "heat" }],
      axes: { category: { title: { en: "First system", "zh-CN": "第一种体系" } }, primary: { title: { en: "Second system", "zh-CN": "第二种体系" } } },
    },
  ],
  worked: [
    {
      from: "by hand: A A B C against A B B C; the distances add up to 1, by chance to 14/4; 4 pairs in the same order of 5 that are not tied",
      inputs: { first: ["A", "A", "B", "C"], second: ["A", "B", "B", "C"] },
      params: { tiers: ["A", "B", "C"] },
      outputs: { move: ["STAY", "DOWN", "STAY", "STAY"], distance: [0, 0.5, 0, 0] },
      figures: { same: 0.75, kappa: 10 / 14, tauB: 0.8, opposed: 0, up: 0, down: 1, stay: 3, customers: 4 },
      tables: { counts: [["A", 1, 1, 0], ["B", 0, 1, 0], ["C", 0, 0, 1]], shares: [["A", 0.5, 0.5, 0], ["B", 0, 1, 0], ["C", 0, 0, 1]] },
    },
    {
      from: "by hand: three tiers against two; the middle of three is half way, a customer without a tier is not compared, nor one in a tier that is not listed",
      inputs: { first: ["A", "A", "B", "C", null, "X"], second: ["key", "key", "rest", "rest", "key", "rest"] },
      params: { tiers: ["A", "B", "C"], secondTiers: ["key", "rest"] },
      outputs: { move: ["STAY", "STAY", "DOWN", "STAY", "NONE", { fault: "#VALUE!" }], distance: [0, 0, 0.5, 0, "", { fault: "#VALUE!" }] },
      figures: { same: { fault: "#N/A" }, kappa: { fault: "#DIV/0!" }, tauB: 4 / Math.sqrt(20), customers: 4 },
      tables: { counts: [["A", 2, 0], ["B", 0, 1], ["C", 0, 1]] },
    },
    {
      from: "by hand: one tier for all leaves nothing to measure by",
      inputs: { first: ["A", "A"], second: ["A", "A"] },
      params: { tiers: ["A", "B"] },
      figures: { same: 1, kappa: { fault: "#DIV/0!" }, tauB: { fault: "#DIV/0!" }, opposed: 0 },
    },
  ],
});
