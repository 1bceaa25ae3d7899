import type { TableCell } from "../../src/domain/column/cell";
import type { ChartSeries } from "../../src/domain/method/chart";
import type { AnyMethod, Method } from "../../src/domain/method/method";
import { methods } from "../../src/domain/methods";
import { paneWords } from "../../src/i18n/pane";
import { byName, found, grouped, questionOf } from "../../src/taskpane/choose/arrange";
import { byFit, fitOf, type Fit } from "../../src/taskpane/choose/fit";
import { pictureOf } from "../../src/taskpane/choose/picture";
import { searchable } from "../../src/taskpane/choose/search";
import { mapHeadings } from "../../src/workbook/mapHeadings";
import { sourceFrom } from "../workbook/sources";

const systems = (methods as readonly AnyMethod[]).filter(({ wizard }) => wizard !== undefined);
const systemOf = (fit: Fit): string => (fit.method as Method).wizard!.system;
function fitsFor(headings: readonly string[], row: readonly TableCell[]): readonly Fit[] {
  const source = sourceFrom([headings, row]);
  return systems.map((method) => fitOf(method, source, mapHeadings(method, source)));
}
const fitFor = (system: string, headings: readonly string[], row: readonly TableCell[]): Fit => fitsFor(headings, row).find((fit) => systemOf(fit) === system)!;

const mm = ["Customer", "Sales", "Collected"];
const mmRow = ["Alder", 500, 600];

describe("how a system suits a table", () => {
  it("names the headings its columns were found under, in the system's order", () => {
    const { found: columns, missing } = fitFor("mm-credit", ["Collected", "Sales", "Customer"], [600, 500, "Alder"]);
    expect(columns.map(({ headings, sure }) => [headings, sure])).toEqual([[["Customer"], true], [["Sales"], true], [["Collected"], true]]);
    expect(missing).toEqual([]);
  });
  it("names the columns it needs and does not find", () => {
    const { missing, ready } = fitFor("mm-credit", ["Customer", "Sales"], ["Alder", 500]);
    expect(missing.map(({ en }) => en)).toEqual(["Collected"]);
    expect(ready).toBe(false);
  });
  it("says a guess is one", () => {
    const { found: columns } = fitFor("natural-breaks", ["Customer", "Wert"], ["Alder", 500]);
    expect(columns).toEqual([expect.objectContaining({ headings: ["Wert"], sure: false })]);
  });
  it("can run at once only where columns are found and no parameter is asked for", () => {
    expect(fitFor("quantiles", mm, mmRow)).toMatchObject({ ready: true, asks: [] });
    expect(fitFor("mm-credit", mm, mmRow)).toMatchObject({ ready: false, asks: [{ en: "VAT rate" }] });
  });
  it("cannot where two amounts are in different units", () => {
    expect(fitFor("over-service", ["Customer", "Gross profit", "Cost to serve"], ["Alder", 5, 1]).ready).toBe(true);
    expect(fitFor("over-service", ["Customer", "Gross profit (万元)", "Cost to serve (元)"], ["Alder", 5, 1]).ready).toBe(false);
  });
});

describe("the order of the systems", () => {
  const fits = fitsFor(mm, mmRow);
  it("begins with the one that uses every column of the table", () => {
    expect(systemOf([...fits].sort(byFit)[0]!)).toBe("mm-credit");
    expect(systemOf([...fitsFor(["客户名称", "最近购买日期", "订单数", "销售额"], ["甲", 45_000, 3, 500])].sort(byFit)[0]!)).toBe("rfm");
  });
  it("has no system with a missing column before one that has all", () => {
    const missing = [...fits].sort(byFit).map((fit) => fit.missing.length);
    expect(missing).toEqual([...missing].sort((a, b) => a - b));
  });
  it("by question holds every system once, those that fit apart, the group of the best fit first", () => {
    const groups = grouped(fits);
    expect(groups[0]!.question).toBe("owe");
    expect(groups.flatMap(({ fitting, others }) => [...fitting, ...others]).map(systemOf).sort()).toEqual(systems.map((method) => (method as Method).wizard!.system).sort());
    for (const { fitting, others } of groups) {
      expect(fitting.filter(({ missing }) => missing.length > 0)).toEqual([]);
      expect(others.filter(({ missing }) => missing.length === 0)).toEqual([]);
    }
  });
  it("by name is the alphabet's in English and pinyin's in Chinese", () => {
    const labels = byName(fits, "en").map(({ method }) => (method as Method).label.en);
    expect(labels).toEqual([...labels].sort(new Intl.Collator("en").compare));
    const chinese = byName(fits, "zh-CN").map(({ method }) => (method as Method).label["zh-CN"]);
    expect(chinese.indexOf("分位数分级")).toBeLessThan(chinese.indexOf("客户金字塔 1/19/30/50"));
  });
});

