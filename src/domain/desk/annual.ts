import type { Issue } from "../issue/issue";
import { say } from "../method/say";
import type { Text } from "../method/text";
import { decimal, sum, toNumber } from "../money/decimal";
import { allocate, type CustomerQuota } from "../quota/allocate";
import { allocationNotes, quotaWords } from "../quota/allocationWords";
import { noSales } from "../quota/creditFields";
import { creditPool } from "../quota/pool";
import { tierWords } from "../tiering/collectionTier";
import { isDate } from "../unit/range";
import type { Count, Factor, Money, SerialDate, Share } from "../unit/unit";
import { roles, type DeskBook, type Role } from "./book";
import { refused, type DeskCommand, type DeskIssue } from "./command";
import { isInCents } from "./config";
import { belowZero, customersOf, withChanges, type Customer } from "./customers";
import { mirrored, quotasInForce } from "./quotasInForce";
import { rateCustomers, type Rated } from "./rated";
import { sealIssue, sealQuota, sealYear, yearBreaks } from "./seal";
import type { RowOf } from "./tables";

export { checkSeals } from "./seal";

export interface DrawAnnualArgs {
  readonly year: number;
  /** Left out: the customers' sales above 0, added up. */
  readonly baseSales?: Money;
  readonly ratio?: Share;
  readonly vat?: Share;
  readonly multipliers?: readonly Factor[];
  readonly reserve?: Money;
  readonly unit?: Money;
}
export interface ClassLine {
  readonly class: string;
  readonly customers: Count;
  readonly sales: Money;
  readonly multiplier: Factor;
  readonly quota: Money;
  readonly given: Money;
}
export interface AnnualAnswer {
  readonly year: number;
  readonly pool: Money;
  readonly allocated: Money;
  readonly unallocated: Money;
  readonly classes: readonly ClassLine[];
}

interface Plan {
  readonly year: number;
  readonly baseSales: Money;
  readonly ratio: Share;
  readonly vat: Share;
  readonly multipliers: readonly Factor[];
  readonly reserve: Money;
  readonly unit: Money;
}

/**
 * Draws up the annual table of a year as a draft: class by collection rate, pool = sales × ratio × (1 + VAT), quotas in two
 * levels within floors and caps (a customer's own limit). A former draft of the year is replaced, a signed table never.
 */
export const drawAnnual: DeskCommand<DrawAnnualArgs, AnnualAnswer> = (book, args) => {
  const { config, locale, rows } = book;
  const later = rows.years.find(({ year, state }) => state === "signed" && year !== null && year >= args.year);
  if (later) return refused(alreadySigned(args.year, later.year!), "years");
  const { customers, issues } = customersOf(book);
  const positive = customers.map(({ row }) => Math.max(0, row.sales ?? 0));
  const plan: Plan = {
    year: args.year,
    baseSales: args.baseSales ?? toNumber(sum(positive)),
    ratio: args.ratio ?? config.ratio,
    vat: args.vat ?? config.vat,
    multipliers: args.multipliers ?? config.multipliers,
    reserve: args.reserve ?? config.reserve,
    unit: args.unit ?? config.unit,
  };
  const { rated, issues: unrated } = rateCustomers(customers, { ...config, vat: plan.vat });
  const wrong = [...checkPlan(plan, config.classes), ...issues, ...unrated, ...belowZero(customers, ["floor", "ownLimit"]), ...floorsAboveCaps(customers)];
  if (wrong.length > 0) return { ok: false, issues: wrong };

  const groupOf = ({ band }: Rated): number => (band.label === noSales ? -1 : config.classes.indexOf(band.label));
  const allocation = allocate(
    {
      sales: rated.map((one) => one.sales),
      group: rated.map(groupOf),
      floor: rated.map((one) => one.customer.row.floor),
      cap: rated.map((one) => one.customer.row.ownLimit),
    },
    { pool: creditPool(plan.baseSales, { ratio: plan.ratio, vat: plan.vat, growth: 0 }), unit: plan.unit, multipliers: plan.multipliers, reserve: plan.reserve },
  );
  const table = rated.map((one, i) => sealQuota(quotaRow(one, allocation.customer(i), plan, locale)));
  const year = sealYear({ ...unsigned, year: plan.year, pool: allocation.pool, allocated: allocation.given, baseSales: plan.baseSales, ratio: plan.ratio, vat: plan.vat, plan: planWords(plan, book) }, table);
  const former = rows.years.find((one) => one.year === args.year);
  const lost = former ? roles.filter((role) => former[role] !== null) : [];
  return {
    ok: true,
    change: {
      years: [...rows.years.filter((one) => one.year !== args.year), year],
      quotas: [...rows.quotas.filter((one) => one.year !== args.year), ...table],
    },
    warnings: [
      ...allocationNotes(allocation, config.classes, plan.multipliers).map((issue): DeskIssue => ({ issue })),
      ...(lost.length > 0 ? [note(signaturesLost(args.year, lost.length))] : []),
    ],
    said: drawn(plan.year, customers.length, allocation.pool, allocation.given),
    answer: {
      year: plan.year,
      pool: allocation.pool,
      allocated: allocation.given,
      unallocated: allocation.unallocated,
      classes: allocation.classes.map((one, i) => ({ class: config.classes[i]!, multiplier: plan.multipliers[i]!, customers: one.customers, sales: one.sales, quota: one.quota, given: one.given })),
    },
  };
};

