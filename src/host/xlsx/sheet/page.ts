import type { PageSnapshot } from "../../snapshot";
import { MAX_COLUMNS, MAX_ROWS } from "../address";
import { append, attribute, child, children, type Element, ensure, flag, numberAttribute, remove, setAttributes } from "../dom";
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
    ...(!fit && numberAttribute(setup, "scale") !== undefined && { scale: numberAttribute(setup, "scale") }),
    ...(flag(child(sheet, "printOptions"), "horizontalCentered") && { centerHorizontally: true }),
    ...readMargins(sheet),
    ...readBreaks(sheet),
  };
}

/** Excel's "Normal" margins in inches, as a file counts them. */
const NORMAL = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 } as const;
const SIDES = ["left", "right", "top", "bottom", "header", "footer"] as const;

function readMargins(sheet: Element): Pick<PageSnapshot, "margins"> {
  const element = child(sheet, "pageMargins");
  const unusual = SIDES.flatMap((side) => {
    const inches = numberAttribute(element, side);
    return inches === undefined || inches === NORMAL[side] ? [] : [[side, Math.round(inches * 72 * 1e4) / 1e4]];
  });
  return unusual.length > 0 ? { margins: Object.fromEntries(unusual) } : {};
}

function applyMargins(sheet: Element, margins: PageSnapshot["margins"]): void {
  const inches = SIDES.map((side) => [side, margins?.[side] === undefined ? NORMAL[side] : margins[side] / 72]);
  setAttributes(ensure(sheet, "pageMargins", WORKSHEET), Object.fromEntries(inches));
}

const BREAKS = [
  { key: "rowBreaks", element: "rowBreaks", max: MAX_COLUMNS - 1 },
  { key: "columnBreaks", element: "colBreaks", max: MAX_ROWS - 1 },
] as const;

/** Breaks somebody has put in; those a program counted out for itself are not told. */
function readBreaks(sheet: Element): Pick<PageSnapshot, "rowBreaks" | "columnBreaks"> {
  return Object.fromEntries(
    BREAKS.flatMap(({ key, element }) => {
      const breaks = children(child(sheet, element), "brk").flatMap((brk) => (flag(brk, "man") ? [numberAttribute(brk, "id") ?? 0] : []));
      return breaks.length > 0 ? [[key, breaks.sort((a, b) => a - b)]] : [];
    }),
  );
}

function applyBreaks(sheet: Element, before: PageSnapshot, after: PageSnapshot): void {
  for (const { key, element, max } of BREAKS) {
    if (sameData(before[key], after[key])) continue;
    remove(child(sheet, element));
    const breaks = after[key] ?? [];
    if (breaks.length === 0) continue;
    const list = ensure(sheet, element, WORKSHEET, { count: breaks.length, manualBreakCount: breaks.length });
    for (const id of breaks) append(list, "brk", { id, max, man: true });
  }
}

type OnSheet = Omit<PageSnapshot, "titleRows" | "titleColumns" | "printArea">;

function onSheet(page: PageSnapshot | undefined): OnSheet {
  const { titleRows: _rows, titleColumns: _columns, printArea: _area, ...rest } = page ?? {};
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
  if (before.scale !== after.scale) setAttributes(setup, { scale: after.scale });
  if (setup.attributes.length === 0) remove(setup);
  if (!child(sheet, "pageMargins") || !sameData(before.margins, after.margins)) applyMargins(sheet, after.margins);
  applyBreaks(sheet, before, after);
  return true;
}
