import type { ChartSnapshot, SeriesSnapshot, WorkbookSnapshot } from "../../src/host/snapshot";
import { snapshotOf } from "../../src/host/xlsx";

const SALES = [480, 300, 210, 150, 90, 60, 40, 30, 20, 10];

/** Customers with sales, cumulative share and balance. */
function table(): (string | number)[][] {
  const total = SALES.reduce((sum, n) => sum + n, 0);
  let sum = 0;
  return [["客户 Customer", "Sales", "Cumulative", "Balance"], ...SALES.map((n, i) => [`客户 ${String.fromCharCode(65 + i)}`, n, (sum += n) / total, Math.round(n * (0.2 + (i % 4) / 10))])];
}

const series = (column: string, more: Partial<SeriesSnapshot> = {}): SeriesSnapshot => ({
  name: "", nameRef: `'My data'!$${column}$1`, axisGroup: "Primary", values: `'My data'!$${column}$2:$${column}$11`, categories: "'My data'!$A$2:$A$11", ...more,
});

function chart(type: string, title: string, place: number, of: readonly SeriesSnapshot[], more: Partial<ChartSnapshot> = {}): ChartSnapshot {
  return {
    origin: null, id: `c${place}`, name: `Chart ${place}`, type, left: (place % 2) * 340, top: 200 + Math.floor(place / 2) * 230, width: 330, height: 220,
    title: { text: title, visible: true }, legend: { visible: true, position: "Bottom" }, altText: `${title}: picture`, series: of, axes: {}, ...more,
  };
}

export const CHARTS: readonly ChartSnapshot[] = [
  chart("ColumnClustered", "帕累托 Pareto", 0, [series("B", { name: "Sales", color: "#2F5597", gapWidth: 40 }), series("C", { name: "Cumulative", type: "Line", axisGroup: "Secondary", color: "#C55A11" })], {
    axes: { category: { title: "Customers" }, value: { title: "Sales", numberFormat: "#,##0", minimum: 0 }, valueSecondary: { minimum: 0, maximum: 1, numberFormat: "0%", title: "Share" } },
  }),
  chart("BarClustered", "Sales by customer", 1, [series("B", { color: "#548235", dataLabels: true })], { axes: { category: { reversed: true, crossedAt: "Maximum", tickLabels: "Low" }, value: { gridlines: false, numberFormat: "0;0" } }, legend: { visible: false, position: "Right" } }),
  chart("XYScatter", "Balance over sales", 2, [series("D", { categories: "'My data'!$B$2:$B$11", color: "#7030A0", marker: "Circle", markerSize: 8 })], { axes: { category: { title: "Sales", minimum: 0 }, value: { title: "Balance" } } }),
  chart("Doughnut", "Shares", 3, [series("B", { dataLabels: true })], { legend: { visible: true, position: "Right" } }),
  chart("ColumnStacked", "Stacked", 4, [series("B"), series("D", { overlap: 100, gapWidth: 30 })]),
  chart("BarStacked100", "Bars of 100 %", 5, [series("B"), series("D")]),
  chart("LineMarkers", "Lines", 6, [series("B", { lineWeight: 1.5, lineStyle: "Dash" }), series("D", { marker: "Diamond", lineStyle: "None", color: "#7030A0" })]),
  chart("AreaStacked", "Areas", 7, [series("B"), series("D")], { legend: { visible: true, position: "Top" } }),
  chart("Pie", "Pie", 8, [series("B")]),
  chart("XYScatterLines", "Lines through points", 9, [series("D", { categories: "'My data'!$B$2:$B$11" })]),
  chart("XYScatter", "Points and a line", 10, [series("D", { categories: "'My data'!$B$2:$B$11" }), series("C", { categories: "'My data'!$B$2:$B$11", type: "XYScatterLinesNoMarkers", lineStyle: "Dash" })]),
];

