import { strFromU8, unzipSync } from "fflate";
import { openXlsx, saveXlsx, snapshotOf } from "../../src/host/xlsx";
import { answersArray, FormulaCodec } from "../../src/host/xlsx/formula/codec";
import { renameSheets, shiftFormula } from "../../src/host/xlsx/formula/shift";
import { userParts, zipped } from "./userFile";

const names = { namespace: "TB", functions: ["TIER", "CREDITPERIOD.DSO"] };
const codec = new FormulaCodec(names);

/** Typed in a cell ↔ stored in a file, as Excel stores it. */
const BOTH_WAYS: readonly (readonly [string, string])[] = [
  ['=TB.TIER(B2:B451,{100,500},{"C","B","A"})', '_xldudf_TB_TIER(B2:B451,{100,500},{"C","B","A"})'],
  ["=TB.CREDITPERIOD.DSO(A1,B1)", "_xldudf_TB_CREDITPERIOD_DSO(A1,B1)"],
  ["=XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(A1,B:B,C:C)"],
  ["=SORT(FILTER(A2:A9,B2:B9>1))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A2:A9,B2:B9>1))"],
  ["=LET(x,A1,y,x+1,x*y)", "_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)"],
  ["=MAP(A1:A3,LAMBDA(v,IF(v>x,TB.TIER(v),v)))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,IF(_xlpm.v>x,_xldudf_TB_TIER(_xlpm.v),_xlpm.v)))"],
  ["=LAMBDA(a,[b],a+b)(1)", "_xlfn.LAMBDA(_xlpm.a,_xlop.b,_xlpm.a+_xlpm.b)(1)"],
  ["=LET(f,LAMBDA(n,n*2),f(3))", "_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.n,_xlpm.n*2),_xlpm.f(3))"],
  ["=SUM(D2#)", "SUM(_xlfn.ANCHORARRAY(D2))"],
  ["='My ''TB.TIER('' data'!$D$2#", "_xlfn.ANCHORARRAY('My ''TB.TIER('' data'!$D$2)"],
  ["=@A1:A9+1", "_xlfn.SINGLE(A1:A9)+1"],
  ["=@TB.TIER(A1:A9)", "_xlfn.SINGLE(_xldudf_TB_TIER(A1:A9))"],
  ['="TB.TIER(" & \'XLOOKUP(\'!A1 & "say ""LET("""', '"TB.TIER(" & \'XLOOKUP(\'!A1 & "say ""LET("""'],
  ["=STDEV.P(A1:A9)+NETWORKDAYS.INTL(A1,A2)+SUMIFS(A:A,B:B,1)", "_xlfn.STDEV.P(A1:A9)+NETWORKDAYS.INTL(A1,A2)+SUMIFS(A:A,B:B,1)"],
  ["=SUM(Orders[Net ' [amount'] ])+#N/A", "SUM(Orders[Net ' [amount'] ])+#N/A"],
  ["=1.5E+3%+.5", "1.5E+3%+.5"],
];

describe("a formula on its way to a file and back", () => {
  it.each(BOTH_WAYS)("%s", (typed, stored) => {
    expect(codec.toFile(typed)).toBe(stored);
    expect(codec.fromFile(stored)).toBe(typed);
  });

  it("knows the add-in's functions in any case", () => {
    expect(codec.toFile("=tb.tier(A1)")).toBe("_xldudf_TB_TIER(A1)");
    expect(codec.fromFile("_xldudf_tb_creditperiod_dso(A1)")).toBe("=TB.CREDITPERIOD.DSO(A1)");
  });

  it("leaves the functions of other add-ins as the file has them", () => {
    expect(codec.fromFile("_xldudf_OTHER_TIER(A1)")).toBe("=_xldudf_OTHER_TIER(A1)");
    expect(codec.toFile("=_xldudf_OTHER_TIER(A1)")).toBe("_xldudf_OTHER_TIER(A1)");
  });

  it("spells this-row references as a file must", () => {
    expect(codec.toFile("=[@Amount]*[@[Tax rate]]", { table: "Orders" })).toBe("Orders[[#This Row],[Amount]]*Orders[[#This Row],[Tax rate]]");
    expect(codec.toFile("=SUM(Orders[@[Jan]:[Dec]])")).toBe("SUM(Orders[[#This Row],[Jan]:[Dec]])");
  });
});

