import type { Issue } from "../issue/issue";
import { defineMethod, type Answer, type NumberParam } from "../method/method";
import { tiedRemainders } from "../method/ties";
import type { NativeFormula } from "../method/native";
import { choose, lessThan, moreThan as moreThanCell, quoted } from "../native/formula";
import { sharingForm, unitsHalfUp } from "../native/largestRemainder";
import { asIntegers, decimal, inUnits, sum, toNumber, type Decimal } from "../money/decimal";
import { mismatchForm } from "../sql/mismatch";
import { moreThan } from "../unit/nearly";
import { largestRemainder } from "./largestRemainder";

const flags = { wasted: "浪费", starved: "不足", fair: "正常" } as const;

/** Shares of a column; null without a total. */
function sharesOf(column: readonly number[]): readonly number[] | null {
  const total = toNumber(sum(column));
  return total > 0 ? column.map((one) => one / total) : null;
}

/** Whole units in proportion to a column, without a rounding difference. */
function split(total: Decimal, column: readonly number[]): number[] {
  return largestRemainder(inUnits(total, decimal(1), "half-up"), asIntegers(column.map(decimal))).map(Number);
}

const cutParam = (value: number, label: { readonly en: string; readonly "zh-CN": string }, hint: { readonly en: string; readonly "zh-CN": string }) =>
  ({ kind: "number", unit: "factor", min: 0, default: value, origin: "OURS", label, hint }) as const satisfies NumberParam;

