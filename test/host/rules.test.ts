import { bookOf, sheetOf } from "../fake/workbooks";
import { failure, onSheet, useClient } from "./support/client";

const client = useClient();
beforeEach(() => client.open(bookOf([sheetOf("Data", [["A", 1], ["B", 2], ["C", 3]])])));

const sheet = async () => (await client.host.snapshot()).sheets[0]!;

describe("conditional formats", () => {
  it("are formulas, comparisons, texts, bars and scales, the newest first", async () => {
    await onSheet((data) => {
      const range = data.getRange("B1:B3");
      const custom = range.conditionalFormats.add("Custom");
      custom.custom.rule.formula = '=$A1="A"';
      custom.custom.format.fill.color = "#C6EFCE";
      custom.custom.format.font.set({ color: "#006100", bold: true });
      custom.stopIfTrue = true;
      const compared = range.conditionalFormats.add("CellValue");
      compared.cellValue.rule = { operator: "EqualTo", formula1: "=2" };
      compared.cellValue.format.font.italic = true;
      const text = data.getRange("A1:A3").conditionalFormats.add("ContainsText");
      text.textComparison.rule = { operator: "BeginsWith", text: "B" };
      range.conditionalFormats.add("DataBar").dataBar.positiveFormat.fillColor = "#FF0000";
      range.conditionalFormats.add("ColorScale").colorScale.criteria = {
        minimum: { type: "LowestValue", color: "#FFFFFF" },
        maximum: { type: "HighestValue", color: "#00B050" },
      };
    });
    const rect = { row: 0, column: 1, rows: 3, columns: 1 };
    const { conditionalFormats } = await sheet();
    expect(conditionalFormats.map(({ priority, rule }) => [priority, rule.type])).toEqual([[0, "colorScale"], [1, "dataBar"], [2, "containsText"], [3, "cellValue"], [4, "custom"]]);
    expect(conditionalFormats[4]).toMatchObject({ ranges: [rect], stopIfTrue: true, rule: { formula: '=$A1="A"', format: { fill: "#C6EFCE", fontColor: "#006100", bold: true } } });
    expect(conditionalFormats[3]!.rule).toEqual({ type: "cellValue", operator: "Equal", formula1: "=2", format: { italic: true } });
    expect(conditionalFormats[0]!.rule).toEqual({ type: "colorScale", colors: ["#FFFFFF", "#00B050"] });
    expect(client.grid().shown.formats.get(client.grid().activeSheet())).toEqual(conditionalFormats);
  });

  it("are counted, read and taken away", async () => {
    await onSheet((data) => {
      const format = data.getRange("A1:B3").conditionalFormats.add("CellValue");
      format.cellValue.rule = { operator: "Between", formula1: "=1", formula2: "=2" };
    });
    await Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getActiveWorksheet().getRange("B2").conditionalFormats;
      formats.load("items/type, items/priority");
      const count = formats.getCount();
      await context.sync();
      const [format] = formats.items;
      format!.load("cellValueOrNullObject/rule, customOrNullObject");
      const where = format!.getRange().load("address");
      await context.sync();
      expect([count.value, format!.type, format!.cellValueOrNullObject.rule, format!.customOrNullObject.isNullObject, where.address]).toEqual([
        1, "CellValue", { operator: "Between", formula1: "=1", formula2: "=2" }, true, "Data!A1:B3",
      ]);
    });
    await onSheet((data) => data.getRange("A2:B2").conditionalFormats.clearAll());
    expect((await sheet()).conditionalFormats[0]!.ranges).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }, { row: 2, column: 0, rows: 1, columns: 2 }]);
    await onSheet((data) => data.getRange().conditionalFormats.clearAll());
    expect((await sheet()).conditionalFormats).toEqual([]);
  });

  it("move with their cells, their formulas too", async () => {
    await onSheet((data) => {
      data.getRange("B1:B3").conditionalFormats.add("Custom").custom.rule.formula = "=$A1>Data!$B$3";
      data.getRange("1:1").insert("Down");
    });
    expect((await sheet()).conditionalFormats[0]).toMatchObject({ ranges: [{ row: 1, column: 1 }], rule: { formula: "=$A2>Data!$B$4" } });
  });

  it("of other kinds are refused", async () => {
    expect((await failure(() => onSheet((data) => void data.getRange("A1").conditionalFormats.add("IconSet")))).code).toBe("NotImplemented");
  });
});

