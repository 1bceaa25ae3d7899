import { readFileSync } from "node:fs";
import path from "node:path";
import { drawAnnual } from "../../src/domain/desk/annual";
import type { DeskCommand } from "../../src/domain/desk/command";
import { done, made, theBook } from "./deskBook";
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
  it("makes a credit desk, and its tables grow and shrink", async () => {
    await hosted(customers(), oldest);
    await made({ customers: { kind: "sheet", name: "客户" } });
    const { book } = await done(drawAnnual, { year: 2011 });
    expect(book.rows.quotas).toHaveLength(8);
    expect(await theBook()).toEqual(book);
    const fewer: DeskCommand<null> = ({ rows }) => ({ ok: true, change: { quotas: rows.quotas.slice(6) }, warnings: [], said: { en: "Fewer.", "zh-CN": "减少。" }, answer: undefined });
    await done(fewer, null);
    expect((await theBook()).rows.quotas).toEqual(book.rows.quotas.slice(6));
  });
  it("runs on a new sheet from the selection", async () => {
    const { grid } = await hosted(customers(), oldest);
    grid.select(grid.sheets()[0]!.id, { row: 2, column: 1, rows: 1, columns: 1 });
    expect((await written({ source: { kind: "selection" }, where: { place: "new-sheet" } })).sheet).toBe("分级 按回款率分级授信");
  });
});
