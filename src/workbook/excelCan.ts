/**
 * What one Excel can do and another cannot, beyond the sets manifest.xml asks for: every such question of the add-in is
 * asked here. The other differences are in src/functions/cell.ts (what a blank cell and a rich value come as) and
 * `Source.date1904`; docs/excel-differences.md tells them all.
 */
const supports = (set: string, version: string): boolean => Office.context.requirements.isSetSupported(set, version);

export const excelCan = {
  /** Table.resize; else rows and columns are added and deleted. */
  resizeTables: (): boolean => supports("ExcelApi", "1.13"),
  /** RangeAreas of merged cells. */
  tellMergedAreas: (): boolean => supports("ExcelApi", "1.13"),
  /** From here on formulas spill, and Excel tells where to. */
  tellSpills: (): boolean => supports("ExcelApi", "1.12"),
  /** LAMBDA, without which there are no short names. */
  nameLambdas: (): boolean => supports("ExcelApi", "1.15"),
  /** Excel for iPad has none, nor has some volume-licensed Excel. */
  callFunctions: (): boolean => supports("CustomFunctionsRuntime", "1.1"),
};
