import { strFromU8, unzipSync } from "fflate";
import { openXlsx, saveXlsx } from "../../src/host/xlsx";
import { bookOf, sheetOf } from "../fake/workbooks";
import { faults } from "../xlsx/validator";
import { failure, onSheet, useClient } from "./support/client";

const names = { namespace: "TB", functions: [] };
const client = useClient();
beforeEach(() => client.open(bookOf([sheetOf("Data", [["Customer", 1], ["A", 2]])])));
const page = async () => (await client.host.snapshot()).sheets[0]!.page;

describe("page breaks", () => {
  it("are put before a row or column, listed in order and taken away", async () => {
    const found = await Excel.run(async (context) => {
      const { horizontalPageBreaks, verticalPageBreaks } = context.workbook.worksheets.getActiveWorksheet();
      horizontalPageBreaks.add("A63");
      horizontalPageBreaks.add("B31:C40");
      horizontalPageBreaks.add("A63");
      verticalPageBreaks.add("F1");
      horizontalPageBreaks.load("items/rowIndex");
      verticalPageBreaks.load("items/columnIndex");
      const after = horizontalPageBreaks.getItem(1).getCellAfterBreak().load("address");
      await context.sync();
      return { rows: horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex), columns: verticalPageBreaks.items.map(({ columnIndex }) => columnIndex), after: after.address };
    });
    expect(found).toEqual({ rows: [30, 62], columns: [5], after: "Data!A63" });
    expect(await page()).toEqual({ rowBreaks: [30, 62], columnBreaks: [5] });

    await onSheet((sheet) => {
      sheet.horizontalPageBreaks.getItem(0).delete();
      sheet.verticalPageBreaks.removePageBreaks();
    });
    expect(await page()).toEqual({ rowBreaks: [62] });
  });

  it("move with their rows", async () => {
    await onSheet((sheet) => {
      sheet.horizontalPageBreaks.add("A10");
      sheet.getRange("3:4").insert("Down");
    });
    expect(await page()).toEqual({ rowBreaks: [11] });
  });

  it("cannot stand before the first row, nor be set on a protected sheet", async () => {
    expect(await failure(() => onSheet((sheet) => void sheet.horizontalPageBreaks.add("A1")))).toMatchObject({ code: "InvalidArgument" });
    await onSheet((sheet) => sheet.protection.protect());
    expect(await failure(() => onSheet((sheet) => void sheet.horizontalPageBreaks.add("A5")))).toMatchObject({ code: "AccessDenied" });
  });

  it("are kept by the file with scale and margins, where the schema wants them", async () => {
    await onSheet((sheet) => {
      sheet.horizontalPageBreaks.add("A63");
      sheet.verticalPageBreaks.add("F1");
      sheet.pageLayout.zoom = { scale: 63 };
      sheet.pageLayout.setPrintMargins("Inches", { left: 0.5 });
      sheet.charts.add("ColumnClustered", sheet.getRange("A1:B2"), "Columns");
    });
    const saved = saveXlsx(await client.host.snapshot(), null, names);
    expect(faults(saved)).toEqual([]);
    expect(strFromU8(unzipSync(saved)["xl/worksheets/sheet1.xml"]!)).toContain('<rowBreaks count="1" manualBreakCount="1"><brk id="62" max="16383" man="1"/></rowBreaks>');
    const opened = openXlsx(saved, names);
    expect(opened.snapshot.sheets[0]!.page).toEqual({ rowBreaks: [62], columnBreaks: [5], scale: 63, margins: { left: 36 } });

    const sheet = opened.snapshot.sheets[0]!;
    const without = saveXlsx({ ...opened.snapshot, sheets: [{ ...sheet, page: { scale: 63 } }] }, opened, names);
    expect(faults(without)).toEqual([]);
    expect(openXlsx(without, names).snapshot.sheets[0]!.page).toEqual({ scale: 63 });
  });
});
