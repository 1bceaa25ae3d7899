import { append, attribute, children, DECLARATION, OFFICE_REL, parseXml, root } from "./dom";
import type { XlsxPackage } from "./package";

export const SETTINGS_NAMESPACE = "urn:tierbook:settings";
const ITEM_PROPS_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const DATASTORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
/** Always the same: a workbook holds one part of settings. */
const ITEM_ID = "{7B1D6C1E-54F2-4E0B-9C35-0A7C1B6D52E4}";

function settingsPart(parts: XlsxPackage, workbook: string): string | undefined {
  return parts
    .relationships(workbook)
    .filter(({ type, external, target }) => !external && type.endsWith("/customXml") && parts.has(target))
    .map(({ target }) => target)
    .find((name) => parts.text(name).includes(SETTINGS_NAMESPACE) && root(parts.xml(name)).namespaceURI === SETTINGS_NAMESPACE);
}

export function readSettings(parts: XlsxPackage, workbook: string): Record<string, unknown> {
  const name = settingsPart(parts, workbook);
  if (!name) return {};
  return Object.fromEntries(children(root(parts.xml(name)), "setting").map((s) => [attribute(s, "key") ?? "", JSON.parse(s.textContent ?? "null") as unknown]));
}

/** Writes the settings part; without settings there is no part. */
export function writeSettings(parts: XlsxPackage, workbook: string, settings: Readonly<Record<string, unknown>>): void {
  const existing = settingsPart(parts, workbook);
  const entries = Object.entries(settings).filter(([, value]) => value !== undefined);
  if (entries.length === 0) {
    if (existing) removePart(parts, workbook, existing);
    return;
  }
  const document = parseXml(`${DECLARATION}<settings xmlns="${SETTINGS_NAMESPACE}"/>`);
  for (const [key, value] of entries) append(root(document), "setting", { key }, JSON.stringify(value));
  const name = existing ?? parts.freeName("customXml/item#.xml");
  parts.set(name, document);
  if (existing) return;
  const props = parts.freeName("customXml/itemProps#.xml");
  parts.set(props, `${DECLARATION}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${DATASTORE}"><ds:schemaRefs><ds:schemaRef ds:uri="${SETTINGS_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`);
  parts.setContentType(name, "application/xml");
  parts.setContentType(props, ITEM_PROPS_TYPE);
  parts.relate(name, `${OFFICE_REL}/customXmlProps`, props);
  parts.relate(workbook, `${OFFICE_REL}/customXml`, name);
}

function removePart(parts: XlsxPackage, workbook: string, name: string): void {
  const props = parts.related(name, "customXmlProps");
  parts.unrelate(workbook, name);
  parts.delete(name);
  if (props) parts.delete(props);
}
