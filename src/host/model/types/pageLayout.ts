import type { PageSnapshot } from "../../snapshot";
import { refuse } from "../../wire/error";
import { NULL, type Ref } from "../../wire/objectType";
import { isEntireColumn, isEntireRow, localAddress, parseAddress } from "../address";
import { flag, number, oneOf } from "../arguments";
import { type Book, type ModelType, objectType } from "../book";
import { rangeArgument, rangeRef } from "../ranges";
import { rangeAreasType } from "./rangeAreas";

const PAPERS = ["Letter", "LetterSmall", "Tabloid", "Ledger", "Legal", "Statement", "Executive", "A3", "A4", "A4Small", "A5", "B4", "B5", "Folio"] as const;
const SIDES = ["left", "right", "top", "bottom", "header", "footer"] as const;
type Side = (typeof SIDES)[number];
/** Excel's "Normal" margins, in points. */
const NORMAL: Readonly<Record<Side, number>> = { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 };
const UNITS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

function change(sheet: string, page: PageSnapshot, book: Book): void {
  const state = book.state(sheet);
  const changed = { ...state.page, ...page };
  state.page = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined));
}

const margin = (side: Side) => ({
  get: (sheet: string, book: Book) => book.state(sheet).page.margins?.[side] ?? NORMAL[side],
  set: (sheet: string, value: unknown, book: Book) => {
    const points = number(value);
    if (points < 0) refuse("InvalidArgument");
    change(sheet, { margins: { ...book.state(sheet).page.margins, [side]: points } }, book);
  },
});
const [left, right, top, bottom, header, footer] = [margin("left"), margin("right"), margin("top"), margin("bottom"), margin("header"), margin("footer")];

interface Zoom {
  readonly scale?: number | null;
  readonly horizontalFitToPages?: number | null;
  readonly verticalFitToPages?: number | null;
}

/** Fitting to pages and a scale exclude each other. */
function setZoom(sheet: string, value: unknown, book: Book): void {
  const { scale, horizontalFitToPages: wide, verticalFitToPages: tall } = (value ?? {}) as Zoom;
  const fits = [wide, tall].some((pages) => pages !== null && pages !== undefined);
  if (fits === (scale !== null && scale !== undefined)) refuse("InvalidArgument");
  if (!fits && (scale! < 10 || scale! > 400)) refuse("InvalidArgument");
  change(sheet, fits ? { fitWide: wide ?? 0, fitTall: tall ?? 0, scale: undefined } : { fitWide: undefined, fitTall: undefined, scale: scale! }, book);
}

function zoom({ scale, fitWide, fitTall }: PageSnapshot): Zoom {
  if (fitWide === undefined && fitTall === undefined) return { scale: scale ?? 100 };
  return { ...(fitWide ? { horizontalFitToPages: fitWide } : {}), ...(fitTall ? { verticalFitToPages: fitTall } : {}) };
}

function range(sheet: string, address: string | undefined): Ref {
  const parsed = address === undefined ? undefined : parseAddress(address);
  return parsed ? rangeRef(sheet, parsed.rect) : NULL;
}

const orRefuse = (found: Ref): Ref => (found === NULL ? refuse("ItemNotFound") : found);

function printArea(sheet: string, book: Book): Ref {
  const parsed = parseAddress(book.state(sheet).page.printArea ?? "");
  return parsed ? rangeAreasType.at({ sheet, rects: [parsed.rect] }) : NULL;
}

export const pageLayoutType: ModelType<string> = objectType({
  name: "PageLayout",
  get: {
    Orientation: (sheet, book) => book.state(sheet).page.orientation ?? "Portrait",
    PaperSize: (sheet, book) => book.state(sheet).page.paper ?? "A4",
    Zoom: (sheet, book) => zoom(book.state(sheet).page),
    CenterHorizontally: (sheet, book) => book.state(sheet).page.centerHorizontally ?? false,
    LeftMargin: left.get,
    RightMargin: right.get,
    TopMargin: top.get,
    BottomMargin: bottom.get,
    HeaderMargin: header.get,
    FooterMargin: footer.get,
  },
  set: {
    Orientation: (sheet, value, book) => change(sheet, { orientation: oneOf(value, ["Portrait", "Landscape"]) }, book),
    PaperSize: (sheet, value, book) => change(sheet, { paper: oneOf(value, PAPERS) }, book),
    Zoom: setZoom,
    CenterHorizontally: (sheet, value, book) => change(sheet, { centerHorizontally: flag(value) }, book),
    LeftMargin: left.set,
    RightMargin: right.set,
    TopMargin: top.set,
    BottomMargin: bottom.set,
    HeaderMargin: header.set,
    FooterMargin: footer.set,
  },
  call: {
    GetPrintArea: (sheet, _args, book) => orRefuse(printArea(sheet, book)),
    GetPrintAreaOrNullObject: (sheet, _args, book) => printArea(sheet, book),
    GetPrintTitleColumns: (sheet, _args, book) => orRefuse(range(sheet, book.state(sheet).page.titleColumns)),
    GetPrintTitleColumnsOrNullObject: (sheet, _args, book) => range(sheet, book.state(sheet).page.titleColumns),
    GetPrintTitleRows: (sheet, _args, book) => orRefuse(range(sheet, book.state(sheet).page.titleRows)),
    GetPrintTitleRowsOrNullObject: (sheet, _args, book) => range(sheet, book.state(sheet).page.titleRows),
    SetPrintArea: (sheet, [area], book) => change(sheet, { printArea: localAddress(rangeArgument(book, sheet, area).rect, true) }, book),
    SetPrintMargins: (sheet, [unit, options], book) => {
      const scale = UNITS[oneOf(unit, ["Points", "Inches", "Centimeters"])]!;
      const given = Object.entries((options ?? {}) as Record<string, unknown>).map(([side, value]) => [oneOf(side, SIDES), number(value) * scale]);
      change(sheet, { margins: { ...book.state(sheet).page.margins, ...Object.fromEntries(given) } }, book);
    },
    SetPrintTitleColumns: (sheet, [columns], book) => {
      const { rect } = rangeArgument(book, sheet, columns);
      if (!isEntireColumn(rect)) refuse("InvalidArgument");
      change(sheet, { titleColumns: localAddress(rect, true) }, book);
    },
    SetPrintTitleRows: (sheet, [rows], book) => {
      const { rect } = rangeArgument(book, sheet, rows);
      if (!isEntireRow(rect)) refuse("InvalidArgument");
      change(sheet, { titleRows: localAddress(rect, true) }, book);
    },
  },
});
