import type { Issue } from "../issue/issue";
import type { Answer } from "../method/method";
import type { NativeForm } from "../method/native";
import { day, isEmpty, yes } from "../native/cells";
import { choose, iff, quoted } from "../native/formula";
import { constantRow } from "../native/places";
import { rankForm } from "../native/ranks";
import { tierPyramid } from "../table/tierBars";
import { defineMethod } from "../method/method";
import { sum, toNumber } from "../money/decimal";
import { bandOf, bandWords } from "./bands";
import { hsbcParts, hsbcTiers, partInEnglish } from "./hsbc";
import { checkShares, tiesParam } from "./rankTiers";
import { say as numbers } from "../method/say";
import { amountRows } from "../sql/amountRows";
import { bandsFromHighest, byBand } from "../sql/bands";
import { answerColumn } from "../sql/names";
import { rankSteps } from "../sql/ranks";
import { choose as cases, sentence, sqlSay } from "../sql/sentence";

/** HSBC's pyramid of six parts, by total relationship balance. */
export default defineMethod({
  id: "HSBCPYR",
  family: "tiering",
  label: { en: "HSBC pyramid", "zh-CN": "汇丰银行客户金字塔" },
  summary: {
    en: "Six parts: four by value among active customers, then inactive and prospective ones.",
    "zh-CN": "六部分：活跃客户按价值分四级，另有非活跃与潜在客户。",
  },
  ties: {
    en: "By amount, equal customers get equal answers. By shares, equal values rank in the order of their rows; where a cut falls among them, the earlier rows take the better part and the counts stay exact; with ties set to up, all of them take the better part.",
    "zh-CN": "按金额划分时，数值相同的客户结果相同。按占比划分时，数值相等者按行的先后排名；分界落在其间时，行序在前者归较好的部分，人数保持精确；ties 取 up 时，并列者一律归较好的部分。",
  },
  formula: String.raw`\text{prospect: no trade};\ \text{inactive: } t - t_i > d;\ \text{else by rank with shares } s_j,\ \text{or } v_i \ge c_j`,
  sources: [
    { work: "汇丰银行客户分级案例", where: "将个人客户和公司商务客户分为六部分", origin: "SEED" },
    {
      work: "《汇丰银行的crm实施》，m.dybbs8.com/doc-11352707",
      where: "全面理财总值; 顶端 5 %, 高端 15 %, 中端 60 %, 低端 20 %; 100 万, 2 万",
      note: { en: "A student's essay; its top amount of one billion contradicts its 5 % and is not used", "zh-CN": "学生论文；其 10 亿的顶端分界与 5 % 的占比矛盾，未采用" },
      origin: "FOUND",
    },
    { work: "《汇丰银行的crm实施》", where: "顶级/大型/中型/小型/非活跃/准客户/潜在", note: { en: "The standard pyramid has seven parts, without amounts or shares", "zh-CN": "标准金字塔为七部分，未给出金额或占比" }, origin: "FOUND" },
    { work: "Tierbook", note: { en: "Names of the six parts; inactive after 365 days without a transaction", "zh-CN": "六部分的名称；365 天无交易为非活跃" }, origin: "OURS" },
  ],

  inputs: {
    values: {
      unit: "money",
      blank: "null",
      label: { en: "Total relationship balance", "zh-CN": "全面理财总值" },
      hint: { en: "All the customer holds with the bank, e.g. 1,000,000; may be blank only for prospects and inactive customers.", "zh-CN": "客户在本行的全部理财总值，如 1,000,000；仅潜在与非活跃客户可空白。" },
      synonyms: ["total relationship balance", "total assets", "aum", "assets", "全面理财总值", "理财总值", "总资产", "资产余额"],
    },
    last: {
      unit: "date",
      optional: true,
      label: { en: "Last transaction", "zh-CN": "最近交易日期" },
      hint: { en: "Date of the last transaction; blank for a customer that never had one. Needs the as-of date.", "zh-CN": "最近一次交易日期；从未交易则空白。需同时填写截止日期。" },
      synonyms: ["last transaction", "last trade", "last order", "最近交易日期", "最近交易", "最后交易日期"],
    },
    inactive: {
      unit: "flag",
      optional: true,
      label: { en: "Inactive", "zh-CN": "非活跃" },
      hint: { en: "TRUE marks an inactive customer whatever the date; blank counts as FALSE.", "zh-CN": "TRUE 表示非活跃，不论交易日期；空白视为 FALSE。" },
      synonyms: ["inactive", "dormant", "非活跃", "睡眠", "不活跃"],
    },
  },
  params: {
    mode: {
      kind: "choice",
      choices: {
        share: { en: "By share of the active customers", "zh-CN": "按活跃客户占比" },
        amount: { en: "By amount", "zh-CN": "按金额" },
      },
      default: "share",
      origin: "OURS",
      label: { en: "Divide active customers", "zh-CN": "活跃客户的划分方式" },
      hint: { en: "share or amount.", "zh-CN": "share（占比）或 amount（金额）。" },
    },
    shares: {
      kind: "numbers",
      unit: "share",
      min: 0,
      max: 1,
      default: [0.05, 0.15, 0.6, 0.2],
      origin: "FOUND",
      label: { en: "Shares of the four active parts", "zh-CN": "四级活跃客户占比" },
      hint: { en: "Best first, adding up to 1. Used with share.", "zh-CN": "从最高开始，合计为 1。按占比划分时使用。" },
    },
    cuts: {
      kind: "numbers",
      unit: "money",
      order: "descending",
      default: [1_000_000, 20_000],
      origin: "FOUND",
      label: { en: "Amounts from which high and middle start", "zh-CN": "高端与中端的起点金额" },
      hint: { en: "Two falling amounts; an amount on a cut-off takes the better part. Used with amount.", "zh-CN": "两个递减的金额，等于分界值归较高一级。按金额划分时使用。" },
    },
    top: {
      kind: "number",
      unit: "money",
      optional: true,
      label: { en: "Amount from which top starts", "zh-CN": "顶端的起点金额" },
      hint: { en: "More than the first cut-off. Left out: nobody is top. Used with amount.", "zh-CN": "须高于第一个分界值。省略时无人为顶端。按金额划分时使用。" },
    },
    asOf: {
      kind: "number",
      unit: "date",
      optional: true,
      label: { en: "As-of date", "zh-CN": "截止日期" },
      hint: { en: "The day the days without a transaction are counted to; needed with last transactions.", "zh-CN": "无交易天数计算到这一天；提供最近交易日期时必填。" },
    },
    inactiveDays: {
      kind: "number",
      unit: "days",
      min: 0,
      default: 365,
      origin: "OURS",
      label: { en: "Active within days", "zh-CN": "多少天内有交易为活跃" },
      hint: { en: "A last transaction more days ago makes a customer inactive.", "zh-CN": "最近交易距今超过此天数为非活跃。" },
    },
    ties: tiesParam,
  },
  outputs: {
    part: { unit: "code", label: { en: "Part", "zh-CN": "级别" } },
    rank: { unit: "count", partial: true, label: { en: "Rank among active customers", "zh-CN": "活跃客户名次" } },
    reach: { unit: "count", partial: true, label: { en: "Last rank of the part", "zh-CN": "本级最后名次" } },
    idle: { unit: "days", partial: true, label: { en: "Days since the last transaction", "zh-CN": "距最近交易天数" } },
  },
  figures: { active: { unit: "count", label: { en: "Active customers", "zh-CN": "活跃客户数" } } },
  tables: {
    parts: {
      label: { en: "The pyramid", "zh-CN": "金字塔" },
      columns: {
        part: { unit: "code", label: { en: "Part", "zh-CN": "级别" } },
        customers: { unit: "count", label: { en: "Customers", "zh-CN": "客户数" } },
        value: { unit: "money", label: { en: "Total relationship balance", "zh-CN": "全面理财总值" } },
      },
    },
  },
  answers: { columns: ["part"] },
  signature: ["values", "last", "inactive", "mode", "shares", "cuts", "top", "asOf", "inactiveDays", "ties"],
  worksheet: true,
  wizard: {
    system: "hsbc-pyramid",
    question: "profit",
    writes: ["part", "rank"],
    tier: "part",
    tiers: () => hsbcParts,
    weight: "values",
    boundary: {
      value: "values",
      cuts: ({ mode, cuts, top }) => (mode === "amount" ? [...(top === undefined ? [] : [top as number]), ...(cuts as readonly number[])] : []),
    },
    figures: ["active"],
  },
  check: ({ shares, cuts, top }) => [
    ...checkShares(shares),
    ...(shares.length === 4 ? [] : [{ code: "param-count", param: "shares", expected: 4, found: shares.length } as const]),
    ...(cuts.length === 2 ? [] : [{ code: "param-count", param: "cuts", expected: 2, found: cuts.length } as const]),
    ...(top !== undefined && top <= cuts[0]! ? [{ code: "param-below", param: "top", min: cuts[0]!, exclusive: true, found: top } as const] : []),
  ],

  run(inputs, params) {
    const { placed, active } = hsbcTiers(inputs, params);
    const part = placed.map((one): Answer<"code"> => ("part" in one ? one.part : one));
    const noTop: Issue[] = params.mode === "amount" && params.top === undefined ? [topUnset] : [];
    return {
      columns: {
        part,
        rank: placed.map((one) => ("part" in one ? (one.rank ?? "") : one)),
        reach: placed.map((one) => ("part" in one ? (one.reach ?? "") : one)),
        idle: placed.map((one) => ("part" in one ? (one.idle ?? "") : one)),
      },
      figures: { active },
      tables: {
        parts: hsbcParts.map((name) => {
          const rows = part.flatMap((one, row) => (one === name ? [row] : []));
          return [name, rows.length, toNumber(sum(rows.map((row) => inputs.values[row] ?? 0)))];
        }),
      },
      notes: noTop,
    };
  },

  why: {
    en({ input, output, params, figures, say }) {
      const part = `→ ${output.part} (${partInEnglish[output.part]!})`;
      if (output.part === "潜在") return `No transaction ever ${part}`;
      if (output.part === "非活跃") return `${output.idle === null || output.idle <= params.inactiveDays ? "Marked inactive" : `${output.idle} days since the last transaction, more than ${params.inactiveDays}`} ${part}`;
      const value = say.amount(input.values ?? 0);
      if (output.rank === null) return `Balance ${value}${amountWords(input.values ?? 0, params, "and", say.amount)} ${part}`;
      return `Balance ${value} ranks ${output.rank} of ${String(figures.active)} active customers, ${output.rank <= (output.reach ?? 0) ? `ranks up to ${output.reach}` : `tied with rank ${output.reach}`} ${part}`;
    },
    "zh-CN"({ input, output, params, figures, say }) {
      const part = `→ ${output.part}`;
      if (output.part === "潜在") return `从未交易 ${part}`;
      if (output.part === "非活跃") return `${output.idle === null || output.idle <= params.inactiveDays ? "标记为非活跃" : `距最近交易 ${output.idle} 天，超过 ${params.inactiveDays} 天`} ${part}`;
      const value = say.amount(input.values ?? 0);
      if (output.rank === null) return `总值 ${value}${amountWords(input.values ?? 0, params, "且", say.amount)} ${part}`;
      return `总值 ${value} 在 ${String(figures.active)} 位活跃客户中排第 ${output.rank}，${output.rank <= (output.reach ?? 0) ? `前 ${output.reach} 名以内` : `与第 ${output.reach} 名并列`} ${part}`;
    },
  },
  charts: [tierPyramid],
  native(sheet, { mode, ties, top, asOf }): NativeForm {
    const value = sheet.cell("values");
    const idle = sheet.has("last") && asOf !== undefined ? `${day(sheet.param("asOf"))}-${day(sheet.cell("last"))}>${sheet.param("inactiveDays")}` : null;
    const active = { own: sheet.own("activeValue"), all: sheet.all("activeValue"), soFar: sheet.soFar("activeValue") };
    const standing = choose(
      [
        ...(sheet.has("inactive") ? [[yes(sheet.cell("inactive")), quoted("非活跃")] as const] : []),
        ...(sheet.has("last") ? [[isEmpty(sheet.cell("last")), quoted("潜在")] as const] : []),
        ...(idle === null ? [] : [[idle, quoted("非活跃")] as const]),
      ],
      sheet.has("last") && idle === null ? "#VALUE!" : iff(isEmpty(value), "#VALUE!", '"active"'),
    );
    const state = sheet.own("state");
    const working = {
      state: { label: { en: "Active or not", "zh-CN": "是否活跃" }, unit: "code", formula: standing },
      activeValue: { label: { en: "Balance of active customers", "zh-CN": "活跃客户总值" }, unit: "money", formula: iff(`ISERROR(${state})`, '""', iff(`${state}="active"`, value, '""')) },
    } as const;
    const reported = { active: `COUNT(${active.all})` };
    if (mode === "amount") {
      const amounts = [...(top === undefined ? [] : [[sheet.param("top"), "顶端"] as const]), [sheet.entry("cuts", 0), "高端"] as const, [sheet.entry("cuts", 1), "中端"] as const];
      const part = choose(amounts.map(([cut, name]) => [`${active.own}>=${cut}`, quoted(name)]), quoted("低端"));
      return { working, reported, answers: { part: iff(`${state}="active"`, part, state) } };
    }
    const form = rankForm(sheet, {
      value: active,
      shares: [0, 1, 2, 3].map((j) => sheet.entry("shares", j)),
      labels: constantRow(hsbcParts.slice(0, 4)),
      ties,
      customers: { label: { en: "Active customers", "zh-CN": "活跃客户数" }, unit: "count", formula: `COUNT(${active.all})` },
    });
    return {
      figures: form.figures,
      lists: form.lists,
      working: { ...working, ...form.working },
      reported,
      answers: { part: iff(`${state}="active"`, form.tier, state), rank: iff(`${state}="active"`, form.rank, '""') },
    };
  },
  sql(table, { mode, shares, cuts, top, asOf, inactiveDays, ties }) {
    const { dialect, order } = table;
    const { text } = dialect;
    const value = table.cell("values");
    const last = table.has("last") ? table.cell("last") : null;
    const idle = last !== null && asOf !== undefined ? `(${Math.floor(asOf)} - ${last})` : "NULL";
    const isMarked = table.has("inactive") ? `coalesce(${table.cell("inactive")}, FALSE)` : "FALSE";
    const states = [
      [isMarked, "'marked'"],
      ...(last === null ? [] : [[`${last} IS NULL`, "'prospect'"] as const]),
      ...(last !== null && asOf === undefined ? [["TRUE", "'undated'"] as const] : []),
      ...(last !== null && asOf !== undefined ? [[`idle_of > ${dialect.real(inactiveDays)}`, "'idle'"] as const] : []),
      [`${value} IS NULL`, "'missing'"],
    ] as const;
    const ranks = rankSteps(table, { from: "active", value, shares, ties });
    const byShare = mode === "share";
    const limits = [...(top === undefined ? [] : [top]), ...cuts];
    const bands = bandsFromHighest({ cuts: limits, labels: hsbcParts.slice(top === undefined ? 1 : 0, 4) });
    const byAmount = cases(limits.map((cut, i) => [`${value} >= ${dialect.real(cut)}`, text(bands[i]!.label)]), text("低端"));
    const { amount, count } = sqlSay(dialect);
    const say = sentence(dialect);
    const [part, rank, reach] = [answerColumn("part"), count(answerColumn("rank")), count(answerColumn("reach"))];
    const isWithin = `${answerColumn("rank")} <= ${answerColumn("reach")}`;
    const bounds = (and: string): string => byBand(value, bands, "lower", (band) => text(` ${bandWords(band, "lower", and, numbers.amount)}`));
    const english = cases(hsbcParts.map((name) => [`${part} = ${text(name)}`, text(` (${partInEnglish[name]!})`)]), "''");
    const why = (words: { readonly never: string; readonly marked: string; readonly idle: string; readonly ranked: string; readonly valued: string; readonly undated: string; readonly missing: string }, ending: string): string =>
      cases(
        [["state_of = 'undated'", text(words.undated)], ["state_of = 'missing'", text(words.missing)]],
        say`${cases(
          [["state_of = 'prospect'", text(words.never)], [`state_of IN ('marked', 'idle') AND coalesce(idle_of, 0) <= ${dialect.real(inactiveDays)}`, text(words.marked)], ["state_of IN ('marked', 'idle')", words.idle]],
          byShare ? words.ranked : words.valued,
        )} → ${part}${ending}`,
      );
    const days = dialect.text(String(inactiveDays));
    return {
      steps: [
        { name: "dated", rule: "Days since the last transaction", query: `SELECT *, ${idle} AS idle_of\nFROM ${table.rows}` },
        { name: "judged", rule: "Marked inactive, never a transaction, or none for too long; the others are active", query: `SELECT *, ${cases(states, "'active'")} AS state_of\nFROM dated` },
        ...(byShare
          ? [
              { name: "active", rule: "The active customers", query: "SELECT * FROM judged WHERE state_of = 'active'" },
              ...ranks.steps,
              { name: "shared_out", rule: "All customers, the active ones with their rank", query: `SELECT judged.*, part_of, rank_found, reach_found, active_customers\nFROM judged LEFT JOIN (SELECT ${order} AS placed_at, ${ranks.byTier((j) => text(hsbcParts[j]!))} AS part_of, ${ranks.rank} AS rank_found, ${ranks.reach} AS reach_found, ${ranks.customers} AS active_customers FROM placed) AS found ON judged.${order} = placed_at` },
            ]
          : [{ name: "valued", rule: "Part by amount; an amount on a cut reaches it", query: `SELECT *, ${byAmount} AS part_of\nFROM judged` }]),
      ],
      answers: {
        part: cases([["state_of = 'prospect'", text("潜在")], ["state_of IN ('marked', 'idle')", text("非活跃")], ["state_of = 'active'", "part_of"]], "NULL"),
        rank: byShare ? "rank_found" : "NULL",
        reach: byShare ? "reach_found" : "NULL",
        idle: "CASE WHEN state_of IN ('marked', 'idle', 'active') THEN idle_of END",
      },
      figures: { active: "SELECT count(CASE WHEN state_of = 'active' THEN 1 END) FROM tb_answers" },
      tables: { parts: amountRows(table, hsbcParts, part, `coalesce(${value}, 0e0)`) },
      why: {
        en: why(
          {
            never: "No transaction ever",
            marked: "Marked inactive",
            idle: say`${count("idle_of")} days since the last transaction, more than ${days}`,
            ranked: byShare ? say`Balance ${amount(value)} ranks ${rank} of ${count("active_customers")} active customers, ${cases([[isWithin, say`ranks up to ${reach}`]], say`tied with rank ${reach}`)}` : "''",
            valued: say`Balance ${amount(value)}${bounds("and")}`,
            undated: "Dates of last transactions need an as-of date.",
            missing: "The balance is empty.",
          },
          english,
        ),
        "zh-CN": why(
          {
            never: "从未交易",
            marked: "标记为非活跃",
            idle: say`距最近交易 ${count("idle_of")} 天，超过 ${days} 天`,
            ranked: byShare ? say`总值 ${amount(value)} 在 ${count("active_customers")} 位活跃客户中排第 ${rank}，${cases([[isWithin, say`前 ${reach} 名以内`]], say`与第 ${reach} 名并列`)}` : "''",
            valued: say`总值 ${amount(value)}${bounds("且")}`,
            undated: "最近交易为日期时须填写截止日期。",
            missing: "总值空白。",
          },
          "''",
        ),
      },
    };
  },
  worked: [
    {
      from: "case PIPELINE-HSBC: by amount, no top amount set",
      inputs: { values: [1500000, 1000000, 999999, 20000, 19999, 0], inactive: [false, false, false, false, false, true] },
      params: { mode: "amount" },
      outputs: { part: ["高端", "高端", "中端", "中端", "低端", "非活跃"] },
    },
    {
      from: "by hand: 20 active customers are 1, 3, 12 and 4; 365 days ago is active, 366 is not; no transaction ever is a prospect",
      inputs: {
        values: [20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 99, 0],
        last: [...new Array<number>(19).fill(46000), 45635, 45634, null],
      },
      params: { asOf: 46000 },
      outputs: { part: ["顶端", "高端", "高端", "高端", ...new Array<string>(12).fill("中端"), "低端", "低端", "低端", "低端", "非活跃", "潜在"] },
      figures: { active: 20 },
      tables: { parts: [["顶端", 1, 20], ["高端", 3, 54], ["中端", 12, 126], ["低端", 4, 10], ["非活跃", 1, 99], ["潜在", 1, 0]] },
    },
    {
      from: "by hand: one active customer is top by share; an inactive one needs no balance",
      inputs: { values: [5, null], inactive: [false, true] },
      outputs: { part: ["顶端", "非活跃"], rank: [1, ""] },
    },
    {
      from: "by hand: on the top amount, just below it, and overdrawn; a missing balance is an error",
      inputs: { values: [5e6, 4999999.99, -20, null, null], inactive: [false, null, null, false, null] },
      params: { mode: "amount", top: 5e6 },
      outputs: { part: ["顶端", "高端", "低端", { fault: "#VALUE!" }, ""] },
    },
  ],
});

const topUnset: Issue = {
  code: "method",
  text: { en: "No amount is set for the top part, so nobody is in it.", "zh-CN": "尚未设定顶端的起点金额，因此无人为顶端。" },
};

function amountWords(value: number, { cuts, top }: { readonly cuts: readonly number[]; readonly top: number | undefined }, and: string, amount: (value: number) => string): string {
  const all = [...(top === undefined ? [] : [top]), ...cuts];
  return ` ${bandWords(bandOf(value, { cuts: all, labels: [], closed: "lower" }), "lower", and, amount)}`;
}
