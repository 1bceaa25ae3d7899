import type { SheetSnapshot, WorkbookSnapshot } from "../snapshot";
import { readCells, type SheetCells } from "./cells/readCells";
import { readSharedStrings } from "./cells/sharedStrings";
import { readCharts } from "./charts/drawing";
import { SheetGeometry } from "./charts/geometry";
import { attribute, child, children, type Document, type Element, flag, numberAttribute, relationshipId, root } from "./dom";
import { FormulaCodec, type FormulaNames } from "./formula/codec";
import { dynamicArrayMarks } from "./metadata";
import { readNames, readPrintNames } from "./names";
import { XlsxError, XlsxPackage } from "./package";
import { readSettings } from "./settings";
import { readColumns, readDefaults, unusualDefaults } from "./sheet/columns";
import { readConditionalFormats } from "./sheet/conditional";
import { readMerges } from "./sheet/merges";
import { readPage } from "./sheet/page";
import { readRowLayout } from "./sheet/rows";
import { splitSheet } from "./sheet/sheetXml";
import { readValidations } from "./sheet/validation";
import { readView } from "./sheet/view";
import { type Palette, readPalette } from "./styles/colors";
import { readCellStyles, readDifferentialStyles } from "./styles/readStyles";
import { readTables } from "./tables";
import type { Inflate } from "./zip";

export interface OpenedWorkbook {
  readonly snapshot: WorkbookSnapshot;
  /** Every part of the file as it was. */
  readonly package: XlsxPackage;
  readonly workbookPart: string;
  /** All sheets of the file in order, chart sheets too; these have no snapshot. */
  readonly tabs: readonly { readonly name: string; readonly part: string }[];
  readonly strings: readonly string[];
  /** Shared formulas of each sheet part. */
  readonly masters: ReadonlyMap<string, SheetCells["masters"]>;
}

/** Reads an xlsx or xlsm file. Throws XlsxError for bytes that are none. */
export function openXlsx(bytes: Uint8Array, names: FormulaNames, inflate?: Inflate): OpenedWorkbook {
  return openPackage(XlsxPackage.fromZip(bytes, inflate), names);
}

export function openPackage(parts: XlsxPackage, names: FormulaNames): OpenedWorkbook {
  const workbookPart = parts.related("", "officeDocument");
  if (!workbookPart) throw new XlsxError("no-workbook");
  if (workbookPart.endsWith(".bin")) throw new XlsxError("binary-workbook");
  const workbook = root(parts.xml(workbookPart));
  if (workbook.localName !== "workbook") throw new XlsxError("no-workbook");
  if (workbook.namespaceURI?.includes("purl.oclc.org")) throw new XlsxError("strict-ooxml");
  const codec = new FormulaCodec(names);
  const part = (kind: string): string | undefined => parts.related(workbookPart, kind);
  const xml = (kind: string): Document | null => (part(kind) ? parts.xml(part(kind)!) : null);

  const styles = xml("styles");
  const palette = readPalette(xml("theme"), styles);
  const stringsPart = part("sharedStrings");
  const strings = stringsPart ? readSharedStrings(parts.text(stringsPart)) : [];
  const tabs = readTabs(parts, workbookPart, workbook);
  const reading: SheetReading = { parts, workbook, palette, codec, strings, dynamic: dynamicArrayMarks(xml("sheetMetadata")), dxfs: styles ? readDifferentialStyles(styles, palette) : [] };
  const read = tabs.flatMap((tab, index) => (tab.isWorksheet ? [readSheet(tab, index, reading)] : []));
  const activeTab = numberAttribute(child(workbook, "bookViews", "workbookView"), "activeTab") ?? 0;
  return {
    snapshot: {
      sheets: read.map(({ sheet }) => sheet),
      active: Math.max(0, read.findIndex(({ sheet }) => sheet.origin === tabs[activeTab]?.part)),
      names: readNames(workbook, tabs.map(({ name }) => name), codec),
      styles: styles ? readCellStyles(styles, palette) : [{ origin: 0 }],
      settings: readSettings(parts, workbookPart),
      ...(flag(child(workbook, "workbookProtection"), "lockStructure") ? { structureProtected: true } : {}),
      ...(flag(child(workbook, "workbookPr"), "date1904") ? { date1904: true } : {}),
    },
    package: parts,
    workbookPart,
    tabs,
    strings,
    masters: new Map(read.map(({ sheet, masters }) => [sheet.origin!, masters])),
  };
}

interface Tab {
  readonly name: string;
  readonly part: string;
  readonly state: string;
  readonly isWorksheet: boolean;
}

function readTabs(parts: XlsxPackage, workbookPart: string, workbook: Element): Tab[] {
  const relationships = new Map(parts.relationships(workbookPart).map((r) => [r.id, r]));
  return children(child(workbook, "sheets"), "sheet").map((element) => {
    const relationship = relationships.get(relationshipId(element) ?? "");
    const part = relationship?.target ?? "";
    return {
      name: attribute(element, "name") ?? "",
      part,
      state: attribute(element, "state") ?? "visible",
      isWorksheet: relationship?.type.endsWith("/worksheet") === true && parts.has(part),
    };
  });
}

interface SheetReading {
  readonly parts: XlsxPackage;
  readonly workbook: Element;
  readonly palette: Palette;
  readonly codec: FormulaCodec;
  readonly strings: readonly string[];
  readonly dynamic: ReadonlySet<number>;
  readonly dxfs: ReturnType<typeof readDifferentialStyles>;
}

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

function readSheet(tab: Tab, index: number, { parts, workbook, palette, codec, strings, dynamic, dxfs }: SheetReading): { sheet: SheetSnapshot; masters: SheetCells["masters"] } {
  let xml;
  try {
    xml = splitSheet(parts.text(tab.part));
  } catch {
    throw new XlsxError("damaged", tab.part);
  }
  const element = root(xml.skeleton);
  const { rows, masters } = readCells(xml, { strings, codec, dynamic });
  const defaults = readDefaults(element);
  const used = rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  const layout = { ...readColumns(element, used, defaults.columnWidth), ...readRowLayout(xml, defaults.rowHeight) };
  const page = { ...readPage(element), ...readPrintNames(workbook, index) };
  const sheet: SheetSnapshot = {
    origin: tab.part,
    name: tab.name,
    visibility: VISIBILITY[tab.state as keyof typeof VISIBILITY] ?? "Visible",
    rows,
    ...unusualDefaults(defaults),
    ...layout,
    ...readView(element, palette),
    merges: readMerges(element),
    tables: readTables(parts, tab.part, element),
    charts: readCharts(parts, tab.part, element, new SheetGeometry(layout, defaults), palette),
    conditionalFormats: readConditionalFormats(element, dxfs, palette, codec),
    validations: readValidations(element, codec),
    ...(Object.keys(page).length > 0 && { page }),
  };
  return { sheet, masters };
}