const unsigned = { ceo: null, ceoOn: null, cfo: null, cfoOn: null, salesDirector: null, salesDirectorOn: null, state: "draft", seal: null } as const;

function quotaRow({ customer: { id, row }, sales, collected, opening, found, band }: Rated, quota: CustomerQuota, { year, vat, unit }: Plan, locale: DeskBook["locale"]): RowOf<"quotas"> {
  const how = tierWords[locale]({ sales, collected, opening, rate: found?.rate ?? null, due: found?.due ?? null, tier: band.label, from: band.from, to: band.to }, { vat }, say);
  const much = quotaWords[locale]({ ...quota, sales, tier: band.label, cap: row.ownLimit, floor: row.floor, places: decimal(unit).places }, say);
  return {
    year,
    customer: id,
    name: row.name,
    class: band.label,
    rate: found?.rate ?? null,
    sales: row.sales,
    classQuota: quota.classQuota,
    floor: row.floor,
    cap: row.ownLimit,
    quota: quota.quota,
    why: `${how}${locale === "en" ? ". " : "。"}${much}`,
    seal: null,
  };
}

function planWords({ multipliers, reserve, unit }: Plan, { config, locale }: DeskBook): string {
  const classes = config.classes.map((name, i) => `${name} × ${say.number(multipliers[i]!)}`).join(", ");
  const cuts = config.cuts.map((cut) => say.percent(cut)).join(" / ");
  const [kept, step] = [say.amount(reserve, 6), say.number(unit)];
  return locale === "en"
    ? `${classes}; reserve ${kept}; unit ${step}; cut-offs ${cuts}; opening receivables ${config.withOpening ? "count" : "do not count"}`
    : `${classes}；预留 ${kept}；单位 ${step}；分界值 ${cuts}；年初应收${config.withOpening ? "计入" : "不计入"}应回款`;
}

function checkPlan({ year, baseSales, ratio, vat, multipliers, reserve, unit }: Plan, classes: readonly string[]): DeskIssue[] {
  const issues: Issue[] = [];
  if (!Number.isInteger(year) || year < 1900 || year > 9999) issues.push(say2("The year is a whole number from 1900 to 9999.", "年度须为 1900 到 9999 之间的整数。"));
  if (!(ratio > 0 && ratio <= 1)) issues.push(say2("The ratio is a share above 0 and up to 1, such as 0.2 for 20 %.", "赊销比例须大于 0 且不超过 1，如 20 % 填 0.2。"));
  if (!(vat >= 0 && vat <= 1)) issues.push(say2("The VAT rate is a share from 0 to 1, such as 0.13 for 13 %.", "增值税税率须在 0 到 1 之间，如 13 % 填 0.13。"));
  if (multipliers.length !== classes.length || multipliers.some((one) => !(one >= 0))) issues.push(say2(`Give one multiplier of 0 or more for each of the ${classes.length} classes.`, `${classes.length} 个级别须各有一个不小于 0 的系数。`));
  if (!(reserve >= 0)) issues.push(say2("The reserve is an amount of 0 or more.", "预留额度不得小于 0。"));
  if (!isInCents(unit)) issues.push(say2("The smallest step of a quota is a whole number of 0.01, so that quotas add up in cents.", "额度取整单位须为 0.01 的整数倍，以保证额度合计分毫不差。"));
  if (!(baseSales > 0)) issues.push(say2("There are no sales to draw a pool from. Fill in last year's sales, or give the sales the pool is drawn from.", "没有可供测算总额度的销售额。请填写上年销售额，或直接给出测算销售额。"));
  return issues.map((issue) => ({ issue }));
}

