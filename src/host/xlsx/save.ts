import type { Rect, SheetSnapshot, WorkbookSnapshot } from "../snapshot";
import { contains } from "./address";
import { patchRows } from "./cells/patchRows";
import { SharedStrings } from "./cells/sharedStrings";
import type { CellWriter } from "./cells/writeCell";
import { ChartCells } from "./charts/cache";
import { applyCharts } from "./charts/drawing";
import { SheetGeometry } from "./charts/geometry";
import { children, descendants, type Element, OFFICE_REL, replaceText, root } from "./dom";
import { FormulaCodec, type FormulaNames } from "./formula/codec";
import { renameSheets } from "./formula/shift";
import { ensureDynamicArrayMark } from "./metadata";
import { EMPTY_SHEET, minimalPackage, STRINGS_TYPE } from "./minimal";
import { openPackage, type OpenedWorkbook } from "./open";
import type { XlsxPackage } from "./package";
import { removeOrphans, renameInParts } from "./partsAfter";
import { sameData } from "./sameData";
import { writeSettings } from "./settings";
import { applyColumns, applyDefaults, readColumnStyles, readDefaults } from "./sheet/columns";
import { applyConditionalFormats } from "./sheet/conditional";
import { applyDimension } from "./sheet/dimension";
import { applyMerges } from "./sheet/merges";
import { applyPage } from "./sheet/page";
import { joinSheet, splitSheet } from "./sheet/sheetXml";
import { applyValidations } from "./sheet/validation";
import { applySelected, applyView } from "./sheet/view";
import { StyleTable } from "./styles/styleTable";
import { forgetColumnFormulas } from "./tableFormulas";
import { applyTables, tableIds, withTableHeaders } from "./tables";
import { applyWorkbook, type SheetPlan } from "./workbook";
import type { Deflate } from "./zip";

/**
 * The file for a snapshot. With the workbook it was opened from, only what differs is written; every other part keeps its bytes.
 * Throws XlsxLimitError for a text or formula longer than a file can hold.
 */
export function saveXlsx(snapshot: WorkbookSnapshot, opened: OpenedWorkbook | null, names: FormulaNames, deflate?: Deflate): Uint8Array {
  return savePackage(snapshot, opened ?? openPackage(minimalPackage(), names), names).toZip(deflate);
}

