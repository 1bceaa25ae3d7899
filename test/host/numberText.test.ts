import { cellText } from "../../src/host/model/numberText";
import { moveFormula, shiftFormula } from "../../src/host/model/references";

describe("the text of a cell", () => {
  it.each<[number | string | boolean, string, string]>([
    [1234.5, "General", "1234.5"],
    [0.1 + 0.2, "General", "0.3"],
    [123456789012, "General", "1.23457E+11"],
    [1234.5, "#,##0", "1,235"],
    [1.005, "0.00", "1.01"],
    [-1234.5, "#,##0.00", "-1,234.50"],
    [-5, "0;[Red](0)", "(5)"],
    [0, '0;-0;"none"', "none"],
    [0.925, "0.0%", "92.5%"],
    [2281500, '0.00,,"百万"', "2.28百万"],
    [228.15, '#,##0.00"万元"', "228.15万元"],
    [5, "¥#,##0", "¥5"],
    [12345, "0.00E+00", "1.23E+04"],
    [0.5, "#.##", ".5"],
    [45351, "yyyy-mm-dd", "2024-02-29"],
    [45351, 'yyyy"年"m"月"d"日"', "2024年2月29日"],
    [45351.75, "m/d/yyyy h:mm AM/PM", "2/29/2024 6:00 PM"],
    [0.5208333333, "h:mm", "12:30"],
    [60, "m/d/yyyy", "2/29/1900"],
    [1, "m/d/yyyy", "1/1/1900"],
    ["text", "#,##0", "text"],
    ["A", '0;-0;0;"Tier "@', "Tier A"],
    [true, "0.00", "TRUE"],
  ])("%s as %s is %s", (value, format, text) => {
    expect(cellText(value, format)).toBe(text);
  });
});

describe("references in a formula", () => {
  const insert = { kind: "insert", axis: "rows", rect: { row: 1, column: 0, rows: 2, columns: 16_384 } } as const;

  it("follow inserted rows of their own sheet only", () => {
    expect(shiftFormula("=SUM(A1:A9)+Data!$B$2+Other!B2", "Data", "Data", insert)).toBe("=SUM(A1:A11)+Data!$B$4+Other!B2");
    expect(shiftFormula("='My data'!B2&\"B2\"", "Data", "My data", insert)).toBe("='My data'!B4&\"B2\"");
  });

  it("leave names and functions that look like cells alone", () => {
    expect(shiftFormula("=LOG10(B2)+TB.TIER2(B2)+Q4_B2", "Data", "Data", insert)).toBe("=LOG10(B4)+TB.TIER2(B4)+Q4_B2");
  });

  it("become #REF! when what they name is deleted or lies off the sheet", () => {
    expect(shiftFormula("=B2+C9", "Data", "Data", { ...insert, kind: "delete" })).toBe("=#REF!+C7");
    expect(moveFormula("=A1+$B$1+B3", -1, -1)).toBe("=#REF!+$B$1+A2");
  });
});
