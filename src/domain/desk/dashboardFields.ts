import type { ChartSpec } from "../method/chart";
import type { FigureField, TableField } from "../method/method";
import type { Text } from "../method/text";

/** What the figures, tables and charts of the dashboard are called. */

const text = (en: string, zh: string): Text => ({ en, "zh-CN": zh });

export const dashboardFigures = {
  pool: { unit: "money", label: text("Credit pool", "赊销总额度") },
  allocated: { unit: "money", label: text("Quotas in force", "现行额度合计") },
  receivables: { unit: "money", label: text("Receivables", "应收账款") },
  poolUsed: { unit: "ratio", label: text("Pool used", "总额度使用率") },
  overdueShare: { unit: "ratio", label: text("Share overdue", "逾期占比") },
  dso: { unit: "days", label: text("Days sales outstanding", "应收账款周转天数") },
  cei: { unit: "score", label: text("Collection effectiveness index", "收款效率指数") },
  rate: { unit: "ratio", label: text("Collection rate", "回款率") },
  hhi: { unit: "score", label: text("Concentration of sales (HHI)", "销售集中度（HHI）") },
  topTen: { unit: "share", label: text("Ten largest customers' share of sales", "前十大客户销售占比") },
  red: { unit: "count", label: text("Customers under a red light", "红色预警客户数") },
  seals: { unit: "count", label: text("Cells that differ from what was signed", "与签批不一致处") },
} as const satisfies Readonly<Record<string, FigureField>>;
export type FigureId = keyof typeof dashboardFigures;

export const poolWords = {
  pool: text("Pool", "总额度"),
  allocated: text("Quotas in force", "现行额度"),
  receivables: text("Receivables", "应收账款"),
} as const;

export const dashboardTables = {
  pool: {
    label: text("Pool and receivables", "总额度与应收账款"),
    columns: { item: { unit: "text", label: text("Item", "项目") }, amount: { unit: "money", label: text("Amount", "金额") } },
  },
  quotas: {
    label: text("Quota and balance, largest quotas", "额度与应收余额（额度最大的客户）"),
    columns: { customer: { unit: "text", label: text("Customer", "客户") }, quota: { unit: "money", label: text("Quota", "额度") }, balance: { unit: "money", label: text("Receivables", "应收余额") } },
  },
  ageing: {
    label: text("Ageing", "账龄分布"),
    columns: { bucket: { unit: "code", label: text("Days past due", "逾期天数") }, amount: { unit: "money", label: text("Amount", "金额") }, share: { unit: "ratio", label: text("Share", "占比") } },
  },
  trend: {
    label: text("Receivables and days of sales", "应收账款与周转天数"),
    columns: { end: { unit: "date", label: text("Month to", "截至") }, receivables: { unit: "money", label: text("Receivables", "应收账款") }, dso: { unit: "days", label: text("DSO over three months", "周转天数（三个月）") } },
  },
  classes: {
    label: text("Customers and quotas by class", "各级别客户数与额度"),
    columns: { class: { unit: "code", label: text("Class", "级别") }, customers: { unit: "count", label: text("Customers", "客户数") }, quota: { unit: "money", label: text("Quota", "额度") } },
  },
  concentration: {
    label: text("Share of sales of the largest customers", "最大客户的销售占比"),
    columns: { largest: { unit: "count", label: text("Largest customers", "前几位客户") }, share: { unit: "share", label: text("Share of sales", "销售占比") } },
  },
  lights: {
    label: text("Warning lights", "预警"),
    columns: { light: { unit: "code", label: text("Light", "预警") }, customers: { unit: "count", label: text("Customers", "客户数") } },
  },
} as const satisfies Readonly<Record<string, TableField>>;
export type PartId = keyof typeof dashboardTables | "quadrants";

const days = { unit: "days", min: 0 } as const;
export const dashboardCharts: Readonly<Record<keyof typeof dashboardTables, ChartSpec>> = {
  pool: { id: "pool", title: dashboardTables.pool.label, table: "pool", series: [{ column: "amount", shape: "column" }], axes: { primary: { unit: "money" } } },
  quotas: { id: "quotas", title: dashboardTables.quotas.label, table: "quotas", series: [{ column: "quota", shape: "column" }, { column: "balance", shape: "column" }], axes: { primary: { unit: "money" } } },
  ageing: { id: "ageing", title: dashboardTables.ageing.label, table: "ageing", series: [{ column: "amount", shape: "column" }], axes: { primary: { unit: "money" } } },
  trend: {
    id: "trend",
    title: dashboardTables.trend.label,
    table: "trend",
    series: [{ column: "receivables", shape: "column" }, { column: "dso", shape: "line", axis: "secondary" }],
    axes: { category: { unit: "date" }, primary: { unit: "money" }, secondary: days },
  },
  classes: { id: "classes", title: text("Class mix", "级别结构"), table: "classes", series: [{ column: "customers", shape: "doughnut" }] },
  concentration: { id: "concentration", title: dashboardTables.concentration.label, table: "concentration", series: [{ column: "share", shape: "column" }], axes: { primary: { unit: "share", min: 0, max: 1 } } },
  lights: { id: "lights", title: dashboardTables.lights.label, table: "lights", series: [{ column: "customers", shape: "column" }], axes: { primary: { unit: "count", min: 0 } } },
};