/** Do staff and money go where the revenue comes from? */
export default defineMethod({
  id: "RESMISMATCH",
  family: "quota",
  label: { en: "Resource mismatch", "zh-CN": "资源错配" },
  summary: {
    en: "Compares each tier's share of resources with its share of revenue and proposes a reallocation. Proportional to revenue is a benchmark, not a plan.",
    "zh-CN": "比较各级的资源占比与收入占比，并给出重新配置。按收入比例配置只是基准，不是方案。",
  },
  ties: tiedRemainders("share", "占比"),
  formula: String.raw`I_k = r_k / v_k,\quad D = \tfrac12 \textstyle\sum_k |r_k - v_k|,\quad n^*_k = \text{largest remainder of } N v_k`,
  sources: [
    { work: "案例：副食公司的销售管理浪费症", where: "A 70/10/15，B 20/20/25，C 10/70/60; 实在是浪费", origin: "SEED" },
    { work: "《客户差异化》", where: "要为20%的客户花费80%的努力", note: { en: "Second benchmark: resources for the key customers", "zh-CN": "第二基准：重点客户的资源占比" }, origin: "SEED" },
    { work: "Tierbook", note: { en: "Limits of 1.5 and 0.67, and the reallocation by largest remainder", "zh-CN": "界限 1.5 和 0.67，以及按最大余额法重新配置" }, origin: "OURS" },
  ],

  inputs: {
    revenue: {
      unit: "number",
      min: 0,
      label: { en: "Revenue", "zh-CN": "收入" },
      hint: { en: "Of each tier, as an amount or a share, e.g. 0.7.", "zh-CN": "各级的收入，金额或占比均可，如 0.7。" },
      synonyms: ["revenue", "sales", "revenue share", "收入", "销售额", "收入占比", "销售占比"],
    },
    resource: {
      unit: "number",
      min: 0,
      label: { en: "Resource", "zh-CN": "资源" },
      hint: { en: "Staff, hours or money spent on each tier, as an amount or a share, e.g. 0.15.", "zh-CN": "用于各级的人员、工时或费用，数量或占比均可，如 0.15。" },
      synonyms: ["resource", "staff", "hours", "effort", "resource share", "资源", "人员", "人数", "工时", "资源占比", "人员占比"],
    },
    customers: {
      unit: "number",
      min: 0,
      optional: true,
      label: { en: "Customers", "zh-CN": "客户数" },
      hint: { en: "Of each tier, as a count or a share, e.g. 0.1.", "zh-CN": "各级的客户数或占比，如 0.1。" },
      synonyms: ["customers", "customer share", "number of customers", "客户数", "客户占比", "客户数量"],
    },
    tier: {
      unit: "code",
      optional: true,
      label: { en: "Tier", "zh-CN": "级别" },
      hint: { en: "Names the rows in the chart and the key tiers.", "zh-CN": "用于图表和识别重点级别。" },
      synonyms: ["tier", "class", "grade", "级别", "等级", "类别"],
    },
  },
  params: {
    total: {
      kind: "number",
      unit: "number",
      min: 0,
      optional: true,
      label: { en: "Units to allocate", "zh-CN": "待配置数量" },
      hint: { en: "Staff to share out, e.g. 40. Left out: the sum of the resources, where it is at least 2 (amounts, not shares).", "zh-CN": "待配置的人数，如 40。省略时取资源合计（合计不小于 2，即为数量而非占比）。" },
    },
    wasted: cutParam(1.5, { en: "Wasted above", "zh-CN": "浪费界限" }, { en: "An index above it is wasted.", "zh-CN": "指数高于此值为浪费。" }),
    starved: cutParam(0.67, { en: "Starved below", "zh-CN": "不足界限" }, { en: "An index below it is starved.", "zh-CN": "指数低于此值为不足。" }),
    keyTiers: {
      kind: "codes",
      default: ["A"],
      origin: "OURS",
      label: { en: "Key tiers", "zh-CN": "重点级别" },
      hint: { en: "Whose share of resources is compared with the target.", "zh-CN": "将其资源占比与目标比较的级别。" },
    },
    keyTarget: {
      kind: "number",
      unit: "share",
      min: 0,
      max: 1,
      default: 0.8,
      origin: "SEED",
      label: { en: "Resource target of the key tiers", "zh-CN": "重点级别资源目标" },
      hint: { en: "0.8: 80 % of the effort for the key customers.", "zh-CN": "0.8 即把 80 % 的努力用于重点客户。" },
    },
  },
  outputs: {
    index: { unit: "factor", partial: true, label: { en: "Index (resource / revenue share)", "zh-CN": "错配指数（资源占比 / 收入占比）" } },
    flag: { unit: "code", label: { en: "Finding", "zh-CN": "判断" } },
    revenueShare: { unit: "share", partial: true, label: { en: "Revenue share", "zh-CN": "收入占比" } },
    resourceShare: { unit: "share", partial: true, label: { en: "Resource share", "zh-CN": "资源占比" } },
    gap: { unit: "share", partial: true, label: { en: "Gap in points", "zh-CN": "占比差" } },
    perCustomer: { unit: "factor", partial: true, label: { en: "Resource / customer share", "zh-CN": "资源占比 / 客户占比" } },
    current: { unit: "number", partial: true, label: { en: "Units now", "zh-CN": "现有数量" } },
    target: { unit: "number", partial: true, label: { en: "Units by revenue", "zh-CN": "按收入应配数量" } },
    move: { unit: "number", partial: true, label: { en: "Change", "zh-CN": "增减" } },
  },
  figures: {
    dissimilarity: { unit: "share", label: { en: "Share of resources to move", "zh-CN": "应调整的资源占比" } },
    moves: { unit: "number", label: { en: "Units to move", "zh-CN": "应调整的数量" } },
    keyShare: { unit: "share", label: { en: "Resource share of the key tiers", "zh-CN": "重点级别资源占比" } },
    keyGap: { unit: "share", label: { en: "Key share less target", "zh-CN": "重点级别占比与目标之差" } },
  },
  tables: {
    shares: {
      label: { en: "Revenue, customers and resources", "zh-CN": "收入、客户与资源占比" },
      columns: {
        tier: { unit: "code", label: { en: "Tier", "zh-CN": "级别" } },
        revenue: { unit: "share", label: { en: "Revenue share", "zh-CN": "收入占比" } },
        customers: { unit: "share", label: { en: "Customer share", "zh-CN": "客户占比" } },
        resource: { unit: "share", label: { en: "Resource share", "zh-CN": "资源占比" } },
      },
    },
  },
  answers: { columns: ["index", "flag"] },
  signature: ["revenue", "resource", "customers", "tier", "total", "wasted", "starved", "keyTiers", "keyTarget"],
  worksheet: true,
  wizard: {
    system: "resource-mismatch",
    question: "effort",
    writes: ["index", "flag", "gap", "current", "target", "move"],
    tier: "flag",
    tiers: () => [flags.starved, flags.fair, flags.wasted],
    weight: "resource",
    boundary: { value: "index", cuts: ({ wasted, starved }) => [wasted as number, starved as number] },
    figures: ["dissimilarity", "moves", "keyShare", "keyGap"],
  },
  presets: { food: { label: { en: "Food wholesaler: 40 staff", "zh-CN": "副食公司：40 名员工" }, params: { total: 40 }, origin: "SEED" } },
  check: ({ wasted, starved }) => (starved > wasted ? [{ code: "param-above", param: "starved", max: wasted, exclusive: false, found: starved }] : []),

  run({ revenue, resource, customers, tier }, { total, wasted, starved, keyTiers, keyTarget }) {
    const earned = sharesOf(revenue);
    const used = sharesOf(resource);
    const served = customers === undefined ? null : sharesOf(customers.map((one) => one ?? 0));
    const over = (a: number | undefined, b: number | undefined): Answer<"factor"> => (a === undefined || !b ? { fault: "#DIV/0!" } : a / b);
    const index = revenue.map((_, row) => over(used?.[row], earned?.[row]));
    const gap = revenue.map((_, row): number | null => (used && earned ? used[row]! - earned[row]! : null));

    const given = sum(resource);
    const units = total !== undefined ? decimal(total) : toNumber(given) >= 2 ? given : null;
    const known = units !== null && used !== null && earned !== null;
    // Amounts of the resource are what there is; shares of it are brought to whole units like the target.
    const current = known ? (total === undefined && resource.every(Number.isInteger) ? [...resource] : split(units, resource)) : null;
    const target = known ? split(units, revenue) : null;
    const move = current && target ? target.map((one, row) => one - current[row]!) : null;
    const keyShare = tier && used ? used.reduce((all, one, row) => (keyTiers.includes(tier[row] ?? "") ? all + one : all), 0) : null;

    const flagOf = (row: number): string => {
      const one = index[row]!;
      if (typeof one !== "number") return resource[row]! > 0 ? flags.wasted : flags.fair;
      if (moreThan(one, wasted)) return flags.wasted;
      return moreThan(starved, one) ? flags.starved : flags.fair;
    };
    return {
      columns: {
        index,
        flag: revenue.map((_, row) => flagOf(row)),
        revenueShare: revenue.map((_, row) => earned?.[row] ?? ""),
        resourceShare: revenue.map((_, row) => used?.[row] ?? ""),
        gap: gap.map((one) => one ?? ""),
        perCustomer: revenue.map((_, row): Answer<"factor"> => (customers === undefined ? "" : over(used?.[row], served?.[row]))),
        current: revenue.map((_, row) => current?.[row] ?? ""),
        target: revenue.map((_, row) => target?.[row] ?? ""),
        move: revenue.map((_, row) => move?.[row] ?? ""),
      },
      figures: {
        dissimilarity: used && earned ? gap.reduce<number>((all, one) => all + Math.abs(one ?? 0), 0) / 2 : { fault: "#DIV/0!" },
        moves: move ? move.reduce((all, one) => all + Math.max(0, one), 0) : "",
        keyShare: keyShare ?? "",
        keyGap: keyShare === null ? "" : keyShare - keyTarget,
      },
      tables: {
        shares: revenue.map((_, row) => [tier?.[row] ?? String(row + 1), earned?.[row] ?? "", served?.[row] ?? "", used?.[row] ?? ""]),
      },
      notes: [benchmark],
    };
  },

  why: {
    en({ input, output, params, say }) {
      const shares = output.resourceShare === null || output.revenueShare === null ? "Without revenue or resources in all there are no shares" : `${say.percent(output.resourceShare)} of resources for ${say.percent(output.revenueShare)} of revenue`;
      const index = output.index === null ? (input.resource > 0 ? ", which has no index" : "") : `, index ${say.number(Math.round(output.index * 1e6) / 1e6)} (starved below ${say.number(params.starved)}, wasted above ${say.number(params.wasted)})`;
      const units = output.current === null ? "" : `; ${say.amount(output.current)} units now, ${say.amount(output.target ?? 0)} by revenue`;
      return `${shares}${index} → ${output.flag}${units}`;
    },
    "zh-CN"({ input, output, params, say }) {
      const shares = output.resourceShare === null || output.revenueShare === null ? "没有收入或没有资源，无法计算占比" : `资源占 ${say.percent(output.resourceShare)}，收入占 ${say.percent(output.revenueShare)}`;
      const index = output.index === null ? (input.resource > 0 ? "，没有指数" : "") : `，指数 ${say.number(Math.round(output.index * 1e6) / 1e6)}（低于 ${say.number(params.starved)} 为不足，高于 ${say.number(params.wasted)} 为浪费）`;
      const units = output.current === null ? "" : `；现有 ${say.amount(output.current)}，按收入应为 ${say.amount(output.target ?? 0)}`;
      return `${shares}${index} → ${output.flag}${units}`;
    },
  },
  charts: [
    {
      id: "shares",
      title: { en: "Revenue, customers and resources by tier", "zh-CN": "各级收入、客户与资源占比" },
      table: "shares",
      series: [{ column: "revenue", shape: "bar" }, { column: "customers", shape: "bar" }, { column: "resource", shape: "bar" }],
      axes: { primary: { title: { en: "Share", "zh-CN": "占比" }, unit: "share", min: 0 } },
    },
  ],
  native(sheet, { total }) {
    const share = (column: string): string => `SUM(${sheet.column(column)})`;
    const [earned, used, units, group] = [sheet.figure("earned"), sheet.figure("used"), sheet.figure("toShare"), "taking"];
    const known = `AND(${total === undefined ? `${used}>=2` : `${used}>0`},${earned}>0)`;
    const sharing = (name: string, input: "revenue" | "resource"): ReturnType<typeof sharingForm> =>
      sharingForm(sheet, { name, group, groups: 1, weight: `weight ${input}`, units: "unitsShared", weights: `total ${input}` });
    const [target, current] = [sharing("target ", "revenue"), sharing("current ", "resource")];
    const weight = (input: "revenue" | "resource", en: string, zh: string): NativeFormula => ({ label: { en, "zh-CN": zh }, unit: "number", formula: sheet.cell(input) });
    const now = total === undefined ? `IF(${sheet.figure("fractions")}=0,${sheet.cell("resource")},${current.given})` : current.given;
    const index = sheet.own("indexOf");
    const whenKnown = (answer: string): string => `IF(${known},${answer},"")`;
    const served = sheet.has("customers") ? `SUM(${sheet.column("customers")})` : null;
    return {
      figures: {
        earned: { label: { en: "Revenue", "zh-CN": "收入合计" }, unit: "number", formula: `ROUND(${share("revenue")},9)` },
        used: { label: { en: "Resources", "zh-CN": "资源合计" }, unit: "number", formula: `ROUND(${share("resource")},9)` },
        // 0 where the resources are shares: then there are no units to share.
        toShare: { label: { en: "Units to allocate", "zh-CN": "待配置数量" }, unit: "number", formula: total === undefined ? `IF(${used}>=2,${unitsHalfUp(used, "1")},0)` : unitsHalfUp(sheet.param("total"), "1") },
        ...(total === undefined ? { fractions: { label: { en: "Resources that are no whole number", "zh-CN": "非整数的资源数" }, unit: "count", formula: `SUM(${sheet.all("fraction")})` } as const } : {}),
      },
      lists: {
        unitsShared: { label: { en: "Units to share out", "zh-CN": "分配的单位数" }, unit: "count", formulas: [units] },
        "total revenue": { label: { en: "Revenue", "zh-CN": "收入合计" }, unit: "number", formulas: [earned] },
        "total resource": { label: { en: "Resources", "zh-CN": "资源合计" }, unit: "number", formulas: [used] },
        ...target.lists,
        ...current.lists,
      },
      working: {
        taking: { label: { en: "Takes part", "zh-CN": "参与分配" }, unit: "count", formula: "1" },
        ...(total === undefined ? { fraction: { label: { en: "No whole number", "zh-CN": "非整数" }, unit: "count", formula: `IF(INT(${sheet.cell("resource")})=${sheet.cell("resource")},0,1)` } as const } : {}),
        "weight revenue": weight("revenue", "Revenue", "收入"),
        "weight resource": weight("resource", "Resource", "资源"),
        ...target.working,
        ...current.working,
        indexOf: {
          label: { en: "Index", "zh-CN": "错配指数" },
          unit: "factor",
          formula: `IF(OR(${used}<=0,${earned}<=0,${sheet.cell("revenue")}=0),"",(${sheet.cell("resource")}/${used})/(${sheet.cell("revenue")}/${earned}))`,
        },
        targetOf: { label: { en: "Units by revenue", "zh-CN": "按收入应配数量" }, unit: "number", formula: whenKnown(target.given) },
        currentOf: { label: { en: "Units now", "zh-CN": "现有数量" }, unit: "number", formula: whenKnown(now) },
      },
      reported: {
        dissimilarity: `IF(AND(${earned}>0,${used}>0),(SUMIF(${sheet.all("gap")},">0")-SUMIF(${sheet.all("gap")},"<0"))/2,NA())`,
        moves: `IF(COUNT(${sheet.all("move")})=0,"",SUMIF(${sheet.all("move")},">0"))`,
      },
      answers: {
        index: `IF(${index}="",#DIV/0!,${index})`,
        flag: `IF(${index}="",IF(${sheet.cell("resource")}>0,${quoted(flags.wasted)},${quoted(flags.fair)}),${choose([[moreThanCell(index, sheet.param("wasted")), quoted(flags.wasted)], [lessThan(index, sheet.param("starved")), quoted(flags.starved)]], quoted(flags.fair))})`,
        revenueShare: `IF(${earned}>0,${sheet.cell("revenue")}/${earned},"")`,
        resourceShare: `IF(${used}>0,${sheet.cell("resource")}/${used},"")`,
        gap: `IF(AND(${earned}>0,${used}>0),${sheet.cell("resource")}/${used}-${sheet.cell("revenue")}/${earned},"")`,
        ...(served ? { perCustomer: `IF(OR(${used}<=0,${served}<=0,N(${sheet.cell("customers")})=0),#DIV/0!,(${sheet.cell("resource")}/${used})/(${sheet.cell("customers")}/${served}))` } : {}),
        current: sheet.own("currentOf"),
        target: sheet.own("targetOf"),
        move: `IF(${sheet.own("targetOf")}="","",${sheet.own("targetOf")}-${sheet.own("currentOf")})`,
      },
    };
  },
  sql: (table, params) => mismatchForm(table, { ...params, flags }),
  worked: [
    {
      from: "cases FOOD-MISMATCH and FOOD-REALLOC: the food wholesaler, 40 staff",
      inputs: { revenue: [0.7, 0.2, 0.1], customers: [0.1, 0.2, 0.7], resource: [0.15, 0.25, 0.6], tier: ["A", "B", "C"] },
      params: { total: 40 },
      outputs: {
        index: [0.15 / 0.7, 1.25, 6], flag: ["不足", "正常", "浪费"], perCustomer: [1.5, 1.25, 0.6 / 0.7],
        current: [6, 10, 24], target: [28, 8, 4], move: [22, -2, -20],
      },
      figures: { dissimilarity: 0.55, moves: 22, keyShare: 0.15, keyGap: -0.65 },
      tables: { shares: [["A", 0.7, 0.1, 0.15], ["B", 0.2, 0.2, 0.25], ["C", 0.1, 0.7, 0.6]] },
    },
    {
      from: "by hand: amounts instead of shares give the same; without revenue resources are wasted; a blank row",
      inputs: { revenue: [300, 0, null], resource: [3, 1, null] },
      outputs: { index: [0.75, { fault: "#DIV/0!" }, ""], flag: ["正常", "浪费", ""], current: [3, 1, ""], target: [4, 0, ""] },
      figures: { dissimilarity: 0.25, moves: 1, keyShare: "" },
    },
    {
      from: "by hand: an index of exactly 1.5 is not wasted yet",
      inputs: { revenue: [0.4, 0.6], resource: [0.6, 0.4] },
      outputs: { index: [1.5, 2 / 3], flag: ["正常", "不足"], current: ["", ""] },
      figures: { moves: "" },
    },
    { from: "by hand: nothing earned, nothing spent", inputs: { revenue: [0], resource: [0] }, outputs: { index: [{ fault: "#DIV/0!" }], flag: ["正常"], gap: [""] }, figures: { dissimilarity: { fault: "#DIV/0!" } } },
  ],
});

const benchmark: Issue = {
  code: "method",
  text: { en: "Resources in proportion to revenue are a benchmark, not a plan.", "zh-CN": "按收入比例配置资源只是基准，不是方案。" },
};
