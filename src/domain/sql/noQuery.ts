import type { AnyMethod, Method } from "../method/method";
import type { Text } from "../method/text";

const notYet: Text = { en: "this system works on the cells of a workbook only.", "zh-CN": "该体系只能在工作簿中计算。" };

/**
 * Why a method with these parameters cannot be had as a query; null where it can.
 * @param has whether an optional input has a column, where that is known already
 */
export function noQuery(method: AnyMethod, params: Readonly<Record<string, unknown>>, has?: (input: string) => boolean): Text | null {
  const plain: Method = method;
  if (plain.sql === undefined) return notYet;
  return typeof plain.sql === "function" ? (plain.sqlUnless?.(params as never, has) ?? null) : plain.sql;
}
