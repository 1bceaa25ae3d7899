import type { CellSnapshot, CellStyle, SheetSnapshot, WorkbookSnapshot } from "../../src/host/snapshot";
import { emptyWorkbook } from "../../src/host/xlsx";
import { sampleCustomers, type SampleCustomer } from "./customers";

type Language = "en" | "zh-CN";

const style = { normal: 0, heading: 1, amount: 2, title: 3, wrapped: 4 } as const;
const styles: readonly CellStyle[] = [
  {},
  { font: { bold: true, color: "#FFFFFF" }, fill: "#1F4E79", wrap: true, vertical: "Center" },
  { numberFormat: "#,##0.00" },
  { font: { bold: true, size: 14 } },
  { wrap: true, vertical: "Top" },
];

interface Column {
  readonly heading: { readonly [L in Language]: string };
  readonly width: number;
  readonly cell: (customer: SampleCustomer, language: Language) => CellSnapshot;
}
const amount = (of: (customer: SampleCustomer) => number) => (customer: SampleCustomer): CellSnapshot => ({ v: of(customer), s: style.amount });
const columns: readonly Column[] = [
  { heading: { en: "Customer", "zh-CN": "客户名称" }, width: 170, cell: (c, l) => ({ v: c.name[l] }) },
  { heading: { en: "Sales", "zh-CN": "销售额（万元）" }, width: 78, cell: amount((c) => c.sales) },
  { heading: { en: "Collected", "zh-CN": "回款额（万元）" }, width: 78, cell: amount((c) => c.collected) },
  { heading: { en: "Opening balance", "zh-CN": "期初应收（万元）" }, width: 84, cell: amount((c) => c.opening) },
  { heading: { en: "Balance", "zh-CN": "应收余额（万元）" }, width: 84, cell: amount((c) => c.balance) },
  { heading: { en: "Years", "zh-CN": "合作年限" }, width: 56, cell: (c) => ({ v: c.years }) },
  { heading: { en: "Region", "zh-CN": "地区" }, width: 70, cell: (c, l) => ({ v: c.name.region[l] }) },
];

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

function customerSheet(base: SheetSnapshot, name: string, language: Language, customers: readonly SampleCustomer[]): SheetSnapshot {
  return {
    ...base,
    name,
    rows: [
      columns.map(({ heading }) => ({ v: heading[language], s: style.heading })),
      ...customers.map((customer) => columns.map(({ cell }) => cell(customer, language))),
    ],
    columnWidths: Object.fromEntries(columns.map(({ width }, i) => [i, width])),
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
