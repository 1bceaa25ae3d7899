import { bookOf, sheetOf } from "../fake/workbooks";
import { failure, onSheet, rangeOf, useClient } from "./support/client";

const client = useClient({ requirementSets: { ExcelApi: "1.9", SharedRuntime: "1.1" } });
beforeEach(() => client.open(bookOf([sheetOf("Data", [["A", 1], ["B", 2]])])));

describe("an Excel with the manifest's requirement sets only", () => {
  it("says so to the add-in", async () => {
    const { requirements } = Office.context;
    expect([requirements.isSetSupported("ExcelApi", "1.9"), requirements.isSetSupported("ExcelApi", "1.10"), requirements.isSetSupported("SharedRuntime", "1.1")]).toEqual([true, false, true]);
  });

  it("answers what belongs to them", async () => {
    await onSheet((sheet) => {
      sheet.pageLayout.orientation = "Landscape";
      sheet.getRange("C1").copyFrom("A1");
    });
    expect(await rangeOf("C1", "values")).toEqual([["A"]]);
  });

  it("refuses every later method, property and event, and names the set", async () => {
    const later: ((sheet: Excel.Worksheet) => void)[] = [
      (sheet) => void sheet.getRange("A1").getSpillingToRangeOrNullObject().load("address"),
      (sheet) => void sheet.getRange("A1").load("hasSpill"),
      (sheet) => void sheet.getUsedRange().getMergedAreasOrNullObject().load("address"),
      (sheet) => sheet.tables.add("A1:B2", true).resize("A1:B3"),
      (sheet) => void sheet.onFormulaChanged.add(async () => undefined),
    ];
    const refused = [];
    for (const call of later) refused.push(await failure(() => onSheet(call)));
    expect(refused.map(({ code }) => code)).toEqual(Array(5).fill("ApiNotFound"));
    expect(refused.map(({ message }) => /ExcelApi 1\.\d+/.exec(message)?.[0])).toEqual(["ExcelApi 1.12", "ExcelApi 1.12", "ExcelApi 1.13", "ExcelApi 1.13", "ExcelApi 1.13"]);
  });

  it("leaves later properties out of a load of everything", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Data").getRange("A1");
      range.load();
      await context.sync();
      expect(range.values).toEqual([["A"]]);
      expect(() => range.hasSpill).toThrow();
    });
  });
});