describe("a shared formula", () => {
  it.each([
    ["A1+$A1+A$1+$A$1", 2, 1, "B3+$A3+B$1+$A$1"],
    ["SUM(A:B,2:3,$2:3)", 1, 1, "SUM(B:C,3:4,$2:4)"],
    ['LOG10(A1)&"A1"&Data!B2&\'A1\'!C3', 1, 0, 'LOG10(A2)&"A1"&Data!B3&\'A1\'!C4'],
  ])("%s moved by %d rows and %d columns", (formula, rows, columns, moved) => {
    expect(shiftFormula(formula, rows, columns)).toBe(moved);
  });
});

it("a renamed sheet is renamed in formulas and nowhere else", () => {
  const renamed = new Map([["data", "My data"]]);
  expect(renameSheets('SUM(Data!A1,\'data\'!B2,Data2!C3)&"Data!A1"&Data', renamed)).toBe("SUM('My data'!A1,'My data'!B2,Data2!C3)&\"Data!A1\"&Data");
});

it.each([
  ["=SUM(A1:A3)", false],
  ["=SUM(A1:A3*B1:B3)", true],
  ["=A1+B1", false],
  ["=SUM(LEN(A1:A3))", true],
  ["=SORT(A1:A3)", true],
  ["=SUMIFS(A:A,B:B,\">1\")", false],
  ["='My data'!A1:A3&\"x\"", true],
])("%s: answers with an array is %s", (formula, expected) => {
  expect(answersArray(formula)).toBe(expected);
});

describe("a dynamic array", () => {
  const spilled = snapshotOf({ sheets: { Data: [[{ f: "=TB.TIER(B1:B3,{2})", v: "A", spill: { rows: 3, columns: 1 } }, 1], ["B", 2], ["A", 3]] } });
  const parts = (bytes: Uint8Array): Record<string, string> => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));

  it("is stored with its area, its mark, and the values it fills", () => {
    const files = parts(saveXlsx(spilled, null, names));
    expect(files["xl/worksheets/sheet1.xml"]).toContain('<c r="A1" t="str" cm="1"><f t="array" ref="A1:A3">_xldudf_TB_TIER(B1:B3,{2})</f><v>A</v></c>');
    expect(files["xl/worksheets/sheet1.xml"]).toContain('<c r="A2" t="str"><v>B</v></c>');
    expect(files["xl/metadata.xml"]).toContain('name="XLDAPR"');
    expect(files["[Content_Types].xml"]).toContain("sheetMetadata+xml");
  });

  it("is told from a legacy array formula when read", () => {
    const bytes = saveXlsx(spilled, null, names);
    expect(openXlsx(bytes, names).snapshot.sheets[0]!.rows).toEqual([
      [{ f: "=TB.TIER(B1:B3,{2})", v: "A", spill: { rows: 3, columns: 1 } }, { v: 1 }], [{ v: "B" }, { v: 2 }], [{ v: "A" }, { v: 3 }],
    ]);
    const legacy = { ...parts(bytes) };
    legacy["xl/worksheets/sheet1.xml"] = legacy["xl/worksheets/sheet1.xml"]!.replace(' cm="1"', "");
    expect(openXlsx(zipped(legacy), names).snapshot.sheets[0]!.rows[0]![0]).toMatchObject({ array: { rows: 3, columns: 1 } });
  });

  it("joins the metadata a file already has, beside its other kinds", () => {
    const user = userParts();
    user["xl/metadata.xml"] =
      '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><metadataTypes count="1"><metadataType name="XLRICHVALUE" minSupportedVersion="120000"/></metadataTypes><futureMetadata name="XLRICHVALUE" count="1"><bk/></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>';
    user["xl/_rels/workbook.xml.rels"] = user["xl/_rels/workbook.xml.rels"]!.replace("</Relationships>", '<Relationship Id="rId20" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"/></Relationships>');
    const opened = openXlsx(zipped(user), names);
    const [data, ...others] = opened.snapshot.sheets;
    const files = parts(saveXlsx({ ...opened.snapshot, sheets: [{ ...data!, rows: [...data!.rows, [{ f: "=UNIQUE(A1:A3)", v: "x" }]] }, ...others] }, opened, names));
    expect(files["xl/metadata.xml"]).toMatch(/XLRICHVALUE.*XLDAPR.*<cellMetadata count="2"><bk><rc t="1" v="0"\/><\/bk><bk><rc t="2" v="0"\/><\/bk><\/cellMetadata><valueMetadata/s);
    expect(files["xl/worksheets/sheet1.xml"]).toContain('cm="2"><f t="array" ref="A8">_xlfn.UNIQUE(A1:A3)</f>');
  });
});
