import type { Fault, Issue } from "../issue/issue";
import { defineMethod, type Answer, type TableRow } from "../method/method";
import { tiedInTheTotal } from "../method/ties";
import { cumulativeForm, tierByTotal } from "../native/cumulative";
import { atMost, choose, iff, moreThan } from "../native/formula";
import { customersFigure } from "../native/ranks";
import { packageAbc, type PackageAbc } from "./abcPackage";
import { computedAbc } from "./computedAbc";
import { cumulativeShares } from "./cumulative";
import { ranksOf } from "../stats/rank";
import tiercum from "./TIERCUM";
import { say as numbers } from "../method/say";
import { byTotal, cumulativeSteps } from "../sql/cumulative";
import { answerColumn } from "../sql/names";
import { atLeast as atLeastSql, moreThan as moreThanSql } from "../sql/nearly";
import { choose as cases, sentence, sqlSay } from "../sql/sentence";

const leastCustomers = 5;
const fallbackLimits = [0.8, 0.95];
const steps = 50;

/** ABC classes whose limits come from the data. */
export default defineMethod({
  id: "ABCOPT",
  family: "tiering",
  label: { en: "Computed ABC", "zh-CN": "计算型 ABC 分析" },
  summary: {
    en: "ABC analysis without fixed limits: the shape of the curve itself says where A and B end.",
    "zh-CN": "不设固定界限的 ABC 分析：由曲线形状决定 A、B 类的分界。",
  },
  ties: tiedInTheTotal,
  formula: String.raw`P = \arg\min_i \left(\tfrac{i}{n}\right)^2 + (1 - y_i)^2,\quad Q = \#\{v_i > \bar v\},\quad n_A = \min(P, Q),\quad n_{AB} = \arg\min_i \left(\tfrac{i - \max(P,Q)}{n}\right)^2 + (1 - y_i)^2`,
  sources: [
    { work: "Ultsch & Lötsch (2015), PLoS ONE 10(6): e0129767", note: { en: "Pareto point, break-even and submarginal point", "zh-CN": "帕累托点、盈亏平衡点与次边际点" }, origin: "FOUND" },
    { work: "ABCanalysis 1.2.1 (R)", note: { en: "Behaviour shown beside the exact method: a spline on a grid", "zh-CN": "作为对照列出：网格上的样条" }, origin: "FOUND" },
    { work: "Tierbook", note: { en: "Exact step points instead of a spline", "zh-CN": "以精确阶梯点代替样条" }, origin: "OURS" },
  ],

  inputs: {
    values: {
      unit: "number",
      label: { en: "Value", "zh-CN": "数值" },
      hint: { en: "Sales, profit or another amount; values at or below zero count as 0. At least five customers.", "zh-CN": "销售额、利润等；小于或等于零的按 0 计。至少五位客户。" },
      synonyms: ["value", "values", "sales", "profit", "amount", "数值", "销售额", "利润", "金额"],
    },
  },
  params: {
    labels: {
      kind: "codes",
      default: ["A", "B", "C"],
      origin: "FOUND",
      label: { en: "Labels", "zh-CN": "级别名称" },
      hint: { en: "Three, best first.", "zh-CN": "三个，从最好的开始。" },
    },
  },
  outputs: {
    tier: { unit: "code", label: { en: "Tier", "zh-CN": "级别" } },
    rank: { unit: "count", label: { en: "Rank", "zh-CN": "名次" } },
    cumulative: { unit: "share", label: { en: "Cumulative share", "zh-CN": "累计占比" } },
  },
  figures: {
    customers: { unit: "count", label: { en: "Customers", "zh-CN": "客户数" } },
    pareto: { unit: "count", label: { en: "Rank of the Pareto point", "zh-CN": "帕累托点名次" } },
    breakEven: { unit: "count", label: { en: "Rank of the break-even", "zh-CN": "盈亏平衡点名次" } },
    exchanged: { unit: "flag", label: { en: "Break-even before the Pareto point", "zh-CN": "盈亏平衡点在帕累托点之前" } },
    inA: { unit: "count", label: { en: "Customers in A", "zh-CN": "A 类客户数" } },
    inB: { unit: "count", label: { en: "Customers in B", "zh-CN": "B 类客户数" } },
    inC: { unit: "count", label: { en: "Customers in C", "zh-CN": "C 类客户数" } },
    yieldA: { unit: "share", label: { en: "Share held by A", "zh-CN": "A 类占比" } },
    yieldAB: { unit: "share", label: { en: "Share held by A and B", "zh-CN": "A、B 类合计占比" } },
    smallestA: { unit: "number", label: { en: "Smallest value in A", "zh-CN": "A 类最小值" } },
    smallestB: { unit: "number", label: { en: "Smallest value in B", "zh-CN": "B 类最小值" } },
    packageExchanged: { unit: "flag", label: { en: "R package: break-even before the Pareto point", "zh-CN": "R 包：盈亏平衡点在帕累托点之前" } },
  },
  tables: {
    curve: {
      label: { en: "ABC curve", "zh-CN": "ABC 曲线" },
      columns: {
        effort: { unit: "share", label: { en: "Share of customers", "zh-CN": "客户数占比" } },
        yield: { unit: "share", label: { en: "Share of the total", "zh-CN": "累计占比" } },
        limits: { unit: "share", label: { en: "End of A and of B", "zh-CN": "A、B 类的分界" } },
      },
    },
    package: {
      label: { en: "What the R package ABCanalysis answers", "zh-CN": "R 包 ABCanalysis 的结果" },
      columns: {
        point: { unit: "code", label: { en: "Point or class", "zh-CN": "分点或类别" } },
        effort: { unit: "share", label: { en: "Share of customers", "zh-CN": "客户数占比" } },
        yield: { unit: "share", label: { en: "Share of the total", "zh-CN": "累计占比" } },
        limit: { unit: "number", label: { en: "Limit below the class", "zh-CN": "类别下限" } },
        customers: { unit: "count", label: { en: "Customers in the class", "zh-CN": "该类客户数" } },
      },
    },
  },
  answers: { columns: ["tier"] },
  signature: ["values", "labels"],
  worksheet: true,
  wizard: {
    system: "abc-computed",
    question: "profit",
    writes: ["tier", "rank", "cumulative"],
    tier: "tier",
    tiers: ({ labels }) => labels as readonly string[],
    weight: "values",
    figures: ["customers", "pareto", "breakEven", "exchanged", "inA", "inB", "inC", "yieldA", "yieldAB", "smallestA", "smallestB"],
  },
  check: ({ labels }): readonly Issue[] => (labels.length === 3 ? [] : [{ code: "param-count", param: "labels", expected: 3, found: labels.length }]),

  run({ values }, { labels }) {
    const { order, upTo } = cumulativeShares(values);
    const rank = ranksOf(order);
    const n = values.length;
    if (n < leastCustomers) {
      const none = { fault: "#N/A" } as const;
      const tier = values.map((_, row): Fault => ({ ...none, issue: { ...tooFew, row } }));
      return { columns: { tier, rank, cumulative: upTo }, figures: { ...figuresOf(n, none), inA: none, inB: none, inC: none }, tables: { curve: [], package: [] } };
    }

    const falling = order.map((row) => Math.max(0, values[row]!));
    const yields = order.map((row) => upTo[row]!);
    const found = computedAbc(falling, yields);
    const tier = found
      ? rank.map((place) => labels[place <= found.lastA ? 0 : place <= found.lastB ? 1 : 2]!)
      : (tiercum.run({ values }, { limits: fallbackLimits, labels, mode: "upto" }).columns.tier as readonly string[]);
    const [inA = 0, inB = 0, inC = 0] = labels.map((label) => tier.filter((one) => one === label).length);
    const likePackage = found && packageAbc(falling, yields);
    const ends = [...new Set([inA, inA + inB])].filter((last) => last > 0);
    return {
      columns: { tier, rank, cumulative: upTo },
      figures: {
        ...figuresOf(n, ""),
        breakEven: 0,
        ...(found && { pareto: found.pareto, breakEven: found.breakEven, exchanged: found.exchanged }),
        ...(likePackage && { packageExchanged: likePackage.exchanged }),
        inA,
        inB,
        inC,
        yieldA: yields[inA - 1] ?? 0,
        yieldAB: yields[inA + inB - 1] ?? 0,
        smallestA: inA > 0 ? falling[inA - 1]! : "",
        smallestB: inB > 0 ? falling[inA + inB - 1]! : "",
      },
      tables: { curve: curveRows(yields, ends), package: likePackage ? packageRows(likePackage) : [] },
      notes: found ? [] : [allEqual],
    };
  },

  why: {
    en({ input, output, figures, params, say }) {
      const share = `Rank ${output.rank} of ${String(figures.customers)}, value ${say.number(input.values)}, cumulative share ${say.percent(output.cumulative, 2)}`;
      if (figures.breakEven === 0) return `${share}; all values are alike, so the limits are ${fallbackLimits.map((limit) => say.percent(limit)).join(", ")} → ${output.tier}`;
      return `${share}; ranks up to ${String(figures.inA)} are ${params.labels[0]!}, up to ${String(Number(figures.inA) + Number(figures.inB))} ${params.labels[1]!} → ${output.tier}`;
    },
    "zh-CN"({ input, output, figures, params, say }) {
      const share = `在 ${String(figures.customers)} 位客户中排第 ${output.rank}，数值 ${say.number(input.values)}，累计占比 ${say.percent(output.cumulative, 2)}`;
      if (figures.breakEven === 0) return `${share}；各数值相同，改用界限 ${fallbackLimits.map((limit) => say.percent(limit)).join("、")} → ${output.tier}`;
      return `${share}；前 ${String(figures.inA)} 名为 ${params.labels[0]!}，至第 ${String(Number(figures.inA) + Number(figures.inB))} 名为 ${params.labels[1]!} → ${output.tier}`;
    },
  },
  charts: [
    {
      id: "abc-curve",
      title: { en: "ABC curve with the ends of A and B", "zh-CN": "ABC 曲线与 A、B 类分界" },
      table: "curve",
      series: [
        { column: "yield", shape: "path" },
        { column: "limits", shape: "points" },
      ],
      axes: {
        category: { title: { en: "Share of customers", "zh-CN": "客户数占比" }, unit: "share", min: 0, max: 1 },
        primary: { title: { en: "Share of the total", "zh-CN": "累计占比" }, unit: "share", min: 0, max: 1 },
      },
    },
  ],
  native(sheet) {
    const value = { own: sheet.cell("values"), all: sheet.column("values"), soFar: sheet.columnSoFar("values") };
    const form = cumulativeForm(sheet, value);
    const fallback = tierByTotal(value.own, form, `{${fallbackLimits.join(",")}}`, { count: fallbackLimits.length, mode: "upto" });
    const n = sheet.figure("customers");
    const [pareto, breakEven, lastA, lastB] = ["pareto", "breakEven", "lastA", "lastB"].map((name) => sheet.figure(name)) as [string, string, string, string];
    const distance = (start: string): string => `((${form.rank}-${start})/${n})^2+(1-${form.upTo})^2`;
    // The first of the least, with the tolerance for the noise of squares.
    const nearest = (column: string, least: string): string => iff(atMost(sheet.own(column), sheet.figure(least)), form.rank, '""');
    return {
      figures: {
        ...form.figures,
        customers: customersFigure(sheet.counted),
        leastToPareto: { label: { en: "Least distance from no effort, all yield, squared", "zh-CN": "与理想点最小距离的平方" }, unit: "number", formula: `MIN(${sheet.all("toPareto")})` },
        pareto: { label: { en: "Rank of the Pareto point", "zh-CN": "帕累托点名次" }, unit: "count", formula: `MIN(${sheet.all("nearestPareto")})` },
        mean: { label: { en: "Mean", "zh-CN": "平均值" }, unit: "number", formula: `AVERAGE(${sheet.all("amountOf")})` },
        breakEven: { label: { en: "Rank of the break-even", "zh-CN": "盈亏平衡点名次" }, unit: "count", formula: `SUMPRODUCT((${sheet.counted}=1)*(${moreThan(sheet.all("amountOf"), sheet.figure("mean"))}))` },
        lastA: { label: { en: "Last rank of the first tier", "zh-CN": "第一级最后名次" }, unit: "count", formula: `MIN(${pareto},${breakEven})` },
        leastToLater: { label: { en: "Least distance from the later of the two points, squared", "zh-CN": "与两点中较后者最小距离的平方" }, unit: "number", formula: `MIN(${sheet.all("toLater")})` },
        lastB: { label: { en: "Last rank of the second tier", "zh-CN": "第二级最后名次" }, unit: "count", formula: `MIN(${sheet.all("nearestLater")})` },
      },
      reported: {
        pareto: iff(`${n}<${leastCustomers}`, "NA()", iff(`${breakEven}=0`, '""', pareto)),
        breakEven: iff(`${n}<${leastCustomers}`, "NA()", breakEven),
        ...Object.fromEntries(
          ["inA", "inB", "inC"].map((name, i) => [name, iff(`${n}<${leastCustomers}`, "NA()", `COUNTIF(${sheet.all("tier")},"="&${sheet.entry("labels", i)})`)]),
        ),
      },
      working: {
        ...form.working,
        toPareto: { label: { en: "Distance from no effort, all yield, squared", "zh-CN": "与理想点距离的平方" }, unit: "number", formula: distance("0") },
        nearestPareto: { label: { en: "Rank where it is least", "zh-CN": "距离最小处名次" }, unit: "count", formula: nearest("toPareto", "leastToPareto") },
        toLater: { label: { en: "The same from the later of the two points", "zh-CN": "与两点中较后者距离的平方" }, unit: "number", formula: distance(`MAX(${pareto},${breakEven})`) },
        nearestLater: { label: { en: "Rank where that is least", "zh-CN": "该距离最小处名次" }, unit: "count", formula: nearest("toLater", "leastToLater") },
      },
      answers: {
        tier: choose(
          [
            [`${n}<${leastCustomers}`, "NA()"],
            [`${breakEven}=0`, `INDEX(${sheet.param("labels")},1,${fallback})`],
          ],
          `INDEX(${sheet.param("labels")},1,${iff(`${form.rank}<=${lastA}`, "1", iff(`${form.rank}<=${lastB}`, "2", "3"))})`,
        ),
        rank: form.rank,
        cumulative: form.upTo,
      },
    };
  },
  sql(table, { labels }) {
    const { dialect } = table;
    const { text } = dialect;
    const value = table.cell("values");
    const cumulative = cumulativeSteps(table, table.rows, value);
    const away = (start: string): string => `((rank_of - ${start}) * 1e0 / customers) * ((rank_of - ${start}) * 1e0 / customers) + (1e0 - share_up_to) * (1e0 - share_up_to)`;
    /** The first place from 0 that is nearest; the place 0 holds nothing. */
    const nearest = (distance: string, least: string, none: string): string =>
      `CASE WHEN ${atLeastSql(least, none)} THEN 0 ELSE min(CASE WHEN ${atLeastSql(least, distance)} THEN CAST(rank_of AS BIGINT) END) OVER () END`;
    const [first, second, third] = labels.map(text) as [string, string, string];
    const enough = (answer: string): string => `CASE WHEN customers >= ${leastCustomers} THEN ${answer} END`;
    const { number, percent, count } = sqlSay(dialect);
    const say = sentence(dialect);
    const [tier, rank, share] = [answerColumn("tier"), count(answerColumn("rank")), percent(answerColumn("cumulative"), 2)];
    const limits = (comma: string): string => text(fallbackLimits.map((limit) => numbers.percent(limit)).join(comma));
    const inTier = (label: string): string => `${tier} = ${label}`;
    const found = (figure: string): string => `CASE WHEN all_customers >= ${leastCustomers} AND all_above > 0 THEN ${figure} END`;
    const many = (figure: string): string => `CASE WHEN all_customers >= ${leastCustomers} THEN ${figure} END`;
    return {
      steps: [
        ...cumulative.steps,
        { name: "averaged", rule: "Customers and their mean", query: "SELECT *, CAST(customers_all AS BIGINT) AS customers, held_mean / customers_all AS mean_of\nFROM (SELECT *, count(*) OVER () AS customers_all, " + dialect.cast("total_held", "real") + " / 1e12 AS held_mean FROM shared) AS counted" },
        { name: "measured", rule: "Distance of every rank from no effort and all yield, and whether the value is above the mean", query: `SELECT *, ${away("0")} AS distance_of, CASE WHEN ${value} > 0 AND ${moreThanSql(value, "mean_of")} THEN 1 ELSE 0 END AS is_above\nFROM averaged` },
        { name: "lowest", rule: "Break-even: the customers above the mean", query: "SELECT *, least(1e0, min(distance_of) OVER ()) AS least_distance, CAST(sum(is_above) OVER () AS BIGINT) AS break_even\nFROM measured" },
        { name: "pareto_point", rule: "Pareto point: the nearest rank", query: `SELECT *, ${nearest("distance_of", "least_distance", "1e0")} AS pareto\nFROM lowest` },
        { name: "later", rule: "Distance from the later of the two", query: `SELECT *, ${away("greatest(pareto, break_even)")} AS later_distance, (greatest(pareto, break_even) * 1e0 / customers) * (greatest(pareto, break_even) * 1e0 / customers) + 1e0 AS later_none\nFROM pareto_point` },
        { name: "least_later", rule: "The least of these distances", query: "SELECT *, least(later_none, min(later_distance) OVER ()) AS least_second\nFROM later" },
        { name: "limited", rule: "Last ranks of A and of A and B", query: `SELECT *, least(pareto, break_even) AS last_a, ${nearest("later_distance", "least_second", "later_none")} AS last_b\nFROM least_later` },
      ],
      answers: {
        tier: enough(cases([["break_even = 0", byTotal(value, cumulative, table, fallbackLimits, "upto", (j) => [first, second, third][j]!)], ["rank_of <= last_a", first], ["rank_of <= last_b", second]], third)),
        rank: cumulative.rank,
        cumulative: cumulative.upTo,
      },
      totals: {
        steps: [
          {
            name: "class_totals",
            rule: "Customers, shares and smallest values of the classes",
            query: `SELECT count(*) AS all_customers, coalesce(max(break_even), 0) AS all_above, max(pareto) AS pareto_rank, count(CASE WHEN ${inTier(first)} THEN 1 END) AS count_a, count(CASE WHEN ${inTier(second)} THEN 1 END) AS count_b, count(CASE WHEN ${inTier(third)} THEN 1 END) AS count_c, coalesce(max(CASE WHEN ${inTier(first)} THEN share_up_to END), 0e0) AS yield_a, coalesce(max(CASE WHEN ${inTier(first)} OR ${inTier(second)} THEN share_up_to END), 0e0) AS yield_ab, min(CASE WHEN ${inTier(first)} THEN greatest(0e0, ${value}) END) AS smallest_a, min(CASE WHEN ${inTier(second)} THEN greatest(0e0, ${value}) END) AS smallest_b\nFROM tb_answers`,
          },
        ],
        figures: {
          customers: "all_customers",
          pareto: found("pareto_rank"),
          breakEven: many("all_above"),
          exchanged: found("all_above < pareto_rank"),
          inA: many("count_a"),
          inB: many("count_b"),
          inC: many("count_c"),
          yieldA: many("yield_a"),
          yieldAB: many("yield_ab"),
          smallestA: many("smallest_a"),
          smallestB: many("smallest_b"),
        },
      },
      why: {
        en: cases(
          [[`${tier} IS NULL`, text(tooFew.text.en)]],
          say`Rank ${rank} of ${count("customers")}, value ${number(value)}, cumulative share ${share}; ${cases([["break_even = 0", say`all values are alike, so the limits are ${limits(", ")}`]], say`ranks up to ${count("last_a")} are ${first}, up to ${count("greatest(last_a, last_b)")} ${second}`)} → ${tier}`,
        ),
        "zh-CN": cases(
          [[`${tier} IS NULL`, text(tooFew.text["zh-CN"])]],
          say`在 ${count("customers")} 位客户中排第 ${rank}，数值 ${number(value)}，累计占比 ${share}；${cases([["break_even = 0", say`各数值相同，改用界限 ${limits("、")}`]], say`前 ${count("last_a")} 名为 ${first}，至第 ${count("greatest(last_a, last_b)")} 名为 ${second}`)} → ${tier}`,
        ),
      },
    };
  },
  worked: [
    {
      from: "cases ABCD-10 and ABCA-10: the exact method beside the R package's spline",
      inputs: { values: [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261] },
      outputs: { tier: ["C", "C", "C", "C", "C", "B", "B", "A", "A", "A"] },
      figures: {
        customers: 10, pareto: 3, breakEven: 3, exchanged: false, inA: 3, inB: 2, inC: 5,
        yieldA: 0.637806746162857, yieldAB: 0.8149160484185864, smallestA: 8304, smallestB: 5401, packageExchanged: true,
      },
      tables: {
        package: [
          ["A", 0.32, 0.6588847154952671, 8304, 2],
          ["B", 0.33, 0.6689953180686774, 5401, 3],
          ["C", 0.48, 0.7997652670536627, "", 5],
        ],
      },
    },
    {
      from: "by hand: one customer above the mean of 2 ends A before the Pareto point; negative values count as 0",
      inputs: { values: [2, 6, 2, 0, -5, 2, null] },
      outputs: { rank: [2, 1, 3, 5, 6, 4, ""], cumulative: [8 / 12, 0.5, 10 / 12, 1, 1, 1, ""], tier: ["B", "A", "B", "C", "C", "C", ""] },
      figures: { customers: 6, pareto: 2, breakEven: 1, exchanged: true, inA: 1 },
    },
    {
      from: "by hand: equal values have no break-even; 80 % of five customers are A, then one crosses 95 %",
      inputs: { values: [7, 7, 7, 7, 7] },
      outputs: { tier: ["A", "A", "A", "A", "C"] },
      figures: { pareto: "", breakEven: 0, exchanged: "", inA: 4, inB: 0, inC: 1, smallestA: 7, smallestB: "" },
    },
    {
      from: "by hand: four customers are too few; without any positive value everybody is last",
      inputs: { values: [4, 3, 2, 1] },
      outputs: { tier: new Array<Fault>(4).fill({ fault: "#N/A" }) },
      figures: { customers: 4, inA: { fault: "#N/A" }, pareto: { fault: "#N/A" } },
    },
  ],
});

