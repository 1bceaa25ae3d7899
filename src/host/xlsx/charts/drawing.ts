import type { ChartSnapshot, SheetSnapshot } from "../../snapshot";
import {
  attribute, CHART, child, children, DECLARATION, descendants, DRAWING_MAIN, type Element, ensure, numberAttribute, OFFICE_REL, parseXml, relationshipId, remove, root, setAttributes, setRelationshipId, SHEET_DRAWING,
} from "../dom";
import type { XlsxPackage } from "../package";
import { WORKSHEET } from "../sheet/order";
import type { Palette } from "../styles/colors";
import { escapeXml } from "../text";
import type { ChartCells } from "./cache";
import { plain } from "./cache";
import { EMU, type Position, type SheetGeometry } from "./geometry";
import { readChart } from "./readChart";
import { writeChart } from "./writeChart";

const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const ANCHORS = ["twoCellAnchor", "oneCellAnchor", "absoluteAnchor"];

interface ChartAnchor {
  readonly anchor: Element;
  readonly frame: Element;
  readonly part: string;
}

type Box = Pick<ChartSnapshot, "left" | "top" | "width" | "height">;

function drawingPart(parts: XlsxPackage, sheetPart: string, sheet: Element): string | undefined {
  const id = relationshipId(child(sheet, "drawing"));
  return parts.relationships(sheetPart).find((r) => r.id === id && parts.has(r.target))?.target;
}

function chartAnchors(parts: XlsxPackage, drawing: string, wsDr: Element): ChartAnchor[] {
  const targets = new Map(parts.relationships(drawing).map(({ id, target }) => [id, target]));
  return children(wsDr).flatMap((anchor) => {
    const frame = ANCHORS.includes(anchor.localName ?? "") ? child(anchor, "graphicFrame") : undefined;
    const reference = descendants(frame, "chart").find(({ namespaceURI }) => namespaceURI === CHART);
    const part = targets.get(relationshipId(reference) ?? "");
    return frame && part !== undefined && parts.has(part) ? [{ anchor, frame, part }] : [];
  });
}

export function readCharts(parts: XlsxPackage, sheetPart: string, sheet: Element, geometry: SheetGeometry, palette: Palette): ChartSnapshot[] {
  const drawing = drawingPart(parts, sheetPart, sheet);
  if (!drawing) return [];
  return chartAnchors(parts, drawing, root(parts.xml(drawing))).map(({ anchor, frame, part }) => {
    const properties = child(frame, "nvGraphicFramePr", "cNvPr");
    const altText = attribute(properties, "descr");
    return {
      origin: part,
      id: part.replace(/^.*\/|\.xml$/g, ""),
      name: attribute(properties, "name") ?? "",
      ...readBox(anchor, geometry),
      ...(altText !== undefined && { altText }),
      ...readChart(parts.xml(part), palette),
    };
  });
}

function readBox(anchor: Element, geometry: SheetGeometry): Box {
  const size = child(anchor, "ext");
  const points = (element: Element | undefined, name: string): number => (numberAttribute(element, name) ?? 0) / EMU;
  if (anchor.localName === "absoluteAnchor") {
    const at = child(anchor, "pos");
    return { left: points(at, "x"), top: points(at, "y"), width: points(size, "cx"), height: points(size, "cy") };
  }
  const from = corner(child(anchor, "from"), geometry);
  if (anchor.localName === "oneCellAnchor") return { left: from.x, top: from.y, width: points(size, "cx"), height: points(size, "cy") };
  const to = corner(child(anchor, "to"), geometry);
  return { left: from.x, top: from.y, width: to.x - from.x, height: to.y - from.y };
}

function corner(marker: Element | undefined, geometry: SheetGeometry): { x: number; y: number } {
  const value = (name: string): number => Number(child(marker, name)?.textContent ?? 0);
  return { x: round(geometry.left(value("col")) + value("colOff") / EMU), y: round(geometry.top(value("row")) + value("rowOff") / EMU) };
}

