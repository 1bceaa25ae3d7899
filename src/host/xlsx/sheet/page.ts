import type { PageSnapshot } from "../../snapshot";
import { attribute, child, type Element, ensure, flag, numberAttribute, remove, setAttributes } from "../dom";
import { sameData } from "../sameData";
import { SHEET_PR, WORKSHEET } from "./order";

/** Excel.PaperType names of the paper sizes a file counts. Source: ECMA-376 18.3.1.63. */
const PAPER: Readonly<Record<number, string>> = {
  1: "Letter", 2: "LetterSmall", 3: "Tabloid", 4: "Ledger", 5: "Legal", 6: "Statement", 7: "Executive", 8: "A3", 9: "A4", 10: "A4Small", 11: "A5", 12: "B4", 13: "B5", 14: "Folio", 15: "Quatro",
};

/** Page setup of the sheet part; print titles and print area are defined names and come from the workbook. */
export function readPage(sheet: Element): PageSnapshot {
  const setup = child(sheet, "pageSetup");
  const fit = flag(child(sheet, "sheetPr", "pageSetUpPr"), "fitToPage");
  const orientation = attribute(setup, "orientation");
  const paper = PAPER[numberAttribute(setup, "paperSize") ?? 0];
  return {
    ...(orientation === "portrait" && { orientation: "Portrait" as const }),
    ...(orientation === "landscape" && { orientation: "Landscape" as const }),
    ...(paper !== undefined && { paper }),
    ...(fit && { fitWide: numberAttribute(setup, "fitToWidth") ?? 1, fitTall: numberAttribute(setup, "fitToHeight") ?? 1 }),
    ...(flag(child(sheet, "printOptions"), "horizontalCentered") && { centerHorizontally: true }),
  };
}

type OnSheet = Omit<PageSnapshot, "titleRows" | "printArea">;

function onSheet(page: PageSnapshot | undefined): OnSheet {
  const { titleRows: _rows, printArea: _area, ...rest } = page ?? {};
  return rest;
}

export function applyPage(sheet: Element, beforePage: PageSnapshot | undefined, afterPage: PageSnapshot | undefined): boolean {
  const before = onSheet(beforePage);
  const after = onSheet(afterPage);
  if (sameData(before, after)) return false;
  if (before.centerHorizontally !== after.centerHorizontally) {
    const options = ensure(sheet, "printOptions", WORKSHEET);
    setAttributes(options, { horizontalCentered: after.centerHorizontally ? true : undefined });
    if (options.attributes.length === 0) remove(options);
  }
  const fits = after.fitWide !== undefined || after.fitTall !== undefined;
  const fitted = before.fitWide !== undefined || before.fitTall !== undefined;
  if (fits !== fitted) setAttributes(ensure(ensure(sheet, "sheetPr", WORKSHEET), "pageSetUpPr", SHEET_PR), { fitToPage: fits ? true : undefined });
  const setup = ensure(sheet, "pageSetup", WORKSHEET);
  const paper = Object.keys(PAPER).find((size) => PAPER[Number(size)]?.toLowerCase() === after.paper?.toLowerCase());
  if (before.paper !== after.paper) setAttributes(setup, { paperSize: paper });
  if (before.orientation !== after.orientation) setAttributes(setup, { orientation: after.orientation?.toLowerCase() });
  // 0 means "as many pages as it takes".
  setAttributes(setup, { fitToWidth: fits ? (after.fitWide ?? 0) : undefined, fitToHeight: fits ? (after.fitTall ?? 0) : undefined });
  if (setup.attributes.length === 0) remove(setup);
  if (!child(sheet, "pageMargins")) setAttributes(ensure(sheet, "pageMargins", WORKSHEET), { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 });
  return true;
}
