import type { Locale } from "../../domain/method/text";
import { areaAddress } from "../address";
import { addsSheet } from "../recovery/recoverSheet";
import { sheetTitle } from "../sheetTitle";
import { sampleColumns } from "./columns";
import { sampleCustomers } from "./customers";

const title: Readonly<Record<Locale, string>> = { en: "Sample customers", "zh-CN": "示例客户" };

/** Points of a pixel on a screen of 96 dots per inch, in which Excel counts widths. */
const pointsPerPixel = 0.75;
/** Points: room for headings that wrap. */
const twoLines = 33;

/** Where the sample stands: its headings and customers. */
export interface SamplePlace {
  readonly sheet: string;
  readonly address: string;
}

/** Writes the customers of the sample to a new sheet with a name nobody has; where Excel refuses, the sheet is taken away again and the trouble thrown. */
export async function writeSample(locale: Locale): Promise<SamplePlace> {
  const sheet = await freeSheetName(locale);
  let address = "";
  await addsSheet(sheet, async (context) => {
    address = await fillSheet(context, sheet, locale);
  });
  return { sheet, address };
}

const freeSheetName = (locale: Locale): Promise<string> =>
  Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return sheetTitle(title[locale], worksheets.items.map(({ name }) => name));
  });

async function fillSheet(context: Excel.RequestContext, name: string, locale: Locale): Promise<string> {
  const customers = sampleCustomers();
  const sheet = context.workbook.worksheets.add(name);
  const cells = [sampleColumns.map(({ heading }) => heading[locale]), ...customers.map((customer) => sampleColumns.map(({ value }) => value(customer, locale)))];
  const area = { row: 0, column: 0, rows: cells.length, columns: sampleColumns.length };
  sheet.getRangeByIndexes(0, 0, area.rows, area.columns).values = cells;
  const headings = sheet.getRangeByIndexes(0, 0, 1, area.columns);
  headings.format.font.bold = true;
  headings.format.wrapText = true;
  headings.format.verticalAlignment = "Center";
  headings.format.rowHeight = twoLines;
  sampleColumns.forEach(({ width, isAmount }, i) => {
    sheet.getRangeByIndexes(0, i, area.rows, 1).format.columnWidth = width * pointsPerPixel;
    // One format for all cells: Excel takes a single value where the types ask for a matrix.
    if (isAmount) sheet.getRangeByIndexes(1, i, customers.length, 1).numberFormat = "#,##0.00" as unknown as string[][];
  });
  sheet.freezePanes.freezeRows(1);
  sheet.activate();
  sheet.getRange("A1").select();
  await context.sync();
  return areaAddress(area);
}
