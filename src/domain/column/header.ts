import { comparable, halfWidth } from "./text";

/** One heading of the user's table, taken apart. */
export interface Heading {
  /** As the cell has it. */
  readonly text: string;
  /** Half-width, lower case, without brackets, spaces and unit: what headings are compared by. */
  readonly name: string;
  /** The unit the heading states: "万元", "%"; null where it states none. */
  readonly unit: string | null;
  /** How many of the base unit one stands for: 10 000 for 万元. Noted, never applied. */
  readonly scale: number | null;
}

/** Units of amounts, and what one of them is in the base unit. Longest first: 百万元 before 万元 before 元. */
const amountUnits: readonly (readonly [string, number])[] = [
  ["百万元", 1e6],
  ["千万元", 1e7],
  ["十万元", 1e5],
  ["thousand", 1e3],
  ["million", 1e6],
  ["千元", 1e3],
  ["万元", 1e4],
  ["亿元", 1e8],
  ["百万", 1e6],
  ["rmb", 1],
  ["cny", 1],
  ["usd", 1],
  ["eur", 1],
  ["元", 1],
  ["万", 1e4],
  ["亿", 1e8],
];
const plainUnits: readonly string[] = ["%", "天", "日", "个月", "月", "年", "days", "day", "months", "次", "户", "家"];

/** The scale of an amount's unit, with a currency in front or behind: "万元", "人民币万元", "rmb million". */
export function unitScale(unit: string): number | null {
  const bare = comparable(unit).replace(/^(人民币|rmb|cny)(?=.)/, "").replace(/^[¥$€]/, "");
  if (bare === "") return /[¥$€]/.test(unit) ? 1 : null;
  return amountUnits.find(([name]) => name === bare)?.[1] ?? null;
}

const isUnit = (text: string): boolean => unitScale(text) !== null || plainUnits.includes(comparable(text));
const bracketed = /[([{<【〔「《]([^()[\]{}<>【】〔〕「」《》]*)[)\]}>】〕」》]/gu;

/**
 * Reads a heading: "销售额（万元）" is "销售额" in 万元, "Sales (net), RMB '000" is left as a name.
 * A unit stands in brackets, behind a slash or a colon, or, if it is an amount's, bare at the end.
 */
export function readHeading(text: string): Heading {
  const plain = halfWidth(text.replace(/[\r\n]+/g, " "));
  let unit: string | null = null;
  let rest = plain.replace(bracketed, (_whole, inside: string) => {
    const word = inside.replace(/^\s*(单位|unit)\s*[:：]\s*/i, "").trim();
    if (unit === null && isUnit(word)) {
      unit = word;
      return " ";
    }
    return ` ${inside} `;
  });
  if (unit === null) {
    const behind = /[/:,_-]\s*([^/:,_-]+)$/u.exec(rest)?.[1]?.trim();
    if (behind !== undefined && isUnit(behind)) {
      unit = behind;
      rest = rest.slice(0, rest.lastIndexOf(behind)).replace(/[\s/:,_-]+$/u, "");
    }
  }
  if (unit === null) {
    const ending = /(?:百万|千万|十万|千|万|亿)元$|%$/u.exec(rest)?.[0];
    if (ending !== undefined && rest.length > ending.length) {
      unit = ending;
      rest = rest.slice(0, -ending.length);
    }
  }
  const name = comparable(rest).replace(/[*#"'“”‘’·・:：,，.、_/\\-]/gu, "");
  return { text, name, unit, scale: unit === null ? null : unitScale(unit) };
}
