import type { Members } from "../../wire/objectType";
import type { Book } from "../book";
import { applicationType } from "./application";
import { cellValueConditionalFormatType } from "./cellValueConditionalFormat";
import { chartType } from "./chart";
import { chartAxesType } from "./chartAxes";
import { chartAxisType } from "./chartAxis";
import { chartAxisTitleType } from "./chartAxisTitle";
import { chartCollectionType } from "./chartCollection";
import { chartDataLabelsType } from "./chartDataLabels";
import { chartFillType } from "./chartFill";
import { chartGridlinesType } from "./chartGridlines";
import { chartLegendType } from "./chartLegend";
import { chartLineFormatType } from "./chartLineFormat";
import { chartSeriesType } from "./chartSeries";
import { chartSeriesCollectionType } from "./chartSeriesCollection";
import { chartSeriesFormatType } from "./chartSeriesFormat";
import { chartTitleType } from "./chartTitle";
import { colorScaleConditionalFormatType } from "./colorScaleConditionalFormat";
import { conditionalDataBarPositiveFormatType } from "./conditionalDataBarPositiveFormat";
import { conditionalFormatType } from "./conditionalFormat";
import { conditionalFormatCollectionType } from "./conditionalFormatCollection";
import { conditionalFormatRuleType } from "./conditionalFormatRule";
import { conditionalRangeFillType } from "./conditionalRangeFill";
import { conditionalRangeFontType } from "./conditionalRangeFont";
import { conditionalRangeFormatType } from "./conditionalRangeFormat";
import { customConditionalFormatType } from "./customConditionalFormat";
import { dataBarConditionalFormatType } from "./dataBarConditionalFormat";
import { dataValidationType } from "./dataValidation";
import { formatProtectionType } from "./formatProtection";
import { functionResultType, functionsType } from "./functions";
import { namedItemType } from "./namedItem";
import { namedItemCollectionType } from "./namedItemCollection";
import { pageBreakType } from "./pageBreak";
import { pageBreakCollectionType } from "./pageBreakCollection";
import { pageLayoutType } from "./pageLayout";
import { rangeType } from "./range";
import { rangeAreasType } from "./rangeAreas";
import { rangeBorderType } from "./rangeBorder";
import { rangeBorderCollectionType } from "./rangeBorderCollection";
import { rangeCollectionType } from "./rangeCollection";
import { rangeFillType } from "./rangeFill";
import { rangeFontType } from "./rangeFont";
import { rangeFormatType } from "./rangeFormat";
import { runtimeType } from "./runtime";
import { settingType } from "./setting";
import { settingCollectionType } from "./settingCollection";
import { tableType } from "./table";
import { tableCollectionType } from "./tableCollection";
import { tableColumnType } from "./tableColumn";
import { tableColumnCollectionType } from "./tableColumnCollection";
import { tableRowType } from "./tableRow";
import { tableRowCollectionType } from "./tableRowCollection";
import { tableScopedCollectionType } from "./tableScopedCollection";
import { textConditionalFormatType } from "./textConditionalFormat";
import { workbookType } from "./workbook";
import { worksheetType } from "./worksheet";
import { worksheetCollectionType } from "./worksheetCollection";
import { worksheetFreezePanesType } from "./worksheetFreezePanes";
import { worksheetProtectionType } from "./worksheetProtection";

/** Every class of Excel's object model that this host answers; their members are checked against the client's in a test. */
export const objectTypes = [
  applicationType, cellValueConditionalFormatType, chartAxesType, chartAxisTitleType, chartAxisType, chartCollectionType,
  chartDataLabelsType, chartFillType, chartGridlinesType, chartLegendType, chartLineFormatType, chartSeriesCollectionType,
  chartSeriesFormatType, chartSeriesType, chartTitleType, chartType, colorScaleConditionalFormatType,
  conditionalDataBarPositiveFormatType, conditionalFormatCollectionType, conditionalFormatRuleType, conditionalFormatType,
  conditionalRangeFillType, conditionalRangeFontType, conditionalRangeFormatType, customConditionalFormatType,
  dataBarConditionalFormatType, dataValidationType, formatProtectionType, functionResultType, functionsType, namedItemCollectionType, namedItemType, pageBreakCollectionType, pageBreakType, pageLayoutType,
  rangeAreasType, rangeBorderCollectionType, rangeBorderType, rangeCollectionType, rangeFillType, rangeFontType, rangeFormatType,
  rangeType, runtimeType, settingCollectionType, settingType, tableCollectionType, tableColumnCollectionType, tableColumnType,
  tableRowCollectionType, tableRowType, tableScopedCollectionType, tableType, textConditionalFormatType, workbookType,
  worksheetCollectionType, worksheetFreezePanesType, worksheetProtectionType, worksheetType,
] as unknown as readonly Members<unknown, Book>[];
