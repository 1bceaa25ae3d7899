import type { WorkbookSnapshot } from "../../src/host";
import { deskTables } from "../../src/domain/desk/tables";
import { deskLayer } from "../../src/workbook/desk/layer";
import { customers, hosted, noticeable, sheetNamed, values } from "./hosted";
import { creation, made, sampleSheet, theBook, wrong } from "./deskBook";

const names = (book: WorkbookSnapshot): string[] => book.sheets.map(({ name }) => name);

describe("a new credit desk", () => {
  it.each(["en", "zh-CN"] as const)("has a dashboard first and a sheet with an Excel table for everything, in %s", async (locale) => {
    const { host } = await hosted(sampleSheet());
    await made({ locale });
    const book = await host.snapshot();
    const tables = Object.values(deskTables);
    expect(names(book).slice(1)).toEqual([locale === "en" ? "Dashboard" : "看板", ...tables.map(({ sheet }) => sheet[locale])]);
    for (const { sheet, table, columns } of tables) {
      const [only] = sheetNamed(book, sheet[locale]).tables;
      expect([only!.name, only!.columns.map(({ name }) => name)]).toEqual([table[locale], Object.values(columns).map(({ label }) => label[locale])]);
    }
    expect(await theBook()).toMatchObject({ locale, config: { vat: 0.17, firstMonth: 1 }, rows: { customers: [], shifts: [], log: [{ number: 1, by: "Li" }] } });
  });

  it("touches none of the sheets that were there", async () => {
    const { host } = await hosted(customers());
    const before = noticeable(await host.snapshot()) as { sheets: unknown[] };
    await made();
    expect((noticeable(await host.snapshot()) as { sheets: unknown[] }).sheets.slice(0, 2)).toEqual(before.sheets);
  });

  it("reads back as it was written, with the 450 customers of a table found by its headings", async () => {
    await hosted(sampleSheet());
    const { book } = await made({ customers: { kind: "sheet", name: "Data" } });
    expect(book.rows.customers).toHaveLength(450);
    expect(book.rows.customers.reduce((sum, { sales }) => sum + sales!, 0)).toBeCloseTo(4000, 9);
    expect(await theBook()).toEqual(book);
  });

  it("tells the cells of the customers that cannot be read, and makes nothing", async () => {
    const { host } = await hosted(customers({}, values([["客户名称", "销售额", "回款额"], ["甲", 5, "暂无"], ["甲", "1,200", 3], ["合计", 5, 3]])));
    const before = noticeable(await host.snapshot());
    const report = await deskLayer.create({ ...creation, locale: "zh-CN", customers: { kind: "sheet", name: "客户" } });
    expect(JSON.stringify(report)).toMatch(/客户!C2.*客户!A3.*客户!A4/);
    expect(noticeable(await host.snapshot())).toEqual(before);
  });

  it("leaves grades it does not know empty, and tells how many", async () => {
    await hosted(customers({}, values([["客户名称", "销售额", "信用等级"], ["甲", 5, "AA"], ["乙", 6, "甲级"]])));
    const { warnings, book } = await made({ customers: { kind: "sheet", name: "客户" } });
    expect(book.rows.customers.map(({ grade }) => grade)).toEqual(["AA", null]);
    expect(JSON.stringify(warnings)).toContain("Credit grade: one cell was left empty");
  });

  it("is not made a second time", async () => {
    const { host } = await hosted(customers());
    await made();
    const before = noticeable(await host.snapshot());
    expect(JSON.stringify(await deskLayer.create(creation))).toContain("has a credit desk already");
    expect(noticeable(await host.snapshot())).toEqual(before);
  });

  it("is told to be made where there is none", async () => {
    await hosted(customers());
    expect((await wrong())[0]).toContain("no credit desk");
  });
});
