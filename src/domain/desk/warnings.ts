import { evaluate } from "../method/evaluate";
import { readParams } from "../method/readParams";
import { say } from "../method/say";
import type { Locale, Text } from "../method/text";
import CREDITADJUST from "../quota/CREDITADJUST";
import WARNING from "../scoring/WARNING";
import { warn as signsOf, warningSigns, type Sign, type WarningFacts, type WarningLimits } from "../scoring/warningSigns";
import { monthsLater } from "../unit/calendar";
import { isDate } from "../unit/range";
import type { Count, SerialDate } from "../unit/unit";
import type { DeskBook } from "./book";
import { refused, type DeskCommand, type DeskIssue } from "./command";
import { customersOf, exposureOf, limitOn, utilisationOf, withChanges, type Customer, type CustomerRow } from "./customers";

export interface WarnArgs {
  readonly asOf: SerialDate;
}
export type Light = "green" | "yellow" | "red";
export interface CustomerWarning {
  readonly customer: string;
  readonly light: Light;
  readonly signs: readonly Sign[];
  /** The signals with the facts that gave them. */
  readonly why: Text;
  readonly proposal: Text;
  readonly followUp: SerialDate;
}
export interface WarnAnswer {
  readonly lights: Readonly<Record<Light, Count>>;
  readonly customers: readonly CustomerWarning[];
  /** Whose follow-up is today or was due before. */
  readonly due: readonly string[];
}

/**
 * Light, signals, level proposal and next follow-up of every customer. A follow-up still to come stays unless the new one is
 * sooner: at once under a red light, else after as many days as the policy gives the class, or a quarter where it gives none.
 */
export const warn: DeskCommand<WarnArgs, WarnAnswer> = (book, { asOf }) => {
  if (!isDate(asOf)) return refused(noDate);
  const { customers, issues } = customersOf(book);
  const wrong = [...issues, ...unknownFinances(customers)];
  if (wrong.length > 0) return { ok: false, issues: wrong };
  const limits = readParams(WARNING.params, {}).values as unknown as WarningLimits;
  const proposals = proposalsOf(customers, asOf);
  const found = customers.map(({ id, row }, i): CustomerWarning => {
    const facts = factsOf(row, asOf);
    const { signs, level } = signsOf(facts, limits);
    const light = lightOf[level];
    return { customer: id, light, signs, why: signalWords(signs, facts, row, asOf, limits), proposal: proposals[i]!.why, followUp: followUp(row, light, book, asOf) };
  });
  const changes = new Map(customers.map(({ at }, i): [number, Partial<CustomerRow>] => {
    const { light, why, signs, followUp: next } = found[i]!;
    return [at, { light, signals: signs.length > 0 ? why[book.locale] : null, proposal: proposals[i]!.action[book.locale], followUp: next }];
  }));
  const count = (light: Light): number => found.filter((one) => one.light === light).length;
  const answer: WarnAnswer = {
    lights: { green: count("green"), yellow: count("yellow"), red: count("red") },
    customers: found,
    due: customers.filter(({ row }, i) => (row.followUp !== null && row.followUp <= asOf) || found[i]!.followUp <= asOf).map(({ id }) => id),
  };
  return { ok: true, change: { customers: withChanges(book.rows.customers, changes) }, warnings: [], said: said(answer, asOf), answer };
};

const lightOf = { 绿: "green", 黄: "yellow", 红: "red" } as const;

function factsOf(row: CustomerRow, asOf: SerialDate): WarningFacts {
  const { balance, overdue } = row;
  return {
    daysOverdue: row.daysOverdue,
    utilisation: utilisationOf(row, asOf),
    orderChange: row.orderChange,
    finance: row.finance === null ? null : row.finance === "worse",
    litigation: row.litigation,
    legal: row.legal,
    brand: row.brand,
    overdueShare: balance !== null && overdue !== null && balance > 0 ? overdue / balance : null,
  };
}

