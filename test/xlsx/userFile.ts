import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PKG = "http://schemas.openxmlformats.org/package/2006/relationships";
const X = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SML = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Cells of the sheet "Data"; row 3 has attributes, a phonetic guide and shared formulas about it. */
export const DATA_ROWS =
  '<row r="1" spans="1:6"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>' +
  '<row r="2" spans="1:6"><c r="A2" t="s"><v>3</v></c><c r="B2"><v>100</v></c><c r="C2" s="1"><v>0.25</v></c><c r="D2"><f t="shared" ref="D2:D4" si="0">B2*2+$B$2</f><v>300</v></c></row>' +
  '<row r="3" spans="1:6" ht="30" customHeight="1" x14ac:dyDescent="0.25"><c r="A3" t="s" ph="1"><v>4</v></c><c r="B3"><v>40</v></c><c r="C3" s="1"><v>0.5</v></c><c r="D3"><f t="shared" si="0"/><v>180</v></c></row>' +
  '<row r="4" spans="1:6"><c r="A4" t="inlineStr"><is><t>In &amp; line</t></is></c><c r="B4"><v>7</v></c><c r="C4" s="1"/><c r="D4"><f t="shared" si="0"/><v>114</v></c><c r="E4" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="F4" t="b"><v>1</v></c></row>' +
  '<row r="6"><c r="A6"><f t="array" ref="A6:A7">B2:B3*2</f><v>200</v></c><c r="B6" t="str"><f>"a"&amp;"b"</f><v>ab</v></c></row>' +
  '<row r="7"><c r="A7"><v>80</v></c></row>';

const CHART =
  `${X}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${R}"><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>Mine</a:t></a:r></a:p></c:rich></c:tx></c:title>` +
  '<c:plotArea><c:layout/><c:radarChart><c:radarStyle val="marker"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>Data!$B$2:$B$4</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:radarChart>' +
  '<c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>';