describe("the search for a system", () => {
  const fits = fitsFor(mm, mmRow);
  const question = (fit: Fit) => ({ en: paneWords("en").system.questions[questionOf(fit)], "zh-CN": paneWords("zh-CN").system.questions[questionOf(fit)] });
  const words = new Map(fits.map((fit) => [(fit.method as Method).id, searchable(fit.method, question(fit))]));
  const search = (query: string): readonly string[] | undefined => found(fits, words, query)?.map(systemOf);

  it("finds a system by its name in either language, whatever the case and width", () => {
    expect(search("jenks")![0]).toBe("natural-breaks");
    expect(search("ＲＦＭ")![0]).toBe("rfm");
    expect(search("自然断点")![0]).toBe("natural-breaks");
    expect(search("汇丰")![0]).toBe("hsbc-pyramid");
  });
  it("finds it by a column it reads, by what else that column is called, by its summary and its source", () => {
    expect(search("回款额")).toContain("mm-credit");
    expect(search("turnover")).toContain("mm-credit");
    expect(search("slipping")).toContain("rfm");
    const { sources } = fits.find((fit) => systemOf(fit) === "natural-breaks")!.method as Method;
    expect(search(sources[0]!.work.split(/\s/)[0]!)).toContain("natural-breaks");
  });
  it("wants every word of the query", () => {
    expect(search("hsbc pyramid")![0]).toBe("hsbc-pyramid");
    expect(search("hsbc jenks")).toEqual([]);
  });
  it("puts a name before a word in the text", () => {
    expect(search("pyramid")!.slice(0, 2).sort()).toEqual(["hsbc-pyramid", "pyramid"]);
  });
  it("is none for nothing but spaces", () => {
    expect(search(" 　")).toBeUndefined();
  });
});

describe("the picture of a result", () => {
  const drawn = (...series: readonly Partial<ChartSeries>[]) =>
    pictureOf({ ...systems[0], charts: [{ id: "x", title: { en: "", "zh-CN": "" }, table: "t", series: series.map((one) => ({ column: "c", shape: "column", ...one })) }] } as AnyMethod).kind;
  it("is of the kind of the method's first chart", () => {
    expect(drawn({})).toBe("columns");
    expect(drawn({}, { shape: "line", axis: "secondary" })).toBe("combo");
    expect(drawn({ shape: "bar" })).toBe("bars");
    expect(drawn({ shape: "bar", side: "left" }, { shape: "bar" })).toBe("pyramid");
    expect(drawn({ shape: "path" }, { shape: "points" })).toBe("curve");
    expect(drawn({ shape: "points" }, { shape: "path", guide: true })).toBe("points");
    expect(drawn({ shape: "heat" }, { shape: "heat" })).toBe("heat");
    expect(drawn({ shape: "doughnut" })).toBe("doughnut");
    expect(drawn({ shape: "area" })).toBe("line");
  });
  it("shows the tiers where the method draws no chart, and between three and six of them", () => {
    expect(pictureOf({ ...systems[0], charts: [] } as AnyMethod).kind).toBe("columns");
    for (const method of systems) expect([3, 4, 5, 6]).toContain(pictureOf(method).tiers);
  });
});