function signalWords(signs: readonly Sign[], facts: WarningFacts, row: CustomerRow, asOf: SerialDate, limits: WarningLimits): Text {
  if (signs.length === 0) return { en: "No signal", "zh-CN": "无预警信号" };
  const words = warningSigns(limits);
  const amount = (value: number | null): string => say.amount(value ?? 0);
  const fact: { readonly [S in Sign]?: Text } = {
    daysOverdue: { en: ` (${amount(facts.daysOverdue)} days)`, "zh-CN": `（${amount(facts.daysOverdue)} 天）` },
    utilisation: { en: ` (${amount(exposureOf(row))} used of ${amount(limitOn(row, asOf))})`, "zh-CN": `（占用 ${amount(exposureOf(row))}，额度 ${amount(limitOn(row, asOf))}）` },
    orderChange: { en: ` (${say.percent(facts.orderChange ?? 0)})`, "zh-CN": `（${say.percent(facts.orderChange ?? 0)}）` },
    overdueShare: { en: ` (${amount(row.overdue)} of ${amount(row.balance)})`, "zh-CN": `（${amount(row.overdue)} / ${amount(row.balance)}）` },
  };
  const listed = (locale: Locale): string[] => signs.map((sign) => words[sign][locale] + (fact[sign]?.[locale] ?? ""));
  return { en: listed("en").join("; "), "zh-CN": listed("zh-CN").join("；") };
}

interface Proposal {
  /** What goes into the cell. */
  readonly action: Text;
  readonly why: Text;
}
const finances: Readonly<Record<string, string>> = { good: "normal", stable: "normal", worse: "worse" };

/** Level proposals by CREDITADJUST; overdue by no day is on time, and a limit of 0 gives no utilisation to judge. */
function proposalsOf(customers: readonly Customer[], asOf: SerialDate): readonly Proposal[] {
  const used = customers.map(({ row }) => utilisationOf(row, asOf));
  const outcome = evaluate(CREDITADJUST, {
    inputs: {
      onTime: customers.map(({ row }) => (row.daysOverdue === null ? null : row.daysOverdue <= 0)),
      utilisation: used.map((one) => (one === null || !Number.isFinite(one) ? null : Math.max(0, one))),
      finance: customers.map(({ row }) => (row.finance === null ? null : finances[row.finance]!)),
    },
    params: {},
  });
  if (!outcome.ok) throw new Error(`CREDITADJUST refuses what the desk gives it: ${outcome.issues.map(({ code }) => code).join(", ")}.`);
  const { columns, why } = outcome.value;
  return customers.map((_, row) => {
    const action = String(columns.action![row]);
    if (action === "") return { action: unknown, why: unknown };
    const because = (locale: Locale): string => why(row, locale, ({ code }) => code);
    return { action: { en: String(columns.english![row]), "zh-CN": action }, why: { en: because("en"), "zh-CN": because("zh-CN") } };
  });
}
const unknown: Text = { en: "nothing known to judge by", "zh-CN": "暂无可判断的资料" };

const unknownFinances = (customers: readonly Customer[]): DeskIssue[] =>
  customers.flatMap(({ at, row: { finance } }): DeskIssue[] =>
    finance === null || Object.hasOwnProperty.call(finances, finance) ? [] : [{ table: "customers", issue: { code: "unknown-code", column: "finance", row: at, found: finance, known: Object.keys(finances) } }],
  );

function followUp(row: CustomerRow, light: Light, { rows: { policy } }: DeskBook, asOf: SerialDate): SerialDate {
  const days = policy.find((one) => one.class !== null && one.class === row.class)?.frequency ?? null;
  const usual = days === null ? monthsLater(asOf, 3) : Math.floor(asOf) + Math.floor(days);
  const next = light === "red" ? Math.floor(asOf) : usual;
  return row.followUp !== null && row.followUp > asOf ? Math.min(row.followUp, next) : next;
}

const noDate: Text = { en: "Give a date from 1900 to 9999.", "zh-CN": "请填写 1900 至 9999 年之间的日期。" };
const said = ({ lights: { green, yellow, red }, due }: WarnAnswer, asOf: SerialDate): Text => ({
  en: `Warnings of ${say.date(asOf)}: ${red} red, ${yellow} yellow, ${green} green; ${due.length} to follow up by that day.`,
  "zh-CN": `${say.date(asOf)} 预警：红 ${red}，黄 ${yellow}，绿 ${green}；当日及以前应跟进 ${due.length} 家。`,
});
