/** Children of `<worksheet>` in the schema's sequence. */
export const WORKSHEET = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells " +
  "phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags " +
  "drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst"
).split(" ");

export const SHEET_PR = ["tabColor", "outlinePr", "pageSetUpPr"];
export const SHEET_VIEW = ["pane", "selection", "pivotSelection", "extLst"];
