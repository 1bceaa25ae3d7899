import type { Area } from "./address";
import { cellsPortion, little, type Portion } from "./portions";
import { readSlices } from "./slices";

/** What stood in a rectangle before a run: enough to put it back where no copy of it could be kept. */
export interface Saved {
  readonly area: Area;
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** Looks of the heading cell and of the cells below, column by column; null where the cells differ among themselves. */
  readonly looks: readonly { readonly head: Look; readonly body: Look; readonly width: number }[];
}
export interface Look {
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean | null;
  readonly wrap: boolean | null;
  readonly horizontal: string | null;
  readonly vertical: string | null;
}

export async function save(context: Excel.RequestContext, sheetId: string, area: Area): Promise<Saved> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  let columns: readonly { readonly head: Excel.Range; readonly body: Excel.Range }[] = [];
  const lines = await readSlices(context, sheet, area, {
    properties: "formulas,numberFormat",
    take: ({ formulas, numberFormat }) => formulas.map((line, row) => ({ formulas: line as unknown[], numberFormats: numberFormat[row] as string[] })),
    alongside: () => (columns = queueLooksRead(sheet, area)),
  });
  return {
    area,
    formulas: lines.map(({ formulas }) => formulas),
    numberFormats: lines.map(({ numberFormats }) => numberFormats),
    looks: columns.map(({ head, body }) => ({ head: lookOf(head), body: lookOf(body), width: head.format.columnWidth })),
  };
}

const queueLooksRead = (sheet: Excel.Worksheet, area: Area): readonly { readonly head: Excel.Range; readonly body: Excel.Range }[] =>
  Array.from({ length: area.columns }, (_, i) => {
    const head = sheet.getRangeByIndexes(area.row, area.column + i, 1, 1);
    const body = sheet.getRangeByIndexes(area.row + 1, area.column + i, Math.max(1, area.rows - 1), 1);
    for (const part of [head, body]) part.load("format/fill/color,format/font/color,format/font/bold,format/wrapText,format/horizontalAlignment,format/verticalAlignment");
    head.load("format/columnWidth");
    return { head, body };
  });

const lookOf = ({ format }: Excel.Range): Look => ({
  fill: format.fill.color,
  color: format.font.color,
  bold: format.font.bold,
  wrap: format.wrapText,
  horizontal: format.horizontalAlignment,
  vertical: format.verticalAlignment,
});

/** The rectangle as it was. Formulas last: a text cell must be a text cell before its text comes back. */
export function restoring(sheet: () => Excel.Worksheet, { area, looks, numberFormats, formulas }: Saved): readonly Portion[] {
  const { row, column, rows, columns } = area;
  const queueFormats = (): void => {
    sheet().getRangeByIndexes(row, column, rows, columns).clear("Formats");
    looks.forEach(({ head, body, width }, i) => {
      const cell = sheet().getRangeByIndexes(row, column + i, 1, 1);
      cell.format.columnWidth = width;
      putLook(cell, head);
      if (rows > 1) putLook(sheet().getRangeByIndexes(row + 1, column + i, rows - 1, 1), body);
    });
  };
  return [
    little(queueFormats),
    cellsPortion({ sheet, area, cells: numberFormats, as: "numberFormat" }),
    cellsPortion({ sheet, area, cells: formulas.map((line) => line.map(asEntered)), as: "formulas" }),
  ];
}

function putLook({ format }: Excel.Range, { fill, color, bold, wrap, horizontal, vertical }: Look): void {
  // A cell without a fill reports white.
  if (fill && fill.toUpperCase() !== "#FFFFFF") format.fill.color = fill;
  if (color) format.font.color = color;
  if (bold) format.font.bold = true;
  if (wrap) format.wrapText = true;
  if (horizontal && horizontal !== "General") format.horizontalAlignment = horizontal as Excel.HorizontalAlignment;
  if (vertical && vertical !== "Bottom") format.verticalAlignment = vertical as Excel.VerticalAlignment;
}

/** Text comes back as text though it looks like a number: a cell's formula reads 0012 for the text "0012". */
const asEntered = (formula: unknown): unknown => (typeof formula === "string" && formula !== "" && !formula.startsWith("=") && !formula.startsWith("#") ? `'${formula}` : formula);
