import { readFileSync } from "node:fs";
import path from "node:path";
import { asTable, customers, hosted, written } from "./hosted";

/** The requirement sets of manifest.xml, and nothing above them: the host refuses every newer member. */
const manifest = readFileSync(path.join(__dirname, "../../manifest.xml"), "utf8");
const oldest = Object.fromEntries([...manifest.matchAll(/<(?:bt:)?Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(([, name, version]) => [name!, version!]));

it("the manifest names the sets it asks for", () => {
  expect(oldest).toEqual({ ExcelApi: "1.9", SharedRuntime: "1.1" });
});

describe("Excel with no more than the manifest asks for", () => {
  it("runs beside the data, and again", async () => {
    await hosted(customers(), oldest);
    await written();
    expect(await written()).toMatchObject({ replacedFormer: true });
  });
  it("runs into a table, and again", async () => {
    await hosted(customers(asTable), oldest);
    await written({ source: { kind: "table", name: "客户表" } });
    expect(await written({ source: { kind: "table", name: "客户表" } })).toMatchObject({ replacedFormer: true });
  });
  it("runs on a new sheet from the selection", async () => {
    const { grid } = await hosted(customers(), oldest);
    grid.select(grid.sheets()[0]!.id, { row: 2, column: 1, rows: 1, columns: 1 });
    expect((await written({ source: { kind: "selection" }, where: { place: "new-sheet" } })).sheet).toBe("分级 按回款率分级授信");
  });
});
