import { drawAnnual, signAnnual } from "../domain/desk/annual";
import { roles } from "../domain/desk/book";
import type { DeskCommand } from "../domain/desk/command";
import { checkOrder, expectedLoss, setLimits } from "../domain/desk/limits";
import { receivables } from "../domain/desk/receivables";
import { reviewClasses, signReview, type ReviewAnswer } from "../domain/desk/review";
import { draftShift, reverseShift, signShift, withdrawShift } from "../domain/desk/shifts";
import { warn } from "../domain/desk/warnings";
import { say } from "../domain/method/say";
import type { Locale, Text } from "../domain/method/text";
import type { SerialDate } from "../domain/unit/unit";
import type { DeskArguments, DeskOption } from "./deskValues";

/** A command with the arguments it was given. */
export interface DeskOrder<Args, Answer> {
  readonly command: DeskCommand<Args, Answer>;
  readonly args: Args;
  /** What of the answer is told beside its sentence. */
  readonly lines: (answer: Answer, locale: Locale) => readonly string[];
}
/** Hands an order on without forgetting that its arguments and answer belong to its command. */
export type AnyOrder = <R>(use: <Args, Answer>(order: DeskOrder<Args, Answer>) => R) => R;

export interface DeskVerb {
  readonly label: Text;
  readonly needs: readonly DeskOption[];
  readonly takes: readonly DeskOption[];
  /** Answers a question and writes nothing. */
  readonly asks?: true;
  readonly order: (given: DeskArguments, asOf: SerialDate) => AnyOrder;
}

interface VerbSpec<Args, Answer> extends Omit<DeskVerb, "order" | "takes"> {
  readonly takes?: readonly DeskOption[];
  /** Asked for only when it is needed. */
  readonly command: () => DeskCommand<Args, Answer>;
  readonly args: (given: DeskArguments, asOf: SerialDate) => Args;
  readonly lines?: (answer: Answer, locale: Locale) => readonly string[];
}
const verb = <Args, Answer>({ command, args, lines = () => [], takes = [], ...rest }: VerbSpec<Args, Answer>): DeskVerb => ({
  ...rest,
  takes,
  order: (given, asOf) => {
    const order: DeskOrder<Args, Answer> = { command: command(), args: args(given, asOf), lines };
    return (use) => use(order);
  },
});
const label = (en: string, zh: string): Text => ({ en, "zh-CN": zh });

const steps = ["propose", "approve", "record", "effect"] as const;
const listed = <T>(items: readonly T[], line: (item: T) => string): readonly string[] => items.map((item) => `  ${line(item)}`);
const moves = ({ up, down, arrived, gone }: ReviewAnswer): readonly string[] =>
  listed([...up, ...down, ...arrived, ...gone], ({ customer, name, old, held, why }) => `${customer} ${name}: ${old ?? "–"} → ${held ?? "–"} · ${why}`);