/** One workbook with everything the add-in writes. */
export function showcase(charts: readonly ChartSnapshot[] = CHARTS): WorkbookSnapshot {
  const rows = table().map((row, r) => [...row, r === 0 ? "Tier" : r === 1 ? { f: "=TB.TIER(B2:B11,{50,200})", v: "A", spill: { rows: 10, columns: 1 } } : r < 4 ? "A" : r < 7 ? "B" : "C", r === 0 ? "Double" : { f: `=B${r + 1}*2`, v: SALES[r - 1]! * 2 }]);
  const base = snapshotOf({ sheets: { "My data": rows, Summary: [["Total", { f: "=SUM('My data'!B2:B11)", v: 1390 }]] } });
  const [data, summary] = base.sheets;
  const styled = data!.rows.map((row, r) => row?.map((cell, c) => (cell && (r === 0 ? { ...cell, s: 1 } : c === 2 ? { ...cell, s: 2 } : cell))));
  return {
    ...base,
    active: 1,
    styles: [{}, { font: { bold: true, color: "#FFFFFF" }, fill: "#2F5597", horizontal: "Center", wrap: true, border: { bottom: { style: "medium", color: "#000000" } } }, { numberFormat: "0.0%" }],
    sheets: [
      {
        ...data!, rows: styled, charts,
        tables: [{ origin: null, id: "", name: "Sales_table", range: { row: 0, column: 0, rows: 11, columns: 4 }, headers: true, totals: false, style: "TableStyleMedium2", columns: ["客户 Customer", "Sales", "Cumulative", "Balance"].map((name) => ({ name })) }],
        conditionalFormats: [
          { id: "1", origin: null, ranges: [{ row: 1, column: 1, rows: 10, columns: 1 }], priority: 0, rule: { type: "dataBar", color: "#638EC6" } },
          { id: "2", origin: null, ranges: [{ row: 1, column: 3, rows: 10, columns: 1 }], priority: 1, rule: { type: "colorScale", colors: ["#FF0000", "#FFFF00", "#00FF00"] } },
          { id: "3", origin: null, ranges: [{ row: 1, column: 4, rows: 10, columns: 1 }], priority: 2, stopIfTrue: true, rule: { type: "cellValue", operator: "EqualTo", formula1: '="A"', format: { fill: "#C6EFCE", fontColor: "#006100", bold: true } } },
          { id: "4", origin: null, ranges: [{ row: 1, column: 4, rows: 10, columns: 1 }], priority: 3, rule: { type: "custom", formula: '=$E2="B"', format: { italic: true } } },
        ],
        validations: [{ origin: null, ranges: [{ row: 1, column: 4, rows: 10, columns: 1 }], rule: { type: "list", source: "A,B,C" }, prompt: { title: "Tier", message: "A, B or C" } }, { origin: null, ranges: [{ row: 1, column: 1, rows: 10, columns: 1 }], rule: { type: "decimal", operator: "GreaterThanOrEqualTo", formula1: "0" } }],
        merges: [{ row: 13, column: 0, rows: 1, columns: 3 }], frozen: { rows: 1, columns: 1 }, columnWidths: { 0: 96, 2: 72 }, rowHeights: { 0: 30 }, hiddenRows: [15], hiddenColumns: [8],
        tabColor: "#2F5597", page: { orientation: "Landscape", paper: "A4", fitWide: 1, fitTall: 0, titleRows: "$1:$1", titleColumns: "$A:$B", printArea: "A1:J70", centerHorizontally: true },
      },
      { ...summary!, showGridlines: false, protected: true, protection: { allowAutoFilter: true, allowSort: true, selectionMode: "Unlocked" } },
    ],
    names: [{ name: "Pool", formula: "='My data'!$B$2:$B$11", visible: true }, { name: "Twice", formula: "=LAMBDA(x,x*2)", visible: true }],
    settings: { system: "mm-credit", parameters: { vat: 0.13, 名称: "测试" } },
  };
}
