import type { Locale } from "../domain/method/text";
import type { PictureKind } from "../taskpane/choose/picture";

/** Words of the page on which a system is chosen. */
export interface ChooseWords {
  readonly search: string;
  readonly searchHint: string;
  readonly hits: (n: number) => string;
  readonly noHits: (query: string) => string;
  readonly order: string;
  readonly byQuestion: string;
  readonly byName: string;
  readonly allByName: string;
  readonly fitting: (fitting: number, all: number) => string;
  readonly noneFits: string;
  readonly more: (n: number) => string;
  readonly fewer: string;
  readonly ready: string;
  readonly asks: (labels: string) => string;
  readonly lacks: (n: number) => string;
  readonly found: (columns: string) => string;
  readonly column: (label: string, headings: string) => string;
  readonly guessed: (label: string, headings: string) => string;
  readonly missing: (labels: string) => string;
  readonly pictures: Readonly<Record<PictureKind, string>>;
}

const few = (n: number, one: string, many: string): string => (n === 1 ? one : many.replace("#", String(n)));

const en = {
  search: "Find a system",
  searchHint: "By its name, a column, a source or a word: RFM, sales, IBM, overdue.",
  hits: (n) => few(n, "1 system found", "# systems found"),
  noHits: (query) => `No system speaks of “${query}”. Try one word, such as the heading of a column.`,
  order: "Show the systems",
  byQuestion: "by question",
  byName: "by name",
  allByName: "All systems by name",
  fitting: (fitting, all) => `${fitting} of ${all} fit`,
  noneFits: "No system found all its columns in this table. Choose one below: in the next step you say which column is which.",
  more: (n) => few(n, "Show 1 system whose columns were not all found", "Show # systems whose columns were not all found"),
  fewer: "Show only systems that fit",
  ready: "Can run at once",
  asks: (labels) => `Can run once you say: ${labels}`,
  lacks: (n) => few(n, "Needs 1 more column", "Needs # more columns"),
  found: (columns) => `Found: ${columns}.`,
  column: (label, headings) => `${label} in “${headings}”`,
  guessed: (label, headings) => `${label} perhaps in “${headings}”`,
  missing: (labels) => `Not found: ${labels}.`,
  pictures: {
    columns: "The result is drawn as columns",
    combo: "The result is drawn as columns with a line",
    bars: "The result is drawn as bars",
    pyramid: "The result is drawn as bars back to back",
    line: "The result is drawn as a line",
    curve: "The result is drawn as a curve",
    points: "The result is drawn as points in four fields",
    heat: "The result is drawn as a heat map",
    doughnut: "The result is drawn as a ring",
  },
} satisfies ChooseWords;

const zhCN = {
  search: "查找体系",
  searchHint: "可输入名称、列名、出处或任意词语：RFM、销售额、IBM、逾期。",
  hits: (n) => `找到 ${n} 个体系`,
  noHits: (query) => `没有体系提到“${query}”。请换一个词，例如某一列的标题。`,
  order: "体系的排列",
  byQuestion: "按问题",
  byName: "按名称",
  allByName: "按名称排列的全部体系",
  fitting: (fitting, all) => `${all} 个中适合 ${fitting} 个`,
  noneFits: "没有体系能在此表中找到全部所需的列。请在下面选择一个，下一步由您指定各列。",
  more: (n) => `显示另外 ${n} 个未找全所需列的体系`,
  fewer: "只显示适合的体系",
  ready: "可立即运行",
  asks: (labels) => `回答后即可运行：${labels}`,
  lacks: (n) => `还缺 ${n} 列`,
  found: (columns) => `已找到：${columns}。`,
  column: (label, headings) => `${label}（“${headings}”列）`,
  guessed: (label, headings) => `${label}（可能是“${headings}”列）`,
  missing: (labels) => `未找到：${labels}。`,
  pictures: {
    columns: "结果以柱形图表示",
    combo: "结果以柱形图加折线表示",
    bars: "结果以条形图表示",
    pyramid: "结果以左右对称的条形图表示",
    line: "结果以折线图表示",
    curve: "结果以曲线表示",
    points: "结果以四个区域中的散点表示",
    heat: "结果以热力图表示",
    doughnut: "结果以环形图表示",
  },
} satisfies ChooseWords;

export const chooseWords: Readonly<Record<Locale, ChooseWords>> = { en, "zh-CN": zhCN };
