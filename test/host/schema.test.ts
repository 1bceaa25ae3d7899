import { loadSchema } from "../../src/host/node";
import { objectTypes } from "../../src/host/model/types";
import { extractSchema } from "../../src/host/schema/extract";
import { findMember } from "../../src/host/schema/schema";
import { isGranted } from "../../src/host/wire/requirementSets";

const schema = loadSchema();

describe("the schema of the installed client", () => {
  it("knows every class and member the object model answers", () => {
    const unknown = objectTypes.flatMap(({ name, get, set, to, call, events, items, item }) => {
      const known = schema.classes[name];
      if (!known) return [name];
      const methods = [...Object.keys(call ?? {}), ...(events ?? []).flatMap((event) => [`_Register${event}Event`, `_Unregister${event}Event`])];
      return [
        ...Object.keys(get ?? {}).filter((member) => !known.scalars[member]),
        ...Object.keys(set ?? {}).filter((member) => !known.scalars[member]?.writable),
        ...Object.keys(to ?? {}).filter((member) => !known.navigations[member]),
        ...methods.filter((member) => !known.methods[member]),
        ...(items && !known.items ? ["items"] : []),
        ...(item && !known.indexer ? ["indexer"] : []),
      ].map((member) => `${name}.${member}`);
    });
    expect(unknown).toEqual([]);
  });

  it("has each class of the object model once", () => {
    const names = objectTypes.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it("finds its collections again by index", () => {
    const lost = objectTypes.filter(({ name, items, item }) => items && schema.classes[name]!.indexer && !item).map(({ name }) => name);
    expect(lost).toEqual([]);
  });

  it("says which requirement set a member belongs to", () => {
    expect(findMember(schema, "Range", "GetSpillingToRange")).toMatchObject({ type: "Range", set: "ExcelApi 1.12" });
    expect(findMember(schema, "Range", "Values")).toEqual({ writable: true });
    expect(findMember(schema, "Worksheet", "Gridlines")).toEqual({ writable: true, set: "ExcelApi 1.8" });
    expect(findMember(schema, "Range", "toString")).toBeUndefined();
  });

  it("counts 1.10 as later than 1.9", () => {
    expect(isGranted({ ExcelApi: "1.9" }, "ExcelApi 1.10")).toBe(false);
    expect(isGranted({ ExcelApi: "1.10" }, "ExcelApi 1.9")).toBe(true);
    expect(isGranted({ ExcelApi: "1.10" }, "ExcelApiOnline 1.1")).toBe(false);
  });

  it("refuses a debug file it cannot read", () => {
    expect(() => extractSchema("var nothing = 1;", "0")).toThrow("not laid out as expected");
  });
});
