import type { Fault } from "../issue/issue";
import { defineMethod, type Answer } from "../method/method";
import { isEmpty } from "../native/cells";
import { atLeast as reaches, choose, iff } from "../native/formula";
import { atLeast } from "../unit/nearly";
import { checkLabels } from "./bands";
import { blankCell } from "./sharedFields";
import { tierChart, tierRows, tierTable } from "./tierTable";
import { say as numbers } from "../method/say";
import { amountRows } from "../sql/amountRows";
import { entryAt } from "../sql/count";
import { answerColumn } from "../sql/names";
import { atLeastCut } from "../sql/nearly";
import { choose as cases, sentence, sqlSay } from "../sql/sentence";

/** IBM's four customer types. */
export default defineMethod({
  id: "IBMTYPE",
  family: "tiering",
  label: { en: "IBM's four types", "zh-CN": "IBM 四类客户" },
  summary: {
    en: "Dormant, fast growing, loyal or worth developing, by sales of two periods and loyalty.",
    "zh-CN": "按两期销售额和忠诚度分为睡眠型、快速成长型、忠诚型、值得重视和培养。",
  },
  formula: String.raw`p > 0,\ c = 0 \to \text{dormant};\quad p > 0,\ c/p - 1 \ge g \to \text{fast growing};\quad \text{loyalty} \ge l \to \text{loyal};\quad \text{else worth developing}`,
  sources: [
    { work: "IBM 公司的客户分类", where: "对公司产品忠诚,但是销售成长不大; 销售增长非常快; 曾经是公司的客户,但是现在没有新的业务", origin: "SEED" },
    { work: "Tierbook", note: { en: "Growth of 30 %, loyalty of 80, and the order of the rules", "zh-CN": "增长 30 %、忠诚度 80 以及规则的先后" }, origin: "OURS" },
  ],

  inputs: {
    prior: {
      unit: "money",
      label: { en: "Sales of the last period", "zh-CN": "上期销售额" },
      hint: { en: "0 for a customer that did not buy.", "zh-CN": "没有购买填 0。" },
      synonyms: ["prior", "last year", "previous sales", "prior sales", "上期销售额", "上年销售额", "去年销售额", "上期"],
    },
    current: {
      unit: "money",
      label: { en: "Sales of this period", "zh-CN": "本期销售额" },
      hint: { en: "0 for a customer without new business.", "zh-CN": "没有新业务填 0。" },
      synonyms: ["current", "this year", "current sales", "sales", "本期销售额", "本年销售额", "今年销售额", "本期"],
    },
    loyalty: {
      unit: "score",
      blank: "null",
      label: { en: "Loyalty", "zh-CN": "忠诚度" },
      hint: { en: "A score from 0 to 100; may be blank where sales alone decide.", "zh-CN": "0 至 100 的评分；仅凭销售额即可判定时可留空。" },
      synonyms: ["loyalty", "loyalty score", "忠诚度", "忠诚度评分"],
    },
    satisfaction: {
      unit: "score",
      optional: true,
      label: { en: "Satisfaction", "zh-CN": "满意度" },
      hint: { en: "A score from 0 to 100; told in the reason, does not decide.", "zh-CN": "0 至 100 的评分；只在说明中列示，不参与判定。" },
      synonyms: ["satisfaction", "满意度", "客户满意度"],
    },
  },
  params: {
    growth: {
      kind: "number",
      unit: "share",
      min: 0,
      default: 0.3,
      origin: "OURS",
      label: { en: "Fast growth", "zh-CN": "快速增长率" },
      hint: { en: "At least this growth is fast; 0.3 for 30 %.", "zh-CN": "达到此增长率为快速成长；30 % 填 0.3。" },
    },
    loyal: {
      kind: "number",
      unit: "score",
      default: 80,
      origin: "OURS",
      label: { en: "Loyal from", "zh-CN": "忠诚度分界值" },
      hint: { en: "At least this score is loyal, e.g. 80.", "zh-CN": "达到此分数为忠诚，如 80。" },
    },
    labels: {
      kind: "codes",
      default: ["快速成长型", "忠诚型", "值得重视和培养", "睡眠型"],
      origin: "SEED",
      label: { en: "Names of the types", "zh-CN": "类型名称" },
      hint: { en: "Four: fast growing, loyal, worth developing, dormant.", "zh-CN": "四个：快速成长型、忠诚型、值得重视和培养、睡眠型。" },
    },
    actions: {
      kind: "codes",
      default: ["优先支持其增长", "保持忠诚并发掘新需求", "重视和培养", "了解原因，重新建立业务"],
      origin: "OURS",
      label: { en: "Actions", "zh-CN": "对应措施" },
      hint: { en: "What to do for each type, in the order of the names.", "zh-CN": "各类型的做法，顺序与名称一致。" },
    },
  },
  outputs: {
    type: { unit: "code", label: { en: "Type", "zh-CN": "类型" } },
    growth: { unit: "ratio", partial: true, label: { en: "Growth", "zh-CN": "增长率" } },
    action: { unit: "text", label: { en: "Action", "zh-CN": "措施" } },
  },
  figures: {},
  tables: { tiers: tierTable },
  answers: { columns: ["type"] },
  signature: ["prior", "current", "loyalty", "growth", "loyal", "satisfaction", "labels", "actions"],
  worksheet: true,
  wizard: {
    system: "ibm-types",
    question: "slipping",
    writes: ["type", "growth", "action"],
    tier: "type",
    tiers: ({ labels }) => labels as readonly string[],
    weight: "current",
    boundary: { value: "growth", cuts: ({ growth }) => [growth as number] },
    figures: [],
  },
  presets: {
    english: {
      label: { en: "Names and actions in English", "zh-CN": "英文名称与措施" },
      params: {
        labels: ["fast growing", "loyal", "worth developing", "dormant"],
        actions: ["support its growth first", "keep it loyal and find new needs", "give it attention and develop it", "find out why and start again"],
      },
      origin: "OURS",
    },
  },
  check: ({ labels, actions }) => [
    ...checkLabels(labels, 4),
    ...(actions.length === 4 ? [] : [{ code: "param-count", param: "actions", expected: 4, found: actions.length, of: "labels" } as const]),
  ],

  run({ prior, current, loyalty }, params) {
    const { labels, actions } = params;
    const place = prior.map((before, row) => typeOf(before, current[row]!, loyalty[row]!, params, row));
    const named = (names: readonly string[]): Answer<"code">[] => place.map((at) => (typeof at === "number" ? names[at]! : at));
    const type = named(labels);
    return {
      columns: { type, action: named(actions), growth: prior.map((before, row) => (before > 0 ? current[row]! / before - 1 : noGrowth(row))) },
      figures: {},
      tables: { tiers: tierRows(labels, type, current) },
    };
  },

  why: {
    en({ input, output, params, say }) {
      const satisfied = input.satisfaction === null ? "" : `; satisfaction ${say.number(input.satisfaction)}`;
      if (isDormant(input.prior, input.current)) return `Sales of ${say.amount(input.prior)} last period and none now → ${output.type}${satisfied}; ${output.action}`;
      const growth = output.growth === null ? "No sales in the last period, so no growth rate" : `Growth ${say.percent(output.growth, 2)} ${isFast(input, params) ? "≥" : "<"} ${say.percent(params.growth)}`;
      const loyalty = isFast(input, params) || input.loyalty === null ? "" : `; loyalty ${say.number(input.loyalty)} ${atLeast(input.loyalty, params.loyal) ? "≥" : "<"} ${say.number(params.loyal)}`;
      return `${growth}${loyalty} → ${output.type}${satisfied}; ${output.action}`;
    },
    "zh-CN"({ input, output, params, say }) {
      const satisfied = input.satisfaction === null ? "" : `；满意度 ${say.number(input.satisfaction)}`;
      if (isDormant(input.prior, input.current)) return `上期销售额 ${say.amount(input.prior)}，本期没有业务 → ${output.type}${satisfied}；${output.action}`;
      const growth = output.growth === null ? "上期没有销售额，没有增长率" : `增长率 ${say.percent(output.growth, 2)} ${isFast(input, params) ? "≥" : "<"} ${say.percent(params.growth)}`;
      const loyalty = isFast(input, params) || input.loyalty === null ? "" : `；忠诚度 ${say.number(input.loyalty)} ${atLeast(input.loyalty, params.loyal) ? "≥" : "<"} ${say.number(params.loyal)}`;
      return `${growth}${loyalty} → ${output.type}${satisfied}；${output.action}`;
    },
  },
  charts: [tierChart],
  native(sheet) {
    const [prior, current, loyalty] = [sheet.cell("prior"), sheet.cell("current"), sheet.cell("loyalty")];
    const fast = iff(`${prior}>0`, reaches(`${current}/${prior}`, `(1+${sheet.param("growth")})`), "FALSE");
    const place = sheet.own("typeNumber");
    return {
      working: {
        typeNumber: {
          label: { en: "Number of the type", "zh-CN": "类型序号" },
          unit: "count",
          formula: choose([[`AND(${prior}>0,${current}=0)`, "4"], [fast, "1"], [isEmpty(loyalty), "#VALUE!"], [reaches(loyalty, sheet.param("loyal")), "2"]], "3"),
        },
      },
      answers: {
        type: `INDEX(${sheet.param("labels")},1,${place})`,
        growth: iff(`${prior}>0`, `${current}/${prior}-1`, "NA()"),
        action: `INDEX(${sheet.param("actions")},1,${place})`,
      },
    };
  },
  sql(table, { growth, loyal, labels, actions }) {
    const { dialect } = table;
    const { text } = dialect;
    const [prior, current, loyalty] = [table.cell("prior"), table.cell("current"), table.cell("loyalty")];
    const { amount, number, percent } = sqlSay(dialect);
    const say = sentence(dialect);
    const [type, action, grown] = [answerColumn("type"), answerColumn("action"), answerColumn("growth")];
    const satisfied = (words: string): string => (table.has("satisfaction") ? cases([[`${table.cell("satisfaction")} IS NOT NULL`, say`${text(words)}${number(table.cell("satisfaction"))}`]], "''") : "''");
    const side = (condition: string): string => cases([[condition, text("≥")]], text("<"));
    const why = (dormant: string, none: string, rate: string, loyalWords: string, satisfaction: string, then: string, blank: string): string => {
      const ending = say` → ${type}${satisfied(satisfaction)}${text(then)}${action}`;
      const rated = cases([[`${grown} IS NULL`, text(none)]], say`${text(rate)}${percent(grown, 2)} ${side("is_fast")} ${text(numbers.percent(growth))}`);
      const judged = cases([["is_fast", "''"]], say`${text(loyalWords)}${number(loyalty)} ${side(atLeastCut(loyalty, loyal))} ${text(numbers.number(loyal))}`);
      return cases([["place_of IS NULL", text(blank)], ["place_of = 4", say`${dormant}${ending}`]], say`${rated}${judged}${ending}`);
    };
    return {
      steps: [
        { name: "grown", rule: "Growth over the last period", query: `SELECT *, CASE WHEN ${prior} > 0 THEN ${current} / ${prior} END AS ratio_of\nFROM ${table.rows}` },
        { name: "judged", rule: "Whether it is fast", query: `SELECT *, coalesce(${atLeastCut("ratio_of", 1 + growth)}, FALSE) AS is_fast\nFROM grown` },
        {
          name: "typed",
          rule: "The first rule that holds: dormant, fast growing, loyal, worth developing",
          query: `SELECT *, CASE WHEN ${prior} > 0 AND ${current} = 0 THEN 4 WHEN is_fast THEN 1 WHEN ${loyalty} IS NULL THEN NULL WHEN ${atLeastCut(loyalty, loyal)} THEN 2 ELSE 3 END AS place_of\nFROM judged`,
        },
      ],
      answers: { type: entryAt("place_of", labels.map(text), "NULL"), action: entryAt("place_of", actions.map(text), "NULL"), growth: "ratio_of - 1" },
      tables: { tiers: amountRows(table, labels, type, current) },
      why: {
        en: why(say`Sales of ${amount(prior)} last period and none now`, "No sales in the last period, so no growth rate", "Growth ", "; loyalty ", "; satisfaction ", "; ", "The loyalty is empty, and would decide here."),
        "zh-CN": why(say`上期销售额 ${amount(prior)}，本期没有业务`, "上期没有销售额，没有增长率", "增长率 ", "；忠诚度 ", "；满意度 ", "；", "忠诚度空白，而此处须由其决定。"),
      },
    };
  },
  worked: [
    {
      from: "case IBM-4: growth of exactly 30 %, loyalty of exactly 80, no sales before",
      inputs: { prior: [100, 100, 100, 100, 0], current: [0, 130, 129.9, 105, 50], loyalty: [90, 50, 80, 60, 60], satisfaction: [90, 50, 70, 95, 60] },
      outputs: { type: ["睡眠型", "快速成长型", "忠诚型", "值得重视和培养", "值得重视和培养"], growth: [-1, 0.3, 0.299, 0.05, { fault: "#N/A" }] },
      tables: { tiers: [["快速成长型", 1, 130], ["忠诚型", 1, 129.9], ["值得重视和培养", 2, 155], ["睡眠型", 1, 0]] },
    },
    {
      from: "by hand: loyalty may be blank only where sales decide; a loyal newcomer; an empty row",
      inputs: { prior: [100, 100, 100, -5, null], current: [0, 200, 100, 40, null], loyalty: [null, null, null, 85, null] },
      outputs: { type: ["睡眠型", "快速成长型", { fault: "#VALUE!" }, "忠诚型", ""] },
    },
    {
      from: "by hand: net returns are not dormant, never bought is worth developing; own limits",
      inputs: { prior: [100, 0, 100], current: [-10, 0, 110], loyalty: [10, 0, 0] },
      params: { growth: 0.1, loyal: 50 },
      outputs: { type: ["值得重视和培养", "值得重视和培养", "快速成长型"] },
    },
  ],
});

interface Limits {
  readonly growth: number;
  readonly loyal: number;
}

const isDormant = (prior: number, current: number): boolean => prior > 0 && current === 0;
const isFast = ({ prior, current }: { readonly prior: number; readonly current: number }, { growth }: Limits): boolean =>
  prior > 0 && atLeast(current / prior, 1 + growth);

/** The place of the type among the names; the first rule that holds decides. */
function typeOf(prior: number, current: number, loyalty: number | null, limits: Limits, row: number): number | Fault {
  if (isDormant(prior, current)) return 3;
  if (isFast({ prior, current }, limits)) return 0;
  if (loyalty === null) return blankCell("loyalty", row);
  return atLeast(loyalty, limits.loyal) ? 1 : 2;
}

const noGrowth = (row: number): Fault => ({
  fault: "#N/A",
  issue: {
    code: "method",
    row,
    text: { en: "There were no sales in the last period, so there is no growth rate.", "zh-CN": "上期没有销售额，因此没有增长率。" },
  },
});
