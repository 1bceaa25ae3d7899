import { once } from "../method/lazily";
import { defineMethod, type Answer } from "../method/method";
import { tiedOnACut } from "../method/ties";
import { sum, toNumber } from "../money/decimal";
import { isEmpty, orZero, yes } from "../native/cells";
import { atLeast as reaches, choose, iff } from "../native/formula";
import { keyShareForm } from "../native/keyShare";
import { byInput, rankForm } from "../native/ranks";
import { entryAt } from "../sql/count";
import { keyShareTotals, lossRows as lossQuery } from "../sql/keyShare";
import { namesAsRows } from "../sql/listRows";
import { answerColumn } from "../sql/names";
import { atLeastCut } from "../sql/nearly";
import { rankSteps } from "../sql/ranks";
import { choose as cases, sentence, sqlSay } from "../sql/sentence";
import { atLeast } from "../unit/nearly";
import { checkLabels } from "./bands";
import { keyShareFields, keyShareOf, lossesTable, lossRows, namedInput, notConcentrated } from "./keyShare";
import { layerRows, layersTable, mirroredChart } from "./layers";
import { profitInput, resourcesInput } from "./profitFields";
import { checkShares, tiersByRank, tiesParam } from "./rankTiers";

const fewCustomers = 20;
const names: Readonly<Record<string, string>> = { 高端: "Top", 主要: "Main", 普通: "Ordinary", 小客户: "Small" };

