import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addInId } from "../../src/batch/addInId";
import { openXlsx, removeWebExtensions, saveXlsx } from "../../src/host/xlsx";
import { openPackage } from "../../src/host/xlsx/open";
import { XlsxPackage } from "../../src/host/xlsx/package";
import { bookOf, sheetOf } from "../fake/workbooks";

const names = { namespace: "TB", functions: [] };
const rel = "http://schemas.microsoft.com/office/2011/relationships";
const pane = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const extension = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A file that asks for panes of these add-ins. */
function file(ids: readonly { readonly id: string; readonly property?: string }[]): Uint8Array {
  const parts = XlsxPackage.fromZip(saveXlsx(bookOf([sheetOf("Data", [[1]])]), null, names));
  const list = "xl/webextensions/taskpanes.xml";
  parts.relate("", `${rel}/webextensiontaskpanes`, list);
  parts.set(list, "<x/>");
  const relationships = ids.map(({ id, property }, i) => {
    const part = `xl/webextensions/webextension${i + 1}.xml`;
    const properties = property ? `<we:properties><we:property name="${property}" value="1"/></we:properties>` : "<we:properties/>";
    parts.set(part, `<we:webextension xmlns:we="${extension}" id="{A}"><we:reference id="${id}" version="1.0" store="developer" storeType="Registry"/>${properties}</we:webextension>`);
    parts.setContentType(part, "application/vnd.ms-office.webextension+xml");
    return parts.relate(list, `${rel}/webextension`, part);
  });
  const panes = relationships.map((id) => `<wetp:taskpane dockstate="right" visibility="1"><wetp:webextensionref xmlns:r="${office}" r:id="${id}"/></wetp:taskpane>`);
  parts.set(list, `<wetp:taskpanes xmlns:wetp="${pane}">${panes.join("")}</wetp:taskpanes>`);
  parts.setContentType(list, "application/vnd.ms-office.webextensiontaskpanes+xml");
  return parts.toZip();
}
const isKey = (name: string): boolean => name.startsWith("tierbook.");
const partsLeft = (bytes: Uint8Array): { readonly removed: number; readonly parts: readonly string[] } => {
  const opened = openPackage(XlsxPackage.fromZip(bytes), names);
  const removed = removeWebExtensions(opened, addInId, isKey);
  return { removed, parts: openXlsx(saveXlsx(opened.snapshot, opened, names), names).package.names().filter((name) => name.includes("webextension")) };
};

describe("the part of a file that opens the add-in's pane", () => {
  it("is taken out with its list when no other add-in is in it", () => {
    expect(partsLeft(file([{ id: addInId.toUpperCase() }]))).toEqual({ removed: 1, parts: [] });
  });
  it("is known by the settings kept in it where a store gave the add-in another id", () => {
    expect(partsLeft(file([{ id: "WA200001234", property: "tierbook.runs" }]))).toEqual({ removed: 1, parts: [] });
  });
  it("leaves those of other add-ins", () => {
    const { removed, parts } = partsLeft(file([{ id: addInId }, { id: "WA104379999", property: "theirs" }]));
    expect(removed).toBe(1);
    expect([...parts].sort()).toEqual(["xl/webextensions/_rels/taskpanes.xml.rels", "xl/webextensions/taskpanes.xml", "xl/webextensions/webextension2.xml"]);
  });
  it("is told by the id in the manifest", () => {
    expect(readFileSync(join(__dirname, "../../manifest.xml"), "utf8")).toContain(`<Id>${addInId}</Id>`);
  });
});
