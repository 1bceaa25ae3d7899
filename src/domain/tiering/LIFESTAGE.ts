import { defineMethod } from "../method/method";
import { day, isEmpty } from "../native/cells";
import { iff } from "../native/formula";
import { daysBetween } from "../unit/within";
import { checkLabels } from "./bands";
import { todayParam } from "./sharedFields";
import { tierAmountInput, tierChart, tierRows, tierTable } from "./tierTable";
import { say as numbers } from "../method/say";
import { amountRows } from "../sql/amountRows";
import { answerColumn } from "../sql/names";
import { choose as cases, sentence, sqlSay } from "../sql/sentence";

/** Potential, new and old customers. */
export default defineMethod({
  id: "LIFESTAGE",
  family: "tiering",
  label: { en: "Life stage", "zh-CN": "客户时间阶段" },
  summary: {
    en: "Potential, new or old, by the date of the first order.",
    "zh-CN": "按首次订单日期分为潜在、新、老客户。",
  },
  formula: String.raw`\text{no order} \to \ell_1,\quad \text{today} - \text{first} \le d \to \ell_2,\quad \text{else } \ell_3`,
  sources: [
    { work: "客户分级复习资料 Q57", where: "潜在客户、新客户、老客户", origin: "SEED" },
    { work: "Tierbook", note: { en: "A customer is new for 365 days", "zh-CN": "365 天内为新客户" }, origin: "OURS" },
  ],

  inputs: {
    customer: {
      unit: "code",
      label: { en: "Customer", "zh-CN": "客户" },
      hint: { en: "Name or number: tells a customer without orders from an empty row.", "zh-CN": "名称或编号：用来区分没有订单的客户与空行。" },
      synonyms: ["customer", "name", "customer name", "customer id", "客户", "客户名称", "客户编号", "名称"],
    },
    first: {
      unit: "date",
      blank: "null",
      label: { en: "First order", "zh-CN": "首次订单日期" },
      hint: { en: "Date of the first order; blank where there is none yet.", "zh-CN": "首次下单日期，没有订单时留空。" },
      synonyms: ["first", "first order", "first purchase", "customer since", "首次订单", "首次订单日期", "首次购买", "首单日期"],
    },
    amount: tierAmountInput,
  },
  params: {
    today: todayParam,
    days: {
      kind: "number",
      unit: "days",
      min: 0,
      default: 365,
      origin: "OURS",
      label: { en: "Days a customer is new", "zh-CN": "新客户天数" },
      hint: { en: "New up to and including this day after the first order.", "zh-CN": "首次订单后此天数以内（含）为新客户。" },
    },
    labels: {
      kind: "codes",
      default: ["潜在", "新", "老"],
      origin: "SEED",
      label: { en: "Names of the stages", "zh-CN": "阶段名称" },
      hint: { en: "Three: no order yet, new, old.", "zh-CN": "三个：尚无订单、新、老。" },
    },
  },
  outputs: {
    stage: { unit: "code", label: { en: "Life stage", "zh-CN": "时间阶段" } },
    age: { unit: "days", partial: true, label: { en: "Days since the first order", "zh-CN": "距首次订单天数" } },
  },
  figures: {},
  tables: { tiers: tierTable },
  answers: { columns: ["stage"] },
  signature: ["customer", "first", "today", "days", "labels", "amount"],
  worksheet: true,
  wizard: {
    system: "life-stage",
    question: "slipping",
    writes: ["stage", "age"],
    tier: "stage",
    tiers: ({ labels }) => labels as readonly string[],
    weight: "amount",
    boundary: { value: "age", cuts: ({ days }) => [days as number] },
    figures: [],
  },
  check: ({ labels }) => checkLabels(labels, 3),

  run({ first, amount }, { today, days, labels }) {
    const age = first.map((date) => (date === null ? null : daysBetween(date, today)));
    const stage = age.map((n) => labels[n === null ? 0 : n <= days ? 1 : 2]!);
    return {
      columns: { stage, age: age.map((n) => n ?? "") },
      figures: {},
      tables: { tiers: tierRows(labels, stage, amount) },
    };
  },

  why: {
    en: ({ input, output, params, say }) =>
      input.first === null || output.age === null
        ? `No order yet → ${output.stage}`
        : `First order on ${say.date(input.first)}, ${say.amount(output.age)} d before ${say.date(params.today)} (new up to ${say.number(params.days)} d) → ${output.stage}`,
    "zh-CN": ({ input, output, params, say }) =>
      input.first === null || output.age === null
        ? `尚无订单 → ${output.stage}`
        : `首次订单 ${say.date(input.first)}，距 ${say.date(params.today)} ${say.amount(output.age)} 天（${say.number(params.days)} 天以内为新）→ ${output.stage}`,
  },
  charts: [tierChart],
  native(sheet) {
    const first = sheet.cell("first");
    const age = sheet.own("since");
    const [none, fresh, old] = [0, 1, 2].map((j) => sheet.entry("labels", j)) as [string, string, string];
    return {
      working: { since: { label: { en: "Days since the first order", "zh-CN": "距首次订单天数" }, unit: "days", formula: iff(isEmpty(first), '""', `${day(sheet.param("today"))}-${day(first)}`) } },
      answers: { stage: iff(`${age}=""`, none, iff(`${age}<=${sheet.param("days")}`, fresh, old)), age },
    };
  },
  sql(table, { today, days, labels }) {
    const { dialect } = table;
    const { text } = dialect;
    const first = table.cell("first");
    const { amount, date } = sqlSay(dialect);
    const say = sentence(dialect);
    const stage = answerColumn("stage");
    const [day, limit, age] = [text(numbers.date(today)), text(numbers.number(days)), amount("age_real")];
    const ordered = (none: string, known: string): string => cases([[`${first} IS NULL`, none]], known);
    return {
      steps: [
        { name: "aged", rule: "Days since the first order", query: `SELECT *, ${Math.floor(today)} - ${first} AS age_of, ${dialect.cast(`(${Math.floor(today)} - ${first})`, "real")} AS age_real\nFROM ${table.rows}` },
      ],
      answers: { stage: cases([["age_of IS NULL", text(labels[0]!)], [`age_of <= ${dialect.real(days)}`, text(labels[1]!)]], text(labels[2]!)), age: "age_of" },
      tables: { tiers: amountRows(table, labels, stage, table.has("amount") ? table.cell("amount") : undefined) },
      why: {
        en: ordered(say`No order yet → ${stage}`, say`First order on ${date(first)}, ${age} d before ${day} (new up to ${limit} d) → ${stage}`),
        "zh-CN": ordered(say`尚无订单 → ${stage}`, say`首次订单 ${date(first)}，距 ${day} ${age} 天（${limit} 天以内为新）→ ${stage}`),
      },
    };
  },
  worked: [
    {
      from: "case LIFESTAGE: no order, today, 365 and 366 days ago",
      inputs: { customer: ["a", "b", "c", "d"], first: [null, 46053, 45688, 45687] },
      params: { today: 46053 },
      outputs: { stage: ["潜在", "新", "新", "老"], age: ["", 0, 365, 366] },
      tables: { tiers: [["潜在", 1, ""], ["新", 2, ""], ["老", 1, ""]] },
    },
    { from: "by hand: an empty row is no potential customer", inputs: { customer: ["a", null], first: [null, null] }, params: { today: 46053 }, outputs: { stage: ["潜在", ""] } },
    {
      from: "by hand: new for 30 days, names in English, an order after today is new",
      inputs: { customer: ["a", "b", "c"], first: [46023, 46022, 46060] },
      params: { today: 46053, days: 30, labels: ["lead", "new", "old"] },
      outputs: { stage: ["new", "old", "new"], age: [30, 31, -7] },
    },
  ],
});
