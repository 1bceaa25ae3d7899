import type { Issue } from "../issue/issue";
import type { Locale, Text } from "../method/text";
import { compare, decimal, inUnits, times } from "../money/decimal";
import { checkReserved } from "../tiering/collectionTier";
import type { DeskConfig } from "./book";
import type { DeskIssue } from "./command";
import { deskSettings } from "./settings";
import type { RowOf } from "./tables";
import { readFlag, readNumber, readNumbers, readWords } from "./typed";

export { deskSettings, type DeskSetting } from "./settings";

export type ConfigReading = { readonly ok: true; readonly config: DeskConfig } | { readonly ok: false; readonly issues: readonly DeskIssue[] };
type Key = keyof DeskConfig;

/** The Config table of a new workbook. */
export const configRows = (locale: Locale, values: { readonly [K in Key]?: string } = {}): readonly RowOf<"config">[] =>
  deskSettings.map(({ key, label, hint, value }) => ({ key, label: label[locale], value: (values[key] ?? value) || null, hint: hint[locale] }));

/**
 * The settings as typed by people: 20% or 0.2, lists separated by "/" or "、", yes or 是. A setting whose row is missing or
 * blank takes its default; the VAT rate and anything else without one is asked for. All that is wrong is told at once.
 */
export function readConfig(rows: readonly RowOf<"config">[]): ConfigReading {
  const issues: DeskIssue[] = [];
  const at = (key: Key): number => rows.findIndex((row) => row.key?.trim() === key);
  const wrong = (key: Key, text: Text): void => {
    const row = at(key);
    const issue: Issue = { code: "method", text, ...(row === -1 ? {} : { row }) };
    issues.push({ table: "config", issue });
  };
  const label = (key: Key): Text => deskSettings.find((setting) => setting.key === key)!.label;
  const typed = (key: Key): string => {
    const own = rows[at(key)]?.value?.trim() ?? "";
    return own === "" ? deskSettings.find((setting) => setting.key === key)!.value : own;
  };
  /** null, with an issue, where what is typed is not to be read so or not allowed. */
  function value<T>(key: Key, read: (text: string) => T | null, allowed: (value: T) => boolean, expected: Text): T | null {
    const text = typed(key);
    const found = read(text);
    if (found !== null && allowed(found)) return found;
    const name = label(key);
    const shown = text === "" ? blank : { en: `is “${text}”`, "zh-CN": `为“${text}”` };
    wrong(key, { en: `${name.en} ${shown.en}. Enter ${expected.en}.`, "zh-CN": `“${name["zh-CN"]}”${shown["zh-CN"]}。请填写${expected["zh-CN"]}。` });
    return null;
  }

  const firstMonth = value("firstMonth", readNumber, (n) => Number.isInteger(n) && n >= 1 && n <= 12, { en: "a month from 1 to 12", "zh-CN": "1 到 12 之间的月份" });
  const unit = value("unit", readNumber, isInCents, { en: "a whole number of 0.01, such as 0.01 or 1", "zh-CN": "0.01 的整数倍，如 0.01 或 1" });
  const classes = value("classes", readWords, (names) => names.length >= 2 && new Set(names).size === names.length && checkReserved(names).length === 0, {
    en: "two or more different classes, best first, such as A/B/C/D; N is kept for customers without sales",
    "zh-CN": "两个以上不同的级别，从最好的开始，如 A/B/C/D；N 专用于没有销售额的客户",
  });
  const places = classes?.length ?? null;
  const multipliers = value("multipliers", readNumbers, (list) => list.every((n) => n >= 0) && (places === null || list.length === places), {
    en: "one multiplier of 0 or more for each class, such as 1/1/1/0",
    "zh-CN": "每个级别一个不小于 0 的系数，如 1/1/1/0",
  });
  const reserve = value("reserve", readNumber, (n) => n >= 0, { en: "an amount of 0 or more", "zh-CN": "不小于 0 的金额" });
  const ratio = value("ratio", readNumber, (n) => n > 0 && n <= 1, { en: "a share above 0 and up to 1, such as 20%", "zh-CN": "大于 0 且不超过 1 的比例，如 20%" });
  const vat = value("vat", readNumber, (n) => n >= 0 && n <= 1, { en: "the VAT rate of your sales, such as 13%; 0 if they include VAT", "zh-CN": "贵公司适用的增值税税率，如 13%；销售额已含税则填 0" });
  const cuts = value("cuts", readNumbers, (list) => isFalling(list) && (places === null || list.length === places - 1), {
    en: "falling collection rates, one fewer than there are classes, such as 100%/90%/80%",
    "zh-CN": "依次递减的回款率，比级别少一个，如 100%/90%/80%",
  });
  const withOpening = value("withOpening", readFlag, () => true, { en: "yes or no", "zh-CN": "是或否" });
  const downAfter = value("downAfter", readNumber, (n) => Number.isInteger(n) && n >= 1, { en: "a whole number of 1 or more", "zh-CN": "不小于 1 的整数" });
  const buckets = value("buckets", readNumbers, (list) => list.length > 0 && list.every((n) => Number.isInteger(n) && n > 0) && isFalling([...list].reverse()), {
    en: "rising whole numbers of days, such as 30/60/90",
    "zh-CN": "依次递增的整天数，如 30/60/90",
  });
  const totals = value("totals", (text) => sources.get(text.toLowerCase()) ?? null, () => true, { en: "customers or ledger", "zh-CN": "customers（客户表）或 ledger（往来明细）" });

  const complete = { firstMonth, unit, classes, multipliers, reserve, ratio, vat, cuts, withOpening, downAfter, buckets, totals };
  return isComplete(complete) ? { ok: true, config: complete } : { ok: false, issues };
}

const blank: Text = { en: "is not filled in", "zh-CN": "尚未填写" };
const sources: ReadonlyMap<string, DeskConfig["totals"]> = new Map([["customers", "customers"], ["客户", "customers"], ["ledger", "ledger"], ["往来明细", "ledger"]]);

/** Above 0 and a whole number of cents: quotas are exact in cents. */
export function isInCents(unit: number): boolean {
  if (!(unit > 0)) return false;
  const cents = inUnits(decimal(unit), decimal(0.01), "down");
  return compare(times({ digits: cents, places: 0 }, decimal(0.01)), decimal(unit)) === 0;
}

const isFalling = (list: readonly number[]): boolean => list.every((n, i) => i === 0 || n < list[i - 1]!);

const isComplete = (found: { readonly [K in Key]: DeskConfig[K] | null }): found is DeskConfig => Object.values(found).every((value) => value !== null);