const rels = (...entries: readonly (readonly [string, string, string])[]): string =>
  `${X}<Relationships xmlns="${PKG}">${entries.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type.includes(":") ? type : `${R}/${type}`}" Target="${target}"/>`).join("")}</Relationships>`;

/** Parts of a workbook as a person might have made it: a chart, a pivot table, macros, custom XML, sparklines, rules, names. */
export function userParts(): Record<string, string> {
  return {
    "[Content_Types].xml":
      `${X}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>` +
      [
        ["xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"],
        ["xl/worksheets/sheet1.xml", `${SML}.worksheet+xml`],
        ["xl/worksheets/sheet2.xml", `${SML}.worksheet+xml`],
        ["xl/styles.xml", `${SML}.styles+xml`],
        ["xl/sharedStrings.xml", `${SML}.sharedStrings+xml`],
        ["xl/calcChain.xml", `${SML}.calcChain+xml`],
        ["xl/tables/table1.xml", `${SML}.table+xml`],
        ["xl/drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"],
        ["xl/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"],
        ["xl/pivotTables/pivotTable1.xml", `${SML}.pivotTable+xml`],
        ["xl/pivotCache/pivotCacheDefinition1.xml", `${SML}.pivotCacheDefinition+xml`],
        ["xl/pivotCache/pivotCacheRecords1.xml", `${SML}.pivotCacheRecords+xml`],
        ["customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"],
      ].map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join("") +
      "</Types>",
    "_rels/.rels": rels(["rId1", "officeDocument", "xl/workbook.xml"], ["rId9", "http://example.com/own", "own/notes.xml"]),
    "own/notes.xml": "<notes>kept</notes>",
    "xl/workbook.xml":
      `${X}<workbook xmlns="${MAIN}" xmlns:r="${R}"><workbookPr date1904="1" codeName="ThisWorkbook"/><bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="Data" sheetId="3" r:id="rId1"/><sheet name="Pivot" sheetId="7" state="hidden" r:id="rId2"/></sheets>` +
      '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">Data!$1:$1</definedName><definedName name="Rate" comment="yearly">Data!$C$2:$C$4</definedName><definedName name="Local" localSheetId="1" hidden="1">Pivot!$A$1</definedName></definedNames>' +
      '<calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="5" r:id="rId6"/></pivotCaches></workbook>',
    "xl/_rels/workbook.xml.rels": rels(
      ["rId1", "worksheet", "worksheets/sheet1.xml"], ["rId2", "worksheet", "/xl/worksheets/sheet2.xml"], ["rId3", "styles", "styles.xml"], ["rId4", "sharedStrings", "sharedStrings.xml"], ["rId5", "calcChain", "calcChain.xml"],
      ["rId6", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"], ["rId7", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"], ["rId8", "customXml", "../customXml/item1.xml"],
    ),
    "xl/vbaProject.bin": "\u00cf\u00d0 not really macros",
    "customXml/item1.xml": `${X}<theirs xmlns="urn:theirs">1</theirs>`,
    "customXml/itemProps1.xml": `${X}<ds:datastoreItem ds:itemID="{11111111-2222-3333-4444-555555555555}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
    "customXml/_rels/item1.xml.rels": rels(["rId1", "customXmlProps", "itemProps1.xml"]),
    "xl/calcChain.xml": `${X}<calcChain xmlns="${MAIN}"><c r="D2" i="3"/><c r="D3" i="3"/><c r="D4" i="3"/><c r="E4" i="3"/></calcChain>`,
    "xl/styles.xml":
      `${X}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.0%"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="14"/><color theme="4" tint="-0.25"/><name val="Arial"/></font></fonts>` +
      '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFEE00"/><bgColor indexed="64"/></patternFill></fill></fills>' +
      '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color indexed="10"/></bottom><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="170" fontId="1" fillId="2" borderId="1" xfId="0" applyAlignment="1"><alignment horizontal="center" wrapText="1" shrinkToFit="1"/></xf></cellXfs>' +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill></dxf></dxfs></styleSheet>',
    "xl/sharedStrings.xml":
      `${X}<sst xmlns="${MAIN}" count="5" uniqueCount="5"><si><t>Name</t></si><si><t>Sales</t></si><si><t xml:space="preserve"> Share</t></si><si><r><t>An</t></r><r><rPr><b/></rPr><t>na</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="0"/></si></sst>`,
    "xl/worksheets/sheet1.xml":
      `${X}<worksheet xmlns="${MAIN}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><dimension ref="A1:F7"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="2" max="4" width="12.7109375" customWidth="1"/></cols>` +
      `<sheetData>${DATA_ROWS}</sheetData><mergeCells count="1"><mergeCell ref="A9:B9"/></mergeCells>` +
      '<conditionalFormatting sqref="B2:B4"><cfRule type="cellIs" dxfId="0" priority="2" operator="greaterThan"><formula>50</formula></cfRule><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{AAAAAAAA-0000-0000-0000-000000000001}</x14:id></ext></extLst></cfRule></conditionalFormatting>' +
      '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="F2:F4"><formula1>"yes,no"</formula1></dataValidation></dataValidations><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/><tableParts count="1"><tablePart r:id="rId2"/></tableParts>' +
      '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{AAAAAAAA-0000-0000-0000-000000000001}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>B2:B4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>' +
      '<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>Data!B2:B4</xm:f><xm:sqref>G2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>',
    "xl/worksheets/_rels/sheet1.xml.rels": rels(["rId1", "drawing", "../drawings/drawing1.xml"], ["rId2", "table", "../tables/table1.xml"]),
    "xl/tables/table1.xml":
      `${X}<table xmlns="${MAIN}" id="4" name="Clients" displayName="Clients" ref="A1:C4" totalsRowShown="0"><autoFilter ref="A1:C4"/><tableColumns count="3"><tableColumn id="1" name="Name"/><tableColumn id="2" name="Sales"/><tableColumn id="5" name=" Share"/></tableColumns><tableStyleInfo name="TableStyleLight9" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
    "xl/drawings/drawing1.xml":
      `${X}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor editAs="oneCell"><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>10</xdr:row><xdr:rowOff>12700</xdr:rowOff></xdr:from><xdr:to><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Mine" descr="their chart"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${R}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
    "xl/drawings/_rels/drawing1.xml.rels": rels(["rId1", "chart", "../charts/chart1.xml"]),
    "xl/charts/chart1.xml": CHART,
    "xl/worksheets/sheet2.xml": `${X}<worksheet xmlns="${MAIN}"><sheetData><row r="3"><c r="A3" t="s"><v>0</v></c></row></sheetData></worksheet>`,
    "xl/worksheets/_rels/sheet2.xml.rels": rels(["rId1", "pivotTable", "../pivotTables/pivotTable1.xml"]),
    "xl/pivotTables/pivotTable1.xml": `${X}<pivotTableDefinition xmlns="${MAIN}" name="P" cacheId="5" dataCaption="Values"><location ref="A3:A4" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="1"><pivotField/></pivotFields></pivotTableDefinition>`,
    "xl/pivotTables/_rels/pivotTable1.xml.rels": rels(["rId1", "pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml"]),
    "xl/pivotCache/pivotCacheDefinition1.xml": `${X}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${R}" r:id="rId1" recordCount="0"><cacheSource type="worksheet"><worksheetSource ref="A1:A4" sheet="Data"/></cacheSource><cacheFields count="1"><cacheField name="Name"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>`,
    "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": rels(["rId1", "pivotCacheRecords", "pivotCacheRecords1.xml"]),
    "xl/pivotCache/pivotCacheRecords1.xml": `${X}<pivotCacheRecords xmlns="${MAIN}" count="0"/>`,
  };
}

export function zipped(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

export const userFile = (): Uint8Array => zipped(userParts());