/** The commands of the desk that run in a workbook, by their names on the command line. */
export const deskVerbs: Readonly<Record<string, DeskVerb>> = {
  annual: verb({
    label: label("Annual table", "年度额度表"),
    needs: ["year"],
    takes: ["base-sales", "ratio", "vat", "multipliers", "reserve", "unit"],
    command: () => drawAnnual,
    args: (given) => ({
      year: given.number("year") ?? 0,
      ...given.optional("baseSales", given.number("base-sales")),
      ...given.optional("ratio", given.number("ratio")),
      ...given.optional("vat", given.number("vat")),
      ...given.optional("multipliers", given.numbers("multipliers")),
      ...given.optional("reserve", given.number("reserve")),
      ...given.optional("unit", given.number("unit")),
    }),
    lines: ({ classes }, locale) =>
      listed(classes, ({ class: name, customers, given }) => (locale === "en" ? `${name}: ${say.amount(customers)} customers, ${say.amount(given)}` : `${name}：${say.amount(customers)} 位客户，${say.amount(given)}`)),
  }),
  sign: verb({
    label: label("Signature of the annual table", "签批年度额度表"),
    needs: ["year", "role", "name", "date"],
    command: () => signAnnual,
    args: (given) => ({ year: given.number("year") ?? 0, role: given.choice("role", roles), name: given.text("name"), date: given.date("date") }),
  }),
  shift: verb({
    label: label("Draft of a shift", "草拟额度调整"),
    needs: ["date", "change"],
    takes: ["batch", "reason"],
    command: () => draftShift,
    args: (given) => ({ date: given.date("date"), lines: given.changes(), ...given.optional("batch", given.given("batch")) }),
    lines: ({ lines }) => listed(lines, ({ customer, class: name, old, change, new: after }) => `${customer} (${name}): ${say.amount(old)} ${change < 0 ? "" : "+"}${say.amount(change)} = ${say.amount(after)}`),
  }),
  "sign-shift": verb({
    label: label("Step of a shift", "额度调整签批"),
    needs: ["batch", "step", "date"],
    takes: ["name"],
    command: () => signShift,
    args: (given) => ({ batch: given.text("batch"), step: given.choice("step", steps), date: given.date("date"), ...given.optional("name", given.given("name")) }),
  }),
  withdraw: verb({ label: label("Withdrawal of a shift", "撤回额度调整"), needs: ["batch"], command: () => withdrawShift, args: (given) => ({ batch: given.text("batch") }) }),
  reverse: verb({
    label: label("Reversal of a shift", "冲销额度调整"),
    needs: ["batch", "date", "reason"],
    command: () => reverseShift,
    args: (given) => ({ batch: given.text("batch"), date: given.date("date"), reason: given.text("reason") }),
  }),
  receivables: verb({
    label: label("Receivables", "应收账款"),
    needs: [],
    takes: ["months"],
    command: () => receivables,
    args: (given, asOf) => ({ asOf, ...given.optional("months", given.number("months")) }),
    lines: ({ ageing, missing }, locale) => [...listed(ageing, ({ bucket, amount }) => `${bucket}: ${say.amount(amount)}`), ...listed(missing, (text) => text[locale])],
  }),
  limits: verb({
    label: label("Own limits", "自有额度"),
    needs: [],
    takes: ["use"],
    command: () => setLimits,
    args: (given, asOf) => ({ asOf, ...given.optional("use", given.words("use")) }),
    lines: ({ expired }) => listed(expired, ({ customer, temporary, until }) => `${customer}: ${say.amount(temporary)} → ${say.date(until)}`),
  }),
  loss: verb({
    label: label("Expected loss", "预期损失"),
    needs: [],
    takes: ["lgd", "budget"],
    asks: true,
    command: () => expectedLoss,
    args: (given, asOf) => ({ asOf, ...given.optional("lgd", given.number("lgd")), ...given.optional("budget", given.number("budget")) }),
    lines: ({ customers }, locale) => listed(customers, ({ why }) => why[locale]),
  }),
  warn: verb({
    label: label("Warnings", "预警"),
    needs: [],
    command: () => warn,
    args: (_given, asOf) => ({ asOf }),
    lines: ({ customers }, locale) => listed(customers.filter(({ light }) => light === "red"), ({ customer, why }) => `${customer}: ${why[locale]}`),
  }),
  review: verb({ label: label("Review", "复评"), needs: ["date"], command: () => reviewClasses, args: (given) => ({ date: given.date("date") }), lines: moves }),
  "sign-review": verb({
    label: label("Signature of a review", "签批复评"),
    needs: ["date", "name", "signed-on"],
    command: () => signReview,
    args: (given) => ({ date: given.date("date"), name: given.text("name"), signedOn: given.date("signed-on") }),
  }),
  order: verb({
    label: label("Order check", "订单审核"),
    needs: ["customer", "amount"],
    takes: ["max-overdue"],
    asks: true,
    command: () => checkOrder,
    args: (given, asOf) => ({ customer: given.text("customer"), amount: given.number("amount") ?? 0, asOf, ...given.optional("maxOverdue", given.number("max-overdue")) }),
  }),
};
