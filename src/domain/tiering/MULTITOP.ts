import type { Issue } from "../issue/issue";
import { defineMethod } from "../method/method";
import { tiedByRow } from "../method/ties";
import { orZero, yes } from "../native/cells";
import { compositeForm, optionalColumn } from "../native/composite";
import { iff, quoted } from "../native/formula";
import { customersFigure, rankInRowOrder } from "../native/ranks";
import { salesInput, balanceInput } from "../quota/creditFields";
import { checkWeights } from "../scoring/weighted";
import { compositeSteps } from "../sql/composite";
import { inOrder } from "../sql/inOrder";
import { namesAsRows } from "../sql/listRows";
import { answerColumn } from "../sql/names";
import { byValue } from "../sql/ranks";
import { choose, sentence, sqlSay } from "../sql/sentence";
import { descendingOrder, ranksOf } from "../stats/rank";
import { composite, constantNotes, type Criterion } from "./composite";

const english: Readonly<Record<string, string>> = { 优质: "Premium", 普通: "Standard", 已流失的重点客户: "Lost key customer" };
const [premium = "", standard = "", lost = ""] = Object.keys(english);

const angles = ["sales", "quantity", "debt", "cycle"] as const;
const labels = {
  sales: salesInput.label,
  quantity: { en: "Quantity sold", "zh-CN": "销售量" },
  debt: { en: "Debt", "zh-CN": "欠款额" },
  cycle: { en: "Purchase cycle", "zh-CN": "采购周期" },
} as const;