/** The four-layer customer pyramid 1/19/30/50, held against the profit and the resources of each layer. */
export default defineMethod({
  id: "PYRAMID",
  family: "tiering",
  label: { en: "Customer pyramid 1/19/30/50", "zh-CN": "客户金字塔 1/19/30/50" },
  summary: {
    en: "Ranks customers by profit into four layers of 1, 19, 30 and 50 %, and compares their shares of customers, profit and resources.",
    "zh-CN": "按利润把客户排成 1、19、30、50 % 四层，并比较各层的客户数、利润和资源投入占比。",
  },
  ties: tiedOnACut,
  formula: String.raw`c_j = \max\bigl(1, c_{j-1}, \lfloor n\,(s_1 + \dots + s_j) + \tfrac12 \rfloor\bigr),\quad s = (0.01, 0.19, 0.3, 0.5)`,
  sources: [
    { work: "源文档 004", where: "前1%; 前20%…一般占总数的19%; 前50%…30%; 剩下的后50%; 80%的利润靠他们贡献; 客户数量-企业利润-企业资源投入对比", origin: "SEED" },
    { work: "源文档 004", where: "要为20%的客户花费80%的努力", note: { en: "The resource share the key layers are held against", "zh-CN": "关键客户资源占比的对照值" }, origin: "SEED" },
    { work: "源文档 000", where: "升级", note: { en: "Lift customers with potential; give less, charge more or let go without", "zh-CN": "有潜力的客户促其升级；无潜力的减少服务、提价或放弃" }, origin: "SEED" },
    { work: "Tierbook", note: { en: "Rounding for few customers; growth of 10 % as a sign of potential", "zh-CN": "客户数很少时的取整规则；以增长 10 % 视为有潜力" }, origin: "OURS" },
  ],

  inputs: {
    profit: profitInput,
    resources: resourcesInput,
    overdue: {
      unit: "number",
      optional: true,
      label: { en: "Overdue", "zh-CN": "逾期" },
      hint: { en: "Overdue amount or days, e.g. 30; above 0 marks a customer of the last layer as poor.", "zh-CN": "逾期金额或天数，如 30；大于 0 的末层客户记为劣质客户。" },
      synonyms: ["overdue", "overdue amount", "days overdue", "past due", "逾期", "逾期金额", "逾期天数"],
    },
    potential: {
      unit: "flag",
      optional: true,
      label: { en: "Potential", "zh-CN": "有潜力" },
      hint: { en: "TRUE for a customer that could move up, else FALSE; where blank, growth decides.", "zh-CN": "有升级潜力填 TRUE，否则填 FALSE；空白时按增长率判断。" },
      synonyms: ["potential", "has potential", "潜力", "有潜力", "升级潜力"],
    },
    growth: {
      unit: "ratio",
      optional: true,
      label: { en: "Growth", "zh-CN": "增长率" },
      hint: { en: "Growth against the year before, e.g. 12%.", "zh-CN": "较上年的增长率，如 12%。" },
      synonyms: ["growth", "growth rate", "yoy", "增长", "增长率", "同比", "同比增长"],
    },
    customer: namedInput,
  },
  params: {
    shares: {
      kind: "numbers",
      unit: "share",
      min: 0,
      max: 1,
      default: [0.01, 0.19, 0.3, 0.5],
      origin: "SEED",
      label: { en: "Shares of customers", "zh-CN": "各层客户占比" },
      hint: { en: "From the top, adding up to 1, e.g. {0.01,0.19,0.3,0.5}. The first two are the key customers.", "zh-CN": "自上而下，合计为 1，如 {0.01,0.19,0.3,0.5}；前两层为关键客户。" },
    },
    labels: {
      kind: "codes",
      default: Object.keys(names),
      origin: "SEED",
      label: { en: "Labels", "zh-CN": "层级名称" },
      hint: { en: "One per share, from the top.", "zh-CN": "每个占比一个，自上而下。" },
    },
    ties: tiesParam,
    target: {
      kind: "number",
      unit: "share",
      min: 0,
      default: 0.8,
      origin: "SEED",
      label: { en: "Target for key customers", "zh-CN": "关键客户目标占比" },
      hint: { en: "Share of profit and of resources the key customers are held against, e.g. 80%.", "zh-CN": "关键客户利润占比和资源占比的对照值，如 80%。" },
    },
    growthCut: {
      kind: "number",
      unit: "ratio",
      default: 0.1,
      origin: "OURS",
      label: { en: "Growth that shows potential", "zh-CN": "视为有潜力的增长率" },
      hint: { en: "At least this much, e.g. 10%.", "zh-CN": "不低于此值，如 10%。" },
    },
  },
  outputs: {
    tier: { unit: "code", label: { en: "Layer", "zh-CN": "层级" } },
    english: { unit: "text", label: { en: "Layer in English", "zh-CN": "层级英文名" } },
    rank: { unit: "count", label: { en: "Rank", "zh-CN": "名次" } },
    reach: { unit: "count", label: { en: "Last rank of the layer", "zh-CN": "本层最后名次" } },
    key: { unit: "flag", label: { en: "Key customer", "zh-CN": "关键客户" } },
    poor: { unit: "flag", label: { en: "Poor customer", "zh-CN": "劣质客户" }, hint: { en: "In the last layer, and overdue or at a loss.", "zh-CN": "位于末层，且有逾期或亏损。" } },
    action: {
      unit: "code",
      partial: true,
      label: { en: "Policy (keep, upgrade, reduce)", "zh-CN": "对策（keep 保持，upgrade 促其升级，reduce 减少服务、提价或放弃）" },
      hint: { en: "Empty below the key layers where neither potential nor growth is known.", "zh-CN": "关键客户以下，潜力和增长率均未知时为空。" },
    },
    aim: {
      unit: "code",
      partial: true,
      label: { en: "Layers to aim for", "zh-CN": "升级目标" },
      hint: { en: "For customers with potential: the layers above their own.", "zh-CN": "有潜力的客户可升入的上层。" },
    },
  },
  figures: {
    ...keyShareFields,
    keyResourceShare: { unit: "share", label: { en: "Resource share of key customers", "zh-CN": "关键客户资源占比" } },
    resourceGap: { unit: "share", label: { en: "Resource share less its target", "zh-CN": "资源占比与目标之差" } },
    poorCustomers: { unit: "count", label: { en: "Poor customers", "zh-CN": "劣质客户数" } },
  },
  tables: { layers: layersTable, losses: lossesTable },
  answers: { columns: ["tier"] },
  signature: ["profit", "shares", "labels", "ties", "resources", "overdue", "potential", "growth", "target", "growthCut", "customer"],
  worksheet: true,
  wizard: {
    system: "pyramid",
    question: "profit",
    writes: ["tier", "rank", "poor", "action", "aim"],
    tier: "tier",
    tiers: ({ labels }) => labels as readonly string[],
    weight: "profit",
    figures: [
      "customers", "keyCustomers", "total", "keyProfitShare", "restProfitShare", "holds", "keyResourceShare", "resourceGap",
      "lossCustomers", "lossTotal", "poorCustomers",
    ],
    rows: { labels: "labels", beside: ["shares"] },
  },
  presets: {
    english: {
      label: { en: "Layers named in English", "zh-CN": "英文层级名称" },
      params: { labels: Object.values(names) },
      origin: "OURS",
    },
  },
  check: ({ shares, labels }) => [...checkShares(shares), ...checkLabels(labels, shares.length, "shares")],

  run({ profit, resources, overdue, potential, growth, customer }, { shares, labels, ties, target, growthCut }) {
    const ranked = tiersByRank(profit, shares, { ties });
    const { tier } = ranked;
    const last = labels.length - 1;
    const isKey = (row: number): boolean => tier[row]! < 2;
    const isPoor = (row: number): boolean => tier[row] === last && (profit[row]! < 0 || (overdue?.[row] ?? 0) > 0);
    const promising = (row: number): boolean | null => {
      const rate = growth?.[row] ?? null;
      return potential?.[row] ?? (rate === null ? null : atLeast(rate, growthCut));
    };
    const action = (row: number): "keep" | "upgrade" | "reduce" | "" => {
      if (isKey(row)) return "keep";
      const promise = promising(row);
      if (promise === null) return "";
      return promise ? "upgrade" : "reduce";
    };
    const found = once(() => keyShareOf(profit, shares[0]! + (shares[1] ?? 0), target, count(tier, (_, row) => isKey(row))));
    const spent = once(() => resources?.map((amount) => amount ?? 0));
    const keyResourceShare = once((): Answer<"share"> => {
      const amounts = spent();
      if (amounts === undefined) return "";
      const all = toNumber(sum(amounts));
      return all > 0 ? toNumber(sum(amounts.filter((_, row) => isKey(row)))) / all : ({ fault: "#N/A" } as const);
    });
    return {
      columns: {
        tier: tier.map((at) => labels[at]!),
        get english() {
          return tier.map((at) => names[labels[at]!] ?? labels[at]!);
        },
        get rank() {
          return ranked.ranks;
        },
        get reach() {
          return ranked.reach;
        },
        get key() {
          return tier.map((_, row) => isKey(row));
        },
        get poor() {
          return tier.map((_, row) => isPoor(row));
        },
        get action() {
          return tier.map((_, row) => action(row));
        },
        get aim() {
          return tier.map((at, row) => (action(row) === "upgrade" ? labels.slice(0, at).reverse().join("/") : ""));
        },
      },
      get figures() {
        const share = keyResourceShare();
        return {
          ...found(),
          keyResourceShare: share,
          resourceGap: typeof share === "number" ? share - target : share,
          poorCustomers: count(tier, (_, row) => isPoor(row)),
        };
      },
      tables: {
        get layers() {
          return layerRows(labels, tier, profit, spent());
        },
        get losses() {
          return lossRows(profit, customer);
        },
      },
      get notes() {
        return [...(profit.length < fewCustomers ? [tooFew] : []), ...(found().holds === false ? [notConcentrated] : [])];
      },
    };
  },
  why: {
    en({ input, output, figures, say }) {
      const place = `${say.number(input.profit)} ranks ${output.rank} of ${String(figures.customers)}`;
      const tier = output.english === output.tier ? output.tier : `${output.english} (${output.tier})`;
      const reason = output.rank <= output.reach ? `ranks up to ${output.reach}` : `tied with a customer within the first ${output.reach}`;
      return `${place}, ${reason} → ${tier}${output.poor ? `; poor: ${input.profit < 0 ? "at a loss" : `overdue ${say.number(input.overdue ?? 0)}`}` : ""}${actionWords.en(output.action, output.aim)}`;
    },
    "zh-CN"({ input, output, figures, say }) {
      const place = `${say.number(input.profit)} 在 ${String(figures.customers)} 位客户中排第 ${output.rank}`;
      const reason = output.rank <= output.reach ? `前 ${output.reach} 名以内` : `与前 ${output.reach} 名以内的客户并列`;
      return `${place}，${reason} → ${output.tier}${output.poor ? `；劣质客户：${input.profit < 0 ? "亏损" : `逾期 ${say.number(input.overdue ?? 0)}`}` : ""}${actionWords["zh-CN"](output.action, output.aim)}`;
    },
  },
  charts: [mirroredChart],
  native(sheet, { shares, labels, ties }) {
    const form = rankForm(sheet, { value: byInput(sheet, "profit"), shares: shares.map((_, j) => sheet.entry("shares", j)), labels: sheet.param("labels"), ties });
    const layer = sheet.own("layer");
    const overdue = sheet.has("overdue") ? `${orZero(sheet.cell("overdue"))}>0` : "FALSE";
    const promise = choose(
      [
        ...(sheet.has("potential") ? [[`NOT(${isEmpty(sheet.cell("potential"))})`, iff(yes(sheet.cell("potential")), '"upgrade"', '"reduce"')] as const] : []),
        ...(sheet.has("growth") ? [[`NOT(${isEmpty(sheet.cell("growth"))})`, iff(reaches(sheet.cell("growth"), sheet.param("growthCut")), '"upgrade"', '"reduce"')] as const] : []),
      ],
      '""',
    );
    return {
      figures: { ...form.figures, ...keyShareForm(sheet, { keyCount: `COUNTIF(${sheet.all("layer")},"<=2")`, target: sheet.param("target") }) },
      reported: { poorCustomers: `COUNTIF(${sheet.all("poor")},TRUE)` },
      lists: {
        ...form.lists,
        above: {
          label: { en: "Layers above", "zh-CN": "其上各层" },
          unit: "text",
          formulas: labels.map((_, j) => (j === 0 ? '""' : j === 1 ? sheet.entry("labels", 0) : `${sheet.entry("labels", j - 1)}&"/"&${sheet.item("above", j - 1)}`)),
        },
      },
      working: {
        ...form.working,
        layer: { label: { en: "Number of the layer", "zh-CN": "层级序号" }, unit: "count", formula: form.tierNumber },
        policy: { label: { en: "Policy", "zh-CN": "对策" }, unit: "code", formula: iff(`${layer}<=2`, '"keep"', promise) },
      },
      answers: {
        tier: `INDEX(${sheet.param("labels")},1,${layer})`,
        rank: form.rank,
        poor: `AND(${layer}=${labels.length},OR(${sheet.cell("profit")}<0,${overdue}))`,
        action: sheet.own("policy"),
        aim: iff(`${sheet.own("policy")}="upgrade"`, `INDEX(${sheet.figure("above", labels.length)},1,${layer})`, '""'),
      },
    };
  },
  sql(table, { shares, labels, ties, target, growthCut }) {
    const { dialect } = table;
    const { text } = dialect;
    const profit = table.cell("profit");
    const ranks = rankSteps(table, { from: table.rows, value: profit, shares, ties });
    const overdue = table.has("overdue") ? `coalesce(${table.cell("overdue")}, 0e0)` : "0e0";
    const promises = [...(table.has("potential") ? [table.cell("potential")] : []), ...(table.has("growth") ? [atLeastCut(table.cell("growth"), growthCut)] : [])];
    const spent = table.has("resources") ? dialect.millionths(table.cell("resources")) : null;
    const real = (millionths: string): string => `${dialect.cast(millionths, "real")} / 1e6`;
    const sums = keyShareTotals(table, { profit, held: "profit_held", isKey: "layer_of <= 2", target });
    const spentStep = {
      name: "spent_totals",
      rule: "Resources of all and of the key customers, and the poor customers",
      query: `SELECT key_totals.*, spent_all, spent_key, poor_customers\nFROM key_totals CROSS JOIN (SELECT sum(spent_held) AS spent_all, sum(CASE WHEN layer_of <= 2 THEN spent_held END) AS spent_key, count(CASE WHEN is_poor THEN 1 END) AS poor_customers FROM tb_answers) AS others`,
    };
    const keySpent = `CASE WHEN spent_all > 0 THEN ${real(`coalesce(spent_key, ${dialect.whole(0)})`)} / (${real("spent_all")}) END`;
    const above = (i: number): string => labels.slice(0, i).reverse().join("/");
    const { number, count } = sqlSay(dialect);
    const say = sentence(dialect);
    const [rank, reach, policy] = [count(answerColumn("rank")), count(answerColumn("reach")), answerColumn("action")];
    const english = labels.map((label) => names[label] ?? label);
    const why = (place: string, within: string, tied: string, tier: readonly string[], poor: string, loss: string, late: string, lift: (aim: string) => string, reduce: string): string =>
      say`${place}${cases([[`rank_of <= ${answerColumn("reach")}`, within]], tied)} → ${entryAt("layer_of", tier.map(text), "''")}${cases([["is_poor", say`${text(poor)}${cases([[`${profit} < 0`, text(loss)]], say`${text(late)}${number("overdue_of")}`)}`]], "''")}${cases([[`${policy} = 'upgrade'`, lift(answerColumn("aim"))], [`${policy} = 'reduce'`, text(reduce)]], "''")}`;
    return {
      steps: [
        ...ranks.steps,
        { name: "layered", rule: "Number of the layer, from 1", query: `SELECT *, ${ranks.byTier((j) => String(j + 1))} AS layer_of, ${ranks.reach} AS reach_of, ${overdue} AS overdue_of, ${dialect.millionths(profit)} AS profit_held, ${spent === null ? "NULL" : `coalesce(${spent}, ${dialect.whole(0)})`} AS spent_held, ${promises.length === 0 ? "NULL" : `coalesce(${promises.join(", ")})`} AS is_promising\nFROM placed` },
        {
          name: "judged",
          rule: "Poor in the last layer, overdue or at a loss; key customers are kept, others lifted where they promise growth",
          query: `SELECT *, layer_of = ${labels.length} AND (${profit} < 0 OR overdue_of > 0) AS is_poor, CASE WHEN layer_of <= 2 THEN 'keep' WHEN is_promising THEN 'upgrade' WHEN NOT is_promising THEN 'reduce' END AS policy_of\nFROM layered`,
        },
      ],
      answers: {
        tier: entryAt("layer_of", labels.map(text), "NULL"),
        english: entryAt("layer_of", english.map(text), "NULL"),
        rank: ranks.rank,
        reach: "reach_of",
        key: "layer_of <= 2",
        poor: "is_poor",
        action: "policy_of",
        aim: `CASE WHEN policy_of = 'upgrade' THEN ${entryAt("layer_of", labels.map((_, i) => text(above(i))), "NULL")} END`,
      },
      totals: {
        steps: [...sums.steps, ...(spent === null ? [] : [spentStep])],
        figures: { ...sums.figures, ...(spent === null ? {} : { keyResourceShare: keySpent, resourceGap: `${keySpent} - ${dialect.real(target)}`, poorCustomers: "poor_customers" }) },
      },
      tables: {
        layers: [
          `SELECT label, customers_held, customers_held * 1e0 / nullif(all_customers, 0), ${real("profit_sum")}, CASE WHEN net_held > 0 THEN ${real("profit_sum")} / (${real("net_held")}) END,`,
          spent === null ? "  NULL AS spent, NULL AS spent_share" : `  ${real("spent_sum")}, CASE WHEN spent_all > 0 THEN ${real("spent_sum")} / (${real("spent_all")}) END`,
          `FROM (SELECT place, label, coalesce(customers_in, 0) AS customers_held, coalesce(profit_in, ${dialect.whole(0)}) AS profit_sum, ${spent === null ? "NULL" : `coalesce(spent_in, ${dialect.whole(0)})`} AS spent_sum`,
          `  FROM (${namesAsRows(table, labels)}) AS labels`,
          `  LEFT JOIN (SELECT layer_of AS layer_held, count(*) AS customers_in, sum(profit_held) AS profit_in, ${spent === null ? "NULL" : "sum(spent_held)"} AS spent_in FROM tb_answers GROUP BY layer_of) AS layers ON place = layer_held) AS held`,
          `CROSS JOIN ${spent === null ? "key_totals" : "spent_totals"}`,
          "ORDER BY place",
        ].join("\n"),
        losses: lossQuery(table, profit, "profit_held"),
      },
      why: {
        en: why(
          say`${number(profit)} ranks ${rank} of ${count("customers")}, `, say`ranks up to ${reach}`, say`tied with a customer within the first ${reach}`,
          labels.map((label, i) => (english[i] === label ? label : `${english[i]!} (${label})`)),
          "; poor: ", "at a loss", "overdue ", (aim) => say`; has potential: lift to ${aim}`, actionWords.en("reduce", null),
        ),
        "zh-CN": why(
          say`${number(profit)} 在 ${count("customers")} 位客户中排第 ${rank}，`, say`前 ${reach} 名以内`, say`与前 ${reach} 名以内的客户并列`,
          labels, "；劣质客户：", "亏损", "逾期 ", (aim) => say`；有潜力，促其升入${aim}`, actionWords["zh-CN"]("reduce", null),
        ),
      },
    };
  },
  worked: [
    {
      from: "case PYR4-N3: three customers are one, none, one and one",
      inputs: { profit: [10, 30, 20] },
      outputs: { tier: ["小客户", "高端", "普通"], rank: [3, 1, 2], key: [false, true, false] },
    },
    {
      from: "case PYR4-N7: 1.4 rounds to 1, 3.5 rounds to 4",
      inputs: { profit: [70, 60, 50, 40, 30, 20, 10] },
      outputs: { tier: ["高端", "普通", "普通", "普通", "小客户", "小客户", "小客户"] },
    },
    {
      from: "by hand: layers in numbers, poor customers, potential from its column, else from growth of exactly 10 %",
      inputs: {
        profit: [400, 300, 40, 30, 30, 20, 20, 10, -10, -40],
        resources: [20, 20, 10, 10, null, 10, 10, 10, 5, 5],
        overdue: [5, null, null, 0, 0, 0, 3, 0, 0, 9],
        potential: [null, null, true, false, null, null, null, null, null, null],
        growth: [null, null, -0.2, 0.5, 0.1, 0.09, null, null, null, null],
      },
      outputs: {
        tier: ["高端", "主要", "普通", "普通", "普通", "小客户", "小客户", "小客户", "小客户", "小客户"],
        english: ["Top", "Main", "Ordinary", "Ordinary", "Ordinary", "Small", "Small", "Small", "Small", "Small"],
        poor: [false, false, false, false, false, false, true, false, true, true],
        action: ["keep", "keep", "upgrade", "reduce", "upgrade", "reduce", "", "", "", ""],
        aim: ["", "", "主要/高端", "", "主要/高端", "", "", "", "", ""],
      },
      figures: { keyCustomers: 2, keyProfitShare: 0.875, holds: true, keyResourceShare: 0.4, resourceGap: -0.4, poorCustomers: 3 },
      tables: {
        layers: [
          ["高端", 1, 0.1, 400, 0.5, 20, 0.2],
          ["主要", 1, 0.1, 300, 0.375, 20, 0.2],
          ["普通", 3, 0.3, 100, 0.125, 20, 0.2],
          ["小客户", 5, 0.5, 0, 0, 40, 0.4],
        ],
        losses: [["10", -40, -40], ["9", -10, -50]],
      },
    },
    {
      from: "by hand: one customer is the top; no net profit has no shares",
      inputs: { profit: [-5, null] },
      params: { labels: ["Top", "Main", "Ordinary", "Small"] },
      outputs: { tier: ["Top", ""], english: ["Top", ""], poor: [false, ""], action: ["keep", ""] },
      figures: { keyProfitShare: { fault: "#N/A" }, keyResourceShare: "", resourceGap: "" },
    },
  ],
});

const count = <T>(list: readonly T[], holds: (item: T, i: number) => boolean): number => list.reduce((found, item, i) => found + (holds(item, i) ? 1 : 0), 0);

const actionWords = {
  en: (action: string | null, aim: string | null): string =>
    action === "upgrade" ? `; has potential: lift to ${aim ?? ""}` : action === "reduce" ? "; no potential: less service, a higher price, or let go" : "",
  "zh-CN": (action: string | null, aim: string | null): string =>
    action === "upgrade" ? `；有潜力，促其升入${aim ?? ""}` : action === "reduce" ? "；无潜力，减少服务、提价或放弃" : "",
};

const tooFew = {
  code: "method",
  text: {
    en: "With fewer than 20 customers the layers are far from 1, 19, 30 and 50 %: read them as a ranking.",
    "zh-CN": "客户不足 20 位，各层人数与 1、19、30、50 % 相差较大，请只作排名参考。",
  },
} as const;
