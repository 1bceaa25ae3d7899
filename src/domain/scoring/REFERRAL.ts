import { defineMethod, type Answer } from "../method/method";
import { sum, toNumber } from "../money/decimal";
import { quotient } from "./quotient";

const counted = (en: string, zh: string, hintEn: string, hintZh: string, words: readonly string[]) =>
  ({ unit: "count", min: 0, blank: "null", label: { en, "zh-CN": zh }, hint: { en: hintEn, "zh-CN": hintZh }, synonyms: words }) as const;

/** How many new customers old ones bring, and how many say they would. */
export default defineMethod({
  id: "REFERRAL",
  family: "scoring",
  label: { en: "Referral share and conversion", "zh-CN": "推荐占比与推荐成交率" },
  summary: {
    en: "New customers brought by existing ones as a share of all new ones and of the leads they named; intentions from a survey.",
    "zh-CN": "由老客户推荐的新客户占全部新客户、占推荐线索的比例；以及调查中的意愿比例。",
  },
  formula: String.raw`\text{share} = \frac{\text{referred}}{\text{new}},\quad \text{conversion} = \frac{\text{referred}}{\text{leads}},\quad \text{intention} = \frac{\text{yes}}{\text{yes}+\text{no}}`,
  sources: [
    { work: "《客户价值管理案例》，万科", where: "超过40%的新业主是老业主介绍的; 推荐成交率…甚至能达到50%; 48.5%的会员将向亲朋推荐", note: { en: "Examples, never defaults", "zh-CN": "仅为示例，不作默认值" }, origin: "SEED" },
    { work: "Tierbook", note: { en: "The formulas", "zh-CN": "计算公式" }, origin: "OURS" },
  ],

  inputs: {
    new: counted("New customers", "新客户数", "New customers of the period or tier, e.g. 250.", "当期或该级别的新客户数，如 250。", ["new", "new customers", "新客户", "新客户数", "新业主"]),
    referred: counted("Referred customers", "推荐成交客户数", "New customers an existing one brought, e.g. 105.", "由老客户推荐而成交的新客户数，如 105。", ["referred", "referred customers", "推荐客户", "推荐成交", "推荐成交客户数", "老客户介绍"]),
    leads: { ...counted("Referred leads", "推荐线索数", "People existing customers named, e.g. 210.", "老客户推荐的线索数，如 210。", ["leads", "referred leads", "推荐线索", "线索数", "推荐人数"]), optional: true },
    yes: { ...counted("Would (yes)", "有意愿人数", "Survey answers “yes” to buying again or recommending; blanks are left out.", "调查中愿意再购或推荐的人数；未作答者不计。", ["yes", "intend yes", "有意愿", "愿意", "愿意推荐"]), optional: true },
    no: { ...counted("Would not (no)", "无意愿人数", "Survey answers “no”.", "调查中不愿意的人数。", ["no", "intend no", "无意愿", "不愿意"]), optional: true },
  },
  params: {},
  outputs: {
    share: { unit: "share", partial: true, label: { en: "Share of new customers", "zh-CN": "占新客户比例" } },
    conversion: { unit: "share", partial: true, label: { en: "Referral conversion", "zh-CN": "推荐成交率" } },
    intention: { unit: "share", partial: true, label: { en: "Intention", "zh-CN": "意愿比例" } },
    answers: { unit: "count", label: { en: "Answers (n)", "zh-CN": "有效回答数（n）" } },
  },
  figures: {
    share: { unit: "share", label: { en: "Share of all new customers", "zh-CN": "占全部新客户比例" } },
    conversion: { unit: "share", label: { en: "Conversion of all leads", "zh-CN": "全部推荐成交率" } },
  },
  tables: {},
  answers: { columns: ["share", "conversion"] },
  signature: ["new", "referred", "leads", "yes", "no"],
  worksheet: true,

  run({ new: fresh, referred, leads, yes, no }) {
    const answered = fresh.map((_, row) => (yes?.[row] ?? 0) + (no?.[row] ?? 0));
    const intention = (row: number): Answer<"share"> =>
      (yes?.[row] ?? null) === null && (no?.[row] ?? null) === null ? "" : quotient(yes?.[row] ?? 0, answered[row]!, row);
    const both = (column: readonly (number | null)[] | undefined): number[] => referred.flatMap((brought, row) => (brought === null || (column?.[row] ?? null) === null ? [] : [row]));
    const [withNew, withLeads] = [both(fresh), both(leads)];
    const total = (column: readonly (number | null)[], rows: readonly number[]): number => toNumber(sum(rows.map((row) => column[row] ?? 0)));
    return {
      columns: {
        share: referred.map((brought, row) => share(brought, fresh[row] ?? null, row)),
        conversion: referred.map((brought, row) => share(brought, leads?.[row] ?? null, row)),
        intention: referred.map((_, row) => intention(row)),
        answers: answered,
      },
      figures: {
        share: withNew.length === 0 ? "" : quotient(total(referred, withNew), total(fresh, withNew), 0),
        conversion: withLeads.length === 0 ? "" : quotient(total(referred, withLeads), total(leads ?? [], withLeads), 0),
      },
      tables: {},
    };
  },

  why: {
    en({ input, output, say }) {
      const share = output.share === null ? (input.new === null || input.referred === null ? "referred or new customers not known" : "no new customers, so no share") : `${say.amount(input.referred ?? 0)} of ${say.amount(input.new ?? 0)} new customers were referred: ${say.percent(output.share)}`;
      const conversion = output.conversion === null ? "" : `; of ${say.amount(input.leads ?? 0)} leads ${say.percent(output.conversion)} bought`;
      const intention = output.intention === null ? "" : `; ${say.amount(input.yes ?? 0)} of ${say.amount(output.answers)} answers are yes: ${say.percent(output.intention)}`;
      return `${share}${conversion}${intention}`;
    },
    "zh-CN"({ input, output, say }) {
      const share = output.share === null ? (input.new === null || input.referred === null ? "新客户数或推荐数未知" : "没有新客户，无法计算占比") : `新客户 ${say.amount(input.new ?? 0)}，其中推荐 ${say.amount(input.referred ?? 0)}，占 ${say.percent(output.share)}`;
      const conversion = output.conversion === null ? "" : `；推荐线索 ${say.amount(input.leads ?? 0)}，成交率 ${say.percent(output.conversion)}`;
      const intention = output.intention === null ? "" : `；有效回答 ${say.amount(output.answers)}，有意愿 ${say.amount(input.yes ?? 0)}，占 ${say.percent(output.intention)}`;
      return `${share}${conversion}${intention}`;
    },
  },
  charts: [],
  worked: [
    {
      from: "case KPI-REFERRAL",
      inputs: { new: [250], referred: [105], leads: [210], yes: [569], no: [431] },
      outputs: { share: [0.42], conversion: [0.5], intention: [0.569], answers: [1000] },
      figures: { share: 0.42, conversion: 0.5 },
    },
    {
      from: "by hand: no new customers, no leads given, nobody answered, a blank row",
      inputs: { new: [0, 10, null], referred: [0, 4, null], leads: [0, null, null], yes: [0, null, null], no: [0, null, null] },
      outputs: { share: [{ fault: "#DIV/0!" }, 0.4, ""], conversion: [{ fault: "#DIV/0!" }, "", ""], intention: [{ fault: "#DIV/0!" }, "", ""], answers: [0, 0, ""] },
      figures: { share: 0.4, conversion: { fault: "#DIV/0!" } },
    },
    {
      from: "by hand: a survey alone; referred customers without the number of new ones count in no share",
      inputs: { new: [null, null, 8], referred: [null, 3, 2], yes: [1, null, null], no: [3, null, null] },
      outputs: { share: ["", "", 0.25], intention: [0.25, "", ""] },
      figures: { share: 0.25 },
    },
    { from: "by hand: only “no” answers; without leads there is no conversion", inputs: { new: [4], referred: [1], no: [5] }, outputs: { share: [0.25], intention: [0], answers: [5] }, figures: { conversion: "" } },
  ],
});

const share = (part: number | null, whole: number | null, row: number): Answer<"share"> => (part === null || whole === null ? "" : quotient(part, whole, row));
