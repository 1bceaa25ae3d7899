import { readHeading } from "../../../src/domain/column/header";
import { matchHeadings } from "../../../src/domain/column/match";
import type { TableCell } from "../../../src/domain/column/cell";
import type { InputField } from "../../../src/domain/method/method";

const inputs: Record<string, InputField> = {
  sales: { unit: "money", label: { en: "Sales net of VAT", "zh-CN": "不含税销售额" }, synonyms: ["sales", "revenue", "销售额", "销售收入", "营业收入"] },
  collected: { unit: "money", label: { en: "Cash collected", "zh-CN": "回款额" }, synonyms: ["collected", "collections", "回款", "收款额"] },
  balance: { unit: "money", optional: true, label: { en: "Receivable", "zh-CN": "应收余额" }, synonyms: ["receivables", "期末余额", "应收账款"] },
};
const columnsOf = (headings: string[], rows: TableCell[][] = [["华康", 1, 2, 3, 4]]) =>
  Object.fromEntries(Object.entries(matchHeadings(inputs, headings.map(readHeading), rows)).map(([input, { columns: [column] }]) => [input, headings[column!]]));

describe("headings are matched to what a method needs", () => {
  it("as 用友 exports name them", () => {
    expect(columnsOf(["客户名称", "本年销售收入（元）", "本年回款额（元）", "期末余额（元）"])).toEqual({
      sales: "本年销售收入（元）",
      collected: "本年回款额（元）",
      balance: "期末余额（元）",
    });
  });

  it("in English, whatever the case", () => {
    expect(columnsOf(["Customer", "REVENUE", "Cash Collected", "Receivables"])).toEqual({ sales: "REVENUE", collected: "Cash Collected", balance: "Receivables" });
  });

  it("never gives one column to two inputs", () => {
    const matches = matchHeadings(inputs, ["客户", "销售额", "销售收入"].map(readHeading), [["a", 1, 2]]);
    const columns = Object.values(matches).flatMap((match) => match.columns);
    expect(new Set(columns).size).toBe(columns.length);
  });

  it("does not take a rate for an amount", () => {
    expect(columnsOf(["客户", "销售额", "回款率", "回款"]).collected).toBe("回款");
    expect(columnsOf(["客户", "销售额", "回款率"]).collected).toBeUndefined();
  });

  it("does not take codes with leading zeros for amounts, nor for the only column left that could be one", () => {
    const rows: TableCell[][] = [["00123", 100], ["00124", 200]];
    expect(columnsOf(["回款", "销售额"], rows).collected).toBeUndefined();
    expect(columnsOf(["科目", "销售额"], rows).collected).toBeUndefined();
    expect(columnsOf(["科目", "销售额"], [["123", 100]]).collected).toBe("科目");
  });

  it("does not take a text column for an amount, even when its heading fits", () => {
    const rows: TableCell[][] = [["华康", "高", 100], ["百草", "低", 200]];
    expect(columnsOf(["客户", "回款", "销售额"], rows).collected).toBeUndefined();
  });

  it("reads numbers stored as text as numbers when judging a column", () => {
    const rows: TableCell[][] = [["华康", "￥1,200", "1,000"]];
    expect(columnsOf(["客户", "销售额", "回款"], rows)).toMatchObject({ sales: "销售额", collected: "回款" });
  });

  it("takes the only number column left for the only input left, and says it is unsure", () => {
    const rows: TableCell[][] = [["华康", 10, 9]];
    const matches = matchHeadings(inputs, ["客户", "销售额", "2024"].map(readHeading), rows);
    expect(matches.collected?.columns).toEqual([2]);
    expect(matches.collected!.score).toBeLessThan(matches.sales!.score);
  });

  it.each([
    [["客户", "1月", "2月", "3月", "合计"], [1, 2, 3]],
    [["Customer", "Region 7", "Jan 2026", "Feb 2026", "Total"], [2, 3]],
    [["客户", "销售额", "回款额"], undefined],
  ])("takes a series of columns for an input of several: %j", (headings, columns) => {
    const periods: Record<string, InputField> = { periods: { unit: "number", several: true, label: { en: "Periods", "zh-CN": "各期数值" } } };
    const rows: TableCell[][] = [["华康", ...headings.slice(1).map((_, i) => (headings[i + 1] === "Region 7" ? "East" : i))]];
    expect(matchHeadings(periods, headings.map(readHeading), rows).periods?.columns).toEqual(columns);
  });

  it("prefers the exact heading over one that contains it", () => {
    expect(columnsOf(["去年销售额", "销售额", "回款额"]).sales).toBe("销售额");
  });
});
