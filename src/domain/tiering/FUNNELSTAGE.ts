import { defineMethod } from "../method/method";
import { day, isEmpty, yes } from "../native/cells";
import { choose, iff, quoted } from "../native/formula";
import { funnelAxes, funnelSource, inverted, monthsParam, stagesParam } from "../scoring/funnel";
import { monthsLater } from "../unit/calendar";
import { checkLabels } from "./bands";
import { todayParam } from "./sharedFields";
import { tierAmountInput, tierRows, tierTable } from "./tierTable";
import { say as numbers } from "../method/say";
import { amountRows } from "../sql/amountRows";
import { entryAt } from "../sql/count";
import { answerColumn } from "../sql/names";
import { sentence, sqlSay } from "../sql/sentence";

const answer = { unit: "flag", blank: "null" } as const;

/** By stage, from the contract on. */
const statuses = ["已成交", "谈判", "谈判", "潜在", "潜在"];

/** How far a prospect has come on the way to a contract. */
export default defineMethod({
  id: "FUNNELSTAGE",
  family: "tiering",
  label: { en: "Sales funnel stage", "zh-CN": "销售漏斗阶段" },
  summary: {
    en: "Places each prospect in stage A to E of the sales funnel by what has been reached.",
    "zh-CN": "按已达成的进展把客户归入销售漏斗的 A 至 E 级。",
  },
  formula: String.raw`\text{contract} \to A,\quad \text{decision} \wedge \text{close} \le \text{EDATE}(\text{today},2) \to B,\quad \text{stable} \wedge \text{intent} \to C,\quad \text{info} \wedge (\text{contact} \vee \text{stable}) \to D,\quad \text{else } E`,
  sources: [funnelSource, { work: "ABCD 等级客户分析", where: "已成交、谈判、潜在", note: { en: "Customers by closing status, names only", "zh-CN": "按成交状态分类，仅有名称" }, origin: "SEED" }, { work: "Tierbook", note: { en: "The order of the rules; without a closing date not B; stable contact counts as contact; the closing status of a stage", "zh-CN": "规则的先后；没有签约日期不为 B；稳定联系视同联系；各阶段的成交状态" }, origin: "OURS" }],

  inputs: {
    contract: {
      ...answer,
      label: { en: "Contract", "zh-CN": "签订合同" },
      hint: { en: "TRUE where an agreement is signed or being signed; blank is FALSE.", "zh-CN": "已签协议或合同正在签订填 TRUE，空白为 FALSE。" },
      synonyms: ["contract", "signed", "签订合同", "合同", "已签约", "签约"],
    },
    decision: {
      ...answer,
      label: { en: "Decision maker's intention", "zh-CN": "决策者购买意向" },
      hint: { en: "TRUE where the decision maker intends to buy.", "zh-CN": "获得决策者的购买意向填 TRUE。" },
      synonyms: ["decision", "decision maker", "决策者意向", "决策者购买意向", "决策者"],
    },
    close: {
      unit: "date",
      blank: "null",
      label: { en: "Expected contract date", "zh-CN": "预计签约日期" },
      hint: { en: "Blank where not known: the prospect is then not B.", "zh-CN": "未知时留空，此时不为 B 级。" },
      synonyms: ["close", "closing date", "expected close", "contract date", "预计签约日期", "预计成交日期", "签约日期"],
    },
    stable: {
      ...answer,
      label: { en: "Stable contact", "zh-CN": "稳定联系" },
      hint: { en: "TRUE where contact is stable.", "zh-CN": "已建立稳定联系填 TRUE。" },
      synonyms: ["stable", "stable contact", "稳定联系"],
    },
    intent: {
      ...answer,
      label: { en: "Clear intention", "zh-CN": "明确意向" },
      hint: { en: "TRUE where the customer clearly said so, whenever it may buy.", "zh-CN": "明确表示意向填 TRUE，周期不限。" },
      synonyms: ["intent", "intention", "明确意向", "意向", "表示意向"],
    },
    info: {
      ...answer,
      label: { en: "Full information", "zh-CN": "完整基本信息" },
      hint: { en: "TRUE where the basic information is complete.", "zh-CN": "已获得完整的基本信息填 TRUE。" },
      synonyms: ["info", "information", "full information", "完整基本信息", "完整信息", "基本信息"],
    },
    contact: {
      ...answer,
      label: { en: "First contact", "zh-CN": "初步联系" },
      hint: { en: "TRUE where there was a first contact.", "zh-CN": "已建立初步联系填 TRUE。" },
      synonyms: ["contact", "first contact", "初步联系", "联系"],
    },
    amount: tierAmountInput,
  },
  params: { today: todayParam, months: monthsParam, stages: stagesParam },
  outputs: {
    stage: { unit: "code", label: { en: "Stage", "zh-CN": "阶段" } },
    status: {
      unit: "code",
      label: { en: "Closing status: closed, negotiating or potential", "zh-CN": "成交状态（已成交、谈判、潜在）" },
      hint: { en: "Closed from the contract on, negotiating in B and C, else potential.", "zh-CN": "有合同为已成交，B、C 级为谈判，其余为潜在。" },
    },
  },
  figures: {},
  tables: { tiers: tierTable },
  answers: { columns: ["stage"] },
  signature: ["contract", "decision", "close", "stable", "intent", "info", "contact", "today", "months", "stages", "amount"],
  worksheet: true,
  wizard: {
    system: "funnel-stage",
    question: "effort",
    writes: ["stage", "status"],
    tier: "stage",
    tiers: ({ stages }) => stages as readonly string[],
    weight: "amount",
    figures: [],
  },
  check: ({ stages }) => checkLabels(stages, 5).map((issue) => ({ ...issue, param: "stages" })),

  run({ contract, decision, close, stable, intent, info, contact, amount }, { today, months, stages }) {
    const end = monthsLater(today, months);
    const place = contract.map((signed, row): number => {
      const date = close[row] ?? null;
      if (signed) return 0;
      if (decision[row] && date !== null && Math.floor(date) <= end) return 1;
      if (stable[row] && intent[row]) return 2;
      return info[row] && (contact[row] || stable[row]) ? 3 : 4;
    });
    const stage = place.map((at) => stages[at]!);
    const tiers = tierRows(stages, stage, amount);
    return { columns: { stage, status: place.map((at) => statuses[at]!) }, figures: {}, tables: { tiers }, notes: inverted(stages, tiers.map((row) => row[1] as number)) };
  },

  why: {
    en({ input, output, params, say }) {
      const end = say.date(monthsLater(params.today, params.months));
      const reasons = [
        "Contract signed or being signed",
        `The decision maker intends to buy, contract by ${input.close === null ? end : say.date(input.close)} (not after ${end})`,
        "Stable contact and a clear intention, not ready for a contract in time",
        "Full information and contact, no clear intention in stable contact",
        "First information only",
      ];
      return `${reasons[params.stages.indexOf(output.stage)]!} → ${output.stage}`;
    },
    "zh-CN"({ input, output, params, say }) {
      const end = say.date(monthsLater(params.today, params.months));
      const reasons = [
        "已签订协议或合同正在签订",
        `获得决策者购买意向，预计 ${input.close === null ? end : say.date(input.close)} 签约（不晚于 ${end}）`,
        "稳定联系且明确表示意向，尚不能按期签约",
        "信息完整且有联系，尚无稳定联系下的明确意向",
        "仅有初步信息",
      ];
      return `${reasons[params.stages.indexOf(output.stage)]!} → ${output.stage}`;
    },
  },
  charts: [
    {
      id: "funnel",
      title: { en: "Prospects by stage", "zh-CN": "各阶段客户数" },
      table: "tiers",
      series: [{ column: "customers", shape: "bar" }],
      axes: funnelAxes,
    },
  ],
  native(sheet) {
    const is = (input: string): string => yes(sheet.cell(input));
    const close = sheet.cell("close");
    const place = sheet.own("stageNumber");
    const inTime = iff(isEmpty(close), "FALSE", `${day(close)}<=${sheet.figure("end")}`);
    return {
      figures: { end: { label: { en: "Last day for a contract", "zh-CN": "签约截止日" }, unit: "date", formula: `EDATE(${sheet.param("today")},${sheet.param("months")})` } },
      working: {
        stageNumber: {
          label: { en: "Number of the stage", "zh-CN": "阶段序号" },
          unit: "count",
          formula: choose(
            [
              [is("contract"), "1"],
              [`AND(${is("decision")},${inTime})`, "2"],
              [`AND(${is("stable")},${is("intent")})`, "3"],
              [`AND(${is("info")},OR(${is("contact")},${is("stable")}))`, "4"],
            ],
            "5",
          ),
        },
      },
      answers: { stage: `INDEX(${sheet.param("stages")},1,${place})`, status: `CHOOSE(${place},${statuses.map(quoted).join(",")})` },
    };
  },
  sql(table, { today, months, stages }) {
    const { dialect } = table;
    const { text } = dialect;
    const yes_ = (input: "contract" | "decision" | "stable" | "intent" | "info" | "contact"): string => `coalesce(${table.cell(input)}, FALSE)`;
    const close = table.cell("close");
    const end = monthsLater(today, months);
    const say = sentence(dialect);
    const stage = answerColumn("stage");
    const { date } = sqlSay(dialect);
    const by = text(numbers.date(end));
    const reasons = (second: string, others: readonly string[]): string => entryAt("place_of", [text(others[0]!), second, ...others.slice(1).map(text)], "''");
    return {
      steps: [
        {
          name: "staged",
          rule: "The first stage whose answers are all yes",
          query: `SELECT *, CASE WHEN ${yes_("contract")} THEN 1 WHEN ${yes_("decision")} AND coalesce(${close} <= ${end}, FALSE) THEN 2 WHEN ${yes_("stable")} AND ${yes_("intent")} THEN 3 WHEN ${yes_("info")} AND (${yes_("contact")} OR ${yes_("stable")}) THEN 4 ELSE 5 END AS place_of\nFROM ${table.rows}`,
        },
      ],
      answers: { stage: entryAt("place_of", stages.map(text), "NULL"), status: entryAt("place_of", statuses.map(text), "NULL") },
      tables: { tiers: amountRows(table, stages, stage, table.has("amount") ? table.cell("amount") : undefined) },
      why: {
        en: say`${reasons(say`The decision maker intends to buy, contract by ${date(close)} (not after ${by})`, [
          "Contract signed or being signed",
          "Stable contact and a clear intention, not ready for a contract in time",
          "Full information and contact, no clear intention in stable contact",
          "First information only",
        ])} → ${stage}`,
        "zh-CN": say`${reasons(say`获得决策者购买意向，预计 ${date(close)} 签约（不晚于 ${by}）`, [
          "已签订协议或合同正在签订",
          "稳定联系且明确表示意向，尚不能按期签约",
          "信息完整且有联系，尚无稳定联系下的明确意向",
          "仅有初步信息",
        ])} → ${stage}`,
      },
    };
  },
  worked: [
    {
      from: "case FUNNELSTAGE: two months from 31 January 2026 end on 31 March",
      inputs: {
        contract: [true, false, false, false, false, false],
        decision: [false, true, true, true, false, false],
        close: [null, 46112, 46113, null, null, null],
        stable: [false, true, true, true, true, false],
        intent: [false, true, true, true, false, false],
        info: [false, true, true, true, true, true],
        contact: [false, true, true, true, false, false],
      },
      params: { today: 46053 },
      outputs: { stage: ["A", "B", "C", "C", "D", "E"], status: ["已成交", "谈判", "谈判", "谈判", "潜在", "潜在"] },
      tables: { tiers: [["A", 1, ""], ["B", 1, ""], ["C", 2, ""], ["D", 1, ""], ["E", 1, ""]] },
    },
    {
      from: "by hand: blank answers are no; a row with one answer is not empty; a decision alone is E; a date gone by is still within",
      inputs: {
        contract: [null, null, false, null],
        decision: [null, true, true, null],
        close: [null, null, 46000, null],
        stable: [null, null, null, null],
        intent: [true, null, null, null],
        info: [null, null, null, null],
        contact: [null, null, null, null],
      },
      params: { today: 46053 },
      outputs: { stage: ["E", "E", "B", ""] },
    },
    {
      from: "by hand: 1 and 0 for yes and no, a word is an error; amounts per stage",
      inputs: {
        contract: [1, "maybe"], decision: [0, 0], close: [null, null], stable: [0, 0], intent: [0, 0], info: [0, 0], contact: [0, 0], amount: [7, 8],
      },
      params: { today: 46053 },
      outputs: { stage: ["A", { fault: "#VALUE!" }] },
      tables: { tiers: [["A", 1, 7], ["B", 0, 0], ["C", 0, 0], ["D", 0, 0], ["E", 0, 0]] },
    },
  ],
});
