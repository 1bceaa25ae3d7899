import type { Fault } from "../issue/issue";
import { defineMethod } from "../method/method";
import { atLeast as atLeastCell, choose, lessThan, quoted } from "../native/formula";
import { constantRow } from "../native/places";
import { say as numbers } from "../method/say";
import { answerColumn } from "../sql/names";
import { atLeastCut } from "../sql/nearly";
import { choose as chooseSql, sentence, sqlSay } from "../sql/sentence";
import { atLeast } from "../unit/nearly";

type Action = "维持" | "降低" | "暂停/取消" | "提高?";

/** Should a customer's credit level be kept, lowered, stopped or raised? */
export default defineMethod({
  id: "CREDITADJUST",
  family: "quota",
  label: { en: "Credit level adjustment", "zh-CN": "信用等级调整" },
  summary: {
    en: "Suggests keeping, lowering, stopping or raising a customer's credit from finances, punctuality and use of the limit.",
    "zh-CN": "根据财务状况、付款是否及时和额度使用率，建议维持、降低、暂停或提高信用。",
  },
  formula: String.raw`\text{worse finances} \to \text{stop};\ \text{late} \to \text{lower};\ u < 30\,\% \to \text{lower};\ \text{on time and } u \ge 90\,\% \to \text{raise?};\ \text{else keep}`,
  sources: [
    { work: "《客户ABCD管理》复习资料 Q63", where: "订单量大但付款不及时；订货量远远小于给定的信用额度；付款基本及时且订货量平稳", origin: "SEED" },
    {
      work: "Tierbook",
      note: {
        en: "Order of the rules, 30 % and 90 %, stopping where finances are worse, and the suggestion to raise; what is not known meets no rule",
        "zh-CN": "规则顺序、30 % 与 90 %、财务恶化时暂停、提高的建议；未知的情况不符合任何规则",
      },
      origin: "OURS",
    },
  ],

  inputs: {
    onTime: {
      unit: "flag",
      blank: "null",
      label: { en: "Pays on time", "zh-CN": "付款及时" },
      hint: { en: "TRUE or FALSE; blank is not known.", "zh-CN": "TRUE 或 FALSE，空白表示未知。" },
      synonyms: ["on time", "pays on time", "punctual", "付款及时", "是否按时付款", "按时付款"],
    },
    utilisation: {
      unit: "ratio",
      blank: "null",
      label: { en: "Limit utilisation", "zh-CN": "额度使用率" },
      hint: { en: "Used / limit: 0.6 for 60 %; blank is not known.", "zh-CN": "已用 / 额度：60 % 填 0.6，空白表示未知。" },
      synonyms: ["utilisation", "utilization", "limit utilisation", "额度使用率", "使用率"],
    },
    finance: {
      unit: "code",
      optional: true,
      label: { en: "Finances", "zh-CN": "财务状况" },
      hint: { en: "normal or worse; blank counts as normal.", "zh-CN": "正常或恶化，空白视为正常。" },
      synonyms: ["finance", "finances", "financial condition", "财务状况", "财务"],
    },
  },
  params: {
    low: {
      kind: "number", unit: "ratio", min: 0, default: 0.3, origin: "OURS",
      label: { en: "Far below the limit", "zh-CN": "远低于额度" },
      hint: { en: "A utilisation below this lowers the level: 0.3.", "zh-CN": "使用率低于此值则降低：0.3。" },
    },
    high: {
      kind: "number", unit: "ratio", min: 0, default: 0.9, origin: "OURS",
      label: { en: "Near the limit", "zh-CN": "接近额度" },
      hint: { en: "From this utilisation on, a punctual payer may be raised: 0.9.", "zh-CN": "使用率达到此值且付款及时，可考虑提高：0.9。" },
    },
  },
  outputs: {
    action: { unit: "code", label: { en: "Suggestion", "zh-CN": "调整建议" } },
    english: { unit: "text", label: { en: "Suggestion in English", "zh-CN": "建议英文名" } },
  },
  figures: {},
  tables: {},
  answers: { columns: ["action"] },
  signature: ["onTime", "utilisation", "finance", "low", "high"],
  worksheet: true,
  wizard: {
    system: "credit-adjust",
    question: "owe",
    writes: ["action"],
    tier: "action",
    tiers: () => ["提高?", "维持", "降低", "暂停/取消"],
    weight: "utilisation",
    boundary: { value: "utilisation", cuts: ({ low, high }) => [Number(high), Number(low)] },
    figures: [],
  },

  run({ onTime, utilisation, finance }, { low, high }) {
    const action = onTime.map((punctual, row): Action | Fault => {
      const found = finance?.[row] ?? "正常";
      const worse = finances.get(found.toLowerCase());
      if (worse === undefined) return { fault: "#VALUE!", issue: { code: "unknown-code", column: "finance", row, found, known: [...finances.keys()] } };
      if (worse) return "暂停/取消";
      if (punctual === false) return "降低";
      const used = utilisation[row] ?? null;
      if (used !== null && !atLeast(used, low)) return "降低";
      return punctual === true && used !== null && atLeast(used, high) ? "提高?" : "维持";
    });
    return {
      columns: { action, english: action.map((one) => (typeof one === "object" ? one : english[one])) },
      figures: {},
      tables: {},
    };
  },

  why: {
    en({ input, output, params, say }) {
      const used = input.utilisation === null ? "utilisation not known" : `utilisation ${say.number(input.utilisation * 100)} %`;
      const paid = input.onTime === null ? "punctuality not known" : input.onTime ? "pays on time" : "does not pay on time";
      if (output.action === "暂停/取消") return `Finances are worse → ${output.english} (${output.action})`;
      return `${paid}, ${used} (lowered below ${say.number(params.low * 100)} %, raised from ${say.number(params.high * 100)} %) → ${output.english} (${output.action})`;
    },
    "zh-CN"({ input, output, params, say }) {
      const used = input.utilisation === null ? "使用率未知" : `使用率 ${say.number(input.utilisation * 100)} %`;
      const paid = input.onTime === null ? "付款是否及时未知" : input.onTime ? "付款及时" : "付款不及时";
      if (output.action === "暂停/取消") return `财务状况恶化 → ${output.action}`;
      return `${paid}，${used}（低于 ${say.number(params.low * 100)} % 降低，达 ${say.number(params.high * 100)} % 可提高）→ ${output.action}`;
    },
  },
  charts: [],
  native(sheet) {
    const [onTime, used, action] = [sheet.cell("onTime"), sheet.cell("utilisation"), sheet.own("suggested")];
    const finance = sheet.has("finance") ? sheet.cell("finance") : null;
    const words = constantRow([...finances.keys()]);
    const worse = [...finances].filter(([, is]) => is).map(([word]) => `TRIM(${finance})=${quoted(word)}`);
    const rest = choose(
      [
        [`IF(${onTime}="",FALSE,N(${onTime})=0)`, quoted("降低")],
        [`IF(${used}="",FALSE,${lessThan(used, sheet.param("low"))})`, quoted("降低")],
        [`IF(OR(${onTime}="",${used}=""),FALSE,${atLeastCell(used, sheet.param("high"))})`, quoted("提高?")],
      ],
      quoted("维持"),
    );
    const judged = finance === null ? rest : choose([[`${finance}=""`, rest], [`ISNA(MATCH(TRIM(${finance}),${words},0))`, "#VALUE!"], [`OR(${worse.join(",")})`, quoted("暂停/取消")]], rest);
    return {
      working: { suggested: { label: { en: "Suggestion", "zh-CN": "调整建议" }, unit: "code", formula: judged } },
      answers: { action, english: choose((Object.keys(english) as Action[]).map((one) => [`${action}=${quoted(one)}`, quoted(english[one])]), "NA()") },
    };
  },
  sql(table, { low, high }) {
    const { dialect, cell, rows } = table;
    const [onTime, used] = [cell("onTime"), cell("utilisation")];
    const listed = (words: readonly string[]): string => words.map(dialect.text).join(", ");
    const wordOf = table.has("finance") ? `coalesce(${dialect.lower(cell("finance"))}, '正常')` : "'正常'";
    const say = sentence(dialect);
    const action = answerColumn("action");
    const named = answerColumn("english");
    const percent = (share: number): string => dialect.text(numbers.number(share * 100));
    const why = (words: { readonly unknown: string; readonly worse: string; readonly judged: string }): string =>
      chooseSql([[`${action} IS NULL`, words.unknown], [`${action} = '暂停/取消'`, words.worse]], words.judged);
    const paid = (unknown: string, yes: string, no: string): string => chooseSql([[`${onTime} IS NULL`, dialect.text(unknown)], [onTime, dialect.text(yes)]], dialect.text(no));
    const using = (unknown: string, known: string): string => chooseSql([[`${used} IS NULL`, dialect.text(unknown)]], known);
    const percentUsed = sqlSay(dialect).number("used_percent");
    return {
      steps: [
        { name: "worded", rule: "Finances in words, normal where nothing is said", query: `SELECT *, ${wordOf} AS finance_word, ${used} * 100 AS used_percent\nFROM ${rows}` },
        {
          name: "suggested",
          rule: "The first rule that holds; what is not known meets none",
          query: `SELECT *, ${chooseSql(
            [
              [`finance_word NOT IN (${listed([...finances.keys()])})`, "NULL"],
              [`finance_word IN (${listed([...finances].flatMap(([word, worse]) => (worse ? [word] : [])))})`, "'暂停/取消'"],
              [`coalesce(NOT ${onTime}, FALSE)`, "'降低'"],
              [`coalesce(NOT (${atLeastCut(used, low)}), FALSE)`, "'降低'"],
              [`coalesce(${onTime}, FALSE) AND coalesce(${atLeastCut(used, high)}, FALSE)`, "'提高?'"],
            ],
            "'维持'",
          )} AS action_of\nFROM worded`,
        },
      ],
      answers: { action: "action_of", english: chooseSql((Object.keys(english) as Action[]).map((one) => [`action_of = ${dialect.text(one)}`, dialect.text(english[one])]), "NULL") },
      why: {
        en: why({
          unknown: say`“${"finance_word"}” is neither normal nor worse.`,
          worse: say`Finances are worse → ${named} (${action})`,
          judged: say`${paid("punctuality not known", "pays on time", "does not pay on time")}, ${using("utilisation not known", say`utilisation ${percentUsed} %`)} (lowered below ${percent(low)} %, raised from ${percent(high)} %) → ${named} (${action})`,
        }),
        "zh-CN": why({
          unknown: say`“${"finance_word"}”既不是正常，也不是恶化。`,
          worse: say`财务状况恶化 → ${action}`,
          judged: say`${paid("付款是否及时未知", "付款及时", "付款不及时")}，${using("使用率未知", say`使用率 ${percentUsed} %`)}（低于 ${percent(low)} % 降低，达 ${percent(high)} % 可提高）→ ${action}`,
        }),
      },
    };
  },
  worked: [
    {
      from: "case CREDIT-ADJUST, by hand",
      inputs: { onTime: [true, false, true, true, true], utilisation: [0.6, 0.95, 0.5, 0.1, 0.95], finance: ["正常", "正常", "恶化", "正常", "正常"] },
      outputs: { action: ["维持", "降低", "暂停/取消", "降低", "提高?"], english: ["keep", "lower", "stop or cancel", "lower", "raise?"] },
    },
    {
      from: "by hand: exactly 30 % is kept, exactly 90 % may be raised, 0.1 + 0.2 is 30 %",
      inputs: { onTime: [true, true, true, true], utilisation: [0.3, 0.29, 0.9, 0.1 + 0.2] },
      outputs: { action: ["维持", "降低", "提高?", "维持"] },
    },
    {
      from: "by hand: what is not known meets no rule; worse finances come first; an unknown word; an empty row",
      inputs: { onTime: [null, null, false, true, null], utilisation: [0.95, 0.1, null, 0.5, null], finance: [null, null, "worse", "so-so", null] },
      outputs: { action: ["维持", "降低", "暂停/取消", { fault: "#VALUE!" }, ""] },
    },
  ],
});

/** Words for the finances, and whether they are worse. */
const finances: ReadonlyMap<string, boolean> = new Map([["正常", false], ["恶化", true], ["normal", false], ["worse", true]]);

const english: Readonly<Record<Action, string>> = { 维持: "keep", 降低: "lower", "暂停/取消": "stop or cancel", "提高?": "raise?" };