describe("data validation", () => {
  it("is a list, a comparison or a formula, with a prompt and an alert", async () => {
    await onSheet((data) => {
      const { dataValidation } = data.getRange("A1:A3");
      dataValidation.rule = { list: { inCellDropDown: true, source: "A,B,C" } };
      dataValidation.prompt = { title: "Tier", message: "A to C", showPrompt: true };
      dataValidation.errorAlert = { title: "No", message: "A to C only", style: "Warning", showAlert: true };
      data.getRange("B1").dataValidation.rule = { wholeNumber: { operator: "Between", formula1: 1, formula2: "=B2" } };
      data.getRange("B2").dataValidation.rule = { list: { inCellDropDown: true, source: data.getRange("A1:A3") } };
      data.getRange("A3").dataValidation.clear();
    });
    const cell = { rows: 1, columns: 1 };
    expect((await sheet()).validations).toEqual([
      {
        origin: null,
        ranges: [{ row: 0, column: 0, rows: 2, columns: 1 }],
        rule: { type: "list", source: "A,B,C" },
        prompt: { title: "Tier", message: "A to C" },
        error: { title: "No", message: "A to C only", style: "Warning" },
        ignoreBlanks: true,
      },
      { origin: null, ranges: [{ row: 0, column: 1, ...cell }], rule: { type: "wholeNumber", operator: "Between", formula1: "1", formula2: "=B2" }, ignoreBlanks: true },
      { origin: null, ranges: [{ row: 1, column: 1, ...cell }], rule: { type: "list", source: "=Data!$A$1:$A$3" }, ignoreBlanks: true },
    ]);
    await Excel.run(async (context) => {
      const data = context.workbook.worksheets.getActiveWorksheet();
      const list = data.getRange("A1:A2").dataValidation.load("type, rule, prompt");
      const none = data.getRange("D1").dataValidation.load("type");
      const mixed = data.getRange("A1:B2").dataValidation.load("type");
      await context.sync();
      expect([list.type, list.rule.list?.source, list.prompt.title, none.type, mixed.type]).toEqual(["List", "A,B,C", "Tier", "None", "Inconsistent"]);
    });
  });
});

describe("pasting", () => {
  it("brings conditional formats and validations along in place of the target's own, formats alone only the former", async () => {
    await onSheet((data) => {
      data.getRange("A1:D9").conditionalFormats.add("DataBar");
      const custom = data.getRange("A1:B3").conditionalFormats.add("Custom");
      custom.custom.rule.formula = '=$A1="A"';
      data.getRange("B2").dataValidation.rule = { list: { inCellDropDown: true, source: "x,y" } };
      data.getRange("D6:D7").dataValidation.rule = { custom: { formula: "=D6>0" } };
      data.getRange("C6").copyFrom("B2:B3");
      data.getRange("F1").copyFrom("B2", "Formats");
    });
    const { conditionalFormats, validations } = await sheet();
    const customs = conditionalFormats.filter(({ rule }) => rule.type === "custom");
    expect(customs.map(({ rule, ranges }) => [rule, ranges])).toEqual(
      expect.arrayContaining([[{ type: "custom", formula: '=$A6="A"', format: {} }, [{ row: 5, column: 2, rows: 2, columns: 1 }]]]),
    );
    expect(conditionalFormats.filter(({ ranges }) => ranges.some(({ row, column }) => row === 0 && column === 5))).toHaveLength(2);
    expect(conditionalFormats.filter(({ ranges }) => ranges.some((range) => range.row <= 5 && range.row + range.rows > 5 && range.column <= 2 && range.column + range.columns > 2))).toHaveLength(2);
    expect(validations.filter(({ rule }) => rule.type === "list").map(({ ranges }) => ranges)).toEqual([
      [{ row: 1, column: 1, rows: 1, columns: 1 }],
      [{ row: 5, column: 2, rows: 1, columns: 1 }],
    ]);
  });
});