const floorsAboveCaps = (customers: readonly Customer[]): DeskIssue[] =>
  customers.flatMap(({ at, id, row: { floor, ownLimit } }): DeskIssue[] =>
    floor !== null && ownLimit !== null && floor > ownLimit
      ? [{ table: "customers", issue: { ...say2(`${id}: the floor ${say.amount(floor)} is above the own limit ${say.amount(ownLimit)}. Lower the floor or raise the limit.`, `${id}：额度下限 ${say.amount(floor)} 大于自有额度 ${say.amount(ownLimit)}。请降低下限或提高额度。`), row: at } }]
      : [],
  );

export interface SignAnnualArgs {
  readonly year: number;
  readonly role: Role;
  readonly name: string;
  readonly date: SerialDate;
}
export interface SignAnnualAnswer {
  readonly year: number;
  readonly state: "draft" | "signed";
  /** Whose signature is still to come. */
  readonly missing: readonly Role[];
}

/** A signature under a draft. With the third role's the table is signed: its quotas and classes are in force from then on. */
export const signAnnual: DeskCommand<SignAnnualArgs, SignAnnualAnswer> = (book, { year, role, name, date }) => {
  const { rows } = book;
  const draft = rows.years.find((one) => one.year === year);
  const signer = name.trim();
  if (!draft) return refused(noTable(year), "years");
  if (draft.state === "signed") return refused(complete(year), "years");
  const later = rows.years.find((one) => one.state === "signed" && one.year! > year);
  if (later) return refused(alreadySigned(year, later.year!), "years");
  if (draft[role] !== null) return refused(signedBefore(role, draft[role], draft[dated[role]]), "years");
  if (signer === "" || !isDate(date)) return refused(nameAndDate, "years");
  const broken = yearBreaks(book, year);
  if (broken.length > 0) return { ok: false, issues: [...broken.map(sealIssue), { issue: drawAnew }] };

  const signed: RowOf<"years"> = { ...draft, [role]: signer, [dated[role]]: Math.floor(date) };
  const missing = roles.filter((one) => signed[one] === null);
  const own = rows.quotas.filter((one) => one.year === year);
  const sealed = sealYear({ ...signed, state: missing.length === 0 ? "signed" : "draft" }, own);
  const years = rows.years.map((one) => (one === draft ? sealed : one));
  const twice = roles.filter((one) => one !== role && draft[one] === signer);
  const warnings = twice.length > 0 ? [note(samePerson(signer))] : [];
  if (missing.length > 0) {
    return { ok: true, change: { years }, warnings, said: signedBy(year, role, signer, missing), answer: { year, state: "draft", missing } };
  }
  const inForce = quotasInForce({ ...book, rows: { ...rows, years } });
  const { rows: customers, warnings: byHand } = mirrored(rows.customers, inForce, quotasInForce(book));
  const classOf = new Map(own.map((one) => [one.customer, one.class]));
  const classes = new Map(customersOf(book).customers.flatMap(({ at, id }) => (classOf.has(id) ? [[at, { class: classOf.get(id)! }] as const] : [])));
  return {
    ok: true,
    change: { years, customers: withChanges(customers, classes) },
    warnings: [...warnings, ...byHand],
    said: nowInForce(year, inForce.allocated, own.length),
    answer: { year, state: "signed", missing },
  };
};

