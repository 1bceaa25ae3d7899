import { bookOf, sheetOf } from "../fake/workbooks";
import { failure, onSheet, useClient } from "./support/client";

const client = useClient();
beforeEach(() =>
  client.open(
    bookOf([
      sheetOf("Data", [
        ["Customer", "Amount", "Share"],
        ["A", 30, 0.5],
        ["B", 20, 0.3],
        ["C", 10, 0.2],
      ]),
    ]),
  ),
);

const chart = async () => (await client.host.snapshot()).sheets[0]!.charts[0]!;

describe("charts", () => {
  it("reads names, categories and values out of the source range", async () => {
    await onSheet((sheet) => void sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Columns"));
    expect(await chart()).toMatchObject({
      name: "Chart 1",
      type: "ColumnClustered",
      title: { text: "Chart Title", visible: true },
      legend: { visible: true },
      series: [
        { name: "Amount", nameRef: "Data!$B$1", values: "Data!$B$2:$B$4", categories: "Data!$A$2:$A$4", axisGroup: "Primary" },
        { name: "Share", nameRef: "Data!$C$1", values: "Data!$C$2:$C$4", categories: "Data!$A$2:$A$4" },
      ],
    });
  });

  it("takes rows as series where there are more columns than rows, and x values for a scatter chart", async () => {
    await onSheet((sheet) => {
      sheet.charts.add("Line", sheet.getRange("A1:C2"), "Auto");
      sheet.charts.add("XYScatter", sheet.getRange("B2:C4"), "Auto");
      sheet.charts.add("Pie", sheet.getRange("B1:B4"), "Auto");
    });
    const [rows, scatter, pie] = (await client.host.snapshot()).sheets[0]!.charts;
    expect(rows!.series).toEqual([{ name: "A", nameRef: "Data!$A$2", values: "Data!$B$2:$C$2", categories: "Data!$B$1:$C$1", axisGroup: "Primary" }]);
    expect(scatter!.series).toEqual([{ name: "Series1", values: "Data!$C$2:$C$4", categories: "Data!$B$2:$B$4", axisGroup: "Primary" }]);
    expect(pie).toMatchObject({ title: { text: "Amount" }, axes: {}, series: [{ values: "Data!$B$2:$B$4" }] });
  });

  it("makes a Pareto chart: columns with a cumulated line on a second axis", async () => {
    await onSheet((sheet) => {
      const made = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B4"), "Columns");
      made.name = "Pareto";
      made.title.text = "Pareto of amounts";
      made.legend.position = "Top";
      made.setPosition("E2", "J12");
      const bars = made.series.getItemAt(0);
      bars.gapWidth = 40;
      bars.format.fill.setSolidColor("#4472c4");
      bars.hasDataLabels = true;
      const line = made.series.add("Cumulated");
      line.setValues(sheet.getRange("C2:C4"));
      line.setXAxisValues(sheet.getRange("A2:A4"));
      line.chartType = "LineMarkers";
      line.axisGroup = "Secondary";
      line.markerStyle = "Circle";
      line.markerSize = 7;
      line.smooth = true;
      line.format.line.color = "#ED7D31";
      line.format.line.weight = 1.5;
      line.format.line.lineStyle = "Dash";
      const second = made.axes.getItem("Value", "Secondary");
      second.minimum = 0;
      second.maximum = 1;
      second.numberFormat = "0%";
      made.axes.valueAxis.title.text = "Amount";
      made.axes.valueAxis.majorGridlines.visible = false;
      made.axes.categoryAxis.reversePlotOrder = true;
      made.axes.categoryAxis.position = "Maximum";
      made.axes.categoryAxis.tickLabelPosition = "Low";
    });
    expect(await chart()).toMatchObject({
      name: "Pareto",
      title: { text: "Pareto of amounts", visible: true },
      legend: { visible: true, position: "Top" },
      left: 192, top: 15, width: 288, height: 165,
      series: [
        { name: "Amount", gapWidth: 40, color: "#4472C4", dataLabels: true, axisGroup: "Primary" },
        { name: "Cumulated", type: "LineMarkers", axisGroup: "Secondary", values: "Data!$C$2:$C$4", categories: "Data!$A$2:$A$4", marker: "Circle", markerSize: 7, smooth: true, color: "#ED7D31", lineWeight: 1.5, lineStyle: "Dash" },
      ],
      axes: { category: { reversed: true, crossedAt: "Maximum", tickLabels: "Low" }, value: { title: "Amount", gridlines: false }, valueSecondary: { minimum: 0, maximum: 1, numberFormat: "0%" } },
    });
    expect(client.grid().shown.charts.get((await chart()).id)).toEqual(await chart());
  });

  it("is found by name, read back and deleted", async () => {
    await onSheet((sheet) => {
      sheet.charts.add("Line", sheet.getRange("A1:B4")).name = "First";
      sheet.charts.add("Line", sheet.getRange("A1:B4"));
    });
    await Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getActiveWorksheet();
      charts.load("items/name, count");
      const first = charts.getItem("first").load("name, chartType, width, title/text, series/items/name, axes/valueAxis/maximum");
      const none = charts.getItemOrNullObject("None");
      await context.sync();
      expect(charts.items.map(({ name }) => name)).toEqual(["First", "Chart 2"]);
      expect([charts.count, first.chartType, first.width, first.title.text, none.isNullObject]).toEqual([2, "Line", 360, "Amount", true]);
      expect([first.series.items.map(({ name }) => name), first.axes.valueAxis.maximum]).toEqual([["Amount"], ""]);
      first.delete();
      charts.items[1]!.title.visible = false;
      await context.sync();
    });
    expect((await client.host.snapshot()).sheets[0]!.charts).toMatchObject([{ name: "Chart 2", title: { visible: false } }]);
  });

  it("follows its source when rows are inserted and when it gets another one", async () => {
    await onSheet((sheet) => {
      sheet.charts.add("Line", sheet.getRange("A1:B4"), "Columns");
      sheet.getRange("3:3").insert("Down");
    });
    expect((await chart()).series[0]).toMatchObject({ values: "Data!$B$2:$B$5", categories: "Data!$A$2:$A$5" });
    await onSheet((sheet) => sheet.charts.getItem("Chart 1").setData(sheet.getRange("A1:C3"), "Columns"));
    expect((await chart()).series.map(({ values }) => values)).toEqual(["Data!$B$2:$B$3", "Data!$C$2:$C$3"]);
  });

  it("refuses an axis it does not have, and types it cannot store", async () => {
    await onSheet((sheet) => void sheet.charts.add("Line", sheet.getRange("A1:B4")));
    const second = await failure(() => onSheet((sheet) => void (sheet.charts.getItem("Chart 1").axes.getItem("Value", "Secondary").maximum = 1)));
    expect(second.code).toBe("InvalidArgument");
    expect((await failure(() => onSheet((sheet) => void sheet.charts.add("Waterfall", sheet.getRange("A1:B4"))))).code).toBe("InvalidArgument");
    const font = await failure(() => onSheet((sheet) => void (sheet.charts.getItem("Chart 1").title.format.font.bold = true)));
    expect(font).toMatchObject({ code: "NotImplemented", location: "ChartTitle.format" });
  });
});
