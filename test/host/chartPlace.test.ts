import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { startNodeHost } from "../../src/host/node";
import type { Host } from "../../src/host";
import { createNodeGrid } from "../../src/host/univer/node";
import { openXlsx, saveXlsx, type OpenedWorkbook } from "../../src/host/xlsx";
import { bookOf, sheetOf } from "../fake/workbooks";
import { onSheet } from "./support/client";

const names = { namespace: "TB", functions: [] };
const drawn = sheetOf("Data", [["A", 1], ["B", 2], ["C", 3]], { rowHeights: { 0: 24, 6: 31.2 }, columnWidths: { 0: 181.5, 1: 60 }, hiddenRows: [4], hiddenColumns: [1] });

/** A file whose rows are as high and columns as wide as its sheetFormatPr says. */
function fileWith(sheetFormat: string): OpenedWorkbook {
  const parts = unzipSync(saveXlsx(bookOf([drawn]), null, names));
  const sheet = Object.keys(parts).find((part) => part.startsWith("xl/worksheets/sheet"))!;
  const xml = strFromU8(parts[sheet]!).replace(/<sheetFormatPr[^>]*>/, `<sheetFormatPr ${sheetFormat}/>`);
  return openXlsx(zipSync({ ...parts, [sheet]: strToU8(xml) }), names);
}

let host: Host;
beforeAll(async () => {
  host = await startNodeHost({ snapshot: bookOf([drawn]), createGrid: createNodeGrid, functions: { functions: [] } });
});
afterAll(async () => {
  await new Promise((done) => setTimeout(done, 50));
  host.dispose();
});

const formats = ['defaultRowHeight="15"', 'defaultRowHeight="14.4"', 'defaultColWidth="11.5" defaultRowHeight="16.5" customHeight="1"', 'baseColWidth="10" defaultRowHeight="13.2"'];

describe("a chart put on cells", () => {
  it.each(formats)("is anchored at exactly these cells in the file, and stands there when it is opened again, under %s", async (format) => {
    const file = fileWith(format);
    host.open(file.snapshot);
    await onSheet((sheet) => sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns").setPosition("C63", "H78"));
    const saved = saveXlsx(await host.snapshot(), file, names);
    const corners = [...strFromU8(unzipSync(saved)["xl/drawings/drawing1.xml"]!).matchAll(/<xdr:(col|colOff|row|rowOff)>(\d+)</g)].map(([, , number]) => Number(number));
    expect(corners).toEqual([2, 0, 62, 0, 8, 0, 78, 0]);

    host.open(openXlsx(saved, names).snapshot);
    const places = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const chart = sheet.charts.getItemAt(0).load("left,top,width,height");
      const cells = sheet.getRange("C63:H78").load("left,top,width,height");
      await context.sync();
      return [chart, cells].map(({ left, top, width, height }) => [left, top, width, height].map((points) => Math.round(points * 100) / 100));
    });
    expect(places[0]).toEqual(places[1]);
  });

  it.each(formats)("leaves the sizes of rows and columns as the file has them, under %s", async (format) => {
    const file = fileWith(format);
    host.open(file.snapshot);
    const { defaultSize, rowHeights, columnWidths } = (await host.snapshot()).sheets[0]!;
    const was = file.snapshot.sheets[0]!;
    expect({ defaultSize, rowHeights, columnWidths }).toEqual({ defaultSize: was.defaultSize, rowHeights: was.rowHeights, columnWidths: was.columnWidths });
  });
});