const dated = { ceo: "ceoOn", cfo: "cfoOn", salesDirector: "salesDirectorOn" } as const satisfies Readonly<Record<Role, keyof RowOf<"years">>>;
export const roleWords: Readonly<Record<Role, Text>> = {
  ceo: { en: "the CEO", "zh-CN": "CEO" },
  cfo: { en: "the CFO", "zh-CN": "CFO" },
  salesDirector: { en: "the sales director", "zh-CN": "销售总监" },
};

const say2 = (en: string, zh: string): Extract<Issue, { code: "method" }> => ({ code: "method", text: { en, "zh-CN": zh } });
const note = (text: Text): DeskIssue => ({ issue: { code: "method", text } });
const drawAnew = say2("Draw the annual table up anew before it is signed.", "请重新编制年度额度表后再签字。");

const alreadySigned = (year: number, signed: number): Text =>
  year === signed
    ? { en: `The annual table of ${year} is signed. Quotas change only by a shift from now on.`, "zh-CN": `${year} 年度额度表已签批。此后额度只能通过调整批次变动。` }
    : { en: `The annual table of ${signed} is signed, so that of ${year} can no longer be.`, "zh-CN": `${signed} 年度额度表已签批，不能再编制或签批 ${year} 年度。` };
const noTable = (year: number): Text => ({ en: `There is no annual table of ${year}. Draw it up first.`, "zh-CN": `没有 ${year} 年度额度表。请先编制。` });
const complete = (year: number): Text => ({ en: `The annual table of ${year} has all three signatures.`, "zh-CN": `${year} 年度额度表的三个签字均已完成。` });
const nameAndDate: Text = { en: "A signature needs a name and a date.", "zh-CN": "签字须有姓名和日期。" };
const samePerson = (name: string): Text => ({ en: `${name} signs for more than one role. The rule asks for three people.`, "zh-CN": `${name} 以多个职务签字。按规定应由三人分别签字。` });
const signaturesLost = (year: number, signatures: number): Text => ({
  en: `The former draft of ${year} had ${signatures} ${signatures === 1 ? "signature" : "signatures"}; the new one has none.`,
  "zh-CN": `${year} 年度的原草案已有 ${signatures} 个签字；新草案须重新签字。`,
});
const signedBefore = (role: Role, name: string, on: SerialDate | null): Text => ({
  en: `${name} has signed for ${roleWords[role].en}${on === null ? "" : ` on ${say.date(on)}`}.`,
  "zh-CN": `${roleWords[role]["zh-CN"]}已由 ${name}${on === null ? "" : `于 ${say.date(on)}`}签字。`,
});
const drawn = (year: number, customers: number, pool: Money, given: Money): Text => ({
  en: `Annual table of ${year} drawn up for ${customers} customers: ${say.amount(given, 6)} of the pool of ${say.amount(pool, 6)} allocated. It takes effect with the signatures of the CEO, the CFO and the sales director.`,
  "zh-CN": `已编制 ${year} 年度额度表，客户 ${customers} 家：总额度 ${say.amount(pool, 6)}，已分配 ${say.amount(given, 6)}。经 CEO、CFO、销售总监签字后生效。`,
});
const signedBy = (year: number, role: Role, name: string, missing: readonly Role[]): Text => ({
  en: `${name} has signed the annual table of ${year} for ${roleWords[role].en}. Still to sign: ${missing.map((one) => roleWords[one].en).join(" and ")}.`,
  "zh-CN": `${name} 已作为${roleWords[role]["zh-CN"]}签署 ${year} 年度额度表。尚待签字：${missing.map((one) => roleWords[one]["zh-CN"]).join("、")}。`,
});
const nowInForce = (year: number, allocated: Money, customers: number): Text => ({
  en: `The annual table of ${year} is signed and sealed: quotas of ${customers} customers, ${say.amount(allocated, 6)} in all, are in force.`,
  "zh-CN": `${year} 年度额度表已签批并封签：${customers} 家客户的额度生效，合计 ${say.amount(allocated, 6)}。`,
});