function savePackage(snapshot: WorkbookSnapshot, opened: OpenedWorkbook, names: FormulaNames): XlsxPackage {
  const parts = opened.package.clone();
  const plans = planSheets(parts, snapshot, opened);
  const renamed = new Map(plans.flatMap(({ before, after }) => (before.origin !== null && before.name !== after.name ? [[before.name.toLowerCase(), after.name] as const] : [])));
  const reachable = parts.reachable();

  const lambdas = snapshot.names.filter(({ formula }) => /^=\s*LAMBDA\s*\(/i.test(formula)).map(({ name }) => name);
  const codec = new FormulaCodec(names, lambdas);
  applyWorkbook(parts, opened, snapshot, plans, renamed, codec);
  renameInParts(parts, renamed);
  const formulasChanged = writeSheets(parts, snapshot, opened, plans, renamed, codec);
  const sheetGone = opened.snapshot.sheets.some(({ origin }) => !plans.some(({ part }) => part === origin));
  writeSettings(parts, opened.workbookPart, snapshot.settings);
  removeOrphans(parts, reachable, opened.workbookPart, formulasChanged || sheetGone);
  return parts;
}

const BLANK: SheetSnapshot = {
  origin: null, name: "", visibility: "Visible", rows: [], columnWidths: {}, rowHeights: {}, hiddenRows: [], hiddenColumns: [], merges: [], protected: false, tables: [], charts: [], conditionalFormats: [], validations: [],
};

/** For every sheet of the snapshot: the part it is written to, and what that part holds now. */
function planSheets(parts: XlsxPackage, snapshot: WorkbookSnapshot, opened: OpenedWorkbook): SheetPlan[] {
  const used = new Set<string>();
  return snapshot.sheets.map((sheet) => {
    const before = sheet.origin === null || used.has(sheet.origin) ? undefined : opened.snapshot.sheets.find(({ origin }) => origin === sheet.origin);
    const after = withTableHeaders(sheet);
    if (before) {
      used.add(before.origin!);
      return { part: before.origin!, before, after };
    }
    const part = parts.freeName("xl/worksheets/sheet#.xml");
    parts.set(part, EMPTY_SHEET);
    // A copy of a sheet of another file brings names of parts that mean nothing here.
    return { part, before: BLANK, after: withoutOrigins(after) };
  });
}

function withoutOrigins(sheet: SheetSnapshot): SheetSnapshot {
  return {
    ...sheet,
    origin: null,
    tables: sheet.tables.map((table) => ({ ...table, origin: null })),
    charts: sheet.charts.map((chart) => ({ ...chart, origin: null })),
    conditionalFormats: sheet.conditionalFormats.map((format) => ({ ...format, origin: null })),
    validations: sheet.validations.map((validation) => ({ ...validation, origin: null })),
  };
}

/** true when a formula came, went or changed. */
function writeSheets(parts: XlsxPackage, snapshot: WorkbookSnapshot, opened: OpenedWorkbook, plans: readonly SheetPlan[], renamed: ReadonlyMap<string, string>, codec: FormulaCodec): boolean {
  const stylesPart = parts.related(opened.workbookPart, "styles");
  const stylesDocument = stylesPart ? parts.xml(stylesPart) : minimalPackage().xml("xl/styles.xml");
  const styles = new StyleTable(stylesDocument, opened.snapshot.styles, snapshot.styles);
  const stringsPart = parts.related(opened.workbookPart, "sharedStrings");
  const strings = new SharedStrings(stringsPart ? parts.text(stringsPart) : null, opened.strings);
  const writing: SheetWriting = {
    parts, snapshot, opened, renamed, codec, styles, strings,
    cells: new ChartCells({ ...snapshot, sheets: plans.map(({ after }) => after) }),
    ids: tableIds(parts),
    sameStyles: opened.snapshot.styles.every((style, i) => sameData(style, snapshot.styles[i])),
  };
  const formulasChanged = plans.map((plan) => writeSheet(plan, writing)).includes(true);

  if (styles.changed) {
    const name = stylesPart ?? parts.freeName("xl/styles.xml");
    parts.set(name, styles.document);
    if (!stylesPart) {
      parts.setContentType(name, "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml");
      parts.relate(opened.workbookPart, `${OFFICE_REL}/styles`, name);
    }
  }
  if (strings.changed) {
    const name = stringsPart ?? parts.freeName(parts.has("xl/sharedStrings.xml") ? "xl/sharedStrings#.xml" : "xl/sharedStrings.xml");
    parts.set(name, strings.toXml());
    if (!stringsPart) {
      parts.setContentType(name, STRINGS_TYPE);
      parts.relate(opened.workbookPart, `${OFFICE_REL}/sharedStrings`, name);
    }
  }
  return formulasChanged;
}

interface SheetWriting {
  readonly parts: XlsxPackage;
  readonly snapshot: WorkbookSnapshot;
  readonly opened: OpenedWorkbook;
  readonly renamed: ReadonlyMap<string, string>;
  readonly codec: FormulaCodec;
  readonly styles: StyleTable;
  readonly strings: SharedStrings;
  readonly cells: ChartCells;
  readonly ids: Set<number>;
  readonly sameStyles: boolean;
}

function writeSheet({ part, before, after }: SheetPlan, writing: SheetWriting): boolean {
  const { parts, opened, codec, styles, snapshot, renamed } = writing;
  const wasActive = opened.snapshot.sheets[opened.snapshot.active]?.origin === part;
  const isActive = snapshot.sheets[snapshot.active]?.name === after.name;
  if (before === after && writing.sameStyles && wasActive === isActive && renamed.size === 0) return false;
  const xml = splitSheet(parts.text(part));
  const sheet = root(xml.skeleton);
  const rows = patchRows(xml, {
    before, after, sameStyles: writing.sameStyles,
    writer: cellWriter(after, xml.prefix, writing),
    masters: opened.masters.get(part) ?? new Map(),
    columnXf: readColumnStyles(sheet),
    hiddenBefore: new Set(before.hiddenRows),
    hiddenAfter: new Set(after.hiddenRows),
  });
  const changes = [
    renameInRules(sheet, renamed),
    rows.changed && applyDimension(sheet, after),
    applyView(sheet, before, after),
    wasActive !== isActive && applySelected(sheet, isActive),
    applyDefaults(sheet, before.defaultSize, after.defaultSize),
    applyColumns(sheet, before, after),
    applyMerges(sheet, before.merges, after.merges),
    applyConditionalFormats(sheet, before.conditionalFormats, after.conditionalFormats, styles, codec),
    applyValidations(sheet, before.validations, after.validations, codec),
    applyPage(sheet, before.page, after.page),
    applyCharts(parts, part, sheet, before.charts, after.charts, new SheetGeometry(after, readDefaults(sheet)), writing.cells),
    applyTables(parts, part, sheet, before.tables, after.tables, writing.ids),
    forgetColumnFormulas(parts, before, after),
  ];
  const skeletonChanged = changes.includes(true);
  if (skeletonChanged || rows.changed) parts.set(part, joinSheet(xml, skeletonChanged, rows.cells));
  return rows.formulasChanged;
}

/** Rules, sparklines and links that name a renamed sheet; those the snapshot describes anew follow after. */
function renameInRules(sheet: Element, renamed: ReadonlyMap<string, string>): boolean {
  if (renamed.size === 0) return false;
  let changed = false;
  for (const element of ["formula", "formula1", "formula2", "f"].flatMap((name) => descendants(sheet, name))) {
    const text = element.textContent ?? "";
    const now = renameSheets(text, renamed);
    if (children(element).length > 0 || now === text) continue;
    replaceText(element, now);
    changed = true;
  }
  for (const link of descendants(sheet, "hyperlink")) {
    const location = link.getAttribute("location") ?? "";
    const now = renameSheets(location, renamed);
    if (now === location) continue;
    link.setAttribute("location", now);
    changed = true;
  }
  return changed;
}

function cellWriter(sheet: SheetSnapshot, prefix: string, { parts, opened, codec, styles, strings }: SheetWriting): CellWriter {
  let arrays: Rect[] | undefined;
  let mark: number | undefined;
  return {
    sheetName: sheet.name,
    prefix, codec, strings,
    dynamicArray: () => (mark ??= ensureDynamicArrayMark(parts, opened.workbookPart)),
    xf: (style) => styles.xf(style),
    tableAt: (row, column) => sheet.tables.find(({ range }) => contains(range, row, column))?.name,
    filled: (row, column) => (arrays ??= arrayAreas(sheet)).some((area) => contains(area, row, column)),
  };
}

/** Areas filled by the array formula in their first cell. */
function arrayAreas({ rows }: SheetSnapshot): Rect[] {
  const areas: Rect[] = [];
  for (const [row, line] of rows.entries()) {
    if (!line) continue;
    for (let column = 0; column < line.length; column++) {
      const cell = line[column];
      if (cell?.f === undefined) continue;
      const size = cell.spill ?? cell.array;
      if (size && size.rows * size.columns > 1) areas.push({ row, column, ...size });
    }
  }
  return areas;
}