/** Brings the charts of a sheet to `after`; every other shape of the drawing stays. */
export function applyCharts(parts: XlsxPackage, sheetPart: string, sheet: Element, before: readonly ChartSnapshot[], after: SheetSnapshot["charts"], geometry: SheetGeometry, cells: ChartCells): boolean {
  const existing = drawingPart(parts, sheetPart, sheet);
  const kept = new Set(after.map(({ origin }) => origin));
  const gone = before.filter(({ origin }) => !kept.has(origin));
  const added = after.filter(({ origin }) => origin === null || !before.some((old) => old.origin === origin));
  const altered = after.filter((chart) => before.some((old) => old.origin === chart.origin && (chart.changed === true || frameDiffers(old, chart))));
  if (gone.length + added.length + altered.length === 0) return false;

  const drawing = existing ?? parts.freeName("xl/drawings/drawing#.xml");
  const document = existing ? parts.xml(existing) : parseXml(`${DECLARATION}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING_MAIN}"/>`);
  const wsDr = root(document);
  for (const { anchor, frame, part } of existing ? chartAnchors(parts, drawing, wsDr) : []) {
    if (gone.some(({ origin }) => origin === part)) {
      remove(anchor);
      parts.unrelate(drawing, part);
    }
    const chart = altered.find(({ origin }) => origin === part);
    const old = before.find(({ origin }) => origin === part);
    if (!chart || !old) continue;
    setAttributes(child(frame, "nvGraphicFramePr", "cNvPr") ?? frame, { name: plain(chart.name), descr: chart.altText === undefined ? undefined : plain(chart.altText) });
    if (boxDiffers(old, chart)) replaceAnchor(wsDr, anchor, chart, geometry);
    if (chart.changed) parts.set(part, writeChart(chart, cells));
  }
  if (!existing && added.length > 0) {
    parts.set(drawing, document);
    parts.setContentType(drawing, DRAWING_TYPE);
    setRelationshipId(ensure(sheet, "drawing", WORKSHEET), parts.relate(sheetPart, `${OFFICE_REL}/drawing`, drawing));
  }
  for (const chart of added) addChart(parts, drawing, wsDr, chart, geometry, cells);
  if (children(wsDr).length > 0) parts.set(drawing, document);
  else {
    remove(child(sheet, "drawing"));
    parts.unrelate(sheetPart, drawing);
    parts.delete(drawing);
  }
  return !existing || children(wsDr).length === 0;
}

function boxDiffers(a: Box, b: Box): boolean {
  return (["left", "top", "width", "height"] as const).some((side) => Math.abs(a[side] - b[side]) > 0.01);
}

function frameDiffers(a: ChartSnapshot, b: ChartSnapshot): boolean {
  return boxDiffers(a, b) || a.name !== b.name || a.altText !== b.altText;
}

function addChart(parts: XlsxPackage, drawing: string, wsDr: Element, chart: ChartSnapshot, geometry: SheetGeometry, cells: ChartCells): void {
  const part = parts.freeName("xl/charts/chart#.xml");
  parts.set(part, writeChart(chart, cells));
  parts.setContentType(part, CHART_TYPE);
  const relationship = parts.relate(drawing, `${OFFICE_REL}/chart`, part);
  const id = Math.max(1, ...descendants(wsDr, "cNvPr").map((shape) => numberAttribute(shape, "id") ?? 0)) + 1;
  const description = chart.altText === undefined ? "" : ` descr="${attributeText(chart.altText)}"`;
  wsDr.appendChild(
    imported(
      wsDr,
      anchorText(
        chart,
        geometry,
        `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${attributeText(chart.name || `Chart ${id - 1}`)}"${description}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
          '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
          `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${OFFICE_REL}" r:id="${relationship}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>`,
      ),
    ),
  );
}

function attributeText(text: string): string {
  return escapeXml(plain(text)).replace(/\n/g, "&#10;").replace(/\r/g, "");
}

/** The same shape between other cells. */
function replaceAnchor(wsDr: Element, anchor: Element, box: Box, geometry: SheetGeometry): void {
  const made = imported(wsDr, anchorText(box, geometry, ""));
  const editAs = attribute(anchor, "editAs");
  if (editAs !== undefined) made.setAttribute("editAs", editAs);
  for (const content of children(anchor)) if (!["from", "to", "ext", "pos"].includes(content.localName ?? "")) made.appendChild(content);
  wsDr.replaceChild(made, anchor);
}

function anchorText(box: Box, geometry: SheetGeometry, content: string): string {
  const from = markerText("from", geometry.columnAt(box.left), geometry.rowAt(box.top));
  const to = markerText("to", geometry.columnAt(box.left + box.width), geometry.rowAt(box.top + box.height));
  return `<xdr:twoCellAnchor xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING_MAIN}">${from}${to}${content}</xdr:twoCellAnchor>`;
}

function markerText(name: string, column: Position, row: Position): string {
  const emu = (points: number): number => Math.round(points * EMU);
  return `<xdr:${name}><xdr:col>${column.index}</xdr:col><xdr:colOff>${emu(column.into)}</xdr:colOff><xdr:row>${row.index}</xdr:row><xdr:rowOff>${emu(row.into)}</xdr:rowOff></xdr:${name}>`;
}

function imported(wsDr: Element, text: string): Element {
  return wsDr.ownerDocument!.importNode(root(parseXml(text)), true) as Element;
}

function round(points: number): number {
  return Math.round(points * 100) / 100;
}
