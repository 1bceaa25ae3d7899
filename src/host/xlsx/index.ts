export { openXlsx, type OpenedWorkbook } from "./open";
export { saveXlsx } from "./save";
export type { FormulaNames } from "./formula/codec";
export { XlsxError, type XlsxProblem } from "./package";
export { XlsxLimitError } from "./cells/writeCell";
export { removeWebExtensions } from "./webExtensions";
export { emptyWorkbook, snapshotOf, type SheetContent } from "./empty";
