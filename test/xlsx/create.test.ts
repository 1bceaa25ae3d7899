import { strFromU8, unzipSync } from "fflate";
import { openXlsx, saveXlsx } from "../../src/host/xlsx";
import { CHARTS, showcase } from "./showcase";
import { faults } from "./validator";

const names = { namespace: "TB", functions: ["TIER"] };
const bytes = saveXlsx(showcase(), null, names);
const opened = openXlsx(bytes, names);
const data = opened.snapshot.sheets[0]!;

it("a workbook with everything we write has no validator fault", () => {
  expect(faults(bytes)).toEqual([]);
});

it("charts are read back as they were written", () => {
  expect(data.charts.map(({ type, name, title, altText, legend }) => ({ type, name, title, altText, visible: legend.visible }))).toEqual(
    CHARTS.map(({ type, name, title, altText, legend }) => ({ type, name, title, altText, visible: legend.visible })),
  );
  expect(data.charts[0]).toMatchObject({
    left: 0, top: 200, width: 330, height: 220,
    series: [{ values: "'My data'!$B$2:$B$11", color: "#2F5597", gapWidth: 40, axisGroup: "Primary" }, { type: "Line", axisGroup: "Secondary", color: "#C55A11" }],
    axes: { valueSecondary: { minimum: 0, maximum: 1, numberFormat: "0%", title: "Share" }, category: { title: "Customers" } },
  });
});

it("a chart turned upside down keeps its labels and its value axis where they were put, and a line its width and its dashes", () => {
  const [, bars, , , stacked, , lines] = data.charts;
  expect(bars!.axes).toMatchObject({ category: { reversed: true, crossedAt: "Maximum", tickLabels: "Low" }, value: { numberFormat: "0;0" } });
  expect(bars!.axes.value).not.toHaveProperty("crossedAt");
  expect(stacked!.series[1]).toMatchObject({ overlap: 100, gapWidth: 30 });
  expect(lines!.series).toMatchObject([{ lineWeight: 1.5, lineStyle: "Dash" }, { lineStyle: "None", color: "#7030A0" }]);
});

it("points stay points beside a line through others", () => {
  const mixed = data.charts[10]!;
  expect(mixed.series.map(({ type, lineStyle }) => [type ?? mixed.type, lineStyle])).toEqual([["XYScatter", undefined], ["XYScatterLinesNoMarkers", "Dash"]]);
});

it("charts carry the values of their cells", () => {
  const chart = strFromU8(unzipSync(bytes)["xl/charts/chart1.xml"]!);
  expect(chart).toContain('<c:pt idx="0"><c:v>480</c:v></c:pt>');
  expect(chart).toContain('<c:pt idx="0"><c:v>客户 A</c:v></c:pt>');
});

it("rules, tables, layout, names and settings are read back as they were written", () => {
  const made = showcase().sheets[0]!;
  expect(data.tables).toMatchObject([{ name: "Sales_table", range: made.tables[0]!.range, columns: made.tables[0]!.columns }]);
  expect(data.conditionalFormats.map(({ rule }) => rule)).toEqual(made.conditionalFormats.map(({ rule }) => rule));
  expect(data.validations.map(({ rule, prompt }) => ({ rule, prompt }))).toEqual([
    { rule: { type: "list", source: "A,B,C" }, prompt: { title: "Tier", message: "A, B or C" } },
    { rule: { type: "decimal", operator: "GreaterThanOrEqualTo", formula1: "=0" }, prompt: undefined },
  ]);
  for (const key of ["merges", "frozen", "columnWidths", "rowHeights", "hiddenRows", "hiddenColumns", "tabColor", "page"] as const) {
    if (key !== "columnWidths") expect(data[key]).toEqual(made[key]);
  }
  expect(data.columnWidths).toMatchObject(made.columnWidths);
  expect(opened.snapshot.names).toEqual(showcase().names);
  expect(opened.snapshot.settings).toEqual(showcase().settings);
  expect(opened.snapshot.active).toBe(1);
  expect(opened.snapshot.sheets[1]).toMatchObject({ protected: true, protection: { allowAutoFilter: true, allowSort: true, selectionMode: "Unlocked" }, showGridlines: false });
  expect(opened.snapshot.styles[data.rows[0]![0]!.s!]).toMatchObject({ font: { bold: true, color: "#FFFFFF", name: "Calibri", size: 11 }, fill: "#2F5597", horizontal: "Center", wrap: true });
  expect(opened.snapshot.styles[data.rows[1]![2]!.s!]).toMatchObject({ numberFormat: "0.0%" });
});

it("a chart that is moved, changed or removed leaves the others alone, without a fault", () => {
  const [pareto, bar, scatter, ...rest] = data.charts;
  const after = { ...data, charts: [{ ...pareto!, left: 60 }, { ...bar!, changed: true, title: { text: "New title", visible: true } }, ...rest] };
  const saved = saveXlsx({ ...opened.snapshot, sheets: [after, opened.snapshot.sheets[1]!] }, opened, names);
  const [before, now] = [unzipSync(bytes), unzipSync(saved)];
  expect(faults(saved)).toEqual([]);
  expect(now[pareto!.origin!]).toEqual(before[pareto!.origin!]);
  expect(strFromU8(now[bar!.origin!]!)).toContain("New title");
  expect(now[scatter!.origin!]).toBeUndefined();
  expect(openXlsx(saved, names).snapshot.sheets[0]!.charts[0]).toMatchObject({ left: 60, top: 200, width: 330, height: 220 });
});

it("taking everything off a sheet again leaves no part, no rule and no fault", () => {
  const bare = { ...data, charts: [], tables: [], conditionalFormats: [], validations: [], merges: [], protected: false, hiddenRows: [], hiddenColumns: [], rowHeights: {}, columnWidths: {} };
  const { frozen: _frozen, tabColor: _tab, page: _page, ...plain } = bare;
  const saved = saveXlsx({ ...opened.snapshot, sheets: [plain, opened.snapshot.sheets[1]!], names: [], settings: {} }, opened, names);
  expect(faults(saved)).toEqual([]);
  expect(Object.keys(unzipSync(saved)).filter((name) => /chart|drawing|table|customXml/.test(name))).toEqual([]);
  expect(strFromU8(unzipSync(saved)["xl/worksheets/sheet1.xml"]!)).not.toMatch(/conditionalFormatting|dataValidation|tableParts|<drawing|mergeCell|<pane|<cols|tabColor|fitToPage/);
});

it("table headers are texts equal to the column names, each name once", () => {
  const book = showcase([]);
  const table = { ...book.sheets[0]!.tables[0]!, columns: [{ name: "2024" }, { name: "a" }, { name: "A" }, { name: "" }] };
  const saved = openXlsx(saveXlsx({ ...book, sheets: [{ ...book.sheets[0]!, tables: [table] }, book.sheets[1]!] }, null, names), names).snapshot.sheets[0]!;
  expect(saved.rows[0]!.slice(0, 4).map((cell) => cell!.v)).toEqual(["2024", "a", "A2", "Column4"]);
  expect(saved.tables[0]!.columns.map(({ name }) => name)).toEqual(["2024", "a", "A2", "Column4"]);
});
