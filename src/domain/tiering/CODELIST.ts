import type { Answer, ParamRow } from "../method/method";
import { defineMethod } from "../method/method";
import { iff } from "../native/formula";
import { firstPlace } from "../native/places";
import { codeLists, collections } from "./codeLists";
import { unknownCode } from "./sharedFields";
import { tierAmountInput, tierChart, tierRows, tierTable } from "./tierTable";
import { amountRows } from "../sql/amountRows";
import { entryAt } from "../sql/count";
import { answerColumn } from "../sql/names";
import { choose as cases, sentence } from "../sql/sentence";

/** Words of a column held against a list of codes, and how many customers each has. */
export default defineMethod({
  id: "CODELIST",
  family: "tiering",
  label: { en: "Status by a list of codes", "zh-CN": "按规范清单归类" },
  summary: {
    en: "Holds a status column against a named list, such as the four ways to collect, and counts customers and amounts for each.",
    "zh-CN": "将状态列与规范清单（如四种追账方式）核对，并统计各项的客户数与金额。",
  },
  formula: String.raw`\text{code}_i = c_j \text{ for the first } j \text{ with } \text{word}_i \in \{c_j, e_j\}`,
  sources: [
    { work: "复习资料 Q64、Q66", where: "定期资信调查, 经常性监督检查, 信用等级调整; 法人、财务、品牌、交易信用", origin: "SEED" },
    { work: "复习资料 Q13、Q37", where: "认知、探测、扩展、投入、终止; 主动放弃、主动离开、被挖走、被迫离开", origin: "SEED" },
    { work: "复习资料 Q40、Q62、Q110", note: { en: "A relationship in decline is re-developed or let go; the ways to collect; causes of loss and whether they can be controlled", "zh-CN": "退化期再开发或放弃；追账方式；流失原因及是否可控" }, origin: "SEED" },
    { work: "Tierbook", note: { en: "English words beside the codes; a word on neither side of the list is an error in its row", "zh-CN": "各项的英文对照；清单以外的词在该行报错" }, origin: "OURS" },
  ],

  inputs: {
    status: {
      unit: "code",
      label: { en: "Status", "zh-CN": "状态" },
      hint: { en: "A code of the list, or its English word, e.g. arbitration.", "zh-CN": "清单中的代码或其英文，如仲裁追账。" },
      synonyms: ["status", "collection status", "reason", "cause", "stage", "状态", "追账状态", "催收状态", "流失原因", "阶段"],
    },
    amount: tierAmountInput,
  },
  params: {
    list: {
      kind: "rows",
      columns: {
        code: { unit: "code", label: { en: "Code", "zh-CN": "代码" } },
        english: { unit: "text", label: { en: "In English", "zh-CN": "英文" } },
        group: { unit: "text", label: { en: "Group", "zh-CN": "分组" } },
        action: { unit: "text", label: { en: "Action", "zh-CN": "措施" } },
      },
      default: collections,
      origin: "SEED",
      label: { en: "List of codes", "zh-CN": "规范清单" },
      hint: {
        en: "A row per code: code, English word, group, action; the last three may be empty. Left out: the four ways to collect.",
        "zh-CN": "每项一行：代码、英文、分组、措施，后三项可空。省略时为四种追账方式。",
      },
    },
  },
  outputs: {
    code: { unit: "code", label: { en: "Code", "zh-CN": "代码" } },
    english: { unit: "text", partial: true, label: { en: "In English", "zh-CN": "英文" } },
    group: { unit: "text", partial: true, label: { en: "Group", "zh-CN": "分组" } },
    action: { unit: "text", partial: true, label: { en: "Action", "zh-CN": "措施" } },
  },
  figures: { customers: { unit: "count", label: { en: "Customers with a status", "zh-CN": "有状态的客户数" } } },
  tables: { tiers: tierTable },
  answers: { columns: ["code"] },
  signature: ["status", "list", "amount"],
  worksheet: true,
  presets: codeLists,
  wizard: {
    system: "code-list",
    question: "owe",
    writes: ["code", "english", "group", "action"],
    tier: "code",
    tiers: ({ list }) => codesOf(list as readonly ParamRow[]),
    weight: "amount",
    figures: ["customers"],
  },
  check({ list }) {
    const codes = codesOf(list);
    const twice = codes.find((code, i) => codes.indexOf(code) !== i);
    if (twice === undefined) return [];
    return [{ code: "method", text: { en: `The list holds ${twice} twice. Keep one row.`, "zh-CN": `清单中“${twice}”有两行，请保留一行。` } }];
  },

  run({ status, amount }, { list }) {
    const found = status.map((word) => list.find(([code, english]) => same(word, code) || same(word, english)));
    const cell = (place: number): Answer<"code">[] =>
      found.map((row, i) => (row === undefined ? unknownCode("status", i, status[i]!, codesOf(list)) : String(row[place] ?? "")));
    const code = cell(0);
    return {
      columns: { code, english: cell(1), group: cell(2), action: cell(3) },
      figures: { customers: found.filter((row) => row !== undefined).length },
      tables: { tiers: tierRows(codesOf(list), code, amount) },
    };
  },

  why: {
    en: ({ input, output }) =>
      `${input.status.trim()} is on the list → ${output.code}${output.english === null ? "" : ` (${output.english})`}${output.group === null ? "" : `, ${output.group}`}${output.action === null ? "" : `: ${output.action}`}`,
    "zh-CN": ({ input, output }) =>
      `“${input.status.trim()}”在清单中 → ${output.code}${output.group === null ? "" : `（${output.group}）`}${output.action === null ? "" : `：${output.action}`}`,
  },
  charts: [tierChart],
  native(sheet, { list }) {
    const word = `TRIM(${sheet.cell("status")})`;
    const listed = sheet.param("list");
    const is = (column: number): string => `(TRIM(INDEX(${listed},0,${column}))=${word})`;
    const place = sheet.own("listRow");
    const answer = (column: number): string => iff(`${place}>${list.length}`, "#VALUE!", `INDEX(${listed},${place},${column})&""`);
    return {
      working: {
        listRow: {
          label: { en: "Row of the list", "zh-CN": "清单行号" },
          unit: "count",
          formula: firstPlace(`${is(1)}+${is(2)}>0`, list.length, "down"),
        },
      },
      reported: { customers: `COUNTIF(${sheet.all("listRow")},"<=${list.length}")` },
      answers: { code: answer(1), english: answer(2), group: answer(3), action: answer(4) },
    };
  },
  sql(table, { list }) {
    const { dialect } = table;
    const { text } = dialect;
    const status = table.cell("status");
    const word = (listed: ParamRow[number] | undefined): readonly string[] => (listed === null || listed === undefined ? [] : [text(String(listed).trim().toLowerCase())]);
    const places = list.flatMap(([code, english], i) => {
      const words = [...word(code), ...word(english)];
      return words.length === 0 ? [] : [[`${dialect.lower(status)} IN (${words.join(", ")})`, String(i + 1)] as const];
    });
    const column = (at: number): string => entryAt("place_of", list.map((row) => (String(row[at] ?? "") === "" ? "NULL" : text(String(row[at])))), "NULL");
    const say = sentence(dialect);
    const [code, english, group, action] = (["code", "english", "group", "action"] as const).map(answerColumn) as [string, string, string, string];
    const also = (name: string, words: string): string => cases([[`${name} IS NOT NULL`, words]], "''");
    const unknown = (words: string): readonly (readonly [string, string])[] => [["place_of IS NULL", words]];
    const codes = codesOf(list);
    return {
      steps: [{ name: "found", rule: "The row of the list with the code or its English word", query: `SELECT *, ${cases(places, "NULL")} AS place_of\nFROM ${table.rows}` }],
      answers: { code: column(0), english: column(1), group: column(2), action: column(3) },
      figures: { customers: "SELECT count(place_of) FROM tb_answers" },
      tables: { tiers: amountRows(table, codes, code, table.has("amount") ? table.cell("amount") : undefined) },
      why: {
        en: cases(unknown(say`${status} is not on the list: ${text(codes.join(", "))}.`), say`${status} is on the list → ${code}${also(english, say` (${english})`)}${also(group, say`, ${group}`)}${also(action, say`: ${action}`)}`),
        "zh-CN": cases(unknown(say`“${status}”不在清单中：${text(codes.join("、"))}。`), say`“${status}”在清单中 → ${code}${also(group, say`（${group}）`)}${also(action, say`：${action}`)}`),
      },
    };
  },
  worked: [
    {
      from: "seed 002 Q62: four ways to collect, in either language and any case; a word that is none of them, an empty row",
      inputs: { status: ["自行追账", "Arbitration", " 诉讼追账 ", "Own", "哭", null], amount: [10, 20, 5, 1, 7, null] },
      outputs: { code: ["自行追账", "仲裁追账", "诉讼追账", "自行追账", { fault: "#VALUE!" }, ""], english: ["own", "arbitration", "litigation", "own", { fault: "#VALUE!" }, ""] },
      figures: { customers: 4 },
      tables: { tiers: [["自行追账", 2, 11], ["委托追账", 0, 0], ["仲裁追账", 1, 20], ["诉讼追账", 1, 5]] },
    },
    {
      from: "seed 002 Q110: two causes of loss can be controlled and two cannot",
      inputs: { status: ["竞争对手进攻", "accident"] },
      params: { list: codeLists.lossCause.params.list },
      outputs: { group: ["可控", "不可控"] },
    },
    {
      from: "by hand: one's own list without English words or groups; numbers are names",
      inputs: { status: [2, "3"] },
      params: { list: [["2"], [3]] },
      outputs: { code: ["2", "3"], english: ["", ""], group: ["", ""] },
    },
  ],
});

const codesOf = (list: readonly ParamRow[]): string[] => list.map(([code]) => String(code ?? ""));

/** Case and spaces around a word make no difference. */
const same = (word: string, listed: ParamRow[number] | undefined): boolean =>
  listed !== null && listed !== undefined && word.trim().toLowerCase() === String(listed).trim().toLowerCase();
