import { bookOf, sheetOf } from "../fake/workbooks";
import { failure, onSheet, rangeOf, useClient } from "./support/client";

const client = useClient();
beforeEach(() => client.open(bookOf([sheetOf("Data", [["Customer", "Amount"], ["A", 1], ["B", 2]]), sheetOf("Other", [])])));

describe("office.js and the host", () => {
  it("starts as desktop Excel with a shared runtime", async () => {
    const info = await Office.onReady();
    expect(info).toMatchObject({ host: "Excel", platform: "PC" });
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.20")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.21")).toBe(false);
  });

  it("reads what was loaded, after sync only", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Data").getUsedRange();
      range.load("values, address");
      expect(() => range.values).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
      await context.sync();
      expect(range.values).toEqual([["Customer", "Amount"], ["A", 1], ["B", 2]]);
      expect(range.address).toBe("Data!A1:B3");
    });
  });

  it("loads the items of a collection and objects inside objects", async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name, items/visibility");
      const range = worksheets.getItem("Data").getRange("A1");
      range.load("address, worksheet/name, format/font/bold");
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(["Data", "Other"]);
      expect(range.worksheet.name).toBe("Data");
      expect(range.format.font.bold).toBe(false);
    });
  });

  it("pages through a collection", async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load({ name: true, $top: 1, $skip: 1 });
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(["Other"]);
    });
  });

  it("keeps using an object of a collection in later requests", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Result");
      await context.sync();
      sheet.name = "Renamed";
      sheet.getRange("B2").values = [[7]];
      await context.sync();
      const items = context.workbook.worksheets.load("items/name");
      await context.sync();
      const [last] = items.items.slice(-1);
      const range = last!.getRange("B2").load("values");
      await context.sync();
      expect([last!.name, range.values]).toEqual(["Renamed", [[7]]]);
    });
  });

  it("answers a missing item with an error that names the statement, or with a null object", async () => {
    const missing = await failure(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Nope").load("name");
        await context.sync();
      }),
    );
    expect(missing).toMatchObject({ code: "ItemNotFound", location: "WorksheetCollection.getItem" });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Nope");
      const range = sheet.getRange("A1");
      range.load("values");
      await context.sync();
      expect([sheet.isNullObject, range.isNullObject]).toEqual([true, true]);
    });
  });

  it("keeps what a batch did before it failed", async () => {
    await failure(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Data");
        sheet.getRange("D1").values = [["kept"]];
        sheet.getRange("not an address").values = [[1]];
        await context.sync();
      }),
    );
    expect(await rangeOf("D1", "values")).toEqual([["kept"]]);
  });

  it("refuses to load a property that does not exist, and names it", async () => {
    const typo = () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Data").getRange("A1").load("adress");
        await context.sync();
      });
    expect(await failure(typo)).toMatchObject({ code: "InvalidArgument", location: "Range.adress" });
    const inEmptyCollection = () =>
      Excel.run(async (context) => {
        context.workbook.tables.load("items/nmae");
        await context.sync();
      });
    expect((await failure(inEmptyCollection)).message).toContain("nmae");
  });

  it("says which member it does not implement", async () => {
    const found = await failure(() => onSheet((sheet) => sheet.getRange("A1").autoFill("A1:A3")));
    expect(found).toMatchObject({ code: "NotImplemented", location: "Range.autoFill" });
    expect(found.message).toContain("Range.autoFill");
    expect(await failure(() => onSheet((sheet) => void sheet.shapes.load("items")))).toMatchObject({ code: "NotImplemented", location: "Worksheet.shapes" });
    expect(await failure(() => onSheet((sheet) => void (sheet.showHeadings = false)))).toMatchObject({ code: "NotImplemented", location: "Worksheet.headings" });
  });

  it("follows a tracked range when rows are inserted above it, until it is let go", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      const range = sheet.getRange("A3:B3");
      context.trackedObjects.add(range);
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      range.load("address, values");
      await context.sync();
      expect([range.address, range.values]).toEqual(["Data!A5:B5", [["B", 2]]]);
    });
  });

  it("writes thousands of cells in one request", async () => {
    const before = client.host.stats.requests;
    const values = Array.from({ length: 4000 }, (_, i) => [i, `K${i}`]);
    await onSheet((sheet) => void (sheet.getRange("A1:B4000").values = values));
    expect(client.host.stats.requests - before).toBeLessThanOrEqual(2);
    expect(await rangeOf("A4000:B4000", "values")).toEqual([[3999, "K3999"]]);
    const wrong = await failure(() => onSheet((sheet) => void (sheet.getRange("A1:B3999").values = values)));
    expect(wrong.code).toBe("InvalidArgument");
  });

  it("sets several properties at once", async () => {
    await onSheet((sheet) => {
      sheet.set({ name: "Set", tabColor: "#ff0000" });
      sheet.getRange("A1").set({ values: [["x"]], format: { font: { bold: true, color: "red" } } });
    });
    const { sheets, styles } = await client.host.snapshot();
    expect(sheets[0]).toMatchObject({ name: "Set", tabColor: "#FF0000" });
    expect(styles[sheets[0]!.rows[0]![0]!.s!]).toEqual({ font: { bold: true, color: "#FF0000" } });
  });

  it("keeps document settings as text for the host", async () => {
    Office.context.document.settings.set("language", { ui: "zh-CN" });
    await new Promise<void>((done) => Office.context.document.settings.saveAsync(() => done()));
    expect(Office.context.document.settings.get("language")).toEqual({ ui: "zh-CN" });
    expect(JSON.stringify(client.host.documentSettings())).toContain("zh-CN");
  });

  it("answers the members a batch can use besides: update, ensureUnchanged, retrieve", async () => {
    type Private = Excel.Range & {
      update(values: object): void;
      ensureUnchanged(values: object): void;
      retrieve(...names: string[]): { readonly values: unknown };
    };
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Data").getRange("B2") as Private;
      range.update({ values: [[9]] });
      range.ensureUnchanged({ values: [[9]] });
      const read = range.retrieve("values");
      await context.sync();
      expect(read.values).toEqual([[9]]);
    });
    const changed = () =>
      Excel.run(async (context) => {
        (context.workbook.worksheets.getItem("Data").getRange("B2") as Private).ensureUnchanged({ values: [[1]] });
        await context.sync();
      });
    expect((await failure(changed)).code).toBe("InvalidOperation");
  });
});
