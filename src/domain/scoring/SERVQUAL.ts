import type { Fault } from "../issue/issue";
import { defineMethod, type Answer } from "../method/method";
import type { NativeFormula } from "../method/native";
import { say } from "../method/say";
import { decimal, minus, toNumber } from "../money/decimal";
import { choose, quoted } from "../native/formula";
import { covered } from "../native/weighted";
import { minCoverageParam, tooLittle } from "./weighted";
import { say as numbers } from "../method/say";
import { asReal } from "../sql/exact";
import { answerColumn } from "../sql/names";
import { atLeastCut } from "../sql/nearly";
import { choose as cases, sentence, sqlSay } from "../sql/sentence";

/** In the order of the columns; the last two are not named in the source. */
const dimensions = {
  reliability: ["Reliability", "可靠性"],
  assurance: ["Assurance", "保证性"],
  empathy: ["Empathy", "移情性"],
  tangibles: ["Tangibles", "有形性"],
  responsiveness: ["Responsiveness", "响应性"],
} as const;
const names = Object.keys(dimensions) as readonly (keyof typeof dimensions)[];
const english = (name: keyof typeof dimensions): string => dimensions[name][0];
const chinese = (name: keyof typeof dimensions): string => dimensions[name][1];

const gapOutput = (name: keyof typeof dimensions) =>
  ({ unit: "score", partial: true, label: { en: `${english(name)} gap`, "zh-CN": `${chinese(name)}差距` } }) as const;

const five = (en: string, zh: string, synonyms: readonly string[]) =>
  ({
    unit: "score",
    several: true,
    blank: "null",
    label: { en, "zh-CN": zh },
    hint: {
      en: "Five columns on one scale: reliability, assurance, empathy, tangibles, responsiveness; blank where unknown.",
      "zh-CN": "同一尺度的五列：可靠性、保证性、移情性、有形性、响应性；未知则空白。",
    },
    synonyms,
  }) as const;

interface Gaps {
  readonly gaps: readonly (number | null)[];
  readonly mean: number;
  readonly coverage: number;
}

