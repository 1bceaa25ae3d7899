import type { UnitName } from "../unit/unit";

/** Numbers in sentences: the same text on every machine, so no locale of the machine is asked. */
export interface Say {
  /** 228.15, 4,000, 0.5: at most `decimals` (2) decimals, thousands separated. */
  amount(value: number, decimals?: number): string;
  /** 0.9204 as "92.0 %": exactly `decimals` (1) decimals. */
  percent(share: number, decimals?: number): string;
  /** All digits a person entered, without the noise of binary fractions: 12 significant digits, no separators. */
  number(value: number): string;
  /** Excel serial as 2026-11-22. */
  date(serial: number): string;
  /** Any of these, by the unit of the value. */
  inUnit(value: number, unit: UnitName): string;
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
const trimmed = (fixed: string): string => (fixed.includes(".") ? fixed.replace(/\.?0+$/, "") : fixed);

export const say: Say = {
  amount(value, decimals = 2) {
    if (Math.abs(value) >= 1e21) return String(value);
    const [whole = "", part] = trimmed(Math.abs(value).toFixed(decimals)).split(".");
    const sign = value < 0 && (whole !== "0" || part !== undefined) ? "−" : "";
    return sign + grouped(whole) + (part === undefined ? "" : `.${part}`);
  },
  percent(share, decimals = 1) {
    const text = Math.abs(share * 100).toFixed(decimals);
    return `${share < 0 && Number(text) !== 0 ? "−" : ""}${text} %`;
  },
  number: (value) => String(Number(value.toPrecision(12))).replace(/^-/, "−"),
  date: (serial) => new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10),
  inUnit(value, unit) {
    switch (unit) {
      case "share":
      case "ratio":
        return say.percent(value);
      case "date":
        return say.date(value);
      case "number":
      case "factor":
      case "score":
        return say.number(value);
      default:
        return say.amount(value);
    }
  },
};