/** The D manager's rule: the best fifth of the customers, seen from several angles. */
export default defineMethod({
  id: "MULTITOP",
  family: "tiering",
  label: { en: "Best 20 % from several angles", "zh-CN": "多角度选取 20% 优质客户" },
  summary: {
    en: "Scores customers by sales, quantity, debt and purchase cycle, and selects the best 20 %; former key customers without orders are listed to win back.",
    "zh-CN": "按销售额、销售量、欠款额、采购周期综合评分，选出 20 % 的优质客户；久未采购的原重点客户列入挽回名单。",
  },
  ties: tiedByRow,
  formula: String.raw`s_i = \frac{\sum_k w_k z_{ik}}{\sum_k w_k},\quad z_{ik} = \frac{x_{ik} - \min_k}{\max_k - \min_k}\ \text{or}\ \frac{\max_k - x_{ik}}{\max_k - \min_k},\quad \text{selected: rank}_i \le \lceil 0.2\,n \rceil`,
  sources: [
    { work: "源文档 003（D先生）", where: "从销售额、销售量、欠款额、采购周期等多角度进行测量,从中选出20%的优质客户", origin: "SEED" },
    { work: "Tierbook", note: { en: "Min-max scores with equal weights; 180 days without orders", "zh-CN": "极差标准化、等权重；180 天未采购的界限" }, origin: "OURS" },
  ],

  inputs: {
    sales: { ...salesInput, hint: { en: "Sales of the period, e.g. 195.", "zh-CN": "期间销售额，如 195。" } },
    quantity: {
      unit: "number",
      optional: true,
      label: labels.quantity,
      hint: { en: "Units sold in the period, e.g. 50; blank where unknown.", "zh-CN": "期间销售数量，如 50；未知则空白。" },
      synonyms: ["quantity", "volume", "units", "quantity sold", "销售量", "数量", "销量", "销售数量"],
    },
    debt: {
      unit: "money",
      optional: true,
      label: labels.debt,
      hint: { en: "Amount the customer owes, e.g. 18; less is better. Enter 0 for none.", "zh-CN": "客户欠款，如 18，越少越好；没有欠款填 0。" },
      synonyms: ["debt", "amount owed", ...balanceInput.synonyms, "欠款额"],
    },
    cycle: {
      unit: "days",
      optional: true,
      label: labels.cycle,
      hint: { en: "Days between two purchases, e.g. 30; less is better.", "zh-CN": "两次采购相隔的天数，如 30，越短越好。" },
      synonyms: ["cycle", "purchase cycle", "days between orders", "interval", "采购周期", "购买周期", "采购间隔"],
    },
    formerKey: {
      unit: "flag",
      optional: true,
      label: { en: "Former key customer", "zh-CN": "原重点客户" },
      hint: { en: "TRUE for a customer that once was a key customer; blank counts as FALSE.", "zh-CN": "曾为重点客户填 TRUE；空白视为 FALSE。" },
      synonyms: ["former key", "former key customer", "was key", "原重点客户", "曾为重点客户"],
    },
    inactive: {
      unit: "days",
      optional: true,
      label: { en: "Days without an order", "zh-CN": "未采购天数" },
      hint: { en: "Days since the last order, e.g. 200.", "zh-CN": "距最近一次采购的天数，如 200。" },
      synonyms: ["inactive days", "days inactive", "days since last order", "未采购天数", "未下单天数"],
    },
  },
  params: {
    share: {
      kind: "number",
      unit: "share",
      min: 0,
      max: 1,
      default: 0.2,
      origin: "SEED",
      label: { en: "Share selected", "zh-CN": "选取比例" },
      hint: { en: "Part of the customers, rounded up, e.g. 20%.", "zh-CN": "占客户数的比例，向上取整，如 20%。" },
    },
    weights: {
      kind: "numbers",
      unit: "factor",
      min: 0,
      default: [1, 1, 1, 1],
      origin: "OURS",
      label: { en: "Weights", "zh-CN": "权重" },
      hint: { en: "Of sales, quantity, debt and cycle; they count by their proportions.", "zh-CN": "依次为销售额、销售量、欠款额、采购周期，按比例计算。" },
    },
    directions: {
      kind: "numbers",
      unit: "number",
      default: [1, 1, -1, -1],
      origin: "OURS",
      label: { en: "Directions", "zh-CN": "方向" },
      hint: { en: "In the same order: 1 where more is better, −1 where less is.", "zh-CN": "顺序相同：越大越好填 1，越小越好填 −1。" },
    },
    lostAfter: {
      kind: "number",
      unit: "days",
      min: 0,
      default: 180,
      origin: "OURS",
      label: { en: "Lost after", "zh-CN": "流失界限" },
      hint: { en: "More days than this without an order, e.g. 180.", "zh-CN": "未采购天数超过此值，如 180。" },
    },
  },
  outputs: {
    group: { unit: "code", label: { en: "Group", "zh-CN": "客户组" } },
    english: { unit: "text", label: { en: "Group in English", "zh-CN": "客户组英文名" } },
    score: { unit: "score", label: { en: "Score", "zh-CN": "得分" } },
    rank: { unit: "count", label: { en: "Rank", "zh-CN": "名次" } },
  },
  figures: {
    customers: { unit: "count", label: { en: "Customers", "zh-CN": "客户数" } },
    selected: { unit: "count", label: { en: "Customers selected", "zh-CN": "选出的优质客户数" } },
    lostKey: { unit: "count", label: { en: "Key customers to win back", "zh-CN": "待挽回的重点客户数" } },
  },
  tables: {
    groups: {
      label: { en: "Groups", "zh-CN": "各组汇总" },
      columns: {
        group: { unit: "code", label: { en: "Group", "zh-CN": "客户组" } },
        english: { unit: "text", label: { en: "Group in English", "zh-CN": "客户组英文名" } },
        customers: { unit: "count", label: { en: "Customers", "zh-CN": "客户数" } },
      },
    },
  },
  answers: { columns: ["group"] },
  signature: ["sales", "quantity", "debt", "cycle", "share", "weights", "directions", "formerKey", "inactive", "lostAfter"],
  worksheet: true,
  wizard: {
    system: "top-20",
    question: "effort",
    writes: ["group", "english", "score", "rank"],
    tier: "group",
    tiers: () => [premium, standard, lost],
    weight: "sales",
    figures: ["customers", "selected", "lostKey"],
  },
  check: ({ weights, directions }): readonly Issue[] => [
    ...checkWeights(weights, angles.length),
    ...(directions.length === angles.length ? [] : [{ code: "param-count", param: "directions", expected: angles.length, found: directions.length } as const]),
    ...(directions.some((direction) => Math.abs(direction) !== 1) ? [badDirection] : []),
  ],

  run(inputs, { share, weights, directions, lostAfter }) {
    const { sales, formerKey, inactive } = inputs;
    const given = angles.flatMap((name, k) => {
      const values = inputs[name];
      return values === undefined ? [] : [{ name, criterion: { values, weight: weights[k]!, direction: directions[k]! < 0 ? -1 : 1 } satisfies Criterion as Criterion }];
    });
    const { score, compared } = composite(given.map(({ criterion }) => criterion), sales.length);
    const rank = ranksOf(descendingOrder(score));
    const selected = selectedCount(share, sales.length);
    const group = rank.map((place, row) => {
      if (place <= selected) return premium;
      return formerKey?.[row] && (inactive?.[row] ?? 0) > lostAfter ? lost : standard;
    });
    const inGroup = (name: string): number => group.filter((one) => one === name).length;
    return {
      columns: { group, english: group.map((name) => english[name]!), score, rank },
      figures: { customers: sales.length, selected, lostKey: inGroup(lost) },
      tables: { groups: [premium, standard, lost].map((name) => [name, english[name]!, inGroup(name)]) },
      notes: constantNotes(compared, given.map(({ name }) => labels[name])),
    };
  },

  why: {
    en({ input, output, figures, say }) {
      const place = `Score ${say.amount(output.score, 4)} ranks ${output.rank} of ${String(figures.customers)}`;
      if (output.group === premium) return `${place}; the first ${String(figures.selected)} are selected → ${output.english}`;
      const won = output.group === lost ? `; a former key customer without an order for ${say.number(input.inactive ?? 0)} days` : "";
      return `${place}, not within the first ${String(figures.selected)}${won} → ${output.english}`;
    },
    "zh-CN"({ input, output, figures, say }) {
      const place = `得分 ${say.amount(output.score, 4)} 在 ${String(figures.customers)} 位客户中排第 ${output.rank}`;
      if (output.group === premium) return `${place}，选取前 ${String(figures.selected)} 名 → ${output.group}`;
      const won = output.group === lost ? `，原重点客户已 ${say.number(input.inactive ?? 0)} 天未采购` : "";
      return `${place}，不在前 ${String(figures.selected)} 名${won} → ${output.group}`;
    },
  },
  charts: [
    {
      id: "groups",
      title: { en: "Customers by group", "zh-CN": "各组客户数" },
      table: "groups",
      series: [{ column: "customers", shape: "column" }],
      axes: { primary: { unit: "count", min: 0 } },
    },
  ],
  native(sheet) {
    const given = angles.flatMap((name, k) => (sheet.has(name) ? [{ name, k }] : []));
    const known = (name: string): string => `${name}Known`;
    const composed = compositeForm(
      sheet,
      given.map(({ name, k }) => ({
        own: name === "sales" ? sheet.cell(name) : sheet.own(known(name)),
        all: name === "sales" ? sheet.column(name) : sheet.all(known(name)),
        weight: sheet.entry("weights", k),
        direction: sheet.entry("directions", k),
      })),
    );
    const rank = sheet.own("place");
    const n = sheet.figure("customers");
    const gone = sheet.has("formerKey") && sheet.has("inactive") ? `AND(${yes(sheet.cell("formerKey"))},${orZero(sheet.cell("inactive"))}>${sheet.param("lostAfter")})` : "FALSE";
    const grouped = (names: readonly string[]): string => `CHOOSE(${sheet.own("groupNumber")},${names.map(quoted).join(",")})`;
    return {
      figures: {
        customers: customersFigure(sheet.counted),
        selected: { label: { en: "Customers selected", "zh-CN": "选出的优质客户数" }, unit: "count", formula: `MIN(${n},-INT(1E-9-${sheet.param("share")}*${n}))` },
      },
      lists: composed.lists,
      working: {
        ...Object.fromEntries(given.filter(({ name }) => name !== "sales").map(({ name }) => [known(name), optionalColumn(sheet, name, labels[name], "number")])),
        ...composed.working,
        place: { label: { en: "Rank", "zh-CN": "名次" }, unit: "count", formula: rankInRowOrder(sheet.own("scoreOf"), sheet.all("scoreOf"), sheet.soFar("scoreOf")) },
        groupNumber: { label: { en: "Number of the group", "zh-CN": "组号" }, unit: "count", formula: iff(`${rank}<=${sheet.figure("selected")}`, "1", iff(gone, "3", "2")) },
      },
      reported: { lostKey: `COUNTIF(${sheet.all("groupNumber")},3)` },
      answers: { group: grouped([premium, standard, lost]), english: grouped(Object.values(english)), score: sheet.own("scoreOf"), rank },
    };
  },
  sql(table, { share, weights, directions, lostAfter }) {
    const { dialect } = table;
    const given = angles.flatMap((name, k) => (table.has(name) ? [{ value: table.cell(name), weight: weights[k]!, direction: directions[k]! < 0 ? (-1 as const) : (1 as const) }] : []));
    const ranks = inOrder(dialect, "scored", byValue(table, "score_of"));
    const isLost = table.has("formerKey") && table.has("inactive") ? `${table.cell("formerKey")} AND coalesce(${table.cell("inactive")}, 0e0) > ${dialect.real(lostAfter)}` : "FALSE";
    const { amount, number, count } = sqlSay(dialect);
    const say = sentence(dialect);
    const [group, english_, score, rank, selected] = [answerColumn("group"), answerColumn("english"), amount(answerColumn("score"), 4), count(answerColumn("rank")), count("selected")];
    const byGroup = (first: string, gone: string, others: string): string => choose([[`${group} = ${dialect.text(premium)}`, first], [`${group} = ${dialect.text(lost)}`, gone]], others);
    const days = table.has("inactive") ? number(`coalesce(${table.cell("inactive")}, 0e0)`) : "''";
    return {
      steps: [
        ...compositeSteps(table, given),
        { name: "ranked", rule: "Rank by score", query: `SELECT *, ${ranks.place} AS rank_of\nFROM ${ranks.rows}` },
        { name: "counted", rule: "How many are selected: their share, rounded up", query: `SELECT customers, least(customers, CAST(ceil(${dialect.real(share)} * customers - 1e-9) AS BIGINT)) AS selected\nFROM (SELECT count(*) AS customers FROM ${table.rows}) AS tb_all` },
        {
          name: "chosen",
          rule: "The best of the customers; former key customers without orders are to be won back",
          query: `SELECT *, CASE WHEN rank_of <= selected THEN ${dialect.text(premium)} WHEN ${isLost} THEN ${dialect.text(lost)} ELSE ${dialect.text(standard)} END AS group_of\nFROM ranked CROSS JOIN counted`,
        },
      ],
      answers: {
        group: "group_of",
        english: choose(Object.entries(english).map(([name, word]) => [`group_of = ${dialect.text(name)}`, dialect.text(word)]), "NULL"),
        score: "score_of",
        rank: "rank_of",
      },
      totals: {
        steps: [{ name: "group_totals", rule: "Customers of each group", query: `SELECT count(*) AS all_customers, coalesce(max(selected), 0) AS all_selected, count(CASE WHEN group_of = ${dialect.text(lost)} THEN 1 END) AS all_lost\nFROM tb_answers` }],
        figures: { customers: "all_customers", selected: "all_selected", lostKey: "all_lost" },
      },
      tables: {
        groups: [
          `SELECT label, ${choose(Object.entries(english).map(([name, word]) => [`label = ${dialect.text(name)}`, dialect.text(word)]), "NULL")}, coalesce(held, 0)`,
          `FROM (${namesAsRows(table, [premium, standard, lost])}) AS names LEFT JOIN (SELECT group_of AS group_held, count(*) AS held FROM tb_answers GROUP BY group_of) AS groups_held ON label = group_held`,
          "ORDER BY place",
        ].join("\n"),
      },
      why: {
        en: say`Score ${score} ranks ${rank} of ${count("customers")}${byGroup(
          say`; the first ${selected} are selected`,
          say`, not within the first ${selected}; a former key customer without an order for ${days} days`,
          say`, not within the first ${selected}`,
        )} → ${english_}`,
        "zh-CN": say`得分 ${score} 在 ${count("customers")} 位客户中排第 ${rank}${byGroup(say`，选取前 ${selected} 名`, say`，不在前 ${selected} 名，原重点客户已 ${days} 天未采购`, say`，不在前 ${selected} 名`)} → ${group}`,
      },
    };
  },
  worked: [
    {
      from: "case DMGR-TOP20: two of ten; by hand: a former key customer is lost after more than 180 days",
      inputs: {
        sales: [100, 90, 60, 30, 20, 80, 10, 50, 40, 15],
        quantity: [50, 45, 30, 20, 10, 60, 5, 25, 22, 8],
        debt: [5, 40, 0, 10, 0, 60, 2, 5, 1, 0],
        cycle: [30, 20, 15, 60, 90, 25, 120, 40, 35, 100],
        formerKey: [true, true, false, false, true, true, null, null, null, null],
        inactive: [400, 180, 400, 400, 181, null, 400, null, null, null],
      },
      outputs: {
        score: [
          0.8979978354978355, 0.7254689754689754, 0.7525252525252526, 0.4749278499278499, 0.3719336219336219, 0.6706349206349206,
          0.24166666666666667, 0.6216630591630592, 0.6088203463203463, 0.3251443001443001,
        ],
        group: ["优质", "普通", "优质", "普通", "已流失的重点客户", "普通", "普通", "普通", "普通", "普通"],
      },
      figures: { selected: 2, lostKey: 1 },
      tables: { groups: [["优质", "Premium", 2], ["普通", "Standard", 7], ["已流失的重点客户", "Lost key customer", 1]] },
    },
    {
      from: "by hand: a fifth of six is rounded up to two; sales alone, equal sales rank in row order",
      inputs: { sales: [1, 5, 3, 3, 2, -1, null] },
      outputs: { rank: [5, 1, 2, 3, 4, 6, ""], group: ["普通", "优质", "优质", "普通", "普通", "普通", ""], score: [1 / 3, 1, 2 / 3, 2 / 3, 0.5, 0, ""] },
    },
    {
      from: "by hand: one customer is selected, though there is nobody to compare with; a blank debt is left out of the mean",
      inputs: { sales: [5], debt: [null] },
      outputs: { group: ["优质"], score: [0] },
    },
  ],
});

const badDirection: Issue = {
  code: "method",
  text: { en: "Every direction must be 1 or −1.", "zh-CN": "方向只能为 1 或 −1。" },
};

/** ⌈share · n⌉: a selection does not come out empty. 1e-9 is taken off first, for 0.2 × 15 is 3 and not a little more. */
const selectedCount = (share: number, n: number): number => Math.min(n, Math.ceil(share * n - 1e-9));
