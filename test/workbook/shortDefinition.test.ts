import { methods } from "../../src/domain/methods";
import { functionsFile } from "../../src/functions/metadata";
import { openXlsx, saveXlsx, snapshotOf } from "../../src/host/xlsx";
import type { AddIn } from "../../src/workbook/sharing/addIn";
import { builtInNames } from "../../src/workbook/sharing/builtInNames";
import { nameFault } from "../../src/workbook/sharing/legalName";
import { isShortName, shortDefinition } from "../../src/workbook/sharing/shortDefinition";
import { strFromU8, unzipSync } from "fflate";
import { faults } from "../xlsx/validator";

const addIn: AddIn = { namespace: "TB", functions: functionsFile(methods, "en").functions };
const named = (name: string) => addIn.functions.find((one) => one.name === name)!;
const names = { namespace: "TB", functions: addIn.functions.map(({ name }) => name) };

describe("the definition of a short name", () => {
  it("hands on what is given, and an empty text for what is left out", () => {
    const tier = { name: "TIER", parameters: [{ name: "values" }, { name: "cuts", optional: true }] };
    expect(shortDefinition(addIn, tier)).toBe('=LAMBDA(values,[cuts],TB.TIER(values,IF(ISOMITTED(cuts),"",cuts)))');
  });
  it("renames parameters that read like a cell", () => {
    const definition = shortDefinition(addIn, named("ZSCORE"));
    expect(definition).toMatch(/LAMBDA\(\[?x1_\]?,.*TB\.ZSCORE\(.*x1_/);
    expect(definition).not.toMatch(/\bx1\b/);
  });
  it.each(addIn.functions.map((one) => [one.name, one] as const))("of %s is short enough for Excel, legal, and known again", (name, one) => {
    const definition = shortDefinition(addIn, one);
    expect(definition.length).toBeLessThan(8192);
    expect(nameFault(name)).toBeNull();
    expect(isShortName(name, definition, addIn)).toBe(true);
  });
});

describe("a short name is told from a name of the user's", () => {
  const definition = shortDefinition(addIn, named("TIER"));
  it("however Excel spells it", () => {
    expect(isShortName("Tier", definition.replace(/,/g, ", "), addIn)).toBe(true);
    expect(isShortName("TIER", definition.replace("TB.TIER", "_xldudf_TB_TIER"), addIn)).toBe(true);
  });
  it("also when another version of the function had fewer parameters", () => {
    expect(isShortName("TIER", "=LAMBDA(values,cuts,TB.TIER(values,cuts))", addIn)).toBe(true);
  });
  it.each([
    ["TIER", "=LAMBDA(values,cuts,TB.TIER(values,cuts)&\"!\")"],
    ["TIER", "=LAMBDA(values,cuts,TB.TIER(cuts,values))"],
    ["TIER", "=LAMBDA(values,cuts,TB.TIERCUM(values,cuts))"],
    ["MYTIER", "=LAMBDA(values,cuts,TB.TIER(values,cuts))"],
    ["TIER", "=Data!$A$1"],
  ])("%s %s is the user's", (name, formula) => expect(isShortName(name, formula, addIn)).toBe(false));
});

describe("names Excel refuses", () => {
  it.each(["A1", "xfd1048576", "RFM1", "R1C1", "r", "C", "R12", "TRUE"])("%s is a reference", (name) => expect(nameFault(name)).toBe("reference"));
  it.each(["XFE1", "ABCD1", "A1048577", "MATRIX2", "RFM.ORDERS", "R1CX", "客户"])("%s is not", (name) => expect(nameFault(name)).toBeNull());
  it.each(["rank", "MODE.SNGL", "Return"])("%s is Excel's own", (name) => expect(nameFault(name)).toBe("built-in"));
  it.each(["2TIER", "TI ER", "T-B", "x".repeat(256), ""])("%s is no name", (name) => expect(nameFault(name)).toBe("characters"));
  it("no function of the add-in is called like one of Excel's", () => {
    expect(addIn.functions.filter(({ name }) => builtInNames.has(name))).toEqual([]);
  });
});

describe("short names in a file", () => {
  const book = {
    ...snapshotOf({ sheets: { Data: [[5, { f: "=TIER(A1:A2,{3})", v: "A", spill: { rows: 2, columns: 1 } }, { f: "=TIER(A1)", v: "A" }], [1, "B"]] } }),
    names: addIn.functions.map((one) => ({ name: one.name, formula: shortDefinition(addIn, one), visible: true, comment: "TB" })),
  };
  const bytes = saveXlsx(book, null, names);
  const text = (part: string): string => strFromU8(unzipSync(bytes)[part]!);

  it("are spelled as Excel spells them, optional parameters as _xlop where declared and _xlpm where used", () => {
    const [, tier] = /<definedName name="TIER"[^>]*>([^<]*)</.exec(text("xl/workbook.xml"))!;
    expect(tier).toBe(
      "_xlfn.LAMBDA(_xlpm.values,_xlpm.cuts,_xlpm.labels,_xlop.closed,_xlop.show,_xlop.headers,_xldudf_TB_TIER(_xlpm.values,_xlpm.cuts,_xlpm.labels," +
        ["closed", "show", "headers"].map((name) => `IF(_xlfn.ISOMITTED(_xlpm.${name}),"",_xlpm.${name})`).join(",") +
        "))",
    );
    expect(text("xl/workbook.xml")).not.toContain("[");
  });
  it("are read back as they were", () => {
    expect(openXlsx(bytes, names).snapshot.names).toEqual(book.names);
  });
  it("answer with arrays: a cell that calls one carries the mark of a dynamic array", () => {
    expect(text("xl/worksheets/sheet1.xml")).toContain('cm="1"><f t="array" ref="B1:B2">TIER(A1:A2,{3})</f>');
    expect(text("xl/worksheets/sheet1.xml")).toContain('cm="1"><f t="array" ref="C1">TIER(A1)</f>');
  });
  it("leave nothing for the Open XML SDK to complain of", () => expect(faults(bytes)).toEqual([]));
});
