import type { CellSnapshot, CellStyle, SheetSnapshot, WorkbookSnapshot } from "../../src/host/snapshot";
import { emptyWorkbook } from "../../src/host/xlsx";
import type { Locale } from "../../src/domain/method/text";
import { sampleColumns } from "../../src/workbook/sample/columns";
import { sampleCustomers, type SampleCustomer } from "../../src/workbook/sample/customers";

const style = { normal: 0, heading: 1, amount: 2, title: 3, wrapped: 4 } as const;
const styles: readonly CellStyle[] = [
  {},
  { font: { bold: true, color: "#FFFFFF" }, fill: "#1F4E79", wrap: true, vertical: "Center" },
  { numberFormat: "#,##0.00" },
  { font: { bold: true, size: 14 } },
  { wrap: true, vertical: "Top" },
];

const cellOf = (v: string | number, isAmount: boolean): CellSnapshot => (isAmount ? { v, s: style.amount } : { v });

const about: readonly (readonly [string, string])[] = [
  ["The MM company", "MM 公司"],
  [
    "450 fictitious customers whose totals are those of a published case: sales 4,000, receivables 1,000; the top 100 by sales hold 83 % of the sales; the 100 largest debtors owe 780, and 76 of them are among the top 100, owing 320; 400 have been customers for more than three years.",
    "450 家虚构客户，合计数与公开案例一致：销售额 4000，应收账款 1000；销售额前 100 家占 83%；欠款前 100 家共欠 780，其中 76 家同时是销售前 100 家，欠 320；三年以上客户 400 家。",
  ],
  [
    "All amounts are in units of 10,000 yuan. Sales are net of VAT; what was collected and what is owed include it (17 % in the year of the case).",
    "金额单位均为万元。销售额不含税；回款额与应收余额含税（案例当年税率 17%）。",
  ],
  [
    "Case: Yuan Guohui, 客户ABC分类法实施的案例分析, 财会学习 2011 (10). Customers and their figures are invented.",
    "案例：袁国辉《客户ABC分类法实施的案例分析》，《财会学习》2011 年第 10 期。客户及其数据均为虚构。",
  ],
];

function customerSheet(base: SheetSnapshot, name: string, language: Locale, customers: readonly SampleCustomer[]): SheetSnapshot {
  return {
    ...base,
    name,
    rows: [
      sampleColumns.map(({ heading }) => ({ v: heading[language], s: style.heading })),
      ...customers.map((customer) => sampleColumns.map(({ value, isAmount }) => cellOf(value(customer, language), isAmount))),
    ],
    columnWidths: Object.fromEntries(sampleColumns.map(({ width }, i) => [i, width])),
    rowHeights: { 0: 32 },
    frozen: { rows: 1, columns: 1 },
  };
}

/** The sample: the customers on an English and on a Chinese sheet, and a page about them. */
export function sampleWorkbook(): WorkbookSnapshot {
  const customers = sampleCustomers();
  const book = emptyWorkbook("Customers");
  const base = book.sheets[0]!;
  return {
    ...book,
    styles,
    sheets: [
      customerSheet(base, "Customers", "en", customers),
      customerSheet(base, "客户", "zh-CN", customers),
      {
        ...base,
        name: "About 说明",
        rows: about.map(([en, zh], i) => [en, zh].map((v) => ({ v, s: i === 0 ? style.title : style.wrapped }))),
        columnWidths: { 0: 380, 1: 380 },
        rowHeights: { 1: 64, 2: 34, 3: 34 },
      },
    ],
  };
}