const tooFew = {
  code: "method",
  text: { en: "Computed ABC needs at least five customers.", "zh-CN": "计算型 ABC 分析至少需要五位客户。" },
} as const satisfies Issue;

const allEqual: Issue = {
  code: "method",
  text: {
    en: "All values are alike, so the curve has no break-even; the classes are by cumulative share with the limits 80 % and 95 %.",
    "zh-CN": "各数值相同，曲线没有盈亏平衡点；改按累计占比分级，界限为 80 % 和 95 %。",
  },
};

const figuresOf = <T extends Answer & (Fault | "")>(customers: number, none: T) =>
  ({ customers, pareto: none, breakEven: none, exchanged: none, yieldA: none, yieldAB: none, smallestA: none, smallestB: none, packageExchanged: none }) as const;

/** The curve at no more than 50 steps from (0, 0), then the ends of A and B. */
function curveRows(yields: readonly number[], ends: readonly number[]): TableRow[] {
  const n = yields.length;
  const at = (rank: number): number => yields[rank - 1] ?? 0;
  const count = Math.min(n, steps);
  const points = Array.from({ length: count + 1 }, (_, k) => Math.round((k * n) / count));
  return [...points.map((rank): TableRow => [rank / n, at(rank), ""]), ...ends.map((rank): TableRow => [rank / n, "", at(rank)])];
}

function packageRows({ a, b, c, abLimit, bcLimit, customers }: PackageAbc): TableRow[] {
  return [a, b, c].map((point, k) => [["A", "B", "C"][k]!, point.effort, point.yield, [abLimit, bcLimit, ""][k]!, customers[k]!]);
}
