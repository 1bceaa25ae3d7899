import { once } from "../method/lazily";
import { defineMethod, type Answer } from "../method/method";
import { tiedOnACut } from "../method/ties";
import { sum, toNumber } from "../money/decimal";
import { atLeast } from "../unit/nearly";
import { checkLabels } from "./bands";
import { keyShareFields, keyShareOf, lossesTable, lossRows, namedInput, notConcentrated } from "./keyShare";
import { layerRows, layersTable, mirroredChart } from "./layers";
import { profitInput, resourcesInput } from "./profitFields";
import { pyramidForm } from "./pyramidForm";
import { pyramidQuery } from "./pyramidQuery";
import { actionWords, englishLayer, layerNames } from "./pyramidWords";
import { checkShares, tiersByRank, tiesParam } from "./rankTiers";

const fewCustomers = 20;

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
      default: Object.keys(layerNames),
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
      params: { labels: Object.values(layerNames) },
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
          return tier.map((at) => englishLayer(labels[at]!));
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
  native: pyramidForm,
  sql: pyramidQuery,
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

const tooFew = {
  code: "method",
  text: {
    en: "With fewer than 20 customers the layers are far from 1, 19, 30 and 50 %: read them as a ranking.",
    "zh-CN": "客户不足 20 位，各层人数与 1、19、30、50 % 相差较大，请只作排名参考。",
  },
} as const;