/** Quality of service as customers see it, less what they expected. */
export default defineMethod({
  id: "SERVQUAL",
  family: "scoring",
  label: { en: "Service quality gap (SERVQUAL)", "zh-CN": "服务质量差距（SERVQUAL）" },
  summary: {
    en: "Perception less expectation in five dimensions of service, and their mean; below 0 the service falls short.",
    "zh-CN": "五个服务质量维度的感知减期望及其平均值；小于 0 表示未达期望。",
  },
  formula: String.raw`g_{ik} = P_{ik} - E_{ik},\quad G_i = \frac1{n_i}\sum_k g_{ik}\ (\text{known dimensions})`,
  sources: [
    { work: "复习资料 Q76", where: "可靠性, 保证性, 移情性", note: { en: "Three of the five dimensions", "zh-CN": "五个维度中的三个" }, origin: "SEED" },
    { work: "SERVQUAL", note: { en: "Tangibles and responsiveness, remembered and not verified; perception less expectation", "zh-CN": "有形性与响应性凭记忆，未核实；感知减期望" }, origin: "RECALLED" },
    { work: "Tierbook", note: { en: "All five count alike; a dimension of which one side is blank is left out", "zh-CN": "五个维度等权；任一侧空白的维度不计入" }, origin: "OURS" },
  ],

  inputs: {
    perception: five("Perception", "感知", ["perception", "perceived", "感知", "感知评分", "实际感受"]),
    expectation: five("Expectation", "期望", ["expectation", "expected", "期望", "期望评分"]),
  },
  params: { minCoverage: minCoverageParam },
  outputs: {
    gap: { unit: "score", label: { en: "Mean gap", "zh-CN": "平均差距" } },
    reliability: gapOutput("reliability"),
    assurance: gapOutput("assurance"),
    empathy: gapOutput("empathy"),
    tangibles: gapOutput("tangibles"),
    responsiveness: gapOutput("responsiveness"),
    widest: { unit: "code", label: { en: "Largest shortfall", "zh-CN": "差距最大维度" }, hint: { en: "The dimension with the smallest gap; of equals the first.", "zh-CN": "差距值最小的维度，相等时取前者。" } },
    coverage: { unit: "share", label: { en: "Coverage", "zh-CN": "覆盖率" }, hint: { en: "Dimensions known of five.", "zh-CN": "五个维度中已知的比例。" } },
  },
  figures: {
    gap: { unit: "score", label: { en: "Mean gap of all customers", "zh-CN": "全部客户平均差距" } },
    customers: { unit: "count", label: { en: "Customers scored", "zh-CN": "已评分客户数" } },
  },
  tables: {
    dimensions: {
      label: { en: "Dimensions", "zh-CN": "各维度" },
      columns: {
        dimension: { unit: "code", label: { en: "Dimension", "zh-CN": "维度" } },
        english: { unit: "text", label: { en: "In English", "zh-CN": "英文" } },
        answers: { unit: "count", label: { en: "Answers", "zh-CN": "回答数" } },
        perception: { unit: "score", label: { en: "Perception", "zh-CN": "感知" } },
        expectation: { unit: "score", label: { en: "Expectation", "zh-CN": "期望" } },
        gap: { unit: "score", label: { en: "Gap", "zh-CN": "差距" } },
      },
    },
  },
  answers: { columns: ["gap"] },
  signature: ["perception", "expectation", "minCoverage"],
  worksheet: true,
  wizard: {
    system: "servqual",
    question: "slipping",
    writes: ["widest", "gap", ...names, "coverage"],
    tier: "widest",
    tiers: () => names.map(chinese),
    weight: "gap",
    figures: ["gap", "customers"],
  },

  run({ perception, expectation }, { minCoverage }) {
    const rows = perception.map((seen, row): Gaps | Fault => {
      const expected = expectation[row]!;
      if (seen.length > names.length || expected.length > names.length) return tooWide(row);
      const gaps = names.map((_, k) => gapOf(seen[k] ?? null, expected[k] ?? null));
      const known = gaps.filter((gap) => gap !== null);
      const coverage = known.length / names.length;
      return tooLittle(row, coverage, minCoverage, say) ?? { gaps, mean: mean(known), coverage };
    });
    const column = <T extends Answer>(of: (one: Gaps) => T): (T | Fault)[] => rows.map((one) => ("fault" in one ? one : of(one)));
    const gaps = column(({ mean }) => mean);
    const counted = rows.flatMap((one) => ("fault" in one ? [] : [one.mean]));
    return {
      columns: {
        gap: gaps,
        reliability: column((one) => one.gaps[0] ?? ""),
        assurance: column((one) => one.gaps[1] ?? ""),
        empathy: column((one) => one.gaps[2] ?? ""),
        tangibles: column((one) => one.gaps[3] ?? ""),
        responsiveness: column((one) => one.gaps[4] ?? ""),
        widest: column((one) => chinese(names[widestOf(one.gaps)]!)),
        coverage: column(({ coverage }) => coverage),
      },
      figures: { gap: counted.length > 0 ? mean(counted) : { fault: "#DIV/0!" }, customers: counted.length },
      tables: {
        dimensions: names.map((name, k) => {
          const both = rows.flatMap((one, row) => ("fault" in one || one.gaps[k] === null ? [] : [row]));
          const of = (cells: typeof perception): Answer => (both.length > 0 ? mean(both.map((row) => cells[row]![k]!)) : "");
          return [chinese(name), english(name), both.length, of(perception), of(expectation), both.length > 0 ? mean(both.map((row) => (rows[row] as Gaps).gaps[k]!)) : ""];
        }),
      },
    };
  },

  why: {
    en: ({ output, say }) => {
      const known = names.flatMap((name) => (output[name] === null ? [] : [`${english(name).toLowerCase()} ${say.number(output[name])}`]));
      return `Perception less expectation: ${known.join(", ")}; mean ${say.amount(output.gap, 4)}, largest shortfall in ${english(names.find((name) => chinese(name) === output.widest)!).toLowerCase()}`;
    },
    "zh-CN": ({ output, say }) => {
      const known = names.flatMap((name) => (output[name] === null ? [] : [`${chinese(name)} ${say.number(output[name])}`]));
      return `感知减期望：${known.join("、")}；平均 ${say.amount(output.gap, 4)}，差距最大的是${output.widest}`;
    },
  },
  charts: [
    {
      id: "dimensions",
      title: { en: "Perception and expectation by dimension", "zh-CN": "各维度感知与期望" },
      table: "dimensions",
      series: [
        { column: "perception", shape: "column" },
        { column: "expectation", shape: "column" },
      ],
    },
  ],
  native(sheet) {
    const [seen, expected] = [sheet.cells("perception"), sheet.cells("expectation")];
    const tooWideHere = seen.length > names.length || expected.length > names.length;
    const both = names.map((_, k) => seen[k] !== undefined && expected[k] !== undefined);
    const gap = (k: number): string => sheet.own(`gap ${names[k]!}`);
    const gaps = names.map((_, k) => gap(k)).join(",");
    const [least, known] = [sheet.own("leastGap"), sheet.own("known")];
    const sound = (answer: string): string => (tooWideHere ? "#VALUE!" : covered(known, sheet.param("minCoverage"), answer));
    return {
      working: {
        ...Object.fromEntries(names.map((name, k): [string, NativeFormula] => [
          `gap ${name}`,
          // To nine places, which takes off what binary fractions leave behind in a difference.
          { label: { en: `Gap: ${english(name)}`, "zh-CN": `差距：${chinese(name)}` }, unit: "score", formula: both[k] ? `IF(OR(${seen[k]!}="",${expected[k]!}=""),"",ROUND(${seen[k]!}-${expected[k]!},9))` : '""' },
        ])),
        known: { label: { en: "Coverage", "zh-CN": "覆盖率" }, unit: "share", formula: `COUNT(${gaps})/${names.length}` },
        leastGap: { label: { en: "Smallest gap", "zh-CN": "最小差距值" }, unit: "score", formula: `MIN(${gaps})` },
      },
      reported: {
        gap: `(SUMIF(${sheet.all("gap")},">0")+SUMIF(${sheet.all("gap")},"<=0"))/COUNT(${sheet.all("gap")})`,
        customers: `COUNT(${sheet.all("gap")})`,
      },
      answers: {
        gap: sound(`SUM(${gaps})/COUNT(${gaps})`),
        ...Object.fromEntries(names.map((name, k) => [name, sound(gap(k))])),
        widest: sound(choose(names.map((name, k) => [`${gap(k)}=${least}`, quoted(chinese(name))]), "NA()")),
        coverage: sound(known),
      },
    };
  },
  sql(table, { minCoverage }) {
    const { dialect } = table;
    const { text } = dialect;
    const cells = (input: "perception" | "expectation"): readonly string[] => table.cells(input).map(({ cell }) => cell);
    const [seen, expected] = [cells("perception"), cells("expectation")];
    const fits = Math.max(seen.length, expected.length) <= names.length;
    const missing = dialect.cast("NULL", "real");
    const gap = (k: number): string =>
      seen[k] === undefined || expected[k] === undefined ? missing : asReal(dialect, `(${dialect.millionths(seen[k])} - ${dialect.millionths(expected[k])})`);
    const places = names.map((_, k) => k + 1);
    const each = (of: (k: number) => string, sign: string): string => places.map(of).join(sign);
    const known = (answer: string): string => `CASE WHEN is_known THEN ${answer} END`;
    const widest = (words: (name: (typeof names)[number]) => string): string => cases(names.slice(0, -1).map((name, k) => [`gap_${k + 1} = least_of`, text(words(name))]), text(words(names[names.length - 1]!)));
    const { amount, number, percent } = sqlSay(dialect);
    const say = sentence(dialect);
    const mean = amount(answerColumn("gap"), 4);
    const listed = (words: (name: (typeof names)[number]) => string, comma: string): string =>
      dialect.joined(names.map((name, k) => `CASE WHEN gap_${k + 1} IS NOT NULL THEN ${text(`${words(name)} `)} || ${number(`gap_${k + 1}`)} END`), comma);
    const why = (words: string, little: string, wide: string): string => (fits ? cases([["NOT is_known", little]], words) : text(wide));
    const average = (cell: string | undefined, k: number): string => (cell === undefined ? "NULL" : `avg(CASE WHEN is_known AND gap_${k + 1} IS NOT NULL THEN ${cell} END)`);
    return {
      steps: [
        { name: "gaps", rule: "Perception less expectation of each dimension, exact in millionths", query: `SELECT *, ${places.map((k) => `${gap(k - 1)} AS gap_${k}`).join(", ")}\nFROM ${table.rows}` },
        {
          name: "counted",
          rule: "Sum, number and least of the gaps that are known",
          query: `SELECT *, ${each((k) => `coalesce(gap_${k}, 0e0)`, " + ")} AS sum_of, ${each((k) => `CASE WHEN gap_${k} IS NOT NULL THEN 1 ELSE 0 END`, " + ")} AS known_of, least(${each((k) => `gap_${k}`, ", ")}) AS least_of\nFROM gaps`,
        },
        { name: "covered", rule: "Share of the dimensions that is known", query: `SELECT *, known_of / ${names.length}e0 AS coverage_of\nFROM counted` },
        { name: "judged", rule: "Whether enough is known", query: `SELECT *, ${fits ? `coverage_of > 0 AND ${atLeastCut("coverage_of", minCoverage)}` : "FALSE"} AS is_known\nFROM covered` },
      ],
      answers: {
        gap: known("sum_of / known_of"),
        ...Object.fromEntries(names.map((name, k) => [name, known(`gap_${k + 1}`)])),
        widest: known(widest(chinese)),
        coverage: known("coverage_of"),
      },
      totals: {
        steps: [
          {
            name: "gap_totals",
            rule: "Means of all customers",
            query: `SELECT avg(${known("sum_of / known_of")}) AS mean_gap, count(CASE WHEN is_known THEN 1 END) AS all_customers, ${names.map((_, k) => `count(CASE WHEN is_known THEN gap_${k + 1} END) AS answers_${k + 1}, ${average(seen[k], k)} AS seen_${k + 1}, ${average(expected[k], k)} AS expected_${k + 1}, ${average(`gap_${k + 1}`, k)} AS mean_${k + 1}`).join(", ")}\nFROM tb_answers`,
          },
        ],
        figures: { gap: "mean_gap", customers: "all_customers" },
      },
      tables: {
        dimensions: `SELECT dimension, english, answers, seen, expected, mean_of FROM (\n${names
          .map((name, k) => `SELECT ${k + 1} AS place, ${text(chinese(name))} AS dimension, ${text(english(name))} AS english, answers_${k + 1} AS answers, seen_${k + 1} AS seen, expected_${k + 1} AS expected, mean_${k + 1} AS mean_of FROM gap_totals`)
          .join("\nUNION ALL ")}\n) AS dimensions ORDER BY place`,
      },
      why: {
        en: why(
          say`Perception less expectation: ${listed((name) => english(name).toLowerCase(), ", ")}; mean ${mean}, largest shortfall in ${widest((name) => english(name).toLowerCase())}`,
          say`Only ${percent("coverage_of")} of the scores are given; at least ${text(numbers.percent(minCoverage))} are needed.`,
          "There are five dimensions; more columns were given.",
        ),
        "zh-CN": why(
          say`感知减期望：${listed(chinese, "、")}；平均 ${mean}，差距最大的是${widest(chinese)}`,
          say`只有 ${percent("coverage_of")} 的评分，至少需要 ${text(numbers.percent(minCoverage))}。`,
          "共五个维度，给出的列数超过五列。",
        ),
      },
    };
  },
  worked: [
    {
      from: "by hand: gaps −1, 0, 1, −2 and 0.5 average −0.3",
      inputs: { perception: [[4, 5, 5, 3, 4.5]], expectation: [[5, 5, 4, 5, 4]] },
      outputs: { gap: [-0.3], reliability: [-1], assurance: [0], empathy: [1], tangibles: [-2], responsiveness: [0.5], widest: ["有形性"], coverage: [1] },
      figures: { gap: -0.3, customers: 1 },
    },
    {
      from: "by hand: three dimensions of five are enough, two are not; a blank row",
      inputs: { perception: [[4, null, 4, 4, 3], [4, 4, null, null, null], null], expectation: [[5, 5, 4, 4, null], [5, 5, 5, 5, 5], null] },
      outputs: { gap: [-1 / 3, { fault: "#N/A" }, ""], assurance: ["", { fault: "#N/A" }, ""], widest: ["可靠性", { fault: "#N/A" }, ""], coverage: [0.6, { fault: "#N/A" }, ""] },
      tables: {
        dimensions: [
          ["可靠性", "Reliability", 1, 4, 5, -1], ["保证性", "Assurance", 0, "", "", ""], ["移情性", "Empathy", 1, 4, 4, 0],
          ["有形性", "Tangibles", 1, 4, 4, 0], ["响应性", "Responsiveness", 0, "", "", ""],
        ],
      },
    },
    { from: "by hand: six columns are one too many; 0.3 less 0.2 is exactly 0.1", inputs: { perception: [[1, 1, 1, 1, 1, 1], [0.3, 0.3, 0.3, 0.3, 0.3]], expectation: [[1], [0.2, 0.2, 0.2, 0.2, 0.2]] }, outputs: { reliability: [{ fault: "#VALUE!" }, 0.1] } },
  ],
});

const gapOf = (seen: number | null, expected: number | null): number | null =>
  seen === null || expected === null ? null : toNumber(minus(decimal(seen), decimal(expected)));
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const widestOf = (gaps: readonly (number | null)[]): number =>
  gaps.reduce<number>((at, gap, k) => (gap !== null && (at < 0 || gap < gaps[at]!) ? k : at), -1);

const tooWide = (row: number): Fault => ({
  fault: "#VALUE!",
  issue: { code: "method", row, text: { en: "There are five dimensions; more columns were given.", "zh-CN": "共五个维度，给出的列数超过五列。" } },
});
